"""Prompting: an act that made somebody do the next one is another, with a place of its own: "the gas attack on A
prompted Washington to strike B", الهجوم على البلدة دفع واشنطن إلى شن غارات; so is one that only followed it.
"""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_PROMPTS = frozenset({"prompted", "prompting", "provoked", "دفع", "دفعت", "ودفع", "ودفعت"})
#: Arabic words for "led to the launching of", behind which stands who launched.
_LED = frozenset({"ادي", "ادت", "وادي", "وادت"})
_LAUNCHING = frozenset({"توجيه", "شن", "تنفيذ"})
_FOLLOWS = frozenset("اعقب اعقبت تبع تبعت تلا تلت".split())
_THESE = frozenset({"تلك", "هذا", "هذه"})


def prompted(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token of the word between two acts by which the first made a side do the second."""
    at = next((at for at in range(before.last, trigger.first) if _makes_do(parsed, at)), None)
    if at is None or before.values[0].rule.form != "noun":
        return None
    return at if parsed.first_of("actor", at + 1, trigger.first) is not None else None


def followed(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token of an Arabic act that is told to have followed the one before it: وتبع الغارات قصف على."""
    keys = parsed.tokens.keys
    verb = before.first - 1 - (keys[before.first - 1] in _THESE)
    nouns = before.values[0].rule.form == trigger.values[0].rule.form == "noun"
    return trigger.first if nouns and verb >= parsed.first and keys[verb].lstrip("وف") in _FOLLOWS else None


def _makes_do(parsed: Parsed, at: int) -> bool:
    verb, *behind = parsed.tokens.keys[at : at + 3]
    led = verb in _LED and len(behind) == 2 and behind[0] == "الي" and behind[1] in _LAUNCHING
    return verb in _PROMPTS or led
