"""What is told, apart from how it looks: sections of text, facts and tables, made of pieces that have a role."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

#: The roles of words, in the order of the legend -> what the words say.
ROLES: Final[dict[str, str]] = {
    "event": "what happened",
    "actor": "who did it",
    "target": "whom it hit",
    "place": "where",
    "date": "when",
    "toll": "killed and wounded",
    "weapon": "by what means",
    "refused": "no row, and why",
}


class Piece(NamedTuple):
    """A run of words. `role`: of `ROLES`, `strong`, `faint`, `quoted` or empty. `note`: what is said of it.

    `to`: an anchor (`#row-1`) or an address to which it leads.
    """

    text: str
    role: str = ""
    note: str = ""
    to: str = ""


Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article, line by line, in its language."""

    lines: Sequence[Line]
    lang: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what stands for each."""

    rows: Sequence[tuple[str, Line]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head and its rows of cells."""

    head: Sequence[str]
    rows: Sequence[Sequence[Line]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `level` 2 for a chapter, 3 for a part of one."""

    title: str
    blocks: Sequence[Passage | Facts | Grid | Line]
    anchor: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Document:
    """A whole account. `lead`: the facts under its title. `legend`: whether the roles need explaining."""

    title: str
    lead: Facts
    sections: Sequence[Section] = field(default_factory=tuple)
    legend: bool = True


def plain(text: object) -> Line:
    """One piece without a role; nothing for None."""
    return () if text is None or text == "" else (Piece(str(text)),)


def faint(text: str) -> Line:
    """One piece that may be overlooked."""
    return (Piece(text, "faint"),) if text else ()
