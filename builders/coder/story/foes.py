"""Foes: whom the planes of the coalition strike, where an article does not say it again of each of their strikes, and
whom nobody strikes.
"""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import AIR, COALITION, DRONES, KURDS, STANDOFF
from builders.coder.frame import Frame
from builders.coder.sides.targets import BASES, at_base
from builders.coder.story.losses import untold
from builders.coder.story.opponents import HELPERS
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_COALITION = COALITION | {"jordan"}  # whose planes bombed with it in 2015
_BOMBERS = frozenset({"syria-gov", "russia"})
#: What stands in towns, and whom a strike on them hits.
TOWNSFOLK = frozenset({"aid-site", "bakery", "camp", "gathering", "hospital", "house", "market", "mosque", "school"})


def lend_foes(frames: Sequence[Frame], register: Mapping[str, Actor]) -> None:
    """Strikes of the coalition on nobody in particular ("hit tactical units near Hasakah") are on the one side that the
    article lets it strike elsewhere.
    """
    strikes = [f for f in frames if f.event == AIR and f.actors and _COALITION.issuperset(f.actors)]
    for frame in strikes:
        if frame.problem is not None or not _is_assumed(frame) or _hits_townsfolk(frame):
            continue
        others = [f for f in strikes if f is not frame and not untold(f) and set(f.actors) & set(frame.actors)]
        foes = {one for f in others for one in f.targets if not register[one].state}
        if len(foes) == 1 and all(register[one].armed for one in foes):
            frame.targets, frame.armed_target = sorted(foes), True


def spare_allies(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Who fires from afar does not hit those beside whom he fights, where others are told to be hit: only spoken of are
    the Russians in "government jets bombed rebels, the Russians said".
    """
    if frame.event in STANDOFF and frame.actors and _COALITION.issuperset(frame.actors):
        fell = {one for harm in frame.harms for one in harm.actors}
        allies = _COALITION | (KURDS - fell)  # whose men it killed by mistake were hit
        frame.targets = [one for one in frame.targets if one not in allies] or frame.targets
    camp = frozenset(one for one, actor in register.items() if actor.side == "government")
    both = {*frame.actors} & {*frame.targets}  # told of as the one and the other
    if not (camp.isdisjoint(frame.actors) or camp.isdisjoint({*frame.targets} - both)):
        _part_camp(frame, camp)


def _part_camp(frame: Frame, camp: frozenset[str]) -> None:
    """Those of the government's camp bomb others, and others bomb them, whoever of them is named besides: whose depot
    it was, who tells of it. Militias of the camp fight each other, but no state of it does.
    """
    acting, hit = ([one for one in ids if one not in camp] for ids in (frame.actors, frame.targets))
    clause = frame.clause
    if EVENT_TYPE_OF[frame.event] == BATTLES and not HELPERS.isdisjoint([*frame.actors, *frame.targets]):
        between = "between" in clause.parsed.cues(clause.first, clause.last)
        frame.targets = frame.targets if between else hit
    elif EVENT_TYPE_OF[frame.event] == EXPLOSIONS:
        planes = frame.event == AIR and _BOMBERS.issuperset(frame.actors) and not DRONES & {*frame.weapons}
        frame.targets = frame.targets if acting or not hit else hit
        # whose planes they are is told, whomever they hit
        frame.actors = frame.actors if planes or (hit and not acting) else acting


def _is_assumed(frame: Frame) -> bool:
    """Whether nobody is told to be hit: there is no target, or it is only assumed: civilians, or the army because of a
    base that has no name.
    """
    told = any(p.field == "target" for p in frame.proofs) or any(h.actors for h in frame.harms)
    named = any(s.place is not None and s.place.kind in BASES for s in frame.spots)
    return not frame.targets or untold(frame) or (not told and not named and at_base(frame))


def _hits_townsfolk(frame: Frame) -> bool:
    """Whether a clause tells of people, or of what they live by, and so of civilians that were hit."""
    named = frame.clause.parsed.between(frame.clause.first, frame.clause.last)
    return any(m.layer == "people" or (m.layer == "site" and m.values[0].site in TOWNSFOLK) for m in named)
