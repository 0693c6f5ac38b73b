"""Crowds: who acts in a protest or a riot, and what other violence makes of one."""

from collections.abc import Collection, Sequence

from builders.coder.acts.kinds import CAPTIVITY, CLASH, PEACEFUL
from builders.coder.frame import Frame
from builders.coder.sides.sides import Sides
from builders.coder.tolls.harm import Harm
from builders.rules import Rule
from schema.codes import EVENT_TYPE_OF, PROTESTS, RIOTS, VIOLENT

_INTERVENTION = "Protest with intervention"
_FORCE = "Excessive force against protesters"
_RIOT = "Violent demonstration"
_CROWD = "protesters"
_WITH = frozenset({"between", "with"})


def event_of(
    rules: Sequence[Rule], harms: Sequence[Harm], cues: set[str], targets: Sequence[str], used: Collection[str]
) -> str | None:
    """What a protest becomes when the same clause tells what was done to it; None if nothing was, or none is told.

    Who is shot or shelled meets excessive force; who is beaten, gassed or arrested, an intervention (coding guide,
    section 2).
    """
    kinds = {EVENT_TYPE_OF[rule.event] for rule in rules}
    mild = set(used) == {"other"} and not harms  # gas and water
    fired = not mild and any(EVENT_TYPE_OF[r.event] in VIOLENT and r.event not in CAPTIVITY for r in rules)
    if list(targets) == ["protesters"] and fired:
        return _FORCE
    if PROTESTS not in kinds:
        return None
    shot = "small-arms" in used and any(h.kind == "wounded" for h in harms)
    if fired or shot or any(h.kind == "killed" for h in harms):
        return _FORCE
    held = any(rule.event in CAPTIVITY for rule in rules)
    return _INTERVENTION if held or "intervention" in cues else None


def clash_of(
    rule: Rule, rules: Sequence[Rule], harms: Sequence[Harm], cues: Collection[str], sides: Sides
) -> str | None:
    """What a fight is whose one side is a crowd, which has no arms; None if it is one of two armed sides, or nobody is
    told with whom the crowd fought.

    A crowd that clashes with the police riots; one that is attacked, or of which people fall, is met by force.
    """
    armed = [[one for one in side if one != _CROWD] for side in (sides.actors, sides.targets)]
    if rule.event != CLASH or all(armed) or not (any(armed) or _WITH & {*cues}):
        return None
    attacked = rule.choose is not None
    gathered = sides.armed and any(EVENT_TYPE_OF[r.event] == PROTESTS and r.form == "noun" for r in rules)
    if _CROWD not in sides.targets and (attacked or not (gathered or _CROWD in sides.actors)):
        return None
    fell = any(h.kind == "killed" and not h.armed for h in harms)
    if not (attacked or fell):
        return _RIOT
    sides.actors, sides.targets = armed[0] + armed[1], [_CROWD]
    return _FORCE if fell else _INTERVENTION


def set_sides(event: str, sides: Sides) -> None:
    """The crowd as actor or target (coding guide, section 4): protesters demonstrate or are hit, rioters act.

    A peaceful protest has no other actor and no target: sides named in it are what it is about.
    """
    if event == PEACEFUL:
        sides.actors, sides.targets = ["protesters"], []
    elif EVENT_TYPE_OF[event] == PROTESTS:
        sides.actors = [a for a in sides.actors if a not in ("protesters", "rioters")]
        sides.targets = ["protesters"]
    elif EVENT_TYPE_OF[event] == RIOTS:
        sides.targets = [t for t in (*sides.targets, *sides.actors) if t not in ("protesters", "rioters")]
        sides.actors = ["rioters"]


def gathers_abroad(frame: Frame) -> bool:
    """Whether a crowd is told to be in another country, so that its place is told, though none of ours."""
    return EVENT_TYPE_OF[frame.event] in (PROTESTS, RIOTS) and bool(frame.abroad)
