"""Prepositions: which of the small words before a name belong to it, and where at it they say that something was."""

from builders.coder.places.behind import of_kind_word
from builders.coder.places.owners import is_suburb
from builders.coder.sentence import THAT, Parsed
from builders.mention import Mention

_ADJECTIVAL = frozenset({"the", "a", "in", "on", "of", "and", "from", "to", "at"})  # before "nearby", as said of a town
_ADJECTIVES = 3  # tokens of "some scattered quarters" before "of"
_BACK = frozenset({"بها", "به", "لها", "له", "منها", "منه"})  # of what was named before
_LEAVING = frozenset(
    {"bound", "bused", "bussed", "depart", "departed", "headed", "heading", "leave", "leaving", "left"}
)
_LEFT = 10  # tokens between a word for leaving and where to
_LOCATIVE = frozenset("in on near from to origin reference adjacent direction between of among rally".split())
_PARTS = frozenset({"احياء", "اجزاء", "انحاء", "جزء", "جزءا", "قسم", "قسما", "مساحات", "مساحه", "مناطق"})
_VISITS = frozenset({"tour", "trip", "trips", "visit", "visits"})
_TAKING = frozenset({"besiege", "control", "hold", "secure", "take", "win"})


def points(cue: Mention, name: Mention) -> bool:
    """Whether a word of direction belongs to a name behind it, شرق حلب, and not to one before it in a list: الغارية
    الغربية وصيدا.
    """
    listed = cue.form.prefix.endswith("ال") and name.form.prefix.startswith("و")
    return cue.values[0].cue == "direction" and not listed


def ties(parsed: Parsed, cue: Mention, start: int) -> bool:
    """Whether a preposition belongs to the name at `start`; "among them" and في شوارع must stand right before it."""
    kind: str = cue.values[0].cue
    if kind == "from" and any(m.layer == "actor" and m.last == start for m in parsed.between(cue.last, start)):
        return False  # "a unit of the army destroys": تدمر
    if any(when.first <= cue.last < when.last < start for when in parsed.dates):
        return False  # "on Wednesday despite Damascus promises"
    if kind == "direction" and of_kind_word(parsed, cue):
        return False  # في الريف الشرقي لمدينة عين عيسى
    if kind == "between" and cue.form.suffix:
        return False  # بينه, a village too
    if kind == "to" and _is_infinitive(parsed, cue, start):
        return False
    if not THAT.isdisjoint(parsed.tokens.keys[cue.last : start]):
        return False  # وأشار إلى أن بلدة آفس
    return kind in _LOCATIVE and cue.last >= (start if kind in ("among", "rally") else start - 2)


def of_part(parsed: Parsed, start: int) -> bool:
    """Whether "from" before an Arabic name says that only a part of the place is meant: على أجزاء واسعة من البلدة,
    أحياء سكنية متفرقة من دمشق.
    """
    before = parsed.tokens.keys[max(parsed.first, start - _ADJECTIVES - 1) : start]
    return before[-1:] == ["من"] and any(key.removeprefix("و") in _PARTS for key in before[:-1])


def _is_infinitive(parsed: Parsed, cue: Mention, name: int) -> bool:
    """Whether "to" stands before a verb and not before the name: "an offensive to take Manbij"."""
    verb = any(m.layer == "rule" for m in parsed.between(cue.last, name)) or parsed.tokens.keys[cue.last] in _TAKING
    return verb and parsed.tokens.words[cue.first].isascii()


def aim(parsed: Parsed, start: int) -> str:
    """ "on" for a name that an English infinitive aims at, "an offensive to take Manbij", "to" for one for which
    somebody leaves: "left Madaya for Idlib".
    """
    keys = parsed.tokens.keys
    if keys[start - 1] == "for" and not _LEAVING.isdisjoint(keys[max(parsed.first, start - _LEFT) : start]):
        return "to"
    return "on" if keys[start - 1] in _TAKING and keys[start - 2] == "to" else ""


def comes_from(parsed: Parsed, cue: Mention, start: int) -> bool:
    """Whether "from" stands before a kind word that ends in "of": "from the towns of"."""
    return cue.values[0].cue == "from" and cue.last <= start and ties(parsed, cue, start)


def borders(parsed: Parsed, cue: Mention, start: int) -> bool:
    """Whether a word of nearness belongs to the name at `start`, and not to a site in it: "near the roundabout of",
    محاور في حي.

    "The nearby town of" and "in and around" are the place itself.
    """
    keys, at = parsed.tokens.keys, cue.first
    if not _BACK.isdisjoint(keys[cue.last - 1 : cue.last + 1]):
        return False  # البلدات المحيطة بها وهي
    nearby = keys[at] == "nearby" and keys[at - 1] in _ADJECTIVAL
    nearby = nearby or (keys[at] == "around" and keys[at - 2 : at] in (["in", "and"], ["on", "and"]))
    if cue.values[0].cue not in ("near", "adjacent") or cue.last < start - 2 or nearby or is_suburb(parsed, cue):
        return False
    if parsed.tokens.keys[cue.last : cue.last + 1] == ["في"]:
        return False
    return not any(m.layer in ("kind", "site") for m in parsed.between(cue.last, start))


def is_visited(parsed: Parsed, start: int) -> bool:
    """Whether "to" stands before a place where somebody is then: "on a visit to Homs", "a press trip to Idlib"."""
    return parsed.tokens.keys[start - 1 : start] == ["to"] and parsed.tokens.keys[start - 2] in _VISITS


def clitic(mention: Mention) -> str:
    prefix = mention.form.prefix.removesuffix("ال").removeprefix("و").removeprefix("ف")
    return {"ب": "in", "ل": "of"}.get(prefix, "")
