"""Departures: who leaves a town, rebels or buses that carry people: "a convoy of rebels left Madaya", خرجت 20 حافلة.

"Left" also tells what came of an act, "a blast left ten dead": only of who can go away, and of a town right behind it,
it is a departure.
"""

from collections.abc import Mapping
from itertools import pairwise

from builders.coder.acts.kinds import LEAVERS, MOVE, TRANSFER
from builders.coder.acts.triggers import OBJECT, sorts
from builders.coder.frame import Clause
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.coder.sides.sides import Sides
from builders.coder.tolls.victims import ARMED_NAMES, ARMED_ROLES
from builders.mention import Mention
from schema.actors import Actor

_SUBJECT = 14  # tokens of who leaves: "the third batch of fighters from the group and of their families"
_TOWN = 7  # tokens between the verb and the town: "the besieged rebel-held towns of"
_ASIDE = 12  # tokens of "among them 200 fighters of the group"
_AMONG = frozenset({"among", "including", "most", "mostly"})
_MANY = 10  # persons whose departure is news
_LEAVING = frozenset("are be been began begin begun had has have started then were".split())  # words of the verb
_CARRIERS = frozenset("batch batches bus buses caravan column convoy convoys coaches vehicles".split())
_BUSES = frozenset("باصات باص حافلات حافله حافلتان قافله قافلتان قوافل دفعه دفعات".split())
_SO_MANY = frozenset("اول اولي اخر ثاني ثالث رابع اكثر من نحو قرابه حوالي عشرات عدد عده مساء صباح فجر ليلا".split())
_AID = (
    *("مساعد", "المساعد", "اغاث", "الاغاث", "انساني", "الانساني", "طبي", "حجاج", "اممي", "الاممي"),
    *("الصليب", "للصليب", "الهلال", "للهلال", "الامم", "للامم", "يونيسف", "اليونيسف"),
)
_WAYS = frozenset({"من", "الي", "باتجاه", "نحو", "صوب", "لنقل", "لاجلاء"})
_EXIT = 24  # tokens behind a verb of entering within which it stands after whose exit
_EXITS = ("خروج", "انسحاب", "اجلاء", "اخلاء")
_GONE = 7  # tokens of an exit and of who has gone
_CARGO = 5  # tokens in which it stands what a convoy carries
_UNDER = frozenset({"بموجب", "وفق", "وفقا", "تنفيذا", "اطار"})
_GOVERNMENT = "government"
_RELIEF = frozenset("aid crescent cross food humanitarian monitors observers relief un supplies".split())


def departs(parsed: Parsed, verb: Mention) -> bool:
    """Whether a verb tells that fighters, many people or the buses with them leave a town; in Arabic, the buses."""
    if not parsed.tokens.words[verb.first].isascii():
        return _buses_go(parsed, verb.last)
    end = verb.first
    while end > parsed.first and (parsed.tokens.keys[end - 1] in _LEAVING or _began_to(parsed, end)):
        end -= 1
    if parsed.tokens.keys[verb.first].endswith("ing") and end == verb.first:
        return False  # "the army advanced, leaving the town"
    return _goes_away(parsed, _before_aside(parsed, end)) and _leaves_town(parsed, verb)


def _before_aside(parsed: Parsed, end: int) -> int:
    """The token at which an aside opens that closes at a token: "some 900 people, among them 200 fighters, left"."""
    if parsed.tokens.keys[end - 1] != ",":
        return end
    opened = (at for at in range(end - 2, max(parsed.first, end - _ASIDE), -1) if parsed.tokens.keys[at] == ",")
    return next((at for at in opened if parsed.tokens.keys[at + 1] in _AMONG), end)


def _buses_go(parsed: Parsed, at: int) -> bool:
    """Whether buses or a convoy without relief, and how many they are, stand right behind an Arabic verb: خرجت أمس نحو
    20 حافلة.
    """
    keys = parsed.tokens.keys
    end = min(at + _SUBJECT, parsed.last)
    while at < end and keys[at].removeprefix("ال") not in _BUSES:
        number = parsed.number_at(at)
        day = next((when for when in parsed.dates if when.first == at), None)
        if number is None and day is None and keys[at] not in _SO_MANY:
            return False
        at = max(number.last if number else at + 1, day.last if day else at + 1)
    if at >= end or any(key.removeprefix("و").startswith(_AID) for key in keys[at : at + _CARGO]):
        return False
    ways = (key for key in keys[at:end] if key in _WAYS)
    return next(ways, "من") == "من"  # not توجهت حافلات إلى البلدة لنقل المقاتلين


def _began_to(parsed: Parsed, end: int) -> bool:
    """Whether "to" before a token belongs to a beginning that is told: "have begun to leave", not "agreed to leave"."""
    return parsed.tokens.keys[end - 2 : end] in (["began", "to"], ["begun", "to"], ["started", "to"])


def _goes_away(parsed: Parsed, end: int) -> bool:
    """Whether who stands right before a token can go away: fighters, a convoy, a counted crowd."""
    floor = max(parsed.first, end - _SUBJECT)
    floor = max((m.last for m in parsed.between(floor, end) if _parts(m)), default=floor)
    keys = parsed.tokens.keys[floor:end]
    who = [m for m in parsed.between(floor, end) if m.layer in ("people", "actor", "site")]
    counts = parsed.number_ending(end) is not None  # "some 5,000 people left Foua and 2,000 left Madaya"
    if not _RELIEF.isdisjoint(keys) or (who and who[-1].last < end and not (counts or keys[-1] in _CARRIERS)):
        return False
    if not _CARRIERS.isdisjoint(keys):
        return True
    groups = any(m.layer == "actor" and m.last == end and m.values[0].kind == "group" for m in who)
    fighters = any(m.layer == "people" and m.values[0].role in ARMED_ROLES and m.values[0].number != "s" for m in who)
    counted = [n for n in parsed.numbers if floor <= n.first < end and (n.vague or n.value >= _MANY)]
    persons = any(m.layer == "people" for m in who) or any(n.last == end for n in counted)
    return groups or fighters or (bool(counted) and persons)


