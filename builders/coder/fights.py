"""Fights: who stands on which side where a fight is told to be "between" them."""

from dataclasses import dataclass

from builders.coder.frame import Clause
from builders.mention import Mention


@dataclass(slots=True)
class Fight:
    """A fight "between" two sides: those before "and", or before "on one side", fight those behind it."""

    open: bool = False
    first: Mention | None = None

    def told(self, mark: str) -> bool:
        """Whether a name stands in a fight "between" sides."""
        self.open = self.open or mark == "between"
        return self.open and mark in ("between", "", "and", "of", "from", "with", "ally", "joint")

    def role(self, clause: Clause, mention: Mention, mark: str) -> str:
        """The side of a name: the first and its allies, or those whom they fight."""
        if self.first is None:
            self.first = mention
        one_side = [m.first for m in clause.parsed.between(self.first.last, clause.last) if _parts_sides(m)]
        if one_side:
            return "actor" if mention.first < one_side[0] else "target"
        return "actor" if mention is self.first or mark in ("ally", "joint") else "target"


def _parts_sides(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue == "side"
