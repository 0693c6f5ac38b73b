"""Same dead: two acts of one article that count as many dead, more than chance repeats, are one act."""

from collections.abc import Sequence
from itertools import combinations

from builders.coder.acts.kinds import CAPTIVITY
from builders.coder.frame import Frame, Problem
from builders.coder.story.again import far_apart
from builders.coder.story.refining import refine
from builders.coder.tolls.tolls import figures, joined
from gazetteer.distance import place_km
from schema.codes import BATTLES, EVENT_TYPE_OF, VIOLENT

_MANY = 25  # dead, the least of which an equal figure is the same
_CITY_KM = 5.0  # how far from the point of a city its quarters may lie
_DAYS = 3  # how far apart the days may be that are told of one act


def join_same_dead(frames: Sequence[Frame]) -> None:
    """An act that counts the dead of another is that act, whatever it says of who did it, how, and where near there:
    the one of the finer place stays, and of one place that whose day is told.
    """
    rows = [f for f in frames if f.problem is None and f.parts == 1 and _dead(f) >= _MANY]
    for pair in combinations(rows, 2):
        if all(f.problem is None for f in pair) and _are_one(*pair):
            fine, wide = sorted(pair, key=_coarseness)
            refine(wide, fine)
            if wide.time and wide.time.own and fine.time and not fine.time.own:
                fine.time = wide.time
            fine.harms = joined(fine.harms, wide.harms, fine.title, wide.title)
            fine.proofs += wide.proofs
            wide.problem = Problem("retold", fine.event)


def _dead(frame: Frame) -> int:
    """How many were killed, if they are counted."""
    told = [h for h in frame.harms if h.kind == "killed"]
    return 0 if any(h.vague for h in told) else figures(told, "killed")[0]


def _coarseness(frame: Frame) -> tuple[int, int, bool]:
    place = frame.spots[0].place
    return frame.spots[0].precision, place.precision if place else 0, not (frame.time and frame.time.own)


def _are_one(frame: Frame, other: Frame) -> bool:
    a, b = frame.spots[0].place, other.spots[0].place
    if a is None or b is None or frame.time is None or other.time is None:
        return False
    violent = all(EVENT_TYPE_OF[f.event] in (BATTLES, *VIOLENT) and f.event not in CAPTIVITY for f in (frame, other))
    if not violent or frame.clause.parsed is other.clause.parsed or _dead(frame) != _dead(other):
        return False
    wide = max(a.precision, b.precision) > 1 and not far_apart(frame, other)
    near = wide or place_km(a, b) <= _CITY_KM
    return near and abs((frame.time.start - other.time.start).days) <= _DAYS
