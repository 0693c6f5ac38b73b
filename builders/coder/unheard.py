"""Unheard names: English settlements and quarters that no table lists, "the villages of Unheard and Douma".

Each is a place of its own. Only what holds it is known: the governorate or region that is told with it, or the town of
which it is a quarter.
"""

from collections.abc import Iterator, Sequence

from builders.coder.ordinary import BEGINNINGS
from builders.coder.sentence import Parsed
from builders.coder.spots import UNLISTED, Spot
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.place import SETTLEMENTS, Place

_JOINTS = frozenset({"and", ","})
#: Beginnings of what parts two villages of one name: al-Sharqi, al-Gharbi, al-Fawqani.
_TWINS = ("sharq", "shark", "gharb", "qarb", "qibl", "shamal", "jan", "fawq", "fouq", "foq", "taht", "kabir", "sagh")
_HELD = 6  # tokens between a name and what holds it
_ELSEWHERE = frozenset({"abroad", "country", "foreign"})
_REMEMBERED = 3  # places named before among which an area holds what is named next
_STUCK = 5  # letters from which a name with a capital Al has its article stuck to it


def unheard(parsed: Parsed, spots: Sequence[Spot], known: Sequence[Place], gazetteer: Gazetteer) -> list[Spot]:
    """Spots of the names of a sentence that no table lists; what holds them is no head any more.

    `known`: the places named before, the last first; they lie where that does if the sentence names no place.
    """
    if parsed.kind != "body":
        return []
    found: list[Spot] = []
    for kind in parsed.mentions:
        if kind.layer != "kind" or not parsed.tokens.words[kind.first].islower():
            continue
        quarter = kind.values[0] == "neighbourhood"
        if not quarter and kind.values[0] not in SETTLEMENTS:
            continue
        first, last = _region(parsed, kind)
        names = _names(parsed, kind, first, last, spots)
        if not names:
            continue
        holder = _holder(parsed, spots, max(last, kind.last))
        place = _quarter_of(holder) if quarter else _unit(parsed, holder, spots, first, last, known, gazetteer)
        if place is None or (quarter and len(names) == 1 and not _inside(spots, first, last)):
            continue
        if holder is not None and holder.relation == "head":
            holder.relation = "container"
        chain = next((s.chain for s in _inside(spots, first, last)), len(spots) + len(found))
        found += [_spot(parsed, kind, name, chain, place) for name in names]
    return found


def _spot(parsed: Parsed, kind: Mention, name: range, chain: int, place: Place) -> Spot:
    mention = kind._replace(first=name.start, last=name.stop)
    spot = Spot(name.start, name.stop, mention, chain, "head", "in", False, False, None)
    spot.place, spot.why, spot.called = place, UNLISTED, " ".join(parsed.tokens.keys[name.start : name.stop])
    spot.latitude, spot.longitude, spot.precision = place.latitude, place.longitude, place.precision
    return spot


def _region(parsed: Parsed, kind: Mention) -> tuple[int, int]:
    """The tokens of the names behind "villages of", or before "village"."""
    keys = parsed.tokens.keys
    plural = keys[kind.first].endswith("s")
    if _stands_before(parsed, kind):
        first = last = kind.last + (keys[kind.last : kind.last + 1] == ["the"])
        while last < parsed.last and (_nameable(parsed, last) or (plural and _ties(parsed, last))):
            last += 1
        return first, last
    first = last = kind.first
    while first > parsed.first and (_nameable(parsed, first - 1) or (plural and _ties(parsed, first - 1))):
        first -= 1
    while first < last and keys[first] in (*_JOINTS, "-"):
        first += 1
    return (first, last) if first > parsed.first else (last, last)  # any word has a capital there


def _stands_before(parsed: Parsed, kind: Mention) -> bool:
    """Whether a word of kind stands before its names: "villages of", but not "the Unheard district of Homs"."""
    return parsed.tokens.keys[kind.last - 1] == "of" and not _nameable(parsed, kind.first - 1)


def _nameable(parsed: Parsed, at: int) -> bool:
    """Whether a token may belong to the name of a place: it has a capital and is no other word, or is an article."""
    keys, word = parsed.tokens.keys, parsed.tokens.words[at]
    if word == "-" or keys[at] in ARTICLES:
        behind = parsed.tokens.words[at + 1 : at + 2]
        return bool(behind) and (behind[0] == "-" or behind[0][0].isupper())
    if not word[0].isupper() or keys[at] == "the" or any(when.first <= at < when.last for when in parsed.dates):
        return False
    others = {m.layer for m in parsed.between(at - 2, at + 1) if m.first <= at < m.last} - {"place", "harm"}
    return not others or (others == {"kind"} and keys[at] in BEGINNINGS)


