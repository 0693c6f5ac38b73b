"""Sides: who acted and who was acted upon, by the grammar of the clause.

A name of a side is given a role by the first of these that applies: the name that "and" ties it to; the preposition
before it ("by", "on", "between", "with"); a word for what is hit before it ("positions of"); its place before or behind
the trigger, by the trigger's form. The table `grammar.csv` of each language says what each combination means there.
"""

from dataclasses import dataclass, field

from builders.coder.acts.alongside import backs
from builders.coder.acts.kinds import AGREEMENT, CLASH
from builders.coder.acts.voice import undergone
from builders.coder.frame import Clause, Proof
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.coder.sides.announcing import announces
from builders.coder.sides.answering import answers
from builders.coder.sides.armour import ARMY, tanks_alone
from builders.coder.sides.assailants import assailant_first
from builders.coder.sides.bystanders import bystander, fired_from
from builders.coder.sides.captors import captor_and_loser, gave_way
from builders.coder.sides.defences import met_or_sent
from builders.coder.sides.epithets import is_epithet_of_act, is_make, is_named_for
from builders.coder.sides.fallen import is_part
from builders.coder.sides.fights import TRIBES, Fight, are_other_tribes, fought_by_others, of_families
from builders.coder.sides.markers import marker
from builders.coder.sides.men import named_gunmen
from builders.coder.sides.possessors import possessor
from builders.coder.sides.posts import stands_at_post
from builders.coder.sides.repelling import is_unmanned, own_warders, repelled, wards_off
from builders.coder.sides.roles import has_object, kills, names_author, read_by, role_of
from builders.coder.sides.ties import along_with, apposed, includes, joined, listed
from builders.coder.tolls.harm import Harm
from builders.language.grammar import Grammar
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import BATTLES, EVENT_TYPE_OF

UNARMED = frozenset({"civilians", "journalists", "medics", "aid-workers", "un"})
#: Why a name has no part that those tied to it share.
_SHARED = ("holds", "speaks", "answers")


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

    Which trigger a name is read by is told by `read_by`; `chief` is the one that names the event.
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
    if not sides.actors and not is_unmanned(clause, chief):
        sides.actors, sides.targets = repelled(clause, names, sides.targets)
    if not sides.targets and _attacks(chief):  # "attacked Mork, which is held by the army"
        sides.targets, sides.armed = [one for one in sides.holders if one not in sides.actors], bool(sides.holders)
    warders = own_warders(clause, names, chief) if not sides.targets else None
    if warders is not None:
        _give(sides, "target", clause.parsed.actors_of(warders), warders, armed=True)
    _add_victims(sides, harms)
    if chief.values[0].rule.choose == "captor":
        sides.actors, sides.targets = captor_and_loser(clause, chief, sides.actors, sides.targets, sides.holders)
    if reader.fight.open and chief.values[0].rule.event == CLASH:
        sides.actors, sides.targets = assailant_first(clause, chief, sides.actors, sides.targets)
    if chief.values[0].rule.event == CLASH and not (sides.actors or sides.targets) and of_families(clause):
        sides.actors, sides.targets = [TRIBES], [TRIBES]
    _find_actor(reader)
    return sides


