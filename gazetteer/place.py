"""A place of the gazetteer."""

from dataclasses import dataclass
from typing import Final

UNITS: Final = frozenset({"governorate", "district", "subdistrict"})
"""Kinds of administrative units."""
SETTLEMENTS: Final = frozenset({"city", "town", "village"})
"""Kinds of settlements that stand by themselves."""
INHABITED: Final = SETTLEMENTS | {"neighbourhood"}
"""Kinds of settlements and of the quarters of cities."""
IN_TOWN: Final = frozenset({"neighbourhood", "city area", "street", "square", "school", "shrine", "market", "hospital"})
"""Kinds that lie in the town named beside them: those of the same name in another town are not meant."""
HILLS: Final = frozenset({"hill", "mountain"})
"""Kinds of high ground, which news names beside its villages."""
SETTLED: Final = SETTLEMENTS | {"island"}
"""Kinds of places where people live: those of the group `settlement` in `kinds.csv`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A named place in Syria (or just over its border). Coordinates are WGS84 degrees.

    `precision` is the geo_precision that an event at this place has: 1 a settlement, neighbourhood or site, 2 a small
    area, 3 a governorate, large region or road. `place_id` is the P-code where OCHA gives one, else a name of ours.
    """

    place_id: str
    kind: str
    name: str
    name_ar: str
    latitude: float
    longitude: float
    precision: int
    admin1: str | None
    admin1_pcode: str | None
    admin2: str | None
    admin2_pcode: str | None
    admin3: str | None
    admin3_pcode: str | None
    parent: str | None
    """place_id of the settlement or area it is a part of (a neighbourhood's city)."""
    population: int | None
    capital_level: int | None
    """0 of the country, 1 of a governorate, 2 of a district, 3 of a sub-district; None no capital."""
    prominence: int
    """How much the news means this one of its namesakes: 0 hardly ever .. 5 nearly always."""
    source: str
    coord_basis: str
    """How the point is known: `listed` by the source, or the rule by which it was placed."""
