"""Spots: the places that one sentence names, how they hang together, and which place of the gazetteer each is.

Spots form chains. In "the villages of A and B south of the city of C in the countryside of D", A and B are heads, C is
a reference and D a container: only heads become rows, the others say which of its namesakes a head is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.gazetteer import Gazetteer
from gazetteer.offsets import along_road
from gazetteer.place import Place
from gazetteer.resolve import Context, resolve

from builders.coder.sentence import Parsed
from builders.mention import Mention, PlaceName

_LEAD = 5  # tokens before a name in which its preposition stands
_GAP = 5  # tokens between a name and the unit that contains it
_KNOWN = 2  # prominence from which a name needs no word that says it is a place
_JOINTS = frozenset({",", "،", "و", "and", "/", "-", "–", "&", "؛", "\"", "“", "”", "(", ")", "«", "»", "او", "or"})
_UNITS = frozenset({"governorate", "region", "countryside", "district", "subdistrict"})
_WIDE = frozenset({"governorate", "countryside"})
_DATELINE = frozenset("(-–—")  # what stands behind the seat of an agency at the start of a report
_BYLINE = 6  # tokens between a correspondent and his seat
_SHORT = 4  # letters of a word that resembles too many names
_LOCATIVE = frozenset({"in", "on", "near", "from", "to", "origin", "reference", "direction", "between", "of"})


@dataclass(slots=True)
class Spot:
    """One place name. `first`, `last`: its tokens with the kind word before it. `relation`: head, container, origin.

    `marker`: the preposition before it. `near`: at its edge or in a direction from it (`directed`). `kind`: the kind word before it.
    `place` and `precision` are filled by `locate`; `why` says how the place was chosen.
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
    if latin and not parsed.tokens.words[mention.first][:1].isupper():
        return None
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
    elif marker == "between" and before is not None and not any(m.layer == "rule" for m in parsed.between(before.last, mention.first)):
        relation = "container"
    elif before is not None and before.marker == "between" and joined and before.relation == "head":
        relation = "road end"
    elif before is not None and before.kind == "road" and before.relation == "head" and joined:
        relation = "road end"
    elif before is not None and _subordinate(parsed, before, mention, kinds, cues, directed):
        relation = "container"
    kind = kinds[-1].values[0] if kinds else (before.kind if before is not None and joined else None)
    return Spot(start, mention.last, mention, 0, relation, marker, near, directed, kind)


def _of_people(parsed: Parsed, start: int) -> bool:
    """Whether persons come from a place: "a family from the town of"."""
    return any(m.layer in ("people", "harm") and m.last >= start - 2 for m in parsed.between(start - 4, start))


