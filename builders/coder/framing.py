"""Framing: one clause becomes one frame, its fields read from the mentions in the clause."""

from collections.abc import Mapping, Sequence

from builders.coder.acts import arms, crowds, status, takings, telling, topics, undated
from builders.coder.acts.chiefs import chief_of
from builders.coder.acts.comings import is_known_by_then
from builders.coder.acts.ellipsis import shares_subject, take_subject
from builders.coder.acts.kinds import (
    ABDUCTION,
    AIR,
    ATTACK,
    CLASH,
    INTERCEPTION,
    TRANSFER,
    Means,
    default_weapons,
    sub_event,
)
from builders.coder.acts.leads import BEFORE, days_after, head_noun, led_by
from builders.coder.acts.needs import unmet
from builders.coder.acts.triggers import fighters_leave
from builders.coder.days import timing
from builders.coder.days.listed import days_of_list
from builders.coder.frame import CAME_BEFORE, SPOKEN, Clause, Frame, Problem, Proof
from builders.coder.places.abroad import WHERE, first_abroad, only_country, told_abroad
from builders.coder.places.heads import heads, posts
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from builders.coder.sides import aloft, targets
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

_DAYS = 3  # days from which on a span tells of no one act
_AREA = 3  # geo_precision of a governorate or a large region
_SEES = frozenset({"تشهد", "يشهد", "تتعرض", "يتعرض"})
_STEPS_UP = frozenset({"تصعد", "يصعد", "صعد", "صعدت", "صعدا", "تكثف", "يكثف", "كثف", "كثفت", "كثفا", "تواصل", "يواصل"})
_SEEN = 12  # tokens between such a verb and what an area sees
_NOISE = 5  # tokens between "heard" and the blast
_FELL = 3  # tokens between a toll and "after", with the day
_PLACED = 8  # the same, with the place
_BALANCE = 1500  # killed, on no day: not in one act but in a war


def frame_of(
    clause: Clause,
    spots: Sequence[Spot],
    harms: list[Harm],
    grammar: Grammar,
    means: Means,
    register: Mapping[str, Actor],
    before: Frame | None = None,
) -> Frame:
    """The frame of a clause; its problem is set when the clause does not tell an event that happened.

    `before`: the frame of the clause before it in the sentence.
    """
    trigger = clause.triggers[chief_of(clause)]
    sides = read_sides(clause, trigger, harms, grammar)
    if before is not None and not sides.actors and shares_subject(clause):
        take_subject(clause, sides, before)
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
        actors=_without([a for a in sides.actors if a in register], sides.targets),
        targets=[t for t in sides.targets if t in register],
        weapons=default_weapons(event, weapons),
        spots=heads(spots, event, clause, trigger) or posts(spots, event, clause, sides),
        time=time,
        clarity=status.clarity(clause),
        rule_ids={r.id for r in clause.rules},
        armed_target=sides.armed,
        goes_on=continuing.goes_on(clause, trigger)
        or continuing.adds(clause, event)
        or (sides.aircraft and not sides.actors),
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
    if words is not None:
        frame.proofs.append(Proof("date", words.first, words.last, "calendar"))
    frame.add_harms(harms)
    settle(frame, trigger, harms, register)
    frame.problem = _problem(frame, trigger)
    return frame


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
    weapons, proofs = told
    own = [(weapon, proof) for weapon, proof in zip(weapons, proofs, strict=True) if not arms.in_support(clause, proof)]
    used = [weapon for weapon, _ in own]
    event = _event(clause, trigger, sides, used, harms, means, register)
    if event == AIR:
        event = aloft.ground(sides, weapons, register, clause, aloft.strikes(clause, trigger))
    if event == CLASH and trigger.values[0].rule.choose == "victims" and sides.actors and not sides.targets:
        # "an attack on what the army holds"
        sides.targets = [one for one in dict.fromkeys(sides.holders) if one not in sides.actors]
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
    fought = all(any(one in register and register[one].armed for one in side) for side in (sides.actors, sides.targets))
    sniped = rule.weapon == "sniper" and UNNAMED not in sides.actors
    if (rule.form == "harm" or sniped) and event == ATTACK and sides.armed and fought:
        event = CLASH  # "operations against the militants killed ten of them"; a sniper of one front hit the other
    if event == INTERCEPTION and any(h.kind == "killed" and h.armed for h in harms):
        event = CLASH  # "killed ten fighters and shot down two of their drones"
    if rule.choose == "means" and rule.weak and not used and sides.actors == [UNNAMED]:
        armed = sides.armed or any(h.armed for h in harms)
        event = CLASH if armed else ATTACK  # gunmen who "target" somebody shoot
    event = aloft.event_of(event, clause, trigger, sides, cues)
    event = takings.event_of(event, clause, trigger, sides, harms, cues, register)
    if rule.choose == "leavers" and fighters_leave(clause, trigger):
        event = TRANSFER
    if event == ABDUCTION and any(h.kind == "killed" and h.last <= trigger.first for h in harms):
        event = ATTACK  # "massacred 20 soldiers whom they had taken hostage"
    if rule.choose in ("means", "victims") and event == CLASH and targets.is_unarmed(clause, trigger, sides, harms):
        event = ATTACK
    told = [t.values[0].rule for t in clause.triggers if t is trigger or not status.governed(clause, t)]
    event = crowds.event_of(told, harms, cues, sides.targets) or event
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
    return led_by(clause.parsed, trigger, *BEFORE) and not _fell_by_it(event, clause, trigger, harms)


