"""Opponents: against whom a side fought where nobody says it of the fight: an enemy that the article names."""

from collections.abc import Mapping, Sequence
from datetime import date

from builders.coder.acts.kinds import KURDS
from builders.coder.frame import Frame, Proof
from builders.coder.sentence import Parsed
from builders.coder.sides.fights import at_war
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF

_ASIDE = ("chrome", "heading")
_TURKEY = "turkey"
_LEFT_IS = date(2017, 3, 29)  # when Turkey said that its operation against IS had ended
HELPERS = frozenset({"iran", "russia"})  # who speaks for the government and flies for it, and seldom fights by himself


def name_opponents(
    frames: Sequence[Frame], sentences: Sequence[Parsed], register: Mapping[str, Actor], *, items: bool
) -> None:
    """A fight has two sides: one that is told with one of them alone is against the enemy of that side who is named
    nearest to it; not if it was "between" those of one side. Who attacked is not taken from another of the `items` of a
    bulletin.
    """
    news = [s for s in sentences if s.kind not in _ASIDE]
    fights = [f for f in frames if EVENT_TYPE_OF[f.event] == BATTLES]
    for frame in fights:
        if frame.problem is not None or bool(frame.actors) == bool(frame.targets) or _among_themselves(frame):
            continue
        role, into = ("target", frame.targets) if frame.actors else ("actor", frame.actors)
        here = frame.clause.parsed.paragraph if items and role == "actor" else None
        names = _names(frame, fights, [s for s in news if here in (None, s.paragraph)])
        foe = _nearest(frame, names, register)
        if foe is not None:
            name, ids = foe
            into += ids
            frame.proofs.append(Proof(role, name.first, name.last, f"actors:{name.values[0].phrase}"))


def _among_themselves(frame: Frame) -> bool:
    return "between" in frame.clause.parsed.cues(frame.clause.first, frame.clause.last)


def _names(frame: Frame, fights: Sequence[Frame], news: Sequence[Parsed]) -> list[tuple[Parsed, Mention]]:
    """The names of sides that may be those whom a side fought; who is told to fight another fights that one."""
    own = {*frame.actors, *frame.targets}
    others = [f for f in fights if f.actors and f.targets and own.isdisjoint((*f.actors, *f.targets))]
    read = [range(f.clause.first, f.clause.last) for f in others]
    names = ((s, m) for s in news for m in s.mentions if m.layer == "actor")
    return [(s, m) for s, m in names if not any(m.first in clause for clause in read)]


def _nearest(
    frame: Frame, names: Sequence[tuple[Parsed, Mention]], register: Mapping[str, Actor]
) -> tuple[Mention, list[str]] | None:
    """The name nearest to a fight that is one of enemies of its side, also as who holds the ground, and the enemies."""
    act = frame.clause.triggers[0].first
    told = ((name, _enemies(frame, s.actors_of(name) or s.holders_of(name), register)) for s, name in names)
    return min((foe for foe in told if foe[1]), key=lambda foe: abs(foe[0].first - act), default=None)


def _enemies(frame: Frame, ids: Sequence[str], register: Mapping[str, Actor]) -> list[str]:
    """Those sides of a name that fight the one side that is told of a fight, if they all do."""
    side = frame.actors or frame.targets
    one = register[_TURKEY if _TURKEY in side else side[0]]
    over = one.id == _TURKEY and frame.time is not None and frame.time.start > _LEFT_IS
    foes = [other for other in ids if other not in HELPERS]
    known = all(register[other].armed and _fights(one, register[other]) for other in foes)
    return foes if known and not (over and "is" in foes) else []


def _fights(one: Actor, other: Actor) -> bool:
    """Whether two sides that are known fight each other: those at war, and Turkey and the Kurdish forces. Whom the men
    of other states abroad raid is not known.
    """
    if one.side == "external" and one.id != _TURKEY:
        return False
    turkeys = _TURKEY in (one.id, other.id) and not KURDS.isdisjoint((one.id, other.id))
    return "unknown" not in (one.side, other.side) and (turkeys or at_war(one, other))
