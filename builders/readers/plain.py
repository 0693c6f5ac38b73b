"""An article from a plain text file."""

from collections.abc import Iterator
from pathlib import Path

from builders.errors import InputError
from builders.readers.lines import decode
from builders.readers.record import Record


def read_plain(file: Path) -> Iterator[Record]:
    """The file as one record: its id is the file's name without the ending, its text all of the file."""
    raw = file.read_bytes()
    if not raw:
        raise InputError(
            file,
            None,
            None,
            "the file is empty",
            "give a file with at least one article",
        )
    yield Record(file, 1, {"id": file.stem, "text": decode(file, 1, 0, raw)})
