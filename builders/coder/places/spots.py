"""Spots: the places that one sentence names and how they hang together.

Spots form chains. In "the villages of A and B south of the city of C in the countryside of D", A and B are heads, C is
a reference and D a container: only heads become rows, the others say which of its namesakes a head is.
"""

from builders.coder.days.comparing import is_compared
from builders.coder.days.measures import is_measured_from
from builders.coder.places.abroad import is_foreign
from builders.coder.places.bare_lists import listed_bare, listed_kind, unknown_names
from builders.coder.places.behind import (
    AREAS,
    before_epithets,
    countryside_of,
    holds_land,
    in_part,
    is_of_name_before,
    is_of_person,
    is_of_provinces,
    kind_behind,
    lies_inside,
    of_kind_word,
    parted,
    site_behind,
    unit_behind,
)
from builders.coder.places.enumerated import opens_list
from builders.coder.places.onward import goes_on
from builders.coder.places.ordinary import (
    is_area,
    is_for,
    is_half,
    is_meant,
    is_set_in,
    is_whole,
    lacks_article,
    stands_alone,
    with_article,
)
from builders.coder.places.owners import hand_on, is_road, owns, reach_back
from builders.coder.places.possessors import edge_behind, is_possessive, possesses
from builders.coder.places.prepositions import aim, borders, clitic, comes_from, of_part, points, ties
from builders.coder.places.relations import relation
from builders.coder.places.seats import of_command, only_talked_of, says_so_at, speaks_at
from builders.coder.places.sieges import hit_elsewhere, is_besieged
from builders.coder.places.spot import WIDE, Spot
from builders.coder.places.strongholds import is_called_before
from builders.coder.sentence import QUOTES, Parsed, is_cue
from builders.mention import Mention, PlaceName
from gazetteer.gazetteer import Gazetteer

_LEAD = 5  # tokens before a name in which its preposition stands
_KNOWN = 2  # prominence from which a name needs no word that says it is a place
_JOINTS = frozenset({",", "،", "و", "and", "/", "-", "–", "&", "؛", '"', "“", "”", "(", ")", "«", "»", "او", "or", ""})
_PARTING = frozenset({"negation", "unhurt", "break", "turn", "cause", "result", "attribution", "after"})
_PARTS = frozenset({"مناطق", "محور", "محاور", "جبهه", "جبهات", "تلال", "مرتفعات"})  # Arabic words for parts of a land
_PEOPLE_OF = frozenset({"اهالي", "سكان"})  # Arabic words for those who live in a town: تظاهر أهالي بنش
_SOME = frozenset({"احد", "احدي", "بعض", "من"})  # of whom it is told where they come from, not where they are
_EACH_OF = (["كل", "من"], ["كلا", "من"])  # Arabic words that open a list of places
_HELD = frozenset({"area", "areas", "zone", "zones"})  # English words for what a side holds of a town
_DISTINCT = 7  # letters of a word from which it resembles no other name
_SHORT = 4  # letters of a word that resembles too many names


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
        if latin and spots and (owns(parsed, spots[-1], spot) or possesses(parsed, spots[-1], spot)):
            chain += 1
            hand_on(spots[-1], spot)
            spots[-1].chain = chain
        elif latin and spots and is_road(parsed, spots[-1], spot):
            spots[-1].kind, spot.relation = "road", "road end"
        elif spot.relation == "head" and not bare and not (spots and _joined(parsed, spots, spot)):
            chain += 1
        elif spot.relation == "head":
            spot.relation = spots[-1].relation
            spot.near = spot.near or (spots[-1].near and spot.first == spot.name.first)
            spot.marker = spot.marker or spots[-1].marker
            spot.partial = spot.partial or (spots[-1].partial and spot.first == spot.name.first)
        spot.chain = chain
        spots.append(spot)
    heads = (spot for spot in spots if spot.relation == "head")
    besieged = {s.chain for s in spots if only_talked_of(parsed, s.first) or is_besieged(parsed, s.first)}
    told = [s for s in heads if not (says_so_at(parsed, s.first) or speaks_at(parsed, s.first, s.last))]
    told = [s for s in told if s.chain not in besieged]
    for spot in spots:
        if spot.relation == "head" and ((told and spot not in told) or _is_no_place(parsed, spot)):
            spot.relation = "byline"
    return spots


def _is_no_place(parsed: Parsed, spot: Spot) -> bool:
    """Whether a name only tells with what an act compares, how far "the town" of the text lies from there, where a side
    is in command, or what is under siege beside an act.
    """
    aside = is_compared(parsed, spot.first) or is_measured_from(parsed, spot.first)
    return aside or hit_elsewhere(parsed, spot.first) or of_command(parsed, spot.first)


