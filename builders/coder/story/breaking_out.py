"""Breaking out: a fight of two sides that begins where another act was told just before it: "a suicide bomber struck
an army post. Clashes between the army and the jihadists then broke out".
"""

from collections.abc import Sequence

from builders.coder.acts.kinds import CLASH
from builders.coder.frame import Frame
from builders.coder.story.again import is_definite
from schema.codes import BATTLES, EVENT_TYPE_OF

_VERB = 20  # tokens from a word for fighting, over both sides, to the verb that says it began


def of_two_sides(frame: Frame) -> bool:
    """Whether a noun for fighting, not a general "attack", is told with two armed sides in its own clause."""
    named = frame.event == CLASH and frame.rule.form == "noun" and frame.rule.choose is None and not frame.title
    if not named or not frame.actors or not frame.targets or "civilians" in frame.targets:
        return False
    clause = frame.clause
    told = {proof.field for proof in frame.proofs if clause.first <= proof.first < clause.last}
    return {"actor", "target"} <= told


def breaks_out(frame: Frame) -> bool:
    """Whether a fight of which one has not heard is told with both its sides and as what happened."""
    clause = frame.clause
    if not of_two_sides(frame) or is_definite(frame):
        return False
    fight = next(t for t in clause.triggers if t.values[0].rule is frame.rule)
    last = min(clause.last, fight.last + _VERB)
    return "happens" in clause.parsed.cues(max(clause.first, fight.first - _VERB), last)


def follows(frame: Frame, kept: Sequence[Frame]) -> bool:
    """Whether a fight broke out where the act told last was, and its sides are told to have fought in no other."""
    if not kept or not breaks_out(frame):
        return False
    sides = {*frame.actors, *frame.targets}
    fights = (f for f in kept if EVENT_TYPE_OF[f.event] == BATTLES)
    there = [s.place for s in frame.spots] == [s.place for s in kept[-1].spots]
    return there and not any(sides & {*f.actors, *f.targets} for f in fights)
