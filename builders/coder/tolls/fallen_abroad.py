"""Fallen abroad: tolls that are told with a place in another country, and so are not of an act in Syria: "struck a
convoy near Homs, and killed four people in Lebanon".
"""

from builders.coder.places.abroad import spots_abroad
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.coder.tolls.harm import Harm
from gazetteer.letters import arabic_key

_WHERE = 7  # tokens from a toll to the place where they fell: "killed a boy in the Turkish border town of"
#: Where and of what the wounded die who were hurt before.
_CARE = frozenset(
    arabic_key(word) for word in "hospital hospitals clinic wounds مستشفى مشفى مستشفيات مشافي متأثرا متأثرين".split()
)


def without_fallen_abroad(parsed: Parsed, harms: list[Harm]) -> list[Harm]:
    """Tolls of an act in Syria without those right behind which stands that they were abroad."""
    abroad = [spot.first for spot in spots_abroad(parsed) if not is_cue(spot.name, "country")]
    return [h for h in harms if not any(_fell_at(parsed, h, at) for at in abroad)] if abroad else harms


def _fell_at(parsed: Parsed, harm: Harm, at: int) -> bool:
    """Whether nothing else is told between a toll and a place: no act, no other place, nor where the wounded died."""
    end = max(harm.last, harm.list_at + 1)
    keys = parsed.tokens.keys[end:at]
    if not 0 <= at - end <= _WHERE or not _CARE.isdisjoint(keys) or not (COMMAS | {"and"}).isdisjoint(keys):
        return False
    return all(parsed.first_of(layer, end, at) is None for layer in ("place", "rule", "harm"))
