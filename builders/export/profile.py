"""What a profile is: its columns, each with the rule that fills it, and which events it leaves out and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import polars as pl

#: Column in which `prepare` names the reason why an event has no row; null where it has one.
LEFT_OUT: Final = "left_out"


class Column(NamedTuple):
    """A column: its name, the rule in words, and the same rule as an expression over the prepared events."""

    name: str
    rule: str
    value: pl.Expr


@dataclass(frozen=True, slots=True)
class Profile:
    """The layout of another project's data.

    `about`: what a reader must know first. `prepare`: events and articles of a release to one table, from which the
    columns are made; `LEFT_OUT` names one of `reasons` (code -> sentence).
    """

    name: str
    title: str
    about: str
    columns: Sequence[Column]
    prepare: Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame]
    reasons: Mapping[str, str]


class Exported(NamedTuple):
    """The rows, in the order of the events, and how many events were left out for each reason."""

    rows: pl.DataFrame
    left_out: dict[str, int]


def export(profile: Profile, events: pl.DataFrame, articles: pl.DataFrame) -> Exported:
    """The events of a release in the columns of a profile."""
    prepared = profile.prepare(events, articles).sort("event_id")
    kept = prepared.filter(pl.col(LEFT_OUT).is_null())
    counted = dict(prepared.drop_nulls(LEFT_OUT).group_by(LEFT_OUT).len().iter_rows())
    return Exported(
        kept.select(column.value.alias(column.name) for column in profile.columns),
        {reason: counted[reason] for reason in profile.reasons if reason in counted},
    )
