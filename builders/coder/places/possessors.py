"""Possessors: English names that only say of which town something is, "Aleppo's Midan district", "Idlib's northern
edges", the apostrophe lost too.
"""

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

#: What of a town lies around it.
_AROUND = frozenset(
    "edge edges entrance entrances environs fringe fringes outskirt outskirts periphery suburbs surroundings".split()
)
_QUALITIES = 4  # tokens of "densely populated rebel-held western"
_PARTS = ("control", "direction")  # cues of which such qualities are


def is_possessive(parsed: Parsed, name: Mention) -> bool:
    """Whether a name has the ending of a possessor, which one in "s" hides: "Homss"."""
    return name.form.suffix == "s" or (name.exact > 0 and parsed.tokens.keys[name.last - 1].endswith("ss"))


def possesses(parsed: Parsed, before: Spot, spot: Spot) -> bool:
    """Whether the name before says only in which town the place of `spot` lies, which it is told to have."""
    return is_possessive(parsed, before.name) and _only_qualities(parsed, before.last, spot.first)


def edge_behind(parsed: Parsed, name: Mention) -> bool:
    """Whether it is what lies around a town that the town is told to have: "Aleppo's rebel-held outskirts"."""
    if not is_possessive(parsed, name):
        return False
    near = range(name.last, min(name.last + _QUALITIES + 1, parsed.last))
    at = next((at for at in near if parsed.tokens.keys[at] in _AROUND), None)
    return at is not None and _only_qualities(parsed, name.last, at)


def _only_qualities(parsed: Parsed, first: int, last: int) -> bool:
    """Whether some words only tell what something is like, or nothing stands there."""
    told = [m for m in parsed.between(first, last) if m.layer in ("rule", "harm", "people", "cue", "kind")]
    return last - first <= _QUALITIES and all(is_cue(m, *_PARTS) or parsed.within(m, "control") for m in told)
