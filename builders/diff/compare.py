"""The difference of two tables by key: rows added, removed and changed, and every changed cell, old and new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

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
    of_new = _positions(*hashes)
    kept = pl.DataFrame({"new": of_new["new"], "old": of_new["old"]}).drop_nulls()
    added = new.filter(of_new["old"].is_null())
    rows = kept.sort("old")
    cells = changed_cells(old, new, new_keys, rows)
    changed = rows.filter(_any_changed(cells, old, new_keys, rows))
    return Diff(
        key=tuple(key),
        old_schema=old.schema,
        new_schema=new.schema,
        rows=(old.height, new.height),
        added=added,
        removed=_without(old, kept["old"]),
        before=old[changed["old"]],
        after=new[changed["new"]],
        cells=cells,
        order=_order(of_new["old"]),
    )


def _positions(old: pl.Series, new: pl.Series) -> pl.DataFrame:
    """For each row of NEW (`new`) its row in OLD (`old`), null when there is none."""
    one = pl.DataFrame({"key": new}).with_row_index("new")
    other = pl.DataFrame({"key": old}).with_row_index("old")
    return one.join(other, on="key", how="left", maintain_order="left").select("new", "old")


def _any_changed(
    cells: Mapping[str, pl.DataFrame], old: pl.DataFrame, new_keys: pl.DataFrame, rows: pl.DataFrame
) -> pl.Series:
    """Which of `rows` have a cell in `cells`, in a column that OLD has too."""
    keys = [frame.select(new_keys.columns) for name, frame in cells.items() if name in old.columns]
    if not keys:
        return pl.repeat(value=False, n=rows.height, eager=True)
    changed = key_hash(pl.concat(keys)).unique()
    return key_hash(new_keys).gather(rows["new"]).is_in(changed.implode())


def _without(table: pl.DataFrame, kept: pl.Series) -> pl.DataFrame:
    if kept.len() == table.height:
        return table.clear()
    gone = pl.repeat(value=True, n=table.height, eager=True).scatter(kept, values=False)
    return table.filter(gone)


def _order(old_of_new: pl.Series) -> pl.Series | None:
    kept = old_of_new.drop_nulls()
    added = old_of_new.is_null()
    if kept.is_sorted() and (not added.any() or not added.head(kept.len()).any()):
        return None
    rank = kept.rank("ordinal").cast(pl.UInt32) - 1
    places = pl.select(pl.when(added).then(kept.len() + added.cum_sum() - 1)).to_series()
    return places.scatter((~added).arg_true(), rank).cast(pl.UInt32)
