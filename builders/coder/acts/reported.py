"""Reported: English words that say of an act no more than that it was: "strikes were also reported in the town"."""

from builders.coder.frame import Clause
from builders.coder.sentence import BE
from builders.mention import Mention

_BEFORE = 5  # tokens between such a word and the act, with how many and what kind: "there were at least three air"
_ADVERB = 2  # tokens between "were" and "reported"
_REPORTED = frozenset({"reported", "reporting", "reports"})
_TOLD = frozenset({"concentrated", "focused", "reported"})
#: Words behind which an act is only spoken of, or which make it one of which one has read.
_OTHERS = frozenset(
    """a after against any at before by during for from his in into its no of on over s such that the their these this
    those to with""".split()
)


def is_reported(clause: Clause, act: Mention) -> bool:
    """Whether an English noun is what "there was", what somebody "reported", or what "was reported" or took place."""
    words = clause.parsed.tokens.words
    return words[act.first].isascii() and (_is_there(clause, act) or _is_told(clause, act))


def _is_there(clause: Clause, act: Mention) -> bool:
    """Whether before an act stands "there was", or that somebody reported it."""
    keys = clause.parsed.tokens.keys
    for at in range(act.first - 1, max(clause.first, act.first - _BEFORE) - 1, -1):
        if keys[at] in _REPORTED:
            return True
        if keys[at] in BE:
            return "there" in keys[max(clause.first, at - _ADVERB) : at]
        if keys[at] in _OTHERS and clause.parsed.number_at(at) is None:  # not "at least three", "a raid"
            return False
    return False


def _is_told(clause: Clause, act: Mention) -> bool:
    """Whether behind an act, of which one has not read, stands that it was reported or took place."""
    keys = clause.parsed.tokens.keys
    if not _OTHERS.isdisjoint(keys[max(clause.first, act.first - 1) : act.first]):
        return False
    behind = range(act.last, clause.last)
    told = any(keys[at] in _TOLD and not BE.isdisjoint(keys[at - _ADVERB : at]) for at in behind)
    return told or any(keys[at : at + 2] == ["taken", "place"] for at in behind)
