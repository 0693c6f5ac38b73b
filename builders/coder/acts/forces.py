"""Forces: whether troops, vehicles or reinforcements are what an Arabic verb moves, or who moves: نشر الجيش مزيدا من
القوات, وصلت أمس تعزيزات; not نشر التنظيم صور مقاتليه, أرسل الجيش عناصر التنظيم إلى سجن.
"""

from builders.coder.sentence import Parsed
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention

_FORCES = frozenset(
    """ارتال ارتالا اليات بطاريات تعزيزات حشود حشودا دبابات رتل رتلا عربات قوات قواته قواتها مدافع مدرعات
    منصات منظومات""".split()
)
_COUNTS = frozenset("مزيد مزيدا المزيد من عدد عددا عشرات مييات الاف كثير ايضا كذلك".split())
_LEAD = 8  # tokens between a verb and what it moves, with who moves it
_WHOSE = 3  # tokens behind fighters in which it stands whose they are
_FELL = frozenset({"جرحي", "الجرحي", "مصابين", "المصابين", "قتلي"})


def moves_forces(parsed: Parsed, verb: Mention) -> bool:
    """Whether forces stand behind a verb, parted from it by nothing but a side, a day and how many they are."""
    at: int | None = verb.last
    while at is not None and at < min(verb.last + _LEAD, parsed.last):
        passed = _passed(parsed, at)
        if passed is None:
            return _is_force(parsed, verb, at)
        at = passed
    return False


def _passed(parsed: Parsed, at: int) -> int | None:
    """The token behind a side, a day, a figure or a word for how many, if one stands at a token."""
    ends = [when.last for when in parsed.dates if when.first == at]
    ends += [m.last for m in parsed.between(at, at + 1) if m.layer == "actor" and not m.form.prefix.strip("ال")]
    number = parsed.number_at(at)
    ends += [number.last] if number is not None else []
    ends += [at + 1] if parsed.tokens.keys[at] in _COUNTS else []
    return max(ends, default=None)


def _is_force(parsed: Parsed, verb: Mention, at: int) -> bool:
    """Whether a token begins a word for troops or vehicles, not for those who fell nor for men of another side."""
    keys = parsed.tokens.keys
    if not _FELL.isdisjoint(keys[at : at + 2]):
        return False
    if keys[at].removeprefix("ب").removeprefix("ال") in _FORCES:
        return True
    men = next((m for m in parsed.between(at, at + 1) if m.layer == "people"), None)
    if men is None or men.values[0].role not in ARMED_ROLES or men.form.prefix.strip("بال"):
        return False
    theirs = parsed.first_of("actor", men.last, men.last + _WHOSE) is not None and not men.form.pronoun
    return not theirs or parsed.first_of("actor", verb.last, at) is None
