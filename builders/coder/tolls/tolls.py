"""Tolls: what all the counts that an article gives of one event come to (coding guide, section 3).

Of two counts the writer's first is best, one told as the latest before it, a figure before a vague word; the other
widens low and high.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builders.coder.acts.kinds import CALLED_TERRORISTS
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.victims import BARE_PLURAL
from schema.codes import EVENT_TYPE_OF, PROTESTS, VIOLENT

_HUNDREDS = 100  # a vague count that is claimed of a war rather than of an act
_RISE = 10  # by as many a small toll may rise, however small it was
_ROUND = 10
_SOLDIERS = frozenset({"soldier", "security"})
_STATES = frozenset({"syria-gov", "russia", "turkey", "iraq", "iran", "usa"})
#: Ids of people who are no armed side.
PEOPLE = frozenset({"civilians", "protesters", "rioters", "journalists", "medics", "aid-workers", "un"})
_TIMES = 3  # by how much the toll of more than one event is greater
_RETELLINGS = 100  # counts of one event that are compared; no article tells so many, a hostile text may

#: Best, low and high figure.
Figures = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Toll:
    """Killed and wounded of one event, and how many of the killed are civilians."""

    killed: Figures
    wounded: Figures
    civilians: int


def share(total: int, parts: int, part: int) -> int:
    """The part of a toll that falls to one of several places: evenly, the remainder one each from the first on."""
    return total // parts + (1 if part < total % parts else 0)


def divided(harms: Sequence[Harm], told: Sequence[Harm], parts: int, part: int) -> list[Harm]:
    """One place's share of the wounded, where its dead are told and none of its wounded."""
    kinds = {harm.kind for harm in told if harm.high}
    return shares([h for h in harms if h.kind == "wounded" and kinds == {"killed"}], parts, part)


def shares(harms: Sequence[Harm], parts: int, part: int) -> list[Harm]:
    """What of each count falls to one of several parts."""
    return [
        replace(
            h,
            value=share(h.value, parts, part),
            low=share(h.low, parts, part),
            high=share(h.high, parts, part),
            civilians=None if h.civilians is None else share(h.civilians, parts, part),
            unarmed=share(h.unarmed, parts, part),
            fighters=share(h.fighters, parts, part),
        )
        for h in harms
    ]


def toll_of(harms: Sequence[Harm], unarmed: bool) -> Toll:
    """What counts of one event come to; `unarmed`: victims who are not described are civilians."""
    killed = figures(harms, "killed")
    civilians = sum(_civilians(h, unarmed) for h in _counting(harms, "killed"))
    return Toll(killed, figures(harms, "wounded"), max(0, min(killed[0], civilians)))


def figures(harms: Sequence[Harm], kind: str) -> Figures:
    """Best, low and high of one kind: groups are added up, other counts only widen the range."""
    harms = _without_parts(harms)
    told = _counting(harms, kind)
    if not told:
        return 0, 0, 0
    best, low, high = sum(h.value for h in told), sum(h.low for h in told), sum(h.high for h in told)
    counted = {id(harm) for harm in told}
    others = {(h.list_at, h.first, h.last): h for h in harms if h.kind == kind and id(h) not in counted}  # each once
    rivals: dict[int, int] = {}
    for harm in others.values():
        rivals[harm.list_at] = rivals.get(harm.list_at, 0) + harm.value
    return best, min([low, *rivals.values()]), max([high, *rivals.values()])


def _without_parts(harms: Sequence[Harm]) -> list[Harm]:
    """Counts without those that are a part of another one of them."""
    tolls = {h.list_at for h in harms}
    return [h for h in harms if h.part_of not in tolls]


def _counting(harms: Sequence[Harm], kind: str) -> list[Harm]:
    """The counts of one kind that are best; overtaken ones only where there are no others."""
    mine = [h for h in _without_parts(harms) if h.kind == kind]
    return [h for h in mine if not h.rival] or mine


def victims_unarmed(event: str, armed_target: bool) -> bool:
    """Whether victims who are not described are civilians: unless something armed was hit (coding guide, section 3)."""
    kind = EVENT_TYPE_OF[event]
    return kind == PROTESTS or (kind in VIOLENT and not armed_target)


def _civilians(harm: Harm, unarmed: bool) -> int:
    """Of a count, how many are said or implied to be civilians."""
    if harm.civilians is not None:
        return harm.civilians
    if harm.all_civilian or (harm.actors and not set(harm.actors) - PEOPLE and not harm.armed):
        return harm.value - harm.fighters
    if harm.armed or set(harm.actors) - PEOPLE:
        return harm.unarmed
    return harm.value - harm.fighters if unarmed else harm.unarmed


def joined(
    mine: Sequence[Harm], theirs: Sequence[Harm], mine_title: bool, theirs_title: bool, hit: Sequence[str] = ()
) -> list[Harm]:
    """Counts of an event with those of a retelling, which repeats or refines; only losses of another side add.

    `hit`: sides that stand together, since they were hit; "terrorists" may be those who are named elsewhere.

    A count that stands in a title (`mine_title`, `theirs_title`) is a rounded one and gives way to the text's.
    A figure less than half of the other is a part of it, one three times as great tells of more than it.
    """
    kept: list[Harm] = []
    for kind in ("killed", "wounded"):
        first = [h for h in mine if h.kind == kind]
        second = [h for h in theirs if h.kind == kind]
        if mine_title != theirs_title:
            text, headline = (second, first) if mine_title else (first, second)
            kept += _headed(text, headline) or headline
        elif (
            first
            and second
            and (_on_top(second, first) or of_other_side(first, second, hit) or brings_to(second, first))
        ):
            kept += first + second
        else:
            if second and _refines(first, second):
                first, second = second, first
            others = _of_same_order(second, figures(first, kind)[0])
            kept += first + [replace(h, rival=True) for h in others[: max(0, _RETELLINGS - len(first))]]
    return kept


