"""Spots: the places that one sentence names and how they hang together.

Spots form chains. In "the villages of A and B south of the city of C in the countryside of D", A and B are heads, C is
a reference and D a container: only heads become rows, the others say which of its namesakes a head is.
"""

from dataclasses import dataclass

from builders.coder.sentence import Parsed
from builders.mention import Mention, PlaceName
from gazetteer.letters import ARTICLES
from gazetteer.place import Place

_LEAD = 5  # tokens before a name in which its preposition stands
_GAP = 5  # tokens between a name and the unit that contains it
_KNOWN = 2  # prominence from which a name needs no word that says it is a place
_JOINTS = frozenset({",", "،", "و", "and", "/", "-", "–", "&", "؛", '"', "“", "”", "(", ")", "«", "»", "او", "or"})
UNITS = frozenset({"governorate", "region", "countryside", "district", "subdistrict"})
WIDE = frozenset({"governorate", "countryside"})
_DATELINE = frozenset("(-–—")  # what stands behind the seat of an agency at the start of a report
_WORDS = frozenset({"as", "at", "an", "er", "ed", "en"})  # articles that are English words too
_BYLINE = 6  # tokens between a correspondent and his seat
_SHORT = 4  # letters of a word that resembles too many names
_LOCATIVE = frozenset({"in", "on", "near", "from", "to", "origin", "reference", "direction", "between", "of"})


@dataclass(slots=True)
class Spot:
    """One place name. `first`, `last`: its tokens with the kind word before it. `relation`: head, container, origin.

    `relation`: head; container of the one before it; origin of fire or people; seat of a writer (byline); section, a
    heading; the other end of a road. `marker`: the preposition before it. `near`: at its edge or in a direction from
    it (`directed`). `kind`: the kind word before it. The rest is filled by `locating.locate`.
    """

    first: int
    last: int
    name: Mention
    chain: int
    relation: str
    marker: str
    near: bool
    directed: bool
    kind: str | None
    place: Place | None = None
    latitude: float = 0.0
    longitude: float = 0.0
    precision: int = 1
    why: str = ""


def find_spots(parsed: Parsed, latin: bool) -> list[Spot]:
    """The spots of a sentence in order; `latin`: names are told by their capital letters."""
    spots: list[Spot] = []
    chain = 0
    for mention in parsed.mentions:
        if mention.layer != "place":
            continue
        spot = _spot(parsed, mention, spots[-1] if spots else None, latin)
        if spot is None:
            continue
        if spot.relation == "head" and not (spots and _joined(parsed, spots[-1], spot)):
            chain += 1
        elif spot.relation == "head":
            spot.relation = spots[-1].relation
            spot.near = spot.near or (spots[-1].near and spot.kind is None)
            spot.marker = spot.marker or spots[-1].marker
        spot.chain = chain
        spots.append(spot)
    return spots


def _spot(parsed: Parsed, mention: Mention, before: Spot | None, latin: bool) -> Spot | None:
    left = max(before.last if before else parsed.first, mention.first - _LEAD, parsed.first)
    lead = parsed.between(left, mention.first)
    kinds = [m for m in lead if m.layer == "kind" and m.last >= mention.first - 1]
    cues = [m for m in lead if m.layer == "cue"]
    start = kinds[0].first if kinds else mention.first
    marker = next((m.values[0].cue for m in reversed(cues) if m.values[0].cue in _LOCATIVE and m.last >= start - 2), "")
    if not marker:
        marker = _clitic(kinds[0] if kinds else mention)
    directed = any(m.values[0].cue == "direction" and m.last >= start - 1 for m in cues)
    near = directed or any(m.values[0].cue == "near" and m.last >= start - 2 for m in cues)
    if latin and not any(word[0].isupper() for word in parsed.tokens.words[mention.first : mention.last]):
        return None
    mention = _with_article(parsed, mention) if latin else mention
    name: PlaceName = mention.values[0]
    if not (kinds or marker or near or _adjacent(parsed, mention, before)) and not _stands_alone(mention, name):
        return None
    joined = before is not None and _only_joints(parsed, before.last, mention.first, mention)
    if _ordinary(mention, name, latin) and not (kinds or joined):
        return None
    if mention.exact and not kinds and not _follows_unit(parsed, mention) and not _led(parsed, mention):
        return None
    relation = "head"
    behind = parsed.tokens.words[mention.last : mention.last + 1]
    if mention.first == parsed.first and behind == [":"]:
        relation = "section"
    elif mention.first == parsed.first and behind and behind[0] in _DATELINE and not _clitic(mention):
        relation = "byline"
    elif any(m.values[0].cue == "origin" for m in cues):
        relation = "origin"
    elif _byline(parsed, mention):
        relation = "byline"
    elif (
        marker == "between"
        and before is not None
        and not any(m.layer == "rule" for m in parsed.between(before.last, mention.first))
    ):
        relation = "container"
    elif (before is not None and before.marker == "between" and joined and before.relation == "head") or (
        before is not None and before.kind == "road" and before.relation == "head" and joined
    ):
        relation = "road end"
    elif before is not None and _subordinate(parsed, before, mention, kinds, cues, directed):
        relation = "container"
    kind = kinds[-1].values[0] if kinds else (before.kind if before is not None and joined else None)
    return Spot(start, mention.last, mention, 0, relation, marker, near, directed, kind)


