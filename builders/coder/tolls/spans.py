"""Spans: tolls of days that are told beside an act of one of them: "killed 20, bringing the toll in a week to 140",
"drones have killed 26 since Friday".
"""

from builders.coder.days.comparing import superlative_before
from builders.coder.frame import Time
from builders.coder.sentence import COMMAS, SINCE, Parsed, is_cue
from builders.coder.tolls.harm import Harm

_UNITS = frozenset(
    """days week weeks months years يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر شهور عام عامين اعوام سنه سنتين
    سنوات""".split()
)
_AFTER = frozenset("after ago before earlier later بعد قبل عقب".split())
_NEAR = 4  # tokens before a unit of time in which "after" stands
_BEHIND = 7  # tokens from a toll to its span, with the place of the dead
_BEGAN = 8  # tokens from "since" to the day on which something began


def over_days(parsed: Parsed, harm: Harm, time: Time) -> bool:
    """Whether a toll is that of more days than the one on which its act is told to have happened."""
    if not time.own or time.start != time.end:
        return False
    return _of_days(parsed, harm) or _since_before(parsed, harm, time)


def _of_days(parsed: Parsed, harm: Harm) -> bool:
    """Whether days are told between the word for a toll and its figure: حصيلة سبعة أيام إلى 510, "the toll in a week of
    raids to 140".
    """
    keys = parsed.tokens.keys
    toll = parsed.mention_at(harm.list_at)
    if toll is None or toll.layer != "harm" or toll.values[0].form != "toll":
        return False
    figure = max((n.first for n in parsed.numbers if toll.last <= n.first < harm.last), default=toll.last)
    return any(
        keys[at] in _UNITS and _AFTER.isdisjoint(keys[max(toll.last, at - _NEAR) : at + 2])
        for at in range(toll.last, figure)
    )


def _since_before(parsed: Parsed, harm: Harm, time: Time) -> bool:
    """Whether a toll is one since a day before that of its act, and no comparison: "the most since Friday"."""
    if any(_is_since_before(parsed, at, time) for at in range(harm.list_at, harm.last)):
        return True
    for at in range(harm.last, min(harm.last + _BEHIND, parsed.last)):
        if _parts(parsed, at):
            return False
        if _is_since_before(parsed, at, time):
            return True
    return False


def _is_since_before(parsed: Parsed, at: int, time: Time) -> bool:
    """Whether at a token "since" stands with a day before that of an act."""
    if parsed.tokens.keys[at] not in SINCE or superlative_before(parsed, at):
        return False
    days = (w.start for w in parsed.dates if at <= w.first <= at + _BEGAN)
    return any(start is not None and start < time.start for start in days)


def _parts(parsed: Parsed, at: int) -> bool:
    """Whether at a token the clause of a toll has ended."""
    here = parsed.mention_at(at)
    other = here is not None and (here.layer in ("rule", "harm") or is_cue(here, "break", "turn"))
    return other or parsed.tokens.keys[at] in COMMAS
