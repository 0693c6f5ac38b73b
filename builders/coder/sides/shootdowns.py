"""Shoot-downs and crashes: the aircraft that comes down is no means, and who flew one that was shot was hit."""

from builders.coder.acts.kinds import CLASH, DRONES, DROPPED, INTERCEPTION
from builders.coder.frame import Clause
from builders.coder.sentence import QUOTES, Parsed
from builders.mention import Mention

_CRASH = frozenset({"تحطم", "تحطمت", "سقط", "سقطت", "سقوط", "هوت", "هبطت"})
_CRASHED = frozenset({"crash", "crashed", "crashes", "crashing"})
_AIRCRAFT = ("طاير", "مقاتل", "مروحي", "حوام", "قاذف")  # beginnings of the words, folded
_BEFORE = 2  # tokens from an Arabic verb of falling to the aircraft
_BEHIND = 4  # tokens from an English aircraft to "crashed"
_MAKE = frozenset({"من", "طراز", "نوع"})
_OBJECT = 6  # tokens from an Arabic aircraft that brings down another to that other one
_OWNER = 6  # tokens between an aircraft and the name of whose it was: طائرة حربية من طراز ميغ تابعة للنظام


def shot_down(clause: Clause, weapon: Mention) -> bool:
    """Whether a weapon is the aircraft that a clause tells as shot down."""
    return weapon.values[0].weapon == DROPPED and any(_downs(trigger, weapon) for trigger in clause.triggers)


def crashed(parsed: Parsed, weapon: Mention) -> bool:
    """Whether a weapon is an aircraft that came down, by itself or not: تحطم مروحية, "their helicopter crashed"."""
    keys = parsed.tokens.keys
    if weapon.values[0].weapon != DROPPED:
        return False
    if parsed.tokens.words[weapon.first].isascii():
        return not _CRASHED.isdisjoint(keys[weapon.last : min(parsed.last, weapon.last + _BEHIND)])
    named = keys[weapon.first - 1] in QUOTES  # مقاتلة "سوخوي 30"
    aircraft = weapon.first - 2 if named else weapon.first
    before = keys[max(parsed.first, aircraft - _BEFORE) : aircraft]
    before = [key.removeprefix("و").removeprefix("ب") for key in before]
    return keys[aircraft].removeprefix("ال").startswith(_AIRCRAFT) and not _CRASH.isdisjoint(before)


def flew(clause: Clause, trigger: Mention, name: Mention) -> bool:
    """Whether a name is that of an aircraft that was shot down (مروحية للنظام), or of its side, behind it."""
    other = _other_downed(clause.parsed, trigger)
    if other is not None:
        owned = clause.parsed.first_of("actor", other.last, name.first) is None and name.first - other.last < _OWNER
        return name.first >= other.first and owned
    if name.values[0].kind == "aircraft":
        return trigger.first < name.first and _downs(trigger, name)
    near = clause.parsed.between(max(trigger.first, name.first - _OWNER), name.first)
    flown = [m for m in near if m.layer == "weapon" and m.values[0].weapon in (DROPPED, *DRONES)]
    aircraft = [m.last for m in flown if _downs(trigger, m)]
    return bool(aircraft) and not any(m.layer == "actor" and m.first >= aircraft[0] for m in near)


def _other_downed(parsed: Parsed, trigger: Mention) -> Mention | None:
    """The aircraft that another brought down in Arabic: أسقطت مقاتلة تركية مروحية للنظام, not أسقطت مقاتلة ومروحية."""
    aircraft = [m for m in parsed.between(trigger.first, trigger.last + _OBJECT) if _is_aircraft(m)]
    if trigger.values[0].rule.form != "verb" or not aircraft or not _downs(trigger, aircraft[0]):
        return None
    start = max((m.last for m in aircraft if m.first < trigger.last), default=parsed.last)
    other = next((m for m in aircraft if m.first >= start and not m.form.prefix), None)
    parts = range(start, other.first if other is not None else start)
    apart = any(parsed.tokens.keys[at] in _MAKE or parsed.covered(at, ("place", "kind")) for at in parts)
    return None if apart else other  # طائرة سورية من طراز سوخوي is one


def _is_aircraft(mention: Mention) -> bool:
    flies = mention.layer == "weapon" and mention.values[0].weapon in (DROPPED, *DRONES)
    return flies or (mention.layer == "actor" and mention.values[0].kind == "aircraft")


def _downs(trigger: Mention, weapon: Mention) -> bool:
    """Whether a word tells a clash or an interception of which an aircraft is the object, or a part of the phrase."""
    rule = trigger.values[0].rule
    clash = rule.event == CLASH and not rule.weak
    return (clash or rule.event == INTERCEPTION) and (
        "weapon" in rule.object or trigger.first <= weapon.first < trigger.last
    )