def _with_article(parsed: Parsed, mention: Mention) -> Mention:
    """The name with the article that English splits off: al-Bab."""
    keys = parsed.tokens.keys
    at = mention.first
    if at - 1 > parsed.first and keys[at - 1] == "-" and keys[at - 2] in ARTICLES:
        at -= 2
    elif at > parsed.first and keys[at - 1] in ARTICLES and keys[at - 1] not in _WORDS:
        at -= 1
    return mention._replace(first=at)


def _of_people(parsed: Parsed, start: int) -> bool:
    """Whether persons come from a place: "a family from the town of"."""
    return any(m.layer in ("people", "harm") and m.last >= start - 2 for m in parsed.between(start - 4, start))


def _byline(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says where a correspondent sits: "our reporter in Idlib"."""
    return any(
        m.layer == "people" and m.values[0].role == "journalist"
        for m in parsed.between(mention.first - _BYLINE, mention.first)
    ) and not any(m.layer == "rule" for m in parsed.between(mention.first - _BYLINE, mention.first))


def _ordinary(mention: Mention, name: PlaceName, latin: bool) -> bool:
    """Whether a name may as well be an ordinary word or a person's name, so that only "village of" makes it a place.

    Arabic has no capitals: of the villages of one word that nobody knows, most are spelt like an ordinary word.
    """
    return name.needs_cue or (not latin and mention.last - mention.first == 1 and name.prominence == 0)


def _led(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition stands directly before a name that is spelt in an unlisted way."""
    before = parsed.mention_ending(mention.first)
    led = before is not None and before.layer == "cue" and before.values[0].cue in ("in", "near", "direction")
    return led and mention.exact == 1 and len(parsed.tokens.keys[mention.first]) > _SHORT


def _clitic(mention: Mention) -> str:
    prefix = mention.form.prefix.removesuffix("ال").removeprefix("و").removeprefix("ف")
    return {"ب": "in", "ل": "of"}.get(prefix, "")


def _stands_alone(mention: Mention, name: PlaceName) -> bool:
    return not name.needs_cue and mention.exact == 0 and mention.last - mention.first > 1


def _adjacent(parsed: Parsed, mention: Mention, before: Spot | None) -> bool:
    """Whether a bare name stands where a place is expected: behind a trigger, a site, another place, or at the start."""
    if before is not None and _only_joints(parsed, before.last, mention.first, mention):
        return True
    previous = parsed.mention_ending(mention.first)
    known = mention.values[0].prominence >= _KNOWN
    if previous is not None and previous.layer in ("rule", "site", "people", "weapon", "actor"):
        return known
    return known and mention.first <= parsed.first + 1


def _only_joints(parsed: Parsed, left: int, right: int, mention: Mention) -> bool:
    words = parsed.tokens.keys[left:right]
    joined = any(word in _JOINTS for word in words) or mention.form.prefix.startswith("و")
    return joined and all(word in _JOINTS or parsed.covered(left + n) for n, word in enumerate(words))


def _joined(parsed: Parsed, before: Spot, spot: Spot) -> bool:
    """Whether a spot continues a list: nothing but joints and words of place between."""
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
    return all(
        word in _JOINTS or parsed.covered(before.last + n, ("cue", "kind", "site")) for n, word in enumerate(words)
    ) and not any(m.layer == "cue" and m.values[0].cue in ("break", "turn") for m in near)


def _subordinate(
    parsed: Parsed, before: Spot, mention: Mention, kinds: list[Mention], cues: list[Mention], directed: bool
) -> bool:
    """Whether a name says where the place before it lies: "south of", "in", "in the countryside of", "of X province"."""
    gap = range(before.last, mention.first)
    between = parsed.between(before.last, mention.first)
    if any(m.layer in ("rule", "harm", "actor", "people") for m in between) or len(gap) > _GAP + 2:
        return False
    if any(m.form.prefix.startswith("و") for m in [*between, mention]) or any(
        parsed.tokens.keys[t] in ("و", "and") for t in gap
    ):
        return False
    if directed or any(m.values[0].cue == "reference" for m in cues):
        return True
    if any(parsed.tokens.keys[t].startswith("و") and not parsed.covered(t) for t in gap):
        return False
    wide = any(m.values[0] in UNITS for m in kinds) or _follows_unit(parsed, mention)
    commas = any(parsed.tokens.keys[t] in (",", "،") for t in gap)
    if commas:
        return wide
    return (
        wide
        or any(m.values[0].cue in ("in", "of", "near") for m in cues)
        or bool(_clitic(kinds[0] if kinds else mention))
        or not gap
    )


def _follows_unit(parsed: Parsed, mention: Mention) -> bool:
    """English puts the unit behind the name: "Idlib province"."""
    behind = parsed.mention_at(mention.last)
    return behind is not None and behind.layer == "kind" and behind.values[0] in UNITS
