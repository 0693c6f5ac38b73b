"""Sides: who acted and who was acted upon, by the grammar of the clause.

A name of a side is given a role by the first of these that applies: the name that "and" ties it to; the preposition
before it ("by", "on", "between", "with"); a word for what is hit before it ("positions of"); its place before or behind
the trigger, by the trigger's form. The table `grammar.csv` of each language says what each combination means there.
"""

from dataclasses import dataclass, field

from builders.coder.bystanders import announces, bystander
from builders.coder.fights import Fight
from builders.coder.frame import Clause, Proof
from builders.coder.harm import Harm
from builders.coder.kinds import AIR, CAPTIVITY, FLYING, TRANSFER
from builders.coder.markers import apposed, joined, marker, opens_with
from builders.coder.men import QUOTES, men_of
from builders.coder.sentence import Parsed
from builders.coder.victims import COMMAS, is_cue
from builders.coder.voice import voice
from builders.language.grammar import Grammar
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

UNARMED = frozenset({"civilians", "journalists", "medics", "aid-workers", "un"})
_HIT = 4  # tokens between an act and the name that it hits: "انفجار دورية للأمن"
_SUBJECT = 2  # tokens behind a verb in which its subject stands
_DEFENCES = ("دفاعات", "الدفاع الجوي", "مضادات", "القبة الحديدية")
#: Gunmen, an assailant: nobody knows whose.
UNNAMED = "unidentified-armed-group"
_MEMBERS = 5  # tokens between unnamed gunmen and the side that they belong to
_LOSER = 6  # tokens between "lost" and the control that is lost, with who lost it
_LOSING = frozenset("خسر خسرت خسروا خساره فقد فقدت فقدوا فقدان يخسر تخسر يفقد تفقد وخسر وخسرت وفقد وفقدت".split())
_CAPTOR = 3  # tokens behind a word of capture in which its captor stands


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
    sides = Sides()
    parsed = clause.parsed
    names = _named_gunmen(parsed, [m for m in parsed.between(clause.first, clause.last) if m.layer == "actor"])
    announcer: Mention | None = None
    fight = Fight()
    parties = chief.values[0].rule.event == "Agreement"  # whom "and" joins there are the two sides
    before: Mention | None = None
    holder: Mention | None = None
    role = ""
    for mention in names:
        ids, kind = parsed.actors_of(mention), mention.values[0].kind
        sides.aircraft = sides.aircraft or kind == "aircraft"
        if not ids:
            continue
        why = bystander(clause, mention, kind, grammar) or _holds_too(clause, holder, mention)
        holder = mention if why == "holds" else None
        if why and not (why == "describes" and parties and kind == "state"):
            sides.holders += ids if why == "holds" else ()
            announcer = announcer or (mention if announces(clause, mention, kind, chief) else None)
            continue
        trigger = next((t for t in reversed(clause.triggers) if _governs(t, mention)), chief)
        mark = marker(clause, mention, trigger)
        listed = mark in ("", "and") and not parties and joined(parsed, before, mention)
        tied = mark in ("ally", "joint", "led") or _with_state(before, mention, mark, trigger)
        tied = tied or listed or (not mark and apposed(parsed, before, mention))
        hurt = any(h.first <= mention.first < h.last and set(ids) & set(h.actors) for h in harms)
        hurt = hurt and not _has_object(clause, mention, trigger)
        if (hurt and mark not in ("by", "between")) or _wards_off(clause, mention, trigger) or mark == "among":
            role = "target"
        elif (_kills(clause, mention, trigger, harms) and not mark) or _names_author(trigger, mention):
            role = "actor"
        elif fight.told(mark):
            role = fight.role(clause, mention, mark)
        elif not tied or before is None:
            role = _role(clause, mention, trigger, mark, grammar)
        if role == "target" or not set(ids) <= UNARMED:  # rescuers and reporters speak and suffer, they do not attack
            role = _give(sides, role, ids, mention, kind != "adjective" or mark == "site" or _at_post(clause, mention))
        before = mention
    if not sides.actors:
        _repelled(sides, clause, names)
    _add_victims(sides, harms)
    if chief.values[0].rule.choose == "captor":
        _complete_capture(clause, chief, sides)
    if announcer is not None and not sides.actors:
        _give(sides, "actor", parsed.actors_of(announcer), announcer, armed=True)
    return sides


