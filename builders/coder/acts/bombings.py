"""Bombings: English calls by one word what planes do to a place, "the bombing of Douma", and a bomb that went off in
one, "eight were killed in a bombing in Azaz": it is the latter where the article tells of such a bomb before.
"""

from builders.coder.acts.kinds import AIR, BLAST, BOMBINGS
from builders.coder.frame import Frame
from builders.mention import Mention

_ARTICLE = 3  # tokens before the word within which its article stands: "the second bombing"
_ONE = frozenset({"a", "another", "the", "that", "this"})
_HIT = (["of"], ["on"])


def bomb_told(frame: Frame, before: Frame | None) -> Frame | None:
    """The act before it or itself, if it is of a bomb that went off; None from where planes are told to have bombed."""
    if frame.event in BOMBINGS:
        return frame
    return None if frame.event == AIR and _bombing(frame) is None else before


def take_bomb(frame: Frame, bomb: Frame | None) -> None:
    """Make of "a bombing" by nobody a blast, and of "the bombing" the act that it means."""
    word = _bombing(frame)
    if bomb is None or word is None or frame.event != AIR or frame.actors:
        return
    keys = frame.clause.parsed.tokens.keys
    articles = _ONE & set(keys[max(frame.clause.first, word.first - _ARTICLE) : word.first])
    if not articles or keys[word.last : word.last + 1] in _HIT:
        return
    known = not articles <= {"a", "another"}
    frame.event, frame.weapons = (bomb.event, list(bomb.weapons)) if known else (BLAST, [])


def _bombing(frame: Frame) -> Mention | None:
    """The word "bombing", if it is the only one for the act."""
    nouns = [m for m in frame.clause.triggers if m.values[0].rule.form == "noun"]
    told = len(nouns) == 1 and frame.clause.parsed.tokens.keys[nouns[0].first : nouns[0].last] == ["bombing"]
    return nouns[0] if told else None
