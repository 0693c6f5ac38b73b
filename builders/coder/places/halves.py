"""Halves: English tells of a half of a city by its direction alone, "the rebel-held east", "western districts"."""

from builders.coder.places.spot import WIDE, Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.naming import word_key
from gazetteer.place import Place
from gazetteer.quarters import QUARTERS

_DIRECTIONS = {"east": "eastern", "eastern": "eastern", "west": "western", "western": "western"}
_PARTS = frozenset("area areas district districts half neighborhoods neighbourhoods part parts quarters side".split())
_LEAVE = frozenset("escape escaped escaping exit flee fled fleeing leave leaving left from out".split())
_LEFT = 2  # tokens between such a word and a half that people leave
_TOWN = ("city", "town")  # "in the west of the city"


def recall_half(parsed: Parsed, spots: list[Spot], told: Spot | None, gazetteer: Gazetteer) -> None:
    """Let a half be that of the only city that the sentence names, or, if it names no place, of the last (`told`)."""
    at = next((at for at in range(parsed.first, parsed.last) if _tells_half(parsed, at)), None)
    heads = [spot for spot in spots if spot.relation == "head" and spot.place is not None]
    city = told if not heads else heads[0] if len(heads) == 1 and not _is_quarter(heads[0]) else None
    half = _half(city, parsed.tokens.keys[at], gazetteer) if at is not None else None
    if at is None or city is None or half is None or not (told is city or _is_beside(parsed, at, city)):
        return
    if not heads:
        name = Mention("place", at, at + 1, city.name.values, city.name.form)
        city = Spot(at, at + 1, name, 0, "head", "", near=False, directed=False, kind=half.kind)
        spots[:] = sorted([*spots, city], key=lambda spot: spot.first)
    city.place, city.why, city.near, city.directed = half, "a half of the city named", False, False
    city.latitude, city.longitude, city.precision = half.latitude, half.longitude, half.precision


def _tells_half(parsed: Parsed, at: int) -> bool:
    """Whether a word of direction stands for a part of a city: "government-held west", "the east of the city"."""
    key, behind = parsed.tokens.keys[at], parsed.tokens.keys[at + 1 : at + 4]
    if not _LEAVE.isdisjoint(parsed.tokens.keys[max(parsed.first, at - _LEFT) : at]):
        return False
    if key not in _DIRECTIONS or any(m.layer == "place" and m.first <= at < m.last for m in parsed.mentions):
        return False
    if _DIRECTIONS[key] == key:
        return not _PARTS.isdisjoint(behind[:1])
    of_city = behind[:2] == ["of", "the"] and behind[-1] in _TOWN
    return of_city or is_cue(parsed.mention_ending(at), "control")


def _half(city: Spot | None, direction: str, gazetteer: Gazetteer) -> Place | None:
    """The half of a city that its direction names, if the gazetteer has one; a quarter lies in its city."""
    if city is None or city.place is None or city.kind in WIDE:
        return None
    whole = gazetteer.places.get(city.place.parent or "", city.place)
    named = gazetteer.find(word_key(f"{_DIRECTIONS[direction]} {whole.name}", "en"), "en")
    return next((place for place in named if place.kind == "city area"), None)


def _is_quarter(spot: Spot) -> bool:
    return spot.place is not None and spot.place.kind in QUARTERS


def _is_beside(parsed: Parsed, at: int, city: Spot) -> bool:
    """Whether nothing that happened is told between a half and the name of its city."""
    return parsed.first_of("rule", min(at, city.last), max(at, city.first)) is None
