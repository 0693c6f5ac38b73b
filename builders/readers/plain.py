"""An article from a plain text file."""

from collections.abc import Iterator
from pathlib import Path

from builders.readers.lines import utf8_text
from builders.readers.record import Record


def read_plain(file: Path) -> Iterator[Record]:
    """The file as one record: its id is the file's name without the ending, its text all of the file."""
    yield Record(file, 1, {"id": file.stem, "text": utf8_text(file)})
