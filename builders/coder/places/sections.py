"""Sections of a bulletin ("Homs: ..."): where they open, and that an item of an unknown village lies in the governorate
of its section.
"""

from collections.abc import Sequence

from builders.coder.places.spot import Spot
from builders.coder.places.unheard import spot_of
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS
from gazetteer.spellings import HEADS

_AREAS = frozenset({*SETTLEMENTS, "district", "desert", "hill", "mountain", "region"})

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
    if kind is None or unit is None:
        return []
    last = kind.last + 1 + (parsed.tokens.keys[kind.last] in HEADS and kind.last + 1 < parsed.last)
    return [spot_of(parsed, range(kind.last, last), len(spots), unit, quarter=False)]


def _names(parsed: Parsed, kind: Mention, spots: Sequence[Spot]) -> bool:
    """Whether a name follows a word for a settlement or area, and no place that is known."""
    if kind.values[0] not in _AREAS or any(s.first <= kind.first < s.last or s.first == kind.last for s in spots):
        return False
    behind = parsed.tokens.keys[kind.last : kind.last + 1]
    definite = kind.form.prefix.endswith("ال")
    return kind.last < parsed.last and not definite and behind[0][:1].isalpha() and parsed.mention_at(kind.last) is None
