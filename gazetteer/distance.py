"""Great-circle distance, for ranking and blocking (geopy's geodesic is exact to metres and a hundred times slower)."""

import math
from collections.abc import Iterable, Sequence

from gazetteer.place import Place

EARTH_KM = 6371.0
DEGREE_KM = 111.0
"""A degree of latitude, a little less than it is, so that no place within a distance is missed."""


def haversine_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in km between two points in degrees; within 0.5 % of the geodesic."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def place_km(a: Place, b: Place) -> float:
    """Distance in km between the points of two places."""
    return haversine_km(a.latitude, a.longitude, b.latitude, b.longitude)


def spread_km(places: Iterable[Place]) -> float:
    """The greatest distance in km between any two of the places; 0 for fewer than two."""
    points = list(places)
    return max(
        (place_km(a, b) for i, a in enumerate(points) for b in points[i + 1 :]),
        default=0.0,
    )


def is_far(place: Place | None, others: Sequence[Place], km: float) -> bool:
    """Whether a place is more than so many km from each of the others; never far from none."""
    return place is not None and bool(others) and min(place_km(place, other) for other in others) > km
