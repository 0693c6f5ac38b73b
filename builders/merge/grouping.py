"""From scored pairs to events: which reports end together.

The best pairs are joined first. Two groups become one only if their reports agree on the whole (the mean over all
pairs across), so that a vague report cannot chain two incidents together, and if no article is in both: an article
that reports two events has told them apart.
"""

from collections.abc import Iterable
from typing import Final

import polars as pl

from builders.merge.criteria import THRESHOLD
from builders.merge.decisions import Decisions

#: Mean points across two groups from which they may become one; below `THRESHOLD`, so that one odd report of an
#: incident that many tell does not stay alone.
MEAN: Final = 5
#: Points of two reports that are too far apart, or of unrelated types, to have been compared.
FAR: Final = -4
#: Points of two reports that a gate keeps apart.
GATED: Final = 0


def group(articles: pl.Series, scored: pl.DataFrame, decisions: Decisions) -> pl.Series:
    """The group of each report: the row number of its first report.

    `articles`: of each report. `scored`: see `builders.merge.criteria.points`.
    """
    accepted = scored.filter(pl.col("gate").is_null() & (pl.col("score") >= THRESHOLD))
    alone, shared = _split_by_degree(accepted, articles.len(), decisions)
    groups = _Groups(articles, decisions)
    for rows in decisions.join:
        groups.join_all(rows)
    labels = {b: a for a, b in alone.select("a", "b").iter_rows()}
    ends = pl.concat([shared["a"], shared["b"]]).unique()
    among = scored.filter(pl.col("a").is_in(ends.implode()) & pl.col("b").is_in(ends.implode()))
    counted = pl.when(pl.col("gate").is_null()).then("score").otherwise(pl.min_horizontal("score", GATED))
    known = {(a, b): score for a, b, score in among.select("a", "b", counted).iter_rows()}
    ordered = shared.sort("score", "a", "b", descending=[True, False, False])
    for a, b in ordered.select("a", "b").iter_rows():
        groups.consider(a, b, known)
    labels.update(groups.labels())
    everyone = pl.int_range(articles.len(), eager=True, dtype=pl.UInt32)
    if not labels:
        return everyone
    changed = pl.DataFrame({"row": list(labels), "group": list(labels.values())}).cast(pl.UInt32)
    table = pl.DataFrame({"row": everyone}).join(changed, on="row", how="left", maintain_order="left")
    return table.select(pl.coalesce("group", "row")).to_series()


def _split_by_degree(accepted: pl.DataFrame, reports: int, decisions: Decisions) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Pairs whose two reports pair with nothing else (most of them; they need no weighing), and the others."""
    ends = pl.concat([accepted["a"], accepted["b"]])
    decided = {row for rows in (*decisions.join, *decisions.apart) for row in rows}
    counts = pl.DataFrame({"end": ends}).group_by("end").len()
    many = counts.filter((pl.col("len") > 1) | pl.col("end").is_in(sorted(decided)))["end"].implode()
    weighed = pl.col("a").is_in(many) | pl.col("b").is_in(many)
    return accepted.filter(~weighed), accepted.filter(weighed)


class _Groups:
    """Groups under construction; those of one report are not held."""

    def __init__(self, articles: pl.Series, decisions: Decisions) -> None:
        self._articles = articles
        self._apart = decisions.apart
        self._of: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._sources: dict[int, set[int]] = {}

    def join_all(self, rows: Iterable[int]) -> None:
        """Join whatever the reports say."""
        first, *others = sorted(rows)
        for row in others:
            one, other = self._root(first), self._root(row)
            if one != other:
                self._unite(one, other)

    def consider(self, a: int, b: int, known: dict[tuple[int, int], int]) -> None:
        """Join the groups of `a` and `b` if they agree on the whole; `known`: points of the pairs compared."""
        one, other = self._root(a), self._root(b)
        if one == other or not self._sources[one].isdisjoint(self._sources[other]):
            return
        across = [(min(x, y), max(x, y)) for x in self._members[one] for y in self._members[other]]
        if self._apart and not self._apart.isdisjoint(across):
            return
        if sum(known.get(pair, FAR) for pair in across) >= MEAN * len(across):
            self._unite(one, other)

    def labels(self) -> dict[int, int]:
        """Row -> first row of its group."""
        return {row: min(members) for members in self._members.values() for row in members}

    def _root(self, row: int) -> int:
        if row not in self._of:
            self._of[row] = row
            self._members[row] = [row]
            self._sources[row] = {self._articles[row]}
        return self._of[row]

    def _unite(self, one: int, other: int) -> None:
        small, large = sorted((one, other), key=lambda root: (len(self._members[root]), root))
        for row in self._members[small]:
            self._of[row] = large
        self._members[large] += self._members.pop(small)
        self._sources[large] |= self._sources.pop(small)
