"""Refining: what an area tells of its places is theirs, with its toll."""

from collections.abc import Sequence

from builders.coder.acts.kinds import AIR, ATTACK, BOMBINGS, CAPTIVITY, STANDOFF
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import Frame
from builders.coder.story.again import is_definite
from builders.coder.story.lending import is_its_bomber, tell_bomber
from builders.coder.story.losses import add_missing, leads_to, only_some
from builders.coder.story.retelling import by_terrorists
from builders.coder.tolls.parts import DEAD
from builders.coder.tolls.tolls import divided, figures, joined
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_SOME = frozenset({"child", "woman", "family", "official"})  # not "among the dead were seven people killed in"
_NEWS_DAYS = 3  # days before publication on which the news took place of which a lead tells


def refine_toll(wide: Frame, finer: Sequence[Frame], frames: Sequence[Frame]) -> None:
    """A finer place that tells a part of an area's toll, or the same toll, or none of the killed, is completed."""
    again = next((f for f in finer if one_toll(f, wide)), None)
    if _only_some_of(wide, finer):
        for part, fine in enumerate(finer):
            fine.harms, fine.part, fine.parts = joined(fine.harms, wide.harms, False, False), part, len(finer)
            fine.proofs += [proof for proof in wide.proofs if proof.field == "fatalities"]
    elif counts_first(wide, finer):
        own = {h.kind for h in finer[0].harms if h.first < finer[0].clause.last}
        lead = [h for h in wide.harms if h.kind not in own]
        for fine in finer:
            fine.harms = joined(lead, fine.harms, False, False)
    elif len(finer) == 1 and leads_to(wide, finer[0], frames):
        finer[0].harms = joined(wide.harms, finer[0].harms, False, False)
    elif len(finer) == 1:
        add_missing(wide, finer[0])
    if again is not None:
        again.harms = joined(again.harms, wide.harms, False, False)


def _only_some_of(wide: Frame, finer: Sequence[Frame]) -> bool:
    """Whether of a place, or of those of one clause, it is only told that some died, and of their area how many; not
    what a toll has risen to, of which theirs is the last part.
    """
    alike = all(only_some(fine, wide) and fine.clause is finer[0].clause for fine in finer)
    return alike and (len(finer) == 1 or not any(harm.risen for harm in wide.harms))


def refine(wide: Frame, fine: Frame) -> None:
    """Give a finer frame what only the wide one tells: its day, its sides and its means."""
    if is_news(wide) and fine.clause.first > wide.clause.first and fine.time and not fine.time.dated:
        fine.time = wide.time
    fine.rule_ids |= wide.rule_ids
    if is_raid(fine, wide):
        fine.event, fine.targets = wide.event, fine.targets or list(wide.targets)
    if _is_of(fine, wide):
        fine.event = wide.event
    if is_its_bomber(wide, fine):
        tell_bomber(wide, fine)
    if wide.event in SPOKEN_OF and fine.event != wide.event:
        fine.event, fine.weapons = wide.event, [*wide.weapons, *(w for w in fine.weapons if w not in wide.weapons)]
    told = fine.actors or (list(wide.actors) if _may_tell_author(wide, fine) else [])
    fine.actors = list(wide.actors) if by_terrorists(fine, wide) else told
    fine.weapons = fine.weapons or list(wide.weapons)
    if fine.targets == ["civilians"] and wide.armed_target and not fine.harms:
        fine.targets, fine.armed_target = list(wide.targets), True


def _may_tell_author(wide: Frame, fine: Frame) -> bool:
    """Whether who acted in an area may have acted at a place in it: of a blast, of which it is seldom known who is
    behind it, only where the area is told first; what follows it is of other attacks there.
    """
    return fine.event not in BOMBINGS or wide.clause.first < fine.clause.first


def of_gas(wide: Frame, finer: Sequence[Frame]) -> list[Frame]:
    """The places of an area that tell of its gas attack: those of gas, or the only one of fire, or those of "the
    shelling", if nobody is told to have been killed there; all of them for what is no such attack.
    """
    if wide.event not in SPOKEN_OF:
        return list(finer)
    gas = [f for f in finer if f.event == wide.event]
    fire = [f for f in finer if f.event in STANDOFF and not figures(f.harms, "killed")[0]]
    again = len(fire) == 1 or all(f.clause is fire[0].clause and is_definite(f) for f in fire)
    return gas or (fire if again else [])


