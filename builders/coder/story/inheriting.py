"""Inheriting: the place, the day and the side that a frame does not tell and the article told before it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from builders.coder.acts.bombings import bomb_told, take_bomb
from builders.coder.acts.kinds import (
    AIR,
    BOMBINGS,
    CAPTIVITY,
    DRONES,
    FLYING,
    TERRITORY,
    flies,
    from_afar,
    taken_by,
)
from builders.coder.acts.leads import is_similar
from builders.coder.acts.needs import suffers_only
from builders.coder.frame import NO_ACTOR, NO_SIDE, Frame, Time
from builders.coder.places.spot import Spot
from builders.coder.sentence import INDEFINITE, THIS, Parsed, has_article, is_cue
from builders.coder.sides.roles import has_own_subject
from builders.coder.story.again import answers_gas
from builders.coder.story.general_words import fly_too, struck_from_above, struck_too, take_over, take_sides
from builders.coder.story.history import of_old
from builders.coder.story.items import across_towns
from builders.coder.story.losses import bears_out
from builders.coder.story.replies import refuse_reply
from builders.coder.story.retelling import family, same_time
from builders.coder.story.running_day import RunningDay, turns
from builders.coder.story.subjects import take_subject
from builders.coder.story.theirs import hit_theirs
from builders.coder.story.unplaced import placed_by, placed_finer
from builders.mention import Mention
from gazetteer.place import SETTLEMENTS
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

#: Words before "Syria" that make a large part of the country of it.
_PARTS = frozenset(
    """central eastern north northeast northeastern northern northwest northwestern south southeast southeastern
    southern southwest southwestern western""".split()
)
_UNNAMED = {"village": 1, "town": 1, "governorate": 2}  # and how finely a place is told that is another
_WHERE = frozenset({"حيث", "كما"})
_ON = "علي"
_ADJECTIVES = 3  # words between "a" and the settlement: "a rebel-held town"
_TAKEN = 3  # tokens between a verb and those who are taken, with how many
_NEAR_DAYS = 3  # days within which a side goes on where it acted


def inherit(
    frames: Sequence[Frame], register: Mapping[str, Actor], published: date | None, headed: Time | None
) -> None:
    """Give frames without a place or time of their own those that the article told before them.

    Where the title gives the day (`headed`), each paragraph begins on it.
    """
    day = RunningDay(published, headed)
    last: Frame | None = None
    last_of: dict[str, Frame] = {}
    before: Frame | None = None
    unplaced: Frame | None = None
    away: Frame | None = None
    bomb: Frame | None = None
    aloft: Frame | None = None
    acted: Frame | None = None  # the last of which it is told who did it
    old: Frame | None = None  # told on a day long past, and nothing since on another
    for number, frame in enumerate(frames):
        old = of_old(frame, old)
        day.give(frames, number)
        if before is not None and bears_out(frame, before):
            before.problem, before.time = None, before.time or frame.time
            last = last_of[family(before.event)] = before
        before = frame
        away = _abroad(frame, away)
        refuse_reply(frame, last)
        if not frame.spots and frame.problem is None and away is None and not _in_part_of_country(frame):
            _go_on_at(frame, last, last_of)
        if acted is not None and not frame.actors and _was_lost_to(frame, acted):
            _go_on(frame, acted, register)
        if last is not None and not frame.actors and (_of_one_subject(frame, last) or _goes_on_as(frame, last)):
            similar = acted is not None and not last.actors and is_similar(frame.clause, frame.clause.triggers[0])
            _go_on(frame, acted if acted is not None and similar else last, register)
        take_subject(frames, number, register)
        take_over(frame, last, register)
        hit_theirs(frame, last, register)
        struck_too(frame, last)
        fly_too(frame, aloft)
        aloft = struck_from_above(frame, aloft)
        take_bomb(frame, bomb)
        bomb = bomb_told(frame, bomb)
        take_sides(frame, last_of.get(BATTLES))
        unplaced = placed_by(unplaced, frame, register)
        placed_finer(frame, last)
        if frame.spots and frame.problem is None and not frame.background and not (frame.heard and last):
            last = last_of[family(frame.event)] = frame
            acted = frame if frame.actors else acted


def _abroad(frame: Frame, away: Frame | None) -> Frame | None:
    """A frame that is told of another country, also as what goes on without a place in the paragraph of one told so."""
    if away is not None and not frame.spots and frame.clause.parsed.paragraph == away.clause.parsed.paragraph:
        frame.abroad = frame.abroad or away.abroad
    return frame if frame.abroad else None


def _go_on_at(frame: Frame, last: Frame | None, last_of: Mapping[str, Frame]) -> None:
    """Give a frame the place of what the article told before that it most likely goes on with, if any."""
    source = _of_sentence(frame, last) or last_of.get(family(frame.event))
    source = source or _other_armed(frame, last_of) or last
    if source is None or _on_another_day(frame, source) or _is_another(frame, source):
        return
    if source.spots[0].precision <= _finest(frame):
        return
    frame.spots = _at_edge(frame, source.spots)
    frame.inherited_place = True
    if _is_that_act(frame, source):
        frame.time = source.time


def _in_part_of_country(frame: Frame) -> bool:
    """Whether only a large part of the country, or many towns, are told as the place: "strikes in northeast Syria"."""
    clause = frame.clause
    keys = clause.parsed.tokens.keys[clause.first : clause.last]
    part = any(a in _PARTS and b in ("syria", "syrias") for a, b in pairwise(keys))
    return across_towns(frame) or (part and not frame.rule.weak)


def _on_another_day(frame: Frame, source: Frame) -> bool:
    """Whether an Arabic frame tells a day of its own on which what was told before was not, and neither "the town" nor
    a side that acted there in those days.
    """
    day, told, clause = frame.time, source.time, frame.clause
    if day is None or told is None or not (day.own and told.dated) or same_time(frame, source):
        return False
    kinds = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind"]
    again = any(m.values[0] != "building" and m.form.prefix.endswith("ال") for m in kinds)
    near = min(abs((day.start - told.end).days), abs((told.start - day.end).days)) <= _NEAR_DAYS
    shared = {*frame.actors, *frame.targets} & {*source.actors, *source.targets}
    arabic = not clause.parsed.tokens.words[clause.triggers[0].first].isascii()
    return arabic and not again and not (near and shared)


def _at_edge(frame: Frame, told: Sequence[Spot]) -> list[Spot]:
    """The places told before; of the only one its edge where "the town" is told with a word of nearness, على محيط
    البلدة, and the town itself where it is not: "attacked a post near Ariha. The army shelled the town".
    """
    parsed = frame.clause.parsed
    towns = [m for m in parsed.between(frame.clause.first, frame.clause.last) if _is_that_town(parsed, m)]
    if not towns or len(told) != 1 or told[0].place is None or told[0].place.precision > 1:
        return list(told)
    near = all(is_cue(parsed.mention_ending(m.first - _is_english(parsed, m)), "near") for m in towns)
    return [replace(told[0], near=near, directed=False, precision=1 + near)]


def _is_that_town(parsed: Parsed, kind: Mention) -> bool:
    """Whether a word tells a settlement with its article: "the town", البلدة."""
    return kind.layer == "kind" and kind.values[0] in SETTLEMENTS and has_article(parsed, kind)


def _is_english(parsed: Parsed, mention: Mention) -> bool:
    return parsed.tokens.words[mention.first].isascii()


def _is_that_act(frame: Frame, source: Frame) -> bool:
    """Whether "this shelling" of a paragraph is what it told just before, also as what had happened another day."""
    parsed, act = frame.clause.parsed, frame.clause.triggers[0]
    undated = frame.time is None or not frame.time.named
    this = parsed.tokens.keys[act.first - 1].removeprefix("و") in THIS and act.form.prefix.endswith("ال")
    return undated and this and parsed.paragraph == source.clause.parsed.paragraph


def _is_another(frame: Frame, source: Frame) -> bool:
    """Whether only a case of which all speak was told before, and this is another act: strikes after a gas attack."""
    another = source.known and frame.event != source.event and not frame.harms and not frame.rule.weak
    return another or answers_gas(frame, source) or _answers_from_afar(frame)


def _answers_from_afar(frame: Frame) -> bool:
    """Whether states that only fly answer an attack elsewhere, not at "the town": وردا على الهجوم شنت واشنطن غارات."""
    clause = frame.clause
    kinds = (m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind")
    there = any(m.form.prefix.endswith("ال") for m in kinds)
    answers = "response" in clause.parsed.cues(clause.first, clause.triggers[-1].first)
    return answers and from_afar(frame.actors) and not there


def _finest(frame: Frame) -> int:
    """How finely a place is told that an English clause does not mean by "a rebel-held town" or "an eastern province",
    which it does not name, or not yet.
    """
    parsed = frame.clause.parsed
    kinds = [m for m in parsed.between(frame.clause.first, frame.clause.last) if m.layer == "kind"]
    unnamed = (m for m in kinds if INDEFINITE & set(parsed.tokens.keys[m.first - _ADJECTIVES : m.first]))
    return max((_UNNAMED.get(m.values[0], 0) for m in unnamed), default=0)


def _of_sentence(frame: Frame, last: Frame | None) -> Frame | None:
    """What the same sentence tells before: "fighting went on in X, while planes hit rebel positions"."""
    return last if last is not None and last.clause.parsed is frame.clause.parsed else None


def _other_armed(frame: Frame, last_of: Mapping[str, Frame]) -> Frame | None:
    """Violence without a place follows the last battle rather than an evacuation, and a battle the last violence."""
    armed = {"violence": BATTLES, BATTLES: "violence"}
    return last_of.get(armed.get(family(frame.event), ""))


def _was_lost_to(frame: Frame, acted: Frame) -> bool:
    """Whether a paragraph tells in the passive what more the same enemy lost: "two vehicles of the terrorists were
    destroyed in".
    """
    enemy = set(frame.targets) & set(acted.targets) - {"civilians"}
    lost = bool(enemy) and frame.rule.form == "verb" and suffers_only(frame)
    return lost and frame.clause.parsed.paragraph == acted.clause.parsed.paragraph


def _goes_on_as(frame: Frame, last: Frame) -> bool:
    """Whether a frame goes on with what was told last, and no other matter is begun: من جهة أخرى."""
    return frame.goes_on and family(last.event) == family(frame.event) and not turns(frame)


def _of_one_subject(frame: Frame, last: Frame) -> bool:
    """Whether "and" ties an Arabic verb to what its subject did before: توغلت القوات في بلدة وقصفت أخرى, also in the
    sentence before if it says that they are several, وكبدوا, or whom they took, واعتقلت شابا.
    """
    clause, verb = frame.clause, frame.clause.triggers[0]
    keys = clause.parsed.tokens.keys
    opens = verb.first == clause.first and verb.form.prefix.startswith("و")
    opens = opens or (frame.event in TERRITORY and verb.first == clause.first + 1 and keys[clause.first] in _WHERE)
    tied = verb.values[0].rule.form == "verb" and opens
    own = has_own_subject(clause, verb) or (frame.event in CAPTIVITY and _is_followed_by_taken(clause.parsed, verb))
    own = own or (frame.event in TERRITORY and keys[verb.last - 1] == _ON)
    near = clause.parsed.paragraph == last.clause.parsed.paragraph and own
    return tied and (clause.parsed is last.clause.parsed or near)


def _is_followed_by_taken(parsed: Parsed, verb: Mention) -> bool:
    """Whether those who are taken stand right behind an Arabic verb, so that its subject does not."""
    taken = parsed.first_of("people", verb.last, verb.last + _TAKEN)
    counted = parsed.number_ending(taken.first) if taken is not None else None
    return taken is not None and verb.last in (taken.first, counted.first if counted is not None else None)


def _go_on(frame: Frame, last: Frame, register: Mapping[str, Actor]) -> None:
    """A further act ("and also hit depots") is of the side that did the last, and by its means if none are told.

    Those who only fly in Syria have not fired the guns by which another place is told to have been hit.
    """
    guns = last.event == AIR and frame.event != AIR and frame.weapons
    if frame.event in BOMBINGS or (guns and set(last.actors) <= FLYING):
        return  # a mine went off: whose it was, the raid before it does not tell
    frame.actors = [a for a in last.actors if a not in frame.targets]
    if frame.event == AIR and not DRONES & set(frame.weapons):
        frame.actors = [a for a in frame.actors if flies(a, register)]
    lacked = (NO_ACTOR, NO_SIDE) if frame.event in TERRITORY else (NO_ACTOR,)
    if frame.actors and frame.problem is not None and frame.problem.detail in lacked:
        frame.problem = None
    if frame.event in TERRITORY:
        frame.event = taken_by(frame.actors, register) or frame.event
    if frame.rule.choose == "means" and not frame.weapons and EVENT_TYPE_OF[last.event] == EXPLOSIONS:
        frame.event, frame.weapons = last.event, list(last.weapons)
