"""Spots: the places that one sentence names and how they hang together.

Spots form chains. In "the villages of A and B south of the city of C in the countryside of D", A and B are heads, C is
a reference and D a container: only heads become rows, the others say which of its namesakes a head is.
"""

from typing import NamedTuple

from builders.coder.days.comparing import is_compared
from builders.coder.places.abroad import is_foreign
from builders.coder.places.bare_lists import closes_address, listed_bare, listed_kind
from builders.coder.places.behind import (
    AREAS,
    acts_between,
    before_epithets,
    countryside_of,
    holds_land,
    in_part,
    is_means,
    is_of_name_before,
    is_of_person,
    is_of_provinces,
    kind_behind,
    lies_inside,
    named_else,
    of_kind_word,
    parted,
    site_behind,
    unit_behind,
)
from builders.coder.places.chains import opens_chain
from builders.coder.places.enumerated import opens_list
from builders.coder.places.ordinary import (
    is_area,
    lacks_article,
    with_article,
)
from builders.coder.places.owners import hand_on, is_road, owns, reach_back
from builders.coder.places.possessors import edge_behind, possesses
from builders.coder.places.prepositions import (
    aim,
    borders,
    clitic,
    comes_from,
    is_visited,
    of_part,
    points,
    ties,
)
from builders.coder.places.relations import relation
from builders.coder.places.seats import of_command, only_talked_of, says_so_at, speaks_at
from builders.coder.places.sieges import hit_elsewhere, is_besieged
from builders.coder.places.spot import Spot
from builders.coder.places.standing import is_of_another_name, is_place, named_again, only_joints
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer

_LEAD = 5  # tokens before a name in which its preposition stands
_EACH_OF = (["كل", "من"], ["كلا", "من"])  # Arabic words that open a list of places
_HELD = frozenset({"area", "areas", "zone", "zones"})  # English words for what a side holds of a town


def find_spots(parsed: Parsed, gazetteer: Gazetteer, latin: bool) -> list[Spot]:
    """The spots of a sentence in order; `latin`: names are told by their capital letters."""
    spots: list[Spot] = []
    chain = 0
    for mention in parsed.mentions:
        if mention.layer != "place":
            continue
        bare = latin and listed_bare(parsed, spots, mention, gazetteer)
        spot = _spot(parsed, mention, spots[-1] if spots else None, gazetteer, latin, bare)
        if spot is None:
            continue
        if latin and spots and closes_address(parsed, spots[-1], spot, gazetteer):
            spot.relation = "container"
        if latin and spots and (owns(parsed, spots[-1], spot) or possesses(parsed, spots[-1], spot)):
            chain += 1
            hand_on(spots[-1], spot)
            spots[-1].chain = chain
        elif latin and spots and is_road(parsed, spots[-1], spot):
            spots[-1].kind, spot.relation = "road", "road end"
        elif opens_chain(parsed, spots, spot, bare):
            chain += 1
        elif spot.relation == "head":
            spot.relation = spots[-1].relation
            spot.near = spot.near or (spots[-1].near and spot.first == spot.name.first)
            spot.marker = spot.marker or spots[-1].marker
            spot.partial = spot.partial or (spots[-1].partial and spot.first == spot.name.first)
        spot.chain = chain
        spots.append(spot)
    heads = (spot for spot in spots if spot.relation == "head")
    besieged = {s.chain for s in spots if _is_talked_of(parsed, s)}
    told = [s for s in heads if not _speaks(parsed, s) and s.chain not in besieged]
    alone = len(told) == len(spots) - 1  # no town is named but that of who speaks
    quarters = bool(told) and alone and all(_is_quarter(parsed, spot, gazetteer) for spot in told)
    for spot in spots:
        if spot.relation != "head" or not ((told and spot not in told) or _is_no_place(parsed, spot)):
            continue
        spot.relation = "byline"
        if quarters and _speaks(parsed, spot):  # "residents of Baniyas said that in the Qusur quarter"
            spot.relation, spot.marker, spot.chain = "container", "in", told[0].chain
    return spots


def _is_talked_of(parsed: Parsed, spot: Spot) -> bool:
    return only_talked_of(parsed, spot.first) or is_besieged(parsed, spot.first)


