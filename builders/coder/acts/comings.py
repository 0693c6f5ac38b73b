"""Comings: sentences that only say after or amid what an act came that was told before: تأتي الضربة بعد أن.

What stands behind "after" there is another act: its places, days and dead are not those of the one that came.
"""

from builders.coder.acts.leads import BEFORE
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_COMES = frozenset({"ياتي", "تاتي", "جاء", "جاءت"})
_CAME = frozenset({"came", "come", "comes"})
_LONG = frozenset({"months", "weeks"})
_NAMED = 8  # tokens between an English act and its verb, with where it was
_MEASURE = 7  # tokens of "less than two weeks after"
_VERB = 2  # tokens before the act in which "comes" stands: ويأتي هذا الهجوم
_FAR = 30  # tokens behind the act, with whose it was and where, in which "after" stands
_AMID = frozenset({"ظل", "وقت", "الوقت", "اطار", "سياق"})  # behind في


def came_after(parsed: Parsed, act: Mention) -> int | None:
    """The token at which a sentence goes over from an act that "comes" to what it came after; None if it is no such
    sentence.
    """
    keys = parsed.tokens.keys
    if parsed.tokens.words[act.first].isascii():
        return _came_weeks_after(parsed, act)
    before = [key.removeprefix("و") for key in keys[max(parsed.first, act.first - _VERB) : act.first]]
    if act.values[0].rule.form != "noun" or _COMES.isdisjoint(before):
        return None
    end = min(parsed.last - 1, act.last + _FAR)
    after = (m.first for m in parsed.between(act.last, end) if is_cue(m, *BEFORE))
    amid = (at for at in range(act.last, end) if keys[at] == "وسط" or (keys[at] == "في" and keys[at + 1] in _AMID))
    return min([*after, *amid], default=None)


def _came_weeks_after(parsed: Parsed, act: Mention) -> int | None:
    """The token behind "comes" in an English sentence that says so many weeks after what: "comes two weeks after"."""
    keys = parsed.tokens.keys
    verbs = range(act.last, min(act.last + _NAMED, parsed.last))
    came = next((at + 1 for at in verbs if keys[at] in _CAME), None)
    if came is None or any(m.layer == "rule" for m in parsed.between(act.last, came)):
        return None
    after = next((m for m in parsed.between(came, came + _MEASURE) if is_cue(m, *BEFORE)), None)
    return came if after is not None and not _LONG.isdisjoint(keys[came : after.last]) else None


def is_known_by_then(parsed: Parsed, first: int) -> bool:
    """Whether the clause that begins at a token tells what an act came after; what goes on meanwhile is news."""
    after = any(is_cue(m, *BEFORE) for m in parsed.between(first, first + 1))
    after = after or not _CAME.isdisjoint(parsed.tokens.keys[first - 1 : first])
    acts = (m for m in parsed.between(parsed.first, first) if m.layer == "rule")
    return after and any(came_after(parsed, act) == first for act in acts)
