"""Portions: captures of which one place is taken and of another only a part."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import CLASH, TERRITORY, taken_by
from builders.coder.frame import Frame
from schema.actors import Actor


def tell_parts(captures: Sequence[Frame], register: Mapping[str, Actor]) -> None:
    """A part of a place that is taken is a fight for it, whatever is taken beside it: على البلدة وأجزاء من أخرى."""
    partial = [frame.spots[0].partial for frame in captures]
    if not any(partial):
        return
    for frame, part in zip(captures, partial, strict=True):
        if part and frame.event in TERRITORY:
            frame.event = CLASH
        elif not part and frame.event == CLASH:
            frame.event = taken_by(frame.actors, register) or CLASH
