"""Framing: one clause becomes one frame, its fields read from the mentions in the clause."""

from collections.abc import Mapping, Sequence

from builders.coder.acts import arms, at_large, crowds, departures, status, takings, telling, topics, undated
from builders.coder.acts.abating import abates
from builders.coder.acts.after import fell_by_it
from builders.coder.acts.background import came_before, date_answered
from builders.coder.acts.chiefs import chief_of
from builders.coder.acts.comings import is_known_by_then
from builders.coder.acts.ellipsis import shares_subject, take_subject
from builders.coder.acts.kinds import (
    ABDUCTION,
    AIR,
    ATTACK,
    CLASH,
    Means,
    beside_killing,
    default_weapons,
    sub_event,
)
from builders.coder.acts.leads import BEFORE, head_noun, led_by
from builders.coder.acts.needs import unmet
from builders.coder.acts.swathes import takes_swathes
from builders.coder.days import timing
from builders.coder.days.listed import days_of_list
from builders.coder.frame import OTHERS, SPOKEN, Clause, Frame, Problem, Proof
from builders.coder.places.abroad import WHERE, first_abroad, only_country, told_abroad
from builders.coder.places.heads import heads, posts
from builders.coder.places.spot import Spot
from builders.coder.sides import aloft, targets
from builders.coder.sides.defences import is_met
from builders.coder.sides.fights import TRIBES, exchanges_shots
from builders.coder.sides.holding import holders, only_hold
from builders.coder.sides.men import UNNAMED
from builders.coder.sides.settling import settle
from builders.coder.sides.sides import Sides, read_sides
from builders.coder.story import continuing
from builders.coder.tolls import balances
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures
from builders.language.grammar import Grammar
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, STRATEGIC, VIOLENCE_AGAINST_CIVILIANS

_NOISE = 5  # tokens between "heard" and the blast
_BALANCE = 1500  # killed, on no day: not in one act but in a war


def frame_of(
    clause: Clause,
    spots: Sequence[Spot],
    harms: list[Harm],
    grammar: Grammar,
    means: Means,
    register: Mapping[str, Actor],
    before: Frame | None,
) -> Frame:
    """The frame of a clause; its problem is set when the clause does not tell an event that happened.

    `before`: the frame of the clause before it in the sentence.
    """
    trigger = clause.triggers[chief_of(clause)]
    sides = _sides(clause, trigger, harms, grammar, before)
    told = arms.weapons_told(clause, trigger)
    trigger = _taking(clause, trigger, sides, harms)
    event, weapons, weapon_proofs = _armed(clause, trigger, sides, told, harms, means, register)
    known = topics.known(clause, head_noun(clause, trigger), event)
    time, words = timing.own_time(clause, trigger, known)
    harms = balances.of_the_act(clause.parsed, harms, time)
    frame = Frame(
        clause=clause,
        rule=trigger.values[0].rule,
        event=event,
        actors=_without(list(sides.actors), sides.targets),
        targets=list(sides.targets),
        weapons=default_weapons(event, weapons),
        spots=heads(spots, event, clause, trigger) or posts(spots, event, clause, sides.targets),
        time=time,
        clarity=status.clarity(clause),
        rule_ids={r.id for r in clause.rules},
        armed_target=sides.armed,
        goes_on=_goes_on(clause, trigger, event, sides),
        background=_is_background(event, clause, trigger, harms),
        known=known,
        mentioned=telling.mentioned(clause, trigger, harms, time),
        days=days_of_list(clause.parsed, time, words),
        heard=not harms and not sides.actors and _is_heard(clause, trigger, spots),
    )
    frame.abroad = _abroad(frame, trigger)
    frame.spots = [] if frame.abroad else frame.spots
    frame.proofs = [Proof("event", m.first, m.last, m.values[0].rule.id) for m in clause.triggers]
    frame.proofs += [*sides.proofs, *weapon_proofs]
    frame.proofs += [Proof("date", words.first, words.last, "calendar")] if words is not None else []
    frame.add_harms(harms)
    date_answered(frame, trigger, before)
    settle(frame, trigger, harms, register)
    frame.problem = _problem(frame, trigger)
    return frame


def _sides(clause: Clause, trigger: Mention, harms: list[Harm], grammar: Grammar, before: Frame | None) -> Sides:
    """Who acts and whom it befalls; a subject that two clauses share is told in the first of them."""
    sides = read_sides(clause, trigger, harms, grammar)
    if before is not None and not sides.actors and shares_subject(clause):
        take_subject(clause, sides, before)
    return sides