def _is_quarter(parsed: Parsed, spot: Spot, gazetteer: Gazetteer) -> bool:
    """Whether a name is told to be that of a part of a town: "the Qusur neighbourhood"."""
    behind = parsed.mention_at(spot.last)
    kind = behind.values[0] if behind is not None and behind.layer == "kind" else spot.kind
    return gazetteer.kind_groups.get(kind or "") == "urban"


def _speaks(parsed: Parsed, spot: Spot) -> bool:
    """Whether a name only says where somebody speaks, or who."""
    at, last = spot.first, spot.last
    return says_so_at(parsed, at) or speaks_at(parsed, at, last)


def _is_no_place(parsed: Parsed, spot: Spot) -> bool:
    """Whether a name only tells with what an act compares, where a side is in command, or what is under siege beside an
    act.
    """
    return is_compared(parsed, spot.first) or hit_elsewhere(parsed, spot.first) or of_command(parsed, spot.first)


def _spot(
    parsed: Parsed, mention: Mention, before: Spot | None, gazetteer: Gazetteer, latin: bool, bare: bool
) -> Spot | None:
    """The spot of a name; None where it names no place. `before`: the spot before it, `bare`: it is one of a list of
    names without a word.
    """
    if is_of_another_name(parsed, mention, latin):
        return None
    mention = with_article(parsed, mention) if latin else mention
    if is_foreign(parsed, mention) or (latin and named_again(parsed, mention)):
        return None
    words = _words_before(parsed, mention, before, latin)
    kinds, start = words.kinds, words.start
    if not latin and lacks_article(mention, kinds, gazetteer):
        return None
    bearing = _bearing(parsed, mention, words, before, latin)
    opens = before is not None and opens_list(parsed, before, mention, gazetteer)
    joined = opens or bare or (before is not None and only_joints(parsed, before.last, mention.first, mention))
    site = site_behind(parsed, mention, gazetteer) if latin and not kinds else None
    listed = None if latin or words.beside else listed_kind(parsed, mention)
    of_kind = opens or bool(words.beside) or bool(listed)
    of_kind = of_kind or (latin and (kind_behind(parsed, mention, gazetteer) or is_area(parsed, mention)))
    placed = bool(of_kind or bearing.marker or bearing.near or site) or (latin and in_part(parsed, start))
    placed = placed or parsed.tokens.keys[start - 2 : start] in _EACH_OF
    if not is_place(parsed, mention, latin, of_kind, placed, joined):
        return None
    kind, last = (site.values[0], site.last) if site else _kind(parsed, mention, kinds, gazetteer)
    unit = latin and (holds_land(parsed, mention, gazetteer) or (not kinds and is_of_provinces(parsed, mention)))
    kind = "governorate" if unit else "countryside" if words.around else kind or listed
    if kinds and parsed.tokens.keys[start] in _HELD and is_cue(parsed.mention_ending(start), "control"):
        kind = None  # "a rebel-held area of Aleppo" is a part of the city
    if kind is None and before is not None and joined:
        kind = before.kind
    rural = any(m.values[0] == "countryside" for m in kinds[:-1])
    told = (bearing.marker, bearing.near, bearing.directed, kind, rural, bearing.partial)
    spot = Spot(start, last, mention, 0, "head", *told)
    spot.relation = "head" if bare else relation(parsed, spot, before, words.cues, joined)
    return spot


def spot_by_sort(parsed: Parsed, sort: Mention, latin: bool) -> Spot:
    """The spot of what is told by its sort alone, "north of the town"; its place is not found yet."""
    words = _words_before(parsed, sort, None, latin)
    bearing = _bearing(parsed, sort, words, None, latin)
    spot = Spot(sort.first, sort.last, sort, 0, "head", *bearing[:3], str(sort.values[0]), partial=bearing.partial)
    spot.relation = relation(parsed, spot, None, words.cues, joined=False)
    if spot.relation == "head" and (_speaks(parsed, spot) or _is_talked_of(parsed, spot) or _is_no_place(parsed, spot)):
        spot.relation = "byline"
    return spot


class _Bearing(NamedTuple):
    """Where at a place something was, by the words before it (see Spot)."""

    marker: str
    near: bool
    directed: bool
    partial: bool