def _ties(parsed: Parsed, at: int) -> bool:
    keys = parsed.tokens.keys
    return keys[at] in _JOINTS and all(0 <= n < parsed.last and _nameable(parsed, n) for n in (at - 1, at + 1))


def _names(parsed: Parsed, kind: Mention, first: int, last: int, spots: Sequence[Spot]) -> list[range]:
    """The names among some tokens that are not known: of one place, or of each of several."""
    known = {token for spot in spots for token in range(spot.first, spot.last)}
    names = list(_split(parsed, first, last, known))
    if parsed.tokens.keys[kind.first].endswith("s"):
        return [] if last <= kind.first and len(names) + len(_inside(spots, first, last)) < 2 else names
    beside = (first in known) if kind.last <= first else (last - 1 in known)
    if beside or not names:
        return []
    return names[:1] if kind.last <= first else [range(names[-1].start, names[-1].stop)]


def _split(parsed: Parsed, first: int, last: int, known: set[int]) -> Iterator[range]:
    """The names in a list whose commas may be lost: "Unheard al-Sharqi Unheard al-Gharbi Tal Unheard"."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    start, open_ended = None, False
    for at in range(first, last):
        article = keys[at] in ARTICLES
        if at in known or keys[at] in _JOINTS:
            if start is not None:
                yield range(start, at)
            start = None
            continue
        if words[at] == "-" or (start is not None and (keys[at - 1] in ARTICLES or words[at - 1] == "-")):
            continue
        stuck = words[at].startswith("Al") and len(words[at]) > _STUCK
        joined = start is not None and (open_ended or _twin(parsed, at) or ((article or stuck) and at - start == 1))
        if not joined:
            if start is not None:
                yield range(start, at)
            start = at
        open_ended = keys[at] in BEGINNINGS
    if start is not None:
        yield range(start, last)


def _twin(parsed: Parsed, at: int) -> bool:
    """Whether an article and a word that parts villages of one name begin at a token."""
    behind = [key for key in parsed.tokens.keys[at : at + 3] if key != "-" and key not in ARTICLES]
    return bool(behind) and behind[0].startswith(_TWINS)


def _inside(spots: Sequence[Spot], first: int, last: int) -> list[Spot]:
    return [spot for spot in spots if spot.last > first and spot.first < last]


def _holder(parsed: Parsed, spots: Sequence[Spot], last: int) -> Spot | None:
    """What holds the names before a token: the place named right behind them."""
    behind = next((s for s in spots if s.name.first >= last), None)
    if behind is None or behind.name.first - last > _HELD or behind.relation not in ("head", "container"):
        return None
    told = any(m.layer in ("rule", "harm", "actor") for m in parsed.between(last, behind.name.first))
    return None if told or "and" in parsed.tokens.keys[last : behind.name.first] else behind


def _quarter_of(holder: Spot | None) -> Place | None:
    """The town of which a quarter is told."""
    place = holder.place if holder is not None else None
    return place if place is not None and place.kind in SETTLEMENTS else None


def _unit(
    parsed: Parsed,
    holder: Spot | None,
    spots: Sequence[Spot],
    first: int,
    last: int,
    known: Sequence[Place],
    gazetteer: Gazetteer,
) -> Place | None:
    """The governorate or region in which an unheard settlement lies; None if a town says better where it is."""
    units = gazetteer.places
    if holder is not None:
        place = holder.place
        if place is None or holder.near or holder.directed or holder.kind in SETTLEMENTS:
            return None
        if _is_area(place):
            return place
        return units.get(place.admin1_pcode or "") if place.capital_level == 1 else None
    beside = next((s.place for s in _inside(spots, first, last) if s.place is not None), None)
    elsewhere = bool(parsed.cues(parsed.first, parsed.last) & _ELSEWHERE)
    if beside is None and (elsewhere or any(s.relation == "head" and s.place is not None for s in spots)):
        return None
    if beside is None:
        area = next((p for p in known[:_REMEMBERED] if _is_area(p)), None)
        if area is not None:
            return area
        beside = next(iter(known), None)
    return units.get(beside.admin1_pcode or "") if beside is not None else None


def _is_area(place: Place) -> bool:
    return place.precision == 3 and place.kind in ("governorate", "region")
