"""Respelt names: a name that no table has so, and that is the only one like it where the text says that it lies.

English has no one way to write an Arabic name: Rushdiyeh for Rashdiyeh, Mreiiyeh for Mreiyeh.
"""

from builders.coder.places.spot import AREA
from builders.coder.sentence import Parsed
from gazetteer.distance import place_km
from gazetteer.letters import consonants
from gazetteer.lookup import Lookup
from gazetteer.place import SETTLEMENTS, Place

_SURE = 0.9  # score from which the one name like it is believed to be meant
_LEAST = 2  # consonants of a name that is told from others
_BESIDE = 30.0  # km from the town that is named with it
_QUARTERS = frozenset({"city area", "neighbourhood"})


def respelt(parsed: Parsed, name: range, unit: Place, lookup: Lookup, *, quarter: bool, settled: bool) -> Place | None:
    """The place of which a name is another spelling, in the governorate of what holds it, if there is just one.

    `quarter`, `settled`: the text says that it is a quarter, or that it is a village or town and none.
    """
    words = [word for word in parsed.tokens.words[name.start : name.stop] if word[0].isalpha()]
    if unit.admin1_pcode is None or len(consonants(words)) < _LEAST:
        return None
    told = lookup.resolve(parsed.tokens.slice(name.start, name.stop), unit.admin1_pcode)
    place = told.place
    if place is None or told.score < _SURE or place.admin1_pcode != unit.admin1_pcode or place.precision > 1:
        return None
    misfits = (settled and place.kind in _QUARTERS) or (quarter and place.kind in SETTLEMENTS)
    far = unit.precision < AREA and place_km(place, unit) > _BESIDE
    return None if misfits or far else place
