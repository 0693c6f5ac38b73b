"""Locating: which place of the gazetteer each spot of a sentence is.

The governorate that the sentence states beside a name, the kind word before it and the places named before decide
among namesakes (`gazetteer.resolve`); the section of a roundup ("Homs: ...") states the governorate of all in it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from builders.coder.places.choosing import NOT_IN_UNIT, called_quarter, choose
from builders.coder.places.sections import heads_item, under_heading
from builders.coder.places.spot import IN_TOWN, WIDE, Spot
from builders.coder.sentence import Parsed
from gazetteer.distance import place_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.offsets import along_road
from gazetteer.place import SETTLEMENTS, Place
from gazetteer.resolve import BEST_KNOWN, UNDECIDED

_REGIONS = frozenset({"region", "countryside", "mountain", "valley", "plain", "desert"})
_LAND = frozenset({"mountain", "plain", "valley"})
_FAR_KM = 80.0  # farther than any place lies from a town that it is said to lie in
_TOWN_KM = 25.0  # the same where the word for a town stands before its name
_SITE_KM = 10.0  # how far from its town a site lies that is named by it
_OPENING = 3  # tokens of "in the neighbouring" before a governorate
_ROAD = 4  # tokens between a road and the first of its ends: الطريق الذي يربط بين
_WELL_KNOWN = 4  # prominence from which a city is known beyond its governorate
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
        if members[0].relation == "section":
            choose(members[0], parsed, gazetteer, frozenset(), nearby, outer=True)
            if members[0].place is not None and members[0].place.admin1_pcode:
                section = frozenset({members[0].place.admin1_pcode})
        stated = _choose_containers(members, parsed, gazetteer, section, nearby)
        units: dict[int, frozenset[str]] = {}
        for spot in members:
            if spot.relation not in ("container", "section"):
                unit = stated or _held(spot, parsed, section, gazetteer) or _namesakes(spot, opened, gazetteer)
                choose(spot, parsed, gazetteer, unit, nearby, outer=False, city=city)
                _doubt_section(spot, parsed, gazetteer, stated, nearby)
                units[spot.first] = unit
                if spot.place is not None:
                    nearby.insert(0, spot.place)
        _reconsider(members, units, parsed, gazetteer, known)
        city = next((s.place for s in members if s.place is not None and s.place.kind == "city"), city)
        _widen(members)
        _narrow(members)
        _disown(members, parsed, gazetteer)
        _keep_to_region(members)
        _lay_road(members, parsed)
    if spots and heads_item(parsed, spots):
        spots[0].relation = "byline"
    return section


def _choose_containers(
    members: Sequence[Spot], parsed: Parsed, gazetteer: Gazetteer, section: frozenset[str], nearby: list[Place]
) -> frozenset[str]:
    """Fill in the places that only say where others lie, the widest first; returns the governorates that they state.

    `nearby`: the places named before, to which they are added.
    """
    stated: frozenset[str] = frozenset()
    for spot in reversed([spot for spot in members if spot.relation == "container"]):
        choose(spot, parsed, gazetteer, stated or section, nearby, outer=True)
        if spot.place is None:
            continue
        wide = spot.place.precision == 3 or bool(WIDE & {spot.kind, spot.place.kind})
        wide = wide or (spot.directed and spot.place.capital_level == 1)
        if wide and spot.place.admin1_pcode and spot.place.kind != "border":
            stated |= {spot.place.admin1_pcode}
        if spot.place.kind != "governorate":
            nearby.insert(0, spot.place)
    return stated


def _reconsider(
    members: Sequence[Spot],
    units: Mapping[int, frozenset[str]],
    parsed: Parsed,
    gazetteer: Gazetteer,
    known: Sequence[Place],
) -> None:
    """Choose once more among namesakes that nothing named before told apart: what goes on with the list may tell.

    `units`: the governorates stated for the spots, by their first tokens.
    """
    for spot in members:
        behind = (s.place for s in members if s.first >= spot.last)
        listed = [place for place in behind if place is not None and place.place_id not in spot.name.values[0].ids]
        if not listed or spot.first not in units or not _is_doubtful(spot, listed):
            continue
        again = replace(spot)
        choose(again, parsed, gazetteer, units[spot.first], (*listed, *known), outer=False)
        alike = again.place is not None and (spot.why.endswith(UNDECIDED) or again.place.kind in SETTLEMENTS)
        if alike and not again.why.endswith(UNDECIDED):
            spot.place, spot.why, spot.precision = again.place, again.why, again.precision
            spot.latitude, spot.longitude = again.latitude, again.longitude


def _is_doubtful(spot: Spot, listed: Sequence[Place]) -> bool:
    """Whether nothing told which of its namesakes a place is, or what is listed with it lies far from there."""
    if spot.place is None or spot.why.endswith(UNDECIDED):
        return spot.place is not None
    if spot.place.prominence > _WELL_KNOWN:
        return False
    far = len(listed) > 1 and all(place_km(spot.place, place) > _FAR_KM for place in listed)
    return far or spot.why.endswith(BEST_KNOWN)


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
    it is of a quarter that is not listed. One "north of" which a place lies does not hold it.
    """
    towns = [s for s in members if s.relation == "container" and s.place is not None and s.place.precision == 1]
    towns = [town for town in towns if not town.directed]
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
    return town.bare_capital and town.place is not None and town.place.admin1_pcode == site.admin1_pcode


