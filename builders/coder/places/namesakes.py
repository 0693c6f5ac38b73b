"""Namesakes: villages that are called as a place abroad is: قرية القاهرة, قصف قرى العنكاوي والقاهرة.

A name abroad is that of the village only behind a word for one, or in a list of villages.
"""

from collections.abc import Sequence

from builders.coder.places.behind import names_several
from builders.coder.sentence import COMMAS, QUOTES, is_cue
from builders.language.tokens import Tokens
from builders.mention import Mention, PlaceName
from gazetteer.lookup import Lookup
from gazetteer.place import Place

_VILLAGE = "village"
_SIGNS = QUOTES | COMMAS | {"(", "و"}
_HELD = 5  # tokens behind a name within which it is told where it lies: شمال غربي مدينة


def with_namesakes(tokens: Tokens, mentions: Sequence[Mention], lookup: Lookup) -> list[Mention]:
    """The mentions of an Arabic text, with the villages in it that a place abroad is called as."""
    ending = {m.last: m for m in mentions if m.layer in ("kind", "place")}
    opening = {m.first: m for m in mentions if m.layer == "place"}
    return [_village(tokens, m, ending, opening, lookup) if is_cue(m, "abroad") else m for m in mentions]


def _village(
    tokens: Tokens, name: Mention, ending: dict[int, Mention], opening: dict[int, Mention], lookup: Lookup
) -> Mention:
    """The village that a name abroad stands for, or the name."""
    if not _is_of_villages(tokens, name, ending, opening):
        return name
    place = lookup.resolve(tokens.words[name.last - 1].removeprefix("و")).place
    if place is None or place.kind != _VILLAGE or _lies_elsewhere(name, place, opening, lookup):
        return name
    return name._replace(layer="place", values=(PlaceName((place.place_id,), False, place.prominence),))


def _lies_elsewhere(name: Mention, village: Place, opening: dict[int, Mention], lookup: Lookup) -> bool:
    """Whether the place named behind a village lies in another governorate: قرية جنين غرب اللجاة."""
    behind = next((opening[at] for at in range(name.last, name.last + _HELD) if at in opening), None)
    if behind is None:
        return False
    named = {lookup.gazetteer.places[place_id].admin1_pcode for place_id in behind.values[0].ids}
    return village.admin1_pcode not in named


def _is_of_villages(tokens: Tokens, name: Mention, ending: dict[int, Mention], opening: dict[int, Mention]) -> bool:
    """Whether a word for a village stands before a name, or one for several before the list in which it stands."""
    behind = opening.get(name.last)
    listed = behind is not None and behind.form.prefix.startswith("و")
    at, joined = name.first, name.form.prefix.startswith("و")
    while at > 0:
        while tokens.words[at - 1] in _SIGNS:
            at, joined = at - 1, True
        before = ending.get(at)
        if before is None or (before.layer == "place" and not joined):
            return False
        if before.layer == "kind":
            return before.values[0] == _VILLAGE and (listed or not names_several(before))
        listed, at, joined = True, before.first, before.form.prefix.startswith("و")
    return False
