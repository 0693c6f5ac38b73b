"""Takings: what a word of capture or arrest takes, ground or persons, and what event it is then."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from builders.coder.acts.kinds import ARREST, CAPTIVITY, CLASH, MOVE, by_captives, captured
from builders.coder.acts.tries import tried
from builders.coder.frame import Clause
from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.sides import Sides
from builders.coder.sides.targets import captives
from builders.coder.tolls.harm import Harm
from builders.mention import Mention
from schema.actors import Actor

_CAPTIVE = 4  # tokens behind a capture within which the persons or arms stand that were captured
_SUBJECT = 7  # tokens before a verb in which its subject stands
#: Layers of words for what an act may be done to.
THINGS = frozenset({"place", "kind", "site", "people", "weapon", "actor"})
_SEIZES = ("captur", "seiz")  # verbs of which persons may be the object, as ground may
_THEM = frozenset({"him", "them"})
_PARTS = frozenset({"half", "most", "much", "part", "parts", "portion", "portions", "third", "thirds"})
_OF = 4  # tokens behind a capture within which it says of what only a part was taken
_BUILDINGS = frozenset({"building", "hospital"})  # kinds of places, a headquarters too
_ENTERS = ("advanc", "enter", "mov", "penetrat", "push")
_LAND = frozenset({"half", "part", "portion", "side", "slopes", "territory"})  # behind "the Syrian"
_CONVOYS = frozenset({"convoy", "convoys", "patrol", "patrols"})


def event_of(
    event: str,
    clause: Clause,
    trigger: Mention,
    sides: Sides,
    harms: Sequence[Harm],
    cues: set[str],
    register: Mapping[str, Actor],
) -> str:
    """The sub-event type of an act that takes ground or persons; `event`, if it takes neither."""
    rule = trigger.values[0].rule
    if rule.choose == "captor" and not _takes_persons(clause.parsed, trigger):
        if _comes_as_convoy(clause.parsed, trigger):
            return MOVE
        if _only_enters(clause.parsed, trigger, sides) and not harms:
            return next((r.event for r in clause.rules if r.event in CAPTIVITY), MOVE)
        fought = tried(clause, trigger) or _takes_part(clause, trigger)
        return CLASH if fought else captured(event, clause.rules, cues)
    if rule.choose not in ("captor", "captive"):
        only_enters = event == CLASH and not harms and _only_enters(clause.parsed, trigger, sides)
        return MOVE if only_enters else event
    taken = by_captives(sides.targets, captives(clause, trigger, sides), harms, register)
    fought = any(r.event == CLASH and not r.weak for r in clause.rules)
    return CLASH if fought and taken == ARREST else taken  # "attacked a checkpoint and captured two soldiers"


def _comes_as_convoy(parsed: Parsed, trigger: Mention) -> bool:
    """Whether who enters a place in English comes as a convoy or patrol, which takes nothing."""
    subject = parsed.tokens.keys[max(parsed.first, trigger.first - _SUBJECT) : trigger.first]
    return not _CONVOYS.isdisjoint(subject)


def _only_enters(parsed: Parsed, trigger: Mention, sides: Sides) -> bool:
    """Whether English tells that Israel's forces enter or advance into a village of the south, where they meet nobody:
    they have moved there, as by Arabic توغل, and take no town.
    """
    enters = parsed.tokens.keys[trigger.first].startswith(_ENTERS)
    return enters and sides.actors == ["israel"] and not sides.targets


def _takes_persons(parsed: Parsed, trigger: Mention) -> bool:
    """Whether in English persons, and no ground, are the object of a capture, or its subject in the passive: "captured
    its pilot", "an IS leader", "seized him", "two soldiers were captured".
    """
    seizes = parsed.tokens.keys[trigger.first].startswith(_SEIZES) and trigger.last - trigger.first == 1
    if seizes and is_cue(parsed.mention_ending(trigger.first), "be"):
        before = parsed.between(max(parsed.first, trigger.first - _SUBJECT), trigger.first)
        return next((m.layer for m in reversed(before) if m.layer in THINGS - {"actor"}), "") == "people"
    if seizes and not _THEM.isdisjoint(parsed.tokens.keys[trigger.last : trigger.last + 1]):
        return True
    things = things_taken(parsed, trigger) if seizes else []
    return next((thing for thing in things if thing != "actor"), "") == "people"


def _takes_part(clause: Clause, trigger: Mention) -> bool:
    """Whether in English no more than a part of a place, or a building there, is taken: "took parts of the town", "won
    back the hospital of", "the headquarters in the town was captured".
    """
    parsed = clause.parsed
    behind = parsed.tokens.keys[trigger.first : trigger.last + _OF]
    if any(key in _PARTS and of == "of" for key, of in pairwise(behind)):
        return True
    passive = is_cue(parsed.mention_ending(trigger.first), "be")
    first, last = (clause.first, trigger.first) if passive else (trigger.last, trigger.last + _CAPTIVE)
    things = _things(parsed, first, last)
    building = bool(things) and things[0].layer == "kind" and things[0].values[0] in _BUILDINGS
    return building and "and" not in parsed.cues(first, last)


def things_taken(parsed: Parsed, trigger: Mention) -> list[str]:
    """The layers of what is named right behind a word of capture, up to the place where it was or who did it."""
    return [thing.layer for thing in _things(parsed, trigger.last, trigger.last + _CAPTIVE)]


def _things(parsed: Parsed, first: int, last: int) -> list[Mention]:
    """What is named between two tokens, up to the place where it was or who did it."""
    named = parsed.between(first, last)
    end = next((m.first for m in named if is_cue(m, "in", "near", "by")), last)
    things = [m for m in named if m.layer in THINGS and m.first < end]
    return [m for m in things if m.layer != "people" or not _describes(parsed, m)]


def _describes(parsed: Parsed, people: Mention) -> bool:
    """Whether a word for persons only says what ground is: "a Syrian gas field", "the Syrian side",
    "rebel-held villages".
    """
    ground = parsed.mention_at(people.last)
    behind = parsed.tokens.keys[people.last : people.last + 1]
    held = behind == ["-"] or not _LAND.isdisjoint(behind)
    return held or (ground is not None and ground.layer in ("place", "kind", "site"))
