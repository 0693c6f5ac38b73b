"""The merge: from the reports of all articles to the events of a release."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl

from builders.merge import ids
from builders.merge.best import best_events
from builders.merge.blocking import candidates
from builders.merge.continuity import continued
from builders.merge.criteria import points
from builders.merge.decisions import decide
from builders.merge.features import actor_ids, features
from builders.merge.grouping import group
from builders.merge.links import links
from builders.merge.release import RETIRED_SCHEMA, Merged, PreviousRelease
from builders.merge.trace import trace
from builders.merge.vocabulary import load_vocabulary
from schema.event import Report
from schema.tables import polars_schema

_NOTHING: Final = pl.DataFrame(schema={"row": pl.UInt32, "event_id": pl.String})


def merge(
    reports: pl.DataFrame,
    sources: Mapping[str, str | None],
    previous: PreviousRelease | None = None,
    *,
    published: Mapping[str, date | None] | None = None,
    joins: Sequence[Sequence[str]] = (),
    splits: Sequence[Sequence[str]] = (),
    dropped: Collection[str] = (),
) -> Merged:
    """Reports (table of `schema.event.Report`) merged into events; the order of the rows does not matter.

    `sources`: article id -> who published it, for every article of the inputs (also those that yield nothing: an
    event whose articles are not in it is withdrawn). `published`: article id -> day, which settles ties.
    `joins`, `splits`: from corrections. Members are report ids, or ids of events of the previous release, which stand
    for the reports that continue them (a merged id stands for the event that took it over); the members of a join
    become one event, no two members of a split share one. `dropped`: report ids that a correction has already taken
    out of `reports`; they only explain why an event is gone.

    Raises MemberError when a join or split names a report or event that is not there.
    """
    ordered = reports.select(*polars_schema(Report)).sort("article_id", "report_id")
    traced = _NOTHING if previous is None else trace(ordered, previous)
    decisions = decide(ordered, traced, previous, joins, splits)
    scored = score(ordered)
    grouped = ordered.with_columns(group=group(ordered["article_id"], scored, decisions))
    dates = {} if published is None else published
    identified = grouped.drop("group").with_columns(event_id=_identify(grouped, traced, previous, sources, dates))
    events = best_events(identified, sources, dates)
    return Merged(
        events=events,
        reports=identified.sort("event_id", "article_id", "report_id"),
        retired=_retired(identified, traced, previous, sources, dropped),
        links=links(scored, identified, decisions),
    )


def score(reports: pl.DataFrame) -> pl.DataFrame:
    """The pairs of `reports` (by row number) that are near enough to compare, with their points."""
    vocabulary = load_vocabulary(actor_ids(reports))
    numbers = features(reports, vocabulary)
    return points(candidates(numbers), numbers, vocabulary)


def _identify(
    grouped: pl.DataFrame,
    traced: pl.DataFrame,
    previous: PreviousRelease | None,
    sources: Mapping[str, str | None],
    published: Mapping[str, date | None],
) -> pl.Series:
    """The event id of each report; `grouped` has the group of each."""
    groups = grouped["group"]
    kept = ids.claims(zip(groups.gather(traced["row"]), traced["event_id"], strict=True))
    if previous is not None:
        unclaimed = previous.events.filter(~pl.col("event_id").is_in(_held([*kept.values(), *traced["event_id"]])))
        unnamed = grouped.filter(~pl.col("group").is_in(_held(kept)))
        kept |= continued(unclaimed, unnamed, sources, published)
    order = grouped.sort("date_start", "admin1_pcode", "place_id", "group")["group"].unique(maintain_order=True)
    named = ids.fill(order, kept, previous)
    return groups.replace_strict(named, return_dtype=pl.String)


def _held(values: Iterable[object]) -> pl.Series:
    return pl.Series(list(values)).implode()


def _retired(
    reports: pl.DataFrame,
    traced: pl.DataFrame,
    previous: PreviousRelease | None,
    sources: Mapping[str, str | None],
    dropped: Collection[str],
) -> pl.DataFrame:
    if previous is None:
        return pl.DataFrame(schema=RETIRED_SCHEMA)
    now = reports["event_id"].gather(traced["row"])
    shares = Counter(zip(traced["event_id"], now, strict=True))
    ordered = sorted(shares, key=lambda pair: (shares[pair], pair), reverse=True)
    heirs = dict(reversed(ordered))
    return ids.retire(previous, set(reports["event_id"]), heirs, sources, dropped)
