"""Lending: what frames of one article tell of each other's sides."""

from collections.abc import Sequence

from builders.coder.frame import KNOWN, Frame
from builders.coder.retelling import VIOLENT, same_time
from schema.codes import BATTLES, EVENT_TYPE_OF

REACH = 100  # frames before and behind one over which an article's sentences refer to each other
#: Reasons for which a frame is no row, and how it is only mentioned.
_LENDING = frozenset({"retold", "place-missing", "general", KNOWN})


def lend_actors(frames: Sequence[Frame]) -> None:
    """A mention that is no row of its own ("government planes carried out the strike") tells who did the row's act."""
    for number, frame in enumerate(frames):
        lends = frame.problem is not None and not _LENDING.isdisjoint(frame.problem)
        if not lends or not frame.actors or EVENT_TYPE_OF[frame.event] not in VIOLENT:
            continue
        near = frames[max(0, number - REACH) : number + REACH]
        untold = [
            f for f in near if f.problem is None and not f.actors and f.event == frame.event and same_time(f, frame)
        ]
        for other in untold:
            other.actors = [a for a in frame.actors if a not in other.targets]
            other.proofs += [proof for proof in frame.proofs if proof.field == "actor"]


def infer_sides(frames: Sequence[Frame]) -> None:
    """A fight told with one side is against whom the article lets that side fight elsewhere."""
    battles = [f for f in frames if f.problem is None and EVENT_TYPE_OF[f.event] == BATTLES]
    full = [f for f in battles if f.actors and f.targets][:REACH]
    for frame in battles:
        if bool(frame.actors) == bool(frame.targets):
            continue
        mine = frame.actors or frame.targets
        for other in full:
            sides = (other.actors, other.targets)
            against = next((b for a, b in (sides, sides[::-1]) if set(a) & set(mine)), None)
            if against is not None:
                into = frame.targets if frame.actors else frame.actors
                into += against
                break
