"""Epithets: Arabic adjectives of a side that only say what sort of act or munition it is, and not who acted."""

from builders.coder.frame import Clause
from builders.coder.sentence import Parsed
from builders.mention import Mention

_TERRORIST = ("إرهابي", "إرهابية")
_MADE = "الصنع"
_CALLED = ("adjective", "aircraft")


def is_epithet_of_act(clause: Clause, name: Mention) -> bool:
    """Whether an act is called terrorist, which every side says of its foe's: هجمات إرهابية لقوات النظام."""
    return name.values[0].phrase in _TERRORIST and any(act.last == name.first for act in clause.triggers)


def is_make(parsed: Parsed, name: Mention) -> bool:
    """Whether an adjective says whose munitions they are by which somebody hits: قصفت بقذائف روسية."""
    means = parsed.mention_ending(name.first)
    arms = means is not None and means.layer == "weapon" and means.form.prefix.endswith("ب")
    return arms and name.values[0].kind == "adjective"


def is_made_by(parsed: Parsed, name: Mention) -> bool:
    """Whether an adjective only says who made something: صواريخ إيرانية الصنع, مقاتلات أميركية الصنع."""
    return name.values[0].kind in _CALLED and parsed.tokens.keys[name.last : name.last + 1] == [_MADE]
