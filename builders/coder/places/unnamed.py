"""Unnamed: Arabic tells of villages by no name, only of the governorate in which they are, قصف قرية في إدلب."""

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from builders.mention import Mention
from gazetteer.place import SETTLEMENTS

#: Arabic words for several settlements, and what may stand behind one that has no name.
_SEVERAL = frozenset({"قري", "بلدات", "مدن", "مخيمات", "قريتين", "بلدتين", "مدينتين"})
_UNNAMED = frozenset({"عده", "اخري", "مجاوره", "حدوديه", "محرره", "ماهوله", "متفرقه", "مختلفه", "محيطه", "صغيره"})
_DESCRIBED = 7  # tokens between such a word and "in", with who lives there or holds them
_PARTING = frozenset(
    {",", "،", ".", "؛", ":", "(", ")", '"', "في", "الي", "من", "ان", "انه", "حيث", "فيما", "بينما", "كما", "اثر"}
)


def holds_unnamed(spot: Spot, parsed: Parsed) -> bool:
    """Whether an Arabic name only says where villages, towns or camps without a name are: قصف قرية في إدلب, القرى
    المجاورة في إدلب وحماة, بلدات تسيطر عليها الفصائل في درعا; but البلدة القديمة في درعا is a part of the city.
    """
    name = _first_of_list(spot.name, parsed)
    first = spot.first if name is spot.name else name.first
    keys = parsed.tokens.keys
    led = first > parsed.first and keys[first - 1] == "في"
    if first == parsed.first or not (led or name.form.prefix == "ب"):
        return False
    end = first - led
    kind = parsed.mention_ending(end - (keys[end - 1].removeprefix("ال") in _UNNAMED))
    kind = kind if kind is not None and kind.layer == "kind" else _described(parsed, end)
    if kind is None or kind.values[0] not in (*SETTLEMENTS, "camp"):
        return False
    several = keys[kind.last - 1].removeprefix("و").removeprefix("ال") in _SEVERAL
    return several or not kind.form.prefix.endswith("ال")


def _first_of_list(name: Mention, parsed: Parsed) -> Mention:
    """The first of the bare names that "and" ties to one: إدلب of إدلب وحلب."""
    while name.form.prefix == "و":
        before = parsed.mention_ending(name.first)
        if before is None or before.layer != "place":
            break
        name = before
    return name


def _described(parsed: Parsed, end: int) -> Mention | None:
    """The word for settlements of which it is told, up to a token, who lives there or holds them: قرى تسكنها أغلبية."""
    before = parsed.between(max(parsed.first, end - _DESCRIBED), end)
    kinds = [m for m in before if m.layer == "kind"]
    if not kinds or any(m.layer in ("rule", "place", "harm", "site") for m in before if m.first >= kinds[-1].last):
        return None
    said = parsed.tokens.keys[kinds[-1].last : end]
    return None if not _PARTING.isdisjoint(said) else kinds[-1]