def _byline(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says where a correspondent sits: "our reporter in Idlib"."""
    return any(
        m.layer == "people" and m.values[0].role == "journalist" for m in parsed.between(mention.first - _BYLINE, mention.first)
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
    if before.relation == "container" and spot.kind in _WIDE:
        return True
    words = parsed.tokens.keys[before.last : spot.first]
    prefix = (parsed.mention_at(spot.first) or spot.name).form.prefix
    near = parsed.between(before.last, spot.first)
    if not any(word in _JOINTS for word in words) and not prefix.startswith("و") and not any(
        m.form.prefix.startswith("و") for m in near
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
    wide = any(m.values[0] in _UNITS for m in kinds) or _follows_unit(parsed, mention)
    commas = any(parsed.tokens.keys[t] in (",", "،") for t in gap)
    if commas:
        return wide
    return wide or any(m.values[0].cue in ("in", "of", "near") for m in cues) or bool(_clitic(kinds[0] if kinds else mention)) or not gap


def _follows_unit(parsed: Parsed, mention: Mention) -> bool:
    """English puts the unit behind the name: "Idlib province"."""
    behind = parsed.mention_at(mention.last)
    return behind is not None and behind.layer == "kind" and behind.values[0] in _UNITS


def locate(
    spots: Sequence[Spot], parsed: Parsed, gazetteer: Gazetteer, section: frozenset[str], known: Sequence[Place]
) -> frozenset[str]:
    """Fill in the place of each spot; returns the governorate of the section that goes on. `section`: governorate under whose heading it stands. `known`: places before."""
    chains: dict[int, list[Spot]] = {}
    for spot in spots:
        chains.setdefault(spot.chain, []).append(spot)
    nearby = list(known)
    for members in chains.values():
        outer = [spot for spot in members if spot.relation == "container"]
        stated: set[str] = set()
        if members[0].relation == "section":
            _choose(members[0], parsed, gazetteer, frozenset(), nearby, outer=True)
            if members[0].place is not None and members[0].place.admin1_pcode:
                section = frozenset({members[0].place.admin1_pcode})
            members = members[1:]
        for spot in reversed(outer):
            _choose(spot, parsed, gazetteer, frozenset(stated) or section, nearby, outer=True)
            if spot.place is not None and spot.place.admin1_pcode and (spot.place.precision == 3 or spot.kind in _WIDE):
                stated.add(spot.place.admin1_pcode)
            elif spot.place is not None:
                nearby.insert(0, spot.place)
        for spot in members:
            if spot.relation != "container":
                _choose(spot, parsed, gazetteer, frozenset(stated) or section, nearby, outer=False)
                if spot.place is not None:
                    nearby.insert(0, spot.place)
        _lay_road(members)
    return section


def _lay_road(members: Sequence[Spot]) -> None:
    """A road named by its two ends is a point between them."""
    for start, end in zip(members, members[1:], strict=False):
        if end.relation == "road end" and start.place is not None and end.place is not None:
            point = along_road(start.place, end.place)
            start.latitude, start.longitude, start.precision = point.latitude, point.longitude, point.geo_precision


def _choose(
    spot: Spot, parsed: Parsed, gazetteer: Gazetteer, admin1: frozenset[str], nearby: Sequence[Place], outer: bool
) -> None:
    name: PlaceName = spot.name.values[0]
    candidates = [gazetteer.places[place_id] for place_id in name.ids]
    behind = parsed.mention_at(spot.last)
    kind = spot.kind
    if kind is None and behind is not None and behind.layer == "kind":
        kind = behind.values[0]
        spot.last = behind.last
    kind = kind or _unit_within(spot.name, parsed, gazetteer)
    wide = kind in _WIDE
    if wide:
        units = [place for place in candidates if place.kind == "governorate"]
        candidates = units or candidates
    context = Context(admin1, tuple(nearby[:6]), None if kind == "countryside" else kind, parsed.published)
    found = resolve(candidates, context, gazetteer.places)
    if found.place is None or found.latitude is None or found.longitude is None:
        return
    if kind is not None and name.prominence == 0 and _contradicts(kind, found.place, gazetteer):
        return
    spot.place, spot.why = found.place, found.why
    spot.latitude, spot.longitude = found.latitude, found.longitude
    spot.precision = found.geo_precision or found.place.precision
    if kind == "countryside":
        spot.precision = max(spot.precision, 2)
    if spot.directed and kind is None and found.place.capital_level == 1:
        spot.place = gazetteer.places.get(found.place.admin1_pcode or "", found.place)
        spot.precision = 3  # "south of Idlib" without "the city of" is a part of the governorate
    if spot.near and not outer:
        spot.precision = max(spot.precision, 2)


def _contradicts(kind: str, place: Place, gazetteer: Gazetteer) -> bool:
    """Whether an unknown name is another thing than the word before it says: "the mosque of Ghassan" is no village."""
    groups = gazetteer.kind_groups
    return groups.get(kind) == "site" and groups.get(place.kind) != "site"


def _unit_within(name: Mention, parsed: Parsed, gazetteer: Gazetteer) -> str | None:
    """The unit that is a part of a listed name: "Idlib province", "محافظة إدلب"."""
    if name.last - name.first < 2:
        return None
    ends = (parsed.tokens.keys[name.first], parsed.tokens.keys[name.last - 1])
    kinds = [gazetteer.kind_words(lang).get((key,)) for lang in ("ar", "en") for key in ends]
    return next((kind for kind in kinds if kind in _UNITS), None)


def lies_in(inner: Place, outer: Place, places: Mapping[str, Place]) -> bool:
    """Whether a place is a part of another by the units that both are listed under."""
    if inner.place_id == outer.place_id:
        return False
    if outer.kind == "governorate":
        return inner.admin1_pcode == outer.admin1_pcode
    above = inner.parent
    while above is not None and above in places:
        if above == outer.place_id:
            return True
        above = places[above].parent
    return outer.place_id in (inner.admin2_pcode, inner.admin3_pcode)
