"""A diff applied to OLD gives exactly NEW."""

import polars as pl

from builders.diff.cells import NEW, cast_to
from builders.diff.compare import Diff
from builders.diff.keys import key_hash


class NotTheOldTableError(ValueError):
    """The table is not the one that the diff starts from."""


def apply(diff: Diff, old: pl.DataFrame) -> pl.DataFrame:
    """The table NEW, in its rows, cells, types and order.

    Raises NotTheOldTableError when `old` has other columns, types or keys than the diff's OLD.
    """
    if dict(old.schema) != dict(diff.old_schema):
        raise NotTheOldTableError(f"the diff starts from the columns {diff.old_schema}, the table has {old.schema}")
    key_types = pl.Schema({name: diff.new_schema[name] for name in diff.key})
    gone = key_hash(diff.removed.select(diff.key).cast(key_types))
    kept = old.filter(~key_hash(old.select(diff.key).cast(key_types)).is_in(gone.implode()))
    if kept.height != diff.rows[1] - diff.added.height or old.height - kept.height != diff.removed.height:
        raise NotTheOldTableError("the table has other rows than the diff's OLD")
    hashes = key_hash(kept.select(diff.key).cast(key_types))
    places = pl.DataFrame({"key": hashes}).with_row_index("at")
    columns = [_column(diff, kept, name, dtype, places) for name, dtype in diff.new_schema.items()]
    table = pl.concat([pl.DataFrame(columns), diff.added]) if columns else diff.added
    return table if diff.order is None else table[diff.order]


def _column(diff: Diff, kept: pl.DataFrame, name: str, dtype: pl.DataType, places: pl.DataFrame) -> pl.Series:
    before = cast_to(kept[name], dtype) if name in kept.columns else pl.Series(name, [None], dtype=dtype)
    if name not in kept.columns:
        before = before.new_from_index(0, kept.height)
    if name not in diff.cells:
        return before
    cells = diff.cells[name]
    changed = pl.DataFrame({"key": key_hash(cells.select(diff.key)), NEW: cells[NEW]}).with_row_index("cell")
    found = places.join(changed, on="key", how="left", maintain_order="left")
    if found["cell"].drop_nulls().len() != cells.height:
        raise NotTheOldTableError(f"the table lacks rows whose {name!r} the diff changes")
    new = pl.when(found["cell"].is_null()).then(before).otherwise(found[NEW])
    return pl.select(new.alias(name)).to_series()
