"""Whether a name is that of a quarter of a governorate's capital rather than that of a village."""

from collections.abc import Mapping, Sequence
from typing import Final

from gazetteer.governorates import CAPITAL
from gazetteer.hit import Hit
from gazetteer.known import KNOWN
from gazetteer.names import ROMANISED
from gazetteer.nearly import DOUBTFUL
from gazetteer.phrase import Phrase
from gazetteer.place import IN_TOWN, UNITS, Place
from gazetteer.strays import is_settlement

QUARTERS: Final = frozenset({"neighbourhood", "city area"})
_STREETS: Final = frozenset({"street", "square"})
_SHRINE: Final = "shrine"
_LAND: Final = frozenset({"farm", "farmland", "farmlands", "farms", "fields", "lands", "orchards"})
_ALL_VILLAGES: Final = "ocha2015"


def capital_quarters(places: tuple[Place, ...], known: Mapping[str, Place]) -> tuple[Place, ...]:
    """Quarters of the governorate's capital (Midan in Aleppo), if all namesakes are villages that only the list of all
    villages knows; () if news or another source knows one of them."""
    quarters = tuple(
        p for p in places if p.kind in QUARTERS and p.parent and known[p.parent].capital_level in (0, CAPITAL)
    )
    obscure = all(p.source == _ALL_VILLAGES and not p.prominence for p in places if p not in quarters)
    return quarters if obscure else ()


def tells_quarter(phrases: Sequence[Phrase]) -> bool:
    """Whether one of the phrases has a word for what lies in a town: a quarter, street or school."""
    return any(phrase.kind in IN_TOWN for phrase in phrases)


def tells_land(phrase: Phrase) -> bool:
    """Whether English words tell of land or farms, which no quarter of a city has: "Midan farms"."""
    return any(word.lower() in _LAND for word in phrase.forms[0])


def is_unlikely(hit: Hit) -> bool:
    """Whether a quarter is told, and only villages that the news hardly knows are called so, or towns that are spelt
    nearly so; or a street or mosque, which are called after people, and they are called nearly so, or a school, and
    they are hardly called so."""
    kind = hit.phrase.kind
    towns = all(is_settlement(place) or place.kind in UNITS for place in hit.places)
    if towns and kind in QUARTERS | _STREETS and hit.quality < ROMANISED and hit.cost:
        return True
    obscure = all(is_settlement(place) and place.prominence < KNOWN for place in hit.places)
    doubtful = hit.quality <= DOUBTFUL or (kind == _SHRINE and hit.quality < ROMANISED and hit.cost > 0)
    likeness = hit.quality < 1.0 if kind in _STREETS else doubtful
    return obscure and (kind in QUARTERS or (kind in IN_TOWN and likeness))
