"""Which of the places that a phrase may name fit what is told beside it: the town, the countryside, the governorate."""

from collections.abc import Sequence
from typing import Final

from gazetteer.distance import is_far
from gazetteer.hit import Hit
from gazetteer.known import KNOWN
from gazetteer.naming import DISTRICT
from gazetteer.place import UNITS, Place
from gazetteer.quarters import QUARTERS
from gazetteer.strays import TOGETHER_KM, is_village

TOLD: Final = frozenset({"subdistrict", "district"})
"""Units that tell where a place lies: "X, Y subdistrict"."""


def fitting(hit: Hit, beside: Sequence[Hit], rural: bool, point: bool, codes: frozenset[str]) -> tuple[Place, ...]:
    """The places of a hit that fit best; all of them if none does.

    `rural`: the countryside of a governorate is told; `point`: something that lies at one point; `codes`: the
    governorate, beside which those of its neighbours may have been found too.
    """
    places = hit.places
    if hit.quality < 1.0 and not any(place.admin1_pcode in codes for place in places):  # Salihiah of Damascus
        places = tuple(place for place in hit.also if place.admin1_pcode in codes) or places
    towns = [town for other in beside if is_village(town := _town(other)) and _is_sure(other, town)]
    places = tuple(place for place in places if not is_far(place, towns, TOGETHER_KM)) or places
    units = [place for other in beside if other.phrase.kind in TOLD for place in other.places if place.kind in TOLD]
    places = tuple(of_towns(places, [*towns, *units])) or places
    if point:  # the hospital of Raqqa is in the city
        places = tuple(place for place in places if place.kind not in UNITS) or places
    if rural:  # "the countryside of Aleppo - Midan" is not the quarter of the city
        places = tuple(place for place in places if place.kind not in QUARTERS) or places
    return places


def of_towns(places: Sequence[Place], towns: Sequence[Place]) -> list[Place]:
    """The places of the sub-districts that are told by name or by their seats, or else of the districts."""
    own = {town.admin3_pcode for town in towns if town.capital_level or town.kind == "subdistrict"}
    wider = {town.admin2_pcode for town in towns if town.capital_level == DISTRICT or town.kind == "district"}
    inside = [place for place in places if place.admin3_pcode and place.admin3_pcode in own]
    return inside or [place for place in places if place.admin2_pcode and place.admin2_pcode in wider]


def _town(hit: Hit) -> Place:
    """The settlement that a hit may mean; if none, its likeliest place."""
    return next((place for place in hit.places if is_village(place)), hit.places[0])


def _is_sure(hit: Hit, town: Place) -> bool:
    """Whether its name stands there, and it has none of its name beside it or is the one that the news knows."""
    return hit.quality == 1.0 and (len(hit.places) == 1 or town.prominence >= KNOWN)
