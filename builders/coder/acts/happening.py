"""Happening: whether words beside an Arabic masdar say that its act took place: تعرضت لقصف, تنفيذ الطائرات لغارات."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS

_LIGHT = 5  # tokens before a masdar in which its light verb stands
_LIGHT_NOUN = 9  # tokens between a noun for doing an act and the act, with who does it and when
_UNDERGOING = 16  # tokens between "undergo" and what is undergone
_LISTED = 60  # tokens of a list of places that undergo it
_MEANS = 8  # tokens before "to disperse" in which stands what was used for it
_REPORTED = 3  # tokens behind "no" in which the reports stand that have not come
_THAT_IT_WAS = frozenset({"اي", "حدوث", "وقوع"})  # between reports "of" an act and the act
REPORTS = frozenset({"الانباء", "انباء", "التقارير", "تقارير", "المعلومات", "معلومات", "صحه", "claims", "reports"})
#: Nouns whose object is an act that takes place, and what a town is of it: مسرحا لاشتباكات.
_OF_IT = frozenset({"تبادل", "تنفيذ", "شن", "مسرحا"})


def takes_place(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a light verb stands before a masdar, or "which" behind it: "تعرضت ... لقصف", "للقصف الذي"; but not one
    whose object was named before it: لهجوم تشنه القوات لاستعادة, شنت هجوما لاستعادة.
    """
    if "relative" in parsed.cues(trigger.last, trigger.last + 1):
        return True
    crowd = EVENT_TYPE_OF[trigger.values[0].rule.event] == PROTESTS
    armed = parsed.first_of("weapon", trigger.first - _MEANS, trigger.first) is not None
    if crowd and (armed or "intervention" in parsed.cues(trigger.first - _MEANS, trigger.first)):
        return True  # استخدمت الشرطة الهراوات لتفريق المتظاهرين
    fired = EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS
    governors = {"undergo", "repel"} if fired else {"undergo"}  # تعرضت لقصف, تصدت لعدوان
    far = bool(governors & parsed.cues(trigger.first - _UNDERGOING, trigger.first)) or _undergone(parsed, trigger)
    far = far or _is_of_it(parsed, trigger)
    near = parsed.between(trigger.first - _LIGHT, trigger.first)
    acts = [m.first for m in near if m.layer == "rule" and m.values[0].rule.form == "noun" and m.last <= trigger.first]
    light = (m for m in near if m.layer == "cue" and m.values[0].cue == "happens" and not m.form.suffix)
    return far or any(not any(m.last <= act for act in acts) for m in light)


def _is_of_it(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an act is the object of an Arabic noun for doing it, with no other act between: تنفيذ الطائرات لغارات."""
    near = range(trigger.first - 1, max(parsed.first, trigger.first - _LIGHT_NOUN) - 1, -1)
    noun = next((at for at in near if parsed.tokens.keys[at].removeprefix("و") in _OF_IT), None)
    if noun is None or trigger.form.prefix != "ل":
        return False
    return not any(m.layer == "rule" for m in parsed.between(noun + 1, trigger.first))


def _undergone(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a list of places, and no other act, stands between "undergo" and what they undergo."""
    before = parsed.between(max(parsed.first, trigger.first - _LISTED), trigger.first)
    told = next((m for m in reversed(before) if m.layer == "rule" or is_cue(m, "undergo")), None)
    return told is not None and is_cue(told, "undergo")


def unreported(parsed: Parsed, negation: Mention, act: int) -> bool:
    """Whether Arabic says that no report has come of an act: لم ترد أي أنباء عن وقوع اشتباكات."""
    behind = parsed.tokens.keys[negation.last : act]
    at = next((at for at, key in enumerate(behind[:_REPORTED]) if key in REPORTS), None)
    return at is not None and behind[at + 1 : at + 2] == ["عن"] and _THAT_IT_WAS.issuperset(behind[at + 2 :])
