"""Why each event of a diff came, went or changed: from the lineage that both releases carry.

For every article of the event, the first of these that holds:

1. the article is new, was edited, or was withdrawn;
2. it says the same as before: the cause is elsewhere, in another article, a correction, a merge or a split;
3. it says something else: the rules, lexicon entries and gazetteer entries that read its words, before or now, that
   were themselves changed, and that can change what it says (a word for the killed changes no actor); or those that
   refuse it now.

A correction counts if it came, went or changed between the releases and names one of the event's reports or the event.
An event that took over reports of another was merged with it or split from it. What is left is put down to whatever
the releases say was changed as a whole (`code`): the tool, the rules, the lexicon, the gazetteer, the actors.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import polars as pl

from builders.diff.reach import reaches, reaches_any
from builders.diff.sides import Side, table_of

#: kind of cause -> one sentence.
KINDS: Final[dict[str, str]] = {
    "new article": "An article that reports it was added.",
    "edited article": "The text of an article that reports it was changed at its source.",
    "withdrawn article": "An article that reported it left the inputs.",
    "correction": "A correction of the dataset came, went or changed.",
    "merge": "It took over the reports of another event, or another took over its own.",
    "split": "Reports that stood under one event stand under two.",
    "rule": "A rule that reads its words was added, changed or removed.",
    "lexicon": "A lexicon entry that reads its words was added, changed or removed.",
    "gazetteer": "The gazetteer's entry of its place was added, changed or removed.",
    "code": "The tool, or data that leaves no trace in a row, was changed.",
    "unknown": "Nothing that the releases record explains it.",
}

CAUSES_SCHEMA: Final = pl.Schema({"event_id": pl.String(), "kind": pl.String(), "name": pl.String()})


class Cause(NamedTuple):
    """`kind`: a key of `KINDS`. `name`: the article, entry, correction, event or component."""

    kind: str
    name: str

    @property
    def told(self) -> str:
        """Both, as a reader sees them."""
        return self.name if self.name.startswith(f"{self.kind}:") else f"{self.kind} {self.name}".strip()

    def reaches(self, column: str) -> bool:
        """Whether it can have changed a column."""
        return self.kind not in ("lexicon", "gazetteer") or reaches(self.name, column)


class Told(NamedTuple):
    """One report of one event in one release. `values`: column -> what it says there."""

    report_id: str
    article_id: str
    said: int
    entries: tuple[str, ...]
    values: dict[str, Any]


def causes(old: Side, new: Side, event_ids: Iterable[str]) -> pl.DataFrame:
    """The causes of the changes of the events (`CAUSES_SCHEMA`), by event, kind and name."""
    ids = sorted(event_ids)
    before, after = _told(old, ids), _told(new, ids)
    finder = _Finder(old, new)
    rows = [
        (event, cause.kind, cause.name)
        for event in ids
        for cause in sorted(finder.of(event, before.get(event, []), after.get(event, [])))
    ]
    return pl.DataFrame(rows, schema=CAUSES_SCHEMA, orient="row")


def kind_of(entry: str) -> str:
    """Which of rule, lexicon and gazetteer an entry of the lineage belongs to."""
    table, colon, _ = entry.partition(":")
    if not colon:
        return "rule"
    return "gazetteer" if table == "gazetteer" else "lexicon"


def _told(side: Side, event_ids: list[str]) -> dict[str, list[Told]]:
    found: defaultdict[str, list[Told]] = defaultdict(list)
    some = side.reports.filter(pl.col("event_id").is_in(event_ids))
    for row in some.iter_rows(named=True):
        found[row["event_id"]].append(
            Told(row["report_id"], row["article_id"], row["said"], tuple(row["entries"]), row["values"])
        )
    return found


def _columns(was: list[Told], now: list[Told]) -> set[str]:
    """Columns of both releases in which the reports of an article say something else; all where it has none in one."""
    names = [set(told.values) for told in (*was, *now)]
    if not (was and now):
        return set.union(*names)
    return {
        name
        for name in set.intersection(*names)
        if sorted(str(told.values[name]) for told in was) != sorted(str(told.values[name]) for told in now)
    }


class _Finder:
    """What differs between the releases as wholes, looked up for each event."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = old, new
        self._changed = _changed(old, new)
        self._homes = _homes(old), _homes(new)
        self._corrected = _corrected(old, new)
        self._refusing = _refusing(old, new, self._changed)
        self._retired = dict(
            new.tables["retired"].filter(pl.col("reason") == "merged").select("event_id", "into").iter_rows()
        )

    def of(self, event: str, before: list[Told], after: list[Told]) -> set[Cause]:
        """All causes of one event's change."""
        found = {Cause("correction", name) for told in (*before, *after) for name in self._corrected[told.report_id]}
        found |= {Cause("correction", name) for name in self._corrected[event]}
        for article in sorted({told.article_id for told in (*before, *after)}):
            found |= set(self._of_article(event, article, before, after))
        if event in self._retired:
            found.add(Cause("merge", self._retired[event]))
        return found or set(self._rest())

    def _of_article(self, event: str, article: str, before: list[Told], after: list[Told]) -> Iterator[Cause]:
        there, here = self._old.articles.get(article), self._new.articles.get(article)
        if there != here:
            kind = "new article" if there is None else "withdrawn article" if here is None else "edited article"
            yield Cause(kind, article)
            return
        was = [told for told in before if told.article_id == article]
        now = [told for told in after if told.article_id == article]
        said, says = {told.said for told in was}, {told.said for told in now}
        if said == says:
            return
        moved = [*self._moved(event, article, says - said, 0), *self._moved(event, article, said - says, 1)]
        columns = _columns(was, now)
        read = {entry for told in (*was, *now) for entry in told.entries if entry in self._changed}
        entries = {entry for entry in read if reaches_any(entry, columns)}
        if not now:
            entries |= self._refusing[article]
        yield from moved
        yield from (Cause(kind_of(entry), entry) for entry in sorted(entries) if not moved)

    def _moved(self, event: str, article: str, said: set[int], side: int) -> Iterator[Cause]:
        """Reports that stand under another event in the other release: it was merged with it, or split from it."""
        for one in sorted(said):
            other = self._homes[side].get((article, one))
            if other is not None and other != event:
                gone = other in self._retired or event in self._retired
                yield Cause("merge" if gone else "split", other)

    def _rest(self) -> Iterator[Cause]:
        then, now = self._old.manifest.get("versions", {}), self._new.manifest.get("versions", {})
        changed = sorted(name for name in {*then, *now} if then.get(name) != now.get(name))
        yield from (Cause("code", name) for name in changed)
        if not changed:
            yield Cause("unknown", "")


