"""Names in a spelling that no table has, known by their sound in the governorate that holds them."""

from collections.abc import Sequence

from builders.coder.places.spot import UNLISTED, Spot
from builders.coder.sentence import Parsed
from gazetteer.distance import place_km
from gazetteer.letters import ARTICLES
from gazetteer.lookup import Lookup
from gazetteer.place import Place

#: Why a place stands for a name that sounds like its own.
SOUNDS_SO = "a name of this sound in what holds it"
_HELD_KM = 30.0  # how far from the point of a small area lies what it holds


def by_sound(spots: Sequence[Spot], parsed: Parsed, lookup: Lookup) -> None:
    """Put spots of which only what holds them is known at the settlement there, or the quarter of the town, whose name
    sounds like theirs.
    """
    for spot in spots:
        area = spot.place
        quarter = spot.precision == 1  # of quarters whole lists stand with their articles: "al-Furqan al-Midan"
        if spot.why != UNLISTED or not spot.called or area is None or (_is_part(parsed, spot) and not quarter):
            continue
        name = as_written(parsed, spot.name.first, spot.name.last)
        town = area if quarter else _town_of_list(spots, spot, lookup)
        place = None if quarter else _settlement(name, area, lookup)
        if place is None and town is not None:
            place = lookup.quarter(name, town)
        if place is None:
            continue
        spot.place, spot.why, spot.called = place, SOUNDS_SO, ""
        spot.latitude, spot.longitude = place.latitude, place.longitude
        spot.precision = max(place.precision, 2) if spot.near else place.precision


def _settlement(name: str, area: Place, lookup: Lookup) -> Place | None:
    """The settlement of an area that is called so, or sounds so."""
    place = lookup.sounding(name, area.admin1_pcode or "")
    return place if place is not None and _may_hold(area, place) else None


def _town_of_list(spots: Sequence[Spot], unknown: Spot, lookup: Lookup) -> Place | None:
    """The town of the quarters that are listed with a name."""
    listed = (s.place.parent for s in spots if s.chain == unknown.chain and s.place is not None and s.place.parent)
    return next((lookup.gazetteer.places[parent] for parent in listed), None)


def as_written(parsed: Parsed, first: int, last: int) -> str:
    """A name as the article has it, with its hyphens."""
    return " ".join(parsed.tokens.words[first:last]).replace(" - ", "-")


def _is_part(parsed: Parsed, spot: Spot) -> bool:
    """Whether a name of one word goes on behind an article: "al-Qasr | al-Abyad"."""
    keys, behind = parsed.tokens.keys, spot.name.last
    alone = sum(key not in ARTICLES and key != "-" for key in keys[spot.name.first : behind]) == 1
    article = keys[behind : behind + 1] == ["al"] or keys[behind + 1 : behind + 2] == ["-"]  # not "at"
    return alone and article and not ARTICLES.isdisjoint(keys[behind : behind + 1])


def _may_hold(area: Place, place: Place) -> bool:
    """Whether a place lies in a small area, or in a governorate, which has been searched."""
    return area.precision > 2 or place_km(place, area) <= _HELD_KM
