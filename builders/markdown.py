"""Text of others in a Markdown page: titles, notes, reasons and values of cells."""

from typing import Any, Final

from builders.diff.values import text

_ENTITIES: Final = {"<": "&lt;", "&": "&amp;"}
_SIGNS: Final = frozenset(r"\`*_{}[]#|>~")


def inert(told: str) -> str:
    """Text on one line in which no character is Markdown, HTML or a control (bidi marks are controls)."""
    line = " ".join("".join(char if char.isprintable() else " " for char in told).split())
    return "".join(f"\\{char}" if char in _SIGNS else _ENTITIES.get(char, char) for char in line)


def cell(value: Any) -> str:
    """A value of a table."""
    return "*none*" if value is None else inert(text(value)) or "*empty*"
