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
FAR: Final = -10
#: Points of two reports that a gate keeps apart.
GATED: Final = 0


def group(articles: pl.Series, scored: pl.DataFrame, decisions: Decisions) -> pl.Series:
    """The group of each report: the row number of its first report.

    `articles`: of each report. `scored`: see `builders.merge.criteria.points`.
    """
    accepted = scored.filter(pl.col("gate").is_null() & (pl.col("score") >= THRESHOLD)).select("a", "b", "score")
    settled, open_pairs = _settled(accepted, decisions)
    groups = _Groups(articles, decisions)
    for rows in decisions.join:
        groups.join_all(rows)
    known = _known(scored, open_pairs)
    ordered = open_pairs.sort("score", "a", "b", descending=[True, False, False])
    for a, b in ordered.select("a", "b").iter_rows():
        groups.consider(a, b, known)
    weighed = groups.labels()
    changed = pl.concat([settled, pl.DataFrame(list(weighed.items()), schema=settled.schema, orient="row")])
    everyone = pl.DataFrame({"row": pl.int_range(articles.len(), eager=True, dtype=pl.UInt32)})
    table = everyone.join(changed, on="row", how="left", maintain_order="left")
    return table.select(pl.coalesce("group", "row")).to_series()


def _settled(accepted: pl.DataFrame, decisions: Decisions) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Reports (`row`, `group`) whose group needs no weighing, and the pairs that do.

    Where all pairs of a group are accepted, and none leads out of it, whatever order they are joined in ends in that
    group. It is found from one step: every member's first neighbour (itself included) is the same, and it has as many
    neighbours as there are others.
    """
    directed = pl.concat([accepted.select("a", "b"), accepted.select(a="b", b="a")])
    rows = directed.group_by("a").agg(first=pl.min_horizontal(pl.col("b").min(), pl.col("a").first()), others=pl.len())
    decided = {row for several in (*decisions.join, *decisions.apart) for row in several}
    odd = (pl.col("others") + 1 != pl.len().over("first")) | pl.col("a").is_in(pl.Series(sorted(decided)).implode())
    firsts = rows.with_columns(odd=odd)
    ends = accepted.join(firsts, on="a", maintain_order="left").join(
        firsts.rename({"a": "b"}), on="b", suffix="_b", maintain_order="left"
    )
    crossing = ends.filter(pl.col("first") != pl.col("first_b")).select("first", "first_b")
    open_groups = pl.concat([firsts.filter("odd")["first"], crossing["first"], crossing["first_b"]]).unique().implode()
    is_open = pl.col("first").is_in(open_groups)
    settled = firsts.filter(~is_open).select(pl.col("a").alias("row"), pl.col("first").alias("group"))
    return settled, ends.filter(is_open | pl.col("first_b").is_in(open_groups)).select("a", "b", "score")


def _known(scored: pl.DataFrame, open_pairs: pl.DataFrame) -> dict[tuple[int, int], int]:
    """Points of all pairs among the reports that have to be weighed."""
    ends = pl.concat([open_pairs["a"], open_pairs["b"]]).unique().implode()
    among = scored.filter(pl.col("a").is_in(ends) & pl.col("b").is_in(ends))
    points = pl.when(pl.col("gate").is_null()).then("score").otherwise(pl.min_horizontal("score", pl.lit(GATED)))
    return {(a, b): score for a, b, score in among.select("a", "b", points).iter_rows()}


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
