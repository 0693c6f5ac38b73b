"""What corrections decide about joining: reports that are one event, and reports that are not."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from builders.merge.release import PreviousRelease


class MemberError(ValueError):
    """A correction joins or splits a report or event that does not exist, the `member`."""

    def __init__(self, member: str) -> None:
        super().__init__(f"{member!r} is neither a report nor an event of the previous release that is still told")
        self.member = member


@dataclass(frozen=True, slots=True)
class Decisions:
    """Rows of reports to `join`, and pairs of rows (lower first) to keep `apart`."""

    join: tuple[tuple[int, ...], ...] = ()
    apart: frozenset[tuple[int, int]] = frozenset()


def decide(
    reports: pl.DataFrame,
    traced: pl.DataFrame,
    previous: PreviousRelease | None,
    joins: Sequence[Sequence[str]],
    splits: Sequence[Sequence[str]],
) -> Decisions:
    """`joins` and `splits` (see `builders.merge.merge`) as rows of `reports`.

    `traced`: row -> event of the previous release. Raises MemberError for a member that stands for no report.
    """
    if not joins and not splits:
        return Decisions()
    rows = {report: (row,) for row, report in enumerate(reports["report_id"])}
    events: dict[str, tuple[int, ...]] = {}
    for row, event in traced.select("row", "event_id").iter_rows():
        events[event] = (*events.get(event, ()), row)
    heirs = {} if previous is None else dict(previous.retired.select("event_id", "into").iter_rows())

    def rows_of(member: str) -> tuple[int, ...]:
        name: str | None = member
        while name is not None and name not in events and name in heirs:
            name = heirs[name]
        found = rows.get(member) or events.get(name or "")
        if found is None:
            raise MemberError(member)
        return found

    return Decisions(
        join=tuple(tuple(sorted({row for member in members for row in rows_of(member)})) for members in joins),
        apart=frozenset(pair for members in splits for pair in _across([rows_of(member) for member in members])),
    )


def _across(members: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """All pairs of rows of different members."""
    return {
        (min(x, y), max(x, y))
        for i, one in enumerate(members)
        for other in members[i + 1 :]
        for x in one
        for y in other
        if x != y
    }
