"""General words: what "the attack" or a fight "between the two sides" takes from what was told before it."""

from collections.abc import Mapping

from builders.coder.acts.campaigns import takes_ground
from builders.coder.acts.comings import goes_on_meanwhile
from builders.coder.acts.kinds import AIR, ATTACK, CALLED_TERRORISTS, CAPTIVITY, CLASH, DROPPED, SHELLING, flies
from builders.coder.acts.leads import is_similar
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import NO_SIDE, Frame
from builders.coder.sentence import is_cue
from builders.coder.story.again import far_apart, speaks_again
from builders.coder.story.retelling import allied, one_toll, same_time
from schema.actors import Actor
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, VIOLENT

_DAYS = 7  # of a span in which what is told is no one act
_BOTH = frozenset({"الجانبين", "الطرفين", "الجانبان", "الطرفان"})


def take_over(frame: Frame, last: Frame | None, register: Mapping[str, Actor]) -> None:
    """A bare "attack" with no means and no armed target is of the kind of the violence told before it; not those of
    weeks.
    """
    if frame.time is not None and frame.time.own and (frame.time.end - frame.time.start).days > _DAYS:
        return
    general = frame.event == CLASH or (frame.event == ATTACK and (frame.rule.choose == "means" or _of_case(last)))
    own = bool(frame.actors) and not frame.inherited_place and any(h.armed for h in frame.harms)  # fighters fell there
    fought = own or takes_ground(frame.clause) or _tells_sides(frame)
    fought = fought or goes_on_meanwhile(frame.clause.parsed, frame.clause.first)
    fought = fought or (last is not None and (_is_of_others(frame, last) or _on_the_ground(frame, last, register)))
    bare = frame.rule.weak and general and not (frame.weapons or frame.armed_target or fought)
    violent = last is not None and EVENT_TYPE_OF[last.event] in VIOLENT and last.event not in CAPTIVITY
    more = last is not None and (_is_hit_too(frame, last) or _is_that_act(frame, last))
    if last is not None and more and not frame.title and same_time(frame, last):
        frame.event, frame.weapons = last.event, frame.weapons or list(last.weapons)
        frame.actors = list(last.actors)
    alike = last is not None and (same_time(frame, last) or is_similar(frame.clause, frame.clause.triggers[0]))
    alike = alike and not (last is not None and frame.rule.form == "harm" and far_apart(frame, last))
    if bare and last is not None and violent and alike:
        if frame.problem is not None and frame.problem.detail == NO_SIDE and _of_last(frame, last):
            frame.problem = None
        frame.event = last.event
        frame.weapons = list(last.weapons)
        frame.actors = frame.actors or list(last.actors)
        frame.targets = frame.targets or ["civilians"]


def struck_too(frame: Frame, last: Frame | None) -> None:
    """What English only tells to have been hit was hit from the air if that is told last: "another clinic was hit"."""
    clause = frame.clause
    told = frame.weapons or frame.actors or len(clause.triggers) > 1 or last is None or last.event != AIR
    act = clause.triggers[0]
    passive = is_cue(clause.parsed.mention_ending(act.first), "be") and act.values[0].rule.choose == "means"
    if passive and not told and frame.event == SHELLING:
        frame.event, frame.weapons = AIR, [DROPPED]


def fly_too(frame: Frame, aloft: Frame | None) -> None:
    """Arabic "strikes" of no means told are those of the planes that are told to have struck somewhere in the country:
    أغارت مقاتلات على مواقع في سوريا. واستهدفت الضربات مجمعا في الكسوة.
    """
    bare = frame.rule.choose == "means" and frame.rule.weak and not (frame.weapons or frame.harms)
    if aloft is None or not bare or EVENT_TYPE_OF[frame.event] != EXPLOSIONS or not same_time(frame, aloft):
        return
    if frame.actors and aloft.actors and not allied(frame.actors, aloft.actors):
        return
    frame.event, frame.weapons = AIR, list(aloft.weapons)
    frame.actors = frame.actors or [a for a in aloft.actors if a not in frame.targets]


def struck_from_above(frame: Frame, aloft: Frame | None) -> Frame | None:
    """The last act of planes that is told of the country as a whole."""
    country = frame.problem is not None and frame.problem.reason == "place-country-only"
    arabic = not frame.clause.parsed.tokens.words[frame.clause.triggers[0].first].isascii()
    return frame if country and arabic and frame.event == AIR else aloft


def _tells_sides(frame: Frame) -> bool:
    """Whether a fight is told with both its sides, or with neither but where: "as battles rage in Aleppo"."""
    sides = {*frame.actors, *frame.targets}
    unsided = not sides and bool(frame.spots) and not frame.inherited_place
    return frame.rule.choose is None and (unsided or len(sides) > 1)


def _is_of_others(frame: Frame, last: Frame) -> bool:
    """Whether an attack is of another side than the violence told before it: وصعدت تركيا هجومها على.

    "Terrorists" may be those who are named.
    """
    named = {*frame.actors, *last.actors} <= {"rebels", *CALLED_TERRORISTS}
    return bool(frame.actors and last.actors) and not (named or allied(frame.actors, last.actors))


def _of_case(last: Frame | None) -> bool:
    """Whether a case was told of which all speak, so that the attack in which people died is that one."""
    return last is not None and last.event in SPOKEN_OF


def _on_the_ground(frame: Frame, last: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether an attack is of those who have no planes, and air strikes were told before it."""
    return last.event == AIR and bool(frame.actors) and not any(flies(one, register) for one in frame.actors)


def take_sides(frame: Frame, fight: Frame | None) -> None:
    """A fight "between the two sides" is one of those who fought in the fight told before: اشتباكات بين الطرفين."""
    clause = frame.clause
    both = not _BOTH.isdisjoint(clause.parsed.tokens.keys[clause.first : clause.last])
    if not both or fight is None or frame.problem is None or frame.problem.detail != NO_SIDE:
        return
    frame.problem = None
    frame.actors, frame.targets = list(fight.actors), list(fight.targets)


def _is_hit_too(frame: Frame, last: Frame) -> bool:
    """Whether an act that only "targets" those hit last, by nobody and nothing told, is a further one of the same:
    غارات للتحالف على التنظيم, then استهداف مقر للتنظيم.
    """
    bare = frame.rule.choose == "means" and not (frame.weapons or frame.actors)
    foes = (set(frame.targets) & set(last.targets)) - {"civilians"}
    return bare and EVENT_TYPE_OF[frame.event] == EXPLOSIONS and last.event == AIR and bool(foes)


def _is_that_act(frame: Frame, last: Frame) -> bool:
    """Whether "the shelling" or "the strikes" of which no side and no day is told are those told just before."""
    dated = frame.time is not None and frame.time.own
    unlike = bool(frame.weapons) and not set(frame.weapons) & set(last.weapons)
    return speaks_again(frame, last) and not (frame.actors or dated or unlike)


def _of_last(frame: Frame, last: Frame) -> bool:
    """Whether a toll of "the attack" is that of the act told last, or completes it: its wounded beside its dead."""
    told = [{harm.kind for harm in f.harms if harm.value} for f in (frame, last)]
    return one_toll(frame, last) or (all(told) and not told[0] & told[1])
