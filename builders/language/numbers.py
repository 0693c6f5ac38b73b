"""Counts in a text: the values, and the tests that tell a count from a name, a share or a date."""

from dataclasses import dataclass
from typing import NamedTuple

from builders.language.phrases import Phrases
from builders.language.tokens import Tokens

DASHES = frozenset("-–—‑−")
COMMAS = frozenset(",،")
#: What a numeral says that is no count of people: too large, below nothing, or not to be read ("12/15", "9,9,9"). It
#: counts, so that the plural behind it does not, and no toll is as large.
BEYOND = 10_000_000
_PADDED = 2  # digits of a count that may begin with a nought: 05
_DAY_SIGNS = 2  # signs between day, month and year
_GROUP = 3  # digits of a group of thousands
_LONGEST = 7  # digits of a count
_WORD = 4  # letters of an Arabic word that names no model: ميغ29, but الخميس22
_SHARE_OR_MONEY = frozenset("%٪$€£")


@dataclass(frozen=True, slots=True)
class Number:
    """A count, or a place in an order (`ordinal`), in tokens [first, last).

    A qualifier that stands beside the numeral ("at least 12", "12 at least") belongs to the span.
    `value` is the best figure; `low` and `high` bound a range ("between 5 and 8": 5, 5, 8), else equal it.
    `vague`: words without a figure ("dozens"). `qualifier`: at-least, at-most, about, up-to, range, or None.
    """

    first: int
    last: int
    value: int
    low: int
    high: int
    vague: bool = False
    qualifier: str | None = None
    ordinal: bool = False


class Figure(NamedTuple):
    """A bare numeral up to token `last`. `kind`: exact, vague or ordinal."""

    last: int
    value: int
    kind: str = "exact"


@dataclass(frozen=True, slots=True)
class Labels:
    """Folded words beside which a numeral counts nothing.

    `before`: brigade, resolution, article. `models`: letters of weapons and roads written apart from their number
    (Mi 8). `ages`: words behind which it is told how old somebody is. `after`: percent, o'clock. `months`: first words
    of the names of months. `month_ends`: their last words; `two_word_months`: the first words of those that have two.
    `of`: words between the day and the month. `years`: words that bring a year (in, since).
    `functions`: words that no count can stand before. `particles`: what is written onto digits and makes no label.
    `month_first`: the day may follow the month (August 14).
    """

    before: frozenset[str]
    models: frozenset[str]
    ages: frozenset[str]
    after: Phrases[bool]
    months: frozenset[str]
    month_ends: frozenset[str]
    two_word_months: frozenset[str]
    of: frozenset[str]
    years: frozenset[str]
    functions: frozenset[str]
    particles: frozenset[str]
    month_first: bool


def digits(word: str, *, dot_groups: bool) -> int | None:
    """The whole number that a token of digits says: 1500, 1,500, ١٬٥٠٠ (and 1.500 if `dot_groups`); else None."""
    if word.isdecimal():
        return None if len(word) > _PADDED and word[0] == "0" else _value(word)
    plain = word.replace(".", ",") if dot_groups else word
    head, *groups = plain.replace("\u066c", ",").split(",")
    if not groups or not head.isdecimal() or len(head) > 3 or head[0] == "0":
        return None
    return _value(head + "".join(groups)) if all(len(g) == 3 and g.isdecimal() for g in groups) else None


def _value(figures: str) -> int:
    return int(figures) if len(figures) <= _LONGEST else BEYOND


def decimal(word: str) -> float | None:
    """The value of digits with one separator, of which "million" makes a count: 2.5, 2,5, 2٫5; else None. That of more
    digits than a count has is `BEYOND`.
    """
    plain = word.replace(",", ".").replace("\u066b", ".")
    whole, _, part = plain.partition(".")
    if not (whole.isdecimal() and part.isdecimal()):
        return None
    return float(plain) if len(whole) <= _LONGEST else BEYOND


def grouped_by_space(tokens: Tokens, i: int, last: int) -> Figure | None:
    """The numeral of digits at token `i` whose groups of three a space parts: 1 200, 12 500; a lesser number behind a
    greater is a part of it: "killed 300 120 of them".
    """
    head = tokens.keys[i]
    if not head.isdecimal() or len(head) > _GROUP or head[0] == "0":
        return None
    end = i + 1
    while end < last and len(tokens.keys[end]) == _GROUP and tokens.keys[end].isdecimal():
        end += 1
    if end == i + 1 or (end == i + 2 and int(head) >= int(tokens.keys[i + 1])):
        return None
    return Figure(end, _value("".join(tokens.keys[i:end])))


def garbled(tokens: Tokens, end: int, last: int) -> int:
    """The token behind the digits, or the letters and digits, that are written onto a numeral which ends at `end`, so
    that nobody can read it: 12² with a note, 1e400; `end` where there are none.
    """
    at = end
    while at < last and tokens.touch(at - 1):
        key = tokens.keys[at]
        letters = key.isascii() and key.isalpha()
        runs_on = at + 1 < last and tokens.touch(at) and tokens.keys[at + 1].isdecimal()
        if not (key.isdecimal() or (letters and runs_on)):
            break
        at += 1
    return at


