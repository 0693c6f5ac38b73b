"""The figures of a release: totals and tallies, each with a fixed order."""

from typing import NamedTuple

import polars as pl

from schema.codes import EVENT_TYPES

#: Rows of a tally that a page shows.
_MOST = 15


class Tally(NamedTuple):
    """How often something stands in the events, and how many were killed in those."""

    name: str
    events: int
    killed: int


def by_side(events: pl.DataFrame, side: str) -> list[Tally]:
    """The main sides (`actor` or `target`) of the events, most events first."""
    return _tally(events.filter(pl.col(side).is_not_null()), pl.col(side))[:_MOST]


def by_weapon(events: pl.DataFrame) -> list[Tally]:
    """The main means of the events."""
    return _tally(events, pl.col("weapon_type"))[:_MOST]


def by_source(events: pl.DataFrame) -> list[Tally]:
    """The publishers; an event of several counts for each."""
    each = events.select("sources", "fatalities").explode("sources", empty_as_null=False).drop_nulls()
    return _tally(each, pl.col("sources"))[:_MOST]


def by_kind(events: pl.DataFrame) -> list[tuple[str, Tally]]:
    """Event type and its sub-event types that occur, in the order of the hierarchy."""
    found = {tally.name: tally for tally in _tally(events, pl.col("sub_event_type"))}
    return [(kind, found[sub]) for kind, subs in EVENT_TYPES.items() for sub in subs if sub in found]


def by_reason(refused: pl.DataFrame) -> list[tuple[str, int]]:
    """Why candidates gave no row, most frequent first."""
    counted = refused.group_by("reason").len().sort("len", "reason", descending=[True, False])
    return [(reason, int(number)) for reason, number in counted.iter_rows()]


def _tally(events: pl.DataFrame, name: pl.Expr) -> list[Tally]:
    counted = events.group_by(name.alias("name")).agg(events=pl.len(), killed=pl.col("fatalities").sum())
    ordered = counted.sort("events", "killed", "name", descending=[True, True, False])
    return [Tally(*row) for row in ordered.select("name", "events", "killed").iter_rows()]
