"""Sides: who acted and who was acted upon, by the grammar of the clause.

A name of a side is given a role by the first of these that applies: the name that "and" ties it to; the preposition
before it ("by", "on", "between", "with"); a word for what is hit before it ("positions of"); its place before or behind
the trigger, by the trigger's form. The table `grammar.csv` of each language says what each combination means there.
"""

from dataclasses import dataclass, field

from builders.coder.announcing import announces
from builders.coder.bystanders import bystander
from builders.coder.captors import captor_and_loser
from builders.coder.epithets import is_epithet_of_act, is_make
from builders.coder.fallen import is_part
from builders.coder.fights import Fight
from builders.coder.frame import Clause, Proof
from builders.coder.harm import Harm
from builders.coder.kinds import AIR, CAPTIVITY, CLASH, FLYING, MOVE, TRANSFER
from builders.coder.markers import along_with, apposed, is_blamed, joined, lost_it, marker, opens_with, were_from
from builders.coder.men import named_gunmen
from builders.coder.posts import stands_at_post
from builders.coder.repelling import own_warders, repelled, wards_off
from builders.coder.shootdowns import flew
from builders.coder.victims import COMMAS
from builders.coder.voice import undergone, voice
from builders.language.grammar import Grammar
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

UNARMED = frozenset({"civilians", "journalists", "medics", "aid-workers", "un"})
_HIT = 4  # tokens between an act and the name that it hits: "انفجار دورية للأمن"
_BACKED = 2  # tokens between "backed by" and the planes of an ally
_SUBJECT = 2  # tokens behind a verb in which its subject stands


@dataclass(slots=True)
class Sides:
    """The sides of a clause, ids in order, with the words that prove them. `armed`: an armed target is named.

    `holders`: sides that are told to hold the ground.
    """

    actors: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    holders: list[str] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    armed: bool = False
    aircraft: bool = False


def read_sides(clause: Clause, chief: Mention, harms: list[Harm], grammar: Grammar) -> Sides:
    """The sides that the clause names; victims of its tolls are no actors.

    A name is read by the last trigger before it, or by `chief`, the trigger that names the event, if none is.
    """
    told = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "actor"]
    names = named_gunmen(clause.parsed, told)
    reader = _Reader(clause, chief, harms, grammar)
    epithets = [name for name in names if is_epithet_of_act(clause, name)]
    for name in (name for name in names if name not in epithets):
        reader.read(name)
    sides = reader.sides
    for name in epithets if not sides.actors else ():
        reader.read(name)
    if not sides.actors and EVENT_TYPE_OF[chief.values[0].rule.event] != EXPLOSIONS:
        sides.actors, sides.targets = repelled(clause, names, sides.targets)
    if not sides.targets and _attacks(chief):  # "attacked Mork, which is held by the army"
        sides.targets, sides.armed = [one for one in sides.holders if one not in sides.actors], bool(sides.holders)
    warders = own_warders(clause, names) if not sides.targets else None
    if warders is not None:
        _give(sides, "target", clause.parsed.actors_of(warders), warders, armed=True)
    _add_victims(sides, harms)
    if chief.values[0].rule.choose == "captor":
        sides.actors, sides.targets = captor_and_loser(clause, chief, sides.actors, sides.targets, sides.holders)
    if reader.announcer is not None and not sides.actors:
        _give(sides, "actor", clause.parsed.actors_of(reader.announcer), reader.announcer, armed=True)
    return sides