def _changed(old: Side, new: Side) -> set[str]:
    """Entries that say something else, or that one side lacks; none when a side has no lineage.

    Releases made before the names of states' forces were recorded lack them, which says nothing of a change.
    """
    if not (old.entries and new.entries):
        return set()
    both = old.entries.keys() & new.entries.keys()
    added = {entry for entry in new.entries.keys() - both if table_of(entry) not in old.unrecorded}
    removed = {entry for entry in old.entries.keys() - both if table_of(entry) not in new.unrecorded}
    return added | removed | {entry for entry in both if old.entries[entry] != new.entries[entry]}


def _homes(side: Side) -> dict[tuple[str, int], str]:
    """(article, what it says) -> the event under which it stands."""
    return {
        (article, said): event
        for event, article, said in side.reports.select("event_id", "article_id", "said").iter_rows()
    }


def _corrected(old: Side, new: Side) -> defaultdict[str, set[str]]:
    """Report or event id -> corrections that name it and are not the same in both releases."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in {*old.corrections, *new.corrections}:
        then, now = old.corrections.get(name), new.corrections.get(name)
        if then == now:
            continue
        for correction in filter(None, (then, now)):
            for target in (*correction.get("reports", ()), *filter(None, (correction.get("event"),))):
                found[target].add(name)
    return found


def _refusing(old: Side, new: Side, changed: set[str]) -> defaultdict[str, set[str]]:
    """Article -> changed rules by which candidates of it are refused now and were not before."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    columns = ("article_id", "rule_id", "start", "end", "reason")
    before = set(old.tables["refused"].select(columns).iter_rows())
    for row in new.tables["refused"].select(columns).iter_rows():
        if row[1] in changed and row not in before:
            found[row[0]].add(row[1])
    return found
