"""The day of writing: that which an article calls "today", or the day after the one that it calls "yesterday"."""

from collections.abc import Iterator
from datetime import date

from builders.language import dates
from builders.language.dates import When
from builders.language.timetable import Timewords
from builders.language.timewords import read_times
from builders.language.tokens import Tokens

_NAME = 10  # tokens from "today" within which its name stands
_OPENS = 2  # tokens before it with which its time may begin: يوم أمس, "the day before yesterday"
_AHEAD, _BEHIND = 2, 4  # days by which the day of writing may lie after or before that of publication


def written_on(words: Timewords, tokens: Tokens, published: date | None) -> date | None:
    """The day that an article first calls "today" by its name or date, or the day after the one that it so calls
    "yesterday", where it lies within days of `published`; or else that which it calls so by both in a later year.

    A page's day is often that of another clock or of a crawler. A weekday means the latest before publication, so
    that of a day behind it is found a week early.
    """
    if published is None:
        return None
    named = [(when.start, when.written) for when in _named_days(words, tokens, published) if when.written is not None]
    of_year = (day for start, day in named if start is not None and day > dates.days_after(start, 1))
    other = next(of_year, None)  # in the year in which its date falls on its weekday
    if other is not None or not named:
        return other or published
    late = (published - named[0][1]).days
    late -= 7 if 7 - _AHEAD <= late <= 7 else 0
    return dates.days_after(published, -late) if -_AHEAD <= late <= _BEHIND else published


def _named_days(words: Timewords, tokens: Tokens, published: date) -> Iterator[When]:
    """The times that hold the words for the day of writing or the one before; not "from today until Friday"."""
    for i in [i for i, key in enumerate(tokens.keys) if key in words.grammar.writing]:
        read = read_times(words, tokens, max(0, i - _OPENS), min(len(tokens), i + _NAME), published)
        named = next((when for when in read if when.first <= i < when.last), None)
        if named is not None and words.grammar.to.isdisjoint(tokens.keys[named.first : named.last]):
            yield named