def _goes_on(clause: Clause, trigger: Mention, event: str, sides: Sides) -> bool:
    """Whether a clause goes on with an act told before it: says so, adds to it, or tells of planes and not whose."""
    told_on = continuing.goes_on(clause, trigger) or continuing.adds(clause, event)
    return told_on or (sides.aircraft and not sides.actors)


def _armed(
    clause: Clause,
    trigger: Mention,
    sides: Sides,
    told: tuple[list[str], list[Proof]],
    harms: list[Harm],
    means: Means,
    register: Mapping[str, Actor],
) -> tuple[str, list[str], list[Proof]]:
    """The sub-event type of an act, and of the weapons told with it those of the act itself, with their proofs."""
    weapons, proofs = arms.used_by(clause, sides.actors, *told)
    own = [(weapon, proof) for weapon, proof in zip(weapons, proofs, strict=True) if not arms.in_support(clause, proof)]
    used = [weapon for weapon, _ in own]
    event = _event(clause, trigger, sides, used, harms, means, register)
    if event == AIR:
        event = aloft.ground(sides, weapons, register, clause, trigger)
    if event == CLASH and sides.actors and not sides.targets:
        sides.targets = holders(sides, register)
    elif EVENT_TYPE_OF[event] == EXPLOSIONS and not sides.targets and is_met(clause, trigger, sides.proofs):
        sides.actors, sides.targets, sides.armed = [], sides.actors, True
    elif EVENT_TYPE_OF[event] == EXPLOSIONS and only_hold(sides, harms):  # "jets attacked the rebel-held town"
        sides.targets, sides.armed = [], False
    if EVENT_TYPE_OF[event] in (VIOLENCE_AGAINST_CIVILIANS, STRATEGIC):  # planes that circle over a raid kill nobody
        return event, used, [proof for _, proof in own]
    return event, weapons, proofs


def _abroad(frame: Frame, trigger: Mention) -> str:
    """The place in another country where the act is told to have happened, if any."""
    parsed, spots = frame.clause.parsed, frame.spots
    if all(spot.kind == "border" for spot in spots):  # "across the border from Kobani"
        return told_abroad(parsed, frame.clause.first, frame.clause.last)
    before = [t for t in frame.clause.triggers if t.last <= spots[0].first and not led_by(parsed, t, *BEFORE)]
    crowd = EVENT_TYPE_OF[frame.event] == PROTESTS
    return first_abroad(parsed, frame.clause.first, before or [trigger], spots[0].name, crowd)


def _taking(clause: Clause, trigger: Mention, sides: Sides, harms: Sequence[Harm]) -> Mention:
    """The word for taking people away, of houses stormed for that in which nobody is killed; else `trigger`."""
    if trigger.values[0].rule.choose != "victims" or harms or sides.armed:
        return trigger
    later = clause.triggers[clause.triggers.index(trigger) + 1 :]
    return next((t for t in later if t.values[0].rule.choose == "captive"), trigger)


def _event(
    clause: Clause,
    trigger: Mention,
    sides: Sides,
    used: Sequence[str],
    harms: Sequence[Harm],
    means: Means,
    register: Mapping[str, Actor],
) -> str:
    """The sub-event type of an act, by the weapons that were used and by who was taken, hit or gathered; crowds get
    their sides.
    """
    rule = trigger.values[0].rule
    event = sub_event(rule, used, sides.actors, sides.aircraft, harms, means, register)
    cues = clause.parsed.cues(clause.first, clause.last)
    fought = all(any(register[one].armed for one in side) for side in (sides.actors, sides.targets))
    shot = exchanges_shots(clause, {rule.weapon, *used}, harms)
    if (rule.form == "harm" or shot) and event == ATTACK and sides.armed and fought:
        event = CLASH  # "operations against the militants killed ten of them"; shots of one armed side at another
    if beside_killing(event, rule, harms, trigger.first):
        event = CLASH
    if rule.choose == "means" and rule.weak and not used and sides.actors == [UNNAMED]:
        armed = sides.armed or any(h.armed for h in harms)
        event = CLASH if armed else ATTACK  # gunmen who "target" somebody shoot
    event = aloft.event_of(event, clause, trigger, sides, cues)
    event = takings.event_of(event, clause, trigger, sides, harms, cues, register)
    event = departures.event_of(event, clause, trigger, sides, register)
    if event == ABDUCTION and any(h.kind == "killed" and h.last <= trigger.first for h in harms):
        event = ATTACK  # "massacred 20 soldiers whom they had taken hostage"
    if rule.choose in ("means", "victims") and event == CLASH and targets.is_unarmed(clause, trigger, sides, harms):
        event = ATTACK
    told = [t.values[0].rule for t in clause.triggers if t is trigger or not status.governed(clause, t)]
    met = crowds.event_of(told, harms, cues, sides.targets, used)
    event = met or (crowds.clash_of(rule, told, harms, cues, sides) if event == CLASH else None) or event
    crowds.set_sides(event, sides)
    return event


