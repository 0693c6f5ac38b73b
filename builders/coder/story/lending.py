"""Lending: what frames of one article tell of each other's sides."""

from collections.abc import Sequence

from builders.coder.acts.kinds import AIR, CALLED_TERRORISTS, COALITION, SUICIDE, USED_GAS, from_afar, told_together
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import ANSWER, HABIT, KNOWN, OTHERS, Frame
from builders.coder.story.retelling import bomber, one_toll, same_time
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, VIOLENT

_ALLIANCE = frozenset({"coalition"})  # what they may be called together
_TOGETHER = 3  # states that strike together
REACH = 100  # frames before and behind one over which an article's sentences refer to each other
#: Reasons for which a frame is no row, and how it is only mentioned.
_LENDING = frozenset({"retold", "place-missing", "general", KNOWN})
#: Reasons for which a fight is no row that took place: it is old, goes on for long, or is told again.
_FOUGHT = frozenset({"background", "general", "mention", "place-missing", "retold", "total"})
_UNKNOWN = frozenset("unclear unidentified unknown whose مجهول مجهوله هويه".split())
_PLACELESS = frozenset({"place-missing", "place-country-only"})


def lend_actors(frames: Sequence[Frame]) -> None:
    """A mention that is no row of its own ("government planes carried out the strike") tells who did the row's act."""
    for number, frame in enumerate(frames):
        if not (_lends(frame) or _is_charge(frame)) or not frame.actors or EVENT_TYPE_OF[frame.event] not in VIOLENT:
            continue
        if not _are_one_camp(frame.actors):
            continue
        near = frames[max(0, number - REACH) : number + REACH]
        untold = [
            f for f in near if f.problem is None and not f.actors and f.event == frame.event and same_time(f, frame)
        ]
        untold = [f for f in untold if _lends(frame) or _may_be_of(frame, f)]
        for other in untold:
            other.actors = [a for a in frame.actors if a not in other.targets]
            other.proofs += [proof for proof in frame.proofs if proof.field == "actor"]


def lend_raids(frames: Sequence[Frame]) -> None:
    """Raids of which nobody is told to be the author are of those who alone are told to have flown over that
    governorate in those days.
    """
    raids = [f for f in frames if f.problem is None and f.event == AIR]
    told = [f for f in raids if f.actors]
    for frame in (f for f in raids if not (f.actors or _is_unknown(f))):
        there = [f for f in told if _in_one_unit(f, frame) and _in_those_days(f, frame)]
        one = len({tuple(f.actors) for f in there}) == 1 and _are_one_camp(there[0].actors)
        if one and set(there[0].actors).isdisjoint(frame.targets):
            frame.actors = list(there[0].actors)
            frame.proofs += [proof for proof in there[0].proofs if proof.field == "actor"]


def _are_one_camp(actors: Sequence[str]) -> bool:
    """Whether actors may have struck together: of "raids by the regime and by the coalition" each was one's."""
    return COALITION.issuperset(actors) or COALITION.isdisjoint(actors)


def _is_unknown(frame: Frame) -> bool:
    """Whether it is told that nobody knows who did it: غارة لم تعرف هوية منفذها."""
    clause = frame.clause
    return not _UNKNOWN.isdisjoint(clause.parsed.tokens.keys[clause.first : clause.last])


def _in_those_days(told: Frame, frame: Frame) -> bool:
    """Whether two acts are told of one day, or of one and the next."""
    a, b = told.time, frame.time
    return a is None or b is None or max((a.start - b.end).days, (b.start - a.end).days) <= 1


def share_strikes(frames: Sequence[Frame]) -> None:
    """Strikes of a day on which several states struck together are of all of them, where one is named by its planes."""
    together = [f for f in frames if len({*f.actors} - _ALLIANCE) >= _TOGETHER and from_afar(f.actors)]
    for frame in frames:
        explodes = frame.problem is None and EVENT_TYPE_OF[frame.event] == EXPLOSIONS and frame.event not in SPOKEN_OF
        if not explodes or not from_afar(frame.actors):
            continue
        with_it = (f for f in together if same_time(f, frame) and set(frame.actors) <= {*f.actors, *_ALLIANCE})
        joint = next(with_it, None)
        if joint is not None:
            frame.actors = [a for a in joint.actors if a not in _ALLIANCE]
            frame.targets = [t for t in frame.targets if t not in frame.actors]


def lend_bombers(frames: Sequence[Frame]) -> None:
    """Suicide bombings of which nobody is told to be the author are of the jihadists who attacked there on that day."""
    attacks = [f for f in frames if f.problem is None and CALLED_TERRORISTS & set(f.actors)][:REACH]
    for frame in frames:
        if frame.problem is not None or frame.event != SUICIDE or frame.actors:
            continue
        there = [f for f in attacks if same_time(f, frame) and f.time and f.time.dated and _in_one_unit(f, frame)]
        groups = {one for f in there for one in f.actors if one in CALLED_TERRORISTS}
        frame.actors = sorted(groups) if len(groups) == 1 else []


