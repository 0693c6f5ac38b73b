"""Lasting: whether the day of an act is also that of what is told next."""

from builders.coder.days import older
from builders.coder.frame import NO_SIDE, Frame

_PRESENT = frozenset({"تدور", "يدور", "تشن", "يشن", "تخوض", "يخوض", "تشهد", "يشهد", "تستمر", "يستمر"})
_VERB = 6  # tokens before an act in which such a verb stands, with its subject
_OLD = 7  # days before publication from which on an English day is one of the background
_LATELY = 2  # days that "the past 48 hours" touch before that of the report


def goes_on_now(frame: Frame) -> bool:
    """Whether a verb in the present tense says that an act goes on as the report is written: تدور معارك."""
    first = frame.clause.triggers[0].first
    words = frame.clause.parsed.tokens.keys[max(frame.clause.first, first - _VERB) : first]
    return any(word.removeprefix("و") in _PRESENT for word in words)


def sets_day(frame: Frame) -> bool:
    """Whether what follows a frame without a day of its own may be of its day."""
    told_of = frame.title or looks_back(frame) or _lasts(frame) or _is_old(frame)
    return (frame.problem is None or _is_fight_of_late(frame)) and not told_of


def looks_back(frame: Frame) -> bool:
    """Whether a frame tells what is known or had happened before ("had captured", وكانت قد سيطرت), on its own day."""
    clause = frame.clause
    return frame.background or frame.known or older.looks_back(clause.parsed, clause.first, clause.last)


def _is_fight_of_late(frame: Frame) -> bool:
    """Whether a frame tells a fight of the last days somewhere, and lacks only its sides."""
    time, published = frame.time, frame.clause.parsed.published
    if frame.problem is None or frame.problem.detail != NO_SIDE or not frame.spots or time is None or published is None:
        return False
    return time.start == time.end and (published - time.end).days <= _LATELY


def _lasts(frame: Frame) -> bool:
    """Whether a frame took days, on no one of which falls what is told next: all since Wednesday, but not the past 24
    hours, of which a whole bulletin may tell.
    """
    time = frame.time
    if time is None or time.start == time.end:
        return bool(frame.days)
    if time.since:
        return True
    published = frame.clause.parsed.published
    over = published is None or (published - time.end).days > 1  # what was told yesterday of two days is not
    return over or (time.end - time.start).days > _LATELY


def _is_old(frame: Frame) -> bool:
    """Whether an English day is one of weeks before, which is told only once: "launched the operation on August 24"."""
    time, published = frame.time, frame.clause.parsed.published
    if frame.rule.lang != "en" or time is None or published is None:
        return False
    return (published - time.end).days > _OLD
