"""Accusers: between an Arabic verb of accusing and the charge the accuser is named first, the accused last: اتهم قائد
الجيش السوري، في بيان، إسرائيل بقصف.
"""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_VERBS = frozenset({"اتهم", "اتهمت", "اتهموا", "يتهم", "تتهم", "يتهمون", "تتهمان"})
_REACH = 36  # tokens behind the verb within which all are named
_CHARGES = frozenset(
    """بارتكاب باستخدام باستهداف بانتهاك بتنفيذ بخرق بشن بالوقوف بالضلوع بالتورط بمحاوله بالمسووليه بان بانه بانها بانهم
    بقتل بدعم""".split()
)
#: Words before a name of whom only something else is told: تدعمها إيران, بقيادة الولايات المتحدة, في صفوف الفصائل.
_OF = frozenset({"من", "في", "مع", "الي", "عن", "علي", "لدي", "ضد", "باسم"})
_TOLD_OF = ("ally", "backed", "by", "control", "joint", "led", "of", "with")


def is_accuser(parsed: Parsed, mention: Mention) -> bool:
    """Whether behind a name that follows a verb of accusing another is named, before the charge, to which nothing ties
    it: who accuses, or what is told of him.
    """
    if parsed.tokens.words[mention.first].isascii():
        return False
    keys = parsed.tokens.keys
    floor = max(parsed.first, mention.first - _REACH)
    verb = next((at for at in range(mention.first - 1, floor - 1, -1) if keys[at].removeprefix("و") in _VERBS), None)
    if verb is None or _charge(parsed, verb + 1) < mention.last:
        return False
    charge = min(_charge(parsed, mention.last), verb + _REACH)
    if charge >= min(parsed.last, verb + _REACH):
        return False
    behind = [m for m in parsed.between(mention.last, charge) if m.layer == "actor"]
    return any(_stands_alone(parsed, name) for name in behind)


def _charge(parsed: Parsed, at: int) -> int:
    """The token from another on at which a charge begins: an act with "of", بقصف, or a word for doing it."""
    for first in range(at, parsed.last):
        if parsed.tokens.keys[first] in _CHARGES:
            return first
        act = parsed.first_of("rule", first, first + 1)
        if act is not None and act.first == first and act.form.prefix.startswith("ب"):
            return first
    return parsed.last


def _stands_alone(parsed: Parsed, name: Mention) -> bool:
    """Whether a name is tied to none before it, and no epithet of one."""
    before = parsed.mention_ending(name.first)
    tied = parsed.tokens.keys[name.first - 1] in _OF or (before is not None and is_cue(before, *_TOLD_OF))
    return name.form.prefix in ("", "ال") and name.values[0].kind not in ("adjective", "other", "held") and not tied
