"""What a user names as OLD and NEW: releases, versions of a dataset, or files."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import polars as pl

from builders.diff.compare import diff_tables
from builders.diff.comparison import Comparison
from builders.diff.keys import KeysError
from builders.diff.releases import diff_refused, diff_releases
from builders.errors import InputError
from builders.read_table import read_table
from builders.release.named import named_path
from builders.release.published import Release

#: Keys of our own tables, in the order in which they are looked for: a report names its event too.
_KEYS: Final = (["report_id"], ["event_id"], ["id"], ["report_a", "report_b"], ["entry"])
#: Columns by which the table of refusals is known, whose rows have no key.
_REFUSED: Final = frozenset({"article_id", "stage", "reason"})


def compare(old: str, new: str, key: Sequence[str]) -> Comparison:
    """The diff of two releases (folders, or `DATASET@VERSION`), or of two files by `key`.

    Without a key, files are compared by the key of our tables that both have, refusals by whole rows. Raises InputError
    for names that lead nowhere, a folder against a file, and keys that are missing or stand twice, and
    `DamagedReleaseError` for a release that is not as it was published.
    """
    paths = named_path(old), named_path(new)
    if all(path.is_dir() for path in paths):
        return diff_releases(*(Release.whole(path).folder for path in paths))
    if any(path.is_dir() for path in paths):
        folder = next(path for path in paths if path.is_dir())
        raise InputError(folder, None, None, "a release can only be compared with a release", "name two of a kind")
    before, after = _tables(*paths)
    try:
        if key or not all(_REFUSED.issubset(table.columns) for table in (before, after)):
            diff = diff_tables(before, after, list(key) or _key(paths[1], before, after))
        else:
            diff = diff_refused(before, after)
    except KeysError as error:
        raise InputError(f"{old} and {new}", None, None, str(error), "name the columns of the key by --key") from None
    return Comparison(old, new, diff)


def _tables(old: Path, new: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Both tables. Two CSV files are compared as text; beside a Parquet file, a CSV file is read by its types."""
    before, after = read_table(old), read_table(new)
    if old.suffix == new.suffix:
        return before, after
    return (_typed(before, after), after) if old.suffix == ".csv" else (before, _typed(after, before))


def _typed(text: pl.DataFrame, like: pl.DataFrame) -> pl.DataFrame:
    """The columns of a CSV file in the types of those of the same name, but for columns that hold something else."""
    columns = []
    for name in (name for name in text.columns if name in like.columns):
        with suppress(pl.exceptions.PolarsError):
            columns.append(_read_as(text[name], like.schema[name]))
    return text.with_columns(columns)


def _read_as(text: pl.Series, dtype: pl.DataType) -> pl.Series:
    if dtype.is_numeric():
        return text.cast(dtype)
    if dtype == pl.Boolean:
        return text.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean)
    return text.str.to_date() if dtype == pl.Date else text


def _key(path: Path, old: pl.DataFrame, new: pl.DataFrame) -> list[str]:
    for key in _KEYS:
        if set(key).issubset(old.columns) and set(key).issubset(new.columns):
            return key
    raise InputError(path, None, None, "no key given", "name the column that names a row by --key")
