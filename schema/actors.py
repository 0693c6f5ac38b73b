"""The register of actors: the closed list of ids that a row may name, and what each is."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal

#: ACLED's actor types (`inter` codes 1-8), code -> text in the data.
ACTOR_TYPES: Final[dict[int, str]] = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}

GOVERNMENT: Final = 1
OTHER_STATE: Final = 8

Side = Literal["government", "opposition", "kurdish", "jihadist", "external", "communal", "civilian", "unknown"]


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the register.

    `id`: what rows name it by (coding guide, section 4). `name`: ACLED's label where it has one.
    `inter`: ACLED's actor type code. `side`: coarse camp, for merging. `armed`: can be a side of a battle.
    `start`, `end`: first and last day on which it existed under this name (None: open).
    """

    id: str
    name: str
    inter: int
    side: str
    armed: bool
    start: date | None
    end: date | None

    @property
    def state(self) -> bool:
        """Whether these are forces of a state, Syria's or another."""
        return self.inter in (GOVERNMENT, OTHER_STATE)

    def active(self, day: date) -> bool:
        """Whether the actor existed under this name on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def load_actors() -> Mapping[str, Actor]:
    """The register, id -> Actor, from `schema/actors.csv`."""
    text = files("schema").joinpath("actors.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return MappingProxyType({row["id"]: _actor(row) for row in rows})


def _actor(row: dict[str, str]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        inter=int(row["inter"]),
        side=row["side"],
        armed=row["armed"] == "yes",
        start=date.fromisoformat(row["start"]) if row["start"] else None,
        end=date.fromisoformat(row["end"]) if row["end"] else None,
    )
