"""Aloft: attacks of those who only fight from the air, and the air defences that meet them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from builders.coder.acts.kinds import AIR, ATTACK, BLAST, CLASH, DRONES, flies, from_afar
from builders.coder.frame import Clause, Frame
from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.sides import Sides
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_SPECIAL = frozenset({("special", "forces"), ("special", "operations"), ("قوات", "خاصه"), ("القوات", "الخاصه")})
_ON_FOOT = frozenset({"commando", "commandos", "airborne", "كوماندوس"})
_STORMS = ("storm", "اقتحم", "اقتحام", "يقتحم", "تقتحم", "داهم", "توغل")  # nobody does it from the air
_MEN = frozenset({"force", "forces", "patrol", "patrols", "soldiers", "troops", "unit", "units"})
_RAIDS = frozenset({"raid", "raided", "raids"})
_BY = 3  # tokens of "raids by the"
_POLICE = "syria-gov-2024"  # whose raids are of its security forces
_BARRELS = "barrel-bomb"
_DROPPER = "syria-gov"  # no other side is known to have dropped barrels
_GUNS = frozenset({"artillery", "rocket", "mortar", "tank"})


def event_of(event: str, clause: Clause, trigger: Mention, sides: Sides, cues: AbstractSet[str]) -> str:
    """The sub-event type of an attack, from the air if only that can be meant; who wards it off becomes its target."""
    if event != CLASH:
        return event
    if "repel" in cues and from_afar(sides.targets):
        sides.actors, sides.targets, sides.armed = sides.targets, sides.actors, bool(sides.actors)
    engaged = clause.parsed.tokens.keys[trigger.first].startswith("engag")  # "engaged targets"
    fired = bool(trigger.values[0].rule.choose) or engaged or "repel" in cues
    afoot = landed(clause) or _on_foot(clause, trigger)
    return AIR if fired and from_afar(sides.actors) and not afoot else CLASH


def landed(clause: Clause) -> bool:
    """Whether a clause tells of troops on the ground, whoever set them down: إنزال جوي, commandos, special forces."""
    keys = clause.parsed.tokens.keys[clause.first : clause.last]
    special = any(pair in _SPECIAL for pair in pairwise(keys))
    return special or any("انزال" in key or key in _ON_FOOT for key in keys)


def _on_foot(clause: Clause, trigger: Mention) -> bool:
    """Whether a raid is one of men by its own words: "a ground raid", "an incursion", "stormed", "troops raided"."""
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    if "ground" in keys[max(clause.first, trigger.first - 1) : trigger.last] or "incursion" in keys[trigger.last - 1]:
        return True
    if any(key.removeprefix("و").startswith(_STORMS) for key in keys[trigger.first : trigger.last]):
        return True
    named = [m for m in parsed.between(clause.first, clause.last) if m.layer == "actor"]
    men = any(not _MEN.isdisjoint(keys[m.first : m.last + 1]) for m in named)
    return men and keys[trigger.first] == "raided"


def _strikes(clause: Clause, trigger: Mention) -> bool:
    """Whether the English word of an act is no bombing, as of a bomb that was laid, but a strike or a raid."""
    word = clause.parsed.tokens.keys[trigger.last - 1]
    return word.isascii() and "bomb" not in word


def _raids(clause: Clause, trigger: Mention, sides: Sides, others: Sequence[str]) -> bool:
    """Whether an English raid is one of men, since those who made it have no planes, or only their police raids."""
    parsed = clause.parsed
    if parsed.tokens.keys[trigger.last - 1] not in _RAIDS or not all(a in others or a == _POLICE for a in sides.actors):
        return False
    names = [m for m in parsed.between(clause.first, clause.last) if m.layer == "actor"]
    return any(_made(parsed, name, trigger) for name in names if set(parsed.actors_of(name)) & set(sides.actors))


def _made(parsed: Parsed, name: Mention, raid: Mention) -> bool:
    """Whether a side is named as whose a raid is: "an SDF raid", "a raid by", "rebels killed five in a raid"."""
    if raid.last <= name.first:
        led = parsed.tokens.keys[raid.last : name.first]
        return "by" in led and len(led) <= _BY
    between = parsed.between(name.last, raid.first)
    verb = next((m for m in between if m.layer in ("rule", "harm") or is_cue(m, "be", "undergo")), None)
    if verb is None:
        return name.last == raid.first
    return verb.layer == "harm" and verb.values[0].form == "verb"


def ground(
    sides: Sides, weapons: Sequence[str], register: Mapping[str, Actor], clause: Clause, trigger: Mention
) -> str:
    """Only states fly planes: a bombing by another side is no air strike; of a strike from the air it is the target,
    unless it shelled the place beside it.
    """
    allies = _allies(clause, sides, register)
    others = [a for a in sides.actors if not flies(a, register) and a not in allies]
    if not weapons and not sides.aircraft and (landed(clause) or _on_foot(clause, trigger)):
        return CLASH if sides.armed else ATTACK
    if not weapons and not sides.aircraft and _raids(clause, trigger, sides, others):
        return CLASH if sides.armed else ATTACK
    if not others or DRONES & set(weapons):
        return AIR
    if not weapons and not sides.aircraft and len(others) == len(sides.actors) and not _strikes(clause, trigger):
        return BLAST
    for actor in others:
        sides.actors.remove(actor)
        if register[actor].armed and actor not in sides.targets and not _shelled(clause):
            sides.targets.append(actor)
            sides.armed = True
    return AIR


def drop_barrels(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Barrel bombs are the government's, also where nobody is told to have dropped them; its allies may strike with
    other means beside it.
    """
    day = frame.time.start if frame.time is not None else frame.clause.parsed.era
    told = _BARRELS in frame.weapons and EVENT_TYPE_OF[frame.event] == EXPLOSIONS
    if not told or day is None or not register[_DROPPER].active(day):
        return
    allies = [one for one in frame.actors if register[one].side == register[_DROPPER].side]
    frame.actors = allies if _DROPPER in allies else [_DROPPER, *allies]
    frame.targets = [one for one in frame.targets if one != _DROPPER]


def _allies(clause: Clause, sides: Sides, register: Mapping[str, Actor]) -> set[str]:
    """Sides that one name joins to those that fly: "the Turkish army and its mercenaries"."""
    flying = {a for a in sides.actors if flies(a, register)}
    names = [clause.parsed.actors_of(m) for m in clause.parsed.between(clause.first, clause.last) if m.layer == "actor"]
    return {a for ids in names if flying and flying <= set(ids) for a in ids}


def _shelled(clause: Clause) -> bool:
    """Whether an act of a clause is by its own words fire from the ground: غارات روسية وقصف صاروخي للميليشيات."""
    acts = [t for t in clause.triggers if t.values[0].rule.form == "noun" and t.values[0].rule.event != AIR]
    return any(
        m.layer == "weapon" and m.values[0].weapon in _GUNS
        for act in acts
        for m in clause.parsed.between(act.first, act.last)
    )
