"""Ids that persist: which event keeps which id, which ids are retired, and why.

An event keeps the id of the former event from which it has most reports (ties: the older id); a former event keeps its
id in the event that has most of its reports (ties: the first in order). What remains is matched by content, so that an
incident whose articles were all replaced stays itself. Other events get numbers never used before.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Final

import polars as pl

from builders.merge.release import RETIRED_SCHEMA, PreviousRelease

PREFIX: Final = "SYR"


def event_id(number: int) -> str:
    """The id of a number; the numbers of one release sort as text up to 9,999,999."""
    return f"{PREFIX}{number:07d}"


def number(identifier: str) -> int:
    """The number in an event id."""
    return int(identifier.removeprefix(PREFIX))


def claims(traced: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Group -> the id it keeps, from pairs (group of a report, former event of that report)."""
    shared = Counter(traced)
    ordered = sorted(shared, key=lambda pair: (-shared[pair], number(pair[1]), pair[0]))
    kept: dict[int, str] = {}
    given: set[str] = set()
    for group, identifier in ordered:
        if group not in kept and identifier not in given:
            kept[group] = identifier
            given.add(identifier)
    return kept


def fill(groups: Iterable[int], kept: Mapping[int, str], previous: PreviousRelease | None) -> dict[int, str]:
    """The id of every group: those kept, and new numbers in the order of `groups`."""
    used = 0
    if previous is not None:
        ever = pl.concat([previous.events["event_id"], previous.retired["event_id"]])
        used = max((number(identifier) for identifier in ever), default=0)
    ids = dict(kept)
    for group in groups:
        if group not in ids:
            used += 1
            ids[group] = event_id(used)
    return ids


def retire(
    previous: PreviousRelease,
    current: Collection[str],
    heirs: Mapping[str, str],
    articles: Collection[str],
    dropped: Collection[str],
) -> pl.DataFrame:
    """All ids ever retired (`RETIRED_SCHEMA`): those of `previous`, and its events that are not `current` any more.

    `heirs`: former event -> event that has most of its reports now. `articles`: ids of all articles of the inputs.
    `dropped`: report ids that a correction takes out.
    """
    told = previous.reports.group_by("event_id").agg(pl.col("article_id").sort(), pl.col("report_id").sort())
    gone = told.filter(~pl.col("event_id").is_in(pl.Series(sorted(current)).implode())).sort("event_id")
    rows = []
    for identifier, its_articles, its_reports in gone.iter_rows():
        reason, into, detail = _reason(identifier, its_articles, its_reports, heirs, articles, dropped)
        rows.append((identifier, reason, into, None, detail))
    new = pl.DataFrame(rows, schema=RETIRED_SCHEMA, orient="row")
    return pl.concat([previous.retired.select(*RETIRED_SCHEMA).cast(RETIRED_SCHEMA), new]).sort("event_id")


def _reason(
    identifier: str,
    its_articles: list[str],
    its_reports: list[str],
    heirs: Mapping[str, str],
    articles: Collection[str],
    dropped: Collection[str],
) -> tuple[str, str | None, str]:
    if identifier in heirs:
        return "merged", heirs[identifier], f"its reports now belong to {heirs[identifier]}"
    if any(report in dropped for report in its_reports):
        return "correction", None, f"dropped: {', '.join(r for r in its_reports if r in dropped)}"
    left = [article for article in its_articles if article in articles]
    if not left:
        return "withdrawn", None, f"articles withdrawn: {', '.join(its_articles)}"
    return "not-coded", None, f"no longer coded from: {', '.join(left)}"