def _bearing(parsed: Parsed, mention: Mention, words: "_Words", before: Spot | None, latin: bool) -> _Bearing:
    partial = of_part(parsed, words.start)
    marker = _marker(parsed, mention, words)
    marker = (before.marker if before is not None else "in") if partial else marker
    directed = any(m.last >= words.tied - 1 and points(m, mention) and not of_kind_word(parsed, m) for m in words.cues)
    return _Bearing(marker, directed or _is_off(parsed, mention, words, latin), directed, partial)


class _Words(NamedTuple):
    """The words before a name that are said of it. `beside`: of kind; `kinds`: those of them that are no piece of the
    name; `around`: for the country around it. `start`: the token at which they begin; `tied`: that at which their
    epithets do, to which a preposition is tied. `lead`: what stands before them, with its `cues`.
    """

    beside: list[Mention]
    kinds: list[Mention]
    around: Mention | None
    start: int
    tied: int
    lead: list[Mention]
    cues: list[Mention]


def _words_before(parsed: Parsed, mention: Mention, before: Spot | None, latin: bool) -> _Words:
    floor = max(reach_back(parsed, before, mention.first) if before else 0, parsed.first)
    words = parsed.between(max(floor, mention.first - _LEAD), mention.first)
    beside = [m for m in words if m.layer == "kind" and m.last >= mention.first - 1 and not parted(parsed, m, mention)]
    strange = (is_of_person, is_of_name_before, acts_between, is_means, named_else)
    beside = [m for m in beside if not any(of(parsed, m, mention) for of in strange)]
    kinds = [m for m in beside if not lies_inside(parsed, m, mention)]
    around = countryside_of(parsed, kinds[-1]) if kinds else None
    start = min(kinds[0].first, around.first if around else kinds[0].first) if kinds else mention.first
    start = _called_before(parsed, start) if latin else start
    tied = before_epithets(parsed, floor, start) if latin else start
    lead = parsed.between(max(floor, mention.first - (start - tied) - _LEAD), mention.first)
    partial = of_part(parsed, start)
    cues = [m for m in lead if m.layer == "cue" and not (partial and is_cue(m, "from"))]
    return _Words(beside, kinds, around, start, tied, lead, cues)


def _called_before(parsed: Parsed, start: int) -> int:
    """The token at which begins what a place is called before its name, if it is: "east of | the capital Damascus"."""
    called = parsed.mention_ending(start)
    again = called is not None and called.layer == "place" and named_again(parsed, called)
    return called.first if called is not None and again else start


def _marker(parsed: Parsed, mention: Mention, words: _Words) -> str:
    """The preposition of a name: "in", "near", "from", ...; empty for none."""
    marker = next((m.values[0].cue for m in reversed(words.cues) if ties(parsed, m, words.tied)), "")
    marker = "from" if marker == "of" and any(comes_from(parsed, m, words.tied) for m in words.cues) else marker
    marker = "in" if marker == "rally" or (marker == "to" and is_visited(parsed, words.tied)) else marker
    return marker or clitic(words.kinds[0] if words.kinds else mention) or aim(parsed, words.tied)


def _is_off(parsed: Parsed, mention: Mention, words: _Words, latin: bool) -> bool:
    """Whether a name tells only near which place, or on which road to it, something was."""
    road = any(m.layer == "kind" and m.values[0] == "road" and m.last == words.start for m in words.lead)
    road = road or any(m.values[0] == "road" for m in words.kinds[:-1])  # "على طريق بلدة سلوك"
    measured = latin and any(is_cue(m, "reference") and m.last >= words.tied - 1 for m in words.cues)  # "2 km from"
    bordering = any(borders(parsed, m, words.tied) for m in words.cues)
    return road or measured or bordering or edge_behind(parsed, mention)


def _kind(parsed: Parsed, mention: Mention, kinds: list[Mention], gazetteer: Gazetteer) -> tuple[str | None, int]:
    """The kind word within a name (ريف إدلب), before it or (a unit, in English) behind it, and the token after all."""
    within = None
    if mention.last - mention.first > 1:
        ends = (parsed.tokens.keys[mention.first], parsed.tokens.keys[mention.last - 1])
        words = [gazetteer.kind_words(lang).get((key,)) for lang in ("ar", "en") for key in ends]
        within = next((kind for kind in words if kind in AREAS), None)
    if kinds:
        return str(within or kinds[-1].values[0]), mention.last
    behind = unit_behind(parsed, mention)
    return (str(behind.values[0]), behind.last) if behind is not None else (within, mention.last)
