"""Unplaced: an act that is told without its place, and where the next sentences say it was."""

from collections.abc import Mapping
from datetime import timedelta

from builders.coder.acts.kinds import ATTACK, BLAST, CLASH, DROPPED, SUICIDE
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import NO_ACTOR, NO_SIDE, SPOKEN, Frame
from builders.coder.sides.men import UNNAMED
from builders.coder.story.again import is_definite
from builders.coder.story.losses import untold
from builders.coder.story.retelling import same_time
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS

_NEWS = timedelta(days=3)  # from an act to its page
_SUBJECT = 3  # tokens at the start of a sentence in which its subject stands: وأطلق المهاجمون
_MEN = frozenset({"assailants", "attackers", "bombers", "fighters", "gunmen", "jihadists", "militants", "raiders"})
_ARABIC_MEN = frozenset({"المهاجمون", "المسلحون"})


def placed_by(unplaced: Frame | None, frame: Frame, register: Mapping[str, Actor]) -> Frame | None:
    """Let "the attack on the town of", or what "the gunmen" did there, be the act told just before without a place;
    returns one still without.
    """
    if unplaced is not None and _tells_its_dead(frame, unplaced):
        _retell(frame, unplaced)
        return frame
    if unplaced is not None and _means_it(frame, unplaced):
        _retell(frame, unplaced)
    elif unplaced is not None and _by_those_men(frame, unplaced, register):
        frame.actors, frame.targets = [], []
        weapons = frame.weapons
        _retell(frame, unplaced)
        frame.weapons += [weapon for weapon in weapons if weapon not in frame.weapons]
    deadlier = unplaced is not None and unplaced.harms and not frame.harms
    if _lacks_only_place(frame) and not deadlier:
        return frame
    return None if frame.spots and frame.problem is None and not frame.background else unplaced


def placed_finer(frame: Frame, last: Frame | None) -> None:
    """Let "the attacks" of which one hears in what quarters of a city, or in English in what town of a governorate,
    they were be those told just before of it: "barrel bombs fell on Aleppo. The attacks targeted the Salahin district".
    """
    if last is None or EVENT_TYPE_OF[last.event] != EXPLOSIONS or not same_time(frame, last):
        return
    sideless = frame.problem is not None and frame.problem.detail == NO_SIDE and frame.rule.weak
    case = frame.known and frame.event == last.event in SPOKEN_OF and not frame.harms
    if (sideless or case) and frame.spots and _is_inside(frame, last) and is_definite(frame):
        _retell(frame, last)
        frame.known = last.known


def _tells_its_dead(frame: Frame, unplaced: Frame) -> bool:
    """Whether a frame without a place counts the dead of the act that was told just before without them: "the strike
    killed ten".
    """
    if frame.spots or frame.problem is not None or not frame.harms or unplaced.harms or frame.title:
        return False
    alone = not frame.actors and set(frame.targets) <= {"civilians", *unplaced.targets}
    same = frame.event == unplaced.event and set(frame.weapons) <= set(unplaced.weapons)
    the_strike = is_definite(frame) and (same or _is_strike(frame, unplaced))
    return alone and the_strike and same_time(frame, unplaced)


def _is_inside(frame: Frame, last: Frame) -> bool:
    """Whether all places of a frame are parts of a city of which another is told, or towns of its governorate."""
    wide = [spot.place for spot in last.spots if spot.place is not None]
    cities = {place.place_id for place in wide}
    units = {place.admin1_pcode for place in wide if place.kind == "governorate" and frame.rule.lang == "en"}
    places = [spot.place for spot in frame.spots]
    return all(p is not None and p not in wide and (p.parent in cities or p.admin1_pcode in units) for p in places)


def _lacks_only_place(frame: Frame) -> bool:
    """Whether a frame tells violence and its dead, a bombing of which all speak, or one and by whom or what it was, but
    as yet of no place: "a missile killed 23 in a town", "a gas attack in Syria", "jets bombed an army position".
    """
    whole = frame.problem is None or frame.problem.reason == "place-country-only"
    told = whole and not frame.title and not frame.abroad
    violent = EVENT_TYPE_OF[frame.event] in (EXPLOSIONS, BATTLES) and not frame.spots
    bombed = EVENT_TYPE_OF[frame.event] == EXPLOSIONS and not frame.rule.weak and bool(frame.actors or frame.weapons)
    return told and violent and (bool(frame.harms) or frame.event in SPOKEN_OF or bombed)


