"""Tolls: what all the counts that an article gives of one event come to (coding guide, section 3).

Of two counts the writer's first is best, a figure before a vague word; the other widens low and high.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builders.coder.harm import Harm
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, VIOLENCE_AGAINST_CIVILIANS

_HITS = frozenset({EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS})
_PEOPLE = frozenset({"civilians", "protesters", "rioters", "journalists", "medics", "aid-workers", "un"})

#: Best, low and high figure.
Figures = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Toll:
    """Killed and wounded of one event, and how many of the killed are civilians."""

    killed: Figures
    wounded: Figures
    civilians: int


def toll_of(harms: Sequence[Harm], unarmed: bool) -> Toll:
    """What counts of one event come to; `unarmed`: victims who are not described are civilians."""
    killed = figures(harms, "killed")
    told = [h for h in harms if h.kind == "killed" and not h.rival]
    return Toll(killed, figures(harms, "wounded"), min(killed[0], sum(_civilians(h, unarmed) for h in told)))


def figures(harms: Sequence[Harm], kind: str) -> Figures:
    """Best, low and high of one kind: groups are added up, other counts only widen the range."""
    mine = [h for h in harms if h.kind == kind]
    told = [h for h in mine if not h.rival] or mine
    best, low, high = sum(h.value for h in told), sum(h.low for h in told), sum(h.high for h in told)
    others: dict[int, int] = {}
    for harm in mine:
        if harm.rival and harm not in told:
            others[harm.list_at] = others.get(harm.list_at, 0) + harm.value
    return best, min([low, *others.values()]), max([high, *others.values()])


def victims_unarmed(event: str, targets: Sequence[str], armed_target: bool) -> bool:
    """Whether victims who are not described are civilians: unless something armed was hit (coding guide, section 3)."""
    kind = EVENT_TYPE_OF[event]
    return kind == PROTESTS or (kind in _HITS and not armed_target and bool(targets))


def _civilians(harm: Harm, unarmed: bool) -> int:
    """Of a count, how many are said or implied to be civilians."""
    if harm.civilians is not None:
        return harm.civilians
    if harm.all_civilian or (harm.actors and not set(harm.actors) - _PEOPLE and not harm.armed):
        return harm.value - harm.fighters
    if harm.armed or set(harm.actors) - _PEOPLE:
        return harm.unarmed
    return harm.value - harm.fighters if unarmed else harm.unarmed


def joined(mine: Sequence[Harm], theirs: Sequence[Harm], mine_title: bool, theirs_title: bool) -> list[Harm]:
    """Counts of an event with those of a retelling, which repeats or refines and never adds.

    A count that stands in a title (`mine_title`, `theirs_title`) is a rounded one and gives way to the text's.
    A figure less than half of the other is a part of it.
    """
    kept: list[Harm] = []
    for kind in ("killed", "wounded"):
        first = [h for h in mine if h.kind == kind]
        second = [h for h in theirs if h.kind == kind]
        if second and ((mine_title and not theirs_title) or _refines(first, second)):
            first, second = second, first
        kept += first
        if not mine_title and not theirs_title:
            best = figures(first, kind)[0]
            kept += [replace(h, rival=True) for h in second if not h.vague and 2 * h.value > best]
    return kept


def _refines(first: Sequence[Harm], second: Sequence[Harm]) -> bool:
    """Whether a later count replaces an earlier one: nothing was counted before, or only overtaken or vaguely."""
    if not first or (all(h.rival for h in first) and not all(h.rival for h in second)):
        return True
    vague = all(h.vague for h in first) and not all(h.rival for h in second)
    return vague and sum(h.value for h in second) > sum(h.value for h in first)
