"""Regions: what is told of an area first, and then more finely of places in it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from builders.coder.acts.kinds import ATTACK, BOMBINGS, CALLED_TERRORISTS, CAPTIVITY, CLASH, STANDOFF
from builders.coder.frame import Frame, Problem
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import IN_SECTION, IN_TOWN, UNLISTED, Spot
from builders.coder.sentence import INDEFINITE, Parsed, has_article
from builders.coder.story.again import answers_gas, counts_longer, differ, is_definite
from builders.coder.story.areas import COUNTRYSIDE_KM, HALVES, counted_near, in_countryside, in_half, listed_in
from builders.coder.story.elsewhere import others_fell, rest_of
from builders.coder.story.lending import REACH, is_its_bomber
from builders.coder.story.losses import leads_to
from builders.coder.story.refining import (
    complete_tolls,
    divide_toll,
    is_raid,
    of_gas,
    one_toll,
    refine,
    refine_toll,
    share_again,
    tell_all,
)
from builders.coder.story.retelling import (
    by_terrorists,
    family,
    is_fight,
    of_page,
    same_means,
    same_sides,
    same_time,
)
from builders.coder.tolls.tolls import figures
from builders.mention import Mention
from gazetteer.distance import haversine_km, place_km
from gazetteer.place import HILLS, SETTLEMENTS, Place
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_OTHERS = frozenset({"اخرين", "اخرون", "اخريات"})
_MORE = frozenset({"another", "further"})  # English words before a count
_OTHER_PARTS = frozenset("areas districts neighborhoods neighbourhoods parts towns villages".split())
_BORDER = "border"
_BORDER_KM = 200.0  # how far along a border from its point a place may lie of which its lead tells only that
_IN_TOWN = 4  # tokens between a site and the town in which it is
_SITES = frozenset({"bakery", "building", "hospital", "market", "mosque", "school", "shrine", "square"})
_NAMED = CALLED_TERRORISTS | {"ahrar-al-sham", "jund-al-aqsa", "tip"}
_AREA, _REGION = 2, 3  # geo_precision
_MANY = 10  # dead, from which as many of an area and of a place in it are the same


def drop_regions(frames: Sequence[Frame], places: Mapping[str, Place]) -> None:
    """A frame placed in an area is told more finely by others of its family and sides that lie in the area.

    What only the wide frame tells goes to them: its sides, its means, and its toll, divided among them.
    """
    for number, frame in enumerate(frames):
        if frame.problem is not None:
            continue
        near = frames[max(0, number - REACH) : number + REACH]
        finer = [f for f in near if f is not frame and f.problem is None and _lies_within(f, frame, places)]
        beside = all(f.clause is not frame.clause for f in finer)  # "in A and in other areas of B" has one toll
        longer = any(counts_longer(frame, f) for f in finer)
        finer = [] if longer or (beside and _counts_others(frame)) else finer
        finer = of_gas(frame, finer) or _summands(frame, near)
        if not finer:
            continue
        of_one = len(finer) == 1 and leads_to(frame, finer[0], frames)
        if not of_one and others_fell(frame, finer, near, places):
            frame.harms = rest_of(frame, finer)
            continue
        frame.problem = Problem("region", frame.spots[0].place.name if frame.spots[0].place else "")
        untold = not any(harm.value for f in finer for harm in f.harms)  # "casualties" count nobody
        if not untold or any(f.clause is frame.clause for f in finer):  # else they have the share of the area
            share_again([f for f in near if f.problem is None and f.clause is frame.clause and f.parts > 1])
        for other in finer:
            refine(frame, other)
        if any(_counts_same(f, frame, places) for f in near if f not in finer):
            continue
        refine_toll(frame, finer, frames)
        hurt = [f for f in finer if not f.unhurt]
        if untold:
            divide_toll(frame, _finest(hurt, places))
        elif tell_all(frame, finer):
            complete_tolls(frame, hurt)


def _finest(frames: Sequence[Frame], places: Mapping[str, Place]) -> list[Frame]:
    """The frames in whose places no other of them lies: of a city and its quarter, only the quarter."""
    told = [(frame, frame.spots[0].place) for frame in frames]
    return [f for f, a in told if not any(a and b and a is not b and lies_in(b, a, places) for _, b in told)]


def _counts_same(fine: Frame, wide: Frame, places: Mapping[str, Place]) -> bool:
    """Whether the toll of an area is told again of a place in it that was hit by other means of the same sides, or, if
    it is of many, by others.
    """
    if fine.problem is not None or family(fine.event) != family(wide.event) or fine.spots[0].precision > 1:
        return False
    place, area = fine.spots[0].place, wide.spots[0].place
    if place is None or area is None:
        return False
    inside = lies_in(place, area, places) or place_km(place, area) <= COUNTRYSIDE_KM
    same = bool(set(fine.actors) & set(wide.actors)) or figures(wide.harms, "killed")[0] >= _MANY
    return inside and same and same_time(fine, wide) and one_toll(fine, wide)


def _counts_others(wide: Frame) -> bool:
    """Whether a frame counts further dead of an area, besides those of its places: وقتل خمسة آخرون في, "another five
    died in", "were killed in other areas of".
    """
    clause = wide.clause
    keys = clause.parsed.tokens.keys
    dead = [h for h in wide.harms if h.kind == "killed" and not h.vague]
    others = any(not _OTHERS.isdisjoint(keys[h.first : h.last + 1]) for h in dead)
    others = others or any(not _MORE.isdisjoint(keys[h.first - 1 : h.first + 1]) for h in dead)
    words = keys[clause.first : clause.last]
    elsewhere = "elsewhere" in words or any(a == "other" and b in _OTHER_PARTS for a, b in pairwise(words))
    return wide.parts == 1 and bool(dead) and (others or elsewhere)


def _summands(wide: Frame, near: Sequence[Frame]) -> list[Frame]:
    """The places around a town near which, in a half of a city, or in the governorate that a capital stands for, a toll
    is told that is the sum of theirs: "22 were killed near Damascus".
    """
    around = wide.spots[0]
    rows = [f for f in near if f is not wide and f.problem is None and f.event == wide.event and f.parts == 1]
    rows = [f for f in rows if same_time(f, wide) and same_sides(f, wide) and not f.spots[0].near]
    rows = [f for f in rows if figures(f.harms, "killed")[0] and (_close(f.spots[0], around) or _in_unit(f, wide))]
    total = figures(wide.harms, "killed")[0]
    told = sum(figures(f.harms, "killed")[0] for f in rows)
    return rows if _holds_others(around) and len(rows) > 1 and told == total and wide.parts == 1 else []


def _holds_others(spot: Spot) -> bool:
    """Whether a name may stand for places around it: near a town, a half of a city, the bare name of a capital."""
    half = spot.place is not None and spot.place.name.startswith(HALVES)
    return spot.near or half or spot.bare_capital


def _in_unit(fine: Frame, wide: Frame) -> bool:
    """Whether a place lies in the governorate of which a bare name is that of the capital too."""
    a, b = fine.spots[0].place, wide.spots[0].place
    return a is not None and b is not None and a.admin1_pcode == b.admin1_pcode and wide.spots[0].bare_capital


def _close(spot: Spot, town: Spot) -> bool:
    return haversine_km(spot.latitude, spot.longitude, town.latitude, town.longitude) <= COUNTRYSIDE_KM


def _lies_within(inner: Frame, outer: Frame, places: Mapping[str, Place]) -> bool:
    a, b = inner.spots[0].place, outer.spots[0].place
    if a is None or b is None or not _are_alike(inner, outer) or _are_two(inner, outer):
        return False
    return _is_around(inner, outer, a, b, places) or counted_near(inner, outer)


def _are_alike(inner: Frame, outer: Frame) -> bool:
    """Whether two acts may be one by their kind, day, sides and means."""
    kind = family(inner.event) == family(outer.event) or is_fight(inner, outer)
    kind = kind and (inner.event in CAPTIVITY) == (outer.event in CAPTIVITY)
    return (
        (kind or is_raid(inner, outer))
        and (same_time(inner, outer) or of_page(inner, outer))
        and (same_sides(inner, outer) or by_terrorists(outer, inner) or _bombed_by_terrorists(inner, outer))
        and (set(inner.actors).isdisjoint(outer.targets) or _told_from_both_sides(inner, outer))
        and same_means(inner, outer)
    )


def _are_two(inner: Frame, outer: Frame) -> bool:
    """Whether of two acts alike something tells that one is not a part of the other."""
    if answers_gas(inner, outer) or answers_gas(outer, inner) or _in_one_list(inner, outer):
        return True
    if _of_other_groups(inner, outer) or _fires_after(outer, inner):
        return True
    attack = outer.event == ATTACK and not one_toll(inner, outer)
    return differ(inner, outer) and (attack or _at_site(outer, inner))


def _is_around(inner: Frame, outer: Frame, place: Place, area: Place, places: Mapping[str, Place]) -> bool:
    """Whether the place of a frame lies in what the other is told of, or is what that does not name."""
    if outer.spots[0].why in (IN_SECTION, IN_TOWN, UNLISTED):
        return False
    return (
        lies_in(place, area, places)
        or in_half(inner, outer)
        or in_countryside(inner, outer)
        or listed_in(inner, outer)
        or _is_unheard_in(inner, outer)
        or _names_village(inner, outer)
        or _is_by_border(inner, outer)
    )


def _of_other_groups(frame: Frame, other: Frame) -> bool:
    """Whether two acts are told of other groups by their names: raids on Nusra in a governorate, on IS in its east."""
    groups = [_NAMED & {*f.actors, *f.targets} for f in (frame, other)]
    return all(groups) and not groups[0] & groups[1]


def _fires_after(fire: Frame, blast: Frame) -> bool:
    """Whether fire on an area is told behind a blast in it."""
    told = blast.event in BOMBINGS and fire.event in STANDOFF and bool(fire.weapons)
    return told and fire.clause.first > blast.clause.first


def _at_site(frame: Frame, other: Frame) -> bool:
    """Whether an act is told of one site in a town, which no table has, and another one of none: "a shell on the public
    park in Aleppo city", but not "the blast" behind it.
    """
    clause, spot, act = frame.clause, frame.spots[0], other.clause.triggers[0]
    near = clause.parsed.between(spot.first - _IN_TOWN, spot.first)
    sites = (m.values[0].site if m.layer == "site" else m.values[0] for m in near if m.layer in ("kind", "site"))
    site = not _SITES.isdisjoint(sites)
    again = has_article(other.clause.parsed, act)
    return site and not again and spot.marker == "in" and spot.place is not None and spot.place.precision == 1


def _bombed_by_terrorists(inner: Frame, outer: Frame) -> bool:
    """Whether a terrorist suicide bomber in a quarter is the one whose group is named with the blast in the city."""
    return by_terrorists(inner, outer) and is_its_bomber(inner, outer)


def _names_village(inner: Frame, outer: Frame) -> bool:
    """Whether a frame names the village that was told without its name, near a border or in an area: قصف قرية قرب
    الحدود, then الغارات على قرية; in English also near a city: "shelling of a town east of the capital", then "The
    shelling hit the town of".
    """
    clause, spot = outer.clause, outer.spots[0]
    if inner.rule.lang == "en":
        told = spot.precision >= _AREA and EVENT_TYPE_OF[inner.event] == EXPLOSIONS
    else:
        told = spot.precision == _REGION and inner.event == outer.event
    if not told or inner.spots[0].kind not in SETTLEMENTS or not is_definite(inner):
        return False
    kinds = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind"]
    return any(m.values[0] in SETTLEMENTS and _is_unnamed(clause.parsed, m) for m in kinds)


def _is_by_border(inner: Frame, outer: Frame) -> bool:
    """Whether a lead tells only near which border an act was, and what follows the place: "killed 33 near the border
    with Iraq", then "killed the men near the town of Mayadin".
    """
    a, b = inner.spots[0].place, outer.spots[0].place
    if a is None or b is None or b.kind != _BORDER or inner.event != outer.event:
        return False
    dead = figures(inner.harms, "killed")[0]
    told = inner.spots[0].precision < b.precision and outer.clause.first < inner.clause.first
    return told and dead in (0, figures(outer.harms, "killed")[0]) and place_km(a, b) <= _BORDER_KM


def _is_unnamed(parsed: Parsed, kind: Mention) -> bool:
    """Whether a settlement is told of which one has not heard, and not its name: "a rebel-held town", بلدة."""
    behind, english = parsed.mention_at(kind.last), parsed.tokens.words[kind.first].isascii()
    anew = not english or not INDEFINITE.isdisjoint(
        parsed.tokens.keys[max(parsed.first, kind.first - _IN_TOWN) : kind.first]
    )
    return anew and not kind.form.prefix and (behind is None or behind.layer != "place")


def _in_one_list(inner: Frame, outer: Frame) -> bool:
    """Whether one act is told of a hill and a village in one list, where each stands for itself (`heads`)."""
    hill = outer.spots[0].place
    listed = inner.clause is outer.clause and inner.spots[0].chain == outer.spots[0].chain
    return listed and hill is not None and hill.kind in HILLS


def _is_unheard_in(inner: Frame, outer: Frame) -> bool:
    """Whether a place of which the name is not known lies in the governorate or region that stands for it."""
    a, b = inner.spots[0], outer.spots[0]
    same = a.place is not None and b.place is not None and a.place.admin1_pcode == b.place.admin1_pcode
    return a.why == UNLISTED and same and b.place is not None and b.place.precision == 3


def _told_from_both_sides(inner: Frame, outer: Frame) -> bool:
    """Whether two frames tell a fight of the same two sides, the one as whose attack the other as whose defence."""
    crossed = set(inner.actors) & set(outer.targets) and set(inner.targets) & set(outer.actors)
    return inner.event == outer.event == CLASH and bool(crossed)
