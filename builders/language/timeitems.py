"""The words of dates one by one: phrases of the table, and days, years and whole dates in digits."""

from typing import NamedTuple

from builders.language.dates import YEARS
from builders.language.numbers import COMMAS, DASHES
from builders.language.timeparts import NIGHT, Parts
from builders.language.timetable import Grammar, Timewords
from builders.language.tokens import Tokens

_WRITTEN_YEARS = range(1900, 2101)  # those that behind a month are no count of people, whatever follows

#: Arabic words, and the comma, behind which a number is a day and no count.
_LEADS_DAY = frozenset({"في", "يوم", "بتاريخ", "ليل", "ليله", "صباح", "فجر", "مساء", "،"})


class Item(NamedTuple):
    """A word of a date up to token `last`."""

    kind: str
    value: str
    numbers: tuple[int, ...]
    last: int
    joined: bool
    slots: dict[str, int | None]


def read_item(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts) -> Item | None:
    """What the words from token `j` on, none at or after `last`, say of a time; None where they say nothing."""
    key = tokens.keys[j]
    if key[:1].isdecimal():
        item = _digits(words, tokens, j, last, parts)
        if item is not None:
            return item
    elif key == words.grammar.article and j + 1 < last and tokens.keys[j + 1][:1].isdecimal():
        return _digits(words, tokens, j + 1, last, parts)
    elif key not in words.starts and key not in words.numerals:
        return None
    match = words.phrases.match(tokens, j, last)
    if match is not None:
        end, entry, slots = match
        if key in words.grammar.proper and tokens.words[j][:1].islower():
            return None
        if entry.kind == "weekday" and end == j + 1 and words.figure(tokens, j, last) is not None:
            return None  # المدنيين الاثنين, the two civilians
        return Item(entry.kind, entry.value, (), end, entry.joined, slots)
    figure = words.figure(tokens, j, last) if key not in words.starts or words.starts[key] is None else None
    if figure is None or figure.kind == "vague" or not 1 <= figure.value <= 31 or parts.days:
        return None
    return _before_month(words, tokens, (figure.value,), figure.last, last)


def _digits(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts) -> Item | None:
    """A date in digits, a year, or the day of a month."""
    numeric = _numeric(tokens, j, last)
    if numeric is not None:
        end, numbers = numeric
        if len(numbers) == 3 or ((parts.weekdays or parts.led) and max(numbers) <= 31):
            return Item("numeric", "", numbers, end, False, {})
        return None
    key = tokens.keys[j]
    if not key.isdecimal() or len(key) > 6:
        return None
    if len(key) > 4:  # "Apr 152017", its comma lost
        together = parts.month is not None and not parts.days and key[-4:-2] in ("19", "20")
        return (
            Item("numeric", "", (int(key[:-4]), parts.month or 0, int(key[-4:])), j + 1, False, {})
            if together
            else None
        )
    value = int(key)
    if len(key) == 4:
        return (
            Item("year", "", (value,), j + 1, False, {})
            if _is_year(words.grammar, tokens, j, last, value, parts)
            else None
        )
    if not 1 <= value <= 31:
        return None
    return _day(words, tokens, j, last, parts, value)


def _day(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts, value: int) -> Item | None:
    """The day of a month in digits, one or two ("5-9 August"), before the month or after it."""
    grammar, keys = words.grammar, tokens.keys
    end = _suffix(grammar, tokens, j + 1, last)
    days: tuple[int, ...] = (value,)
    second = end
    if end < last and (keys[end] in grammar.to or keys[end] in DASHES or _spans(grammar, keys[end], parts)):
        second = end + 1 + (end + 1 < last and keys[end + 1] == grammar.article)
    upper = keys[second] if end < second < last and len(keys[second]) <= 2 else ""
    if upper.isdecimal() and value < int(upper) <= 31:
        pair_end = _suffix(grammar, tokens, second + 1, last)
        pair = (value, int(upper))
        if parts.month is None:
            item = _before_month(words, tokens, pair, pair_end, last)
            if item is not None:
                return item
        else:
            days, end = pair, pair_end
    if parts.month is None:
        return _before_month(words, tokens, days, end, last)
    year = end + (end < last and keys[end] in COMMAS)
    has_year = year < last and keys[year].isdecimal() and len(keys[year]) == 4
    open_month = j > 1 and keys[j - 2] in grammar.month_only  # "in August 20 people"
    if parts.days or not (has_year or (grammar.month_first and not open_month)):
        return None
    return Item("days", "", days, end, False, {})


