"""Placed tolls: what each of the places of one clause lost, "two in A and three in B"."""

from collections.abc import Sequence
from dataclasses import replace

from builders.coder.frame import Frame
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.language.numbers import Number

_BESIDE = 8  # tokens between a toll and the place that had it
_SHARE = 4  # tokens between a part of a toll and its place: "15 في ريف دمشق"
_ACT = 7  # the same, with the act that they fell in: "15 in regime air strikes on"
_ESPECIALLY = frozenset("خصوصا خاصه سيما تحديدا especially mainly mostly notably particularly".split())
_JOINTS = frozenset({",", "،", ":", "including"})
_EACH = frozenset({"each", "كل", "كلا"})
_REST = frozenset("remainder remaining rest الباقون الباقي البقيه والباقون والباقي والبقيه".split())
_SMALL = _EACH | {"the"}


def by_place(frame: Frame) -> list[list[Harm]] | None:
    """The tolls of each place, if each has its own: the one right before its name, or behind it; else None.

    "Two in A and three in B", "one in each of A and B"; "shelling of A killed two, adding that three died in B".
    """
    shares = _shares(frame)
    if shares is not None:
        return shares
    in_turn = _in_turn(frame)
    if in_turn is not None:
        return in_turn
    placed: list[list[Harm]] = [[] for _ in frame.spots]
    led, again, told_again = 0, dict(_again(frame)), 0
    for number, harm in enumerate(frame.harms):
        ahead = _place_behind(frame, number)
        at = ahead[1] if ahead is not None else _place_before(frame, harm)
        if at is None or frame.inherited_place:
            return None
        led += ahead is not None
        told_again += ahead is not None and ahead[0] in again
        for n in _alike(frame, harm, at):
            placed[n].append(harm)
    alike = any(all(any(h.kind == kind for h in part) for part in placed) for kind in ("killed", "wounded"))
    sure = led == len(frame.harms) or (led > 0 and alike)
    spared = (n for n, part in enumerate(placed) if not part)
    spares = told_again == len(frame.harms) or all(_acted_at(frame, n) for n in spared)
    return placed if sure and led and len(placed) > 1 and spares else None


def _again(frame: Frame) -> list[tuple[int, int]]:
    """The tokens at which places are named again behind them, each with the number of its place."""
    return [(at, n) for n, spot in enumerate(frame.spots) for at in _named_at(frame, spot)[1:]]


def _in_turn(frame: Frame) -> list[list[Harm]] | None:
    """The tolls of places that English names each before its own: "a raid on A killed two and another on B three"."""
    harms, spots = frame.harms, frame.spots
    if frame.inherited_place or len(harms) != len(spots) or len({h.kind for h in harms}) != 1 or len(spots) == 1:
        return None
    words = frame.clause.parsed.tokens.words
    ends = [*(spot.first for spot in spots[1:]), frame.clause.last]
    turns = zip(harms, spots, ends, strict=True)
    told = all(s.last <= h.list_at < end and words[h.list_at].isascii() for h, s, end in turns)
    return [[harm] for harm in harms] if told else None


def _alike(frame: Frame, harm: Harm, at: int) -> range:
    """The places that had a toll: one, or the rest of a list if it is told of each: "two died in each of A and B"."""
    spots = frame.spots
    if "each" not in frame.clause.parsed.tokens.keys[harm.first : spots[at].first]:
        return range(at, at + 1)
    following = next((h.first for h in frame.harms if h.first >= spots[at].last), frame.clause.last)
    return range(at, sum(spot.last <= following for spot in spots))


def _acted_at(frame: Frame, number: int) -> bool:
    """Whether a place has an act of its own behind the place before: "killed ten in A and destroyed a den in B"; where
    it is a noun, the place before has none: "killed ten in A, advances in B", not "in strikes on A and B".
    """
    if number == 0:
        return False
    parsed, before = frame.clause.parsed, frame.spots[number - 1]
    acts = [m for m in parsed.between(before.last, frame.spots[number].first) if m.layer == "rule"]
    told = max((h.last for h in frame.harms if h.first < before.first), default=frame.clause.first)
    return any(m.values[0].rule.form == "verb" for m in acts) or (
        bool(acts) and not any(m.layer == "rule" for m in parsed.between(told, before.first))
    )


def _shares(frame: Frame) -> list[list[Harm]] | None:
    """Parts of one toll that are told place by place: "62 were killed, among them 21 in Aleppo and 15 in Homs"."""
    if [h.kind for h in frame.harms] != ["killed"]:
        return None
    whole = frame.harms[0]
    parsed = frame.clause.parsed
    counts = [n for n in parsed.numbers if n.first >= whole.first and not n.ordinal][1:]
    counts = counts if len(frame.spots) > 1 else [n for n in counts if _is_part(parsed, n)]
    parts = [
        next((n for n in reversed(counts) if any(_counted_at(parsed, n, at) for at in _named_at(frame, spot))), None)
        for spot in frame.spots
    ]
    alone = [n.first for n in parts if n is not None]
    parts = _of_each(frame, parts)
    told = [n for n in parts if n is not None]
    rest = whole.value - sum(n.value for n in told)
    if len({*alone}) < len(alone) or rest < 0:
        return None
    if len(told) == len(parts):
        return [[_part(whole, n.value, n.low, n.high)] for n in told]
    sure = all(_told_again(frame, n) for n in told) or _has_rest(frame, parts)
    if len(told) + 1 < len(parts) or not told or not rest or not sure:
        return None
    return [[_part(whole, n.value, n.low, n.high) if n is not None else _part(whole, rest, rest, rest)] for n in parts]


