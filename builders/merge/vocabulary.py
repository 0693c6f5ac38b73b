"""What merging knows of the words in a report: camps of actors, classes of weapons, kinship of event types.

The three tables beside this file are data, each line with its reason. They are read once per merge and passed on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from builders.beside import rows_beside
from schema.actors import load_actors
from schema.codes import HIERARCHY, WEAPON_TYPES

#: Closeness of two sub-event types: 2 the same, 1 often told for each other, 0 only if both sides agree.
SAME_TYPE: Final = 2

#: Bits of a mask; blocs beyond them share the last one.
_BITS: Final = 62


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Masks and kinships.

    `bloc_of`: actor id -> bits of its blocs (0: not told who). `class_of`: weapon -> bits of its classes.
    `closeness`: (sub-event type, sub-event type), in either order -> 0, 1 or 2; a pair that is absent is unrelated.
    """

    bloc_of: Mapping[str, int]
    class_of: Mapping[str, int]
    closeness: Mapping[tuple[str, str], int]

    def bloc_mask(self, actor_ids: Iterable[str]) -> int:
        """Bits of all blocs of the actors."""
        return _union(self.bloc_of, actor_ids)

    def class_mask(self, weapons: Iterable[str]) -> int:
        """Bits of all classes of the weapons."""
        return _union(self.class_of, weapons)

    def weapon_mask(self, weapons: Iterable[str]) -> int:
        """One bit for each weapon told; `unspecified` and `other` have none."""
        return _union({name: 1 << bit for bit, name in enumerate(WEAPON_TYPES) if name in self.class_of}, weapons)


def load_vocabulary(actor_ids: Iterable[str]) -> Vocabulary:
    """The vocabulary, with a bloc of its own for each of `actor_ids` that the register does not know."""
    blocs = _blocs(actor_ids)
    classes = {row["weapon"]: row["classes"].split() for row in rows_beside("builders.merge", "weapon_classes.csv")}
    closeness = {(sub, sub): SAME_TYPE for sub in HIERARCHY}
    for row in rows_beside("builders.merge", "related_types.csv"):
        closeness[row["first"], row["second"]] = closeness[row["second"], row["first"]] = int(row["closeness"])
    return Vocabulary(bloc_of=_masks(blocs), class_of=_masks(classes), closeness=closeness)


def _blocs(actor_ids: Iterable[str]) -> dict[str, list[str]]:
    stated = {row["actor_id"]: row["blocs"].split() for row in rows_beside("builders.merge", "blocs.csv")}
    register = load_actors()
    blocs = {}
    for actor_id in [*register, *sorted(set(actor_ids) - set(register))]:
        side = register[actor_id].side if actor_id in register else "external"
        own = {"external": [actor_id], "unknown": []}.get(side, [side])
        blocs[actor_id] = stated.get(actor_id, own)
    return blocs


def _masks(words: Mapping[str, list[str]]) -> dict[str, int]:
    bits = {word: bit for bit, word in enumerate(dict.fromkeys(w for ws in words.values() for w in ws))}
    return {name: sum(1 << min(bits[w], _BITS) for w in set(ws)) for name, ws in words.items()}


def _union(bits: Mapping[str, int], names: Iterable[str]) -> int:
    mask = 0
    for name in names:
        mask |= bits.get(name, 0)
    return mask
