"""Dates: in order, as precise as they claim, and told after they happened."""

from datetime import date
from typing import Final

import polars as pl

from schema.checks.check import Check

#: First day of the period that the dataset can cover: the month of the first protests.
FIRST_DAY: Final = date(2011, 1, 1)

#: Last day that any row can tell of; what is later is a slip of the pen.
LAST_DAY: Final = date(2100, 12, 31)

#: date precision -> the longest span of days that it allows.
LONGEST_SPAN: Final = {2: 7, 3: 31}

#: Days before publication within which an event counts as recent (coding guide, section 1).
RECENT_DAYS: Final = 31

_SPAN = (pl.col("date_end") - pl.col("date_start")).dt.total_days() + 1

CHECKS: Final = (
    Check(
        "date-order",
        "The first day is not after the last.",
        ("date_start", "date_end"),
        lambda _t, _f: pl.col("date_start") > pl.col("date_end"),
    ),
    Check(
        "date-covered",
        f"The event is not before {FIRST_DAY.isoformat()}, and not after {LAST_DAY.isoformat()}.",
        ("date_start", "date_end"),
        lambda _t, _f: (pl.col("date_start") < FIRST_DAY) | (pl.col("date_end") > LAST_DAY),
    ),
    Check(
        "year-fits",
        "The year is that of the first day.",
        ("year", "date_start"),
        lambda _t, _f: pl.col("year") != pl.col("date_start").dt.year(),
    ),
    Check(
        "date-span-fits-precision",
        "A span of precision 2 is at most a week, one of precision 3 at most a month.",
        ("date_precision", "date_start", "date_end"),
        lambda _t, _f: pl.col("date_precision").replace_strict(LONGEST_SPAN, default=None) < _SPAN,
        severity="warning",
    ),
    Check(
        "date-not-after-publication",
        "The event ends on the day of publication or before.",
        ("date_end", "published"),
        lambda _t, _f: pl.col("date_end") > pl.col("published"),
        tables=("reports",),
        needs="articles",
    ),
    Check(
        "date-recent",
        f"The event ended in the {RECENT_DAYS} days before publication.",
        ("date_end", "published"),
        lambda _t, _f: (pl.col("published") - pl.col("date_end")).dt.total_days() > RECENT_DAYS,
        severity="warning",
        tables=("reports",),
        needs="articles",
    ),
)
