"""Comings: sentences that only say after, amid or beside what an act came that was told before: تأتي الضربة بعد أن,
تزامنت الغارات مع قصف.

What stands behind "after" or "with" there is another act: its places, days and dead are not those of the one that came.
"""

from builders.coder.acts.leads import BEFORE, DAYS_AFTER
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF

_COMES = frozenset({"ياتي", "تاتي", "جاء", "جاءت"})
_COINCIDES = frozenset({"تزامن", "تزامنت", "يتزامن", "تتزامن", "ترافق", "ترافقت", "يترافق", "تترافق"})
CAME = frozenset({"came", "come", "comes"})
_MEANWHILE = (["as"], ["amid"], ["while"])
_ANSWERS = frozenset({"part", "response", "result", "retaliation", "revenge"})
_ANSWER = 4  # tokens of "as a" and of such a word
_HOURS = frozenset({"hour", "hours", "minutes"})
_SPANS = _HOURS | {"day", "month", "months", "week", "weeks"}
_NAMED = 8  # tokens between an English act and its verb, with where it was
_MEASURE = 7  # tokens of "less than two weeks after"
_VERB = 2  # tokens before the act in which "comes" stands: ويأتي هذا الهجوم
_FAR = 30  # tokens behind the act, with whose it was and where, in which "after" stands
_AMID = frozenset({"ظل", "وقت", "الوقت", "اطار", "سياق"})  # behind في


def came_after(parsed: Parsed, act: Mention) -> int | None:
    """The token at which a sentence goes over from an act that "comes", in Arabic also coincides, to what it came after
    or with; None if it is no such sentence.
    """
    keys = parsed.tokens.keys
    if parsed.tokens.words[act.first].isascii():
        return _came_beside(parsed, act)
    before = {key.removeprefix("و") for key in keys[max(parsed.first, act.first - _VERB) : act.first]}
    if act.values[0].rule.form != "noun" or before.isdisjoint(_COMES | _COINCIDES):
        return None
    end = min(parsed.last - 1, act.last + _FAR)
    if not before.isdisjoint(_COINCIDES):
        return _with_another(parsed, act.last, end)
    after = (m.first for m in parsed.between(act.last, end) if is_cue(m, *BEFORE))
    amid = (at for at in range(act.last, end) if keys[at] == "وسط" or (keys[at] == "في" and keys[at + 1] in _AMID))
    return min([*after, *amid], default=None)


def _with_another(parsed: Parsed, start: int, end: int) -> int | None:
    """The "with" behind which another act is told that has a side or a place of its own; not the first "with" of تزامن
    الاشتباك مع قوات النظام مع قصف.
    """
    ties = (at for at in range(start, end) if parsed.tokens.keys[at] == "مع")
    at = next((at for at in ties if parsed.first_of("actor", at + 1, at + 2) is None), None)
    if at is None:
        return None
    stop = next((m.first for m in parsed.between(at + 1, end) if is_cue(m, "break", "turn")), end)
    act = parsed.first_of("rule", at, stop)
    own = any(m.layer in ("actor", "place") for m in parsed.between(at, stop))
    return at if own and act is not None and COMMAS.isdisjoint(parsed.tokens.keys[at : act.first]) else None


def goes_with_fight(parsed: Parsed, first: int) -> bool:
    """Whether the clause that begins at a token tells with what a fight coincided: تزامنت الاشتباكات مع قصف."""
    acts = (m for m in parsed.between(parsed.first, first) if m.layer == "rule")
    fights = (act for act in acts if EVENT_TYPE_OF[act.values[0].rule.event] == BATTLES)
    return parsed.tokens.keys[first] == "مع" and any(came_after(parsed, fight) == first for fight in fights)


def _came_beside(parsed: Parsed, act: Mention) -> int | None:
    """The token behind "comes" in an English sentence that says beside what an act came, or so many weeks after what:
    "came as rebels pressed their offensive on", "comes two weeks after"; not what it was part of, or an answer to.
    """
    keys = parsed.tokens.keys
    verbs = range(act.last, min(act.last + _NAMED, parsed.last))
    came = next((at + 1 for at in verbs if keys[at] in CAME), None)
    if came is None or any(m.layer == "rule" for m in parsed.between(act.last, came)):
        return None
    came += keys[came : came + 1] in (["just"], ["only"])
    if keys[came : came + 1] in _MEANWHILE:
        other = parsed.first_of("rule", came, parsed.last) is not None
        return came if other and _ANSWERS.isdisjoint(keys[came + 1 : came + _ANSWER]) else None
    return None if _SPANS.isdisjoint(_measure(parsed, came)) else came


def _measure(parsed: Parsed, came: int) -> list[str]:
    """The words behind an English "came" that say how long after or before what: "less than two weeks after"."""
    keys = parsed.tokens.keys
    after = (m.last for m in parsed.between(came, came + _MEASURE) if is_cue(m, *BEFORE))
    before = (at for at in range(came, min(came + _MEASURE, parsed.last)) if keys[at] == "before")
    return keys[came : min([*after, *before], default=came)]


def is_known_by_then(parsed: Parsed, first: int) -> bool:
    """Whether the clause that begins at a token tells what an act came after: no news, unless it was hours or so many
    days before, which are told of as what goes on meanwhile is.
    """
    after = any(is_cue(m, *BEFORE) for m in parsed.between(first, first + 1))
    after = after or not CAME.isdisjoint(parsed.tokens.keys[first - 2 : first])
    return after and not (goes_on_meanwhile(parsed, first) or _of_late(parsed, first)) and _is_beside(parsed, first)


def _of_late(parsed: Parsed, first: int) -> bool:
    """Whether an English measure of hours, or of days that are counted, begins at a token."""
    counted = any(is_cue(m, *DAYS_AFTER) for m in parsed.between(first, first + 1))
    return counted or not _HOURS.isdisjoint(_measure(parsed, first))


def goes_on_meanwhile(parsed: Parsed, first: int) -> bool:
    """Whether the English clause that begins at a token tells another act, which went on as the one before it came."""
    return parsed.tokens.keys[first : first + 1] in _MEANWHILE and _is_beside(parsed, first)


def _is_beside(parsed: Parsed, first: int) -> bool:
    """Whether an act came beside, or after, what the clause that begins at a token tells."""
    acts = (m for m in parsed.between(parsed.first, first) if m.layer == "rule")
    return any(came_after(parsed, act) == first for act in acts)
