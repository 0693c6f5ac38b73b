"""Enumerated places: several that are counted where they lie before they are named: "three villages south of Saraqib -
Afis and Dadikh", "towns in Idlib including Hass", "areas hit in Idlib included Hass", عدة قرى بريف إدلب منها حاس
وكفرنبل.

The names are the places, and what stands before them only holds them.
"""

from collections.abc import Sequence
from itertools import pairwise

from builders.coder.places.bare_lists import of_governorate
from builders.coder.places.behind import names_several
from builders.coder.places.spot import WIDE, Spot
from builders.coder.sentence import COMMAS, QUOTES, Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import INHABITED

#: Words behind which names are told of those that were counted; the Arabic ones only stand behind what is several.
_SUCH_AS = frozenset({"including", "namely", "notably"})
INCLUDE = frozenset({"include", "included", "includes"})
_SUCH_AS_AR = frozenset("منها ومنها بينها وبينها ضمنها ابرزها اهمها هي وهي هما وهما".split())
_BESIDE = frozenset({"the", "of", "من", "ومن", "و", "and", "both", *COMMAS, *QUOTES})
_SIGNS = frozenset({":", "(", "-", "–", "—"})
_JOINTS = frozenset({"and", "و", "", "(", ")", "/", "as", "well", "the", *COMMAS, *QUOTES})
_COUNTED = 6  # tokens between what is counted and where it lies: "villages in the southern countryside of"
_BETWEEN = 5  # tokens between where it lies and the sign before the names: "from government control -"


def enumerated(parsed: Parsed, spots: Sequence[Spot], gazetteer: Gazetteer) -> None:
    """Make of places that hold what is named behind them no more than that, and of the names the places."""
    for at, (area, first) in enumerate(pairwise(spots)):
        if area.relation not in ("head", "container") or not opens_list(parsed, area, first.name, gazetteer):
            continue
        old = first.chain
        for spot in spots[at + 1 :]:
            spot.chain = area.chain if spot.chain == old else spot.chain
        area.relation = "container"
        before = area
        for spot in spots[at + 1 :]:
            if before is not area and not _goes_on(parsed, before, spot):
                break
            spot.relation, spot.marker = "head", spot.marker or area.marker
            spot.near = spot.directed = spot.partial = False
            spot.kind = spot.kind if spot.first < spot.name.first else None
            before = spot


def opens_list(parsed: Parsed, area: Spot, name: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name opens a list of what is counted at the place before it."""
    start = next((m.first for m in parsed.between(area.last, name.first) if _is_several(parsed, m)), name.first)
    keys = parsed.tokens.keys[area.last : start]
    told = any(m.layer in ("rule", "harm", "place") for m in parsed.between(area.last, start))
    if not keys or told or of_governorate(name, gazetteer):  # "villages near Saraqib (Idlib)"
        return False
    if not _SUCH_AS_AR.isdisjoint(keys):
        return (_SUCH_AS_AR | _BESIDE).issuperset(keys)
    if not INCLUDE.isdisjoint(keys):
        return (INCLUDE | _BESIDE).issuperset(keys)
    counted = _counted(parsed, area)
    if not _SUCH_AS.isdisjoint(keys):
        return (counted or area.near or area.kind in WIDE) and (_SUCH_AS | _BESIDE).issuperset(keys)
    sign = next((n for n, key in enumerate(keys) if key in _SIGNS), None)
    return counted and sign is not None and sign <= _BETWEEN and _BESIDE.issuperset(keys[sign + 1 :])


def _counted(parsed: Parsed, area: Spot) -> bool:
    """Whether several settlements without names are told to lie at a place: "three villages near X", قرى قرب."""
    before = parsed.between(max(parsed.first, area.first - _COUNTED), area.name.first if area.near else area.first)
    several = next((m for m in reversed(before) if _is_several(parsed, m)), None)
    if several is None or not (area.near or area.marker == "in" or area.kind in WIDE):
        return False
    others = parsed.between(several.last, area.name.first)
    return parsed.tokens.keys[several.last - 1] != "of" and not any(m.layer in ("place", "rule") for m in others)


def _is_several(parsed: Parsed, kind: Mention) -> bool:
    """Whether a word is one for several settlements or quarters."""
    if kind.layer != "kind" or kind.values[0] not in INHABITED:
        return False
    word = parsed.tokens.keys[kind.first]
    return word.endswith("s") if word.isascii() else names_several(kind)


def _goes_on(parsed: Parsed, before: Spot, spot: Spot) -> bool:
    """Whether a list goes on with a place."""
    keys = parsed.tokens.keys[before.last : spot.first]
    joined = bool(keys) or spot.name.form.prefix.startswith("و")
    return joined and _JOINTS.issuperset(keys)
