"""Articles from CSV with a header, as spreadsheets and data frames write it."""

import csv
from collections.abc import Iterator
from pathlib import Path

from builders.counted import counted
from builders.errors import InputError
from builders.readers.lines import utf8_lines
from builders.readers.record import Record, check_columns

#: Longest cell in characters; the csv module's own limit of 131,072 is shorter than some articles.
LONGEST_CELL = 2**31 - 1


def read_csv(file: Path) -> Iterator[Record]:
    """The rows of a CSV file; a row's line is the one on which it begins. Rows without any value are passed over."""
    header: list[str] | None = None
    for line, row in csv_rows(file):
        if not any(row):
            continue
        if header is None:
            check_columns(file, line, row)
            header = row
        else:
            check_width(file, line, row, header)
            yield Record(file, line, dict(zip(header, row, strict=True)))


def csv_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with the line on which it begins; blank lines are passed over."""
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(utf8_lines(file), strict=True)
    line = 1
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if str(error).startswith("new-line character"):  # the whole file is one line to all but old Macs
                hint = "save it with the line ends of Unix or Windows, or quote cells that hold line breaks"
                raise InputError(file, line, None, "not CSV: a line ends with a carriage return alone", hint) from None
            hint = "quote cells that hold commas, quotation marks or line breaks"
            raise InputError(file, line, None, f"not CSV: {error}", hint) from None
        if row:
            yield line, row
        line = rows.line_num + 1


def check_width(file: Path, line: int, row: list[str], header: list[str]) -> None:
    """Raise `InputError` for a row of more or fewer cells than the header."""
    if len(row) != len(header):
        message = f"{counted(len(row), 'cell')} under a header of {len(header)}"
        raise InputError(file, line, None, message, "quote cells that hold commas or line breaks")