def _is_heard(clause: Clause, trigger: Mention, spots: Sequence[Spot]) -> bool:
    """Whether only a noise is told of its place: سُمع دوي انفجار في, "heard an explosion in", "could be heard in", not
    "explosions were heard during air strikes in".
    """
    cues = clause.parsed.cues(trigger.first - _NOISE, trigger.first)
    if "heard" in cues and "cause" not in cues:
        return True
    behind = min([trigger.last + _NOISE, *(spot.first for spot in spots)])
    return clause.triggers[-1] is trigger and "heard" in clause.parsed.cues(trigger.last, behind)


def _is_background(event: str, clause: Clause, trigger: Mention, harms: Sequence[Harm]) -> bool:
    """Whether an act is only told as what came before another, and nobody fell by it of whom is told."""
    if is_known_by_then(clause.parsed, clause.first):
        return True
    return led_by(clause.parsed, trigger, *BEFORE) and not fell_by_it(event, clause, trigger, harms)


def _without(actors: list[str], targets: list[str]) -> list[str]:
    """Actors that are not named as victims too; a side that fights itself stays, and tribes among themselves."""
    others = [a for a in actors if a not in targets]
    return others or (actors if len(actors) > 1 or actors == [TRIBES] else [])


def _problem(frame: Frame, trigger: Mention) -> Problem | None:
    """Why an act is no row, as far as its own sentence tells."""
    parsed = frame.clause.parsed
    if parsed.kind in ("chrome", "heading"):
        return Problem("chrome", parsed.kind)
    if balances.counts_acts(parsed, trigger):
        return Problem("total", "acts of weeks are counted")
    found = _as_said(frame, trigger)
    if found is not None:
        return None if topics.is_dated_case(frame, found.reason) else found
    return (
        _only_spoken_of(frame, trigger)
        or _country_only(frame, trigger)
        or came_before(frame, trigger)
        or _of_no_day(frame)
        or unmet(frame)
    )


def _as_said(frame: Frame, trigger: Mention) -> Problem | None:
    """Why the words around an act say that it did not happen, or only often does."""
    time = frame.time
    spoken = time is not None and time.basis in ("spoken", "told")
    found = status.problem(frame.clause, trigger, bool(frame.spots), time is not None, spoken=spoken)
    if found is None and time is not None and not time.own:  # when somebody spoke of it
        found = undated.habit(frame.clause) or (undated.goes_on_for_weeks(frame.clause, trigger) if spoken else None)
    return found


def _only_spoken_of(frame: Frame, trigger: Mention) -> Problem | None:
    """Why an act is no news of this article: it is said to abate, to be that of others, or is only a topic."""
    parsed = frame.clause.parsed
    if abates(parsed, trigger):
        return Problem("denied", parsed.tokens.slice(trigger.first, trigger.last))
    if topics.of_others(frame, trigger):
        return Problem("general", OTHERS)
    return Problem("general", SPOKEN) if topics.spoken_of(frame, trigger) else None


def _country_only(frame: Frame, trigger: Mention) -> Problem | None:
    """Whether only the country is told for a place; it is noted in the frame."""
    parsed, clause = frame.clause.parsed, frame.clause
    country = None if frame.spots or frame.abroad else only_country(parsed, trigger.last, clause.last)
    frame.country = parsed.tokens.slice(country.first, country.last) if country is not None else ""
    near = country is not None and country.first < trigger.last + WHERE
    return Problem("place-country-only", frame.country) if near else None


def _of_no_day(frame: Frame) -> Problem | None:
    """Why an act is of no day near publication: it is of days or weeks at large, a total, long past or on a day that no
    calendar has.
    """
    if at_large.is_area_for_days(frame):
        return Problem("general", "of an area and a time at large")
    dated = frame.time is not None and frame.time.own
    if not dated and takes_swathes(frame.clause.parsed, frame.clause.triggers[0]):
        return Problem("general", "of a large part of the country, on no day")
    if balances.scattered(frame):
        return Problem("total", "of many governorates, on no day")
    killed = figures(frame.harms, "killed")[0]
    if frame.time is None and killed > _BALANCE:
        return Problem("total", str(killed))
    clause = frame.clause
    found = timing.too_old(frame.time, clause.parsed) if frame.time is not None else timing.undatable(clause)
    if found is None and at_large.is_for_weeks(frame):
        return Problem("general", "of weeks at large")
    return found
