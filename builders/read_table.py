"""A table that a user names, from a Parquet or CSV file."""

from pathlib import Path

import polars as pl

from builders.errors import InputError
from builders.pages import PagesError, check_pages
from builders.readers.csvfile import check_width, csv_rows
from builders.readers.record import check_once


def read_table(path: Path) -> pl.DataFrame:
    """The table in a file that ends in .parquet or .csv; of a CSV file all cells are text, and empty ones null.

    Raises InputError for a file that is missing, has another ending, or cannot be read.
    """
    if not path.is_file():
        raise InputError(path, None, None, "a folder, not a file" if path.is_dir() else "no such file")
    if path.suffix == ".parquet":
        return _parquet(path)
    if path.suffix == ".csv":
        return _csv(path)
    raise InputError(path, None, None, "neither a Parquet nor a CSV file", "end its name in .parquet or .csv")


def _parquet(path: Path) -> pl.DataFrame:
    try:
        check_pages(path)
        return pl.read_parquet(path)
    except (PagesError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:  # panics: at damaged values
        reason = next(iter(str(error).splitlines()), "no reason given")
        raise InputError(path, None, None, f"cannot be read: {reason}", "write it again") from None


def _csv(path: Path) -> pl.DataFrame:
    """Cell by cell: a reader that guesses types takes 0701 for 701, and one that mends takes a short row for whole."""
    header: list[str] | None = None
    rows = []
    for line, row in csv_rows(path):
        if header is None:
            check_once(path, line, row)
            header = row
        else:
            check_width(path, line, row, header)
            rows.append([cell or None for cell in row])
    return pl.DataFrame(rows, schema=dict.fromkeys(header or [], pl.String), orient="row")
