"""Keys of rows: present, unique, of single values and of comparable types, or an error that names them."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from builders.counted import counted

#: Keys that an error names.
_NAMED: Final = 5


class KeysError(ValueError):
    """The tables cannot be compared by these keys."""


class MissingKeysError(KeysError):
    """A key column, or the key of a row, is missing."""


class DuplicateKeysError(KeysError):
    """A key stands in more than one row of a table."""


class KeyTypesDifferError(KeysError):
    """A key of OLD has no counterpart in the type of NEW."""


def aligned_keys(old: pl.DataFrame, new: pl.DataFrame, key: Sequence[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The key columns of both tables, those of OLD in the types of NEW."""
    if not key:
        raise MissingKeysError("no key given: name the column, or columns, that name a row")
    if len(set(key)) < len(key):
        raise KeysError(f"the key names a column twice: {', '.join(key)}")
    for name, table in (("OLD", old), ("NEW", new)):
        absent = [column for column in key if column not in table.columns]
        if absent:
            raise MissingKeysError(
                f"{name} has no column {', '.join(map(repr, absent))}; it has {', '.join(table.columns)}"
            )
        nested = [column for column in key if table.schema[column].is_nested()]
        if nested:
            raise KeysError(f"the column {nested[0]!r} of {name} holds {table.schema[nested[0]]}: it cannot name a row")
    new_keys = new.select(key)
    try:
        old_keys = old.select(key).cast(new_keys.schema)
    except pl.exceptions.PolarsError as error:
        types = ", ".join(f"{column}: {old.schema[column]} and {new.schema[column]}" for column in key)
        reason = next(iter(str(error).splitlines()), "no reason given")
        raise KeyTypesDifferError(f"the keys of OLD cannot be compared with those of NEW ({types}): {reason}") from None
    return old_keys, new_keys


def key_hash(keys: pl.DataFrame) -> pl.Series:
    """A number per key; equal keys have equal numbers."""
    texts = keys.with_columns(pl.col(pl.Categorical, pl.Enum).cast(pl.String))
    return texts.to_series().hash() if keys.width == 1 else texts.hash_rows()


def _ascending(keys: pl.DataFrame) -> bool:
    """Whether each key is greater than the one before, as the ids of a release are: then none stands twice."""
    first = keys.to_series(0)
    if keys.width > 1 or first.dtype.is_nested() or isinstance(first.dtype, (pl.Categorical, pl.Enum)):
        return False
    return bool((first.slice(1) > first.head(max(first.len() - 1, 0))).all())


def check_keys(name: str, keys: pl.DataFrame, hashes: pl.Series) -> None:
    """Raises `MissingKeysError` or `DuplicateKeysError`, naming the first of them."""
    missing = keys.with_row_index("row").filter(pl.any_horizontal(pl.col(keys.columns).is_null()))
    if missing.height:
        rows = ", ".join(str(row + 1) for row in missing["row"].head(_NAMED))
        raise MissingKeysError(f"{name}: {counted(missing.height, 'row')} without a key, the first in row {rows}")
    if _ascending(keys) or hashes.n_unique() == hashes.len():
        return
    twice = keys.filter(hashes.is_duplicated()).filter(pl.struct(keys.columns).is_duplicated())
    if twice.height:
        named = twice.unique(maintain_order=True)
        first = "; ".join(", ".join(map(repr, row)) for row in named.head(_NAMED).iter_rows())
        rest = f" and {named.height - _NAMED} more" if named.height > _NAMED else ""
        many = "1 key stands" if named.height == 1 else f"{named.height:,} keys stand"
        raise DuplicateKeysError(f"{name}: {many} in more than one row: {first}{rest}")
