"""Lines of a UTF-8 file, one at a time, whatever the size of the file."""

from collections.abc import Iterator
from pathlib import Path

from builders.errors import InputError


def utf8_lines(file: Path) -> Iterator[str]:
    """Each line with its line break as it stands in the file; a byte order mark at the start is left out.

    Raises `InputError` with line and byte offset where the file is not UTF-8, and for a file that is empty.
    """
    offset = 0
    with file.open("rb") as stream:
        for number, raw in enumerate(stream, start=1):
            yield _decode(file, number, offset, raw)
            offset += len(raw)
    if not offset:
        raise _empty(file)


def utf8_text(file: Path) -> str:
    """All of a file as one text, as `utf8_lines` gives it line by line."""
    raw = file.read_bytes()
    if not raw:
        raise _empty(file)
    return _decode(file, 1, 0, raw)


def _empty(file: Path) -> InputError:
    return InputError(file, None, None, "the file is empty")


def _decode(file: Path, line: int, offset: int, raw: bytes) -> str:
    """`raw`, found at byte `offset` of the file in `line`, as text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        raise InputError(
            file,
            line + raw.count(b"\n", 0, at),
            None,
            f"not UTF-8 at byte {offset + at} (0x{raw[at]:02x})",
            "save it as UTF-8; old Arabic files are often Windows-1256: iconv -f WINDOWS-1256 -t UTF-8",
        ) from None
    return text.removeprefix("\ufeff") if offset == 0 else text
