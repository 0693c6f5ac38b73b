"""Comparing: times that only say with what an act compares: "the first strikes since the truce", أعنف قصف منذ شهر.

What stands there is neither the day nor the place of the act, and no act of its own.
"""

from builders.coder.sentence import COMMAS, SINCE, TURNS, Parsed

_WITHIN = "خلال"
_OPENERS = SINCE | {_WITHIN}
_SUPERLATIVES = frozenset(
    """الاول الاولي اول الاكبر اكبر الاعنف اعنف الاشد اشد الاكثر اكثر الاعلي اعلي الاسوا اسوا مسبوق مسبوقه نوعها نوعه
    first biggest largest heaviest deadliest worst fiercest highest unprecedented""".split()
)
_NTH = frozenset({"ثاني", "ثالث", "رابع", "خامس", "سادس"})
_THIS = frozenset({"هذا", "هذه"})
_NEAR = 4  # tokens between such a word and "since"
_SPAN = 12  # tokens of what is compared with
_MEASURE = 5  # tokens of a measure of time: "since more than three years", منذ أكثر من سنتين
_UNITS = frozenset(
    """days weeks months year years يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر شهور عام عاما عامين اعوام سنه
    سنتين سنوات""".split()
)


def is_compared(parsed: Parsed, token: int) -> bool:
    """Whether a token only tells since when an act is the first or the heaviest."""
    start = max(parsed.first, token - _SPAN)
    if _OPENERS.isdisjoint(parsed.tokens.keys[start : token + 1]):
        return False
    sinces = (at for at in range(start, token + 1) if _is_since(parsed, at))
    told = (at for at in sinces if superlative_before(parsed, at) or _is_nth(parsed, at))
    return any(not _ends(parsed, at, token) for at in told)


def _is_since(parsed: Parsed, at: int) -> bool:
    """Whether at a token begins with what is compared: منذ, or خلال behind "of its kind" or a count of times."""
    keys = parsed.tokens.keys
    return keys[at] in SINCE or (keys[at] == _WITHIN and (keys[at - 1] in ("نوعه", "نوعها") or _is_nth(parsed, at)))


def _is_nth(parsed: Parsed, since: int) -> bool:
    """Whether an Arabic act is only counted within a time: هذه الغارة الثانية على المشفى خلال أسبوع, ثالث مرة تستهدف
    فيها الطائرات المواقع خلال يومين.
    """
    keys = parsed.tokens.keys[max(parsed.first, since - _SPAN) : since]
    this = any(key.removeprefix("و") in _THIS for key in keys)
    return this and any(_bare(key).removeprefix("ال").removesuffix("ه") in _NTH for key in keys)


def is_in_apposition(parsed: Parsed, token: int) -> bool:
    """Whether an act is only called the first or the heaviest, of what was told before it: في أول غارة على حلب منذ."""
    keys, first = parsed.tokens.keys, token - 2
    if first <= parsed.first or keys[first] != "في" or keys[token - 1] not in _SUPERLATIVES:
        return False
    return not SINCE.isdisjoint(keys[token : min(token + _SPAN, parsed.last)])


def superlative_before(parsed: Parsed, since: int) -> bool:
    """Whether a superlative stands before a word for "since": للمرة الأولى منذ, لأعنف قصف لها منذ; not أكثر من مئة."""
    keys = parsed.tokens.keys
    near = range(max(parsed.first, since - _NEAR), since)
    return any(_bare(keys[at]) in _SUPERLATIVES and keys[at + 1] != "من" and not _of_day(parsed, at) for at in near)


def is_superlative(parsed: Parsed, token: int) -> bool:
    """Whether a word calls what stands behind it the first or the heaviest: أول هجوم."""
    return _bare(parsed.tokens.keys[token]) in _SUPERLATIVES and not _of_day(parsed, token)


def _of_day(parsed: Parsed, token: int) -> bool:
    """Whether a word is a part of a day: أول أمس, تشرين الأول."""
    return any(when.first <= token < when.last for when in parsed.dates)


def _ends(parsed: Parsed, since: int, last: int) -> bool:
    """Whether a measure of time, a comma or a word of transition ends a comparison before a token."""
    between = parsed.tokens.keys[since + 1 : last]
    if not _UNITS.isdisjoint(between[:_MEASURE]) or not COMMAS.isdisjoint(between):
        return True
    return not parsed.cues(since + 1, last).isdisjoint(TURNS)


def _bare(key: str) -> str:
    """A word without an Arabic preposition that is written as one with it: لأول, بأعنف."""
    return key[1:] if key[:2] in ("لا", "با") else key
