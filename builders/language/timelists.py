"""Days of one month in a list: "on 3, 5 and 9 May", في 5 و9 أيار, "May 5 and 9"; each figure is a day of its own."""

from dataclasses import replace

from builders.language.dates import When, day_of
from builders.language.numbers import COMMAS
from builders.language.timeparts import NIGHT
from builders.language.timetable import Timewords
from builders.language.tokens import Tokens

_THE = "the"
_LONGEST = 3  # tokens of a day: الخامس والعشرون, "the 5th"


def with_lists(words: Timewords, tokens: Tokens, first: int, last: int, found: list[When]) -> list[When]:
    """Times in order, with the days of the bare figures that a list ties to a day of a month."""
    listed: list[When] = []
    for when in found:
        before = listed[-1].last if listed else first
        days = [when]
        if when.start is not None and when.start == when.end and when.precision == 1 and when.part not in NIGHT:
            days = _before(words, tokens, before, when) or [when, *_behind(words, tokens, when, last)]
        listed += days
    return listed


def _before(words: Timewords, tokens: Tokens, first: int, when: When) -> list[When]:
    """A day and those whose figures stand before it and its month: "3, 5 and" before "9 May"; empty if none do."""
    if _figure(words, tokens, when.first, when.last) is None:
        return []
    days = [when]
    while (day := _day_before(words, tokens, first, days[0], alone=len(days) == 1)) is not None:
        days = [day, replace(days[0], listed=True), *days[1:]]
    return days if len(days) > 1 else []


def _day_before(words: Timewords, tokens: Tokens, first: int, when: When, *, alone: bool) -> When | None:
    """The day whose figure is tied to a day behind it: by "and", and where that is not the last, by a comma."""
    keys, both, end = tokens.keys, words.grammar.both, when.first
    joined = keys[end].startswith("و")
    end -= keys[end - 1] == _THE
    end -= keys[end - 1] in both
    joined = joined or keys[end] in both
    comma = keys[end - 1] in COMMAS
    if not joined and (alone or not comma):
        return None
    end -= comma
    for start in range(max(first, end - _LONGEST), end):
        figure = _figure(words, tokens, start, end)
        if figure is not None and figure[0] == end:
            return _on(when, start, end, _with_tens(figure[1], when, keys[start]))
    return None


def _with_tens(value: int, when: When, key: str) -> int:
    """The day of an ordinal that shares the tens of the next: الرابع والخامس والعشرين, the 24th and 25th."""
    day = when.start.day if when.start is not None else 0
    shared = key.isalpha() and value < 10 < day and day % 10 > 0
    return value + day // 10 * 10 if shared else value


def _behind(words: Timewords, tokens: Tokens, when: When, last: int) -> list[When]:
    """The days whose figures follow a month and its day: "and 9" behind "May 5", but no "9 people"."""
    keys, both, at, days = tokens.keys, words.grammar.both, when.last, [when]
    if not words.grammar.month_first or not keys[at - 1].isdecimal():
        return []
    tie = ""
    while at < last and (keys[at] in COMMAS or keys[at] in both):
        start = at + 1 + (keys[at] in COMMAS and at + 1 < last and keys[at + 1] in both)
        figure = _figure(words, tokens, start, last) if start < last else None
        day = _on(days[-1], start, figure[0], figure[1], behind=True) if figure is not None else None
        if figure is None or day is None:
            break
        tie, at = keys[start - 1], figure[0]
        days.append(day)
    counts = at < last and keys[at][:1].isalpha() and keys[at] not in words.grammar.functions
    return [] if counts or tie not in both else days[1:]


def _on(when: When, first: int, last: int, day: int, *, behind: bool = False) -> When | None:
    """The time in tokens [first, last) of another day in the month of one: an earlier day before it, a later behind."""
    if when.start is None or (day > when.start.day) != behind or day == when.start.day:
        return None
    found = day_of(when.start.year, when.start.month, day)
    return replace(when, first=first, last=last, start=found, end=found, written=None, listed=behind) if found else None


def _figure(words: Timewords, tokens: Tokens, at: int, last: int) -> tuple[int, int] | None:
    """The token behind the figure of a day, and the day: "5", "5th", الخامس."""
    key = tokens.keys[at]
    if key.isdecimal():
        end = at + 1 + (at + 1 < last and tokens.keys[at + 1] in words.grammar.suffixes)
        return (end, int(key)) if len(key) <= 2 else None
    figure = words.figure(tokens, at, last)
    return (figure.last, figure.value) if figure is not None and figure.kind == "ordinal" else None
