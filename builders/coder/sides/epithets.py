"""Epithets: adjectives of a side that only say what sort of act or munition it is, and not who acted."""

from builders.coder.frame import Clause
from builders.coder.sentence import WHICH, Parsed
from builders.mention import Mention

_TERRORIST = ("إرهابي", "إرهابية", "terrorist")
_MADE = "الصنع"
_CALLED = ("adjective", "aircraft")
_KIN = frozenset({"امتداد", "امتدادا", "ذراع", "ذراعا", "جناح", "جناحا", "فرع", "فرعا"})
WARS_ON = frozenset({"محاربه", "مكافحه"})
_FOR = frozenset({"لمحاربه", "لمكافحه", "لقتال", "ضد"})
_USED = ("تستخدم", "يستخدم", "تستعمل", "يستعمل", "تدير", "يدير", "تشغل", "يشغل")
_WORD = 3  # tokens between such a word and the name: امتدادا لحزب, محاربة تنظيم


def is_epithet_of_act(clause: Clause, name: Mention) -> bool:
    """Whether an act is called terrorist, which every side says of its foe's: هجمات إرهابية لقوات النظام, "a terrorist
    attack".
    """
    acts = (name.first in (act.last, act.first - 1) for act in clause.triggers if act.values[0].rule.form != "verb")
    return name.values[0].phrase in _TERRORIST and any(acts)


def is_make(parsed: Parsed, name: Mention) -> bool:
    """Whether an adjective says whose munitions they are by which somebody hits: قصفت بقذائف روسية."""
    means = parsed.mention_ending(name.first)
    arms = means is not None and means.layer == "weapon" and means.form.prefix.endswith("ب")
    return arms and name.values[0].kind == "adjective"


def is_made_by(parsed: Parsed, name: Mention) -> bool:
    """Whether an adjective only says who made something: صواريخ إيرانية الصنع, مقاتلات أميركية الصنع."""
    return name.values[0].kind in _CALLED and parsed.tokens.keys[name.last : name.last + 1] == [_MADE]


def is_branch_or_foe(parsed: Parsed, name: Mention) -> bool:
    """Whether a name only says of which side another is called a branch, or against whom another is an ally: تعتبرها
    امتدادا لحزب العمال, الحليفة لواشنطن في محاربة داعش.
    """
    keys = parsed.tokens.keys
    for at in range(name.first - 1, max(parsed.first, name.first - _WORD), -1):
        if keys[at] in _KIN:
            return name.form.prefix.startswith("ل")
        if keys[at] in WARS_ON:
            return keys[at - 1] == "في"
    return False


def is_named_for(parsed: Parsed, alliance: Mention, foe: Mention) -> bool:
    """Whether a side is only told as whom an alliance was made to fight: التحالف الدولي لمحاربة تنظيم الدولة."""
    gap = [key for key in parsed.tokens.keys[alliance.last : foe.first] if key[:1].isalnum()]
    against = bool(gap) and gap[0] in _FOR and gap[1:] in ([], ["تنظيم"])
    return against and "coalition" in parsed.actors_of(alliance)


def uses_it(parsed: Parsed, name: Mention) -> bool:
    """Whether a side is told to use what was hit: القاعدة التي تستخدمها إيران; not for what: تستخدمها في شن الغارات."""
    keys = parsed.tokens.keys
    if keys[name.last : name.last + 1] == ["في"]:
        return False
    near = range(max(parsed.first + 1, name.first - _WORD), name.first)
    return any(keys[at].startswith(_USED) and keys[at - 1] in WHICH for at in near)