def _spans(grammar: Grammar, key: str, parts: Parts) -> bool:
    """Whether "and" or "or" ties two days to one time: "between 5 and 9", "the night of 5 and 6", "5 or 6"."""
    return key in grammar.either or (key in grammar.both and (parts.between or parts.part in NIGHT))


def _suffix(grammar: Grammar, tokens: Tokens, i: int, last: int) -> int:
    return i + 1 if i < last and tokens.keys[i] in grammar.suffixes and tokens.touch(i - 1) else i


def _before_month(words: Timewords, tokens: Tokens, days: tuple[int, ...], end: int, last: int) -> Item | None:
    """The days as an item if a month follows at token `end`, after words such as "of" or a sign: 9/ أيلول."""
    after = end
    if after < last and (tokens.keys[after] == "/" or tokens.keys[after] in DASHES):
        after += 1
    while after < last and after < end + 3 and (tokens.keys[after] in words.grammar.of):
        after += 1
    month = words.phrases.match(tokens, after, last) if after < last else None
    if month is None:
        return None
    if month[1].kind == "unit":  # the 5th of last month
        named = words.units[month[2]["{unit}"] or 0].name == "month" and (after > end or _is_led(tokens, end))
        return Item("days", "", days, after, False, {}) if named else None
    if month[1].kind not in ("month", "short-month", "hijri"):
        return None
    if tokens.keys[after] in words.grammar.proper and tokens.words[after][:1].islower():
        return None
    return Item("days", "", days, after, False, {})


def _is_led(tokens: Tokens, end: int) -> bool:
    """Whether a number up to token `end` is a day without "of" before "last month" in Arabic, and counts nobody: في 22
    الشهر الماضي, but قتل 22 الشهر الماضي.
    """
    return tokens.keys[end - 1].isdecimal() and tokens.keys[end - 2] in _LEADS_DAY


def _numeric(tokens: Tokens, j: int, last: int) -> tuple[int, tuple[int, ...]] | None:
    """Numbers written together with / . or dashes: (token after, two or three numbers)."""
    key = tokens.keys[j]
    for sign in "/.":
        if sign in key:
            pieces = key.split(sign)
            if len(pieces) in (2, 3) and all(piece.isdecimal() and len(piece) <= 4 for piece in pieces):
                return (j + 1, tuple(map(int, pieces))) if len(pieces) == 3 or sign == "/" else None
            return None
    keys = tokens.keys
    if j + 4 < last and keys[j + 1] == keys[j + 3] and (keys[j + 1] in DASHES or keys[j + 1] == "/"):
        pieces = [key, keys[j + 2], keys[j + 4]]
        if (
            all(piece.isdecimal() for piece in pieces)
            and sorted(map(len, pieces))[1] <= 2
            and max(map(len, pieces)) == 4
        ):
            return j + 5, tuple(map(int, pieces))
    return None


def _is_year(grammar: Grammar, tokens: Tokens, j: int, last: int, value: int, parts: Parts) -> bool:
    if parts.year is not None or parts.numeric is not None:
        return False
    after = tokens.keys[j + 1] if j + 1 < last else ""
    closed = not after[:1].isalpha() or after in grammar.functions  # nothing follows that it could count
    if parts.month is not None:
        dated = bool(parts.days) and not grammar.month_first  # but "on April 5 1500 people"
        return value in _WRITTEN_YEARS or (value in YEARS and (dated or closed))
    if not 1900 <= value <= 2040:
        return False
    if parts.season is not None or parts.edge is not None:
        return True
    before = tokens.keys[j - 1] if j else ""
    return before in grammar.year_before and (closed or 2005 <= value <= 2035)


def may_begin(words: Timewords, tokens: Tokens, i: int, last: int) -> bool:
    """True if a date may begin at token `i`, by the words that follow.

    A numeral must be joined to others, be a year, or stand before a unit or month.
    """
    keys = tokens.keys
    key = keys[i]
    if key in words.starts:
        second = words.starts[key]
        return second is None or (i + 1 < last and (keys[i + 1] in second or "0" <= keys[i + 1] < ":"))
    if (len(key) == 4 and key[:2] in ("19", "20")) or "/" in key or "." in key:
        return True
    counted = words.counted
    follow = keys[i + 1 : min(i + 6, last)]
    return any(word in counted for word in follow) or (bool(follow) and (follow[0] in DASHES or follow[0] == "/"))
