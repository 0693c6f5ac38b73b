"""Unsided: fights of which English tells where and when, and not who fought: "clashes in Nubul raged on Thursday"."""

from collections.abc import Sequence

from builders.coder.frame import NO_SIDE, Frame
from builders.coder.story.retelling import family, same_spot, same_time
from schema.codes import BATTLES

_ADJECTIVES = 2  # tokens between "the" and the fight
_FEW = 3  # places at which one fight goes on; more are those of a war
_VIOLENCE = frozenset({BATTLES, "violence"})


def let_stand(frames: Sequence[Frame]) -> None:
    """A fight without sides is an event where the article tells of no other violence at its place and time."""
    told = [f for f in frames if f.problem is None and f.spots and family(f.event) in _VIOLENCE]
    for frame in frames:
        lacks = frame.problem is not None and frame.problem.detail == NO_SIDE
        if lacks and is_unsided(frame) and not any(_at_one(frame, other) for other in told):
            frame.problem = None


def is_unsided(frame: Frame) -> bool:
    """Whether English tells only of "clashes" and where: not of "the clashes", nor in a title, nor at many places."""
    keys, act = frame.clause.parsed.tokens.keys, frame.clause.triggers[0].first
    fight = frame.rule.lang == "en" and frame.rule.form == "noun" and frame.rule.choose is None
    again = "the" in keys[max(frame.clause.first, act - _ADJECTIVES) : act]
    own = bool(frame.spots) and len(frame.spots) <= _FEW and not (frame.inherited_place or frame.title)
    return fight and family(frame.event) == BATTLES and own and not again


def _at_one(frame: Frame, other: Frame) -> bool:
    """Whether two frames tell of one place and one time."""
    return same_time(frame, other) and any(same_spot(a, b) for a in frame.spots for b in other.spots)