def _find_actor(reader: "_Reader") -> None:
    """Where nobody is named as who acts: who announces it, of whom a pronoun says it, or whose all tanks were."""
    clause, chief, sides, announcer = reader.clause, reader.chief, reader.sides, reader.announcer
    announcing = clause.parsed.actors_of(announcer) if announcer is not None else ()
    if announcer is not None and not sides.actors and not UNARMED.issuperset(announcing):
        _give(sides, "actor", announcing, announcer, armed=True)
    owner = possessor(clause, chief) if not sides.actors else None
    if owner is not None and UNARMED.isdisjoint(clause.parsed.actors_of(owner)):
        _give(sides, "actor", clause.parsed.actors_of(owner), owner, armed=True)
    tanks = tanks_alone(clause, chief) if not sides.actors else None
    if tanks is not None:
        _give(sides, "actor", (ARMY,), tanks, armed=True)


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
    passed: tuple[Mention, str] | None = None  # the name before, if it has no part, and why
    role: str = ""
    stopped: bool = False  # a fight between others is told, in which who acts had no part

    def read(self, name: Mention) -> None:
        """Give a name its role, or pass it by."""
        ids, kind = self.clause.parsed.actors_of(name), name.values[0].kind
        held = self.clause.parsed.holders_of(name)
        if held and fired_from(self.clause.parsed, name):
            self.role = _give(self.sides, "actor", held, name, armed=True)
            return
        fought = EVENT_TYPE_OF[self.chief.values[0].rule.event] == BATTLES and backs(self.clause.parsed, name.first)
        self.sides.aircraft = self.sides.aircraft or (kind == "aircraft" and not fought)
        self.sides.holders += held
        if not ids or self._passes(name, ids):
            return
        if is_part(self.clause.parsed, name, self.harms):
            self.role = _give(self.sides, "target", ids, name, armed=False)
            self.before = name
            return
        trigger = read_by(self.clause, name, self.chief)
        mark = marker(self.clause, name, trigger)
        self.role = self._role(name, trigger, mark)
        if self.role == "target" or not set(ids) <= UNARMED:  # rescuers and reporters speak and suffer, they attack not
            armed = kind != "adjective" or mark == "site" or stands_at_post(self.clause.parsed, name)
            self.role = _give(self.sides, self.role, ids, name, armed)
        self.before = name

    def _passes(self, name: Mention, ids: tuple[str, ...]) -> bool:
        """Whether a name neither acts nor is acted upon: it speaks, describes, or holds the ground."""
        kind = name.values[0].kind
        if self.before is not None and is_named_for(self.clause.parsed, self.before, name):
            self.before = self.before._replace(last=name.last)
            return True
        why = bystander(self.clause, name, kind, self.grammar) or _passes_too(self.clause, self.passed, name)
        why = why or ("answers" if answers(self.clause, name, self.chief) else "")
        self.passed = (name, why) if why in _SHARED else None
        if not why or (why == "describes" and kind == "state" and (self._parties() or self._joins(name))):
            return False
        self.sides.holders += ids if why == "holds" else ()
        if why != "holds" and self.announcer is None and announces(self.clause, name, kind, self.chief):
            self.announcer = name
        return True

    def _joins(self, name: Mention) -> bool:
        """Whether "with" or "and" ties a state to the one read before: "carried out by America with France and", or it
        stands in a list: "by the army, Russia and Hezbollah".
        """
        parsed, before = self.clause.parsed, self.before
        if self.role and listed(parsed, before, name):
            return True
        if before is None or before.values[0].kind != "state":
            return False
        return joined(parsed, before, name) or is_cue(parsed.mention_at(before.last), "with")

    def _parties(self) -> bool:
        """Whether those whom "and" joins are the two sides: of an agreement."""
        rule: Rule = self.chief.values[0].rule
        return rule.event == AGREEMENT

    def _role(self, name: Mention, trigger: Mention, mark: str) -> str:
        """The role of a name, by the first of the ways that applies; "" if none does."""
        clause = self.clause
        if names_author(trigger, name) or is_epithet_of_act(clause, name):
            return "actor"
        if self.role and includes(clause.parsed, self.before, name):
            return self.role
        suffers = wards_off(clause, name, trigger) or gave_way(clause, name, self.chief, trigger)
        suffers = suffers or (mark not in ("by", "means") and undergone(clause, name, trigger))
        if self._hurt(name, trigger, mark) or suffers or mark == "among":
            return "target"
        if kills(clause, name, trigger, self.harms) and not mark:
            return "actor"
        if self.fight.told(mark):
            self.stopped = self.stopped or fought_by_others(clause, trigger, self.chief, self.sides.actors)
            return "" if self.stopped else self.fight.role(clause, name, mark)
        if is_make(clause.parsed, name):
            return "" if self.sides.actors else "actor"  # whoever fires them may not have made them
        if mark == "joint" and self.sides.actors and not clause.parsed.tokens.words[name.first].isascii():
            return "actor"  # اعتقل الجيش قياديا في التنظيم بالتعاون مع التحالف
        if self._tied(name, trigger, mark):
            return self.role
        return met_or_sent(clause, trigger, name, mark) or role_of(clause, name, trigger, mark, self.grammar)

    def _hurt(self, name: Mention, trigger: Mention, mark: str) -> bool:
        """Whether a name is that of the victims of a toll."""
        ids = set(self.clause.parsed.actors_of(name))
        told = [h for h in self.harms if h.first <= name.first < h.last]
        named = any(ids & set(h.actors) or _fell_too(self.clause.parsed, name, h, mark) for h in told)
        return named and mark not in ("by", "between") and not has_object(self.clause, name, trigger)

    def _tied(self, name: Mention, trigger: Mention, mark: str) -> bool:
        """Whether a name shares the role of the one before it: by "and", in apposition, or as an ally."""
        parsed, before = self.clause.parsed, self.before
        if before is None:
            return False
        together = joined(parsed, before, name) or listed(parsed, before, name)
        in_list = mark in ("", "and") and not self._parties() and together
        tied = mark in ("ally", "joint", "led") or along_with(before, name, mark, trigger)
        return tied or in_list or (not mark and apposed(parsed, before, name))


def _fell_too(parsed: Parsed, name: Mention, harm: Harm, mark: str) -> bool:
    """Whether in English a name is told within the subject of what befell its men: "soldiers and allies who include
    members of Hezbollah were killed".
    """
    subject = name.last <= harm.list_at and parsed.tokens.words[harm.list_at].isascii() and bool(harm.actors)
    return subject and mark in ("", "and", "of") and parsed.first_of("rule", harm.first, name.first) is None


def _attacks(chief: Mention) -> bool:
    """Whether an act is an attack on whoever is there."""
    rule: Rule = chief.values[0].rule
    return rule.event == CLASH and rule.form == "verb" and rule.choose == "victims"


def _passes_too(clause: Clause, before: tuple[Mention, str] | None, name: Mention) -> str:
    """Why a name has no part that "and" alone, or a bracket, ties to one that holds the ground or speaks: مناطق سيطرة
    النظام وقسد, أدانت روسيا وإيران, "held by the Islamic State (IS)".
    """
    if before is not None and before[1] in ("holds", "speaks") and apposed(clause.parsed, before[0], name):
        return before[1]
    if before is None or not joined(clause.parsed, before[0], name):
        return ""
    return before[1] if COMMAS.isdisjoint(clause.parsed.tokens.keys[before[0].last : name.first]) else ""


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
    if set(ids) <= set(other) and not (role == "target" and are_other_tribes(ids, mention, sides.actors, sides.proofs)):
        return role
    into += [one for one in ids if one not in into and (one not in other or one == TRIBES)]
    sides.proofs.append(Proof(role, mention.first, mention.last, f"actors:{mention.values[0].phrase}"))
    sides.armed = sides.armed or (role == "target" and armed)
    return role
