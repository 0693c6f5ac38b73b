"""Retelling: when two frames of one article tell the same event."""

from collections.abc import Sequence

from builders.coder.acts.kinds import (
    AIR,
    ATTACK,
    BLAST,
    BOMBARDMENT,
    CALLED_TERRORISTS,
    CAPTIVITY,
    CLASH,
    PLANTED,
    SUICIDE,
    TRANSFER,
    UNKNOWN_PLANES,
)
from builders.coder.frame import Frame
from builders.coder.places.spot import IN_TOWN, UNLISTED, WIDE, Spot
from builders.coder.sides.men import UNNAMED
from builders.coder.story.again import (
    CITIES,
    answers_gas,
    counts_apart,
    counts_longer,
    dawns,
    differ,
    has_carried_day,
    is_eve,
    is_older,
    named_rebels,
    one_case,
    same_case,
    speaks_again,
)
from builders.coder.story.breaking_out import breaks_out
from builders.coder.story.wider import told_widely
from builders.coder.tolls.tolls import figures
from gazetteer.distance import haversine_km
from gazetteer.place import HILLS, SETTLEMENTS
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, VIOLENT

_ATTACKS = BOMBARDMENT | {SUICIDE}
_NEAR_KM = 50.0
_BASE_KM = 100.0
_BY_KM = 20.0  # how far from a village a site may lie of which it is told that it is near there
_CLOSE_KM = 3.0
_SMALL = 2  # precision of a place or a small area
_LOADED = ("terroris", "ارهاب")
_LED_BY_AMERICA = frozenset({"coalition", "usa"})
_MORE = frozenset({"another", "more", "other", "others"})
_COUNT = 2  # tokens before a toll in which it is called a further one
_TELLING = 6  # killed from which an equal figure is the same toll, whoever the sides are said to be


def family(event: str) -> str:
    """What may retell what: remote and direct violence go together, else the event type."""
    kind = EVENT_TYPE_OF[event]
    return "violence" if kind in VIOLENT else kind


def retold(frame: Frame, other: Frame) -> bool:
    """Whether two frames tell the same event: family, day, sides and place agree where both tell them.

    The places of one clause are events of their own.
    """
    if frame.clause is other.clause:
        return False
    if frame.known != other.known and frame.event != other.event and not (frame.rule.weak or other.rule.weak):
        return False
    pairs = ((frame, other), (other, frame))
    if any(parts(*pair) for pair in pairs for parts in (answers_gas, counts_apart, counts_longer, is_older)):
        return False
    if family(frame.event) != family(other.event) and not _may_mean(frame, other):
        return False
    one = same_time(frame, other) or of_page(frame, other) or one_case(frame, other) or _one_night(frame, other)
    one = one or has_carried_day(frame, other)
    if not one or _apart(frame, other) or _others_taken(frame, other):
        return False
    named = by_terrorists(frame, other) or by_terrorists(other, frame)
    alike = same_sides(frame, other) or (named and not differ(frame, other))
    if not (alike or (_refers_back(frame, other) and one_toll(frame, other, _TELLING))):
        return False
    if EVENT_TYPE_OF[frame.event] == EVENT_TYPE_OF[other.event] == EXPLOSIONS and not same_means(frame, other):
        return False
    if any(same_spot(a, b) for a in frame.spots for b in other.spots):
        return not _adds(frame, other)
    if told_widely(frame, other) or told_widely(other, frame) or same_case(frame, other):
        return True
    if any(spot.called for spot in (*frame.spots, *other.spots)):
        return False  # its point is that of what holds it
    return _told_loosely(frame, other) or _told_loosely(other, frame) or _told_vaguely(frame, other)


def _adds(frame: Frame, other: Frame) -> bool:
    """Whether an English frame tells of "six more" who were killed near where the other tells its dead, or there."""
    if frame.inherited_place or frame.spots[0].near == other.spots[0].near or not differ(frame, other):
        return False
    keys = frame.clause.parsed.tokens.keys
    return any(not _MORE.isdisjoint(keys[h.first - _COUNT : h.last + 1]) for h in frame.harms if h.kind == "killed")


def _apart(frame: Frame, other: Frame) -> bool:
    """Whether two acts by different means each have a toll of their own: a mine hurt one, a sniper killed another."""
    if frame.event == other.event or frame.inherited_place or frame.title or other.title:
        return False
    if {frame.event, other.event} <= BOMBARDMENT or not (frame.weapons and other.weapons):
        return False
    return differ(frame, other) and not set(frame.weapons) & set(other.weapons)


def _others_taken(frame: Frame, other: Frame) -> bool:
    """Whether people are taken in the one, and in the other, which is no raid by which they were, other men are hit."""
    if (frame.event in CAPTIVITY) == (other.event in CAPTIVITY):
        return False
    raid = other if frame.event in CAPTIVITY else frame
    by_it = raid.event == ATTACK and not any(h.kind == "killed" for h in raid.harms)
    return not by_it and bool(frame.targets and other.targets) and set(frame.targets).isdisjoint(other.targets)


