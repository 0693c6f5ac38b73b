"""Areas as sets of small cells, so that a million points are tested by one look-up each.

A cell is `size` degrees of latitude by as many of longitude, named by one integer.
"""

import csv
import math
from collections.abc import Iterable
from importlib.resources import files
from typing import Final

import polars as pl

#: Side of the cells by which a point is told to lie in Syria, degrees: about 5 km.
BORDER_CELL: Final = 0.05

_ROW = 100_000  # more than the cells around the globe at the finest size in use

Point = tuple[float, float]


def cell_of(latitude: float, longitude: float, size: float) -> int:
    """Number of the cell of a point in degrees."""
    return math.floor(latitude / size) * _ROW + math.floor(longitude / size)


def cell_expr(latitude: pl.Expr, longitude: pl.Expr, size: float) -> pl.Expr:
    """The same for whole columns; null where a number is no degree (NaN, infinite)."""
    row, column = ((degrees / size).floor().cast(pl.Int64, strict=False) for degrees in (latitude, longitude))
    return row * _ROW + column


def widened(cells: Iterable[int], by: int) -> frozenset[int]:
    """The cells and all cells up to `by` cells away in any direction."""
    steps = range(-by, by + 1)
    return frozenset(cell + north * _ROW + east for cell in cells for north in steps for east in steps)


def cells_inside(outline: list[Point], size: float) -> frozenset[int]:
    """Cells whose centre lies inside a closed outline of (latitude, longitude) points."""
    south, north = min(p[0] for p in outline), max(p[0] for p in outline)
    inside: set[int] = set()
    for row in range(math.floor(south / size), math.floor(north / size) + 1):
        crossings = sorted(_crossings(outline, (row + 0.5) * size))
        for west, east in zip(crossings[::2], crossings[1::2], strict=True):
            first, last = math.ceil(west / size - 0.5), math.floor(east / size - 0.5)
            inside.update(row * _ROW + column for column in range(first, last + 1))
    return frozenset(inside)


def _crossings(outline: list[Point], latitude: float) -> Iterable[float]:
    """Longitudes at which the outline crosses a parallel."""
    for (lat1, lon1), (lat2, lon2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (lat1 <= latitude) != (lat2 <= latitude):
            yield lon1 + (latitude - lat1) * (lon2 - lon1) / (lat2 - lat1)


def syria_outline() -> list[Point]:
    """Our own rough outline of Syria, the Golan included, good to some 5 km (`schema/border.csv`)."""
    text = files("schema").joinpath("border.csv").read_text(encoding="utf-8")
    return [(float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(text.splitlines())]


def syria_cells() -> frozenset[int]:
    """The cells of Syria, of `BORDER_CELL` degrees, with those around them: what lies in none of them lies abroad."""
    return widened(cells_inside(syria_outline(), BORDER_CELL), 1)
