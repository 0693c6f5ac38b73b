"""Discourse: what frames of one article leave out and share. The lead is the news; what follows retells, adds or turns.

Steps, in order: inherit place and time; join retellings; drop a region where finer places are told; let a battle
absorb what its sides fired at the same place and day, as the higher of two tactics does the other.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from builders.coder.acts.causes import of_protests
from builders.coder.acts.comings import goes_with_fight
from builders.coder.acts.crowds import gathers_abroad
from builders.coder.acts.kinds import (
    ARREST,
    CAPTIVITY,
    FLYING,
    INTERCEPTION,
    MOVE,
    STANDOFF,
)
from builders.coder.acts.undated import of_that_time
from builders.coder.frame import KNOWN, Frame, Problem, Time
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import Spot
from builders.coder.sides.fights import part_enemies
from builders.coder.sides.shootdowns import crashed
from builders.coder.story.again import far_apart
from builders.coder.story.cases import join_cases, tell_dead
from builders.coder.story.crowds_hit import hit_crowds
from builders.coder.story.foes import lend_foes, spare_allies
from builders.coder.story.inheriting import inherit
from builders.coder.story.items import drop_cases
from builders.coder.story.joining import join
from builders.coder.story.lending import (
    REACH,
    infer_sides,
    lend_actors,
    lend_bombers,
    lend_raids,
    share_strikes,
    tell_bombers,
)
from builders.coder.story.losses import bring_home, untold
from builders.coder.story.mentions import call_by_name, drop_known, is_known, settled
from builders.coder.story.portions import tell_parts
from builders.coder.story.regions import drop_regions
from builders.coder.story.retelling import family, same_spot, same_time
from builders.coder.story.same_dead import join_same_dead
from builders.coder.story.tactics import join_tactics
from builders.coder.story.tidying import tidy_sides
from builders.coder.story.unsided import let_stand
from builders.coder.tolls.adding_up import add_up
from builders.coder.tolls.placed_tolls import by_place
from builders.coder.tolls.tolls import shares
from gazetteer.place import Place
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, VIOLENT

_UNEXPLAINED = Problem("incomplete", "neither who did it nor how is told")
_MANY = 3  # places from which one said to have been hit before is no longer "there"


def bring_together(
    frames: list[Frame],
    places: Mapping[str, Place],
    register: Mapping[str, Actor],
    published: date | None,
    headed: Time | None,
    *,
    reflecting: bool,
) -> None:
    """Complete, join and thin out the frames of an article, in place; `headed`: the day that its title gives;
    `reflecting`: it is no report of a day.
    """
    join_cases(frames, places)
    inherit(frames, register, published, headed)
    hit_crowds(frames)
    let_stand(frames)
    for frame in frames:
        inside = [spot for spot in frame.spots if spot.place is not None and spot.place.admin1_pcode is not None]
        frame.problem = frame.problem or _lacking(frame, inside)
        frame.spots = inside
    frames[:] = [part for frame in frames for part in _parts(frame, register)]
    call_by_name(frames)
    join(frames, places)
    drop_known(frames)
    if reflecting:
        drop_cases(frames)
    _drop_heard(frames)
    _tell_sides(frames, places, register)
    drop_regions(frames, places)
    join_same_dead(frames)
    bring_home(frames)
    add_up(frames)
    tell_dead(frames)
    join_tactics(frames)
    _battles_absorb(frames)
    _fire_absorbs(frames)
    lend_raids(frames)
    for frame in frames:
        if frame.problem is None and _of_many_before(frame):
            frame.problem = Problem("place-missing", "many places were told before")
        if frame.problem is None:
            spare_allies(frame, register)
            tidy_sides(frame, register)
        frame.problem = settled(frame)


def _lacking(frame: Frame, inside: Sequence[Spot]) -> Problem | None:
    """Why an act is no row, as far as its place and day are told; `inside`: its places in Syria."""
    if not frame.spots:
        return _placeless(frame)
    if frame.time is None:
        return Problem("date-no-publication", "")
    if not _is_dated(frame) and of_that_time(frame.clause):
        return Problem("background", "told of a time that is not told")
    named = frame.spots[0].place
    return None if inside else Problem("place-outside-syria", named.name if named else "")


def _tell_sides(frames: list[Frame], places: Mapping[str, Place], register: Mapping[str, Actor]) -> None:
    """Give to acts the sides and the dead that the article tells beside others of them."""
    lend_actors(frames)
    tell_bombers(frames)
    lend_bombers(frames)
    lend_foes(frames, register)
    explain_harm(frames, places)
    for frame in frames:
        part_enemies(frame, register)
    infer_sides(frames)
    share_strikes(frames)


def _is_dated(frame: Frame) -> bool:
    """Whether a day is told of an act, and not only taken from the page or from who spoke."""
    return frame.time is not None and frame.time.basis not in ("default", "spoken")


def _of_many_before(frame: Frame) -> bool:
    """Whether an act with neither place nor day would be one in each of several places told before; not a fight of two
    sides in which some fell, as it goes on where they fight.
    """
    fought = bool(frame.actors and frame.targets and frame.harms)
    dated = frame.time is not None and frame.time.named
    return frame.inherited_place and frame.parts >= _MANY and not (dated or fought)


def _placeless(frame: Frame) -> Problem:
    """The reason of a frame for which the article has no place: too thin to be an event at all, or only not placed."""
    if frame.rule.form == "harm" and not frame.abroad:
        return Problem("incomplete", "a toll without a place")
    if frame.rule.form == "noun" and is_known(frame):
        return Problem("mention", KNOWN)
    own_day = frame.time is not None and frame.time.named
    particular = frame.harms or own_day or _has_cause(frame) or gathers_abroad(frame)
    if particular or (_in_unknown(frame) and not frame.rule.weak):
        return Problem("place-outside-syria", frame.abroad) if frame.abroad else Problem("place-missing", "")
    return Problem("general", "neither where, when nor whom")


def _has_cause(frame: Frame) -> bool:
    """Whether it is told what a protest is about, so that it is a particular one."""
    clause = frame.clause
    told = EVENT_TYPE_OF[frame.event] == PROTESTS and not frame.rule.weak
    causes = of_protests(clause.parsed) if told else []
    return any(clause.first <= why.start <= clause.last for why in causes)


def _in_unknown(frame: Frame) -> bool:
    """Whether behind the act a place is told that the gazetteer lacks: "in the city of Khartoum", "in the streets"."""
    clause = frame.clause
    kinds = [m for m in clause.parsed.between(clause.triggers[0].first, clause.last) if m.layer == "kind"]
    return any(m.values[0] != "building" for m in kinds)


def _parts(frame: Frame, register: Mapping[str, Actor]) -> list[Frame]:
    if frame.problem is not None:
        return [frame]
    parts, tolls = [frame.at(part) for part in range(len(frame.spots))], by_place(frame)
    if frame.rule.choose == "captor":
        tell_parts(parts, register)
    for part, toll in zip(parts, tolls or [], strict=False):
        part.harms, part.part, part.parts = toll, 0, 1
    days = len(frame.days)
    return [p.on(day, shares(p.harms, days, day)) for p in parts for day in range(days)] if days else parts


def explain_harm(frames: Sequence[Frame], places: Mapping[str, Place]) -> None:
    """People killed at a place with no means told were killed by what the article tells of the area or of no place."""
    for number, frame in enumerate(frames):
        if frame.problem is not None or frame.rule.form != "harm":
            continue
        if _in_crash(frame):
            frame.problem = _UNEXPLAINED
            continue
        near = frames[max(0, number - REACH) : number + REACH]
        untold = not frame.actors and not frame.weapons
        before = [f for f in reversed(near[: min(number, REACH)]) if untold and f.problem is None]
        for other in (
            *(f for f in near if _tells_for(f, frame, places)),
            *(f for f in before if same_time(frame, f) and not far_apart(frame, f)),
        ):
            if other.rule.form == "harm" or EVENT_TYPE_OF[other.event] not in VIOLENT or other.event in CAPTIVITY:
                continue
            if frame.event in STANDOFF and other.event != frame.event:
                continue  # the planes that killed them are told
            frame.event, frame.rule = other.event, other.rule
            frame.actors = frame.actors or list(other.actors)
            frame.weapons = frame.weapons or list(other.weapons)
            frame.rule_ids |= other.rule_ids
            frame.proofs += [proof for proof in other.proofs if proof.field in ("event", "actor", "weapon")]
            break
        else:
            if not frame.actors and not frame.weapons:
                frame.problem = _UNEXPLAINED


def _drop_heard(frames: Sequence[Frame]) -> None:
    """A blast that was only heard somewhere is the one that the article tells of elsewhere."""
    told = [f for f in frames if f.problem is None and not f.heard and family(f.event) in ("violence", BATTLES)]
    for frame in frames:
        if frame.problem is None and frame.heard and any(same_time(frame, other) for other in told):
            frame.problem = Problem("retold", "only heard there")


def _in_crash(frame: Frame) -> bool:
    """Whether those of whom a frame tells died with their aircraft."""
    clause = frame.clause
    weapons = (m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "weapon")
    return any(crashed(clause.parsed, weapon) for weapon in weapons)


def _tells_for(other: Frame, frame: Frame, places: Mapping[str, Place]) -> bool:
    """Whether a frame tells the act by which people fell of whom another only tells that they did: no other side's, and
    at its place, or in what holds it or lies in it, or at none, unless it is told who killed whose men there.
    """
    of_others = frame.actors and other.actors and set(frame.actors).isdisjoint(other.actors)
    if of_others or not same_time(frame, other):
        return False
    if other.problem is not None:
        fought = EVENT_TYPE_OF[frame.event] == BATTLES and not FLYING.issuperset(frame.actors) and frame.targets
        return other.problem.reason in ("place-missing", "place-country-only") and not fought
    inner, outer = frame.spots[0].place, other.spots[0].place
    return inner is not None and outer is not None and lies_in(inner, outer, places)


def _told_with(frame: Frame, battle: Frame) -> bool:
    """Whether fire of which nobody is said to be the victim is told in one sentence with a battle, or to coincide with
    it.
    """
    parsed = frame.clause.parsed
    return (parsed is battle.clause.parsed or goes_with_fight(parsed, frame.clause.first)) and untold(frame)


def _battles_absorb(frames: Sequence[Frame]) -> None:
    """Shelling, strikes and arrests by the sides of a battle at its place and day belong to the battle, as it does that
    one of them withdrew.
    """
    battles = [f for f in frames if f.problem is None and EVENT_TYPE_OF[f.event] == BATTLES][:REACH]
    for frame in frames:
        withdrew = frame.event == MOVE and frame.rule.leaves
        told = withdrew or EVENT_TYPE_OF[frame.event] == EXPLOSIONS or frame.event == ARREST
        if frame.problem is not None or not told:
            continue
        for battle in battles:
            sides = set(battle.actors + battle.targets)
            if (
                set(frame.actors) <= sides
                and ("civilians" not in frame.targets or _told_with(frame, battle))
                and same_time(frame, battle)
                and any(same_spot(a, b) for a in frame.spots for b in battle.spots)
            ):
                battle.weapons += [w for w in frame.weapons if w not in battle.weapons]
                battle.harms = battle.harms if any(h.value for h in battle.harms) else frame.harms or battle.harms
                if frame.time is not None and frame.time.own and not _is_dated(battle):
                    battle.time = frame.time
                battle.proofs += frame.proofs
                frame.problem = Problem("absorbed", battle.event)
                break


def _fire_absorbs(frames: Sequence[Frame]) -> None:
    """Fire that was warded off is that of the attack told of the same place and day; not by those who warded it off."""
    told = [f for f in frames if f.problem is None and f.event in STANDOFF and f.spots]
    for frame in (f for f in frames if f.problem is None and f.event == INTERCEPTION and f.spots):
        there = (f for f in told if same_spot(f.spots[0], frame.spots[0]) and same_time(f, frame))
        attack = next((f for f in there if not set(f.actors) & set(frame.actors)), None)
        if attack is not None:
            frame.problem = Problem("absorbed", attack.event)
