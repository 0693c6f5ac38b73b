"""Ages, and how long something lasts: "a boy, 12, and his sister, 9", "Ahmed Ali (12)", "a five-year-old girl", "the
five-year war". They count nobody.
"""

from dataclasses import replace

from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.language.numbers import Number

#: Words that tell how old those before them were.
AGED = frozenset("aged ages بعمر باعمار عمره عمرها عمرهما اعمارهم اعمارهن اعمارهما تتراوح تبلغ".split())
_OLDEST = 110
_AGE = 3  # tokens of "-year-old" before the last
_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_PAIRS = {",": COMMAS, "،": COMMAS, "(": {")"}}


def without_ages(parsed: Parsed) -> Parsed:
    """The sentence without the figures that stand alone, in commas or brackets, behind one person."""
    numbers = [n for n in parsed.numbers if not _is_age(parsed, n)]
    return parsed if len(numbers) == len(parsed.numbers) else replace(parsed, numbers=numbers)


def is_span(parsed: Parsed, number: Number) -> bool:
    """Whether an English number only tells how long something lasts: "the five-year war"."""
    behind = parsed.tokens.keys[number.last : number.last + 2]
    return behind[:1] == ["-"] and not _UNITS.isdisjoint(behind)


def behind_age(parsed: Parsed, at: int) -> int:
    """The token behind how old English tells a person to be whose article stands at a token: "a five-year-old girl";
    else the token itself.
    """
    told = parsed.tokens.keys[at + 2 : at + 6]
    aged = len(told) > _AGE and (told[0], told[2], told[3]) == ("-", "-", "old") and told[1] in _UNITS
    return at + 2 + len(told) if aged else at


def _is_age(parsed: Parsed, number: Number) -> bool:
    keys = parsed.tokens.keys
    alone = number.last - number.first == 1 and keys[number.first].isdecimal() and number.value <= _OLDEST
    if not alone or not parsed.first < number.first - 1 or number.last >= parsed.last:
        return False
    enclosed = keys[number.last] in _PAIRS.get(keys[number.first - 1], ())
    counts = is_cue(parsed.mention_at(number.last + 1), "among")  # "in Douma, 12, among them a child, were killed"
    return enclosed and not counts and (_is_person(parsed, number.first - 1) or _is_name(parsed, number.first - 1))


def _is_person(parsed: Parsed, end: int) -> bool:
    """Whether a word for one person, whom no figure counts, ends before a token."""
    man = parsed.mention_ending(end)
    one = man is not None and man.layer == "people" and man.values[0].number == "s"
    return one and man is not None and parsed.number_ending(man.first) is None


def _is_name(parsed: Parsed, end: int) -> bool:
    """Whether two words with English capitals end before a token, which are not the one name of a place or a side."""
    words = parsed.tokens.words[end - 2 : end]
    capital = all(word.isascii() and word[:1].isupper() and word[1:].islower() for word in words)
    told = [m for m in parsed.between(end - 3, end) if m.last > end - 2]
    return capital and all(m.layer == "place" and m.last - m.first == 1 for m in told)
