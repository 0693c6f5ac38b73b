"""Beside: what stands right before and right behind the name of a side."""

from builders.coder.sentence import QUOTES, Parsed, is_cue
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention

_ALLIES = ("وحلفاو", "وحلفاي", "وحلفاء")  # روسيا وحلفاؤها شنوا غارات
_ARTICLES = frozenset({"the", "a", "an"})
_OPENERS = _ARTICLES | QUOTES
_GROUPS = frozenset({"تنظيم", "جماعه", "حركه", "فصيل", "منظمه", "ميليشيا", "مليشيا"})
_EACH_OF = ["كل", "من"]
_JOINTS = frozenset({"and", "or", "او"})


def cues_before(parsed: Parsed, mention: Mention) -> set[str]:
    """Cues that end right before a name, or before its article, its quotation mark and what it is: تنظيم "الدولة"."""
    at, keys = mention.first, parsed.tokens.keys
    at -= at > parsed.first and keys[at - 1] in _OPENERS
    at -= at < mention.first and at > parsed.first and keys[at - 1] in _GROUPS
    each = 2 * (keys[at - 2 : at] == _EACH_OF)  # اتهم كل من الفصائل والسكان
    near = [m for m in parsed.between(at - 4 - each, at) if m.layer == "cue"]
    cues = {m.values[0].cue for m in near if m.last in (at, at - each)}
    held = any(is_cue(m, "control") and m.last == at - 1 for m in near)  # "which is held | by rebels"
    return cues | {"control"} if held and "by" in cues else cues


def cues_behind(parsed: Parsed, mention: Mention) -> set[str]:
    near = parsed.between(mention.last, mention.last + 1)
    return {m.values[0].cue for m in near if m.layer == "cue"}


def end_of_list(parsed: Parsed, mention: Mention) -> int:
    """The token behind a name and the name, or in Arabic the allies, that "and" joins to it."""
    if any(key.startswith(_ALLIES) for key in parsed.tokens.keys[mention.last : mention.last + 1]):
        return mention.last + 1
    gap = [key for key in parsed.tokens.keys[mention.last : mention.last + 2] if key not in _ARTICLES]
    joined = parsed.first_of("actor", mention.last, mention.last + 3) if gap and gap[0] in _JOINTS else None
    return joined.last if joined is not None else mention.last


def can_act(mention: Mention) -> bool:
    entry = mention.values[0]
    return (
        mention.layer in ("rule", "weapon")
        or (mention.layer == "people" and entry.role in ARMED_ROLES)
        or (mention.layer == "site" and entry.effect == "military")
        or (mention.layer == "actor" and entry.kind == "aircraft")
    )
