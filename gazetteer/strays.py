"""What is found for the words of a place but lies far from what else is named there, and so is not meant."""

from itertools import zip_longest
from typing import Final

from gazetteer.distance import is_far, place_km
from gazetteer.governorates import CAPITAL
from gazetteer.hit import Hit
from gazetteer.matching import NOT_IN_ADMIN1
from gazetteer.names import ROMANISED
from gazetteer.phrase import capitals
from gazetteer.place import IN_TOWN, SETTLED, SETTLEMENTS, Place
from gazetteer.resolve import Resolution

TOGETHER_KM: Final = 40.0
BESIDE_KM: Final = 20.0
_FAR_KM: Final = 60.0
_IN_TOWN_KM: Final = 10.0
_IN_VILLAGE_KM: Final = 3.0
_OTHER_TOWN_KM: Final = 4.0
"""The same for the quarters of another town than the one named."""
_BESIDE: Final = frozenset({"near", "towards"})
"""Relations that tell that something lies beside a town and not in it: ضاحية دوما قرب دمشق."""
_LANDS: Final = frozenset({"mountain", "plain", "region"})
_SMALL: Final = 2
"""Precision of what one looks over from a hill, and not of a countryside."""
_SITES: Final = frozenset(
    {"camp", "station", "base", "checkpoint", "factory", "building", "bridge", "junction", "site"}
)
"""Kinds that are no village, though called so."""
_NAMED_FREELY: Final = frozenset({"station", "factory", "building"})
"""Those that are called after their owner as often as after a village."""


def without_strays(answers: list[tuple[Hit, Resolution]]) -> list[tuple[Hit, Resolution]]:
    """The answers less the streets, schools and quarters that are not in a town named beside them, the villages
    whose name is only like that of a quarter, and what lies in another governorate, far from all others."""
    answers = [(hit, a) for hit, a in answers if not _is_a_likeness(hit, a.place)] or answers
    answers = [
        (hit, answer)
        for (hit, answer), (holder, after) in zip_longest(answers, answers[1:], fillvalue=answers[-1])
        if not _is_in_another(hit, answer.place, holder, after.place)
    ]
    sure = [a.place for hit, a in answers if a.place and _is_sure(hit, a.place)]
    answers = [(hit, answer) for hit, answer in answers if not _is_far_from(sure, hit, answer.place)]
    towns = [
        (answer.place, BESIDE_KM if hit.phrase.relation in _BESIDE else _IN_TOWN_KM)
        for hit, answer in answers
        if answer.place and is_settlement(answer.place) and hit.quality >= 1.0 and not _in_town(hit, None)
    ]
    return [
        (hit, answer)
        for hit, answer in answers
        if not (towns and answer.place and _in_town(hit, answer.place))
        or _is_in(hit, answer.place, towns)
        or _is_of_governorate(hit, answer.place, towns)
    ]


def _is_far_from(sure: list[Place], hit: Hit, place: Place | None) -> bool:
    """Whether words are only like the name of a place that lies far from what is named beside it for sure: the towns,
    or the mountain or plain, and all of it if another governorate has the name; or a station is called like a village.
    """
    if not sure or (hit.quality >= 1.0 and not _is_site_for_village(hit, place)):
        return False
    towns = [other for other in sure if is_village(other)]
    lands = [other for other in sure if other.kind in _LANDS and other.precision == _SMALL]
    strange = _is_elsewhere(hit) and is_far(place, sure, TOGETHER_KM)
    return strange or is_far(place, towns, _reach(hit, place)) or is_far(place, lands, _FAR_KM)


def _is_sure(hit: Hit, place: Place) -> bool:
    """Whether its name stands there, or sounds like that of a town."""
    if _is_site_for_village(hit, place):
        return False
    town = place.capital_level is not None and (hit.phrase.kind is None or hit.phrase.kind in SETTLEMENTS)
    return hit.quality >= 1.0 or (hit.quality >= ROMANISED and town)


def _is_site_for_village(hit: Hit, place: Place | None) -> bool:
    """Whether a station or factory is told, and the name is that of a village, after which it need not be called."""
    return hit.phrase.kind in _NAMED_FREELY and place is not None and is_settlement(place)


def is_strange(hit: Hit) -> bool:
    """A street or quarter that only another governorate has."""
    return _is_elsewhere(hit) and hit.phrase.kind in IN_TOWN


def is_village(place: Place | None) -> bool:
    """Whether it is a settlement, and no capital of a governorate."""
    return place is not None and is_settlement(place) and place.capital_level not in (0, CAPITAL)


def is_settlement(place: Place) -> bool:
    """Whether people live there: a city, town, village or island."""
    return place.kind in SETTLED


def _is_in_another(hit: Hit, place: Place | None, behind: Hit, holder: Place | None) -> bool:
    """Whether something is said to be in a place and its words are only like the name of one far from there: "a house
    in X" is no village that sounds like house, but "Y in X countryside" is one."""
    likeness = hit.phrase.held and hit.quality < 1.0 and hit.phrase.kind not in SETTLEMENTS
    wide = behind.phrase.relation == "countryside" or (holder is not None and holder.capital_level in (0, CAPITAL))
    if wide and capitals(hit.phrase.tokens) and hit.phrase.kind not in IN_TOWN:
        return False
    reach = _IN_VILLAGE_KM if is_village(holder) and hit.phrase.kind not in IN_TOWN else _IN_TOWN_KM
    return likeness and holder is not None and holder.precision == 1 and is_far(place, [holder], reach)


def _is_elsewhere(hit: Hit) -> bool:
    return NOT_IN_ADMIN1 in hit.how


def _in_town(hit: Hit, place: Place | None) -> bool:
    return hit.phrase.kind in IN_TOWN or (place is not None and place.kind in IN_TOWN)


def _reach(hit: Hit, place: Place | None) -> float:
    """How far from a town named beside it a likeness may lie: a village by its sound farther than any other."""
    settlement = is_village(place) and hit.phrase.kind not in _SITES
    return _FAR_KM if hit.quality >= ROMANISED and settlement else BESIDE_KM


def _is_in(hit: Hit, place: Place, towns: list[tuple[Place, float]]) -> bool:
    """Whether it lies in a town, within what is told of it, and is not a village whose name is only like that of a
    hospital or street."""
    other = _in_town(hit, None) and place.parent and place.parent not in {town.place_id for town, _ in towns}
    near = any(place_km(place, town) <= (_OTHER_TOWN_KM if other else reach) for town, reach in towns)
    return near and not _is_a_likeness(hit, place)


def _is_of_governorate(hit: Hit, place: Place, towns: list[tuple[Place, float]]) -> bool:
    """Whether it has its name to itself, and only the town is named that its governorate is called after."""
    alone = hit.quality == 1.0 and len(hit.places) == 1 and place.kind in IN_TOWN
    return alone and all(
        town.capital_level in (0, CAPITAL) and town.admin1_pcode == place.admin1_pcode for town, _ in towns
    )


def _is_a_likeness(hit: Hit, place: Place | None) -> bool:
    other = place is not None and (is_settlement(place) or place.kind not in IN_TOWN)
    return hit.quality < 1.0 and hit.phrase.kind in IN_TOWN and other
