"""What is answered for a name that nobody knows: the smallest area that is told beside it."""

from dataclasses import replace
from typing import Final

from gazetteer.asked import shown
from gazetteer.governorates import CAPITAL
from gazetteer.hit import Hit
from gazetteer.offsets import near
from gazetteer.phrase import Phrase
from gazetteer.place import Place
from gazetteer.resolve import Resolution

_DOUBTED: Final = 0.3
"""How sure a town is at most that stands beside a name nobody knows, and may only tell the area where that lies."""


def somewhere_in(capital: Place) -> Resolution:
    """A quarter or street, which is most often one of the governorate's town."""
    why = f"no such name; a quarter or street is most often one of {capital.name}"
    return Resolution(capital, capital.latitude, capital.longitude, 2, 0.2, why)


def nowhere(stated: Place | None, middle: Place | None, around: list[Hit]) -> Resolution:
    """The place it is near, or the governorate, at the point around which most people live."""
    if around:
        place = around[0].places[0]
        at = near(place)
        why = "no such name; the place it is near"
        return Resolution(place, at.latitude, at.longitude, at.geo_precision, 0.2, why)
    if stated:
        point = middle or stated
        return Resolution(stated, point.latitude, point.longitude, 3, 0.1, f"no such name in {stated.name}")
    return Resolution(None, None, None, None, 0.0, "no such name")


def beside(found: Resolution, unknown: Phrase) -> Resolution:
    """An answer that stands beside a name nobody knows: a chief town only tells its area, in which that may lie."""
    level = found.place.capital_level if found.place else None
    if level is None:
        return found
    precision = max(found.geo_precision or 2, 3 if level <= CAPITAL else 2)
    why = f"no such name as {shown(' '.join(unknown.tokens))}; {found.why}"
    return replace(found, geo_precision=precision, score=min(found.score, _DOUBTED), why=why)
