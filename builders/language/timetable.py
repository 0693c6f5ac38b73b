"""The tables of time words of a language, and what its grammar of dates needs to know."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from builders.language.numbers import Figure
from builders.language.phrases import Phrases, Slot
from builders.language.timeparts import Unit
from builders.language.tokens import Tokens

#: Reads a bare numeral at a token.
Figures = Callable[[Tokens, int, int], Figure | None]

_MONTHS = {"gregorian": "month", "abbreviated": "short-month", "hijri": "hijri"}


class Entry(NamedTuple):
    """What a phrase of the table says. `joined`: written with a particle that means "and"."""

    kind: str
    value: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """What differs between languages in how the words of a date stand together. All folded.

    `glue`: words between the parts of a date. `to`: from a first to a last day. `between`: before a first and a last
    day. `both`: "and" between two days. `either`: "or". `of`: between day and month. `suffixes`: of day numbers (th).
    `article`: stands before day numbers. `month_before`: words after which a month may stand alone. `month_only`: a
    number after a month after these is not its day (in August 20 people). `proper`: months and days that are also other
    words when written small. `guarded`: months that need a word of `month_before`, a day or a year. `unspelt`: words as
    written that are no month, though folded alike. `year_before`: words after which four digits are a year. `double`:
    words between two calendars' dates of one day. `functions`: words that no number counts. `writing`: the words for
    the day of writing and the one before. `adverbial`: words and signs in front of which "the day before" is a day by
    itself, not "the day before the truce". `month_first`: "August 14" without a year. `seven_days`: see
    `timespans.resolve`.
    """

    glue: frozenset[str]
    to: frozenset[str]
    both: frozenset[str]
    either: frozenset[str]
    between: frozenset[str]
    of: frozenset[str]
    suffixes: frozenset[str]
    article: str
    month_before: frozenset[str]
    month_only: frozenset[str]
    proper: frozenset[str]
    guarded: frozenset[str]
    unspelt: frozenset[str]
    year_before: frozenset[str]
    double: frozenset[str]
    functions: frozenset[str]
    writing: frozenset[str]
    adverbial: frozenset[str]
    month_first: bool
    seven_days: bool


class Timewords(NamedTuple):
    """Tables and grammar of one language.

    `starts`: words at which a date may begin, with those of which one must follow (or digits), if any.
    `numerals`: words at which one may only begin if a word of `counted` (a unit of time, a month) follows soon.
    `opening`: both.
    """

    phrases: Phrases[Entry]
    units: tuple[Unit, ...]
    grammar: Grammar
    figure: Figures
    starts: dict[str, frozenset[str] | None]
    numerals: frozenset[str]
    opening: frozenset[str]
    counted: frozenset[str]


def expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """The phrases that one cell of the table means: `|` between phrases, `/` between words, ( ) about what may lack."""
    for one in phrase.split("|"):
        ways: list[tuple[str, ...]] = [()]
        for word in one.split():
            choices = word.strip("()").split("/") if len(word) > 1 else [word]
            longer = [(*way, choice) for way in ways for choice in choices]
            ways = longer + ways if word.startswith("(") and word.endswith(")") else longer
        yield from (way for way in ways if way)


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load_timewords(
    folder: Path,
    key: Callable[[str], str],
    particles: tuple[str, ...],
    grammar: Grammar,
    figure: Figures,
    numerals: frozenset[str],
) -> Timewords:
    """The tables months.csv, units.csv and calendar.csv of a language.

    `particles` are written onto the first word of a phrase; `numerals` are words at which a numeral may begin.
    """
    units = rows(folder / "units.csv")
    by_word = {particle + key(row["word"]): n for n, row in enumerate(units) for particle in particles}
    slots = _Slots(by_word, grammar, figure, numerals)
    months = rows(folder / "months.csv")
    entries = [(row["name"], _MONTHS[row["calendar"]], row["month"]) for row in months]
    entries += [(row["phrase"], row["kind"], row["value"]) for row in rows(folder / "calendar.csv")]
    phrases = Phrases(_with_particles(entries, key, particles), slots.readers())
    counted = frozenset({key(row["name"].split()[0]) for row in months} | by_word.keys())
    numerals |= {grammar.article} if grammar.article else set()
    starts = _starts(phrases, frozenset(by_word), numerals)
    return Timewords(
        phrases=phrases,
        units=tuple(Unit(row["unit"], int(row["count"])) for row in units),
        grammar=grammar,
        figure=figure,
        starts=starts,
        numerals=numerals - starts.keys(),
        opening=numerals | starts.keys(),
        counted=counted,
    )


def _with_particles(
    entries: list[tuple[str, str, str]], key: Callable[[str], str], particles: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """The phrases of the entries, folded, with every particle on the first word."""
    for cell, kind, value in entries:
        for phrase in expand(cell):
            head, *tail = (word if word.startswith("{") else key(word) for word in phrase)
            for particle in ("",) if head.startswith("{") else particles:
                yield (particle + head, *tail), Entry(kind, value, particle.startswith("و"))


def _starts(
    phrases: Phrases[Entry], units: frozenset[str], numerals: frozenset[str]
) -> dict[str, frozenset[str] | None]:
    """First words of dates, with the words that must follow; None where a date may be that word alone."""
    starts: dict[str, frozenset[str] | None] = dict.fromkeys(units)
    following = {"{unit}": units, "{n}": numerals, "{year}": frozenset[str]()}
    for word in phrases.first_words - units:
        second = None if word in numerals else phrases.second_words(word)
        starts[word] = None if second is None else second[0].union(*(following[name] for name in second[1]))
    return starts


@dataclass(frozen=True, slots=True)
class _Slots:
    """Readers of {unit}, {n} and {year} in phrases."""

    units: dict[str, int]
    grammar: Grammar
    figure: Figures
    numerals: frozenset[str]

    def readers(self) -> dict[str, Slot]:
        """Slot of a phrase -> what reads it."""
        return {"{unit}": self.unit, "{n}": self.number, "{year}": self.year}

    def unit(self, tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        """A unit of time, as its row in units.csv."""
        found = self.units.get(tokens.keys[i])
        return (found, i + 1) if found is not None else None

    def number(self, tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        """A count; None for a vague one (several)."""
        i += i + 1 < last and tokens.keys[i] == self.grammar.article
        if tokens.keys[i] not in self.numerals and not tokens.keys[i][:1].isdecimal():
            return None
        read = self.figure(tokens, i, last)
        if read is None or read.kind == "ordinal":
            return None
        return (read.value if read.kind == "exact" else None, read.last)

    def year(self, tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        """Four digits."""
        word = tokens.keys[i]
        return (int(word), i + 1) if len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2100 else None
