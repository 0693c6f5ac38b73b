"""Needs: what the rule of an act asks for and its clause lacks."""

from builders.coder.acts.crowds import gathers_abroad
from builders.coder.acts.kinds import AIR, CLASH, DRONES, SUICIDE
from builders.coder.frame import IN_CRASH, NO_ACTOR, NO_SIDE, Clause, Frame, Problem
from builders.coder.sentence import has_article, is_cue
from gazetteer.place import SETTLEMENTS
from schema.codes import BATTLES, EVENT_TYPE_OF

_CRASHES = ("crash", "تحطم")  # beginnings of words for what happens to an aircraft
_SUBJECT = 3  # tokens before a verb in which its subject ends: "jets also attacked"
_BE = 3  # tokens before a verb in which "was" stands: "were also destroyed"


def unmet(frame: Frame) -> Problem | None:
    """What the rule needs and the clause lacks; a fight needs at least one side."""
    if EVENT_TYPE_OF[frame.event] == BATTLES and not frame.actors and not frame.targets and frame.spots:
        return Problem("incomplete", NO_SIDE)
    if frame.rule.form == "harm" and not frame.harms:
        return Problem("incomplete", "nobody is counted")
    if frame.rule.form == "harm" and _tells_crash(frame.clause):
        return Problem("incomplete", IN_CRASH)
    drones = frame.event == AIR and not DRONES.isdisjoint(frame.weapons)  # they attack, whosever they are
    acted = frame.event == SUICIDE or drones or _flown(frame) or _was_attacked(frame) or suffers_only(frame)
    have = {
        "actor": bool(frame.actors) or acted,
        "target": bool(frame.targets),
        "armed-target": frame.armed_target or _bombed(frame),
        "weapon": bool(frame.weapons),
        "harm": bool(frame.harms),
        "place": bool(frame.spots) or gathers_abroad(frame) or _leaves_that_town(frame),
        "sides": bool(frame.actors) and bool(frame.targets),
    }
    lacking = [need for need in frame.rule.needs if not have[need]]
    if lacking == ["actor"]:
        return Problem("incomplete", NO_ACTOR)
    return Problem("incomplete", f"no {lacking[0]} is told") if lacking else None


def _leaves_that_town(frame: Frame) -> bool:
    """Whether Arabic tells that people leave "the town", which was told before: وفر آلاف المدنيين من المدينة."""
    clause = frame.clause
    kinds = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind"]
    towns = [m for m in kinds if m.values[0] in SETTLEMENTS and has_article(clause.parsed, m)]
    elsewhere = any(is_cue(clause.parsed.mention_ending(m.first), "direction", "of", "to") for m in towns)
    return frame.rule.leaves and frame.rule.lang == "ar" and bool(towns) and not elsewhere


def _tells_crash(clause: Clause) -> bool:
    """Whether people died in an aircraft that crashed: قتل 39 جنديا في تحطم طائرة نقل, "in a helicopter crash"."""
    keys = clause.parsed.tokens.keys[clause.first : clause.last]
    return any(key.removeprefix("ال").startswith(_CRASHES) for key in keys)


def _bombed(frame: Frame) -> bool:
    """Whether planes destroyed something, whatever it was: دمرت الطائرات مشفى, but not "destroyed a drone"."""
    clause = frame.clause
    named = (m.values[0].weapon for m in clause.parsed.between(clause.first, clause.last) if m.layer == "weapon")
    return frame.event == AIR and "air-bomb" in named


def _flown(frame: Frame) -> bool:
    """Whether planes are the subject of an English verb, whosever they were: "jets attacked the town"."""
    parsed = frame.clause.parsed
    verb = next(t for t in frame.clause.triggers if t.values[0].rule is frame.rule)
    before = [m for m in parsed.between(verb.first - _SUBJECT, verb.first) if m.layer == "weapon"]
    planes = bool(before) and before[-1].values[0].weapon == "air-bomb"
    return planes and frame.event == AIR and frame.rule.form == "verb" and frame.rule.lang == "en"


def _was_attacked(frame: Frame) -> bool:
    """Whether an English verb tells that an attack was beaten back, but not whose: "foiled an attack"."""
    told = len(frame.clause.triggers) > 1 or any(harm.armed for harm in frame.harms)
    repelled = frame.rule.lang == "en" and frame.rule.form == "passive" and frame.event == CLASH
    return repelled and bool(frame.targets) and told


def suffers_only(frame: Frame) -> bool:
    """Whether English tells what an armed side lost, and need not tell to whom: "nine soldiers were killed in an
    ambush", "two vehicles of the terrorists were destroyed".
    """
    if frame.rule.lang != "en":
        return False
    if frame.rule.form == "noun" and frame.event == CLASH:
        return any(harm.armed for harm in frame.harms) and bool(frame.targets)
    verb = next(t for t in frame.clause.triggers if t.values[0].rule is frame.rule)
    return "armed-target" in frame.rule.needs and "be" in frame.clause.parsed.cues(verb.first - _BE, verb.first)
