"""What is answered for a name that nobody knows: the smallest area that is told beside it."""

from gazetteer.hit import Hit
from gazetteer.offsets import near
from gazetteer.place import Place
from gazetteer.resolve import Resolution


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