def _told_loosely(loose: Frame, other: Frame) -> bool:
    """Whether "an attack" that killed as many next to where a strike or a bomb did is that strike or bomb."""
    a, b = loose.spots[0], other.spots[0]
    close = haversine_km(a.latitude, a.longitude, b.latitude, b.longitude) <= _CLOSE_KM
    return loose.rule.weak and close and one_toll(loose, other, _TELLING)


def _told_vaguely(frame: Frame, other: Frame) -> bool:
    """Whether one tells near what the other tells at: "an airfield near Homs" is the airfield named elsewhere; but the
    outskirts of one village are no part of the next.
    """
    a, b = frame.spots[0], other.spots[0]
    further = frame.goes_on and not one_toll(frame, other)  # "they also hit the edge of"
    if a.place is None or b.place is None or a.near == b.near or frame.event != other.event or further:
        return False
    around, at = (a.place, b.place) if a.near else (b.place, a.place)
    if at.precision > _SMALL or at.kind in WIDE:
        return False  # who tells of an area tells no more finely what lies near a place in it
    one = one_toll(frame, other) or (at is a.place and speaks_again(frame, other))
    if around.capital_level not in CITIES and at.kind in (*SETTLEMENTS, *HILLS) and not one:
        return False
    tolls = [figures(f.harms, "killed")[0] for f in (frame, other)]
    again = frame.rule.weak and not frame.actors  # "Saturday's attack in" means the one told before
    base = _of_base(frame, other) or _of_base(other, frame)  # a capital may be the nearest town of which one has heard
    loose = one or around.capital_level is not None or (a if a.near else b).directed
    reach = _BASE_KM if base else _NEAR_KM if loose else _BY_KM
    return (
        (again or base or allied(frame.actors, other.actors))
        and (around.capital_level == 0 or around.admin1_pcode == at.admin1_pcode)
        and haversine_km(a.latitude, a.longitude, b.latitude, b.longitude) <= reach
        and (not all(tolls) or tolls[0] == tolls[1])
    )


