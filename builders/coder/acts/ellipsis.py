"""Ellipsis: clauses that share the subject of the one before: a verb without one, "units killed ten in A and shelled
B", كما أغار على, what English adds to it, or by what those fell of whom Arabic tells before.
"""

from builders.coder.acts.kinds import AIR, CLASH
from builders.coder.acts.leads import SUCCEEDS, is_subject_of_result
from builders.coder.frame import Clause, Frame
from builders.coder.sentence import is_cue
from builders.coder.sides.sides import Sides
from builders.coder.sides.subjects import HITTABLE
from builders.rules import Rule

_JOINTS = frozenset({"and", "while", ",", ";"})
_ALSO = frozenset({"ايضا", "كذلك"})
_ADVERBS = frozenset({"also", "and", "another", "further", "later", "other", "then", "unit", "units", "while"})


def shares_subject(clause: Clause) -> bool:
    """Whether a clause opens with its verb, or with "another unit", so that its subject is that of the one before; or
    only adds to it what the same side did, or by what those fell of whom it tells.
    """
    if tells_means(clause) or _adds_act(clause) or _succeeds(clause) or _goes_on(clause):
        return True
    parsed, trigger = clause.parsed, clause.triggers[0]
    edge = parsed.tokens.keys[max(clause.first - 1, 0) : clause.first + 1]
    joined = clause.first > parsed.first and not _JOINTS.isdisjoint(edge)
    if not joined or not parsed.tokens.words[trigger.first].isascii():
        return False
    opener = next((at for at in range(clause.first, trigger.first) if parsed.tokens.keys[at] not in _ADVERBS), -1)
    if opener < 0:
        rule: Rule = trigger.values[0].rule
        return rule.form == "verb" or (rule.form == "passive" and rule.event == CLASH)  # "repelled", of who is attacked
    return is_cue(parsed.mention_at(opener), "happens", "repel")  # "and launched an attack on", "and foiled an attack"


def _adds_act(clause: Clause) -> bool:
    """Whether English adds what the same side did: "shelled A in addition to destroying two vehicles in B"."""
    parsed, trigger = clause.parsed, clause.triggers[0]
    adds = parsed.tokens.keys[clause.first : trigger.first] == ["in", "addition", "to"]
    return adds and clause.first > parsed.first and parsed.tokens.keys[trigger.first].endswith("ing")


def _succeeds(clause: Clause) -> bool:
    """Whether an Arabic clause tells at what the side succeeded that the one before names: وتمكنت من السيطرة عليها."""
    parsed = clause.parsed
    opens = clause.first > parsed.first and parsed.tokens.keys[clause.first].removeprefix("و") in SUCCEEDS
    return opens and parsed.first_of("actor", clause.first, clause.triggers[0].first) is None


def _goes_on(clause: Clause) -> bool:
    """Whether an Arabic clause tells what else the planes hit, or what "the raids" did that were told before it: كما
    أغار أيضا على البارة, وأسفرت الغارات عن.
    """
    parsed, act = clause.parsed, clause.triggers[0]
    rule: Rule = act.values[0].rule
    opens = clause.first > parsed.first and rule.event == AIR
    if not opens or parsed.tokens.words[act.first].isascii() or parsed.first_of("actor", clause.first, clause.last):
        return False
    if is_subject_of_result(parsed, act):
        return act.form.prefix.endswith("ال")
    at = next((at for at in range(act.last, clause.last) if parsed.tokens.keys[at] not in _ALSO), clause.last)
    hit = parsed.mention_at(at)
    opened = act.form.prefix == "و" or is_cue(parsed.mention_ending(act.first), "break")
    return rule.form == "verb" and opened and hit is not None and (hit.layer in HITTABLE or is_cue(hit, "on"))


def tells_means(clause: Clause) -> bool:
    """Whether Arabic tells behind a toll by what those fell: أسفرت عن مقتل سبعة، باستهداف مزرعة في قرية."""
    parsed, trigger = clause.parsed, clause.triggers[0]
    behind = trigger.first == clause.first > parsed.first and trigger.form.prefix == "ب"
    return behind and any(m.layer == "harm" for m in parsed.between(parsed.first, clause.first))


def take_subject(clause: Clause, sides: Sides, before: Frame) -> None:
    """Give a clause the side that acts in the one before, and its planes; whom it fights there too, if the clause hits
    nobody and nothing else: not the depots in "struck the army's base at A and hit depots at B".
    """
    hit = any(m.layer == "site" for m in clause.parsed.between(clause.triggers[0].last, clause.last))
    sides.actors += [one for one in before.actors if one not in sides.targets]
    sides.aircraft = sides.aircraft or before.event == AIR
    if not (sides.targets or hit) and before.armed_target:
        sides.targets += [one for one in before.targets if one not in sides.actors]
        sides.armed = True
