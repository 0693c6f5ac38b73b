"""Naming words: English words that say that what stands beside them are names of places: "villages of", "hill"."""

from collections.abc import Iterator
from typing import NamedTuple

from builders.coder.acts.kinds import ATTACK, TERRITORY
from builders.coder.places.ordinary import BEGINNINGS
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention
from builders.rules import Rule
from gazetteer.letters import ARTICLES
from gazetteer.place import INHABITED

_QUARTER = "neighbourhood"
_LAND = frozenset({"area", "areas", "farm", "farms", "hill", "hills", "mountain", "mountains"})


class Word(NamedTuple):
    """A word that says that names beside it are those of places, tokens `first` to `last`; `of`: they stand behind.

    `bare`: only a preposition or verb; the names must be a list, with a known place in it or one that holds them.
    """

    first: int
    last: int
    of: bool
    several: bool
    quarter: bool = False
    bare: bool = False


def naming_words(parsed: Parsed) -> Iterator[Word]:
    """The words of a sentence beside which names of places stand: "villages of", "area", "hills"."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    named = {m.first for m in parsed.mentions if m.layer in ("kind", "cue", "rule")}
    for at in [at for at in range(parsed.first, parsed.last) if at in named or keys[at] in _LAND]:
        word = parsed.mention_at(at)
        if keys[at] in _LAND:
            yield Word(at, at + 1, False, keys[at].endswith("s"))
        elif word is not None and is_kind(word) and words[at].islower():
            of = keys[word.last - 1] == "of" and not nameable(parsed, at - 1)
            yield Word(at, word.last, of, keys[at].endswith("s"), word.values[0] == _QUARTER)
        elif word is not None and _leads(parsed, word) and nameable(parsed, word.last):
            yield Word(at, word.last, True, True, bare=True)


def region(parsed: Parsed, word: Word) -> tuple[int, int]:
    """The tokens of the names behind "villages of", or before "village"."""
    keys = parsed.tokens.keys
    if word.of:
        first = last = word.last + (keys[word.last : word.last + 1] == ["the"])
        while last < parsed.last and (nameable(parsed, last) or (word.several and _ties(parsed, last))):
            last += 1
        return first, last
    first = last = word.first
    while first > parsed.first and (nameable(parsed, first - 1) or (word.several and _ties(parsed, first - 1))):
        first -= 1
    while first < last and keys[first] in (*LISTING, "-"):
        first += 1
    return (first, last) if first > parsed.first else (last, last)  # any word has a capital there


def nameable(parsed: Parsed, at: int) -> bool:
    """Whether a token may belong to the name of a place: it has a capital and is no other word, or is an article."""
    if at >= parsed.last:
        return False
    keys, word = parsed.tokens.keys, parsed.tokens.words[at]
    if word == "-" or keys[at] in ARTICLES:
        behind = parsed.tokens.words[at + 1 : at + 2]
        return bool(behind) and (behind[0] == "-" or behind[0][0].isupper())
    if not word[0].isupper() or keys[at] == "the" or any(when.first <= at < when.last for when in parsed.dates):
        return False
    others = {m.layer for m in parsed.between(at - 2, at + 1) if m.first <= at < m.last} - {"place", "harm"}
    return not others or (others == {"kind"} and keys[at] in BEGINNINGS)


def _ties(parsed: Parsed, at: int) -> bool:
    """Whether a comma, "and" or both tie the names beside them."""
    keys = parsed.tokens.keys
    before = at - 1 - (keys[at - 1 : at + 1] == [",", "and"])
    behind = at + 1 + (keys[at : at + 2] == [",", "and"])
    return keys[at] in LISTING and all(0 <= n < parsed.last and nameable(parsed, n) for n in (before, behind))


def is_kind(word: Mention | None) -> bool:
    return word is not None and word.layer == "kind" and word.values[0] in INHABITED


def _leads(parsed: Parsed, word: Mention) -> bool:
    """Whether a list of places may stand right behind a word: "in", "strikes hit", "the shelling of", "including"."""
    verb = parsed.first_of("rule", word.first, word.first + 1)
    rule: Rule | None = verb.values[0].rule if verb is not None and verb.last == word.last else None
    if rule is not None:
        hits = rule.choose == "means" and rule.event != ATTACK
        return rule.form == "verb" and (rule.event in TERRITORY or hits)
    act = parsed.mention_ending(word.first)
    of_act = is_cue(word, "of") and act is not None and act.layer == "rule"
    return of_act or is_cue(word, "in", "near", "on") or parsed.tokens.keys[word.first] in ("including", "namely")
