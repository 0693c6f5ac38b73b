"""Sides: who acted and who was acted upon, by the grammar of the clause.

A name of a side is given a role by the first of these that applies: the preposition before it ("by", "on", "between",
"with"); a word for what is hit before it ("positions of"); its place before or behind the trigger, by the trigger's
form. The table `grammar.csv` of each language says what each combination means there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from builders.coder.frame import Clause, Proof
from builders.coder.harm import Harm
from builders.coder.sentence import Parsed
from builders.mention import Mention

_UNARMED = frozenset({"civilians", "journalists", "medics", "aid-workers", "un"})
_ANNOUNCED = 12  # tokens between a side that announces and its act
_LEAD = 3  # tokens before a name in which its preposition or site word stands
_BESIDE = 3  # tokens between an adjective of a side and the noun that it belongs to
_PARTICIPLES = frozenset(
    {"held", "controlled", "occupied", "backed", "allied", "linked", "affiliated", "aligned", "supported", "led", "run"}
)
_ROLE_CUES = frozenset({"by", "on", "with", "between", "of", "from", "origin", "control"})


@dataclass(slots=True)
class Sides:
    """The sides of a clause, ids in order, with the words that prove them. `armed`: an armed target is named."""

    actors: list[str]
    targets: list[str]
    proofs: list[Proof]
    armed: bool
    aircraft: bool


Grammar = Mapping[tuple[str, str, str], str]  # (form of trigger, before|after|beside, marker) -> role


def read_sides(clause: Clause, chief: Mention, harms: list[Harm], grammar: Grammar) -> Sides:
    """The sides that the clause names; victims of its tolls are no actors.

    A name is read by the last trigger before it, or by `chief`, the trigger that names the event, if none is.
    """
    sides = Sides([], [], [], False, False)
    parsed = clause.parsed
    victims = [(harm.first, harm.last) for harm in harms if harm.actors]
    announcer: Mention | None = None
    between = False
    for mention in parsed.between(clause.first, clause.last):
        if mention.layer != "actor":
            continue
        ids, kind = parsed.actors_of(mention), mention.values[0].kind
        sides.aircraft = sides.aircraft or kind == "aircraft"
        if not ids or _ignored(clause, mention, kind, grammar):
            announcer = announcer or (mention if ids and _announces(clause, mention, kind, chief) else None)
            continue
        trigger = next((t for t in reversed(clause.triggers) if t.last <= mention.first), chief)
        marker = _marker(clause, mention, trigger)
        between = between or marker == "between"
        if any(first <= mention.first < last for first, last in victims) and marker not in ("by", "between"):
            role = "target"
        elif between and marker in ("between", "", "and", "of"):
            role = "target" if sides.actors else "actor"
        else:
            role = _role(clause, mention, trigger, marker, grammar)
        if role == "target" or not set(ids) <= _UNARMED:  # rescuers and reporters speak and suffer, they do not attack
            _give(sides, role, ids, mention, kind)
    _add_victims(sides, harms)
    if chief.values[0].rule.choose == "captor" and chief.values[0].rule.form == "noun":
        _captor_first(clause, chief, sides)
    if announcer is not None and not sides.actors:
        _give(sides, "actor", parsed.actors_of(announcer), announcer, announcer.values[0].kind)
    return sides


def _role(clause: Clause, mention: Mention, trigger: Mention, marker: str, grammar: Grammar) -> str:
    """What the grammar makes of a name by its place and preposition; what is captured "from" a side it loses."""
    if marker == "from" and trigger.values[0].rule.choose == "captor":
        return "target"
    where = "after" if mention.first >= trigger.last else "before"
    return grammar.get((voice(clause, trigger, grammar), where, marker), "")


def _add_victims(sides: Sides, harms: list[Harm]) -> None:
    """Armed victims of a toll are the target, where no other armed side is named as one."""
    for harm in harms:
        fresh = [a for a in harm.actors if a not in sides.actors and a not in sides.targets]
        if fresh and harm.kind in ("killed", "wounded") and not set(sides.targets) - {"civilians"}:
            sides.targets += fresh
            sides.armed = True


def _captor_first(clause: Clause, chief: Mention, sides: Sides) -> None:
    """Of a capture told as an outcome, the side right behind the word takes the place, those named before lose it."""
    parsed = clause.parsed
    captor = parsed.first_of("actor", chief.last, chief.last + _LEAD)
    ids = parsed.actors_of(captor) if captor is not None and _marker(clause, captor, chief) in ("", "of") else ()
    if ids:
        sides.targets = [one for one in (*sides.actors, *sides.targets) if one not in ids]
        sides.actors = list(ids)


def _announces(clause: Clause, mention: Mention, kind: str, chief: Mention) -> bool:
    """Whether a side tells an act of its own: "the army said it had captured", أعلن الجيش تحرير."""
    if kind != "group" or chief.first < mention.last or chief.first - mention.last > _ANNOUNCED:
        return False
    own_act = chief.values[0].rule.form == "noun" and not chief.form.prefix and not chief.values[0].rule.weak
    return own_act or "own" in clause.parsed.cues(mention.last, chief.first)


def voice(clause: Clause, trigger: Mention, grammar: Grammar) -> str:
    """The form by which a trigger is read: a verb behind "was", or before "by", is passive.

    A toll without a trigger is read by the rows `harm` of the grammar, or like a verb in a language that has none.
    """
    form: str = trigger.values[0].rule.form
    if form == "harm" and ("harm", "after", "") not in grammar:
        form = "verb"
    if form != "verb":
        return form
    near = clause.parsed.between(trigger.first - _LEAD, trigger.last + 1)
    passive = any(
        m.layer == "cue"
        and (
            (m.values[0].cue == "be" and m.last <= trigger.first)
            or (m.values[0].cue == "by" and m.first == trigger.last)
        )
        for m in near
    )
    return "passive" if passive else "verb"


def _give(sides: Sides, role: str, ids: tuple[str, ...], mention: Mention, kind: str) -> None:
    """Put a side in its role; `first` means actor if none is named yet, else target."""
    if role == "first":
        role = "actor" if not sides.actors or set(ids) <= set(sides.actors) else "target"
    if role not in ("actor", "target"):
        return
    into, other = (sides.actors, sides.targets) if role == "actor" else (sides.targets, sides.actors)
    if set(ids) <= set(other):
        return
    into += [one for one in ids if one not in into and one not in other]
    sides.proofs.append(Proof(role, mention.first, mention.last, f"actors:{mention.values[0].phrase}"))
    if role == "target" and kind != "adjective":
        sides.armed = True


def _ignored(clause: Clause, mention: Mention, kind: str, grammar: Grammar) -> bool:
    """Names that only speak ("the army said"), hold ground ("areas held by"), or are adjectives of something else."""
    parsed = clause.parsed
    near = [m for m in parsed.between(mention.first - 3, mention.last + 2) if m.layer == "cue"]
    before = {m.values[0].cue for m in near if m.last == mention.first}
    behind = {m.values[0].cue for m in near if m.first == mention.last}
    speaks = (
        "source" in before
        or ("attribution" in before and grammar.get(("speech", "after", "")) == "speaker")
        or ("attribution" in behind and grammar.get(("speech", "before", "")) == "speaker")
    )
    if speaks or (before | behind) & {"backed", "control"} or _modifies(clause, mention):
        return True
    if "speaker" in parsed.cues(mention.first - 2, mention.last + 2):
        return True
    if kind in ("adjective", "state"):
        span = parsed.between(mention.first - _BESIDE - 1, mention.last + _BESIDE)
        beside = [
            m
            for m in span
            if m.layer in ("rule", "weapon")
            or (m.layer == "people" and m.values[0].role in ("fighter", "soldier", "security"))
            or (m.layer == "site" and m.values[0].effect == "military")
            or (m.layer == "actor" and m is not mention and m.values[0].kind == "aircraft")
        ]
        led = [m for m in span if m.layer == "cue" and m.values[0].cue == "by" and m.last == mention.first]
        return not beside and not led
    return False


def _members(parsed: Parsed, of: Mention) -> bool:
    """Whether "from" ties a side to its own men: "fighters from the Levant Front" are the Levant Front."""
    men = parsed.mention_ending(of.first)
    return men is not None and men.layer == "people" and men.values[0].role in ("fighter", "soldier", "security")


def _modifies(clause: Clause, mention: Mention) -> bool:
    """Whether a name only describes another: "rebel-held", "US-backed"."""
    keys = clause.parsed.tokens.keys
    if mention.values[0].kind == "group" and keys[mention.last : mention.last + 1] != ["-"]:
        return False
    behind = [key for key in keys[mention.last : mention.last + 2] if key not in ("-", "–")]
    return bool(behind) and behind[0] in _PARTICIPLES


def _marker(clause: Clause, mention: Mention, trigger: Mention) -> str:
    """What stands before a name: a preposition, `site` for a word of what is hit, or nothing."""
    parsed = clause.parsed
    left = max(clause.first, mention.first - _LEAD)
    lead = [m for m in parsed.between(left, mention.first) if m.last <= mention.first]
    found = ""
    for before in reversed(lead):
        if before.layer in ("actor", "place", "harm") or (before.layer == "rule" and before is trigger):
            break
        if before.layer == "cue" and before.values[0].cue in _ROLE_CUES:
            cue: str = before.values[0].cue
            if cue == "from" and _members(parsed, before):
                continue
            return "site" if found == "site" and cue not in ("by", "between") else cue
        if before.layer == "site" and before.values[0].effect == "military":
            found = "site"
    if found:
        return found
    prefix = mention.form.prefix.removesuffix("ال")
    if prefix.endswith("ل"):
        near = [m for m in lead if m.layer == "weapon" or (m.layer == "actor" and m.values[0].kind == "aircraft")]
        return "means" if near else "of"
    return "and" if prefix.startswith("و") else ""
