"""Which cells of the rows of both tables differ."""

from concurrent.futures import ThreadPoolExecutor
from typing import Final

import polars as pl

from builders.diff.align import Alignment

#: Columns of a frame of cells, beside the key.
OLD: Final = "old"
NEW: Final = "new"

_AT_ONCE = 4  # columns


def cast_to(column: pl.Series, dtype: pl.DataType) -> pl.Series:
    """The column in another type, null where a value has no counterpart or the types have nothing in common."""
    if column.dtype == dtype or _alike(column.dtype, dtype):
        return column.cast(dtype, strict=False)
    return pl.Series(column.name, [None], dtype=dtype).new_from_index(0, column.len())


def _alike(one: pl.DataType, other: pl.DataType) -> bool:
    """Whether values of one type can be the same as values of the other: numbers, days, words, numbers as words."""
    words = (pl.String, pl.Categorical, pl.Enum)
    kinds = [
        "number" if dtype.is_numeric() else "day" if isinstance(dtype, (pl.Date, pl.Datetime)) else "word"
        for dtype in (one, other)
        if dtype.is_numeric() or isinstance(dtype, (pl.Date, pl.Datetime, *words))
    ]
    return len(kinds) == 2 and (kinds[0] == kinds[1] or set(kinds) == {"number", "word"})


def changed_cells(
    old: pl.DataFrame, new: pl.DataFrame, keys: pl.DataFrame, alignment: Alignment
) -> tuple[dict[str, pl.DataFrame], pl.Series]:
    """Column -> changed cells (key, `old`, `new`) by position in OLD; and which rows of both have one.

    `keys`: those of the rows of both, in the order of OLD. A few columns at once, so that memory stays flat.
    """
    names = [name for name in new.columns if name not in keys.columns]
    with ThreadPoolExecutor(_AT_ONCE) as threads:  # the work is done outside the interpreter
        columns = threads.map(lambda name: _changed(old, new, name, keys, alignment), names)
    found = {}
    rows = pl.repeat(value=False, n=keys.height, eager=True)
    for name, (changed, cells) in zip(names, columns, strict=True):
        if name in old.columns:
            rows |= changed
        if cells.height:
            found[name] = cells
    return found, rows


def _changed(
    old: pl.DataFrame, new: pl.DataFrame, name: str, keys: pl.DataFrame, alignment: Alignment
) -> tuple[pl.Series, pl.DataFrame]:
    """Which rows of both have another value in a column of NEW, and these cells."""
    now = alignment.of_new(new[name])
    if name in old.columns:
        then = alignment.of_old(old[name])
        changed = _differs(then, now)
    else:
        then = pl.Series(name, [None], dtype=now.dtype).new_from_index(0, now.len())
        changed = pl.repeat(value=True, n=now.len(), eager=True)
    if not changed.any():
        return changed, keys.clear()
    return changed, keys.filter(changed).hstack([then.filter(changed).alias(OLD), now.filter(changed).alias(NEW)])


def _differs(old: pl.Series, new: pl.Series) -> pl.Series:
    """Null differs from any value, and NaN from any number; each equals itself."""
    if isinstance(new.dtype, pl.Null):
        return old.is_not_null()
    if old.dtype == new.dtype:
        return old.ne_missing(new)
    cast = cast_to(old, new.dtype)
    return cast.ne_missing(new) | (cast.is_null() & old.is_not_null())