@dataclass(slots=True)
class _Reader:
    """Reads the names of a clause in their order, since a name may share the role of the one before it."""

    clause: Clause
    chief: Mention
    harms: list[Harm]
    grammar: Grammar
    sides: Sides = field(default_factory=Sides)
    fight: Fight = field(default_factory=Fight)
    announcer: Mention | None = None  # who tells an act of its own
    before: Mention | None = None
    holder: Mention | None = None  # the name before, if it is told to hold the ground
    role: str = ""

    def read(self, name: Mention) -> None:
        """Give a name its role, or pass it by."""
        ids, kind = self.clause.parsed.actors_of(name), name.values[0].kind
        backs = {"ally", "joint"} & self.clause.parsed.cues(name.first - _BACKED, name.first)
        self.sides.aircraft = self.sides.aircraft or (kind == "aircraft" and not backs)
        if not ids or self._passes(name, ids):
            return
        if is_part(self.clause.parsed, name, self.harms):
            self.role = _give(self.sides, "target", ids, name, armed=False)
            self.before = name
            return
        trigger = next((t for t in reversed(self.clause.triggers) if _governs(t, name)), self.chief)
        mark = marker(self.clause, name, trigger)
        self.role = self._role(name, trigger, mark)
        if self.role == "target" or not set(ids) <= UNARMED:  # rescuers and reporters speak and suffer, they attack not
            armed = kind != "adjective" or mark == "site" or stands_at_post(self.clause.parsed, name)
            self.role = _give(self.sides, self.role, ids, name, armed)
        self.before = name

    def _passes(self, name: Mention, ids: tuple[str, ...]) -> bool:
        """Whether a name neither acts nor is acted upon: it speaks, describes, or holds the ground."""
        kind = name.values[0].kind
        why = bystander(self.clause, name, kind, self.grammar) or _holds_too(self.clause, self.holder, name)
        self.holder = name if why == "holds" else None
        if not why or (why == "describes" and kind == "state" and self._parties()):
            return False
        self.sides.holders += ids if why == "holds" else ()
        if why != "holds" and self.announcer is None and announces(self.clause, name, kind, self.chief):
            self.announcer = name
        return True

    def _parties(self) -> bool:
        """Whether those whom "and" joins are the two sides: of an agreement."""
        rule: Rule = self.chief.values[0].rule
        return rule.event == "Agreement"

    def _role(self, name: Mention, trigger: Mention, mark: str) -> str:
        """The role of a name, by the first of the ways that applies; "" if none does."""
        clause = self.clause
        suffers = wards_off(clause, name, trigger) or _gave_way(self.chief, trigger)
        suffers = suffers or (mark not in ("by", "means") and undergone(clause, name, trigger))
        if self._hurt(name, trigger, mark) or suffers or mark == "among":
            return "target"
        if (_kills(clause, name, trigger, self.harms) and not mark) or _names_author(trigger, name):
            return "actor"
        if self.fight.told(mark):
            return self.fight.role(clause, name, mark)
        if is_make(clause.parsed, name):
            return "" if self.sides.actors else "actor"  # whoever fires them may not have made them
        return self.role if self._tied(name, trigger, mark) else _role(clause, name, trigger, mark, self.grammar)

    def _hurt(self, name: Mention, trigger: Mention, mark: str) -> bool:
        """Whether a name is that of the victims of a toll."""
        ids = set(self.clause.parsed.actors_of(name))
        named = any(h.first <= name.first < h.last and ids & set(h.actors) for h in self.harms)
        return named and mark not in ("by", "between") and not _has_object(self.clause, name, trigger)

    def _tied(self, name: Mention, trigger: Mention, mark: str) -> bool:
        """Whether a name shares the role of the one before it: by "and", in apposition, or as an ally."""
        parsed, before = self.clause.parsed, self.before
        if before is None:
            return False
        listed = mark in ("", "and") and not self._parties() and joined(parsed, before, name)
        tied = mark in ("ally", "joint", "led") or along_with(before, name, mark, trigger)
        return tied or listed or (not mark and apposed(parsed, before, name))


def _attacks(chief: Mention) -> bool:
    """Whether an act is an attack on whoever is there."""
    rule: Rule = chief.values[0].rule
    return rule.event == CLASH and rule.form == "verb" and rule.choose == "victims"


def _gave_way(chief: Mention, trigger: Mention) -> bool:
    """Whether a name stands behind the withdrawal of those who held what was taken: سيطرت على البلدة بعد انسحاب."""
    chosen: Rule = chief.values[0].rule
    return chosen.choose == "captor" and trigger.values[0].rule.event == MOVE


def _holds_too(clause: Clause, holder: Mention | None, mention: Mention) -> str:
    """`holds` if "and" alone ties a name to a side that holds the ground: مناطق سيطرة قوات النظام وقسد."""
    if holder is None or not joined(clause.parsed, holder, mention):
        return ""
    return "holds" if COMMAS.isdisjoint(clause.parsed.tokens.keys[holder.last : mention.first]) else ""


def _governs(trigger: Mention, mention: Mention) -> bool:
    """Whether a trigger stands before a name, or ends in its first word: شنت طائرات روسية."""
    inside = trigger.first < mention.first < trigger.last and trigger.values[0].rule.event == AIR
    return inside or _names_author(trigger, mention) or trigger.last <= mention.first


def _names_author(trigger: Mention, mention: Mention) -> bool:
    """Whether one phrase is the act and the name of whose it is: تصدت لعدوان إسرائيلي."""
    return trigger.first == mention.first < trigger.last and trigger.values[0].rule.event == AIR


