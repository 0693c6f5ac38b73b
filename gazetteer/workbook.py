"""An Excel workbook that a user gives: a packed folder, of which nobody knows beforehand how large it is unpacked."""

import zipfile
import zlib
from pathlib import Path
from typing import Final

import fastexcel
import polars as pl

from gazetteer.asked import shown
from gazetteer.tables import TableError

MOST_UNPACKED: Final = 256_000_000
"""Bytes of a workbook when it is unpacked: several times what tables of all places of a country have."""
_NO_ZIP: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What `zipfile` says of a file that is no archive, damaged, packed in a way it does not know, or locked."""


def read_workbook(file: Path) -> pl.DataFrame:
    """The first sheet of an .xlsx or .xls file.

    Raises TableError for a file that is no workbook, or would fill the memory when it is unpacked.
    """
    _check_packed(file)
    try:
        return pl.read_excel(file)
    except (pl.exceptions.PolarsError, fastexcel.FastExcelError) as error:
        raise TableError(f"{file}: not an Excel file: {_line(str(error))}") from None


def _check_packed(file: Path) -> None:
    """Raise TableError for an archive that is too large unpacked, or is not what its sizes and sums say."""
    if not zipfile.is_zipfile(file):  # an .xls
        return
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
            if size > MOST_UNPACKED:
                told = f"{size / 1e6:,.0f} MB when it is unpacked, more than {MOST_UNPACKED / 1e6:,.0f} MB"
                raise TableError(f"{file}: {told}; save the sheet as CSV")
            damaged = packed.testzip()
    except _NO_ZIP as error:
        raise TableError(f"{file}: not an Excel file: {_line(str(error))}") from None
    if damaged is not None:
        raise TableError(f"{file}: not an Excel file: {shown(damaged)} in it is damaged")


def _line(text: str) -> str:
    """The first line of what a library says, cut where it holds more than a message does."""
    return next(iter(text.splitlines()), "")[:200]