def _spot(
    parsed: Parsed, mention: Mention, before: Spot | None, gazetteer: Gazetteer, latin: bool, bare: bool
) -> Spot | None:
    if _is_of_another_name(parsed, mention, latin):
        return None
    mention = with_article(parsed, mention) if latin else mention
    if is_foreign(parsed, mention) or (latin and _named_again(parsed, mention)):
        return None
    floor = max(reach_back(parsed, before, mention.first) if before else 0, parsed.first)
    words = parsed.between(max(floor, mention.first - _LEAD), mention.first)
    beside = [m for m in words if m.layer == "kind" and m.last >= mention.first - 1 and not parted(parsed, m, mention)]
    strange = (is_of_person, is_of_name_before, _acts_between, _is_means, _named_else)
    beside = [m for m in beside if not any(of(parsed, m, mention) for of in strange)]
    kinds = [m for m in beside if not lies_inside(parsed, m, mention)]
    if not latin and lacks_article(mention, kinds, gazetteer):
        return None
    around = countryside_of(parsed, kinds[-1]) if kinds else None
    start = min(kinds[0].first, around.first if around else kinds[0].first) if kinds else mention.first
    tied = before_epithets(parsed, floor, start) if latin else start
    lead = parsed.between(max(floor, mention.first - (start - tied) - _LEAD), mention.first)
    partial = of_part(parsed, start)
    cues = [m for m in lead if m.layer == "cue" and not (partial and is_cue(m, "from"))]
    marker = next((m.values[0].cue for m in reversed(cues) if ties(parsed, m, tied)), "")
    marker = "from" if marker == "of" and any(comes_from(parsed, m, tied) for m in cues) else marker
    marker = marker or clitic(kinds[0] if kinds else mention) or aim(parsed, tied)
    marker = (before.marker if before is not None else "in") if partial else marker
    directed = any(m.last >= tied - 1 and points(m, mention) and not of_kind_word(parsed, m) for m in cues)
    beside_road = any(m.layer == "kind" and m.values[0] == "road" and m.last == start for m in lead)
    beside_road = beside_road or any(m.values[0] == "road" for m in kinds[:-1])  # "على طريق بلدة سلوك"
    off = beside_road or (latin and any(is_cue(m, "reference") and m.last >= tied - 1 for m in cues))  # "2 km from"
    near = directed or off or any(borders(parsed, m, tied) for m in cues) or edge_behind(parsed, mention)
    joined = bare or (before is not None and _only_joints(parsed, before.last, mention.first, mention))
    opens = before is not None and opens_list(parsed, before, mention, gazetteer)
    joined = joined or opens
    site = site_behind(parsed, mention, gazetteer) if latin and not kinds else None
    of_kind = opens or bool(beside) or (latin and kind_behind(parsed, mention, gazetteer))
    listed = None if latin or beside else listed_kind(parsed, mention)
    of_kind = of_kind or bool(listed) or (latin and is_area(parsed, mention))
    placed = bool(of_kind or marker or near or site) or parsed.tokens.keys[start - 2 : start] in _EACH_OF
    placed = placed or (latin and in_part(parsed, start))
    if not _is_place(parsed, mention, before, latin, of_kind, placed, joined):
        return None
    kind, last = (site.values[0], site.last) if site else _kind(parsed, mention, kinds, gazetteer)
    unit = latin and (holds_land(parsed, mention, gazetteer) or (not kinds and is_of_provinces(parsed, mention)))
    kind = "governorate" if unit else "countryside" if around else kind or listed
    if kinds and parsed.tokens.keys[start] in _HELD and is_cue(parsed.mention_ending(start), "control"):
        kind = None  # "a rebel-held area of Aleppo" is a part of the city
    if kind is None and before is not None and joined:
        kind = before.kind
    rural = any(m.values[0] == "countryside" for m in kinds[:-1])
    spot = Spot(start, last, mention, 0, "head", marker, near, directed, kind, rural, partial)
    spot.relation = "head" if bare else relation(parsed, spot, before, cues, joined)
    return spot


def _is_of_another_name(parsed: Parsed, mention: Mention, latin: bool) -> bool:
    """Whether a name is a piece of a longer one, of a day (السابع من نيسان) or of a site: القصر العدلي."""
    if (latin and not is_whole(parsed, mention)) or (not latin and is_half(parsed, mention)):
        return True
    if any(when.first <= mention.first and mention.last <= when.last for when in parsed.dates):
        return True
    site = parsed.first_of("site", mention.first, mention.last)
    return site is not None and site.first == mention.first and site.last > mention.last


def _named_again(parsed: Parsed, name: Mention) -> bool:
    """Whether what a place is called stands before its name, which is read: "the Syrian capital Damascus"."""
    behind = parsed.first_of("place", name.last, name.last + 1)
    again = behind is not None and not {*name.values[0].ids}.isdisjoint(behind.values[0].ids)
    return again and parsed.tokens.keys[name.last - 1] == "capital"


