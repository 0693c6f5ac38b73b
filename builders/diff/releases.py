"""The diff of two releases, with its causes."""

from pathlib import Path
from typing import Final

import polars as pl

from builders.diff.cause import causes
from builders.diff.compare import Diff, diff_tables
from builders.diff.comparison import ReleaseDiff
from builders.diff.sides import Side
from builders.release.compare import bump_of

#: Tables beside the events whose rows have a key.
_KEYED: Final = {"reports": "report_id", "articles": "id", "retired": "event_id"}


def diff_releases(old: Path, new: Path) -> ReleaseDiff:
    """The diff of the releases in two folders.

    Raises `builders.release.published.DamagedReleaseError` for a folder that is no release, and
    `builders.diff.keys.KeysError` for tables whose keys are missing or stand twice.
    """
    before, after = Side.open(old), Side.open(new)
    events = diff_tables(before.tables["events"], after.tables["events"], ["event_id"])
    touched = _ids(events.added), _ids(events.removed), _ids(events.after)
    gone = after.tables["retired"].filter(pl.col("event_id").is_in(touched[1]))
    return ReleaseDiff(
        old=before.version,
        new=after.version,
        rows=events,
        tables=_others(before, after),
        causes=causes(before, after, [event for ids in touched for event in ids]),
        retired=gone,
        step=bump_of(before.tables, after.tables),
    )


def _ids(rows: pl.DataFrame) -> list[str]:
    return rows["event_id"].to_list()


def _others(before: Side, after: Side) -> dict[str, Diff]:
    """The other tables."""
    found = {name: diff_tables(before.tables[name], after.tables[name], [key]) for name, key in _KEYED.items()}
    return {**found, "refused": diff_refused(before.tables["refused"], after.tables["refused"])}


def diff_refused(old: pl.DataFrame, new: pl.DataFrame) -> Diff:
    """The diff of two tables of refusals, which have no key: what came and went is told by whole rows, numbered where
    they repeat.
    """
    before, after = _numbered(old), _numbered(new)
    return diff_tables(before, after, after.columns)


def _numbered(table: pl.DataFrame) -> pl.DataFrame:
    number = pl.int_range(pl.len()).over(table.columns).alias("number")
    return table.with_columns(pl.col(pl.String).fill_null("")).with_columns(number)
