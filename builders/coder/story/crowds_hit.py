"""Crowds hit: who is shot at or arrested in the sentence behind a protest is the crowd of which one has read."""

from collections.abc import Sequence

from builders.coder.acts.crowds import event_of, set_sides
from builders.coder.acts.kinds import PEACEFUL
from builders.coder.frame import Frame
from builders.coder.sides.sides import Sides
from builders.coder.story.retelling import same_time
from schema.codes import EVENT_TYPE_OF, VIOLENCE_AGAINST_CIVILIANS

#: Whose forces put a protest down, where it is told who did.
_POLICE = frozenset({"syria-gov", "pro-gov-militia", "sdf", "hts", "sna", "is"})
_CROWD = frozenset({"civilians", "protesters"})


def hit_crowds(frames: Sequence[Frame]) -> None:
    """Make "security forces opened fire on them, killing two" a part of the protest that was told just before, so that
    both are told as one event by what was done to the crowd (coding guide, section 2).
    """
    protest: Frame | None = None
    for frame in frames:
        if frame.problem is not None or not frame.spots:
            continue
        if protest is not None and _was_done_to(frame, protest):
            event = event_of([protest.rule, frame.rule], frame.harms, set(), [], frame.weapons) or frame.event
            sides = Sides(frame.actors, frame.targets)
            set_sides(event, sides)
            for one in (protest, frame):
                one.event, one.actors, one.targets = event, list(sides.actors), list(sides.targets)
        else:
            protest = frame if frame.event == PEACEFUL and not frame.title else None


def _was_done_to(frame: Frame, protest: Frame) -> bool:
    """Whether a side that polices, or nobody who is named, did something to the unarmed where the protest was."""
    near = frame.clause.parsed.paragraph == protest.clause.parsed.paragraph and same_time(frame, protest)
    unarmed = not frame.armed_target and _CROWD.issuperset(frame.targets) and _POLICE.issuperset(frame.actors)
    return near and unarmed and frame.inherited_place and EVENT_TYPE_OF[frame.event] == VIOLENCE_AGAINST_CIVILIANS
