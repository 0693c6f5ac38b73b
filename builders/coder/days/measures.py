"""Measures: of time between "after" and what came before (بعد أقل من شهرين من الهجوم) and of how long a thing
took.
"""

from builders.coder.sentence import Parsed

_WEEKS = frozenset(
    """اسبوع اسبوعا اسبوعين اسابيع شهر شهرا شهرين اشهر شهور عام عاما عامين اعوام سنه سنتين سنوات
    weeks months years""".split()
)
_LASTING = (["-", "month"], ["-", "year"])  # "a 30-month war"
_MONTHS = _WEEKS - frozenset({"اسبوع", "اسبوعا", "اسبوعين", "اسابيع"})
_UNITS = _WEEKS | frozenset("دقايق ساعه ساعتين ساعات يوم يوما يومين ايام".split())
_WITHIN = frozenset("خلال طوال طيله مدي مدار غضون in over during".split())
_ROUGHLY = frozenset(
    """اقل اكثر من نحو حوالي قرابه زهاء بضع بضعه عده واحد واحده تماما فقط كامل كامله تقريبا
    the its syria syrias more less than nearly almost about some several - old""".split()
)
_SINCE = frozenset({"من", "علي"})
_AGED = frozenset({"long", "old"})
_WEEKS_OF = frozenset("weeks month months years".split())
_OF = 4  # tokens before an act in which "weeks of" stands
_OLD = 2  # tokens before an act in which "old" stands
_SHORT = 3  # tokens from "in" to its months, with their number
_LONGEST = 6  # tokens of "more than twenty five days"


def behind_measure(parsed: Parsed, at: int) -> int:
    """The token behind a measure that begins at a token and the preposition that ties it to an act; else that token."""
    keys, end = parsed.tokens.keys, at
    counted = {token for n in parsed.numbers for token in range(n.first, n.last)}
    for token in range(at, min(at + _LONGEST, parsed.last)):
        if keys[token] in _UNITS or (end > at and keys[token] in _ROUGHLY - _SINCE):
            end = token + 1
        elif end > at or (keys[token] not in _ROUGHLY and token not in counted):
            break
    tied = at < end < parsed.last and keys[end] in _SINCE
    return end + 1 if tied else at


def has_weeks(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a measure in a range of tokens counts weeks or more."""
    return any(key.removeprefix("ل") in _WEEKS for key in parsed.tokens.keys[first:last])  # لأسابيع


def takes_weeks(parsed: Parsed, at: int) -> bool:
    """Whether at a token begins how long a thing took, in weeks or more: خلال أسبوعين, على مدى ثلاثة أشهر, "in Syria's
    30-month war".
    """
    keys = parsed.tokens.keys
    if keys[at] not in _WITHIN:
        return False
    spans = [(n.first, n.last) for n in parsed.numbers] + [(w.first, w.last) for w in parsed.dates]
    counted = {token for first, last in spans for token in range(first, last)}
    ahead = range(at + 1, min(at + _LONGEST, parsed.last))
    unit = next((n for n in ahead if keys[n] in _WEEKS or keys[n - 1 : n + 1] in _LASTING), at)
    return unit > at and all(keys[n] in _ROUGHLY or n in counted for n in range(at + 1, unit))


def lasts_weeks(parsed: Parsed, act: int) -> bool:
    """Whether an English act, or one with an adjective, has gone on for weeks: "the two-week-old battle", "a month of
    heavy fighting".
    """
    keys = parsed.tokens.keys[max(parsed.first, act - _LONGEST) : act]
    if any(keys[n] in _WEEKS_OF and keys[n + 1] == "of" for n in range(max(0, len(keys) - _OF), len(keys) - 1)):
        return True
    ends = range(max(0, len(keys) - _OLD), len(keys))
    at = next((n for n in reversed(ends) if keys[n] in _AGED and keys[n - 1 : n] == ["-"]), None)
    return at is not None and keys[at - 2 : at - 1] in (["week"], ["month"], ["year"])


def takes_months(parsed: Parsed, at: int) -> int:
    """The token behind a span of months or years that a preposition at a token opens: في عشرة أشهر; else that token."""
    keys = parsed.tokens.keys
    if keys[at] not in _WITHIN | {"في"}:
        return at
    return next((token + 1 for token in range(at + 1, min(at + _SHORT, parsed.last)) if keys[token] in _MONTHS), at)
