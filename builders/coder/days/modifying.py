"""Modifying: times that belong to what English only says of the place of an act, "shelled Mork, the site of a raid last
week", "strikes on a quarter seized by rebels on Monday", or to what an act answered.
"""

from builders.coder.acts.comings import CAME
from builders.coder.acts.leads import BEFORE
from builders.coder.days.speech import owns_act
from builders.coder.sentence import COMMAS, TURNS, Parsed, is_cue
from builders.language.dates import When
from builders.mention import Mention

_SITES = (["site", "of"], ["scene", "of"])
_TAKEN = frozenset("besieged captured controlled held overrun recaptured retaken ruled seized taken".split())
_COUNT = 4  # tokens from "came" to "after": "came less than two weeks after"
_NEAR = 9  # tokens from such words to the time


def says_of_place(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether between an English act and a time it is told what the place of the act had seen, or who took it."""
    if not parsed.tokens.words[act.first].isascii() or act.values[0].rule.form == "harm":
        return False
    keys, behind = parsed.tokens.keys, range(max(act.last, when.first - _NEAR), when.first - 1)
    return any(keys[at : at + 2] in _SITES or (keys[at + 1] == "by" and _is_taken(parsed, at)) for at in behind)


def of_what_came(parsed: Parsed, when: When) -> bool:
    """Whether a day owns an English act of which it is only told when it came, and another is told behind that:
    "Friday's attack came after a bomb killed five on Tuesday".
    """
    keys, act = parsed.tokens.keys, parsed.first_of("rule", when.last, when.last + 2)
    if act is None or not owns_act(parsed, when) or CAME.isdisjoint(keys[act.last : act.last + 1]):
        return False
    return any(is_cue(m, *BEFORE) for m in parsed.between(act.last + 1, act.last + 1 + _COUNT))


def says_of_answered(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether a time is that of what an act answered: قصفت البلدة ردا على هجوم استهدف جنودها الجمعة, "in response to an
    attack on Friday"; not behind a comma, where the act goes on: ردا على الهجوم، يوم السبت.
    """
    answers = [m for m in parsed.between(act.last, when.first) if is_cue(m, "response")]
    if not answers or parsed.tokens.keys[when.first - 1] in COMMAS:
        return False
    return not any(is_cue(m, *TURNS) for m in parsed.between(answers[-1].last, when.first))


def _is_taken(parsed: Parsed, at: int) -> bool:
    """Whether a place is told right before to have been taken: "the town of Mork seized by"."""
    before = parsed.mention_ending(at)
    return before is not None and before.layer in ("kind", "place") and parsed.tokens.keys[at] in _TAKEN
