"""Lending: what frames of one article tell of each other's sides."""

from collections.abc import Mapping, Sequence

from builders.coder.frame import Frame
from builders.coder.kinds import REGAINED
from builders.coder.retelling import VIOLENT, same_time
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF

_AT_WAR = (frozenset({"government", "opposition"}), frozenset({"government", "jihadist"}))
_ALL_AGAINST = "is"
REACH = 100  # frames before and behind one over which an article's sentences refer to each other


def lend_actors(frames: Sequence[Frame]) -> None:
    """A mention that is no row of its own ("government planes carried out the strike") tells who did the row's act."""
    for number, frame in enumerate(frames):
        lends = frame.problem is not None and frame.problem.reason in ("retold", "place-missing", "general")
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


def part_enemies(frames: Sequence[Frame], register: Mapping[str, Actor]) -> None:
    """Sides of a fight that were all read as one: those at war with the first, or with who won, stand against it."""
    battles = (f for f in frames if f.problem is None and EVENT_TYPE_OF[f.event] == BATTLES)
    for frame in (f for f in battles if bool(f.actors) != bool(f.targets)):
        all_sides = frame.actors or frame.targets
        winners = [one for one in all_sides if register[one].side == "government"] if frame.event == REGAINED else []
        first = (winners or all_sides)[0]
        against = [one for one in all_sides if _at_war(register[first], register[one])]
        if against:
            frame.actors, frame.targets = [one for one in all_sides if one not in against], against


def _at_war(one: Actor, other: Actor) -> bool:
    """Whether two sides are enemies whatever an article is about; IS is that of all who are not of its own camp."""
    camps = frozenset({one.side, other.side})
    alone = len({one.id, other.id} & {_ALL_AGAINST}) == 1 and len(camps) == 2
    return camps in _AT_WAR or alone
