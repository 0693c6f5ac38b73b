"""Points that are told by their distance from named places, each with its precision by a stated rule.

"5 km north of X"            5 km from X on that bearing (geodesic); precision 2
"between X and Y"            the midpoint; precision 2, or 3 when they are more than FAR_KM apart
"the X-Y road"               the midpoint; precision 2, or 3 when they are more than ROAD_KM apart
"near X", "outskirts of X",  X's own point; precision 2, or 3 when X itself is that coarse
"countryside of X"

geopy is loaded when it is first asked: it takes as long as the gazetteer does, and most names need no offset.
"""

from dataclasses import dataclass
from typing import Final

from gazetteer.distance import place_km
from gazetteer.place import Place

ROAD_KM: Final = 15.0
FAR_KM: Final = 40.0
BEARINGS: Final = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}


@dataclass(frozen=True, slots=True)
class Point:
    """A point in degrees with the geo_precision of an event there."""

    latitude: float
    longitude: float
    geo_precision: int


def offset(place: Place, km: float, bearing: str | None) -> Point:
    """The point `km` from a place. `bearing` is a key of BEARINGS; None (not told) stays at the place."""
    from geopy.distance import geodesic

    if bearing is None:
        return near(place)
    there = geodesic(kilometers=km).destination((place.latitude, place.longitude), BEARINGS[bearing])
    return Point(round(there.latitude, 5), round(there.longitude, 5), max(2, place.precision))


def between(a: Place, b: Place) -> Point:
    """The midpoint of two places."""
    return _middle(a, b, FAR_KM)


def along_road(a: Place, b: Place) -> Point:
    """The midpoint of the road that is named after its two ends."""
    return _middle(a, b, ROAD_KM)


def near(place: Place) -> Point:
    """The outskirts, surroundings or countryside of a place."""
    return Point(place.latitude, place.longitude, max(2, place.precision))


def _middle(a: Place, b: Place, far_km: float) -> Point:
    middle = (
        round((a.latitude + b.latitude) / 2, 5),
        round((a.longitude + b.longitude) / 2, 5),
    )
    return Point(*middle, max(a.precision, b.precision, 3 if place_km(a, b) > far_km else 2))
