"""Risen tolls: what a toll has come to, and those who are a part of it: "rose to 27 after two died of their wounds"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm_nobody import DYING_OF
from builders.mention import Mention

if TYPE_CHECKING:
    from builders.coder.tolls.harm import Harm

_WOUNDS = frozenset("جراحهم جراحه جراحها جراحهما جروحهم جروحه جروحها جروحهما wounds injuries".split())
_OF_THEM = (DYING_OF, "باصاب", "اصاب")  # beginnings of words behind a death by wounds: متأثرا بإصابته
_OUT_OF = (("من", "بين"), ("من", "اصل"), ("من", "مجموع"))
_BEHIND = 3  # tokens behind the dead in which it is told that they died of their wounds
_NEAR = 2  # tokens between "due to" and the word for a death: "due to the death of"


def mark_rivals(parsed: Parsed, harms: "Sequence[Harm]", words: Sequence[Mention]) -> "list[Harm]":
    """Mark counts that do not add: behind "an earlier toll", a toll to which those just told brought it, and those
    after whose death it rose; who died of wounds since is a part of the toll, as are those after whose death it rose.
    """
    since = min((m.first for m in words if m.values[0].form == "earlier"), default=None)
    tolls = {m.first for m in words if m.values[0].form == "toll"}
    marked: list[Harm] = []
    for harm in harms:
        told = [h for h in marked if h.kind == harm.kind and not h.rival and h.list_at not in tolls and h.value]
        if told and (_is_whole_of(parsed, told, harm) or (harm.list_at in tolls and _died_since(parsed, told, harm))):
            marked = [replace(h, part_of=harm.list_at) if h in told else h for h in marked]
            told = []
        risen = next((h for h in reversed(marked) if h.list_at in tolls and h.kind == harm.kind), None)
        after = risen is not None and _came_after(parsed, risen, harm)
        within = risen is not None and after and not harm.rival and harm.value < risen.value
        part = risen.list_at if risen is not None and within else -1
        rival = harm.rival or after or (since is not None and harm.list_at >= since)
        marked.append(replace(harm, rival=rival or (bool(told) and harm.list_at in tolls), part_of=part))
    return marked


def _is_whole_of(parsed: Parsed, told: "Sequence[Harm]", harm: "Harm") -> bool:
    """Whether a count is the whole of which those told right before are a part: قتل عشرة أطفال من بين 40 قتلوا."""
    of = tuple(parsed.tokens.keys[max(parsed.first, harm.first - len(_OUT_OF[0])) : harm.first])
    return of in _OUT_OF and not harm.vague and all(h.value < harm.value for h in told)


def _came_after(parsed: Parsed, toll: "Harm", harm: "Harm") -> bool:
    """Whether a toll rose "after", or "due to the death of", those of another count."""
    between = [m for m in parsed.between(toll.last, harm.first) if is_cue(m, "after", "cause")]
    at = parsed.mention_at(harm.list_at)
    return any(is_cue(m, "after") or (at is not None and at.first - m.last < _NEAR) for m in between)


def _died_since(parsed: Parsed, told: "Sequence[Harm]", toll: "Harm") -> bool:
    """Whether all who were told died of wounds that they had before, and with them the toll rose."""
    return toll.risen and all(h.value < toll.value and _of_wounds(parsed, h) for h in told)


def _of_wounds(parsed: Parsed, harm: "Harm") -> bool:
    keys = parsed.tokens.keys[harm.first : min(harm.last + _BEHIND, parsed.last)]
    hurt = parsed.first_of("harm", harm.list_at + 1, harm.last + 1)
    wounded = hurt is not None and hurt.values[0].harm == "wounded" and hurt.values[0].form == "person"
    return wounded or any(key in _WOUNDS or key.startswith(_OF_THEM) for key in keys)
