"""Adjectives and adverbs that are persons only where they are counted, or harmed: 14 عسكريا, مقتل عسكري."""

from dataclasses import replace

from builders.coder.sentence import Parsed
from builders.mention import Mention

_COUNTED = "n"  # number of such a word in the lexicon


def without_adjectives(parsed: Parsed) -> Parsed:
    """The sentence without such words where they describe something else: حاجز عسكري, تصعيدا عسكريا."""
    kept = [m for m in parsed.mentions if m.layer != "people" or _is_person(parsed, m)]
    return parsed if len(kept) == len(parsed.mentions) else replace(parsed, mentions=kept)


def _is_person(parsed: Parsed, people: Mention) -> bool:
    """Whether a word for persons is one in any place, or stands right behind a figure or a word for harm."""
    if people.values[0].number != _COUNTED:
        return True
    number = parsed.number_ending(people.first)
    harmed = any(m.layer == "harm" and m.last == people.first for m in parsed.between(people.first - 2, people.first))
    return harmed or (number is not None and not number.ordinal)
