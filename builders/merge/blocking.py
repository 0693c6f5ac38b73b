"""Which pairs of reports are compared at all: those near in time and space, found without comparing all with all.

Reports are put into cells (a day and a square of the map) whose numbers sort neighbours side by side, so that each
report finds the reports of its own and the next cells by binary search. Three nets, by precision of the place:

* *fine*: two named places, cells of about 5 km;
* *area*: a small area with a place or another area, cells of about 20 km;
* *coarse*: a governorate, region or road with anything in the same governorate.

The cost grows with the number of reports and of pairs that are near each other, not with all pairs.
"""

from collections.abc import Sequence
from typing import Final

import polars as pl

#: Two named places further apart than this are two places (metres).
FINE_REACH: Final = 5_000
#: A small area and what lies in or near it; "the countryside of a town" spreads about as far (metres).
AREA_REACH: Final = 20_000
#: Reports whose days lie this far apart may still tell one event (a night between two days).
DAY_REACH: Final = 1

_ROW: Final = 1 << 10  # cells from west to east, more than any net has
_DAY: Final = _ROW * _ROW
#: From a cell to the middle cells of the rows around it, on its own and the next days.
_DAY_SHIFTS: Final = tuple(day * _DAY for day in range(-DAY_REACH, DAY_REACH + 1))
_SHIFTS: Final = tuple(day + row * _ROW for day in _DAY_SHIFTS for row in (-1, 0, 1))


def candidates(features: pl.DataFrame) -> pl.DataFrame:
    """Pairs (`a`, `b`) of row numbers of `features`, a < b, sorted, of different articles, near in time and space."""
    days = _days(features)
    local = days.filter(pl.col("geo") <= 2)
    nets = [
        _fine(local.filter(pl.col("geo") == 1)),
        _pairs(local.filter(pl.col("geo") == 2), local, _square(AREA_REACH), _SHIFTS),
        _pairs(days.filter(pl.col("geo") == 3), days, _governorate(), _DAY_SHIFTS),
    ]
    pairs = pl.concat(nets).select(a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
    return pairs.filter(_near(features, pairs["a"], pairs["b"])).unique().sort("a", "b")


def _near(features: pl.DataFrame, a: pl.Series, b: pl.Series) -> pl.Series:
    """Whether the reports are of two articles and within the reach that the precisions of their places give."""
    ends = [features[end].select("article", "geo", "y", "x", "admin1") for end in (a, b)]
    both = ends[0].hstack(ends[1].select(pl.all().name.suffix("_b")))
    dy, dx = (pl.col(axis).cast(pl.Int64) - pl.col(f"{axis}_b") for axis in ("y", "x"))
    coarsest = pl.max_horizontal("geo", "geo_b")
    reach = pl.when(coarsest == 1).then(FINE_REACH).otherwise(AREA_REACH)
    near = pl.when(coarsest == 3).then(pl.col("admin1") == pl.col("admin1_b")).otherwise(dy**2 + dx**2 <= reach**2)
    return both.select(near & (pl.col("article") != pl.col("article_b"))).to_series()


def _days(features: pl.DataFrame) -> pl.DataFrame:
    """One row per report and day of its reach."""
    reach = features.select("geo", "y", "x", "admin1", "reach_lo", "reach_hi").with_row_index("report")
    known = pl.col("reach_lo") == pl.col("reach_hi")
    single = reach.filter(known).with_columns(day=pl.col("reach_lo"))
    spread = reach.filter(~known).with_columns(day=pl.int_ranges("reach_lo", pl.col("reach_hi") + 1, dtype=pl.Int32))
    return pl.concat([single, spread.explode("day", empty_as_null=False)]).drop("reach_lo", "reach_hi")


def _square(metres: int) -> pl.Expr:
    """The number of the square of the map in which a report lies, row by row from the south-west."""
    south, west = (pl.col("y") - 3_500_000) // metres, (pl.col("x") + 1_000_000) // metres
    return south * _ROW + west


def _governorate() -> pl.Expr:
    """A number per governorate, hardly ever two beside each other (it costs time, not truth)."""
    return (pl.col("admin1") % (_DAY // 3)).cast(pl.Int64) * 3


def _fine(places: pl.DataFrame) -> pl.DataFrame:
    """Pairs of named places; each is looked for from one of its two ends."""
    onward = [shift for shift in _SHIFTS if shift >= 0]
    return _pairs(places, places, _square(FINE_REACH), onward)


def _pairs(left: pl.DataFrame, right: pl.DataFrame, cell: pl.Expr, shifts: Sequence[int]) -> pl.DataFrame:
    """Each report of `left` with those of `right` in the cells at `shifts` and the cells beside these."""
    if left.is_empty():
        return pl.DataFrame(schema={"a": pl.UInt32, "b": pl.UInt32})
    asking, held = (
        side.select("report", key=pl.col("day").cast(pl.Int64) * _DAY + cell).sort("key") for side in (left, right)
    )
    return pl.concat([_found(asking, held, shift) for shift in shifts])


def _found(asking: pl.DataFrame, held: pl.DataFrame, shift: int) -> pl.DataFrame:
    keys = asking["key"] + shift
    first = held["key"].search_sorted(keys - 1, side="left")
    after = held["key"].search_sorted(keys + 1, side="right")
    spans = pl.DataFrame({"a": asking["report"], "first": first, "after": after})
    some = spans.filter(pl.col("after") > pl.col("first"))
    at = some.select("a", at=pl.int_ranges("first", "after", dtype=pl.UInt32)).explode("at", empty_as_null=False)
    pairs = at.select("a", b=held["report"].gather(at["at"]))
    return pairs.filter(pl.col("a") != pl.col("b"))
