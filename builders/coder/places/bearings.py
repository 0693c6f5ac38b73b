"""Bearings: what lies in a direction from a capital, as English tells it, lies near that city: "south of Idlib".

"In the south of Idlib" and in Arabic جنوب إدلب it is a part of the governorate; and so it is while an article is read,
for the villages that are named beside it lie there.
"""

from collections.abc import Iterable

from builders.coder.places.spot import Spot
from builders.language.tokens import Tokens
from gazetteer.gazetteer import Gazetteer

_NEAR = 2  # geo_precision of what is near a town
_LAND = frozenset({"badia", "countryside", "desert", "steppe"})
_DIRECTIONS = frozenset(
    "and north south east west northeast northwest southeast southwest northern southern eastern western -".split()
)


def put_near_capitals(spots: Iterable[Spot], tokens: Tokens, gazetteer: Gazetteer) -> None:
    """Put each spot that stands for a governorate, and lies in a direction from its capital, near that city."""
    for spot in spots:
        unit = spot.place
        if unit is None or unit.kind != "governorate" or spot.kind is not None or not spot.directed:
            continue
        named = (gazetteer.places[place_id] for place_id in spot.name.values[0].ids)
        capital = next((p for p in named if p.capital_level == 1 and p.admin1_pcode == unit.admin1_pcode), None)
        if capital is not None and not _is_part(tokens, spot.first):
            spot.place, spot.precision = capital, _NEAR
            spot.latitude, spot.longitude = capital.latitude, capital.longitude


def _is_part(tokens: Tokens, start: int) -> bool:
    """Whether a part of what has a name is told before it, "in the south of", or wide land: "the desert east of"."""
    at = start - 2
    while at > 0 and tokens.keys[at] in _DIRECTIONS:
        at -= 1
    part = tokens.keys[at] in ("in", "the") and tokens.keys[at - 1] != "to"  # "to the south of"
    return tokens.keys[start - 1] == "of" and (part or tokens.keys[at] in _LAND)