def _reach(spot: Spot, town: Spot, gazetteer: Gazetteer) -> float:
    """Kilometres from a town within which a quarter or site lies of which that town is said to hold it."""
    inner = spot.place.kind if spot.place is not None else ""
    if gazetteer.kind_groups.get(inner) in ("urban", "site"):
        held = town.marker == "in" and gazetteer.kind_groups.get(town.kind or "") == "settlement"
        return _TOWN_KM if held else _FAR_KM  # "the vegetable market in the town of Azaz" is not that of the capital
    street = gazetteer.kind_groups.get(spot.kind or "") == "urban"  # "Rajo street in the city of Afrin"
    return (_TOWN_KM if town.marker == "near" else _SITE_KM) if street else math.inf  # ضاحية دوما قرب دمشق


def _widen(members: Sequence[Spot]) -> None:
    """Where a name stands for no known place of its kind, it happened in what holds it: تلة السنديان بجبل التركمان."""
    heads = [s for s in members if s.relation == "head"]
    outer = next((s for s in members if s.relation == "container" and s.place is not None), None)
    if heads and outer is not None and all(s.place is None for s in heads):
        outer.relation = "head"
        outer.precision = max(outer.precision, 2) if outer.near else outer.precision


def _narrow(members: Sequence[Spot]) -> None:
    """ "South of Damascus in the towns of A and B", "on the road to A near B", "across the Euphrates near B": A and B
    are where it happened; so is the region in "north-east of Damascus in the Qalamoun".
    """
    wide = [s for s in members if s.relation == "head"]
    road = all(s.place is not None and s.place.kind == "road" for s in wide)
    river = bool(wide) and all(s.place is not None and s.place.kind == "river" for s in wide)
    ties = ("in", "near") if road else ("in",)
    fine = [s for s in members if s.relation == "container" and (s.marker in ties or (river and s.near))]
    directed = all(s.directed for s in wide)
    posted = not wide and any(s.relation == s.marker == "origin" for s in members)  # "stationed in A in the plain of B"
    if posted or not fine or any(s.place is None or (s.place.precision == 1 and not directed) for s in wide):
        return
    if all(s.place is not None and s.place.precision <= (2 if directed else 1) for s in fine):
        for spot in members:
            spot.relation = "head" if spot in fine else "container" if spot in wide else spot.relation
            spot.precision = max(spot.precision, 2) if spot in fine and (river or spot.near) else spot.precision


def _lay_road(members: Sequence[Spot], parsed: Parsed) -> None:
    """A road named by its two ends is a point between them, and no small area; so is what lies between two places."""
    for start, end in pairwise(members):
        if end.relation == "road end" and start.place is not None and end.place is not None:
            point = along_road(start.place, end.place)
            kinds = parsed.between(start.first - _ROAD, start.first + 1)
            road = any(m.layer == "kind" and m.values[0] == "road" for m in kinds)
            start.latitude, start.longitude = point.latitude, point.longitude
            start.precision = 3 if road else point.geo_precision


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
        and inner.kind != "countryside"  # what lies around a city is in no region around it
        and inner.admin1_pcode == outer.admin1_pcode
        and place_km(inner, outer) <= reach
    )
