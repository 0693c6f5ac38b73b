"""The row itself: its id, its rules, and the words that prove it."""

from typing import Final

import polars as pl

from schema.checks.check import Check, Facts
from schema.codes import EVIDENCE_FIELDS

EVENT_ID_FORM: Final = r"^SYR\d+$"


def _misquoted(table: pl.DataFrame, facts: Facts) -> pl.Series:
    """Rows with a piece of evidence that is not the slice of the body it claims; null bodies cannot be compared."""
    pieces = (
        table.select("article_id", "evidence")
        .with_row_index("row")
        .explode("evidence", empty_as_null=False)
        .unnest("evidence")
    )
    pieces = pieces.join(facts.articles.select("article_id", "body"), on="article_id", how="left")
    length = pl.col("end").cast(pl.Int64) - pl.col("start")
    piece = pl.col("body").str.slice(pl.col("start"), pl.when(length > 0).then(length).otherwise(0))
    wrong = pieces.filter(pl.col("body").is_not_null() & (piece != pl.col("text")))["row"].unique()
    return pl.Series(pl.select(pl.int_range(table.height, dtype=pl.UInt32).is_in(wrong.implode())).to_series())


def _stands_again(name: str) -> pl.Expr:
    return pl.len().over(name) > 1  # three times as fast as is_duplicated


def _evidence_field(name: str) -> pl.Expr:
    return pl.col("evidence").list.eval(pl.element().struct.field(name))


CHECKS: Final = (
    Check(
        "event-id-unique",
        "An event id stands once.",
        ("event_id",),
        lambda _t, _f: _stands_again("event_id"),
        tables=("events",),
    ),
    Check(
        "event-id-form",
        "An event id is 'SYR' and a number.",
        ("event_id",),
        lambda _t, _f: ~pl.col("event_id").str.contains(EVENT_ID_FORM),
    ),
    Check(
        "report-id-unique",
        "A report id stands once.",
        ("report_id",),
        lambda _t, _f: _stands_again("report_id"),
        tables=("reports",),
    ),
    Check(
        "report-id-form",
        "A report id is its article's id, '#' and a number.",
        ("report_id", "article_id"),
        lambda _t, _f: (
            ~pl.col("report_id").str.starts_with(pl.col("article_id") + "#")
            | ~pl.col("report_id").str.contains(r"#\d+$")
        ),
        tables=("reports",),
    ),
    Check(
        "rules-named",
        "At least one rule recognised the event; the ids are sorted and stand once.",
        ("rule_ids",),
        lambda _t, _f: (
            (pl.col("rule_ids").list.len() == 0)
            | (pl.col("rule_ids").list.join("\n") != pl.col("rule_ids").list.unique().list.sort().list.join("\n"))
        ),
    ),
    Check(
        "evidence-quotes",
        "Each piece of evidence is exactly that slice of the article.",
        ("evidence",),
        _misquoted,
        tables=("reports",),
        needs="articles",
    ),
    Check(
        "evidence-fields-known",
        "Each piece of evidence is for a field of the closed list.",
        ("evidence",),
        lambda _t, _f: ~_evidence_field("field").list.eval(pl.element().is_in(list(EVIDENCE_FIELDS))).list.all(),
        tables=("reports",),
    ),
    Check(
        "evidence-of-event",
        "The words by which the event was recognised are among the evidence.",
        ("evidence",),
        lambda _t, _f: ~_evidence_field("field").list.contains("event"),
        tables=("reports",),
    ),
)
