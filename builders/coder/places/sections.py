"""Sections of a bulletin ("Homs: ..."): an item of an unknown village lies in the governorate of its section."""

from collections.abc import Sequence

from builders.coder.places.spot import UNLISTED, Spot
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS

_AREAS = frozenset({*SETTLEMENTS, "district", "desert", "hill", "mountain", "region"})


def unlisted(parsed: Parsed, spots: Sequence[Spot], section: frozenset[str], gazetteer: Gazetteer) -> list[Spot]:
    """The governorate of the section as the place of a sentence whose only place has a name that is not known.

    It is not that of the item before.
    """
    if len(section) != 1 or any(spot.relation == "head" and spot.place is not None for spot in spots):
        return []
    kind = next((m for m in parsed.mentions if m.layer == "kind" and _names(parsed, m, spots)), None)
    unit = gazetteer.places.get(next(iter(section)))
    if kind is None or unit is None:
        return []
    spot = Spot(kind.first, kind.last, kind, len(spots), "head", "in", False, False, None)
    spot.place, spot.why = unit, UNLISTED
    spot.latitude, spot.longitude, spot.precision = unit.latitude, unit.longitude, unit.precision
    return [spot]


def _names(parsed: Parsed, kind: Mention, spots: Sequence[Spot]) -> bool:
    """Whether a name follows a word for a settlement or area, and no place that is known."""
    if kind.values[0] not in _AREAS or any(s.first <= kind.first < s.last or s.first == kind.last for s in spots):
        return False
    behind = parsed.tokens.keys[kind.last : kind.last + 1]
    definite = kind.form.prefix.endswith("ال")
    return kind.last < parsed.last and not definite and behind[0][:1].isalpha() and parsed.mention_at(kind.last) is None
