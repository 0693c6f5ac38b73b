"""Seats: names of places where nothing happened, but where somebody comes from or goes, governs, sits or speaks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.distance import haversine_km

if TYPE_CHECKING:
    from builders.coder.frame import Clause
    from builders.coder.spots import Spot

_OPENING = 3  # tokens at the start of a clause within which the town begins that it opens with
_AROUND_KM = 30.0  # how far from that town its places lie
_BYLINE = 6  # tokens between a correspondent and his seat


def of_people(parsed: Parsed, start: int) -> bool:
    """Whether persons come from a place: "a family from the town of"."""
    return any(m.layer in ("people", "harm") and m.last >= start - 4 for m in parsed.between(start - 6, start))


def of_office(parsed: Parsed, start: int) -> bool:
    """Whether a place is what an official governs: "the governor of Homs said"."""
    last = start - 1 if parsed.tokens.keys[start - 1 : start] == ["of"] else start
    office = parsed.mention_ending(last)
    return office is not None and office.layer == "people" and office.values[0].role == "official"


def byline(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says where a correspondent sits: "our reporter in Idlib"."""
    return any(
        m.layer == "people" and m.values[0].role == "journalist"
        for m in parsed.between(mention.first - _BYLINE, mention.first)
    ) and not any(m.layer == "rule" for m in parsed.between(mention.first - _BYLINE, mention.first))


def at_office(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says at which office or hospital a source sits: "a source at Homs Police Command said"."""
    behind = parsed.between(mention.last, mention.last + 1)
    office = any(m.layer in ("actor", "site") or m.values[0] == "governorate" for m in behind if m.layer != "cue")
    return office and parsed.source_sits(mention.first)


def without_setting(heads: "list[Spot]", clause: "Clause", trigger: Mention) -> "list[Spot]":
    """An Arabic clause may open with the town by which its places lie: "وفي تل تمر أصيب عنصران بقصف على أم الكيف"."""
    if len(heads) < 2 or clause.parsed.tokens.words[trigger.first].isascii():
        return heads
    first, others = heads[0], heads[1:]
    opens = first.marker == "in" and first.first <= clause.first + _OPENING and first.last <= trigger.first
    behind = all(s.first > trigger.first and s.chain != first.chain for s in others)
    return others if opens and behind and all(_close(first, s) for s in others) else heads


def _close(town: "Spot", spot: "Spot") -> bool:
    """Whether a place lies by a town, or in the governorate that the bare name of its capital stands for."""
    a, b = town.place, spot.place
    if a is not None and b is not None and a.capital_level == 1 and town.kind is None:
        return a.admin1_pcode == b.admin1_pcode
    return haversine_km(town.latitude, town.longitude, spot.latitude, spot.longitude) <= _AROUND_KM


def left(heads: "list[Spot]", spots: "Sequence[Spot]", moved_out: bool) -> "list[Spot]":
    """Who is bused out leaves a place, wherever the buses go: "evacuated from A to B in return for C" is of A and C."""
    aims = [s for s in heads if s.marker in ("to", "on")]
    left = [s for s in spots if s.marker == "from" and s.place is not None and s not in heads]
    moved = bool(aims) or (moved_out and not heads)
    return [*left, *(s for s in heads if s not in aims)] if moved and left else heads
