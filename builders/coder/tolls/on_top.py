"""On top: further dead of an act, told by themselves: "another 12 were killed", كما قتل ستة مقاتلين.

A later count of an act mostly tells its dead again; one that says "another" or "also" comes on top of those told last.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from builders.coder.sentence import ALSO, Parsed
from builders.coder.tolls.harm import Harm

_NEAR = 80  # tokens back to the dead on whom such a count leans
_BEHIND = 3  # tokens behind a count in which it is told that these are others
_MORE = frozenset({"additional", "another", "further"})
_OTHERS = frozenset({"more", "other", "others", "اخر", "اخران", "اخرون", "اخري", "اخرين"})
_APART = frozenset({"elsewhere", "incident", "incidents", "separate", "separately"})

#: Words of a sentence in which some die, or are found, later than those told before.
_LATER = frozenset("bodies body rubble succumbed wounds".split())
_OF = frozenset("from her his of their".split())  # words before "injuries" of which some die
_NO_NEWS = frozenset({"conditional", "future", "possible", "turn"})


def coming_on_top(parsed: Parsed, harms: list[Harm], told: Sequence[Harm]) -> list[Harm]:
    """The tolls of a sentence, its first dead marked where they come on top of those `told` last before it."""
    harms = _brought_to(parsed, harms, told)
    first = next((h for h in harms if h.kind == "killed"), None)
    if first is None or first.vague or first.rival or first.risen:
        return harms
    if not says_more(parsed, first) or _is_apart(parsed):
        return harms
    more = [h for h in harms if h.list_at == first.list_at and h.kind == "killed"]
    last = _leans_on(parsed, sum(h.value for h in more), told)
    return harms if last is None else [replace(h, adds_to=last) if h in more else h for h in harms]


def _brought_to(parsed: Parsed, harms: list[Harm], told: Sequence[Harm]) -> list[Harm]:
    """The tolls of a sentence in which more die later of what befell them, "bringing the toll to 13", with that toll as
    the best: those who died are in it. Where they come to it with those told before, they are added to these.
    """
    toll = next((h for h in harms if h.kind == "killed" and h.rival and h.risen and not h.vague), None)
    dead = [h for h in harms if h.kind == "killed" and h is not toll]
    if toll is None or not dead or not says_more(parsed, dead[0]) or not _died_later(parsed):
        return harms
    more = sum(h.value for h in dead)
    if more >= toll.value or any(h.kind == "killed" and h.value + more == toll.value for h in told):
        return harms
    return [replace(h, rival=h is not toll and h.rival) for h in harms if h not in dead]


def _died_later(parsed: Parsed) -> bool:
    """Whether a sentence tells of those who die of their wounds or are found later."""
    keys = parsed.tokens.keys[parsed.first : parsed.last]
    hurt = any(key == "injuries" and before in _OF for before, key in pairwise(keys))
    return hurt or not _LATER.isdisjoint(keys)


def _leans_on(parsed: Parsed, more: int, told: Sequence[Harm]) -> int | None:
    """The list of the dead told last, if so many may come on top of them: it is a figure, another one and
    near, and not a part, as they are, of a toll told before: "31 died: 10 in a bus, 21 others at
    home".
    """
    lists: dict[int, int] = {}
    for harm in told:
        if harm.kind == "killed" and not harm.rival:
            lists[harm.list_at] = lists.get(harm.list_at, 0) + harm.value * (not harm.vague)
    if not lists:
        return None
    last = max(lists)
    parts = any(value >= lists[last] + more for value in lists.values())
    near = parsed.first - last <= _NEAR
    return last if near and not parts and lists[last] != more and lists[last] else None


def says_more(parsed: Parsed, harm: Harm) -> bool:
    """Whether persons are told to be further ones, by a word beside them or their verb."""
    keys = parsed.tokens.keys
    number = next((n for n in parsed.numbers if harm.first <= n.first < harm.last), None)
    counted = number.last if number is not None else harm.first
    people = parsed.first_of("people", counted, min(counted + _BEHIND, parsed.last))
    last = people.last if people is not None else counted
    more = _MORE & {keys[counted - 1], keys[harm.first], keys[harm.first - 1]}
    more |= _OTHERS & {*keys[counted : last + 1]}
    return bool(more or ALSO & {keys[harm.list_at - 1].removeprefix("و")})


def _is_apart(parsed: Parsed) -> bool:
    """Whether a sentence tells of other places or acts, or of what is not sure: "in two other districts", "in another
    raid", "may have been killed".
    """
    keys, cues = parsed.tokens.keys, parsed.cues(parsed.first, parsed.last)
    told = (m for m in parsed.mentions if m.layer in ("kind", "rule"))
    apart = not _APART.isdisjoint(keys[parsed.first : parsed.last]) or not _NO_NEWS.isdisjoint(cues)
    return apart or any((_MORE | _OTHERS) & {keys[m.first - 1], *keys[m.last : m.last + 1]} for m in told)
