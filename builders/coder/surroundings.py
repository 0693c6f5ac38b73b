"""Surroundings: what an article names beside a place, without which an obscure one is not meant.

Hundreds of quarters are called after the same saints and virtues, and hundreds of villages like an ordinary word.
Whoever writes of one of them names its city, its district or something well known in its governorate too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import UNITS, Place
from gazetteer.resolve import AROUND_DAMASCUS

_OBSCURE = 1  # prominence up to which a place is known where it lies, and nowhere else
_TELLING = 3  # prominence from which a place tells the governorate in which it lies
_KNOWN = 4  # prominence from which a part of a city is known in its governorate, and tells the city
_FAMOUS = 5  # the same in the whole country: Yarmouk camp


class Surroundings(NamedTuple):
    """What an article names. `named`: ids of places; of a capital also by its governorate, of a city by its parts.

    `units`: P-codes of governorates. `districts`: P-code -> how many different names lie there.
    """

    named: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    districts: Mapping[str, int] = {}

    def hold(self, place: Place) -> bool:
        """Whether a place may be meant: its city is named if it is a part of one, its neighbours if it is obscure."""
        if place.parent is not None:
            known = place.prominence >= (_KNOWN if self.may_hold(place) else _FAMOUS)
            return known or not self.named.isdisjoint((place.parent, place.admin3_pcode))
        if place.prominence > _OBSCURE or place.admin1_pcode is None:
            return True
        return place.admin1_pcode in self.units or self.districts.get(place.admin2_pcode or "", 0) > 1

    def may_hold(self, place: Place) -> bool:
        """Whether nothing speaks against a place: its governorate is named, or none is."""
        return not self.units or place.admin1_pcode in self.units


NOTHING: Final = Surroundings()


def surroundings(mentions: Iterable[Mention], gazetteer: Gazetteer) -> Surroundings:
    """What the names of an article tell; one that is only nearly spelt so tells nothing."""
    names = {mention.values[0].ids for mention in mentions if mention.layer == "place" and not mention.exact}
    told = [(name, gazetteer.places[one]) for name in names for one in name]
    telling = (p for _, p in told if p.kind in UNITS or (p.prominence >= _TELLING and p.parent is None))
    units = {place.admin1_pcode for place in telling if place.admin1_pcode}
    units |= AROUND_DAMASCUS if units & AROUND_DAMASCUS else frozenset()
    districts = Counter(unit for _, unit in {(name, place.admin2_pcode) for name, place in told} if unit)
    return Surroundings(frozenset(_named(told, gazetteer)), frozenset(units), districts)


def _named(told: list[tuple[tuple[str, ...], Place]], gazetteer: Gazetteer) -> set[str]:
    """The ids of places that names may mean, of capitals of areas, and of cities of which several parts are named."""
    areas = {place.admin1_pcode for _, place in told if place.precision > 2 or place.kind == "region"}
    capitals = (city for city in gazetteer.by_kind.get("city", ()) if city.capital_level == 1)
    parts = Counter(city for _, city in {(n, p.parent) for n, p in told if p.prominence >= _KNOWN} if city)
    named = {place.place_id for _, place in told} | {city for city, several in parts.items() if several > 1}
    inner = [(place, gazetteer.places[place.parent]) for _, place in told if place.parent is not None]
    named |= {city.place_id for part, city in inner if part.prominence >= _FAMOUS or city.name_ar in part.name_ar}
    return named | {city.place_id for city in capitals if city.admin1_pcode in areas}
