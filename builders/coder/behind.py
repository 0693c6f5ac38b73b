"""Words of kind beside a name: English says behind it what kind of place it is, "Idlib province", "Mezzeh air base"."""

from typing import TYPE_CHECKING

from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer

if TYPE_CHECKING:
    from builders.coder.spots import Spot

#: Arabic kind words of several places.
_SEVERAL = frozenset({"قريتي", "قري", "بلدتي", "بلدات", "مدينتي", "مدن", "حيي", "احياء", "مزارع", "مخيمات"})
AREAS = frozenset({"governorate", "region", "countryside", "district", "subdistrict"})


def unit_behind(parsed: Parsed, mention: Mention) -> Mention | None:
    """English puts the unit behind the name: "Idlib province"; what has a preposition goes its own way: بالريف."""
    behind = parsed.mention_at(mention.last)
    is_unit = behind is not None and behind.layer == "kind" and behind.values[0] in AREAS
    return behind if is_unit and behind is not None and not behind.form.prefix else None


def kind_behind(parsed: Parsed, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a word for a quarter, a settlement or a unit stands right behind a name: "shelled the Midan district"."""
    behind = parsed.first_of("kind", mention.last, mention.last + 1)
    kind = behind.values[0] if behind is not None else ""
    return kind in AREAS or gazetteer.kind_groups.get(kind) in ("settlement", "urban")


def site_behind(parsed: Parsed, mention: Mention, gazetteer: Gazetteer) -> Mention | None:
    """English puts the site behind the town's name: "Mezzeh air base"."""
    behind = parsed.mention_at(mention.last)
    is_site = behind is not None and behind.layer == "kind" and gazetteer.kind_groups.get(behind.values[0]) == "site"
    return behind if is_site else None


def of_several(parsed: Parsed, spot: "Spot") -> bool:
    """Whether the kind word before a name is one of several places: "the towns of Azaz", قريتي."""
    kind = parsed.mention_at(spot.first)
    if kind is None or spot.first == spot.name.first:
        return False
    return parsed.tokens.keys[spot.first].endswith("s") or kind.form.key in _SEVERAL