def _holds_too(clause: Clause, holder: Mention | None, mention: Mention) -> str:
    """`holds` if "and" alone ties a name to a side that holds the ground: مناطق سيطرة قوات النظام وقسد."""
    if holder is None or not joined(clause.parsed, holder, mention):
        return ""
    return "holds" if COMMAS.isdisjoint(clause.parsed.tokens.keys[holder.last : mention.first]) else ""


def _with_state(before: Mention | None, mention: Mention, mark: str, trigger: Mention) -> bool:
    """Whether a state bombs "with" another: "strikes by the United States with France"."""
    bombs = EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS and mark == "with"
    return bombs and before is not None and before.values[0].kind == mention.values[0].kind == "state"


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


def _wards_off(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side was attacked: it repels, or it is air defences that are named beside what was fired at it."""
    fired = EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS
    return _repels(clause, mention) or (fired and any(word in mention.values[0].phrase for word in _DEFENCES))


def _repels(clause: Clause, mention: Mention) -> bool:
    """Whether a name stands behind a word for warding off: it is the side that was attacked."""
    return "repel" in clause.parsed.cues(mention.first - 1, mention.first)


def _repelled(sides: Sides, clause: Clause, names: list[Mention]) -> None:
    """Who wards off acts, if nobody is told to have attacked; others that are named are those warded off."""
    warding = {one for m in names if _repels(clause, m) for one in clause.parsed.actors_of(m)}
    if warding:
        sides.actors = [one for one in sides.targets if one in warding]
        sides.targets = [one for one in sides.targets if one not in warding]


def _at_post(clause: Clause, mention: Mention) -> bool:
    """Whether an adjective stands before a military site: "terrorist positions"."""
    site = clause.parsed.first_of("site", mention.first, mention.last + 2)
    return site is not None and site.values[0].effect == "military"


def _named_gunmen(parsed: Parsed, names: list[Mention]) -> list[Mention]:
    """The names of sides, "gunmen believed to belong to the Islamic State" as one name of it.

    "Terrorists of the so-called Army of Islam" are named by that army alone.
    """
    men = {one.first for m in names if (one := men_of(parsed, m)) is not None}
    whole: list[Mention] = []
    for mention in (m for m in names if m.first not in men):
        if whole and _belongs(parsed, whole[-1], mention):
            whole[-1] = mention._replace(first=whole[-1].first, form=whole[-1].form)
        else:
            whole.append(mention)
    return whole


def _belongs(parsed: Parsed, before: Mention, mention: Mention) -> bool:
    unnamed = set(parsed.actors_of(before)) == {UNNAMED} and mention.first - before.last <= _MEMBERS
    return unnamed and "member" in parsed.cues(before.last, mention.first)


def _role(clause: Clause, mention: Mention, trigger: Mention, marker: str, grammar: Grammar) -> str:
    """What the grammar makes of a name by its place and preposition; what is taken "from" a side it loses."""
    if marker == "from" and trigger.values[0].rule.choose in ("captor", "captive"):
        return "target"
    if marker == "from" and trigger.values[0].rule.event == TRANSFER:
        return "actor"  # "the first batch of the rebels left"
    if (not marker and opens_with(clause.parsed, trigger, mention)) or _is_blamed(clause.parsed, mention):
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


def _is_blamed(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name stands right behind an English word of blame: 'blaming "terrorists" for the attack'."""
    at = mention.first
    while at > parsed.first and (parsed.tokens.words[at - 1] in QUOTES or parsed.tokens.keys[at - 1] == "the"):
        at -= 1
    blame = parsed.mention_ending(at)
    return blame is not None and is_cue(blame, "accusation") and parsed.tokens.keys[blame.first] == "blaming"


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


def _complete_capture(clause: Clause, chief: Mention, sides: Sides) -> None:
    """Of a capture told as an outcome, the side right behind the word takes the place, those named before lose it.

    Who is only told to have held the place has lost it too.
    """
    parsed = clause.parsed
    captor = parsed.first_of("actor", chief.last, chief.last + _CAPTOR)
    outcome = chief.values[0].rule.form == "noun" and captor is not None and marker(clause, captor, chief) in ("", "of")
    ids = parsed.actors_of(captor) if captor is not None and outcome else ()
    if ids:
        sides.targets = [one for one in (*sides.actors, *sides.targets) if one not in ids]
        sides.actors = list(ids)
    if not sides.targets:
        sides.targets = [one for one in dict.fromkeys(sides.holders) if one not in sides.actors]
    if _LOSING & set(parsed.tokens.keys[max(clause.first, chief.first - _LOSER) : chief.first]):
        sides.actors, sides.targets = sides.targets, sides.actors  # خسر النظام السيطرة على ... لصالح


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