def tell_bombers(frames: Sequence[Frame]) -> None:
    """A suicide bombing told of no place, as in a headline, is the blast with the same toll that is told of one."""
    for number, frame in enumerate(frames):
        if frame.problem is None or frame.problem.reason not in _PLACELESS:
            continue
        near = frames[max(0, number - REACH) : number + REACH]
        blasts = [f for f in near if f.problem is None and is_its_bomber(frame, f) and same_time(f, frame)]
        for blast in (f for f in blasts if one_toll(f, frame)):
            tell_bomber(frame, blast)


def is_its_bomber(told: Frame, blast: Frame) -> bool:
    """Whether a frame tells a suicide bombing that may be the blast that another tells."""
    return told.event == SUICIDE and bomber(blast, told)


def tell_bomber(told: Frame, blast: Frame) -> None:
    """Let a blast be the suicide bombing that is told elsewhere."""
    blast.event, blast.rule = told.event, told.rule
    blast.weapons = told_together(told.weapons, blast.weapons)
    blast.rule_ids |= told.rule_ids
    blast.proofs += [proof for proof in told.proofs if proof.field in ("event", "weapon")]


def _in_one_unit(attack: Frame, frame: Frame) -> bool:
    """Whether two acts were in one governorate."""
    units = {s.place.admin1_pcode for f in (attack, frame) for s in f.spots[:1] if s.place is not None}
    return len(units) == 1


def _lends(frame: Frame) -> bool:
    """Whether a frame is no row only because it tells what others tell, or, of a known act, neither day nor place, or
    of raids only the country.
    """
    if frame.problem is None or frame.problem.detail in (ANSWER, HABIT, OTHERS):
        return False
    if frame.event == AIR and (frame.problem.reason == "place-country-only" or _in_syria_too(frame)):
        return True
    return not _LENDING.isdisjoint(frame.problem) or (frame.known and frame.problem.reason == "background")


def _in_syria_too(frame: Frame) -> bool:
    """Whether raids are told of another country and of Syria: شن التحالف 16 غارة في العراق وسبع غارات في سوريا."""
    clause = frame.clause
    abroad = frame.problem is not None and frame.problem.reason == "place-outside-syria"
    return abroad and "country" in clause.parsed.cues(clause.first, clause.last)


def _is_charge(frame: Frame) -> bool:
    """Whether it is only said of a side that it uses what is spoken of for weeks, or that it denies it: of the attack
    that the article tells it is accused. Not of what another day is told.
    """
    dated = frame.time is not None and frame.time.own
    told = frame.event in SPOKEN_OF and frame.problem is not None and frame.problem.reason != "background"
    return told and not dated and USED_GAS.issuperset(frame.actors)


def _may_be_of(charge: Frame, other: Frame) -> bool:
    """Whether a charge names no place but that of the attack."""
    named = {spot.place.place_id for spot in charge.spots if spot.place is not None}
    return not named or any(spot.place is not None and spot.place.place_id in named for spot in other.spots)


def infer_sides(frames: Sequence[Frame]) -> None:
    """A fight told with one side is against whom the article lets that side fight elsewhere, or else in the campaign
    of which it only reminds its readers: "since January Turkey has been fighting the YPG in Afrin".
    """
    fights = [f for f in frames if EVENT_TYPE_OF[f.event] == BATTLES]
    battles = [f for f in fights if f.problem is None]
    full = [f for f in battles if f.actors and f.targets][:REACH]
    campaigns = [f for f in fights if _was_fought(f)][:REACH]
    for frame in battles:
        if bool(frame.actors) == bool(frame.targets):
            continue
        against = _against(frame, full) or _against(frame, [f for f in campaigns if _same_war(f, frame)])[:1]
        into = frame.targets if frame.actors else frame.actors
        into += against


def _against(frame: Frame, told: Sequence[Frame]) -> list[str]:
    """Whom a side fights in the first fight that is told of it with both."""
    mine = set(frame.actors or frame.targets)
    pairs = ((f.actors, f.targets) for f in told)
    return next((b for one, two in pairs for a, b in ((one, two), (two, one)) if mine & set(a) and b), [])


def _was_fought(frame: Frame) -> bool:
    """Whether a fight that is no row took place; in English also one of which a lead tells only the country."""
    reasons = _FOUGHT | {"place-country-only"} if frame.rule.lang == "en" else _FOUGHT
    return frame.problem is not None and frame.problem.reason in reasons


def _same_war(campaign: Frame, frame: Frame) -> bool:
    """Whether a campaign is told of the governorate of a fight, or of no place."""
    return not campaign.spots or _in_one_unit(campaign, frame)
