"""Governments: the name of Syria's capital that stands for its government in Arabic: نفت دمشق, التابعة لدمشق.

The name is in the lexicon as that of a side and in the gazetteer as that of a place; in a sentence it is one of them.
"""

from dataclasses import replace

from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.burdens import OF_IT
from builders.mention import Mention

#: What is said by a government, or of it.
_SPEECH = ("accusation", "attribution", "condemnation", "denial")
_WITH = frozenset({"مع", "ضد", "تجاه", "ازاء", "بحق"})
_ROADS = ("حدود", "طريق")  # a road or a border is "with" a town
#: What governments do, and what is done to them.
_DEEDS = frozenset(
    """ابرمت ارسلت استبعدت استعادت استخدمت استفادت اعتبرت اعترفت اعربت ايدت تتحمل تتهمها تحاول تخطت ترد ترفض ترسل
    تريد تستخدم تستعد تسعي تسوقها تسيطر تشن تشنه تشنها تطالب تطوره تطلب تعتبر تعتبره تعتبرها تعتزم تعد تقول توافق
    جددت حذرت حملت ردت رحبت رفضت سارعت سعت شددت شنت شنته شنتها صعدت طالبت طلبت كررت لجات نسبته نسبتها نشرت نفته
    نفتها نفذت وافقت وجهت تبري يبري يحذر تحذر يدعم تدعم يساعد تساعد يتهم يتهمون يتهموا هاجمتها""".split()
)
#: What belongs to a government, or is of its doing.
_OWNS = frozenset(
    """اتهام اتهامات ارسال استخدام استعداد اعلان امتلاك حق حلفاء حليف حليفا حليفه حليفتا حليفتي حليفتها حليفها حليفي
    حليفتين رد رفض سيطره شان شن قدره قدرات قرار لجوء محاوله مزاعم مسووليه معاقبه موافقه موقف نظام نفي نيه تورط
    طلب مطالبه""".split()
)
_ACCUSED = 5  # tokens between a word of accusing and the accused, with who accuses
_LOYAL = ("تابع", "حلفا", "حليف", "داعم", "معادي", "مناه", "موالي", "موالون", "مويد", "وفقا")
_ALLIED = ("وحلفا", "وحليف")


def as_governments(parsed: Parsed) -> Parsed:
    """The sentence with each name that a place and a state share as one of them only."""
    places = {(m.first, m.last): m for m in parsed.mentions if m.layer == "place"}
    states = _states(parsed, parsed.first, parsed.last)
    doubled = [(m, places[m.first, m.last]) for m in states if (m.first, m.last) in places]
    if not doubled:
        return parsed
    wrong = [place if _is_government(parsed, state) else state for state, place in doubled]
    return replace(parsed, mentions=[m for m in parsed.mentions if not any(m is one for one in wrong)])


def _is_government(parsed: Parsed, name: Mention) -> bool:
    """Whether what stands beside the name is said of a government and not of a town."""
    keys, prefix = parsed.tokens.keys, name.form.prefix
    before = keys[name.first - 1].removeprefix("و") if name.first > parsed.first else ""
    led = parsed.mention_ending(name.first)
    if led is not None and led.layer == "kind":
        return False
    if prefix.endswith("ل"):
        return before.removeprefix("ال").startswith(_LOYAL)
    if prefix.endswith("ب"):
        return False
    if prefix.startswith("و") and any(m.last == name.first for m in _states(parsed, name.first - 3, name.first)):
        return True
    if before in _WITH:
        return not keys[name.first - 2].removeprefix("ال").startswith(_ROADS)
    return before in _DEEDS | _OWNS or is_cue(led, *_SPEECH) or _does(parsed, name)


def _states(parsed: Parsed, first: int, last: int) -> list[Mention]:
    """Names of states that begin in a range of tokens."""
    return [m for m in parsed.between(first, last) if m.layer == "actor" and m.values[0].kind == "state"]


def _does(parsed: Parsed, name: Mention) -> bool:
    """Whether behind the name stands what a government does or is charged with, or who is one with it."""
    behind = parsed.tokens.keys[name.last : min(name.last + 1, parsed.last)]
    joined = any(m.form.prefix == "و" for m in _states(parsed, name.last, name.last + 1))
    said = parsed.first_of("cue", name.last, name.last + 1)
    deed = any(key in _DEEDS or key.startswith(_ALLIED) for key in behind)
    accused = "accusation" in parsed.cues(name.first - _ACCUSED, name.first) and any(k.startswith("ب") for k in behind)
    return joined or deed or accused or behind in OF_IT or is_cue(said, *_SPEECH)
