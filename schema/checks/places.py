"""Places: in Syria, near the unit they claim, as precise as the place allows."""

from typing import Final

import polars as pl

from schema.cells import BORDER_CELL, cell_expr
from schema.checks.check import ADMIN_CELL, Check, Facts
from schema.columns import GEOMETRY
from schema.grid import priogrid_expr
from schema.wkb import is_point

ADMIN1_PCODES: Final = tuple(f"SY{number:02d}" for number in range(1, 15))

_LATITUDE, _LONGITUDE = pl.col("latitude"), pl.col("longitude")


def _outside_syria(_table: pl.DataFrame, facts: Facts) -> pl.Expr:
    on_earth = _LATITUDE.is_between(-90, 90) & _LONGITUDE.is_between(-180, 180)  # which NaN is not
    return ~on_earth | ~cell_expr(_LATITUDE, _LONGITUDE, BORDER_CELL).is_in(list(facts.syria))


def _far_from_admin1(_table: pl.DataFrame, facts: Facts) -> pl.Expr:
    """Points outside Syria and unknown governorates are other checks' matter."""
    cell = cell_expr(_LATITUDE, _LONGITUDE, ADMIN_CELL)
    key = pl.concat_str(pl.col("admin1_pcode"), pl.lit(":"), cell)
    inside = ~_outside_syria(_table, facts) & pl.col("admin1_pcode").is_in(list(ADMIN1_PCODES))
    return inside & ~key.is_in(list(facts.admin1_cells))


def _too_precise(_table: pl.DataFrame, facts: Facts) -> pl.Expr:
    coarsest = dict(facts.places.select("place_id", "precision").iter_rows())
    return pl.col("geo_precision") < pl.col("place_id").replace_strict(coarsest, default=None)


def _unknown_place(_table: pl.DataFrame, facts: Facts) -> pl.Expr:
    return ~pl.col("place_id").is_in(facts.places["place_id"].implode())


def _another_point(table: pl.DataFrame, _facts: Facts) -> pl.Series:
    """Missing values are another check's matter."""
    rows = table.select(GEOMETRY.name, "latitude", "longitude").iter_rows()
    return pl.Series([None not in row and not is_point(*row) for row in rows], dtype=pl.Boolean)


CHECKS: Final = (
    Check(
        "in-syria",
        "The point lies in Syria, the occupied Golan included.",
        ("latitude", "longitude"),
        _outside_syria,
    ),
    Check(
        "near-admin1",
        "The point lies within some 20 to 40 km of a place of its governorate.",
        ("admin1_pcode", "latitude", "longitude"),
        _far_from_admin1,
        needs="places",
    ),
    Check(
        "admin1-known",
        "The governorate is one of SY01 to SY14.",
        ("admin1_pcode",),
        lambda _t, _f: ~pl.col("admin1_pcode").is_in(list(ADMIN1_PCODES)),
    ),
    Check(
        "admin-nested",
        "The sub-district lies in the district, and the district in the governorate.",
        ("admin3_pcode", "admin2_pcode", "admin1_pcode"),
        lambda _t, _f: (
            (pl.col("admin2_pcode").str.slice(0, 4) != pl.col("admin1_pcode"))
            | (pl.col("admin3_pcode").str.slice(0, 6) != pl.col("admin2_pcode"))
            | (pl.col("admin3_pcode").is_not_null() & pl.col("admin2_pcode").is_null())
        ),
    ),
    Check(
        "place-known",
        "The place is in the gazetteer.",
        ("place_id", "location"),
        _unknown_place,
        needs="places",
    ),
    Check(
        "precision-fits-place",
        "A place that is an area is not coded as more precise than it is.",
        ("geo_precision", "place_id"),
        _too_precise,
        needs="places",
    ),
    Check(
        "priogrid-fits",
        "The PRIO-GRID cell is the one of the point.",
        ("priogrid_gid", "latitude", "longitude"),
        lambda _t, _f: pl.col("priogrid_gid") != priogrid_expr(_LATITUDE, _LONGITUDE),
    ),
    Check(
        "point-rounded",
        "Latitude and longitude have at most 5 decimals.",
        ("latitude", "longitude"),
        lambda _t, _f: (_LATITUDE.round(5) != _LATITUDE) | (_LONGITUDE.round(5) != _LONGITUDE),
    ),
    Check(
        "geometry-fits",
        "The geometry, where the table has one, is the point (longitude, latitude) as WKB.",
        (GEOMETRY.name, "latitude", "longitude"),
        _another_point,
        tables=("events",),
    ),
)
