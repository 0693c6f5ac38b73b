"""Which cells of the rows of both tables differ."""

from typing import Final

import polars as pl

#: Columns of a frame of cells, beside the key.
OLD: Final = "old"
NEW: Final = "new"

#: Types whose values are compared one by one; all others are compared by a hash of the row (64 bits: the chance that
#: a changed row of a million goes unseen is below one in ten billion).
_NESTED: Final = (pl.List, pl.Array, pl.Struct, pl.Null, pl.Categorical, pl.Enum)


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
    old: pl.DataFrame, new: pl.DataFrame, new_keys: pl.DataFrame, rows: pl.DataFrame
) -> dict[str, pl.DataFrame]:
    """Column -> changed cells (key, `old`, `new`), by position in OLD.

    `rows`: the rows of both tables, as positions `old` (ascending) and `new`.
    """
    same = [name for name, dtype in new.schema.items() if old.schema.get(name) == dtype]
    hashed = [name for name in same if not isinstance(new.schema[name], _NESTED)]
    differing = rows.filter(_row_differs(old.select(hashed), new.select(hashed), rows))
    found = {}
    for name, dtype in new.schema.items():
        if name in hashed:
            at, before = differing, old[name]
        elif name in old.columns:
            at, before = rows, old[name]
        else:
            at, before = rows, pl.Series(name, [None], dtype=dtype).new_from_index(0, old.height)
        then, now = before.gather(at["old"]), new[name].gather(at["new"])
        changed = _differs(then, now) if name in old.columns else pl.repeat(value=True, n=at.height, eager=True)
        if changed.any() and name not in new_keys.columns:
            keys = new_keys[at["new"].filter(changed)]
            found[name] = keys.hstack([then.filter(changed).alias(OLD), now.filter(changed).alias(NEW)])
    return found


def _row_differs(old: pl.DataFrame, new: pl.DataFrame, rows: pl.DataFrame) -> pl.Series:
    if not old.width:
        return pl.repeat(value=False, n=rows.height, eager=True)
    return old.hash_rows().gather(rows["old"]) != new.hash_rows().gather(rows["new"])


def _differs(old: pl.Series, new: pl.Series) -> pl.Series:
    """Null differs from any value, and NaN from any number; each equals itself."""
    if isinstance(new.dtype, pl.Null):
        return old.is_not_null()
    cast = cast_to(old, new.dtype)
    return cast.ne_missing(new) | (cast.is_null() & old.is_not_null())
