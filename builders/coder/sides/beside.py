"""Beside: what stands right before and right behind the name of a side."""

from builders.coder.sentence import ARTICLES, QUOTES, Parsed, is_cue
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention

_ALLIES = ("وحلفاو", "وحلفاي", "وحلفاء")  # روسيا وحلفاؤها شنوا غارات
OPENERS = ARTICLES | QUOTES
_GROUPS = frozenset({"تنظيم", "جماعه", "حركه", "فصيل", "منظمه", "ميليشيا", "مليشيا"})
_GROUND = frozenset({"مناطق", "منطقه", "مواقع", "نقاط"})
_EACH_OF = ["كل", "من"]
_JOINTS = frozenset({"and", "or", ",", "او"})
#: English words between a name and its verb.
AUXILIARIES = frozenset({"also", "had", "has", "have", "later", "repeatedly", "then"})
_PARTNERS = frozenset({"allies", "partners"})
_SEAT = 5  # tokens of "in the town of Saraqib"
_ALLIED = 4  # tokens of "its five Arab allies"


def cues_before(parsed: Parsed, mention: Mention) -> set[str]:
    """Cues that end right before a name, or before its article, its quotation mark and what it is: تنظيم "الدولة"."""
    at, keys = mention.first, parsed.tokens.keys
    at -= at > parsed.first and keys[at - 1] in OPENERS
    at -= at < mention.first and at > parsed.first and keys[at - 1] in _GROUPS
    each = 2 * (keys[at - 2 : at] == _EACH_OF)  # اتهم كل من الفصائل والسكان
    near = [m for m in parsed.between(at - 4 - each, at) if m.layer == "cue"]
    cues = {m.values[0].cue for m in near if m.last in (at, at - each)}
    held = any(is_cue(m, "control") and m.last == at - 1 for m in near)  # "which is held | by rebels"
    return cues | {"control"} if held and "by" in cues else cues


def cues_behind(parsed: Parsed, mention: Mention) -> set[str]:
    """Cues that begin right behind a name; not another's ground, told behind it: قصف الجيش مناطق سيطرة قسد."""
    near = parsed.between(mention.last, mention.last + 1)
    ground = parsed.tokens.keys[mention.last : mention.last + 1]
    theirs = not _GROUND.isdisjoint(ground)
    return {m.values[0].cue for m in near if m.layer == "cue"} - ({"control"} if theirs else set())


def end_of_list(parsed: Parsed, mention: Mention) -> int:
    """The token behind a name and the names and allies that are joined to it: "Russia, Iran and Hezbollah", "the US and
    five Arab allies", روسيا وحلفاؤها.
    """
    if any(key.startswith(_ALLIES) for key in parsed.tokens.keys[mention.last : mention.last + 1]):
        return mention.last + 1
    end: int | None = mention.last
    last = mention.last
    while end is not None:
        last, end = end, _end_of_next(parsed, end)
    return last


def end_of_seat(parsed: Parsed, at: int) -> int:
    """The token behind the English place where those are who are named before a token: "rebels in Idlib said"."""
    seated = parsed.tokens.keys[at : at + 1] in (["from"], ["in"])
    seat = parsed.first_of("place", at + 1, at + _SEAT) if seated else None
    inside = seat is not None and all(m.layer in ("kind", "place") for m in parsed.between(at + 1, seat.first))
    return seat.last if seat is not None and inside else at


def _end_of_next(parsed: Parsed, at: int) -> int | None:
    """The token behind the name, or the allies, that a joint at a token joins to what stands before it."""
    keys = parsed.tokens.keys
    behind = at
    while keys[behind : behind + 1] and keys[behind] in _JOINTS:
        behind += 1
    if behind == at or behind >= parsed.last:
        return None
    behind += keys[behind] in ARTICLES
    name = parsed.first_of("actor", behind, behind + 1)
    if name is not None:
        return name.last
    allies = (n for n in range(behind, min(behind + _ALLIED, parsed.last)) if keys[n] in _PARTNERS)
    end = next(allies, None) if keys[at] == "and" else None
    return end + 1 if end is not None and parsed.first_of("rule", behind, end) is None else None


def can_act(mention: Mention) -> bool:
    entry = mention.values[0]
    return (
        mention.layer in ("rule", "weapon")
        or (mention.layer == "people" and entry.role in ARMED_ROLES)
        or (mention.layer == "site" and entry.effect == "military")
        or (mention.layer == "actor" and entry.kind == "aircraft")
    )
