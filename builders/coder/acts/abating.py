"""Abating: words that say of strikes or shelling that they grew less, "reduced its raids on", "has eased", or
that somebody means them or a fight to: "deals to ease the fighting", سيعلق الجيش غاراته.
"""

from itertools import pairwise

from builders.coder.acts.kinds import CLASH, STANDOFF
from builders.coder.sentence import PERFECT, Parsed
from builders.mention import Mention

_LESS = frozenset("calmed ceased decreased declined diminished eased halted paused stopped subsided".split())
_LESSENS = frozenset("halt halted halting pause paused reduce reduced reducing suspend suspended suspending".split())
_STOPPED = frozenset("cease ceased ceasing stop stopped stopping".split())
#: What may stand between such a verb and the act: "stopped all its air attacks", not "stopped as shelling hit".
_WHOSE = frozenset("aerial air all any artillery heavy her his its most of their the your".split())
_NEVER = frozenset({"didn't", "hasn't", "haven't", "never", "not", "without"})
_ENDS = frozenset("avert calm cease curb ease end halt pause prevent quell reduce stop suspend".split())
_SUSPENDS = frozenset(
    """انهاء انهت انهوا انهي اوقف اوقفت اوقفوا ايقاف تعلق تعليق تنهي حدا سيعلق سينهي سيوقف ستعلق ستنهي ستوقف علق علقت
    علقوا يعلق ينهي يوقف""".split()
)
_CEASES = frozenset("تتوقف توقف توقفت يتوقف".split())
_STOPPER = 4  # tokens from an Arabic verb of stopping to the act
_NOT = frozenset({"دون", "لا", "لم", "لن", "ما"})
_OBJECT = 3  # tokens between such a verb and the act
_SUBJECT = 9  # tokens between the act, with its place, and its verb
_ADVERB = 2  # tokens of "have temporarily"


def abates(parsed: Parsed, act: Mention) -> bool:
    """Whether a noun for strikes or shelling is what somebody reduced, or what has calmed, or one for them or
    a fight what is to end.
    """
    rule, keys = act.values[0].rule, parsed.tokens.keys
    if rule.lang == "ar":
        return rule.form == "noun" and rule.event in STANDOFF and _is_suspended(parsed, act)
    if rule.lang != "en" or rule.form != "noun" or rule.event not in (*STANDOFF, CLASH):
        return False
    before = keys[max(parsed.first, act.first - _OBJECT) : act.first]
    if any(to == "to" and verb in _ENDS for to, verb in pairwise(before)):
        return True
    if rule.event == CLASH:
        return False
    behind = range(act.last, min(act.last + _SUBJECT, parsed.last))
    less = (at for at in behind if keys[at] in _LESS)
    if _is_stopped(parsed, act):
        return True
    return not _LESSENS.isdisjoint(before) or any(not PERFECT.isdisjoint(keys[at - _ADVERB : at]) for at in less)


def _is_stopped(parsed: Parsed, act: Mention) -> bool:
    """Whether English tells before an act that somebody stopped it, "had stopped bombing", "ceased its shelling", not
    that he never did.
    """
    keys = parsed.tokens.keys
    at = act.first - 1
    while at > parsed.first and keys[at] in _WHOSE:
        at -= 1
    before = keys[max(parsed.first, at - 2) : at]
    return keys[at] in _STOPPED and _NEVER.isdisjoint(before)


def _is_suspended(parsed: Parsed, act: Mention) -> bool:
    """Whether Arabic tells before an act, with who he is between, that somebody stopped it or will, أوقف الجيش غاراته,
    وضع الاتفاق حدا للقصف, or right before it that it stopped: توقف القصف; not لم يوقف غاراته.
    """
    keys, near = parsed.tokens.keys, range(max(parsed.first, act.first - _STOPPER), act.first)
    words = {at: keys[at].removeprefix("و") for at in reversed(near)}
    at = next((at for at, word in words.items() if word in _SUSPENDS or (word in _CEASES and at in near[-1:])), None)
    return at is not None and _NOT.isdisjoint(keys[max(parsed.first, at - 1) : at])
