"""Which event of the previous release each report continues.

An article that is coded again gives the same reports again, but numbered anew, and perhaps with another place, day or
toll: reports of one article are matched by what they still share.
"""

from typing import Final

import polars as pl

from builders.merge.release import PreviousRelease

#: Points that a report and its former self must share. The words that prove the event are worth most: a changed
#: gazetteer moves the place, a changed calendar the day, but the words stay where they were.
LEAST: Final = 5

_FIELDS: Final = (
    *("report_id", "article_id", "event_type", "sub_event_type", "place_id", "admin1_pcode", "date_start"),
    *("actor_ids", "target_ids", "fatalities"),
)


def trace(reports: pl.DataFrame, previous: PreviousRelease) -> pl.DataFrame:
    """`row` of `reports` -> `event_id` of the previous release, for the reports that continue one.

    Each former report is continued by one report at most.
    """
    new = _shape(reports).with_row_index("row")
    old = _shape(previous.reports).with_columns(event_id=previous.reports["event_id"]).with_row_index("old_row")
    pairs = new.join(old, on="article_id", suffix="_old").with_columns(shared=_shared())
    ordered = pairs.filter(pl.col("shared") >= LEAST).sort(
        "shared", "report_id", "report_id_old", descending=[True, False, False]
    )
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    found = []
    for row, old_row, event_id in ordered.select("row", "old_row", "event_id").iter_rows():
        if row not in taken_new and old_row not in taken_old:
            taken_new.add(row)
            taken_old.add(old_row)
            found.append((row, event_id))
    return pl.DataFrame(found, schema={"row": pl.UInt32, "event_id": pl.String}, orient="row").sort("row")


def _shape(reports: pl.DataFrame) -> pl.DataFrame:
    proof = (
        pl.col("evidence").list.eval(pl.element().filter(pl.element().struct.field("field") == "event")).list.first()
    )
    words = proof.struct.field("text").alias("words"), proof.struct.field("start").alias("words_at")
    return reports.select(*_FIELDS, *words)


def _shared() -> pl.Expr:
    def same(name: str, points: int) -> pl.Expr:
        return (pl.col(name) == pl.col(f"{name}_old")).fill_null(value=False).cast(pl.Int32) * points

    near_days = (pl.col("date_start") - pl.col("date_start_old")).dt.total_days().abs() <= 1
    words = same("words", 1) * (2 + same("words_at", 3))
    return (
        same("report_id", 1)
        + same("event_type", 1)
        + same("sub_event_type", 1)
        + same("place_id", 2)
        + same("admin1_pcode", 1)
        + same("date_start", 1)
        + near_days.cast(pl.Int32)
        + same("actor_ids", 1)
        + same("target_ids", 1)
        + same("fatalities", 1)
        + words
    )
