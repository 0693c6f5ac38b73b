"""Modifying: times that belong to what English only says of the place of an act: "shelled Mork, the site of a raid last
week", "strikes on a quarter seized by rebels on Monday".
"""

from builders.coder.sentence import Parsed
from builders.language.dates import When
from builders.mention import Mention

_SITES = (["site", "of"], ["scene", "of"])
_TAKEN = frozenset("besieged captured controlled held overrun recaptured retaken ruled seized taken".split())
_NEAR = 9  # tokens from such words to the time


def says_of_place(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether between an English act and a time it is told what the place of the act had seen, or who took it."""
    if not parsed.tokens.words[act.first].isascii() or act.values[0].rule.form == "harm":
        return False
    keys, behind = parsed.tokens.keys, range(max(act.last, when.first - _NEAR), when.first - 1)
    return any(keys[at : at + 2] in _SITES or (keys[at + 1] == "by" and _is_taken(parsed, at)) for at in behind)


def _is_taken(parsed: Parsed, at: int) -> bool:
    """Whether a place is told right before to have been taken: "the town of Mork seized by"."""
    before = parsed.mention_ending(at)
    return before is not None and before.layer in ("kind", "place") and parsed.tokens.keys[at] in _TAKEN
