"""Completing: an Arabic masdar of control that completes a verb, with which it is one act: استعاد الجيش السيطرة على."""

from builders.coder.frame import Clause
from builders.coder.sentence import is_cue
from builders.mention import Mention

_CONTROL = ("السيطره", "سيطرت")
_PERFECT = """استعاد استعادت استعادوا استرد استردت استرجع استرجعت انتزع انتزعت انتزعوا احكم احكمت بسط بسطت فرض فرضت
    اعاد اعادت فقد فقدت خسر خسرت""".split()
_IMPERFECT = """يستعيد تستعيد يستعد تستعد يسترد تسترد يسترجع تسترجع ينتزع تنتزع يحكم تحكم يبسط تبسط يفرض تفرض
    يفقد تفقد يخسر تخسر""".split()
_VERBS = frozenset((*_PERFECT, *_IMPERFECT, *(f"س{verb}" for verb in _IMPERFECT)))
_SUBJECT = 9  # tokens between the verb and its object, with who takes and when


def opening(clause: Clause, trigger: Mention) -> int:
    """The token with which an act begins: of the verb that its masdar completes, لم تستعد القوات السيطرة على, else
    its own.
    """
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    if trigger.values[0].rule.form != "noun" or not keys[trigger.first].startswith(_CONTROL):
        return trigger.first
    start = max(clause.first, trigger.first - _SUBJECT)
    verb = next((at for at in range(trigger.first - 1, start - 1, -1) if _is_verb(keys[at])), None)
    if verb is None:
        return trigger.first
    between = [m for m in parsed.between(verb + 1, trigger.first) if m.first > verb]
    parted = any(m.layer in ("rule", "harm") or is_cue(m, "break", "turn", "result") for m in between)
    return trigger.first if parted else verb


def _is_verb(key: str) -> bool:
    return key in _VERBS or key.removeprefix("و") in _VERBS or key.removeprefix("ف") in _VERBS


def is_to_come(clause: Clause, trigger: Mention) -> bool:
    """Whether the verb that a masdar completes is in the future: ستستعيد القوات السيطرة على."""
    first = opening(clause, trigger)
    key = clause.parsed.tokens.keys[first].removeprefix("و").removeprefix("ف")
    return first < trigger.first and key.startswith("س")