def _has_object(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a name stands between a verb and the person it is done to: اغتال مسلحون شابا."""
    person = clause.parsed.first_of("people", mention.last, mention.last + 1)
    return person is not None and not person.form.prefix and mention.first == trigger.last


def _kills(clause: Clause, mention: Mention, trigger: Mention, harms: list[Harm]) -> bool:
    """Whether a name is the subject of a verb with its object behind it: "... وقتلوا ثلاثة", "قتل التنظيم ثلاثة"."""
    if trigger.values[0].rule.form != "harm":
        return False
    objects = [
        h for h in harms if trigger.first <= h.list_at < trigger.last and h.last > max(trigger.last, mention.last)
    ]
    if mention.last <= trigger.first:
        return bool(objects) and clause.parsed.tokens.keys[trigger.last - 1].endswith("وا")
    beside = mention.first - trigger.last <= 1 and mention.values[0].kind in ("group", "again", "state")
    own = set(clause.parsed.actors_of(mention))
    arabic = not clause.parsed.tokens.words[trigger.first].isascii()
    return arabic and beside and any(not own & set(h.actors) for h in objects)


def _role(clause: Clause, mention: Mention, trigger: Mention, marker: str, grammar: Grammar) -> str:
    """What the grammar makes of a name by its place and preposition; what is taken "from" a side it loses."""
    if marker == "from" and trigger.values[0].rule.choose in ("captor", "captive"):
        return "target"
    if flew(clause, trigger, mention) or (marker == "from" and were_from(clause.parsed, mention)):
        return "target"
    if EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS and lost_it(clause.parsed, trigger, mention):
        return ""
    if marker == "from" and (trigger.values[0].rule.event == TRANSFER or trigger.values[0].rule.choose == "leavers"):
        return "actor"  # "the first batch of the rebels left"
    if marker == "of" and trigger.values[0].rule.event == MOVE and mention.first - trigger.last < _SUBJECT:
        return "actor"  # وصلت تعزيزات لقوات النظام
    if (not marker and opens_with(clause.parsed, trigger, mention)) or is_blamed(clause.parsed, mention):
        return "actor"
    captives = trigger.values[0].rule.event in CAPTIVITY
    between = clause.parsed.cues(trigger.last, mention.first)
    patrol = clause.parsed.first_of("site", trigger.last, trigger.last + 1)  # "a patrol of the SDF arrested"
    if captives and "member" in between and patrol is None and not between & {"ally", "by", "happens"}:
        return "target"  # "the arrest of a cell that belongs to"
    if (
        mention.first == trigger.last
        and mention.values[0].kind == "adjective"
        and trigger.values[0].rule.form == "noun"
    ):
        return "actor"  # قصف روسي
    if (
        mention.values[0].kind == "aircraft"
        and marker == ""
        and EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS
    ):
        return "actor"  # planes that are named beside a bombing bomb
    flies = trigger.values[0].rule.event == AIR and set(clause.parsed.actors_of(mention)) <= FLYING
    if marker == "of" and flies:
        return "actor"  # "strikes of the coalition"
    if marker in ("", "site") and _subject_told(clause, trigger, mention):
        return "target"
    where = "after" if mention.first >= trigger.last else "before"
    return grammar.get((voice(clause, trigger, grammar), where, marker), "")


def _subject_told(clause: Clause, trigger: Mention, mention: Mention) -> bool:
    """Whether an act or a weapon is the subject of a verb, so that the next name is hit: استهدف انفجار دورية."""
    verbs = [t for t in clause.triggers if t.values[0].rule.form == "verb" and t.last <= mention.first]
    verb = next((t for t in reversed(verbs) if t.values[0].rule.choose == "means"), None)
    if verb is None or (trigger is not verb and not verb.last <= trigger.first <= verb.last + _SUBJECT):
        return False
    near = clause.parsed.between(verb.last, verb.last + _SUBJECT)
    subject = next((m for m in near if m.layer in ("weapon", "rule") and m.first != verb.first), None)
    named = mention.values[0].kind in ("adjective", "aircraft") or clause.parsed.tokens.words[verb.first].isascii()
    if subject is None or named or trigger not in (verb, subject) or not 0 < mention.first - subject.last <= _HIT:
        return False
    between = clause.parsed.between(subject.last, mention.first)
    return all(m.layer != "cue" or m.values[0].cue in ("in", "from") for m in between)


def _add_victims(sides: Sides, harms: list[Harm]) -> None:
    """Armed victims of a toll are the target, where no other armed side is named as one."""
    for harm in harms:
        fresh = [a for a in harm.actors if a not in sides.actors and a not in sides.targets]
        if fresh and harm.kind in ("killed", "wounded") and not set(sides.targets) - {"civilians"}:
            sides.targets += fresh
            sides.armed = True


def _give(sides: Sides, role: str, ids: tuple[str, ...], mention: Mention, armed: bool) -> str:
    """Put a side in its role, and return it; `first` means actor if none is named yet, else target."""
    if role == "first":
        role = "actor" if not sides.actors or set(ids) <= set(sides.actors) else "target"
    if role not in ("actor", "target"):
        return role
    into, other = (sides.actors, sides.targets) if role == "actor" else (sides.targets, sides.actors)
    if set(ids) <= set(other):
        return role
    into += [one for one in ids if one not in into and one not in other]
    sides.proofs.append(Proof(role, mention.first, mention.last, f"actors:{mention.values[0].phrase}"))
    sides.armed = sides.armed or (role == "target" and armed)
    return role