def _of_base(nameless: Frame, named: Frame) -> bool:
    """Whether a strike on an airbase without a name near a town may be that on the airbase that is named elsewhere."""
    clause, place = nameless.clause, named.spots[0].place
    kinds = [m.values[0] for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind"]
    bases = place is not None and place.kind == "airbase" and "airbase" in kinds and nameless.spots[0].near
    return bases and (not nameless.actors or not named.actors or allied(nameless.actors, named.actors))


def _refers_back(frame: Frame, other: Frame) -> bool:
    """Whether a general word ("the attack") without a place of its own may mean an event of another family."""
    armed = {family(frame.event), family(other.event)} <= {"violence", BATTLES}
    return frame.rule.weak and frame.inherited_place and armed and not breaks_out(frame)


def by_nobody(loose: Frame, other: Frame) -> bool:
    """Whether "the attack" on an armed side, of which nobody is told to have fought it, may be what was fired there."""
    general = loose.event == CLASH and loose.rule.weak and loose.rule.choose == "victims" and not loose.actors
    return general and other.event in _ATTACKS and any(same_spot(a, b) for a in loose.spots for b in other.spots)


def _may_mean(frame: Frame, other: Frame) -> bool:
    """Whether a word of one family may mean an act of another: "the attack" a strike, a raid the fight that it was."""
    pairs = ((frame, other), (other, frame))
    return _refers_back(frame, other) or any(by_nobody(*pair) or is_fight(*pair) for pair in pairs)


def is_fight(fight: Frame, raid: Frame) -> bool:
    """Whether a raid by which as many fell turned out to be a fight."""
    raided = raid.event == ATTACK and raid.rule.event in CAPTIVITY
    return raided and fight.event == CLASH and one_toll(fight, raid)


def same_spot(a: Spot, b: Spot) -> bool:
    """Whether two spots are one place; "north of Aleppo city" is none in it, nor are two unlisted quarters of it."""
    if UNLISTED in (a.why, b.why):
        return a.why == b.why and a.called == b.called != ""
    if a.place is None or b.place is None or a.place.place_id != b.place.place_id:
        return False
    if a.why == b.why == IN_TOWN:
        return bool(a.name.values[0] == b.name.values[0])
    return a.place.capital_level != 1 or a.directed == b.directed


def same_time(frame: Frame, other: Frame) -> bool:
    if frame.time is None or other.time is None or {"default", "spoken"} & {frame.time.basis, other.time.basis}:
        return True
    return frame.time.start <= other.time.end and other.time.start <= frame.time.end


def _one_night(frame: Frame, other: Frame) -> bool:
    """Whether one tells of a night somewhere and the other of the dawn with which it ended: ليل الاثنين, then فجر
    الثلاثاء.
    """
    if not all(f.time and EVENT_TYPE_OF[f.event] in VIOLENT for f in (frame, other)):
        return False
    there = any(same_spot(a, b) for a in frame.spots for b in other.spots)
    return there and (dawns(frame.time, other.time) or dawns(other.time, frame.time))


def of_page(frame: Frame, other: Frame) -> bool:
    """Whether only the day of the page parts two frames of one toll, or of a kind that one tells of the day before."""
    page = [f for f in (frame, other) if f.time is not None and f.time.basis == "page"]
    if len(page) != 1:
        return False
    dated = other if page[0] is frame else frame
    only_dates = dated.inherited_place and not dated.harms and dated.rule.weak
    again = frame.event == other.event and not differ(frame, other)
    return one_toll(frame, other) or ((only_dates or again) and is_eve(dated.time, page[0].time))


def one_toll(frame: Frame, other: Frame, least: int = 1) -> bool:
    """Whether two frames count as many killed, `least` or more, or as many wounded where nobody was killed."""
    tolls = [figures(f.harms, "killed")[0] or figures(f.harms, "wounded")[0] for f in (frame, other)]
    return tolls[0] == tolls[1] >= least


def same_sides(frame: Frame, other: Frame) -> bool:
    if EVENT_TYPE_OF[frame.event] == PROTESTS:
        return True  # who put it down is told of one of them only
    if EVENT_TYPE_OF[frame.event] == BATTLES or frame.event == other.event == TRANSFER:
        mine, theirs = ({*f.actors, *f.targets} for f in (frame, other))
        again = frame.inherited_place and mine == {UNNAMED}  # "the gunmen" of whom one has read
        alike = again or not mine or not theirs or bool(mine & theirs)
        return alike or _opposed(frame, other) or _other_half(frame, other)
    called = named_rebels(frame, other) or named_rebels(other, frame) or named_planes(frame, other)
    return called or not frame.actors or not other.actors or allied(frame.actors, other.actors)


def named_planes(frame: Frame, other: Frame) -> bool:
    """Whether of one strike the planes are told as unknown, and of the other whose they were."""
    sides = (frame.actors, other.actors)
    return frame.event == other.event == AIR and [UNKNOWN_PLANES] in sides and all(sides)


def _opposed(frame: Frame, other: Frame) -> bool:
    """Whether of two frames the one tells only who attacked, the other only whom."""
    halves = (frame.actors, other.targets) if frame.actors else (other.actors, frame.targets)
    return all(halves) and not (frame.actors and frame.targets) and not (other.actors and other.targets)


def _other_half(frame: Frame, other: Frame) -> bool:
    """Whether two sentences of a paragraph each tell whom one side of a fight lost: قتل 25 مقاتلا في معارك, then ومقتل
    تسعة من الجيش في الاشتباكات.
    """
    acts = (m for m in frame.clause.triggers if m.values[0].rule is frame.rule)
    again = any(act.form.prefix.endswith("ال") for act in acts)
    again = again and frame.clause.parsed.paragraph == other.clause.parsed.paragraph
    fallen = [{actor for h in f.harms for actor in h.actors} for f in (frame, other)]
    return again and all(fallen) and not frame.actors and not other.actors and not fallen[0] & fallen[1]


def allied(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two names of who acted may mean the same: the coalition is led by America, and often called so."""
    return bool(set(mine) & set(theirs)) or all(_LED_BY_AMERICA & set(actors) for actors in (mine, theirs))


def by_terrorists(loose: Frame, named: Frame) -> bool:
    """Whether one frame only speaks of terrorists, whom the other names: "terrorist attacks on Homs killed"."""
    if loose.actors != ["rebels"]:
        return False
    keys = loose.clause.parsed.tokens.keys
    names = [p for p in loose.proofs if p.field == "actor"]
    loaded = all(any(key.startswith(_LOADED) for key in keys[p.first : p.last]) for p in names)
    hit = bool(set(named.targets) & set(loose.targets))
    told = bool(named.actors) and set(named.actors) <= CALLED_TERRORISTS
    return bool(names) and loaded and told and hit


def same_means(frame: Frame, other: Frame) -> bool:
    generic = frame.rule.weak or other.rule.weak or not frame.weapons or not other.weapons
    return frame.event == other.event or generic or bomber(frame, other) or bomber(other, frame)


def bomber(frame: Frame, other: Frame) -> bool:
    """Whether a "bomb attack" may be what is told elsewhere as a suicide bombing."""
    bomb = frame.event == BLAST and (bool(set(frame.weapons) & PLANTED) or not frame.weapons)
    return bomb and other.event == SUICIDE and not differ(frame, other)
