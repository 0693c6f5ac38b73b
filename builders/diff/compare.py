"""The difference of two tables by key: rows added, removed and changed, and every changed cell, old and new."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from builders.diff.align import align
from builders.diff.cells import changed_cells
from builders.diff.keys import aligned_keys, check_keys, key_hash


@dataclass(frozen=True)
class Diff:
    """What turns OLD into NEW (`builders.diff.apply`).

    `added`: rows of NEW alone, in its order. `removed`: rows of OLD alone, in its order. `before`, `after`: the rows
    of both in which a cell changed, as OLD and as NEW have them, by position in OLD. `cells`: column -> one row per
    changed cell: the key, `old` and `new`; columns that only NEW has are here too, with a cell per kept row (they do
    not make a row a changed one). `order`: null when NEW has the kept rows in the order of OLD and then the added
    ones; else, per row
    of NEW, its place in that sequence. Values are in their own types, nothing is turned into text.
    """

    key: tuple[str, ...]
    old_schema: pl.Schema
    new_schema: pl.Schema
    rows: tuple[int, int]
    added: pl.DataFrame
    removed: pl.DataFrame
    before: pl.DataFrame
    after: pl.DataFrame
    cells: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    order: pl.Series | None = None

    @property
    def columns_added(self) -> list[str]:
        """Columns that only NEW has."""
        return [name for name in self.new_schema if name not in self.old_schema]

    @property
    def columns_removed(self) -> list[str]:
        """Columns that only OLD has."""
        return [name for name in self.old_schema if name not in self.new_schema]

    @property
    def columns_retyped(self) -> dict[str, tuple[pl.DataType, pl.DataType]]:
        """Columns of both whose type differs -> their types."""
        both = (name for name in self.new_schema if name in self.old_schema)
        pairs = {name: (self.old_schema[name], self.new_schema[name]) for name in both}
        return {name: (old, new) for name, (old, new) in pairs.items() if old != new}

    @property
    def identical(self) -> bool:
        """Whether the tables are the same, their order included."""
        same_columns = list(self.old_schema.items()) == list(self.new_schema.items())
        return same_columns and self.order is None and self.same_content

    @property
    def same_content(self) -> bool:
        """Whether the tables have the same rows and cells; the order of rows may differ and columns may have moved."""
        columns = self.columns_added or self.columns_removed or self.columns_retyped
        return not (columns or self.added.height or self.removed.height or self.after.height)

    @property
    def rows_changed(self) -> int:
        """Number of rows of both with a changed cell."""
        return self.after.height

    @property
    def cells_changed(self) -> int:
        """Number of changed cells in columns of both."""
        return sum(cells.height for name, cells in self.cells.items() if name in self.old_schema)


def diff_tables(old: pl.DataFrame, new: pl.DataFrame, key: Sequence[str]) -> Diff:
    """The difference of `old` and `new`, whose rows are named by the columns `key`.

    Nulls are equal to nulls and NaN to NaN. Columns of another type are compared after a cast to the new type.
    Raises MissingKeysError when a key column or a key value is missing, DuplicateKeysError when a key stands twice in
    a table; both name the keys. Raises KeyTypesDifferError when keys cannot be compared.
    """
    old_keys, new_keys = aligned_keys(old, new, key)
    hashes = key_hash(old_keys), key_hash(new_keys)
    check_keys("OLD", old_keys, hashes[0])
    check_keys("NEW", new_keys, hashes[1])
    alignment = align(old_keys, new_keys, *hashes)
    kept = pl.DataFrame([alignment.of_new(new_keys[name]) for name in key])
    cells, changed = changed_cells(old, new, kept, alignment)
    return Diff(
        key=tuple(key),
        old_schema=old.schema,
        new_schema=new.schema,
        rows=(old.height, new.height),
        added=new.filter(~alignment.in_new),
        removed=old.filter(~alignment.in_old),
        before=_rows(old, alignment.of_old, changed),
        after=_rows(new, alignment.of_new, changed),
        cells=cells,
        order=alignment.order(),
    )


def _rows(table: pl.DataFrame, aligned: Callable[[pl.Series], pl.Series], changed: pl.Series) -> pl.DataFrame:
    """The rows of both tables that have a changed cell, as one table has them."""
    positions = pl.int_range(table.height, eager=True, dtype=pl.UInt32)
    return table[aligned(positions).filter(changed)]