def _parts(mention: Mention) -> bool:
    """Whether a word ends what is told of somebody else before the subject."""
    return mention.layer in ("rule", "harm") or is_cue(mention, "attribution", "after", "break", "turn", "in")


def _leaves_town(parsed: Parsed, verb: Mention) -> bool:
    """Whether a town, by its name or as "the town", is the first thing behind a verb: not "left two dead in Nawa"."""
    start = verb.last + (parsed.tokens.keys[verb.last : verb.last + 1] == ["from"])
    behind = parsed.between(start, start + _TOWN)
    town = next((m for m in behind if m.layer in ("place", "kind") or _is_base(m)), None)
    if town is None or any(n.first < town.first for n in parsed.numbers if n.first >= start):
        return False
    before = [m for m in behind if m.first < town.first]
    return COMMAS.isdisjoint(parsed.tokens.keys[start : town.first]) and all(_describes(parsed, m) for m in before)


def _is_base(mention: Mention) -> bool:
    return mention.layer == "site" and mention.values[0].site == "base"


def _describes(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word before a town only says whose it is or how it fares: "the besieged rebel-held town"."""
    held = parsed.tokens.keys[mention.last : mention.last + 1] == ["-"]
    whose = mention.layer == "actor" and mention.values[0].kind in ("other", "adjective")
    fares = mention.layer == "rule" and mention.values[0].rule.refuse is not None
    return held or whose or fares or is_cue(mention, "control", "country", "own")


def event_of(event: str, clause: Clause, trigger: Mention, sides: Sides, register: Mapping[str, Actor]) -> str:
    """The sub-event type of an act by who leaves: fighters give a town up, forces of states and allies withdraw."""
    if LEAVERS in trigger.values[0].rule.subject and _forces_leave(clause, trigger, register):
        return MOVE
    if event == MOVE and _enters_after_exit(clause, trigger):
        return TRANSFER
    state = any(register[a].state for a in sides.actors)
    return TRANSFER if _fighters_leave(clause, trigger) and not state else event


def _enters_after_exit(clause: Clause, trigger: Mention) -> bool:
    """Whether Arabic tells of forces that enter a town after others have left it: دخل الجيش البلدة بعد خروج الفصائل."""
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    if not keys[trigger.first].removeprefix("و").startswith("دخل"):
        return False
    behind = range(trigger.last, min(parsed.last - 1, trigger.last + _EXIT))
    after = (at for at in behind if keys[at] in ("بعد", "عقب", "اثر") and keys[at + 1].startswith(_EXITS))
    at = next(after, None)
    who = parsed.first_of("actor", at + 1, min(parsed.last, at + _GONE)) if at is not None else None
    return who is not None and who.values[0].kind in ARMED_NAMES


def _forces_leave(clause: Clause, trigger: Mention, register: Mapping[str, Actor]) -> bool:
    """Whether in English those who leave are forces of a state or of its allies: "Turkish troops left Morek"."""
    parsed = clause.parsed
    names = [m for m in parsed.between(clause.first, trigger.first) if m.layer == "actor"]
    known = [register[a] for m in names[-1:] for a in parsed.actors_of(m)]
    return any(one.state or one.side == _GOVERNMENT for one in known)


def _fighters_leave(clause: Clause, trigger: Mention) -> bool:
    """Whether fighters are among those who leave, غادر نحو 300 مسلح, "rebels were evacuated", not wounded ones, nor who
    comes from "rebel-held" towns; or Arabic tells by what accord some withdraw.
    """
    rule, keys = trigger.values[0].rule, clause.parsed.tokens.keys
    if rule.choose != "leavers":
        behind = pairwise(keys[trigger.last : clause.last])
        accord = any(a in _UNDER and b.removeprefix("ل").startswith("اتفاق") for a, b in behind)
        return rule.leaves and rule.event == MOVE and accord
    near = _near(clause.parsed, trigger)
    fighters = [m for m in near if "fighter" in sorts(clause.parsed, m) and keys[m.last : m.last + 1] != ["-"]]
    groups = [m for m in near if m.layer == "actor" and m.values[0].kind == "group" and m.last <= trigger.first]
    leave = fighters or (LEAVERS in rule.subject and groups)
    return bool(leave) and not any(m.layer == "harm" for m in near)


def _near(parsed: Parsed, trigger: Mention) -> list[Mention]:
    """The words around one for leaving that may tell who leaves; of an English noun those behind it, up to a place."""
    noun = trigger.values[0].rule.form == "noun" and parsed.tokens.words[trigger.first].isascii()
    reach = _SUBJECT if LEAVERS in trigger.values[0].rule.subject else OBJECT
    behind = parsed.between(trigger.last, trigger.last + reach)
    if not noun:
        return [*parsed.between(max(parsed.first, trigger.first - OBJECT), trigger.first), *behind]
    end = next((m.first for m in behind if m.layer == "place" or is_cue(m, "by", "after", "break")), parsed.last)
    return [m for m in behind if m.first < end]