def _of_same_order(harms: Sequence[Harm], best: int) -> list[Harm]:
    """Counts that may be of the event whose best figure is known: groups of one list count together, and what is less
    than half of it is a part, what is three times as many the toll of more than it.
    """
    told = [h for h in harms if not h.vague]
    lists: dict[int, int] = {}
    for h in told:
        lists[h.list_at] = lists.get(h.list_at, 0) + h.value
    return [h for h in told if best < 2 * lists[h.list_at] and (not best or lists[h.list_at] < _TIMES * best)]


def _on_top(harms: Sequence[Harm], before: Sequence[Harm]) -> bool:
    """Whether a count comes on top of the one that is best so far: "another 12 were killed"."""
    last = harms[0].adds_to
    leaned = sum(h.value for h in before if h.list_at == last)
    return all(h.adds_to == last >= 0 for h in harms) and leaned == figures(before, "killed")[0] > 0


def brings_to(harms: Sequence[Harm], before: Sequence[Harm]) -> bool:
    """Whether further dead bring the toll to the sum of them and of those told before: "two more died, bringing it to
    eleven".
    """
    dead = [h for h in harms if h.kind == "killed"]
    more = sum(h.value for h in dead if not h.rival)
    total = more + figures(before, "killed")[0]
    return total > more > 0 and any(h.rival and h.value == total for h in dead)


def _headed(text: list[Harm], headline: Sequence[Harm]) -> list[Harm]:
    """The counts of a text; of several the one that its headline tells is best: "one more died", and four by the
    headline.
    """
    total = sum(h.value for h in headline)
    if not text or any(h.vague for h in headline) or sum(h.value for h in _counting(text, text[0].kind)) == total:
        return text
    lists = {h.list_at: sum(o.value for o in text if o.list_at == h.list_at) for h in text if h.rival}
    best = next((at for at, value in lists.items() if value == total > 0), None)
    return text if best is None else [replace(h, rival=h.list_at != best) for h in text]


def of_other_side(first: Sequence[Harm], second: Sequence[Harm], hit: Sequence[str]) -> bool:
    """Whether two counts are of different sides: 25 rebels, and nine soldiers; not as many of each, nor "hundreds", nor
    of two names of those who were `hit`.
    """
    sides = [{actor for h in harms for actor in h.actors} for harms in (first, second)]
    if sum(h.value for h in first) == sum(h.value for h in second) > 2:
        return False  # nine soldiers, and nine of their allies: the same dead, called otherwise
    if "rebels" in sides[0] ^ sides[1] and (sides[0] | sides[1]) <= {"rebels", *CALLED_TERRORISTS.intersection(hit)}:
        return False
    if any(h.rival for h in second) or all(h.vague and h.value >= _HUNDREDS for h in second):
        return False
    if PEOPLE.issuperset(sides[0] | sides[1]) and any(sides):
        return False  # a medic, and a volunteer: she is the same, called otherwise
    if all(h.vague and h.value <= BARE_PLURAL for h in second) and sides[0] | sides[1] <= set(hit):
        return False  # 13 fighters loyal to a government, and "government soldiers and others": the same dead again
    return (all(sides) and not sides[0] & sides[1]) or _soldiers_and_gunmen(first, second)


def _soldiers_and_gunmen(first: Sequence[Harm], second: Sequence[Harm]) -> bool:
    """Whether one count is of soldiers, or of the men of states, and the other of gunmen of whom it is not told whose
    they are.
    """
    gunmen, soldiers = sorted((first, second), key=lambda harms: any(h.actors for h in harms))
    unnamed = all(h.roles == {"fighter"} and not h.actors for h in gunmen)
    of_states = all(h.actors and _STATES.issuperset(h.actors) and "fighter" not in h.roles for h in soldiers)
    return unnamed and (of_states or all(h.roles and h.roles <= _SOLDIERS for h in soldiers))


def undescribed(harms: Sequence[Harm]) -> bool:
    """Whether nothing is said of who the victims were: "53 people"."""
    return all(h.civilians is None and not h.actors and h.roles <= {"unspecified"} and not h.unarmed for h in harms)


def _refines(first: Sequence[Harm], second: Sequence[Harm]) -> bool:
    """Whether a later count replaces an earlier one: none before, only an overtaken, vague or round one, or one that
    says nothing of the victims; or it is told as the latest.
    """
    before, after = sum(h.value for h in first), sum(h.value for h in second)
    if not first or (all(h.rival for h in first) and not all(h.rival for h in second) and 2 * after > before):
        return True
    risen = sum(h.value for h in second if h.risen and not h.rival)
    if before < risen <= max(2 * before, before + _RISE):
        return True  # a toll that more than doubles is that of more than one act
    told = sum(h.value for h in second if not h.vague)
    if all(h.vague for h in first) and told > sum(h.value for h in first):
        return True  # "bodies of children", and 22 killed, or 35 as others say
    if any(h.rival for h in second):
        return False
    if before == after and undescribed(first) and not undescribed(second):
        return True
    if all(h.vague for h in first) or before == 0:
        several = before == BARE_PLURAL and not any(h.vague for h in second)
        return after > before or (several and after > 1)  # "a number of people", then "two"
    return before % _ROUND == 0 and after % _ROUND != 0 and before < after <= before * 1.1
