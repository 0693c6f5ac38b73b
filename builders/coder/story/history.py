"""History: what goes on behind an act of a day long past, with no day of its own, is as old."""

from collections.abc import Sequence

from builders.coder.acts.undated import of_that_time
from builders.coder.days.timing import RECENT_DAYS
from builders.coder.frame import Frame, Problem
from builders.coder.sentence import SINCE, Parsed

_OPENING = 2  # tokens at the start of a sentence before its day
_LATER = frozenset({"بعد", "وبعد", "ثم", "وبعدها", "وبعديذ"})
_SPANS = frozenset(
    "ساعات يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر عام عامين سنه سنتين سنوات اعوام ذلك".split()
)
_THAT = frozenset({"that", "the", "those"})
_ADJECTIVES = 2  # words between "that" and the act: "that deadly attack"
_NEXT = 25  # tokens from the end of an old sentence within which the next begins, with one between that tells of no act


def of_old(frame: Frame, old: Frame | None) -> Frame | None:
    """Refuse an act that goes on behind an old one (`old`); returns the old act that holds for the next."""
    if _is_old(frame):
        return frame
    dated = frame.time is not None and frame.time.named
    turns = "turn" in frame.clause.parsed.cues(frame.clause.first, frame.clause.last)
    if old is None or dated or turns or frame.title or not _goes_on(frame, old):
        return None
    if frame.problem is None or frame.problem.reason == "incomplete":  # what it lacks may be told beside it
        frame.problem = Problem("background", "told behind what is old")
    return old


def counts_old(before: Sequence[Frame], parsed: Parsed) -> bool:
    """Whether what a sentence counts fell by the old act of which the one before it tells last."""
    last = before[-1] if before else None
    return last is not None and _is_old(last) and parsed.first - last.clause.parsed.last < _NEXT


def _is_old(frame: Frame) -> bool:
    """Whether an act was refused, and a day long past is told of it."""
    parsed, time = frame.clause.parsed, frame.time
    if frame.problem is None or time is None or (frame.problem.reason != "background" and not _is_english(frame)):
        return False
    own = frame.clause
    since = not SINCE.isdisjoint(parsed.tokens.keys[own.first : own.last])  # only since when it was the greatest
    told = time.basis in ("own", "spoken") and not (frame.background or since)
    return told and parsed.published is not None and (parsed.published - time.end).days > RECENT_DAYS


def _goes_on(frame: Frame, old: Frame) -> bool:
    """Whether a sentence stands in a paragraph that opened with an old day, opens the next with "and" and what the same
    side did, opens with how long after it came, وبعد أيام, or tells of that time, وقتها; in English, whether it speaks
    of "that attack", of which the sentence before has told.
    """
    parsed, before = frame.clause.parsed, old.clause.parsed
    if _is_english(frame):
        return not frame.spots and parsed.first - before.last < _NEXT and _takes_up(frame)
    if of_that_time(frame.clause):
        return True
    opened = any(w.first - before.first <= _OPENING for w in before.dates)
    first = parsed.mention_at(parsed.first)
    tied = first is not None and first.form.prefix.startswith("و") and bool(set(frame.actors) & set(old.actors))
    if opened and (parsed.paragraph == before.paragraph or (tied and parsed.paragraph == before.paragraph + 1)):
        return True
    opening = parsed.tokens.keys[parsed.first : parsed.first + 2]
    return opening[0] in _LATER and (opening[0] == "ثم" or not _SPANS.isdisjoint(opening[1:]))


def _takes_up(frame: Frame) -> bool:
    """Whether an English noun for an act has "that" or "the" before it: "those bombings", "the deadly attack"."""
    keys, act = frame.clause.parsed.tokens.keys, frame.clause.triggers[0]
    noun = act.values[0].rule.form == "noun"
    return noun and not _THAT.isdisjoint(keys[max(frame.clause.first, act.first - 1 - _ADJECTIVES) : act.first])


def _is_english(frame: Frame) -> bool:
    return frame.clause.parsed.tokens.words[frame.clause.triggers[0].first].isascii()