def divide_toll(wide: Frame, finer: Sequence[Frame]) -> None:
    """Divide what falls to an area, all of a toll or its share of one told of several areas, among places in it."""
    apart = not wide.inherited_place and all(fine.clause is not wide.clause for fine in finer)
    share, shares = (wide.part, wide.parts) if apart else (0, 1)
    for part, fine in enumerate(finer):
        fine.harms, fine.part, fine.parts = wide.harms, share * len(finer) + part, shares * len(finer)
        fine.proofs += [proof for proof in wide.proofs if proof.field in ("fatalities", "injured")]


def tell_all(wide: Frame, finer: Sequence[Frame]) -> bool:
    """Whether the dead of several places are together those of the area, so that its wounded are theirs too."""
    dead = [figures(f.harms, "killed")[0] for f in finer]
    whole = all(f.parts == 1 for f in (wide, *finer)) and not wide.title
    return len(finer) > 1 and whole and all(dead) and sum(dead) == figures(wide.harms, "killed")[0]


def complete_tolls(wide: Frame, finer: Sequence[Frame]) -> None:
    """Divide among places whose dead are told the wounded that are told of the area alone."""
    told = [harm for fine in finer for harm in fine.harms]
    for part, fine in enumerate(finer):
        fine.add_harms(divided(wide.harms, told, len(finer), part))


def _is_of(inner: Frame, outer: Frame) -> bool:
    """Whether "the bombing of the village" is by the planes that hit the area, "the attack" by its means."""
    bombing = EVENT_TYPE_OF[inner.event] == EXPLOSIONS and outer.event == AIR
    attack = inner.event == ATTACK and inner.rule.weak and EVENT_TYPE_OF[outer.event] == EXPLOSIONS
    told = (bombing or attack) and not inner.weapons
    return told and (not inner.actors or bool(set(inner.actors) & set(outer.actors)))


def share_again(parts: Sequence[Frame]) -> None:
    """Divide the toll of a clause among the places that are left of it, "in Damascus shells fell on Midan", and of
    which no toll of their own is told.
    """
    for part, frame in enumerate(parts):
        frame.part, frame.parts = part, len(parts)


def is_news(frame: Frame) -> bool:
    """Whether a frame tells its day, and that is one of the last before publication."""
    time, published = frame.time, frame.clause.parsed.published
    if time is None or published is None or not time.own or time.precision > 1:
        return False
    return (published - time.start).days <= _NEWS_DAYS


def tells_of_the_dead(frame: Frame) -> bool:
    """Whether English tells who was "among the dead" of an act, as of one that was told before."""
    clause, keys = frame.clause, frame.clause.parsed.tokens.keys
    among = [m for m in clause.parsed.between(clause.first, clause.last) if keys[m.first] == "among"]
    return any(DEAD & {*keys[m.first : m.last + 2]} for m in among)


def tells_parts(fine: Frame, wide: Frame) -> bool:
    """Whether a frame counts only some of the dead of a wider one: "seven children were among the dead in"."""
    dead = tells_of_the_dead(fine) and all(h.roles <= _SOME for h in fine.harms if h.kind == "killed")
    return dead and 0 < figures(fine.harms, "killed")[0] < figures(wide.harms, "killed")[0]


def counts_first(wide: Frame, finer: Sequence[Frame]) -> bool:
    """Whether the lead counts the dead for an area, and the places of one act in it have only what others say of them,
    told later.
    """
    fine = finer[0]
    told = [h for h in fine.harms if h.kind == "killed"]
    later = bool(told) and all(h.first >= fine.clause.last for h in told)
    alone = wide.parts == 1 and fine.parts == len(finer) and all(f.clause is fine.clause for f in finer)
    first = wide.clause.first < fine.clause.first and not wide.title and alone
    risen = any(h.risen for h in told) or any(h.vague for h in wide.harms if h.kind == "killed")
    return later and first and not risen and figures(wide.harms, "killed")[0] > 0


def one_toll(fine: Frame, wide: Frame) -> bool:
    """Whether two frames count the same dead, so that they tell the same act."""
    tolls = [figures(f.harms, "killed")[0] for f in (fine, wide)]
    return tolls[0] == tolls[1] > 0 and fine.parts == wide.parts == 1


def is_raid(inner: Frame, outer: Frame) -> bool:
    """Whether one raid is told twice, with those who fell by it only of the area."""
    return inner.rule is outer.rule and inner.event in CAPTIVITY and outer.event == ATTACK