def _named_else(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a word of kind has a name of its own before the next of an Arabic list, which no table has: تل مجهول وخان
    السبل; but ريفي حمص وحماة.
    """
    before = parsed.mention_ending(name.first)
    unread = kind.last < name.first and (before is None or before.layer != "place")
    return unread and name.form.prefix.startswith("و")


def _is_means(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a road is only the way in which something is done: عن طريق, "by means of"."""
    return kind.values[0] == "road" and kind.last <= name.first and parsed.tokens.keys[kind.first - 1] == "عن"


def _acts_between(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a word of kind belongs to another phrase than a name: شهدت المنطقة هجمات جديدة."""
    return any(m.layer in ("rule", "harm") for m in parsed.between(kind.last, name.first))


def _is_place(
    parsed: Parsed, mention: Mention, before: Spot | None, latin: bool, kinds: bool, placed: bool, joined: bool
) -> bool:
    """Whether a name stands for a place here: the less it is known, the clearer the words around it must be."""
    name: PlaceName = mention.values[0]
    if is_for(parsed, mention):
        return False
    side = parsed.first_of("actor", mention.first, mention.first + 1)
    if not placed and latin and side is not None and side.last == mention.last and parsed.actors_of(side):
        return False  # the group and not the village: "IS's statement"
    if not (placed or joined or _adjacent(parsed, mention, before) or stands_alone(mention, name)):
        return False
    meant = is_meant(parsed, mention) if latin else is_set_in(parsed, mention)
    if name.needs_cue and not (kinds or joined or meant):
        return False
    whole = mention.last - mention.first > 1 or len(parsed.tokens.keys[mention.first]) > _DISTINCT
    listed = joined and latin and mention.exact == 1 and whole  # "Morek and Kefr Nabouda"
    return not mention.exact or kinds or listed or unit_behind(parsed, mention) is not None or _led(parsed, mention)


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


def _led(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition stands directly before a name that is spelt in an unlisted way."""
    before = parsed.mention_ending(mention.first)
    led = is_cue(before, "in", "near", "direction")
    several = mention.last - mention.first > 1
    return led and mention.exact == 1 and (several or len(parsed.tokens.keys[mention.first]) > _SHORT)


def _adjacent(parsed: Parsed, mention: Mention, before: Spot | None) -> bool:
    """Whether a bare name stands where a place is expected: behind a trigger, a site, a place, or at the start."""
    if before is not None and _only_joints(parsed, before.last, mention.first, mention):
        return True
    if any(m.layer == "rule" and m.first == mention.first for m in parsed.between(mention.first, mention.last)):
        return False  # تدمر is a town and "destroys"
    previous = parsed.mention_ending(before_epithets(parsed, parsed.first, mention.first))
    if previous is not None and previous.layer == "place" and _named_again(parsed, previous):
        previous = parsed.mention_ending(previous.first)
    told = previous is not None and previous.layer in ("rule", "site", "people", "weapon", "actor")
    keys = parsed.tokens.keys
    people = keys[mention.first - 1] in _PEOPLE_OF and keys[mention.first - 2] not in _SOME
    told = told or people or keys[mention.first - 1] in _PARTS or is_called_before(parsed, mention)
    told = told or (is_cue(previous, "happens") and parsed.tokens.words[mention.first].isascii())  # "rocked Homs"
    known: bool = mention.values[0].prominence >= _KNOWN
    return known and (told or (mention.first <= parsed.first + 1 and not is_possessive(parsed, mention)))


def _only_joints(parsed: Parsed, left: int, right: int, mention: Mention) -> bool:
    if parsed.cues(left, right) & _PARTING:
        return False
    words = parsed.tokens.keys[left:right]
    kind = parsed.first_of("kind", left, right)  # سد تشرين وبلدة صرين
    joined = any(word in _JOINTS and word not in QUOTES for word in words) or mention.form.prefix.startswith("و")
    joined = joined or (kind is not None and kind.first == left and kind.form.prefix.startswith("و"))
    unknown = unknown_names(parsed, left, right) if mention.form.prefix.startswith("و") else set()
    return joined and all(
        word in _JOINTS or left + n in unknown or parsed.covered(left + n) for n, word in enumerate(words)
    )


def _joined(parsed: Parsed, spots: list[Spot], spot: Spot) -> bool:
    """Whether a spot continues a list: nothing but joints and words of place between, and no act."""
    if parsed.first_of("rule", spots[-1].last, spot.first) is not None:
        return False
    if goes_on(parsed, spots, spot):
        return False
    before = spots[-1]
    if before.relation == "container" and spot.near and before.directed:
        return False  # أطراف قرية آفس شرقي إدلب ومحيط مدينة إدلب
    if before.relation == "container" and spot.kind in WIDE:
        return True
    words = parsed.tokens.keys[before.last : spot.first]
    prefix = (parsed.mention_at(spot.first) or spot.name).form.prefix
    near = parsed.between(before.last, spot.first)
    if (
        not any(word in _JOINTS for word in words)
        and not prefix.startswith("و")
        and not any(m.form.prefix.startswith("و") for m in near)
    ):
        return False
    unknown = unknown_names(parsed, before.last, spot.first) if prefix.startswith("و") else set()
    return all(
        word in _JOINTS or before.last + n in unknown or parsed.covered(before.last + n, ("cue", "kind", "site"))
        for n, word in enumerate(words)
    ) and not any(m.layer == "cue" and m.values[0].cue in ("break", "turn", "undergo") for m in near)
