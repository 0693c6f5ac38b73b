"""Unlisted names: Arabic lists of settlements of which no table has every name, "قريتي جب الحمر واللوش بريف جرابلس".

Each is a place of its own. Only what holds it is known, which is told right behind the list.
"""

from collections.abc import Iterator, Sequence

from builders.coder.places.behind import AREAS, names_several
from builders.coder.places.choosing import NOT_HERE, NOT_IN_UNIT, choose
from builders.coder.places.holders import unit_of
from builders.coder.places.spot import Spot
from builders.coder.places.unheard import spot_of
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS, Place

_SIGNS = frozenset('([«»"“”،,؛-–')
_CLOSES = ")"
_AND = "و"
_SHORT = 3  # letters of a word with "and" that is too short for a name
_NAME = 3  # words of the longest name
_HELD = 2  # tokens between the list and what holds it
_DUAL = ("تي", "تا")  # endings of words for two settlements


def unlisted_names(parsed: Parsed, spots: Sequence[Spot], gazetteer: Gazetteer) -> list[Spot]:
    """Spots of the names in the lists of a sentence that no table has; what holds them is no head any more."""
    found: list[Spot] = []
    for kind in parsed.mentions:
        if kind.layer != "kind" or kind.values[0] not in SETTLEMENTS or not names_several(kind):
            continue
        several = 2 if kind.form.key.endswith(_DUAL) else len(parsed.tokens.keys)
        names = list(_names(parsed, kind.last, spots))[:several]
        elsewhere = [s for s in spots if _is_elsewhere(s) and any(_covers(s, name) for name in names)]
        unknown = [name for name in names if not any(_covers(s, name) for s in spots if s not in elsewhere)]
        holder = _holder(spots, names[-1].stop) if names else None
        if not unknown or len(names) < 2 or holder is None or holder.place is None:
            continue
        unit = unit_of(parsed, holder, spots, kind.first, names[-1].stop, (), gazetteer)
        if unit is None:
            continue
        holder.relation = "container"
        for spot in elsewhere:
            spot.relation = "container"  # the name is that of another place
        inside = [s for s in spots if kind.first <= s.first < names[-1].stop and s not in elsewhere]
        for spot in inside:
            choose(spot, parsed, gazetteer, _unit(unit), (unit,), outer=False)
        chain = inside[0].chain if inside else len(spots) + len(found)
        found += [_spot(parsed, name, chain, unit, gazetteer) for name in unknown]
    return found


def _names(parsed: Parsed, at: int, spots: Sequence[Spot]) -> Iterator[range]:
    """The names of a list that begins at a token, parted by commas or "and"; in brackets whatever stands between."""
    keys, first = parsed.tokens.keys, True
    bracketed = keys[at : at + 1] == ["("]
    closed = next((n for n in range(at, parsed.last) if keys[n] == _CLOSES), at) if bracketed else at
    while at < parsed.last:
        joined = first
        while at < parsed.last and (keys[at] in _SIGNS or keys[at] == _AND or not keys[at]):
            joined, at = True, at + 1
        if at >= parsed.last or keys[at] == _CLOSES or not (joined or _begins(parsed, at)):
            return
        known = next((s for s in spots if s.first <= at < s.last), None)
        name = range(at, known.last) if known is not None else _unknown(parsed, at, closed)
        if not name:
            return
        yield name
        at, first = name.stop, False


def _unknown(parsed: Parsed, at: int, closed: int) -> range:
    """The name that begins at a token, if its end is told by a sign, "and", or a word that has another sense."""
    opens = parsed.mention_at(at)
    hill = opens is not None and opens.layer == "kind" and opens.values[0] not in AREAS | SETTLEMENTS
    for end in range(at + hill, min(at + _NAME + 1, parsed.last)):
        other = end >= closed and _has_sense(parsed, end)
        if parsed.tokens.keys[end] in (*_SIGNS, _CLOSES) or other or (end > at and _begins(parsed, end)):
            return range(at, end) if end > at + hill else range(at, at)
    return range(at, at)


def _begins(parsed: Parsed, at: int) -> bool:
    """Whether a token has "and" before it and is long enough for a name."""
    key = parsed.tokens.keys[at]
    return key.startswith(_AND) and (key == _AND or len(key) > _SHORT)


def _has_sense(parsed: Parsed, at: int) -> bool:
    """Whether a token is a word of the lexicon, of a day or a number."""
    dated = any(when.first <= at < when.last for when in parsed.dates) or parsed.number_at(at) is not None
    return dated or any(m.layer != "place" and m.first <= at < m.last for m in parsed.between(at - 3, at + 1))


def _is_elsewhere(spot: Spot) -> bool:
    """Whether all places that a name is known to mean lie elsewhere."""
    return spot.why in (NOT_IN_UNIT, NOT_HERE)


def _covers(spot: Spot, name: range) -> bool:
    return spot.first < name.stop and name.start < spot.last


def _holder(spots: Sequence[Spot], last: int) -> Spot | None:
    """What holds a list that ends before a token: the place told right behind it."""
    behind = next((s for s in spots if s.first >= last), None)
    close = behind is not None and behind.first - last <= _HELD and behind.relation in ("head", "container")
    return behind if close and behind is not None and (behind.marker == "in" or behind.directed) else None


def _unit(unit: Place) -> frozenset[str]:
    return frozenset({unit.admin1_pcode} if unit.admin1_pcode else ())


def _spot(parsed: Parsed, name: range, chain: int, unit: Place, gazetteer: Gazetteer) -> Spot:
    """The spot of a name: a place of the unit that is called so after all, where the unlisted beside it hid it, or one
    that only its holder places.
    """
    listed: Mention | None = parsed.first_of("place", name.start, name.start + 1)
    if listed is not None and listed.last == name.stop:
        spot = Spot(name.start, name.stop, listed, chain, "head", "", False, False, "village")
        choose(spot, parsed, gazetteer, _unit(unit), (unit,), outer=False)
        if spot.place is not None and spot.place.kind in SETTLEMENTS:
            return spot
    return spot_of(parsed, name, chain, unit, quarter=False)
