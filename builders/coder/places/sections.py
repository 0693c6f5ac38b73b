"""Sections of a bulletin ("Homs: ..."): where they open, and that an item of an unknown village, or of a side of the
countryside, lies in the governorate of its section.
"""

from collections.abc import Sequence

from builders.coder.places.spot import IN_SECTION, Spot
from builders.coder.places.unheard import spot_of
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS, Place
from gazetteer.spellings import HEADS

_AREAS = frozenset({*SETTLEMENTS, "district", "desert", "hill", "mountain", "region"})

#: Arabic sides of a governorate, and how the gazetteer calls its countryside there.
_SIDES = {"شمالي": "north", "جنوبي": "south", "شرقي": "east", "غربي": "west"}

#: Words that open an item behind its heading, and go on with no name.
_ITEM_OPENERS = tuple([word] for word in "A An Another Army In Several Terrorist Terrorists The Two Units".split())


def under_heading(parsed: Parsed, spots: Sequence[Spot], gazetteer: Gazetteer) -> frozenset[str]:
    """The governorate whose section an English sentence opens by its heading, the colon lost: "Homs An army unit".

    Where a place is told behind it, the heading itself is none.
    """
    if parsed.kind != "body" or not spots or spots[0].first != spots[0].name.first or spots[0].first != parsed.first:
        return frozenset()
    head = spots[0]
    if parsed.tokens.words[head.last : head.last + 1][:1] not in _ITEM_OPENERS:
        return frozenset()
    named = [gazetteer.places[one] for one in head.name.values[0].ids]
    units = [place.admin1_pcode for place in named if place.capital_level in (0, 1) or place.kind == "governorate"]
    if units and any(spot.relation == "head" for spot in spots[1:]):
        head.relation = "byline"
    return frozenset(unit for unit in units if unit is not None)


def heads_item(parsed: Parsed, spots: Sequence[Spot]) -> bool:
    """Whether the name of a capital, its colon lost, only heads an item that names its place: "Daraa An army unit"."""
    head, behind = spots[0], parsed.tokens.words[spots[0].last : spots[0].last + 1]
    bare = head.relation == "head" and head.first == head.name.first == parsed.first and head.kind is None
    if head.place is None or not bare or not behind or not behind[0][0].isupper():
        return False
    inside = (s.place for s in spots[1:] if s.relation == "head" and s.place is not None)
    capital = head.place.capital_level == 1
    return capital and any(place.admin1_pcode == head.place.admin1_pcode for place in inside)


def unlisted(parsed: Parsed, spots: Sequence[Spot], section: frozenset[str], gazetteer: Gazetteer) -> list[Spot]:
    """The governorate of the section as the place of a sentence whose only place has a name that is not known.

    It is not that of the item before.
    """
    if len(section) != 1 or any(spot.relation == "head" and spot.place is not None for spot in spots):
        return []
    kind = next((m for m in parsed.mentions if m.layer == "kind" and _names(parsed, m, spots)), None)
    unit = gazetteer.places.get(next(iter(section)))
    return [] if kind is None or unit is None else [_unheard(parsed, kind, len(spots), unit)]


def countryside(parsed: Parsed, spots: Sequence[Spot], section: frozenset[str], gazetteer: Gazetteer) -> list[Spot]:
    """The sides of the countryside of the section at which an Arabic sentence tells acts: "Aleppo: ... مواقع بالريف
    الشمالي", or that of a village that no table has; not where a place lies that is told with the act.
    """
    if len(section) != 1:
        return []
    found: list[Spot] = []
    named = [(s.first, s.last) for s in spots if s.relation != "section"]
    unknown = [m for m in parsed.mentions if m.layer == "kind" and _names(parsed, m, spots)]
    for kind in (m for m in parsed.mentions if _is_countryside(m)):
        land = _land(parsed, kind, section, gazetteer)
        if land is None or any(_of_one_act(parsed, kind, *place) for place in named):
            continue
        village = next((m for m in unknown if _of_one_act(parsed, kind, m.first, m.last)), None)
        chain = len(spots) + len(found)
        found.append(_unheard(parsed, village, chain, land) if village else _spot_at(kind, chain, land))
    return found


def _is_countryside(mention: Mention) -> bool:
    """Whether a word is the Arabic for "the countryside", of a side that is told behind it."""
    return mention.layer == "kind" and mention.values[0] == "countryside" and mention.form.prefix.endswith("ال")


def _land(parsed: Parsed, kind: Mention, section: frozenset[str], gazetteer: Gazetteer) -> Place | None:
    """The side of a governorate's countryside that is told, or the governorate if the side is not listed."""
    unit, side = next(iter(section)), _side(parsed.tokens.keys[kind.last : kind.last + 2])
    listed = gazetteer.places.get(f"countryside-{unit.lower()}-{side}") or gazetteer.places.get(unit)
    return listed if side else None


def _side(behind: Sequence[str]) -> str:
    """The side that the adjectives behind a word tell: الشمالي, الشمالي الغربي; empty if none do."""
    sides = [_SIDES.get(key.removeprefix("ال"), "") for key in behind]
    return "".join(sides) if all(sides) else sides[0]


def _of_one_act(parsed: Parsed, kind: Mention, first: int, last: int) -> bool:
    """Whether a place is told with no act between it and a word for the countryside."""
    between = (last, kind.first) if first < kind.first else (kind.last, first)
    return parsed.first_of("rule", *between) is None


def _unheard(parsed: Parsed, kind: Mention, chain: int, unit: Place) -> Spot:
    """A spot in `unit` of the village, or of the hill of the village, that is named behind a word for its kind."""
    last = kind.last + 1 + (parsed.tokens.keys[kind.last] in HEADS and kind.last + 1 < parsed.last)
    return spot_of(parsed, range(kind.last, last), chain, unit, quarter=False)


def _spot_at(kind: Mention, chain: int, place: Place) -> Spot:
    """A spot at the word for the countryside, of the side of it that is meant there."""
    spot = Spot(kind.first, kind.last, kind, chain, "head", "in", False, False, None)
    spot.place, spot.why = place, IN_SECTION
    spot.latitude, spot.longitude, spot.precision = place.latitude, place.longitude, place.precision
    return spot


def _names(parsed: Parsed, kind: Mention, spots: Sequence[Spot]) -> bool:
    """Whether a name follows a word for a settlement or area, and no place that is known."""
    if kind.values[0] not in _AREAS or any(s.first <= kind.first < s.last or s.first == kind.last for s in spots):
        return False
    behind = parsed.tokens.keys[kind.last : kind.last + 1]
    definite = kind.form.prefix.endswith("ال")
    return kind.last < parsed.last and not definite and behind[0][:1].isalpha() and parsed.mention_at(kind.last) is None
