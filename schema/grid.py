"""PRIO-GRID: the half-degree cell of a point, the unit in which conflict data is joined to other gridded data."""

import math

import polars as pl

#: Cells per degree, and cells per row around the globe.
_PER_DEGREE = 2
_PER_ROW = 720


def priogrid_gid(latitude: float, longitude: float) -> int:
    """PRIO-GRID id of a point in degrees (WGS 84): cell 1 is the south-west corner at (-90, -180).

    A point on an edge belongs to the cell north or east of it. Source: Tollefsen et al. 2012 (PRIO-GRID), and the
    formula holds for every row of UCDP GED.
    """
    row = math.floor((latitude + 90) * _PER_DEGREE)
    column = math.floor((longitude + 180) * _PER_DEGREE)
    return row * _PER_ROW + column + 1


def priogrid_expr(latitude: pl.Expr, longitude: pl.Expr) -> pl.Expr:
    """The same for whole columns; null where a number is no degree (NaN, infinite)."""
    row = ((latitude + 90) * _PER_DEGREE).floor()
    column = ((longitude + 180) * _PER_DEGREE).floor()
    return (row * _PER_ROW + column + 1).cast(pl.Int32, strict=False)
