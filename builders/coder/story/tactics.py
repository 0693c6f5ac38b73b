"""Tactics: two means by which one side fires at another in a place on one day are one row (coding guide, section 1)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from builders.coder.acts.kinds import BLAST, BOMBARDMENT
from builders.coder.frame import Frame, Problem
from builders.coder.tolls.tolls import joined
from schema.codes import HIERARCHY

_NEXT_DAY = timedelta(days=1)


def join_tactics(frames: Sequence[Frame]) -> None:
    """Keep one frame for the tactics of the same sides at a place and day: the highest, with what the others tell."""
    groups: defaultdict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        place = frame.spots[0].place if frame.spots else None
        if frame.problem is None and frame.time is not None and place is not None and _is_tactic(frame):
            groups[place.place_id].append(frame)
    for group in groups.values():
        group.sort(key=lambda frame: HIERARCHY[frame.event])
        for at, frame in enumerate(group):
            others = (f for f in group[:at] if f.problem is None and _of_one_day(f, frame))
            first = next((f for f in others if _by_same_sides(f, frame)), None)
            if first is not None:
                _add(frame, first)


def _is_tactic(frame: Frame) -> bool:
    """Whether a frame is fire by which a place is hit; a blast of which nobody knows the means may be any of it."""
    return frame.event in BOMBARDMENT or (frame.event == BLAST and not frame.weapons)


def _of_one_day(first: Frame, second: Frame) -> bool:
    """Whether two acts are told of the same days, or one on no day of its own the day after."""
    one, other = first.time, second.time
    if one is None or other is None or (one.start, one.end) == (other.start, other.end):
        return True
    undated = {"default", "spoken"} & {one.basis, other.basis}
    return bool(undated) and abs(one.end - other.end) <= _NEXT_DAY and abs(one.start - other.start) <= _NEXT_DAY


def _by_same_sides(first: Frame, second: Frame) -> bool:
    """Whether two acts are done by, and to, the same: who is not told is nobody else; one sentence tells of one, unless
    each has its own toll.
    """
    one = first.clause.parsed is second.clause.parsed and not (first.harms and second.harms)
    pairs = [(first.actors, second.actors), *([] if one else [(_hit(first), _hit(second))])]
    return first.event != second.event and all(not a or not b or bool(set(a) & set(b)) for a, b in pairs)


def _hit(frame: Frame) -> list[str]:
    """Whom an act is told to have hit, not whom it is only taken to have hit."""
    told = frame.targets != ["civilians"] or bool(frame.harms) or any(p.field == "target" for p in frame.proofs)
    return frame.targets if told else []


def _add(frame: Frame, first: Frame) -> None:
    """Add the sides, the means and the toll of one tactic to another."""
    first.actors = first.actors or list(frame.actors)
    first.targets = first.targets or list(frame.targets)
    if first.time is not None and not first.time.named and frame.time is not None and frame.time.named:
        first.time = frame.time
    first.weapons += [w for w in frame.weapons if w not in first.weapons]
    first.harms = joined(first.harms, frame.harms, first.title, frame.title)
    first.proofs += frame.proofs
    first.rule_ids |= frame.rule_ids
    frame.problem = Problem("retold", first.event)
