"""Wider: when a toll is told of a city or its governorate first, and then of a place in it."""

from builders.coder.frame import Frame
from builders.coder.places.spot import UNLISTED
from builders.coder.story.again import named_rebels
from builders.coder.tolls.tolls import figures
from gazetteer.place import Place
from schema.codes import ARMED, EVENT_TYPE_OF

_DISTRICT = 2  # capital level of the capital of a district
_TOWN = frozenset({"city", "neighbourhood"})  # kinds by which a city is told, "in a quarter of the city of"


def told_widely(wide: Frame, fine: Frame) -> bool:
    """Whether one toll is told first for the bare name of a capital, which is that of its governorate or district too:
    "in Homs", "in Afrin"; or for a city of which it is then told in what quarter.
    """
    a, b = wide.spots[0], fine.spots[0]
    if a.place is None or b.place is None or not _is_capital_of(a.place, b.place):
        return False
    if a.kind is not None and (a.kind not in _TOWN or b.place.parent != a.place.place_id):
        return False  # "in the city of Homs" is in it
    tolls = [figures(f.harms, "killed")[0] for f in (wide, fine)]
    told = EVENT_TYPE_OF[wide.event] in ARMED and len(wide.spots) == len(fine.spots) == 1
    return (
        told
        and tolls[0] == tolls[1] > 0
        and (b.place.precision == 1 or b.why == UNLISTED)
        and (set(fine.actors) <= set(wide.actors) or named_rebels(wide, fine))
    )


def _is_capital_of(town: Place, place: Place) -> bool:
    """Whether a place lies in the governorate or the district of which a town is the capital."""
    if town.capital_level == _DISTRICT:
        return town.admin2_pcode == place.admin2_pcode is not None
    return town.capital_level == 1 and town.admin1_pcode == place.admin1_pcode
