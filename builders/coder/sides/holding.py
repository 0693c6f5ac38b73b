"""Holding: those of whom it is only told that they hold the ground, "the rebel-held town": who fights for it fights
them, and a strike on it is none on them.
"""

from collections.abc import Mapping, Sequence

from builders.coder.sides.sides import Sides
from builders.coder.tolls.harm import Harm
from schema.actors import Actor


def holders(sides: Sides, register: Mapping[str, Actor]) -> list[str]:
    """The ids of those of another camp who are told to hold the ground that is fought for, "an offensive on rebel
    areas"; not of a state from abroad, which holds what lies beside it.
    """
    camps = {register[one].side for one in sides.actors}
    held = [one for one in dict.fromkeys(sides.holders) if register[one].side not in camps]
    return [one for one in held if not register[one].state or register[one].side == "government"]


def only_hold(sides: Sides, harms: Sequence[Harm]) -> bool:
    """Whether those who were attacked are only told to hold the ground."""
    fell = {one for harm in harms for one in harm.actors}
    told = fell.intersection(sides.targets) or any(proof.field == "target" for proof in sides.proofs)
    return bool(sides.targets) and not told and set(sides.targets) <= set(sides.holders)
