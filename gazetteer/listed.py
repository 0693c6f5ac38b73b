"""A table that a user gives, as CSV: every cell is text, an empty one null, and nothing is mended in silence."""

import csv
import re
from pathlib import Path
from typing import Final

import polars as pl

from gazetteer.tables import TableError, check_utf8

_ZIPPED: Final = b"PK\x03\x04"
"""How .xlsx and .ods begin."""
_OTHER_DIVIDERS: Final = re.compile(r"[;\t|]")


def read_listed(file: Path) -> pl.DataFrame:
    """The table in a CSV file with a header, whatever its line ends.

    Raises TableError, with the line, for a workbook, a file that is empty, not UTF-8 or not CSV, for cells that commas
    do not divide, for two columns of one name, and for a row with more or fewer cells than the header. Blank lines are
    passed over.
    """
    with file.open("rb") as start:
        if start.read(len(_ZIPPED)) == _ZIPPED:
            raise TableError(f"{file}: a spreadsheet's workbook, not CSV (save it as CSV UTF-8)")
    check_utf8(file)
    with file.open(encoding="utf-8-sig") as lines:  # universal: a spreadsheet may end its lines with CR alone
        reader = csv.reader(lines, strict=True)
        try:
            header = next(filter(None, reader), [])
            if not header:
                raise TableError(f"{file}: the file is empty")
            if len(header) == 1 and (divider := _OTHER_DIVIDERS.search(header[0])):
                wanted = f"divided by {divider[0]!r} and not by commas (save it as CSV UTF-8 with commas)"
                raise TableError(f"{file}, line {reader.line_num}: the cells are {wanted}")
            for number, name in enumerate(header):
                if name in header[:number]:
                    raise TableError(f"{file}, line {reader.line_num}: two columns are named {name!r}")
            rows = []
            for row in filter(None, reader):
                if len(row) != len(header):
                    raise TableError(f"{file}, line {reader.line_num}: {len(row)} cells where {len(header)} are due")
                rows.append([cell or None for cell in row])
        except csv.Error as error:
            raise TableError(f"{file}, line {reader.line_num}: not CSV: {error}") from None
    return pl.DataFrame(rows, schema=dict.fromkeys(header, pl.String), orient="row")
