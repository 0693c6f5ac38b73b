"""Contested tolls: "killed nine, activists said, while state media reported 14 dead", فيما قال المرصد إن 14 قتلوا.

What another source counts of the same act is added to nothing: it widens the range.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from builders.coder.acts.own_clause import WHILE
from builders.coder.sentence import COMMAS, THAT, Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.on_top import says_more
from builders.coder.tolls.tolls import PEOPLE, undescribed
from builders.mention import Mention

_AGAINST = WHILE | {"لكن", "ولكن"}
_SIGNS = frozenset({";", "؛"})
_OPENING = 2  # tokens at the start of a sentence in which "while" stands
_SAYING = 14  # tokens between "while" and what a source counts, with its name
_OWN = frozenset("he it she they هو هي هم".split())  # who told the toll before tells on
_ADDING = frozenset("added adding adds also اضاف اضافت".split())
_TELL = ("وقال", "واكد", "واعلن", "وذكر", "وافاد", "وتحدث", "وكان")  # beginnings of "and others told"
_SMALL = frozenset({"the", "a", "an", "that", "also", "later", *THAT})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class _Account(NamedTuple):
    """What a second source tells: from the token at which it is named, its word of saying, to the end."""

    first: int
    says: Mention
    last: int


def contested(parsed: Parsed, harms: Sequence[Harm]) -> list[Harm]:
    """The tolls of a sentence, those that a second source tells of the same dead marked as rivals.

    One that is less than half of the first is only a part of it.
    """
    told = list(harms)
    for at in sorted({h.list_at for h in harms}):
        mine = [h for h in told if h.list_at == at]
        before = [h for h in told if h.list_at < at and h.kind == mine[0].kind and not h.rival]
        account = _account(parsed, before, mine) if before else None
        if account is None or not _of_the_same(before, mine) or _apart(parsed, account, mine[0]):
            continue
        part = 2 * sum(h.value for h in mine) < sum(h.value for h in before)
        told = [replace(h, rival=True) if h in mine else h for h in told if not (part and h in mine)]
    return told


def _account(parsed: Parsed, before: Sequence[Harm], mine: Sequence[Harm]) -> _Account | None:
    """The account of another source in which a toll stands, if "while", a semicolon or the like parts it from those
    told before.
    """
    first = min(h.first for h in mine)
    start = _parted(parsed, max(h.last for h in before), first)
    if start is None or first - start > _SAYING:
        return None
    says = next((m for m in parsed.between(start, first) if is_cue(m, "attribution", "source")), None)
    if says is None or parsed.tokens.keys[says.first] in _ADDING:
        return None
    arabic = not parsed.tokens.words[says.first].isascii()
    behind = arabic or is_cue(says, "source")
    name = parsed.tokens.keys[says.last : first] if behind else parsed.tokens.keys[start + 1 : says.first]
    name = [key for key in name if key not in _SMALL and key[:1].isalpha()]
    who = name[:1] if behind else name[-1:]
    if not who or who[0] in _OWN or who[0] in parsed.tokens.keys[parsed.first : start]:
        return None
    end = next((m.first for m in parsed.between(max(h.last for h in mine), parsed.last) if _breaks(m)), parsed.last)
    return _Account(start, says, end)


def _parted(parsed: Parsed, last: int, first: int) -> int | None:
    """The token that parts two tolls: "while", a semicolon, the comma behind "While ... five dead, ", or the Arabic
    verb with which others speak: ، وأكدت مصادر طبية مقتل 20.
    """
    keys = parsed.tokens.keys
    parts = [at for at in range(last, first) if keys[at] in _AGAINST | _SIGNS or _speaks_up(keys, at)]
    if parts:
        return parts[-1]
    opens = not _AGAINST.isdisjoint(keys[parsed.first : parsed.first + _OPENING])
    return next((at for at in range(last, first) if keys[at] in COMMAS), None) if opens else None


def _speaks_up(keys: Sequence[str], at: int) -> bool:
    """Whether an Arabic verb with "and" behind a comma lets others tell; with وأضاف the same speaker goes on."""
    return keys[at - 1] in COMMAS and keys[at].startswith(_TELL)


def _breaks(mention: Mention) -> bool:
    return is_cue(mention, "break", "turn")


def _of_the_same(before: Sequence[Harm], mine: Sequence[Harm]) -> bool:
    """Whether two counts may be of the same people: not civilians, and fighters or a side; nor the men of two sides."""
    if not undescribed(mine) and all(h.armed for h in mine) != all(h.armed for h in before):
        return False
    sides = [{actor for h in harms for actor in h.actors} for harms in (before, mine)]
    unarmed = [any(h.civilian for h in harms) for harms in (before, mine)]
    if any(known and not PEOPLE.issuperset(ids) for known, ids in zip(unarmed, reversed(sides), strict=True)):
        return False
    return not all(sides) or bool(sides[0] & sides[1])


def _apart(parsed: Parsed, account: _Account, harm: Harm) -> bool:
    """Whether a source tells of others: "three more", of another place or day, or of another act."""
    if says_more(parsed, harm) or any(account.first <= when.first < account.last for when in parsed.dates):
        return True
    known = {i for m in parsed.between(parsed.first, account.first) if m.layer == "place" for i in m.values[0].ids}
    keys = parsed.tokens.keys
    for mention in parsed.between(account.says.last, account.last):
        told = mention.first > harm.first or not THAT.isdisjoint(keys[account.says.last : mention.first])
        if mention.layer == "place" and told and known.isdisjoint(mention.values[0].ids):
            return True
        definite = mention.form.prefix.endswith("ال") or keys[mention.first - 1] in _DEFINITE
        fell = parsed.first_of("harm", mention.first, mention.first + 1)  # سقوط ثمانية قتلى
        if mention.layer == "rule" and not definite and fell is None:
            return True
    return False
