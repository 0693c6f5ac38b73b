"""Which of the places that a phrase may name fit what is told beside it: the town, the countryside, the governorate."""

from collections.abc import Sequence

from gazetteer.distance import is_far
from gazetteer.gazetteer import DISTRICT
from gazetteer.hit import Hit
from gazetteer.place import UNITS, Place
from gazetteer.quarters import QUARTERS
from gazetteer.strays import TOGETHER_KM, is_village


def fitting(hit: Hit, beside: Sequence[Hit], rural: bool, point: bool, codes: frozenset[str]) -> tuple[Place, ...]:
    """The places of a hit that fit best; all of them if none does.

    `rural`: the countryside of a governorate is told; `point`: something that lies at one point; `codes`: the
    governorate, beside which those of its neighbours may have been found too.
    """
    places = hit.places
    if hit.quality < 1.0 and not any(place.admin1_pcode in codes for place in places):  # Salihiah of Damascus
        places = tuple(place for place in hit.also if place.admin1_pcode in codes) or places
    towns = [other.places[0] for other in beside if other.quality == 1.0 and is_village(other.places[0])]
    places = tuple(place for place in places if not is_far(place, towns, TOGETHER_KM)) or places
    places = tuple(of_towns(places, towns)) or places
    if point:  # the hospital of Raqqa is in the city
        places = tuple(place for place in places if place.kind not in UNITS) or places
    if rural:  # "the countryside of Aleppo - Midan" is not the quarter of the city
        places = tuple(place for place in places if place.kind not in QUARTERS) or places
    return places


def of_towns(places: Sequence[Place], towns: Sequence[Place]) -> list[Place]:
    """The places of the sub-districts that these towns are the seats of, or else of their districts."""
    own = {town.admin3_pcode for town in towns if town.capital_level}
    wider = {town.admin2_pcode for town in towns if town.capital_level == DISTRICT}
    inside = [place for place in places if place.admin3_pcode and place.admin3_pcode in own]
    return inside or [place for place in places if place.admin2_pcode and place.admin2_pcode in wider]
