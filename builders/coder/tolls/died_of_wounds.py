"""Those who died of their wounds: of the wounded of a sentence they are counted among the dead alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from builders.coder.sentence import COMMAS, Parsed
from builders.coder.tolls.victims import head_at

if TYPE_CHECKING:
    from builders.coder.tolls.harm import Harm

_NEAR = 4  # tokens from the count of who died within which it is told that they are "of them"
_THEM = frozenset({"منهم", "منهن", "بينهم", "بينهن", "whom", "them"})


def without_the_dead(parsed: Parsed, harms: Sequence["Harm"]) -> list["Harm"]:
    """Counts of which the wounded are those who lived: "ten were hurt, two of whom died", توفي طفلان بينهم."""
    alive = list(harms)
    for at, (hurt, dead) in enumerate(zip(harms, harms[1:], strict=False)):
        if (hurt.kind, dead.kind) == ("wounded", "killed") and dead.value < hurt.value and _of_them(parsed, dead):
            n = dead.value
            alive[at] = replace(hurt, value=hurt.value - n, low=hurt.low - n, high=hurt.high - n)
    return alive


def _of_them(parsed: Parsed, dead: "Harm") -> bool:
    """Whether the dead are told to be of those before; not where their own parts are told: "two, one of them a child"."""
    keys = parsed.tokens.keys
    near = range(dead.first, min(dead.last + _NEAR, parsed.last))
    them = next((at for at in near if keys[at] in _THEM), None)
    if them is None or not COMMAS.isdisjoint(keys[dead.first : them]):
        return False
    return all(head_at(parsed, at, set()) is None for at in (them + 1, them + 2))
