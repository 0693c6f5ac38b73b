"""Subjects: whom an English sentence means that opens with "they", "the group" or "another unit": a side of the
sentence before it.
"""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import TERRITORY, taken_by
from builders.coder.frame import NO_ACTOR, NO_SIDE, Frame
from builders.coder.sentence import Parsed, is_cue
from schema.actors import Actor

_PRONOUNS = frozenset({"it", "they"})
#: Words for an armed band that no state commands.
_BANDS = frozenset(
    """alliance assailants attackers extremists faction factions fighters gang group groups hardliners insurgents
    militants organisation organization radicals""".split()
)
_UNARMED = frozenset({"activist", "advocacy", "aid", "media", "medical", "monitoring", "news", "rights", "watchdog"})
_UNITS = frozenset({"unit", "units"})
_MEN = frozenset({"fighters", "forces", "gunmen", "men", "militants", "soldiers", "troops", "units"})
_ADJECTIVES = 3  # words between "the" and such a word: "the hardline Sunni fighters", "mounted a fierce attack"
_ITS_MEN = (frozenset({"its", "their"}), _MEN)
#: Words that may stand before a subject, or between it and its verb.
_OPENERS = frozenset({"early", "earlier", "in", "late", "later", "on", "overnight", "then", "there", ","})
_ADVERBS = frozenset({"again", "also", "further", "had", "has", "have", "later", "since", "soon", "then"})
_FRAMES = 10  # frames back to which one looks
_BACK = 60  # tokens from the end of a sentence to that which speaks again of its side


def take_subject(frames: Sequence[Frame], number: int, register: Mapping[str, Actor]) -> None:
    """Give an act without an actor the side that its sentence takes up as its subject, if one is told for it."""
    frame = frames[number]
    lacks = frame.problem is None or frame.problem.detail in (NO_ACTOR, NO_SIDE)
    if frame.actors or not lacks or frame.rule.lang != "en" or frame.rule.form == "passive":
        return
    words = _subject(frame)
    if not words:
        return
    before = frames[max(0, number - _FRAMES) : number]
    meant = _band(frame, before, register) if words[0] == "the" else _last_subject(frame, before)
    actors = [one for one in meant if one not in frame.targets]
    if not actors or not any(register[one].armed for one in actors):
        return
    frame.actors, frame.problem = actors, None
    if frame.event in TERRITORY:
        frame.event = taken_by(actors, register) or frame.event


def _subject(frame: Frame) -> tuple[str, ...]:
    """The words of a subject that opens a sentence and takes up a side told before it, right before its verb."""
    parsed = frame.clause.parsed
    keys = parsed.tokens.keys
    end = _verb(frame)
    while end > parsed.first and (keys[end - 1] in _ADVERBS or keys[end - 1].endswith("ly")):
        end -= 1
    first = _opening(parsed, end)
    words = tuple(keys[first:end])
    one = len(words) == 1 and words[0] in _PRONOUNS
    band = words[:1] == ("the",) and words[-1] in _BANDS and len(words) <= _ADJECTIVES + 2
    band = band and _UNARMED.isdisjoint(words)
    unit = words[:1] in (("another",), ("other",)) and words[-1] in _UNITS
    men = len(words) == len(_ITS_MEN) and all(word in of for word, of in zip(words, _ITS_MEN, strict=True))
    return words if one or band or unit or men else ()


def _verb(frame: Frame) -> int:
    """The first token of the verb that tells an act: also of "mounted" in "mounted a counterattack"."""
    parsed, clause = frame.clause.parsed, frame.clause
    act = next(t for t in clause.triggers if t.values[0].rule is frame.rule)
    if frame.rule.form == "verb":
        return act.first
    near = parsed.between(max(clause.first, act.first - _ADJECTIVES), act.first)
    told = next((m for m in reversed(near) if is_cue(m, "happens", "begun")), None)
    if told is None:
        return clause.first
    verb: int = told.first + int(parsed.tokens.keys[told.first] in _PRONOUNS)  # "it launched" is one cue
    return verb


def _opening(parsed: Parsed, end: int) -> int:
    """The first token of a sentence behind the day with which it opens: "On Thursday the group seized"."""
    first = parsed.first
    while first < end:
        day = next((when for when in parsed.dates if when.first == first and when.last <= end), None)
        if day is None and parsed.tokens.keys[first] not in _OPENERS:
            break
        first = day.last if day is not None else first + 1
    return first


def _last_subject(frame: Frame, before: Sequence[Frame]) -> list[str]:
    """The first side named in the sentence before, where it acts there, or was hit by those whom it now hits: not
    "rebels were driven out by the army. They took".
    """
    parsed = frame.clause.parsed
    told = next((f.clause.parsed for f in reversed(before) if f.clause.parsed is not parsed), None)
    if told is None or parsed.first - told.last > 1:
        return []
    named = (told.actors_of(m) for m in told.mentions if m.layer == "actor")
    first = set(next((ids for ids in named if ids), ()))
    for other in (f for f in before if f.clause.parsed is told):
        if first & set(other.actors):
            return list(other.actors)
        if first & set(other.targets) and set(frame.targets) & set(other.actors):
            return list(other.targets)
    return []


def _band(frame: Frame, before: Sequence[Frame], register: Mapping[str, Actor]) -> list[str]:
    """The one band, no state's, among the sides told shortly before: those who acted, else those whom they fought."""
    parsed = frame.clause.parsed
    for told in reversed(before):
        if parsed.first - told.clause.parsed.last > _BACK:
            break
        for side in (told.actors, told.targets):
            bands = [one for one in side if register[one].armed and not register[one].state]
            if bands:
                return bands
    return []
