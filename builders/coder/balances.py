"""Balances: a toll of weeks or of a whole campaign, told beside an act of which it is not the toll."""

from collections.abc import Sequence
from datetime import date

from builders.coder.comparing import superlative_before
from builders.coder.frame import Frame, Problem, Time
from builders.coder.harm import Harm
from builders.coder.measures import takes_months, takes_weeks
from builders.coder.sentence import Parsed
from builders.coder.tolls import figures
from builders.coder.victims import is_cue

_WEEK = 6  # days between the first and the last of a span that is no act's
_MONTH = 9  # days between the first and the last of a span that may be a month that has begun
_MANY = 20  # a count that is hardly that of one act and one day
_BEHIND = 4  # tokens from a toll to its span: قتل 600 مدني على الأقل خلال أسبوعين
_BEFORE = 2  # tokens from the span to its toll: خلال أسبوع إلى 120


def of_the_act(parsed: Parsed, harms: Sequence[Harm], time: Time | None) -> list[Harm]:
    """The tolls of an act, without those of a longer span than its own `time`."""
    if time is not None and _takes_a_week(time.start, time.end):
        return list(harms)
    daily = time is None or time.precision == 1
    return [h for h in harms if not (_over_weeks(parsed, h) or (daily and _over_all(parsed, h)))]


def refuse_undated(frames: Sequence[Frame], sentences: Sequence[Parsed]) -> None:
    """Where the title counts over months ("45 killed in April"), a toll told on no day is a part of that count."""
    if not any(parsed.kind == "title" and _over_months(parsed) for parsed in sentences):
        return
    for frame in frames:
        if frame.problem is None and frame.time is None and figures(frame.harms, "killed")[0]:
            frame.problem = Problem("total", "in a balance of months")


def _over_months(title: Parsed) -> bool:
    """Whether an Arabic title counts something over months: مقتل 45 شخصا خلال أبريل, 900 غارة في ثلاثة أشهر."""
    if title.tokens.words[title.first].isascii():
        return False
    spans = [(at, end) for at in range(title.first, title.last) if (end := takes_months(title, at)) > at]
    spans += [
        (w.first, w.last) for w in title.dates if w.start and w.end and (w.end - w.start).days >= _MONTH and not w.since
    ]
    within = {token for first, last in spans for token in range(first, last)}
    return bool(spans) and any(n.first not in within and n.value >= _MANY for n in title.numbers)


def _takes_a_week(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and (end - start).days >= _WEEK


def _over_weeks(parsed: Parsed, harm: Harm) -> bool:
    if any(_takes_a_week(w.start, w.end) and _beside(harm, w.first, w.last) for w in parsed.dates):
        return True
    return any(takes_weeks(parsed, at) for at in range(harm.last, min(harm.last + _BEHIND, parsed.last)))


def _over_all(parsed: Parsed, harm: Harm) -> bool:
    """Whether a toll is one "since the offensive began"; a cue that only compares it is none: "most since"."""
    totals = [m for m in parsed.between(harm.first - _BEHIND, harm.last + _BEHIND + 1) if is_cue(m, "total")]
    return any(_beside(harm, m.first, m.last) and not superlative_before(parsed, m.first) for m in totals)


def _beside(harm: Harm, first: int, last: int) -> bool:
    return -_BEHIND <= harm.last - first <= harm.last - harm.first or 0 <= harm.first - last <= _BEFORE
