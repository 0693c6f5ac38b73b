"""Containers: names that only say where the place named before them lies, "Douma in Eastern Ghouta"."""

from collections.abc import Sequence

from builders.coder.places.behind import AREAS, before_epithets, of_several
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from gazetteer.place import SETTLEMENTS

_SITES = frozenset({"airbase", "airport", "base", "dam", "factory", "hospital", "prison", "school", "station"})
_SITE_NAMES = frozenset({"مطار", "قاعده"})  # with which the name of a site begins: مطار التيفور
_AIMS = frozenset({"at", "toward", "towards"})
_GAP = 5  # tokens between a name and the unit that contains it
_APPOSED = 10  # tokens between a place and the one of which it lies in a direction: "X the besieged town east of Y"


def subordinate(parsed: Parsed, before: Spot, spot: Spot, cues: list[Mention]) -> bool:
    """Whether a name says where the one before it lies: "south of", "in the countryside of", "X, Y province"."""
    gap = range(before.last, spot.name.first)
    between = parsed.between(before.last, spot.name.first)
    keys = parsed.tokens.keys
    who = spot.directed  # whoever lives in a place tells no more of it: "X, full of displaced people, east of Y"
    apposed = _is_apposed(parsed, before.last, spot.name.first)
    told = [m for m in between if _tells(m) and not (who and m.layer == "people") and keys[m.first] != "syrian"]
    held = apposed or not keys[before.last].isascii()  # حي الشعار الذي تسيطر عليه الفصائل بمدينة حلب
    told = [m for m in told if not (held and m.layer == "actor" and "control" in parsed.cues(gap.start, m.first))]
    if any(not parsed.within(m, "control") for m in told) or "break" in parsed.cues(gap.start, gap.stop):
        return False
    if before.kind == "governorate" and spot.kind in ("governorate", *SETTLEMENTS) and spot.marker != "near":
        return False  # neither another governorate nor a town holds one: "X in Idlib the villages of Y"
    if before.marker == "from" and not _AIMS.isdisjoint(keys[before.last : spot.first]):
        return False  # "fired from A at B", "from A towards the villages of B"
    start = before_epithets(parsed, before.last, spot.first)  # "including the eastern district of"
    led = keys[start - 2 : start]
    if led in (["on", "the"], ["including", "the"]) or led[-1:] == ["including"] or counts_anew(parsed, before.last):
        return False  # "near A, a strike on the town of B"; "the east of A, including B"; "nine in A 8 in B"
    reach = _APPOSED + _bracketed(keys[before.last : spot.name.first])
    length = spot.first - before.last if spot.directed else len(gap)
    if length > (reach if spot.directed or apposed else _GAP + 2):
        return False
    reference = any(is_cue(m, "reference", "adjacent") for m in cues)
    if reference and not spot.name.form.prefix.startswith("و"):
        return True  # والذي يبعد ثلاثة كيلومترات عن
    joints = [m for m in (*between, spot.name) if not _second_direction(parsed, m)]
    if any(m.form.prefix.startswith("و") for m in joints) or any(keys[t] in ("و", "and") for t in gap):
        return False
    if not of_several(parsed, before) and any(keys[t].startswith("و") and not parsed.covered(t) for t in gap):
        return False  # but in "the two villages of Harmal and ... near Zarkan" the word is a name that nobody listed
    if spot.directed or reference or spot.kind in AREAS:
        return True
    if any(keys[t] in (",", "،") for t in gap):
        return spot.marker == "near" or _is_site_in(parsed, before, spot)  # "in Sarmin, near Idlib, ..."
    return spot.marker in ("in", "of", "near") or not gap


def _is_site_in(parsed: Parsed, site: Spot, city: Spot) -> bool:
    """Whether a place is a site, of which it is then told in what city that lies: مطار التيفور، في حمص."""
    told = site.kind in _SITES or parsed.tokens.keys[site.first] in _SITE_NAMES
    return told and city.marker == "in" and city.kind in (None, "city")


def _second_direction(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word of direction goes on with the one before it: جنوب وشرق إدلب."""
    before = parsed.mention_ending(mention.first)
    return is_cue(mention, "direction") and is_cue(before, "direction")


def _is_apposed(parsed: Parsed, first: int, last: int) -> bool:
    """Whether English says behind a name what it is the name of: "X a town held by the jihadists in"."""
    keys = parsed.tokens.keys
    at = first + (keys[first] == ",")
    kind = next((m for m in parsed.between(at + 1, min(at + _GAP, last)) if m.layer == "kind"), None)
    return keys[at] in ("a", "an") and kind is not None and kind.values[0] in (*SETTLEMENTS, "neighbourhood")


def _bracketed(keys: Sequence[str]) -> int:
    """How many of some words stand in brackets, with these."""
    if "(" not in keys or ")" not in keys:
        return 0
    return max(0, keys.index(")") + 1 - keys.index("("))


def _tells(mention: Mention) -> bool:
    """Whether a mention tells more than where a place is: an act, but not "besieged"; a side; or goes on."""
    if mention.layer == "rule":
        return mention.values[0].rule.refuse is None
    if mention.layer == "cue":
        return is_cue(mention, "break")
    return mention.layer in ("harm", "actor", "people", "weapon")


def counts_anew(parsed: Parsed, at: int) -> bool:
    """Whether English goes on right behind a place with a count of the next one, as pages without commas do: "nine in A
    8 in B".
    """
    before, count = parsed.mention_ending(at), parsed.number_at(at)
    if before is None or before.layer != "place":
        return False
    behind = parsed.mention_at(count.last) if count is not None and not count.ordinal else None
    return behind is not None and parsed.tokens.words[behind.first].isascii() and is_cue(behind, "in")
