"""A table that a user names, from a Parquet or CSV file."""

from collections import deque
from pathlib import Path

import polars as pl

from builders.errors import InputError
from builders.pages import PagesError, check_pages
from builders.readers.lines import utf8_lines


def read_table(path: Path) -> pl.DataFrame:
    """The table in a file that ends in .parquet or .csv.

    Raises InputError for a file that is missing, has another ending, or cannot be read.
    """
    if not path.is_file():
        raise InputError(path, None, None, "a folder, not a file" if path.is_dir() else "no such file")
    try:
        if path.suffix == ".parquet":
            check_pages(path)
            return pl.read_parquet(path)
        if path.suffix == ".csv":
            return pl.read_csv(path, infer_schema_length=None)
    except (PagesError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:  # panics: at damaged values
        if path.suffix == ".csv" and path.stat().st_size:
            deque(utf8_lines(path), maxlen=0)  # names the line that is not UTF-8, if that is it
        reason = next(iter(str(error).splitlines()), "no reason given")
        raise InputError(path, None, None, f"cannot be read: {reason}", "write it again") from None
    raise InputError(path, None, None, "neither a Parquet nor a CSV file", "end its name in .parquet or .csv")
