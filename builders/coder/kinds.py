"""Kinds: the sub-event type of a frame, where the word alone does not decide it."""

from collections.abc import Mapping, Sequence

from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, HIERARCHY

from builders.rules import Rule

AIR = "Air/drone strike"
_AIR_DEFAULT = "air-bomb"

Means = Mapping[str, tuple[str, int]]


def sub_event(
    rule: Rule, weapons: Sequence[str], actors: Sequence[str], aircraft: bool, means: Means, register: Mapping[str, Actor]
) -> str:
    """The sub-event type: as the rule says, or by the means told, or by who took the place or whom."""
    if rule.choose == "means":
        known = sorted((means[w][1], means[w][0]) for w in weapons if w in means)
        if known:
            return known[0][1]
        return AIR if aircraft else rule.event
    if rule.choose == "captor":
        sides = {register[a].side for a in actors if a in register}
        if "government" in sides:
            return "Government regains territory"
        return "Non-state actor overtakes territory" if sides else rule.event
    if rule.choose == "captive":
        states = [a for a in actors if a in register and register[a].inter in (1, 8)]
        return "Arrests" if states else rule.event
    return rule.event


def leading(rules: Sequence[Rule]) -> int:
    """Index of the rule that names the event among several of one clause: strong before weak, then by the hierarchy."""

    def rank(at: int) -> tuple[bool, bool, int, int]:
        rule = rules[at]
        return (rule.weak, rule.choose == "means" and rule.weapon is None, _family(rule), at)

    return min(range(len(rules)), key=rank)


def _family(rule: Rule) -> int:
    return 0 if EVENT_TYPE_OF[rule.event] == BATTLES else 1 + HIERARCHY[rule.event]


def default_weapons(event: str, weapons: Sequence[str], aircraft: bool) -> list[str]:
    """Weapons told; an air strike of no told munition is `air-bomb`."""
    if event == AIR and not set(weapons) - {"rocket"}:
        return [*weapons, _AIR_DEFAULT] if not weapons else list(weapons)
    return list(weapons)
