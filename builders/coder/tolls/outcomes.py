"""Outcomes that are denied of an act which is told all the same: لم تسفر الغارة على البلدة عن إصابات."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_REACH = 20  # tokens between the verb and its outcome, with the act and its place
#: Verbs of what an act brings about, as they stand behind "not".
_BRINGS = frozenset("تسفر يسفر تود يود تودي يودي توقع يوقع تخلف يخلف تسبب يسبب تتسبب يتسبب تلحق يلحق".split())


def brings_nothing(parsed: Parsed, negation: Mention) -> bool:
    """Whether what a negation denies is an outcome."""
    return parsed.tokens.keys[negation.last] in _BRINGS


def denied_before(parsed: Parsed, at: int) -> bool:
    """Whether what stands at a token is an outcome that the Arabic verb of its clause denies."""
    for mention in reversed(parsed.between(max(parsed.first, at - _REACH), at)):
        if is_cue(mention, "break", "turn"):
            return False
        if is_cue(mention, "negation") and brings_nothing(parsed, mention):
            return True
    return False
