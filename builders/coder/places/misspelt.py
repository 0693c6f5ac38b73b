"""Misspelt names: an Arabic settlement in a spelling that no table has, told with what holds it: قرية حزرين جنوب إدلب.

It is the one there that is nearly called so; what is only like the name of a place elsewhere stays unknown.
"""

from bisect import bisect_left
from collections.abc import Sequence

from builders.coder.places.behind import names_several
from builders.coder.sentence import QUOTES
from builders.language.forms import Form
from builders.language.tokens import Tokens
from builders.mention import Mention, PlaceName
from gazetteer.distance import place_km
from gazetteer.lookup import Lookup
from gazetteer.place import SETTLEMENTS, Place

_NEARLY = 1  # how exactly such a name is spelt (Mention.exact)
_NAME = 3  # words of the longest name
_HELD = 4  # tokens between a name and that of what holds it: "في ناحية", "شمالي مدينة"
_WORDS_OF_PLACE = frozenset({"cue", "kind"})
_TELLING = 3  # prominence from which a place tells the governorate in which it lies
_HELD_KM = 30.0  # how far from a town lies what it holds
_ADJECTIVE = "يه"  # how those end that tell of what people a village is: قرية كردية
#: Adjectives that are nearly names.
_DESCRIBES = frozenset("صغيره كبيره قريبه بعيده منكوبه امنه كامله قديمه جديده".split())


def with_misspelt(tokens: Tokens, mentions: Sequence[Mention], lookup: Lookup) -> list[Mention]:
    """The mentions of an Arabic text, and those of its misspelt settlements, in the order of their first tokens."""
    found = [m for kind in mentions if _opens(kind) and (m := _misspelt(tokens, mentions, kind, lookup))]
    return sorted([*mentions, *found], key=lambda m: m.first)


def _opens(kind: Mention) -> bool:
    """Whether a word for one settlement, without its article, may stand before a name."""
    single = kind.layer == "kind" and kind.values[0] in SETTLEMENTS and not names_several(kind)
    return single and not kind.form.prefix.endswith("ال") and not kind.form.suffix


def _misspelt(tokens: Tokens, mentions: Sequence[Mention], kind: Mention, lookup: Lookup) -> Mention | None:
    """The mention of the name behind a word for a settlement, if no table has it and one is nearly like it there."""
    first = kind.last + (tokens.keys[kind.last : kind.last + 1] != [] and tokens.words[kind.last] in QUOTES)
    behind = mentions[bisect_left(mentions, first, key=_first) :][: _HELD * 2]
    last = _end(tokens, first, behind)
    holder = _holder(tokens, last, behind, lookup)
    if holder is None or not 0 < last - first <= _NAME or _is_adjective(tokens.keys[first]):
        return None
    place = lookup.sounding(" ".join(tokens.words[first:last]), holder.admin1_pcode or "")
    if place is None or not _may_hold(holder, place):
        return None
    name = PlaceName((place.place_id,), False, place.prominence)
    return Mention("place", first, last, (name,), Form(" ".join(tokens.keys[first:last])), _NEARLY)


def _is_adjective(key: str) -> bool:
    """Whether a word only tells what a village is like."""
    return key in _DESCRIBES or (key.endswith(_ADJECTIVE) and not key.startswith("ال"))


def _end(tokens: Tokens, first: int, behind: Sequence[Mention]) -> int:
    """The token behind the words that have no other sense."""
    last = behind[0].first if behind else len(tokens.keys)
    return next((at for at in range(first, last) if not tokens.keys[at][:1].isalpha()), last)


def _holder(tokens: Tokens, last: int, behind: Sequence[Mention], lookup: Lookup) -> Place | None:
    """The place right behind a name, with a word between them that tells how they lie, if it tells the governorate."""
    place = next((m for m in behind if m.layer not in _WORDS_OF_PLACE), None)
    if place is None or place.layer != "place" or place.exact or place.first - last > _HELD:
        return None
    covered = {at for m in behind if m.first < place.first for at in range(m.first, m.last)}
    between = [at for at in range(last, place.first) if tokens.words[at] not in QUOTES]
    prefixed = place.form.prefix.startswith("ب")
    if not covered.issuperset(between) or not (between or prefixed):
        return None
    ids = place.values[0].ids
    known = lookup.gazetteer.places[ids[0]]
    return known if known.prominence >= _TELLING or len(ids) == 1 else None


def _may_hold(holder: Place, place: Place) -> bool:
    """Whether a place lies near a town or small area, or in the governorate that a wide one or its capital tells."""
    wide = holder.precision > 2 or holder.capital_level == 1 or holder.kind == "governorate"
    return wide or place_km(place, holder) <= _HELD_KM


def _first(mention: Mention) -> int:
    return mention.first
