"""Which of several named things that lie together is meant: the finest."""

from collections.abc import Mapping
from typing import Final

from gazetteer.distance import place_km
from gazetteer.governorates import CAPITAL, LOWEST_SEAT
from gazetteer.hit import Hit
from gazetteer.names import ROMANISED
from gazetteer.place import IN_TOWN, SETTLEMENTS, Place
from gazetteer.resolve import Resolution
from gazetteer.strays import TOGETHER_KM, is_village

_FINENESS: Final = (
    "site",
    "urban",
    "village",
    "town",
    "city area",
    "city",
    "water",
    "region",
    "road",
    "subdistrict",
    "district",
    "governorate",
)
_AROUND: Final = frozenset({"countryside", "towards"})
"""Relations that tell where a place lies, and so are what is meant only if no place is named."""


def finest(answers: list[tuple[Hit, Resolution]], road: bool, groups: Mapping[str, str]) -> tuple[Hit, Resolution]:
    """The finest of the things that lie together, the first of these. `groups` are those of the kinds of places."""
    anchor = _anchor(answers)
    together = [
        (hit, answer)
        for hit, answer in answers
        if answer.place is not None and _together(answer.place, anchor) and not hit.phrase.joined
    ] or answers[:1]
    if together[0][0].phrase.relation == "at" and is_village(anchor) and not road:  # "A (near B)" is at A
        together = [pair for pair in together if pair[0].phrase.relation != "near"]
    if anchor is not answers[0][1].place:  # from the largest to the smallest
        together = together[::-1]
    return min(
        together,
        key=lambda pair: (
            pair[0].phrase.relation in _AROUND,
            _is_of_governorate(pair[1].place),  # "Idlib - Kafr Nabl": the governorate of a city
            _fineness(pair[1].place, groups),
            _seat(pair[1].place),  # "Kisweh - Zakyeh": the town of a district, then one of its towns
        ),
    )


def _anchor(answers: list[tuple[Hit, Resolution]]) -> Place | None:
    """The place that the rest must lie beside to be meant: the first.

    A governorate, or its town's name for it, is far from much of what it holds (Aleppo - Sfireh): then the first
    settlement that is named in it, or the first thing that has its name to itself.
    """
    first, answer = answers[0]
    unit = answer.place
    if unit is None or not _is_of_governorate(unit) or first.phrase.kind in SETTLEMENTS:
        return unit
    inside = (
        (hit, a.place) for hit, a in answers[1:]
        if a.place and a.place.admin1_pcode == unit.admin1_pcode and (is_village(a.place) or _is_alone(hit))
    )  # fmt: skip
    told = (p for hit, p in inside if hit.quality >= ROMANISED and hit.phrase.kind not in IN_TOWN)
    return next(told, unit)


def _fineness(place: Place | None, groups: Mapping[str, str]) -> int:
    if place is None:
        return len(_FINENESS)
    group = groups.get(place.kind, "site")
    return _FINENESS.index(place.kind if place.kind in _FINENESS else group if group in _FINENESS else "site")


def _seat(place: Place | None) -> int:
    """A number for the area that it is the seat of, less for a smaller area and least for none."""
    level = place.capital_level if place else None
    return -LOWEST_SEAT - 1 if level is None else -level


def _is_of_governorate(place: Place | None) -> bool:
    """Whether it is a governorate, or the town that goes by the same name."""
    return place is not None and (place.kind == "governorate" or place.capital_level in (0, CAPITAL))


def _is_alone(hit: Hit) -> bool:
    return hit.quality == 1.0 and len(hit.places) == 1 and hit.places[0].precision == 1


def _together(place: Place | None, anchor: Place | None) -> bool:
    if place is None or anchor is None or place is anchor:
        return True
    if place.admin3_pcode and place.admin3_pcode == anchor.admin3_pcode:
        return True
    return 3 in (place.precision, anchor.precision) or place_km(place, anchor) <= TOGETHER_KM