def _means_it(frame: Frame, unplaced: Frame) -> bool:
    """Whether a frame speaks of "the attack", or of "the strikes" of which one has read, and of where it was: not only
    of where it was heard.
    """
    if frame.heard:
        return False
    general = frame.rule.weak and frame.event in (CLASH, ATTACK)
    spoken = frame.problem is not None and frame.problem.detail == SPOKEN
    again = spoken and frame.event == unplaced.event and frame.event not in SPOKEN_OF
    general = again or (general and not frame.weapons) or _is_strike(frame, unplaced)
    whole = frame.problem is None or frame.background or frame.problem.detail in (NO_SIDE, NO_ACTOR, SPOKEN)
    anew = bool(frame.spots) and not frame.actors
    return general and whole and anew and is_definite(frame) and _same_day(frame, unplaced)


def _same_day(frame: Frame, unplaced: Frame) -> bool:
    """Whether both may be of one day; of an act told on no day but that of its page, one shortly before."""
    page, day = unplaced.time, frame.time
    if page is not None and day is not None and day.own and page.basis in ("page", "default"):
        return day.end <= page.start <= day.start + _NEWS
    return same_time(frame, unplaced)


def _is_strike(frame: Frame, unplaced: Frame) -> bool:
    """Whether "the strike" or "the blast", by no means told, may be the one of which the means were told: الضربة."""
    nouns = [t.values[0].rule for t in frame.clause.triggers if t.values[0].rule.form == "noun"]
    bare = bool(nouns) and nouns[0].choose == "means" and set(frame.weapons) <= {DROPPED}
    if frame.rule.lang == "ar":
        bare = bare and frame.rule is nouns[0] and not frame.weapons
        return bare and EVENT_TYPE_OF[frame.event] == EVENT_TYPE_OF[unplaced.event] == EXPLOSIONS
    return bare and (frame.event == unplaced.event or (frame.event, unplaced.event) == (BLAST, SUICIDE))


def _retell(frame: Frame, unplaced: Frame) -> None:
    """Make of "the attack" the act that it means."""
    frame.problem, frame.background, frame.rule = None, False, unplaced.rule
    frame.time = frame.time if frame.time is not None and frame.time.own else unplaced.time
    frame.event, frame.weapons = unplaced.event, list(unplaced.weapons)
    frame.actors = [one for one in unplaced.actors if one not in frame.targets]
    assumed = untold(frame) or (unplaced.armed_target and _assumes_civilians(frame, unplaced))
    told = [] if assumed else frame.targets
    frame.targets = told or list(unplaced.targets) or ["civilians"]
    frame.armed_target = frame.armed_target or (assumed and unplaced.armed_target)
    if all(harm.vague for harm in unplaced.harms):
        frame.harms = frame.harms or list(unplaced.harms)
    frame.proofs += unplaced.proofs
    frame.rule_ids |= unplaced.rule_ids


def _assumes_civilians(frame: Frame, unplaced: Frame) -> bool:
    """Whether Arabic tells of nobody who was hit, and nothing of who fell; nor of civilians before."""
    described = any(harm.unarmed or harm.roles - {"unspecified"} for harm in frame.harms)
    told = described or "civilians" in unplaced.targets or any(proof.field == "target" for proof in frame.proofs)
    return frame.targets == ["civilians"] and not told and frame.rule.lang == "ar"


def _by_those_men(frame: Frame, unplaced: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether a sentence goes on with what the men of whom the last one told did: "The gunmen opened fire near"."""
    parsed = frame.clause.parsed
    keys = parsed.tokens.keys[parsed.first : parsed.first + _SUBJECT]
    the_men = (keys[:1] == ["the"] and not _MEN.isdisjoint(keys[1:2])) or not _ARABIC_MEN.isdisjoint(keys)
    alone = frame.problem is None and set(frame.actors) <= {UNNAMED} and set(frame.targets) <= {"civilians"}
    violent = EVENT_TYPE_OF[frame.event] in (EXPLOSIONS, BATTLES, VIOLENCE_AGAINST_CIVILIANS)
    group = bool(unplaced.actors) and not any(register[one].state for one in unplaced.actors)
    return the_men and alone and violent and group and bool(frame.spots) and same_time(frame, unplaced)
