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
    if name.values[0].kind == "aircraft":
        return trigger.first < name.first and _downs(trigger, name)
    near = clause.parsed.between(max(trigger.first, name.first - _OWNER), name.first)
    flown = [m for m in near if m.layer == "weapon" and m.values[0].weapon in (DROPPED, *DRONES)]
    aircraft = [m.last for m in flown if _downs(trigger, m)]
    return bool(aircraft) and not any(m.layer == "actor" and m.first >= aircraft[0] for m in near)


def _downs(trigger: Mention, weapon: Mention) -> bool:
    """Whether a word tells a clash or an interception of which an aircraft is the object, or a part of the phrase."""
    rule = trigger.values[0].rule
    clash = rule.event == CLASH and not rule.weak
    return (clash or rule.event == INTERCEPTION) and (
        "weapon" in rule.object or trigger.first <= weapon.first < trigger.last
    )
