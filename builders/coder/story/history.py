"""History: what goes on behind an act of a day long past, with no day of its own, is as old."""

from builders.coder.days.timing import RECENT_DAYS
from builders.coder.frame import Frame, Problem

_SINCE = "منذ"
_OPENING = 2  # tokens at the start of a sentence before its day
_LATER = frozenset({"بعد", "وبعد", "ثم", "وبعدها", "وبعدئذ"})
_SPANS = frozenset(
    "ساعات يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر عام عامين سنه سنتين سنوات اعوام ذلك".split()
)


def of_old(frame: Frame, old: Frame | None) -> Frame | None:
    """Refuse an Arabic act that goes on behind an old one (`old`); returns the old act that holds for the next."""
    if _is_old(frame):
        return frame
    dated = frame.time is not None and frame.time.named
    turns = "turn" in frame.clause.parsed.cues(frame.clause.first, frame.clause.last)
    if old is None or dated or turns or frame.title or not _goes_on(frame, old):
        return None
    if frame.problem is None:
        frame.problem = Problem("background", "told behind what is old")
    return old


def _is_old(frame: Frame) -> bool:
    """Whether an Arabic act was refused for the day that is told of it."""
    parsed, time = frame.clause.parsed, frame.time
    if frame.problem is None or frame.problem.reason != "background" or time is None:
        return False
    own = frame.clause
    since = _SINCE in parsed.tokens.keys[own.first : own.last]  # it only says since when another act was the greatest
    told = time.basis in ("own", "spoken") and not (frame.background or since)
    old = told and parsed.published is not None and (parsed.published - time.end).days > RECENT_DAYS
    return old and not parsed.tokens.words[own.triggers[0].first].isascii()


def _goes_on(frame: Frame, old: Frame) -> bool:
    """Whether a sentence stands in a paragraph that opened with an old day, or opens with how long after it came: وبعد
    أيام.
    """
    parsed, before = frame.clause.parsed, old.clause.parsed
    if parsed.paragraph == before.paragraph and any(w.first - before.first <= _OPENING for w in before.dates):
        return True
    opening = parsed.tokens.keys[parsed.first : parsed.first + 2]
    return opening[0] in _LATER and (opening[0] == "ثم" or not _SPANS.isdisjoint(opening[1:]))
