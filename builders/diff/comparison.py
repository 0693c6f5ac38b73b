"""A diff as it is told to a reader: of two files, or of two releases with their causes and retirements."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from builders.diff.cause import CAUSES_SCHEMA, KINDS, Cause
from builders.diff.cells import NEW, OLD
from builders.diff.compare import Diff
from builders.release.version import Bump
from schema.retired import Retired
from schema.tables import polars_schema

Key = tuple[Any, ...]


class Cell(NamedTuple):
    """One changed cell."""

    column: str
    old: Any
    new: Any
    causes: list[Cause]


class Changed(NamedTuple):
    """One changed row: its key, its changed cells in the order of the columns, its causes."""

    key: Key
    cells: list[Cell]
    causes: list[Cause]


@dataclass(frozen=True)
class Comparison:
    """`old`, `new`: what is compared, as named to the reader. `rows`: the diff of the rows that matter (the events).

    `tables`: diffs of the further tables of a release. `causes` and `retired`: see `builders.diff.cause` and
    `schema.retired`; empty for files.
    """

    old: str
    new: str
    rows: Diff
    tables: Mapping[str, Diff] = field(default_factory=dict)
    causes: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=CAUSES_SCHEMA))
    retired: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=polars_schema(Retired)))

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return self.rows.identical and all(diff.identical for diff in self.tables.values())

    def changed(self) -> Iterator[Changed]:
        """The changed rows, by position in OLD."""
        by_key: defaultdict[Key, list[tuple[str, Any, Any]]] = defaultdict(list)
        width = len(self.rows.key)
        for name, cells in self.rows.cells.items():
            if name in self.rows.old_schema:
                for row in cells.select(*self.rows.key, OLD, NEW).iter_rows():
                    by_key[row[:width]].append((name, row[width], row[width + 1]))
        for key in self.rows.after.select(self.rows.key).iter_rows():
            causes = self.causes_of(key)
            cells_of = [Cell(name, old, new, _of_column(causes, name)) for name, old, new in by_key[key]]
            yield Changed(key, cells_of, causes)

    def causes_of(self, key: Key) -> list[Cause]:
        """Why the row of this key came, went or changed."""
        return self._causes.get(key[0], []) if len(key) == 1 else []

    def touched(self) -> dict[str, int]:
        """How many rows each kind of cause touched, in the order of `KINDS`; a row with two of a kind counts once."""
        found = Counter(kind for _, kind in {(row, kind) for row, kind, _ in self.causes.iter_rows()})
        return {kind: found[kind] for kind in KINDS if found[kind]}

    def retirement(self, key: Key) -> dict[str, Any] | None:
        """Why the id is retired, as a row of `schema.retired.Retired`; None when it is not."""
        return self._retired.get(key[0]) if len(key) == 1 else None

    @cached_property
    def _causes(self) -> dict[Any, list[Cause]]:
        found: defaultdict[Any, list[Cause]] = defaultdict(list)
        for event, kind, name in self.causes.iter_rows():
            found[event].append(Cause(kind, name))
        return found

    @cached_property
    def _retired(self) -> dict[Any, dict[str, Any]]:
        return {row["event_id"]: row for row in self.retired.iter_rows(named=True)}


@dataclass(frozen=True)
class ReleaseDiff(Comparison):
    """The diff of two releases."""

    step: Bump | None = None

    def bump(self) -> Bump | None:
        """What the version must say of the change; None when nothing changed."""
        return self.step

    def write(self, folder: Path) -> None:
        """Write the diff in every form into `folder`, which exists."""
        from builders.diff.write import write_all  # the writers know this class

        write_all(self, folder)


def _of_column(causes: list[Cause], column: str) -> list[Cause]:
    """The causes that can have changed a column; all when none of them is known to."""
    return [cause for cause in causes if cause.reaches(column)] or causes
