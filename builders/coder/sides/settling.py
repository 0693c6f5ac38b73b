"""Settling: who acted and who was hit, by what the whole frame tells."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import ATTACK, SUICIDE
from builders.coder.frame import Clause, Frame
from builders.coder.sides import aloft, targets
from builders.coder.sides.fights import part_enemies
from builders.coder.sides.turkeys_foes import name_regimes_allies, name_turkeys_foes
from builders.coder.tolls.harm import Harm
from builders.mention import Mention
from schema.actors import Actor

_THEY = 4  # tokens between "they" and the verb


def settle(frame: Frame, trigger: Mention, harms: Sequence[Harm], register: Mapping[str, Actor]) -> None:
    """Complete the targets of a frame, and turn its sides where its words are told the other way round."""
    aloft.drop_barrels(frame, register)
    rule = trigger.values[0].rule
    if frame.event == SUICIDE and rule.lang == "en":  # who only speaks of the bomber is a ministry
        frame.actors = [a for a in frame.actors if not register[a].state]
        frame.proofs = [p for p in frame.proofs if frame.actors or p.field != "actor"]
    targets.complete(frame, register)
    if rule.form == "passive":  # who repels is told before it: "killed ten of them and foiled their attack"
        part_enemies(frame, register)
    if not frame.actors and _fell_attacking(frame.clause, trigger, harms):
        frame.actors, frame.targets = frame.targets, []
    jailers = [t for t in frame.targets if register[t].armed and frame.event == ATTACK and not frame.actors]
    if jailers and targets.are_prisoners(frame.clause, frame.weapons):
        frame.actors, frame.targets, frame.armed_target = jailers, ["civilians"], False
    name_turkeys_foes(frame)
    name_regimes_allies(frame)


def _fell_attacking(clause: Clause, trigger: Mention, harms: Sequence[Harm]) -> bool:
    """Whether those who fell are who acted, in English: "ten militants were killed as they tried to storm the town"."""
    parsed, rule = clause.parsed, trigger.values[0].rule
    they = "they" in parsed.tokens.keys[trigger.first - _THEY : trigger.first]
    fell = any(h.armed and h.kind == "killed" and h.first < trigger.first for h in harms)
    return rule.form == "verb" and they and fell