def _fell_by_it(event: str, clause: Clause, trigger: Mention, harms: Sequence[Harm]) -> bool:
    """Whether by an act that is told with "after" those fell of whom is told: "died after a mortar hit", "killed ten
    rebels after shelling", but not "killed by the army after".
    """
    parsed = clause.parsed
    if EVENT_TYPE_OF[event] not in (EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS):
        return False
    cues = [
        m.first for m in parsed.between(clause.first, trigger.first) if m.layer == "cue" and m.values[0].cue == "after"
    ]
    if not cues:
        return False
    killer = parsed.first_of("actor", cues[-1] - _FELL, cues[-1])
    own = trigger.first == cues[-1] + 1 and parsed.tokens.keys[trigger.first].endswith("ing")
    return (own or killer is None) and any(_fell_before(parsed, h, cues[-1]) for h in harms)


def _fell_before(parsed: Parsed, harm: Harm, after: int) -> bool:
    """Whether a toll stands right before "after", with the day or the place of the dead between."""
    between = parsed.between(harm.last, after)
    placed = any(m.layer == "place" for m in between) and all(m.layer in ("place", "kind", "cue") for m in between)
    return 0 <= after - harm.last <= (_PLACED if placed else _FELL)


def _without(actors: list[str], targets: list[str]) -> list[str]:
    """Actors that are not named as victims too; a side that fights itself stays."""
    others = [a for a in actors if a not in targets]
    return others or (actors if len(actors) > 1 else [])


def _problem(frame: Frame, trigger: Mention) -> Problem | None:
    clause = frame.clause
    parsed = clause.parsed
    if parsed.kind in ("chrome", "heading"):
        return Problem("chrome", parsed.kind)
    if balances.counts_acts(parsed, trigger):
        return Problem("total", "acts of weeks are counted")
    dated = frame.time is not None
    found = status.problem(clause, trigger, bool(frame.spots), dated)
    if found is None and frame.time is not None and not frame.time.own:  # when somebody spoke of it
        found = undated.habit(clause)
    if found is not None:
        return found
    if topics.spoken_of(frame, trigger):
        return Problem("general", SPOKEN)
    country = None if frame.spots or frame.abroad else only_country(parsed, trigger.last, clause.last)
    frame.country = parsed.tokens.slice(country.first, country.last) if country is not None else ""
    if country is not None and country.first < trigger.last + WHERE:
        return Problem("place-country-only", frame.country)
    found = _came_before(frame, trigger)
    if found is not None:
        return found
    if _at_large(frame):
        return Problem("general", "of an area and a time at large")
    killed = figures(frame.harms, "killed")[0]
    if frame.time is None and killed > _BALANCE:
        return Problem("total", str(killed))
    found = timing.too_old(frame.time, parsed) if frame.time is not None else timing.old_year(clause)
    return found or unmet(frame)


def _came_before(frame: Frame, trigger: Mention) -> Problem | None:
    """Why an act is only the background of another: it is told as what came before, on no day of its own."""
    clause = frame.clause
    time = frame.time if frame.time is not None and frame.time.basis != "page" else None
    counted = trigger.values[0].rule.lang == "en" and days_after(clause.parsed, trigger) is not None
    if frame.background and (time is None or (time.precision > 1 and not (frame.harms or counted))):
        return Problem("mention", CAME_BEFORE)
    if frame.time is None and topics.had_happened(clause, trigger):
        return Problem("background", "told as what had happened, on no day")
    if frame.time is None and frame.spots and not frame.harms and undated.reminds(clause.parsed):
        return Problem("background", "a reminder, on no day")
    if frame.event == "Agreement" and undated.is_history(clause, frame.proofs):
        return Problem("background", "an accord told by its date, with the year")
    vague = frame.time is not None and frame.time.precision > 2 and not frame.harms
    if vague and "earlier" in clause.parsed.cues(clause.first, clause.last):
        return Problem("background", "told as what came before, on no day")
    return None


def _at_large(frame: Frame) -> bool:
    """Whether only an area is told to have been bombed for days: تشهد أرياف إدلب وحماة قصفا خلال الأيام الماضية, وصعدت
    القوات قصفها على ريف حماة منذ أسبوع.
    """
    time = frame.time
    lasts = time is not None and time.own and time.precision > 1 and (time.end - time.start).days > _DAYS
    area = bool(frame.spots) and all(spot.precision == _AREA for spot in frame.spots)
    counted = any(harm.value for harm in frame.harms)
    if not (lasts and area) or counted or not (EVENT_TYPE_OF[frame.event] == EXPLOSIONS or frame.rule.weak):
        return False
    keys, act = frame.clause.parsed.tokens.keys, frame.clause.triggers[0].first
    return any(key.removeprefix("و") in _SEES | _STEPS_UP for key in keys[max(frame.clause.first, act - _SEEN) : act])
