"""Fronted grounds: a fear, threat, call or plan with which an Arabic sentence opens is why its verb behind the comma
happened, وخوفا من هجوم، انسحبت الفصائل; وعلى وقع التهديدات، أخلت القوات مواقعها.
"""

from builders.coder.sentence import COMMAS, Parsed
from builders.mention import Mention

_REACH = 14  # tokens of the phrase before the comma
_FORESEEN = {"call", "demand", "plan", "possible", "threat"}
#: Words with which such a phrase opens: a preposition, or the reason itself; not "if" or "may".
_OPENS = frozenset(
    "اثر امام استعدادا بسبب بعد تحسبا تحضيرا تخوفا تفاديا تمهيدا خشيه خوفا رغم عقب علي نتيجه وسط".split()
)


def behind_grounds(parsed: Parsed, _: Mention, act: Mention) -> int | None:
    """The token of a verb right behind the comma that parts it from such a phrase; None where there is none."""
    keys, comma = parsed.tokens.keys, act.first - 1
    verb = act.values[0].rule.form in ("verb", "passive") and not parsed.tokens.words[act.first].isascii()
    if not verb or not 0 < comma - parsed.first <= _REACH or keys[comma] not in COMMAS:
        return None
    opens = {keys[parsed.first], keys[parsed.first].removeprefix("و")}
    foreseen = _FORESEEN & parsed.cues(parsed.first, comma)
    one = COMMAS.isdisjoint(keys[parsed.first : comma])
    return act.first if foreseen and one and not _OPENS.isdisjoint(opens) else None
