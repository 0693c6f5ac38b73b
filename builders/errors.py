"""The error of a user's input: which file, which line, which field, what is wrong, what to do."""

from pathlib import Path


def line_in(file: Path | str | None, line: int) -> str:
    """A line as a message names it: a Parquet file has rows."""
    return f"{'row' if str(file).endswith('.parquet') else 'line'} {line}"


class InputError(Exception):
    """Something the user gave cannot be used; nothing has been written.

    `file`: the file as the user named it. `line`: line in it, from 1 (in a Parquet file: row). `field`: the field of
    the record, or the key of the recipe. `message`: what is wrong. `hint`: what to do about it.
    The command line prints it as one line and exits with 2.
    """

    def __init__(
        self,
        file: Path | str | None,
        line: int | None,
        field: str | None,
        message: str,
        hint: str | None = None,
    ) -> None:
        super().__init__(file, line, field, message, hint)  # all of them, so that it survives a process boundary
        self.file = file
        self.line = line
        self.field = field
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        where = [
            str(self.file) if self.file is not None else "",
            line_in(self.file, self.line) if self.line is not None else "",
            f"field {self.field!r}" if self.field is not None else "",
        ]
        place = ", ".join(part for part in where if part)
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} ({self.hint})" if self.hint else text


def check_utf8(name: Path | str) -> None:
    """Raise `InputError` for a name that is not UTF-8: no table, no manifest and few that write files can hold it."""
    try:
        str(name).encode()
    except UnicodeEncodeError:
        raise InputError(None, None, None, f"{str(name)!r} is not UTF-8", "rename the file or folder") from None
