"""A text cut into pieces by the spans that lie over it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from builders.explain.document import ROLES, Line, Piece

_ORDER = {role: at for at, role in enumerate(ROLES)}


class Span(NamedTuple):
    """Characters `start` to `end` (half open) of a text, the role of their words, a note on them, an anchor."""

    start: int
    end: int
    role: str
    note: str = ""
    to: str = ""


def lines_of(text: str, spans: Iterable[Span]) -> list[Line]:
    """The text as lines of pieces. Where spans overlap the shorter one gives the role; the note tells them all.

    A refusal, which covers a whole clause, yields to every span that proves a row.
    """
    lines: list[list[Piece]] = [[]]
    for piece in _pieces(text, spans):
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(piece._replace(text=part))
    return [line for line in lines if line]


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    opening = sorted(
        (s for s in spans if s.start < s.end), key=lambda s: (s.start, s.end, _ORDER[s.role], s.note, s.to)
    )
    edges = sorted({0, len(text), *(s.start for s in opening), *(min(s.end, len(text)) for s in opening)})
    active: list[Span] = []
    upcoming = iter(opening)
    following = next(upcoming, None)
    for start, end in pairwise(edges):
        active = [span for span in active if span.end > start]
        while following is not None and following.start <= start:
            active.append(following)
            following = next(upcoming, None)
        yield _piece(text[start:end], active)


def _piece(text: str, spans: list[Span]) -> Piece:
    if not spans:
        return Piece(text)
    chief = min(spans, key=lambda s: (s.role == "refused", s.end - s.start, _ORDER[s.role], s.note))
    notes = dict.fromkeys(f"{span.role}: {span.note}" for span in (chief, *spans))
    return Piece(text, chief.role, "; ".join(notes), chief.to)
