"""Locating: which place of the gazetteer each spot of a sentence is.

The governorate that the sentence states beside a name, the kind word before it and the places named before decide
among namesakes (`gazetteer.resolve`); the section of a roundup ("Homs: ...") states the governorate of all in it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from builders.coder.places.choosing import NOT_IN_UNIT, called_quarter, choose
from builders.coder.places.sections import heads_item, under_heading
from builders.coder.places.spot import IN_TOWN, WIDE, Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from builders.rules import Rule
from gazetteer.distance import place_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.offsets import along_road
from gazetteer.place import SETTLEMENTS, Place

_REGIONS = frozenset({"region", "countryside", "mountain", "valley", "plain", "desert"})
_LAND = frozenset({"mountain", "plain", "valley"})
_DUAL = ("بلدتين", "بلدتان", "مدينتين", "مدينتان", "حيين")
_FAR_KM = 80.0  # farther than any place lies from a town that it is said to lie in
_TOWN_KM = 25.0  # the same where the word for a town stands before its name
_SITE_KM = 10.0  # how far from its town a site lies that is named by it
_OPENING = 3  # tokens of "in the neighbouring" before a governorate
_ROAD = 4  # tokens between a road and the first of its ends: الطريق الذي يربط بين
_WELL_KNOWN = 4  # prominence from which a city is known beyond its governorate
_OBJECT = 6  # tokens between a word of capture and the town
_REGION_KM = {2: 15.0, 3: 80.0}  # how far from its point a region's places lie, by its precision


def locate(
    spots: Sequence[Spot], parsed: Parsed, gazetteer: Gazetteer, section: frozenset[str], known: Sequence[Place]
) -> frozenset[str]:
    """Fill in the place of each spot; returns the governorate of the section that goes on.

    `section`: governorate under whose heading the sentence stands. `known`: places named before, the last first.
    """
    section = under_heading(parsed, spots, gazetteer) or section
    chains: dict[int, list[Spot]] = {}
    for spot in spots:
        chains.setdefault(spot.chain, []).append(spot)
    nearby = list(known)
    opened = _opening(spots, parsed, gazetteer)
    city: Place | None = None
    for members in chains.values():
        outer = [spot for spot in members if spot.relation == "container"]
        stated: set[str] = set()
        if members[0].relation == "section":
            choose(members[0], parsed, gazetteer, frozenset(), nearby, outer=True)
            if members[0].place is not None and members[0].place.admin1_pcode:
                section = frozenset({members[0].place.admin1_pcode})
        for spot in reversed(outer):
            choose(spot, parsed, gazetteer, frozenset(stated) or section, nearby, outer=True)
            wide = spot.place is not None and (spot.place.precision == 3 or WIDE & {spot.kind, spot.place.kind})
            wide = wide or (spot.directed and spot.place is not None and spot.place.capital_level == 1)
            if wide and spot.place is not None and spot.place.admin1_pcode:
                stated.add(spot.place.admin1_pcode)
            if spot.place is not None and spot.place.kind != "governorate":
                nearby.insert(0, spot.place)
        for spot in members:
            if spot.relation not in ("container", "section"):
                unit = (
                    frozenset(stated) or _held(spot, parsed, section, gazetteer) or _namesakes(spot, opened, gazetteer)
                )
                choose(spot, parsed, gazetteer, unit, nearby, outer=False, city=city)
                _doubt_section(spot, parsed, gazetteer, frozenset(stated), nearby)
                if spot.place is not None:
                    nearby.insert(0, spot.place)
        city = next((s.place for s in members if s.place is not None and s.place.kind == "city"), city)
        _widen(members)
        _narrow(members)
        _disown(members, parsed, gazetteer)
        _keep_to_region(members)
        _lay_road(members, parsed)
    if spots and heads_item(parsed, spots):
        spots[0].relation = "byline"
    return section


def _opening(spots: Sequence[Spot], parsed: Parsed, gazetteer: Gazetteer) -> frozenset[str]:
    """The governorate with which a sentence opens: "In Idlib province, warplanes bombed the town of"."""
    first = next((s for s in spots if s.relation == "head"), None)
    if first is None or first.first - parsed.first > _OPENING or first.marker != "in" or first.kind != "governorate":
        return frozenset()
    choose(first, parsed, gazetteer, frozenset(), (), outer=True)
    return frozenset({first.place.admin1_pcode} if first.place and first.place.admin1_pcode else ())


def _held(spot: Spot, parsed: Parsed, section: frozenset[str], gazetteer: Gazetteer) -> frozenset[str]:
    """The governorate of the section; in English, where the next heading may be lost, of a name that is found there."""
    english = parsed.tokens.words[spot.name.first].isascii()
    return _namesakes(spot, section, gazetteer) if english else section


def _namesakes(spot: Spot, opened: frozenset[str], gazetteer: Gazetteer) -> frozenset[str]:
    """The governorate with which the sentence opens, if one of the places of a name lies there."""
    inside = any(gazetteer.places[one].admin1_pcode in opened for one in spot.name.values[0].ids)
    return opened if inside else frozenset()


def _doubt_section(
    spot: Spot, parsed: Parsed, gazetteer: Gazetteer, stated: frozenset[str], nearby: Sequence[Place]
) -> None:
    """A city that all know and that does not lie in the section is where it happened: "Deir ez-Zor: ... in Hasakah"."""
    elsewhere = spot.place is not None and spot.place.kind == "governorate" and spot.why == NOT_IN_UNIT
    named = spot.kind == "city" or spot.marker == "in"  # not على طريق دمشق - عمان
    known = any(gazetteer.places[one].prominence >= _WELL_KNOWN for one in spot.name.values[0].ids)
    if elsewhere and named and known and not stated:
        choose(spot, parsed, gazetteer, stated, nearby, outer=False)


def _disown(members: Sequence[Spot], parsed: Parsed, gazetteer: Gazetteer) -> None:
    """A quarter or site that lies far from the town named as holding it is another of that name: the town is sure; so
    it is of a quarter that is not listed.
    """
    towns = [s for s in members if s.relation == "container" and s.place is not None and s.place.precision == 1]
    for spot in members:
        if spot.relation == "head" and spot.place is None and towns and called_quarter(spot, parsed):
            _put_in(spot, towns[0])
        if spot.relation != "head" or spot.place is None:
            continue
        far = [t for t in towns if t.place and not _stands_for_unit(t, spot.place)]
        if any(place_km(spot.place, town.place) > _reach(spot, town, gazetteer) for town in far if town.place):
            _put_in(spot, towns[0])


def _put_in(spot: Spot, town: Spot) -> None:
    """Put a quarter that no table has in the town that is named as holding it."""
    assert town.place is not None
    spot.place, spot.why = town.place, IN_TOWN
    spot.latitude, spot.longitude, spot.precision = town.place.latitude, town.place.longitude, 1


def _keep_to_region(members: Sequence[Spot]) -> None:
    """A village far from the mountain or plain in which it is told to lie is another of that name: the land is sure."""
    land = [s.place for s in members if s.relation == "container" and s.place is not None and s.place.kind in _LAND]
    for spot in members:
        place = spot.place if spot.relation == "head" else None
        if land and place is not None and place.precision == 1 and all(place_km(place, one) > _FAR_KM for one in land):
            spot.place, spot.why = land[0], "no such name in the land named"
            spot.latitude, spot.longitude, spot.precision = land[0].latitude, land[0].longitude, land[0].precision


def _stands_for_unit(town: Spot, site: Place) -> bool:
    """Whether the bare name of a capital says which governorate a site lies in: "the T4 base in Homs"."""
    place = town.place
    bare = town.kind is None and place is not None and place.capital_level == 1
    return bare and place is not None and place.admin1_pcode == site.admin1_pcode


def _reach(spot: Spot, town: Spot, gazetteer: Gazetteer) -> float:
    """Kilometres from a town within which a quarter or site lies of which that town is said to hold it."""
    inner = spot.place.kind if spot.place is not None else ""
    if gazetteer.kind_groups.get(inner) in ("urban", "site"):
        held = town.marker == "in" and gazetteer.kind_groups.get(town.kind or "") == "settlement"
        return _TOWN_KM if held else _FAR_KM  # "the vegetable market in the town of Azaz" is not that of the capital
    street = gazetteer.kind_groups.get(spot.kind or "") == "urban"  # "Rajo street in the city of Afrin"
    return _SITE_KM if street else math.inf


def _widen(members: Sequence[Spot]) -> None:
    """Where a name stands for no known place of its kind, it happened in what holds it: تلة السنديان بجبل التركمان."""
    heads = [s for s in members if s.relation == "head"]
    outer = next((s for s in members if s.relation == "container" and s.place is not None), None)
    if heads and outer is not None and all(s.place is None for s in heads):
        outer.relation = "head"
        outer.precision = max(outer.precision, 2) if outer.near else outer.precision


def _narrow(members: Sequence[Spot]) -> None:
    """ "South of Damascus in the towns of A and B", "on the road to A near B": A and B are where it happened; so is the
    region in "north-east of Damascus in the Qalamoun".
    """
    wide = [s for s in members if s.relation == "head"]
    road = all(s.place is not None and s.place.kind == "road" for s in wide)
    ties = ("in", "near") if road else ("in",)
    fine = [s for s in members if s.relation == "container" and s.marker in ties]
    directed = all(s.directed for s in wide)
    if not fine or any(s.place is None or (s.place.precision == 1 and not directed) for s in wide):
        return
    if all(s.place is not None and s.place.precision <= (2 if directed else 1) for s in fine):
        for spot in members:
            spot.relation = "head" if spot in fine else "container" if spot in wide else spot.relation


def _lay_road(members: Sequence[Spot], parsed: Parsed) -> None:
    """A road named by its two ends is a point between them, and no small area; so is what lies between two places."""
    for start, end in pairwise(members):
        if end.relation == "road end" and start.place is not None and end.place is not None:
            point = along_road(start.place, end.place)
            kinds = parsed.between(start.first - _ROAD, start.first + 1)
            road = any(m.layer == "kind" and m.values[0] == "road" for m in kinds)
            start.latitude, start.longitude = point.latitude, point.longitude
            start.precision = 3 if road else point.geo_precision


def recall(
    parsed: Parsed, spots: list[Spot], told: Spot | None, pair: Sequence[Spot], gazetteer: Gazetteer, *, placed: bool
) -> None:
    """A bare "the town" is a settlement named before: in the sentence, or (`told`) the last, if only an area is named;
    البلدتين are the two that were named together last (`pair`). Where nothing was told to have happened anywhere yet
    (not `placed`), المدينة is the city named last.

    It becomes a spot of the sentence.
    """
    heads = [s for s in spots if s.relation == "head" and s.place is not None]
    fine = any(s.place is not None and s.place.precision == 1 for s in heads)
    for mention in parsed.mentions:
        if mention.layer != "kind" or gazetteer.kind_groups.get(mention.values[0]) not in ("settlement", "urban"):
            continue
        article = parsed.tokens.keys[mention.first - 1] == "the" or mention.form.prefix.endswith("ال")
        another = parsed.tokens.keys[mention.last - 1] == "of"  # "the village of" a name that no table has
        if not article or another or any(spot.first <= mention.first < spot.last for spot in spots):
            continue
        source = _named_before(heads, mention) if fine else _within(told, heads, gazetteer)
        source = (
            told if not heads and (_is_taken(parsed, mention) or (not placed and _is_kind(told, mention))) else source
        )
        both = parsed.tokens.keys[mention.first].endswith(_DUAL)
        sources = named_together(heads) or pair if both else [source]
        near = is_cue(parsed.mention_ending(mention.first), "near")
        found = [_again(one, mention, near=near) for one in sources if one is not None and one.first != mention.first]
        if found:
            spots.extend(found)
            spots.sort(key=lambda spot: spot.first)
            return


def named_together(spots: Iterable[Spot]) -> list[Spot]:
    """The two settlements that a sentence names together: قريتي البويضة والمنصورة; empty if it names no two or more."""
    chains: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.relation == "head" and spot.place is not None and spot.place.kind in SETTLEMENTS:
            chains.setdefault(spot.chain, []).append(spot)
    pairs = [chain for chain in chains.values() if len(chain) == len({s.place for s in chain}) == 2]
    return pairs[-1] if pairs else []


def _within(told: Spot | None, areas: Sequence[Spot], gazetteer: Gazetteer) -> Spot | None:
    """The settlement named last, if it lies in one of the areas that the sentence names."""
    place = told.place if told is not None else None
    held = place is not None and any(s.place and lies_in(place, s.place, gazetteer.places) for s in areas)
    return told if held else None


def _is_kind(told: Spot | None, mention: Mention) -> bool:
    """Whether an Arabic word for a settlement is of the kind of the one named last: المدينة of a city."""
    kinds = {told.kind, told.place.kind} if told is not None and told.place is not None else set()
    return mention.form.prefix.endswith("ال") and mention.values[0] in kinds


def _is_taken(parsed: Parsed, town: Mention) -> bool:
    """Whether "the town" stands right behind an English word of capture: "had regained control of the town"."""
    act = next((m for m in reversed(parsed.between(town.first - _OBJECT, town.first)) if m.layer == "rule"), None)
    if act is None or act.last > town.first or not parsed.tokens.words[town.first].isascii():
        return False
    rule: Rule = act.values[0].rule
    return rule.choose == "captor" and rule.form == "verb"


def _named_before(heads: Sequence[Spot], mention: Mention) -> Spot | None:
    """The last settlement of a kind that was named in the sentence before "the city"."""
    before = [s for s in heads if s.last <= mention.first]
    return before[-1] if before and before[-1].kind == mention.values[0] else None


def _again(source: Spot, mention: Mention, near: bool) -> Spot:
    marker = "" if mention.form.prefix in ("", "ال") else "in"
    again = Spot(mention.first, mention.last, mention, 0, "head", marker, near, False, mention.values[0])
    again.place, again.why = source.place, "named before"
    again.latitude, again.longitude, again.precision = source.latitude, source.longitude, 1 + near
    return again


def lies_in(inner: Place, outer: Place, places: Mapping[str, Place]) -> bool:
    """Whether a place is a part of another: by the units that both are listed under, or by nearness to a region."""
    if inner.place_id == outer.place_id or inner.precision > outer.precision:
        return False
    if outer.kind == "governorate":
        return inner.admin1_pcode == outer.admin1_pcode
    above = inner.parent
    while above is not None and above in places:
        if above == outer.place_id:
            return True
        above = places[above].parent
    if outer.place_id in (inner.admin2_pcode, inner.admin3_pcode):
        return True
    reach = _REGION_KM.get(outer.precision)
    return (
        reach is not None
        and outer.kind in _REGIONS
        and inner.admin1_pcode == outer.admin1_pcode
        and place_km(inner, outer) <= reach
    )
