"""Holders: the area or town in which a settlement lies that no table lists."""

from collections.abc import Mapping, Sequence

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS, Place

_ELSEWHERE = frozenset({"abroad", "country", "foreign"})
_REMEMBERED = 3  # places named before among which an area holds what is named next
_WIDE = 3  # geo_precision of a governorate, its countryside or a large region


def unit_of(
    parsed: Parsed,
    holder: Spot | None,
    spots: Sequence[Spot],
    first: int,
    last: int,
    known: Sequence[Place],
    gazetteer: Gazetteer,
) -> Place | None:
    """The area in which an unheard settlement lies: that of the known ones listed with it, or else the governorate or
    region; None if a town says better where it is.
    """
    units = gazetteer.places
    chains = {s.chain for s in inside(spots, first, last)}
    listed = [s.place for s in spots if s.chain in chains and s.relation == "head" and s.place is not None]
    if holder is not None:
        place = holder.place
        if place is not None and not _is_area(place) and holder.kind not in SETTLEMENTS and place.capital_level == 1:
            place = units.get(place.admin1_pcode or "")
        return _nearer(listed, place, units)
    elsewhere = bool(parsed.cues(parsed.first, parsed.last) & _ELSEWHERE)
    if not listed and (elsewhere or any(s.relation == "head" and s.place is not None for s in spots)):
        return None
    area = next((p for p in known[:_REMEMBERED] if _is_area(p)), None) if not listed else None
    if area is not None:
        return area
    beside = next(iter(listed or known), None)
    return _nearer(listed, units.get(beside.admin1_pcode or ""), units) if beside is not None else None


def _nearer(listed: Sequence[Place], area: Place | None, units: Mapping[str, Place]) -> Place | None:
    """The sub-district of two or more settlements of a list that are known, in the area that holds the list."""
    codes = [p.admin3_pcode for p in listed if p.kind in SETTLEMENTS]
    found = units.get(codes[0] or "") if len(codes) > 1 and len(set(codes)) == 1 else None
    held = (
        found is not None and area is not None and area.precision == _WIDE and found.admin1_pcode == area.admin1_pcode
    )
    return found if held else area


def holds_widely(holder: Spot | None) -> bool:
    """Whether a place holds names that no word calls places: "in Unheard and Unsaid south of Homs"."""
    return holder is not None and (holder.directed or (holder.place is not None and _is_area(holder.place)))


def holds_finely(holder: Spot, place: Place) -> bool:
    """Whether a town in which a place lies says as much as its name: "an area in Azaz", not "on the edge of Azaz"."""
    return place.precision == 1 and not (holder.near or holder.directed)


def quarter_of(holder: Spot | None) -> Place | None:
    """The town of which a quarter is told."""
    place = holder.place if holder is not None else None
    return place if place is not None and place.kind in SETTLEMENTS else None


def _is_area(place: Place) -> bool:
    return place.precision == 3 and place.kind in ("governorate", "region")


def inside(spots: Sequence[Spot], first: int, last: int) -> list[Spot]:
    return [spot for spot in spots if spot.last > first and spot.first < last]