def counts_nothing(word: str) -> bool:
    """Whether digits that are no numeral are those of an hour, a day or a telephone: 18:30, 0430, 18.08.2022."""
    return word.isdecimal() or ":" in word or max(map(word.count, "/.")) == _DAY_SIGNS


def is_signed(tokens: Tokens, i: int) -> bool:
    """True if a minus stands before the digits at token `i`, behind a word: "killing -5"; not that of a list."""
    keys = tokens.keys
    minus = i > 1 and tokens.words[i - 1] in DASHES and keys[i][:1].isdecimal() and tokens.touch(i - 1)
    return minus and not tokens.touch(i - 2) and keys[i - 2][:1].isalpha()


def is_label(tokens: Tokens, first: int, last: int, end: int, labels: Labels) -> int | None:
    """The token after a numeral in tokens [first, last) that counts nothing, being part of a name, share, sum of money,
    time of day or model; None if it is a count.
    """
    keys = tokens.keys
    before = keys[first - 1] if first and not _and(keys[first]) else ""
    if before in labels.before or before in labels.models or before in _SHARE_OR_MONEY or before == "+":
        return last
    if last < end:
        if keys[last] in _SHARE_OR_MONEY:
            return last + 1
        unit = labels.after.match(tokens, last, end)
        if unit is not None:
            return unit[0]
    if first and keys[first][:1].isdecimal() and tokens.touch(first - 1):
        name = keys[first - 2] if before in DASHES and first > 1 and tokens.touch(first - 2) else before
        return last if name[:1].isalpha() and name not in labels.particles and not _lost_space(name) else None
    return None


def _and(numeral: str) -> bool:
    """Whether "and" stands in an Arabic numeral, which is no part of the name before it: قائد اللواء وثمانية عناصر."""
    return numeral.startswith("و") and not numeral.startswith("واحد")


def _lost_space(word: str) -> bool:
    """Whether an Arabic word before digits is too long for the letters of a model: a page lost the space behind it."""
    return not word.isascii() and len(word) >= _WORD


def is_dated(tokens: Tokens, first: int, last: int, end: int, labels: Labels) -> bool:
    """True if the numeral in tokens [first, last) is the day or year of a date: beside a month, or "in 2016"."""
    keys = tokens.keys
    if first and keys[first - 1] in labels.two_word_months:
        return True
    after = last
    while after < end and after < last + 3 and keys[after] in labels.of:
        after += 1
    if after < end and keys[after] in labels.months and not tokens.words[after][:1].islower():
        return True
    if first and _is_day(tokens, first, last, end, labels):
        return True
    value = keys[last - 1]
    if value.isdecimal() and _is_chain(tokens, first, end):
        return True
    year = last - first == 1 and value.isdecimal() and len(value) == 4 and 1900 <= int(value) <= 2040
    return year and _is_year(tokens, first, end, labels)


def _is_chain(tokens: Tokens, i: int, end: int) -> bool:
    """True if token `i` is one of three numbers written together: 18-08-2022."""
    keys = tokens.keys
    first = last = i
    while first > 1 and keys[first - 1] in DASHES and keys[first - 2].isdecimal() and tokens.touch(first - 1):
        first -= 2
    while last + 2 < end and keys[last + 1] in DASHES and keys[last + 2].isdecimal() and tokens.touch(last):
        last += 2
    return last - first >= 4


def _is_day(tokens: Tokens, first: int, last: int, end: int, labels: Labels) -> bool:
    """True if the numeral after a month is its day: "August 14", "Aug. 14", but not "in August 14 people"."""
    keys, value = tokens.keys, tokens.keys[first]
    month = first - 2 if keys[first - 1] == "." and first > 1 else first - 1
    if keys[month] not in labels.month_ends or tokens.words[month][:1].islower() or not value.isdecimal():
        return False
    if len(value) in (5, 6) and value[-4:-2] in ("19", "20"):  # "Apr 152017", its comma lost
        return True
    if len(value) > 2 or int(value) > 31:
        return False
    if labels.month_first and not (month and keys[month - 1] in labels.years):
        return True
    year = last + 1 if last < end and keys[last] in (",", "،") else last
    return year < end and keys[year].isdecimal() and len(keys[year]) == 4


def _is_year(tokens: Tokens, i: int, end: int, labels: Labels) -> bool:
    before = tokens.keys[i - 1] if i else ""
    if before in labels.years or before in labels.month_ends or before in DASHES:
        return True
    day = i - 2 if before in (",", "،") else i - 1
    if day > 0 and tokens.keys[day].isdecimal() and tokens.keys[day - 1] in labels.month_ends:  # August 14, 2016
        return True
    after = tokens.keys[i + 1] if i + 1 < end else ""
    return not after[:1].isalpha() or after in labels.functions