def _has_rest(frame: Frame, parts: Sequence[Number | None]) -> bool:
    """Whether the rest of a toll is told of the place that has no figure: "nine in A and the rest in B", والبقية في."""
    keys = frame.clause.parsed.tokens.keys
    spots = [spot for spot, part in zip(frame.spots, parts, strict=True) if part is None]
    return all(not _REST.isdisjoint(keys[max(0, spot.first - _SHARE) : spot.first]) for spot in spots)


def _of_each(frame: Frame, parts: list[Number | None]) -> list[Number | None]:
    """The parts of a toll with what "each" tells of all places of a list: "nine in A and one in each of B and C"."""
    found, spots = list(parts), frame.spots
    for at in range(1, len(spots)):
        before = found[at - 1]
        if found[at] is None and before is not None and spots[at].chain == spots[at - 1].chain:
            lead = frame.clause.parsed.tokens.keys[before.last : spots[at - 1].first]
            listed = found[at - 1] is parts[at - 1] and _EACH.isdisjoint(lead)
            found[at] = None if listed else before
    return found


def _part(whole: Harm, value: int, low: int, high: int) -> Harm:
    return replace(whole, value=value, low=low, high=high, unarmed=0, civilians=None)


def _told_again(frame: Frame, number: Number) -> bool:
    """Whether a part falls to a place that was named before the toll: "shelling of A and B killed five, two in A"."""
    parsed = frame.clause.parsed
    return any(_counted_at(parsed, number, at) for spot in frame.spots for at in _named_at(frame, spot)[1:])


def _named_at(frame: Frame, spot: Spot) -> list[int]:
    """The tokens at which a place is named, also again behind the toll: "shelling of A and B killed five: two in A"."""
    parsed, clause = frame.clause.parsed, frame.clause
    again = [m for m in parsed.between(spot.last, clause.last) if m.layer == "place"]
    return [spot.first, *(m.first for m in again if spot.place is not None and spot.place.place_id in m.values[0].ids)]


def _is_part(parsed: Parsed, number: Number) -> bool:
    """Whether a figure is told as a part of the toll before it: ", 14 of them in Douma", بينهم 14 شخصا في دوما."""
    before, behind = parsed.mention_ending(number.first), parsed.mention_at(_behind_persons(parsed, number))
    joined = parsed.tokens.keys[number.first - 1] in _JOINTS or is_cue(before, "among")
    return joined and is_cue(behind, "in", "near", "among")


def _counted_at(parsed: Parsed, number: Number, place: int) -> bool:
    """Whether only small words part a figure from a place, or those of an act or a site: "five of them in Douma", "five
    in raids on Douma", "five of them in a market in Douma", not "two raids on Douma".
    """
    between = range(_behind_persons(parsed, number), place)
    of_them = parsed.mention_at(between.start)
    inside = between[is_cue(of_them, "among") and of_them is not None and of_them.last - of_them.first :]
    if 0 < len(inside) < _ACT and parsed.tokens.keys[inside.start] == "in":
        told = parsed.between(inside.start, place)
        return all(m.layer in ("rule", "weapon", "cue", "kind", "actor", "site") for m in told)
    near = len(between) < _SHARE and number.last <= place
    return near and all(parsed.covered(at) or parsed.tokens.keys[at] in _SMALL for at in between)


def _behind_persons(parsed: Parsed, number: Number) -> int:
    """The token behind a figure and a word that only says that it counts persons: 17 شخصا."""
    people = parsed.first_of("people", number.last, number.last + 1)
    return people.last if people is not None and people.values[0].role == "unspecified" else number.last


def _place_behind(frame: Frame, number: int, *, again: bool = True) -> tuple[int, int] | None:
    """Token and number of the place that is named right behind a toll, also `again`, before the next one, or behind one
    that "and" ties to it: "killed two and wounded four in A and killed another in B".
    """
    end = frame.harms[number].last
    if number + 1 < len(frame.harms) and _is_tied(frame, number):
        arabic = not frame.clause.parsed.tokens.words[end].isascii()  # مقتل طفل وإصابة خمسة مدنيين في سرمين
        return _place_behind(frame, number + 1, again=again and arabic)
    following = [h.first for h in frame.harms[number + 1 :] if h.first >= end][:1] or [end + _BESIDE + 1]
    keys = frame.clause.parsed.tokens.keys
    names = sorted([(spot.first, n) for n, spot in enumerate(frame.spots)] + (_again(frame) if again else []))
    near = ((at, n) for at, n in names if 0 <= at - end <= _BESIDE and not _led_on(keys[end:at]))
    return next(((at, n) for at, n in near if at < following[0]), None)


def _is_tied(frame: Frame, number: int) -> bool:
    """Whether only "and" parts a toll from the next one, in Arabic of another kind: مقتل ثلاثة وإصابة عشرة."""
    toll, following = frame.harms[number], frame.harms[number + 1]
    keys = frame.clause.parsed.tokens.keys
    joined = toll.last in (following.first, following.list_at) and keys[toll.last].startswith("و")
    return (joined and following.kind != toll.kind) or keys[toll.last : following.first] == ["and"]


def _led_on(words: Sequence[str]) -> bool:
    """Whether words lead on to another toll behind an Arabic comma: "قتل 14، وفي دوما ...", or say where most fell."""
    if any(word.removeprefix("و") in _ESPECIALLY for word in words):
        return True
    return "،" in words and any(word.startswith("و") for word in words)


def _place_before(frame: Frame, harm: Harm) -> int | None:
    """Which place is the last that is named before a toll."""
    return next((n for n, spot in reversed([*enumerate(frame.spots)]) if spot.last <= harm.first), None)
