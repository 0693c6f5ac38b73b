"""Coming: times that lie ahead, when something else is expected than the act: "shelled the town, whose people may
flee in the coming days".
"""

from datetime import timedelta

from builders.coder.acts.kinds import AGREEMENT
from builders.coder.sentence import QAD, Parsed, is_cue
from builders.language.dates import When
from builders.mention import Mention

_EXPECTED = ("call", "conditional", "demand", "future", "plan", "possible", "threat")
_AHEAD = frozenset("المقبل المقبله المقبلين القادم القادمه القادمين coming next upcoming".split())
_ENGLISH = frozenset("could due expected hope hopes may might plan planned plans scheduled will would".split())
_FROM = frozenset({"اعتبارا", "ابتداء", "بدءا"})
_SINCE_TOMORROW = 6  # days from the last day of its name to publication, if the day of that name is tomorrow
_OVER = ("ماضي", "ماضيه", "ماضيين", "اخيره", "اخيرين", "فايت", "فايته", "منصرم", "منصرمه")
_FUTURE = ("سي", "ست", "سن")  # how an Arabic verb in the future begins
_NOUNS = ("سيار", "سيطر", "سيد", "سياس", "سيول", "سيناء", "سته", "ستين", "سنه", "سنو", "سني")


def lies_ahead(parsed: Parsed, when: When) -> bool:
    """Whether a time is still to come, more than the day that it is in Syria before it is elsewhere."""
    if parsed.published is None or when.start is None or when.end is None or when.start <= parsed.published:
        return False
    said = not _AHEAD.isdisjoint(parsed.tokens.keys[when.first : when.last])
    return said or when.end > parsed.published + timedelta(days=1)


def is_of_what_comes(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether a time lies ahead, and between it and an act it is told what is expected then."""
    if _from_tomorrow(parsed, when) or _is_term(parsed, act, when):
        return True
    if not lies_ahead(parsed, when):
        return False
    first, last = sorted([(act.first, act.last), (when.first, when.last)])
    between = range(first[1], last[0])
    expected = any(is_cue(m, *_EXPECTED) for m in parsed.between(first[1], last[0]))
    return expected or any(_is_expected(parsed.tokens.keys, at) for at in between)


def _from_tomorrow(parsed: Parsed, when: When) -> bool:
    """Whether Arabic names tomorrow as the day from which something will hold: هدنة اعتبارا من الثلاثاء."""
    opens = parsed.tokens.keys[when.first].removeprefix("و") in _FROM
    tomorrow = parsed.published is not None and when.start == parsed.published - timedelta(days=_SINCE_TOMORROW)
    return opens and when.since and tomorrow


def _is_term(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether an Arabic span is the time within which an accord is to be kept: اتفاق لإجلاء المقاتلين خلال يومين; not
    one that is called past.
    """
    words = parsed.tokens.keys[when.first : when.last]
    within = words[:1] in (["خلال"], ["غضون"]) or words[:2] == ["في", "غضون"]
    past = any(word.endswith(_OVER) for word in words)
    return act.values[0].rule.event == AGREEMENT and within and not past and when.first > act.first


def _is_expected(keys: list[str], at: int) -> bool:
    """Whether a word is a verb of what will or may be: سيجتمع, قد يفرون, "will"."""
    key = keys[at].removeprefix("و").removeprefix("ف")
    future = key.startswith(_FUTURE) and not key.startswith(_NOUNS)
    return future or key in _ENGLISH or (keys[at] in QAD and keys[at + 1][:1] in ("ي", "ت"))
