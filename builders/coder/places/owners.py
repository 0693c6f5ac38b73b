"""Pairs of names in English: the unit before the place ("the Damascus suburb of Douma", "the Idlib province town of
Saraqib"), two ends of a road.
"""

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.place import SETTLEMENTS

_DASHES = frozenset("-–—/")
_VALLEY = 3  # tokens between the names in "the Euphrates valley town of Tibni"
_CAPITAL = 5  # prominence of a governorate's capital, for which "Homs district" stands too
_SUBURBS = frozenset({"suburb", "suburbs"})
_PARTS = _SUBURBS | {"district", "districts", "neighborhood", "neighbourhood", "quarter"}


def reach_back(parsed: Parsed, before: Spot, name: int) -> int:
    """The token from which on words may belong to the name at `name`: the last of "Damascus suburbs", before "of"."""
    of = name - 1 == before.last and parsed.tokens.keys[before.last] == "of"
    return before.last - 1 if of else before.last


def owns(parsed: Parsed, before: Spot, spot: Spot) -> bool:
    """Whether the name before says only of which town or province the place of `spot` is.

    It is the better known of the two: in "the Midan neighbourhood of Damascus" the order is the other.
    """
    keys, behind, name = parsed.tokens.keys, before.last, spot.name.first
    if keys[name - 1] != "of" or name - 1 < behind:
        return False
    kind = parsed.first_of("kind", behind + 1, name)
    if keys[behind] != "the" and name - behind == _VALLEY and kind is not None and kind.values[0] in SETTLEMENTS:
        return True
    unit = keys[before.name.last - 1] in _PARTS
    if (_CAPITAL if unit else before.name.values[0].prominence) <= spot.name.values[0].prominence:
        return False
    if name - 1 == behind:  # "Damascus suburbs" is a name of its own, "Homs district" a unit
        return keys[behind - 1] in _PARTS
    words = (m for m in parsed.between(behind, behind + 1) if m.last >= name - 1)
    return any(m.layer == "kind" or keys[m.first] in _SUBURBS for m in words)


def hand_on(before: Spot, spot: Spot) -> None:
    """The place takes over what was said of the name before, which now only contains it; "suburbs" are its towns."""
    spot.relation, spot.marker, spot.near, spot.directed = before.relation, before.marker, before.near, before.directed
    before.relation, before.near, before.directed = "container", False, False
    spot.kind = None if spot.kind == "countryside" else spot.kind


def is_suburb(parsed: Parsed, cue: Mention) -> bool:
    """Whether "suburb of" joins two names ("the Damascus suburb of Douma") and says of no place that it is near."""
    town = parsed.mention_ending(cue.first)
    return parsed.tokens.keys[cue.first] in _SUBURBS and town is not None and town.layer == "place"


def is_road(parsed: Parsed, before: Spot, spot: Spot) -> bool:
    """Whether two names with a dash between are the ends of a road: "the Hama-Aleppo highway"."""
    road = parsed.first_of("kind", spot.last, spot.last + 1)
    dash = parsed.tokens.keys[before.last : spot.first]
    return road is not None and road.values[0] == "road" and len(dash) == 1 and dash[0] in _DASHES
