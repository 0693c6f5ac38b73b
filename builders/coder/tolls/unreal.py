"""Unreal: harm of which Arabic tells only that it was meant, feared, threatened, denied or avenged: بهدف قتل قيادي,
خشية مقتل مدنيين, ردا على مقتل جنود; and, in both languages, those who are only looked for.
"""

from collections.abc import Sequence

from builders.coder.sentence import IMPERFECT, Parsed
from builders.mention import Mention

_FALL = frozenset({"سقوط", "وقوع"})
#: What stands right before a noun of harm that did not come about, or was not of the act.
_BEFORE = frozenset(
    """بهدف بغيه بقصد بنيه خشيه تفاديا لتفادي تفادي تجنبا لتجنب تجنب متجنبا متجنبه لمنع نفي نفت ينفي تنفي نافيا
    نافيه""".split()
)
#: The same, of two words: the second, and what the first may be.
_WITH = {
    "من": frozenset("خوفا خشيه مخاوف المخاوف حذر حذرت يحذر تحذر محذرا محذره تحذيرات".split()),
    "علي": frozenset("ردا بالرد".split()),
    "اجل": frozenset({"من"}),
}
_THREATENS = frozenset("هدد هددت يهدد تهدد مهددا مهدده توعد توعدت متوعدا متوعده".split())
_AVENGES = frozenset("ثارا انتقاما بالثار للثار الثار بالانتقام للانتقام".split())
_MAY = frozenset({"قد", "ربما", "كاد", "كادت"})
_CAN = frozenset("يمكن يمكنه يمكنها شانه شانها كاد كادت بامكانها بامكانه".split())
_DONE = ("توف", "تلق")  # verbs in the past that begin as those in the present
_ON_PURPOSE = frozenset({"لقتل", "لاغتيال", "لاعدام", "لتصفيه"})
_TRIES = frozenset("محاوله محاولات محاولا سعيا سعي تسعي يسعي خطه خطط تخطط يخطط".split())

_SEARCH = frozenset(
    """look looking search searched searches searching البحث بالبحث والبحث للبحث بحثا تبحث يبحث يبحثون وتبحث ويبحث
    ويبحثون""".split()
)
_FOR = frozenset({"عن", "for", "of"})  # "in search of"
_SOUGHT = 8  # tokens from a search to "for", with where one searches
#: Words of a list of those who are looked for that count nobody.
_MISSING = frozenset(
    """او any missing more of or other possible survivors the trapped المزيد المفقودين الناجين عالقين محتملين مزيد
    مفقودين من ناجين""".split()
)


def is_unreal(parsed: Parsed, harm: Mention) -> bool:
    """Whether a word for harm, in Arabic, tells of nobody who fell by what the sentence tells."""
    if parsed.tokens.words[harm.first].isascii():
        return False
    keys, at = parsed.tokens.keys, harm.first
    word = keys[at]
    if word.startswith(IMPERFECT) and not word.startswith(_DONE) and harm.values[0].form == "verb":
        return _may([key.removeprefix("و") for key in keys[max(parsed.first, at - 2) : at]])
    while at > parsed.first and keys[at - 1] in _FALL:
        at -= 1
    side = parsed.mention_ending(at)
    if side is not None and side.layer == "actor":  # نفى الجيش مقتل
        at = side.first
    before = [key if key in _FALL else key.removeprefix("و") for key in keys[max(parsed.first, at - 2) : at]]
    if not before:
        return False
    if before[-1] in _BEFORE or before[0] in _WITH.get(before[-1], ()):
        return True
    if word.startswith("ل") and before[-1] in _AVENGES:
        return True
    if word.startswith("ب") and before[-1] in _THREATENS:
        return True
    return word in _ON_PURPOSE and before[-1] in _TRIES


def _may(before: Sequence[str]) -> bool:
    """Whether a verb in the present is only of what may happen: قد تقتل, يمكن أن تقتل."""
    return bool(before) and (before[-1] in _MAY or (before[-1] == "ان" and before[0] in _CAN))


def is_looked_for(parsed: Parsed, first: int) -> bool:
    """Whether those told from a token on are only looked for: البحث تحت الركام عن ضحايا, "searched the rubble for
    survivors and bodies".
    """
    keys, at = parsed.tokens.keys, first - 1
    if at <= parsed.first:
        return False
    while at > parsed.first and keys[at] not in _FOR and _is_sought(parsed, at):
        at -= 1
    start = max(parsed.first, at - _SOUGHT)
    search = next((n for n in range(at - 1, start - 1, -1) if keys[n] in _SEARCH), None)
    told = search is None or any(m.layer in ("harm", "rule") for m in parsed.between(search, at))
    return keys[at] in _FOR and not told


def _is_sought(parsed: Parsed, at: int) -> bool:
    """Whether a word may stand in a list of those who are looked for."""
    return parsed.tokens.keys[at].removeprefix("و") in _MISSING or parsed.covered(at, ("harm", "people"))
