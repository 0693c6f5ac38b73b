"""Why reports were joined, or nearly joined and not: one row per pair, with points and words."""

from itertools import pairwise
from typing import Final

import polars as pl

from builders.merge.criteria import CRITERIA, THRESHOLD
from builders.merge.decisions import Decisions
from builders.merge.release import LINKS_SCHEMA

#: Pairs short of the threshold by more than this are not kept: they only share a day and a region.
NEARLY: Final = 3

_WORDS: Final = {
    "time": "days apart, and no toll that shows the same victims",
    "place": "different places, and no toll that shows the same victims",
    "type": "event types that are told for each other only when both sides agree",
}


def links(scored: pl.DataFrame, reports: pl.DataFrame, decisions: Decisions) -> pl.DataFrame:
    """The pairs worth explaining (`LINKS_SCHEMA`), by report. `reports`: in the row order that `scored` counts in."""
    decided = pl.concat([_decided(decisions), scored], how="diagonal_relaxed").unique(["a", "b"], keep="first")
    ends = {f"report_{end}": reports["report_id"].gather(decided[end]) for end in ("a", "b")}
    events = {f"event_{end}": reports["event_id"].gather(decided[end]) for end in ("a", "b")}
    table = decided.with_columns(**ends, **events).with_columns(verdict=_verdict())
    near = pl.col("score") >= THRESHOLD - NEARLY
    kept = table.filter((pl.col("event_a") == pl.col("event_b")) | pl.col("corrected").is_not_null() | near)
    return kept.with_columns(why=_why()).sort("report_a", "report_b").select(*LINKS_SCHEMA).cast(LINKS_SCHEMA)


def _decided(decisions: Decisions) -> pl.DataFrame:
    """The pairs that a correction decides; they have no points."""
    joined = [(a, b, "joined by a correction") for rows in decisions.join for a, b in pairwise(sorted(rows))]
    apart = [(a, b, "kept apart by a correction") for a, b in sorted(decisions.apart)]
    schema = {"a": pl.UInt32, "b": pl.UInt32, "corrected": pl.String}
    return pl.DataFrame(joined + apart, schema=schema, orient="row")


def _verdict() -> pl.Expr:
    return (
        pl.when(pl.col("corrected").is_not_null())
        .then("corrected")
        .when(pl.col("event_a") == pl.col("event_b"))
        .then(pl.lit("joined"))
        .when(pl.col("gate").is_not_null())
        .then(pl.lit("kept apart by ") + pl.col("gate"))
        .when(pl.col("score") < THRESHOLD)
        .then(pl.lit("too few points"))
        .otherwise(pl.lit("other reports disagree"))
    )


def _why() -> pl.Expr:
    told = [pl.when(pl.col(name) != 0).then(pl.format(f"{name} {{}}", _signed(pl.col(name)))) for name in CRITERIA]
    listed = pl.concat_str(told, separator=", ", ignore_nulls=True)
    total = pl.format("{} points of {} needed: {}", "score", pl.lit(THRESHOLD), listed)
    gate = pl.col("gate").replace_strict(_WORDS, default=None, return_dtype=pl.String)
    reason = (
        pl.when((pl.col("verdict") != "joined") & gate.is_not_null()).then(pl.lit("; ") + gate).otherwise(pl.lit(""))
    )
    words = pl.concat_str(pl.col("verdict"), pl.lit(" ("), total, reason, pl.lit(")"))
    return pl.when(pl.col("corrected").is_null()).then(words).otherwise("verdict")


def _signed(points: pl.Expr) -> pl.Expr:
    return pl.when(points > 0).then(pl.lit("+") + points.cast(pl.String)).otherwise(points.cast(pl.String))
