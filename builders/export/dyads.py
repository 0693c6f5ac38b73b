"""UCDP's view of two sides: which names stand for them, which dyad they form, and of what type the violence is.

Names and numbers are UCDP's (Syria release 652.1601.1911 of GED, CC BY 4.0); pairs that it does not list get the names
without numbers. Rules of its codebook (Högbladh 2019) that decide here:

* a state or militia that supports another side opens no dyad of its own: it stands for that side;
* the rebels against the government of Syria, and against civilians, are one side, `Syrian insurgents`;
* violence against civilians is one-sided only if an organised side commits it;
* killings in the custody of a government are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from builders.beside import rows_beside
from schema.codes import ARMED, BATTLES, EVENT_TYPE_OF

STATE_BASED: Final = 1
NON_STATE: Final = 2
ONE_SIDED: Final = 3

CIVILIANS: Final = "Civilians"


@dataclass(frozen=True, slots=True)
class Side:
    """What UCDP calls one of our actors, None for what is not.

    `own`: its own name. `lumped`: the group with which it is counted. `ally`: for whom it stands, if `against` is named
    only against that side.
    """

    own: str | None
    lumped: str | None
    ally: str | None
    against: str | None

    def names(self, other: "Side") -> list[str]:
        """What it can be called in a fight with another, its own name first."""
        ally = self.ally if self.against in (None, other.own) else None
        return [name for name in (self.own, self.lumped, ally) if name is not None]


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two sides as a row of GED has them; numbers are None where UCDP's files do not list the pair."""

    type_of_violence: int
    side_a: str
    side_b: str
    conflict_new_id: int | None
    conflict_name: str | None
    dyad_new_id: int | None

    @property
    def name(self) -> str:
        """`Side A - Side B`."""
        return f"{self.side_a} - {self.side_b}"


class Dyads:
    """UCDP's sides and dyads, as far as they are known."""

    def __init__(self) -> None:
        sides = rows_beside("builders.export", "ucdp_sides.csv")
        names = ("side", "lumped_as", "ally_of", "ally_against")
        self._sides = {row["actor"]: Side(*(row[name] or None for name in names)) for row in sides}
        self.side_ids = _numbers(sides, "side_new_id")
        self.states = _numbers(sides, "gwno")
        listed = (_listed(row) for row in rows_beside("builders.export", "ucdp_dyads.csv"))
        self._listed = {(dyad.type_of_violence, frozenset((dyad.side_a, dyad.side_b))): dyad for dyad in listed}

    def of(self, sub_event_type: str, actor: str | None, target: str | None, weapon: str) -> Dyad | str:
        """The dyad of an event's main sides, or the reason (`builders.export.ged.REASONS`) why it is none of UCDP's."""
        kind = EVENT_TYPE_OF[sub_event_type]
        if kind not in ARMED and sub_event_type != "Excessive force against protesters":
            return "no-armed-force"
        one, other = self.side(actor), self.side(target)
        if one is None or other is None or one.own == CIVILIANS:
            return "side-unknown"
        if other.own == CIVILIANS:
            if kind == BATTLES:
                return "side-unknown"
            if weapon == "torture" and one.own in self.states:
                return "custody"
            return self._one_sided(one)
        return self._two_sided(one, other)

    def side(self, actor: str | None) -> Side | None:
        """What UCDP calls an actor; None when it is not told or no organised side."""
        return self._sides.get(actor) if actor is not None else None

    def _one_sided(self, side: Side) -> Dyad | str:
        """An ally's killings are its own; a rebel group's are those of the rebels unless UCDP lists it alone."""
        names = [name for name in (side.own or side.ally, side.lumped) if name is not None]
        found = (self._listed.get((ONE_SIDED, frozenset((name, CIVILIANS)))) for name in names)
        return next(filter(None, found), self._unlisted(ONE_SIDED, names[0], CIVILIANS))

    def _two_sided(self, one: Side, other: Side) -> Dyad | str:
        pairs = _pairs(one, other)
        for first, second in pairs:
            listed = self._listed.get((self._type(first, second), frozenset((first, second))))
            if listed is not None:
                return listed
        return self._unlisted(self._type(*pairs[0]), *pairs[0]) if pairs else "same-side"

    def _type(self, one: str, other: str) -> int:
        return STATE_BASED if self.states.keys() & {one, other} else NON_STATE

    def _unlisted(self, kind: int, one: str, other: str) -> Dyad:
        """The government first, else by name; against civilians the side that kills."""
        if kind != ONE_SIDED:
            one, other = sorted((one, other), key=lambda name: (name not in self.states, name))
        return Dyad(kind, one, other, None, None if kind == STATE_BASED else f"{one} - {other}", None)


def _pairs(one: Side, other: Side) -> list[tuple[str, str]]:
    """Names for both sides, their own first; two names of one side are no pair."""
    both = product(one.names(other), other.names(one))
    return [(first, second) for first, second in both if first != second]


def _listed(row: Mapping[str, str]) -> Dyad:
    return Dyad(
        type_of_violence=int(row["type_of_violence"]),
        side_a=row["side_a"],
        side_b=row["side_b"],
        conflict_new_id=int(row["conflict_new_id"]),
        conflict_name=row["conflict_name"],
        dyad_new_id=int(row["dyad_new_id"]),
    )


def _numbers(rows: list[dict[str, str]], column: str) -> dict[str, int]:
    return {row["side"]: int(row[column]) for row in rows if row["side"] and row[column]}
