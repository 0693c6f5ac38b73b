"""Fields of a row that follow from other fields: written here once, for the coder and for the check."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from schema.actors import ACTOR_TYPES, Actor
from schema.codes import (
    CIVILIAN_TARGETING,
    EVENT_TYPE_OF,
    EXPLOSIONS,
    RIOTS,
    VIOLENCE_AGAINST_CIVILIANS,
    disorder_type,
)
from schema.grid import priogrid_gid

#: ACLED's actor type whose members count as civilians.
CIVILIAN_TYPE: Final = ACTOR_TYPES[7]

#: The weapon type of a row that tells no means.
NO_MEANS: Final = "unspecified"


def names(actors: Sequence[Actor]) -> tuple[str | None, str | None, str | None]:
    """Name of the main side, its ACLED type, the names of further sides joined by '; '; None for what there is not."""
    if not actors:
        return None, None, None
    return actors[0].name, ACTOR_TYPES[actors[0].inter], "; ".join(a.name for a in actors[1:]) or None


def civilian_targeting(sub_event_type: str, target_type: str | None) -> str | None:
    """ACLED's flag: civilians (or peaceful protesters) are the main target.

    Set for all violence against civilians, for excessive force against protesters, and for explosions and riots whose
    main target is civilians. Never for battles and strategic developments. Source: ACLED codebook.
    """
    event_type = EVENT_TYPE_OF[sub_event_type]
    if event_type == VIOLENCE_AGAINST_CIVILIANS or sub_event_type == "Excessive force against protesters":
        return CIVILIAN_TARGETING
    if event_type in (EXPLOSIONS, RIOTS) and target_type == CIVILIAN_TYPE:
        return CIVILIAN_TARGETING
    return None


def _interactions() -> Mapping[tuple[str | None, str | None], str | None]:
    types = [*ACTOR_TYPES.items()]
    table: dict[tuple[str | None, str | None], str | None] = {(None, None): None}
    for code, name in types:
        table[(name, None)] = table[(None, name)] = f"{name} only"
        for other_code, other in types:
            first, second = (name, other) if code <= other_code else (other, name)
            table[(name, other)] = f"{first}-{second}"
    external, civilians = ACTOR_TYPES[8], ACTOR_TYPES[7]
    table[(external, civilians)] = table[(civilians, external)] = f"{external}-{civilians}"  # ACLED's one exception
    return MappingProxyType(table)


#: (actor type, target type) -> ACLED's `interaction`: the smaller code first, "only" where one side is not told.
INTERACTIONS: Final[Mapping[tuple[str | None, str | None], str | None]] = _interactions()


def derived(fields: Mapping[str, Any], register: Mapping[str, Actor]) -> dict[str, Any]:
    """The fields that follow from a row's other fields; ids that are not in the register count as not told."""
    actor, actor_type, assoc_actor = names([register[i] for i in fields["actor_ids"] if i in register])
    target, target_type, assoc_target = names([register[i] for i in fields["target_ids"] if i in register])
    sub_event_type = fields["sub_event_type"]
    return {
        "year": fields["date_start"].year,
        "event_type": EVENT_TYPE_OF[sub_event_type],
        "disorder_type": disorder_type(sub_event_type),
        "actor": actor,
        "actor_type": actor_type,
        "assoc_actor": assoc_actor,
        "target": target,
        "target_type": target_type,
        "assoc_target": assoc_target,
        "interaction": INTERACTIONS[(actor_type, target_type)],
        "civilian_targeting": civilian_targeting(sub_event_type, target_type),
        "weapon_type": fields["weapon_types"][0] if fields["weapon_types"] else NO_MEANS,
        "priogrid_gid": priogrid_gid(fields["latitude"], fields["longitude"]),
    }
