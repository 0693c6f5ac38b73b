"""Tolls: figures are in order and of a possible size."""

from typing import Final

import polars as pl

from schema.checks.check import Check

#: The deadliest single day that sources report for one place in this war, the sarin attack on Ghouta of 21 August
#: 2013, is given as at most 1,729 killed (UCDP GED and press). More is likely a total taken for an occurrence.
LIKELY_TOLL: Final = 1_750


def _in_order(low: str, best: str, high: str, what: str) -> Check:
    return Check(
        f"{best}-in-order",
        f"{what}: low <= best <= high, and none is negative.",
        (best, low, high),
        lambda _t, _f: (pl.col(low) > pl.col(best)) | (pl.col(best) > pl.col(high)) | (pl.col(low) < 0),
    )


CHECKS: Final = (
    _in_order("fatalities_low", "fatalities", "fatalities_high", "Fatalities"),
    _in_order("injured_low", "injured", "injured_high", "Injured"),
    Check(
        "civilians-within-fatalities",
        "Civilians killed are between 0 and the fatalities.",
        ("fatalities_civilians", "fatalities"),
        lambda _t, _f: (pl.col("fatalities_civilians") < 0) | (pl.col("fatalities_civilians") > pl.col("fatalities")),
    ),
    Check(
        "toll-likely",
        f"One event does not kill more than {LIKELY_TOLL:,}; a higher figure is likely a total.",
        ("fatalities_high", "fatalities"),
        lambda _t, _f: pl.col("fatalities_high") > LIKELY_TOLL,
        severity="warning",
    ),
)
