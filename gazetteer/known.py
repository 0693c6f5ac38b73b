"""The places that the news knows by name: how many lie around another, and the capitals of the governorates."""

import math
from bisect import bisect_left
from functools import cached_property
from typing import Final

from gazetteer.distance import DEGREE_KM, place_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.governorates import CAPITAL
from gazetteer.place import UNITS, Place
from gazetteer.resolve import AROUND_DAMASCUS

KNOWN: Final = 3
"""Prominence of what the news knows by name."""
_NORTH: Final = 38.0
"""A latitude that all of Syria lies south of, where degrees of longitude are the shortest."""
_AROUND_KM: Final = 15.0
_AROUND_DEGREES: Final = _AROUND_KM / DEGREE_KM
_AROUND_DEGREES_EAST: Final = _AROUND_DEGREES / math.cos(math.radians(_NORTH))


class KnownPlaces:
    """Counts well-known places. Its tables are made on first use and stay."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._counts: dict[str, int] = {}

    def around(self, place: Place) -> int:
        """How many well-known places lie within 15 km."""
        if place.place_id not in self._counts:
            south = bisect_left(self._places, place.latitude - _AROUND_DEGREES, key=_latitude)
            north = bisect_left(self._places, place.latitude + _AROUND_DEGREES, key=_latitude)
            level = self._places[south:north]
            near = (other for other in level if abs(other.longitude - place.longitude) <= _AROUND_DEGREES_EAST)
            self._counts[place.place_id] = sum(place_km(place, other) <= _AROUND_KM for other in near)
        return self._counts[place.place_id]

    def middle(self, governorate: Place | None) -> Place | None:
        """The town around which most people of a governorate live: its capital, or for the countryside of the country's
        capital that city itself."""
        code = governorate.place_id if governorate else None
        around = next((p for p in self.capitals.values() if p.capital_level == 0), None)
        return self.capitals.get(code) or (around if code in AROUND_DAMASCUS else None)

    @cached_property
    def capitals(self) -> dict[str | None, Place]:
        """The governorates' towns by P-code of the governorate."""
        return {place.admin1_pcode: place for place in self._places if place.capital_level in (0, CAPITAL)}

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        """From south to north."""
        places = sorted(self._gazetteer.places.values(), key=_latitude)
        return tuple(place for place in places if place.prominence >= KNOWN and place.kind not in UNITS)


def _latitude(place: Place) -> float:
    return place.latitude
