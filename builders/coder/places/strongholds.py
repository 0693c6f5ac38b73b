"""Strongholds: a place is called one of the side that holds it, which has no part in what is told of the place:
قصف على دوما، آخر معقل للمعارضة; but غارات على معاقل التنظيم hit the side.
"""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_WORDS = frozenset({"معقل", "معقلا", "معاقل", "المعقل", "جيب", "الجيب", "عاصمه"})
_SIDE = 4  # tokens between such a word and the side: معقل سابق لتنظيم الدولة
_PLACE = 5  # tokens between a place and what it is called: دوما التي تعد آخر معقل


def holds_it(parsed: Parsed, side: Mention) -> bool:
    """Whether a side is named as the one whose stronghold a place is."""
    start = max(parsed.first, side.first - _SIDE)
    if _WORDS.isdisjoint(parsed.tokens.keys[start : side.first]):
        return False
    return any(is_called(parsed, at) for at in range(start, side.first))


def is_called(parsed: Parsed, at: int) -> bool:
    """Whether a word for a stronghold says what the place before it is."""
    if parsed.tokens.keys[at] not in _WORDS:
        return False
    places = [m for m in parsed.between(max(parsed.first, at - _PLACE), at) if m.layer == "place" and m.last <= at]
    if not places:
        return False
    between = parsed.between(places[-1].last, at)
    return not any(m.layer in ("rule", "harm") or is_cue(m, "on", "break") for m in between)
