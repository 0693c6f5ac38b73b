"""Tactics: what one side fires at another by two means, at one place and on one day, is one row (coding guide, 1)."""

from collections import defaultdict
from collections.abc import Sequence

from builders.coder.frame import Frame, Problem
from builders.coder.tolls import joined
from schema.codes import HIERARCHY

#: Acts of which the coding guide keeps the highest; a blast of which nobody knows the means may be any of them.
_TACTICS = frozenset({"Chemical weapon", "Air/drone strike", "Shelling/artillery/missile attack"})
_BLAST = "Remote explosive/landmine/IED"


def join_tactics(frames: Sequence[Frame]) -> None:
    """Keep one frame for the tactics of the same sides at a place and day: the highest, with what the others tell."""
    groups: defaultdict[tuple[object, ...], list[Frame]] = defaultdict(list)
    for frame in frames:
        place = frame.spots[0].place if frame.spots else None
        if frame.problem is None and frame.time is not None and place is not None and _is_tactic(frame):
            groups[place.place_id, frame.time.start, frame.time.end].append(frame)
    for group in groups.values():
        group.sort(key=lambda frame: HIERARCHY[frame.event])
        for at, frame in enumerate(group):
            first = next((f for f in group[:at] if f.problem is None and _by_same_sides(f, frame)), None)
            if first is not None:
                _add(frame, first)


def _is_tactic(frame: Frame) -> bool:
    return frame.event in _TACTICS or (frame.event == _BLAST and not frame.weapons)


def _by_same_sides(first: Frame, second: Frame) -> bool:
    """Whether two acts are done by, and to, the same: who is not told is nobody else."""
    pairs = ((first.actors, second.actors), (first.targets, second.targets))
    return first.event != second.event and all(not a or not b or bool(set(a) & set(b)) for a, b in pairs)


def _add(frame: Frame, first: Frame) -> None:
    """Add the sides, the means and the toll of one tactic to another."""
    first.actors = first.actors or list(frame.actors)
    first.targets = first.targets or list(frame.targets)
    first.weapons += [w for w in frame.weapons if w not in first.weapons]
    first.harms = joined(first.harms, frame.harms, first.title, frame.title)
    first.proofs += frame.proofs
    first.rule_ids |= frame.rule_ids
    frame.problem = Problem("retold", first.event)
