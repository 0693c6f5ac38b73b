"""Lists of names: English ones whose commas are lost, as in what agencies put on the wire ("Azaz Marea and Sawran"),
and Arabic ones of which no table has every name.
"""

from collections.abc import Sequence

from builders.coder.places.behind import names_several, of_several
from builders.coder.places.ordinary import is_half, with_article
from builders.coder.places.spot import Spot
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import INHABITED

_SHORT = 4  # letters of a word with "and" that is too short for a name
#: Words behind the name of what holds the place before it: "Azaz Aleppo province".
_HOLDING = frozenset({"governorate", "countryside", "region", "district", "subdistrict", "road"})
_AND = (["and"], ["or"], ["&"])
_UNHEARD = 7  # tokens of names between two places of a list
_KNOWN = 3  # prominence from which a name is no half of one that no table has, and no person's
_GLUE = frozenset({"-", "al", "el", "and"})


def listed_bare(parsed: Parsed, spots: Sequence[Spot], mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name right behind another goes on with a list: "the towns of Azaz Marea and", "Azaz Marea and".

    Without a plural that opens the list the name of a governorate says where a place lies: "Saraqib Idlib".
    """
    if not spots or not _only_names(parsed, spots[-1].last, with_article(parsed, mention).first):
        return False
    before, beside = spots[-1], spots[-1].last == with_article(parsed, mention).first
    speaks = is_cue(parsed.mention_at(mention.last), "attribution")  # "in Saraqib Unheard Harak told reporters"
    if not beside and (mention.values[0].prominence < _KNOWN or speaks):
        return False
    opens = next(spot for spot in spots if spot.chain == before.chain)
    if of_several(parsed, opens):
        return True
    if before.relation != "head" or before.last != before.name.last:  # "in Idlib province Saraqib was"
        return False
    behind = parsed.mention_at(mention.last)
    if behind is not None and behind.layer == "kind" and behind.values[0] in _HOLDING:
        return False
    return of_governorate(before.name, gazetteer) or not of_governorate(mention, gazetteer)


def closes_address(parsed: Parsed, before: Spot, spot: Spot, gazetteer: Gazetteer) -> bool:
    """Whether English names behind a comma the governorate in which a place lies: "in Saraqib, Idlib, on Monday"; not
    as one of a list: "Saraqib, Idlib and Harem".
    """
    keys = parsed.tokens.keys
    if keys[before.last : spot.first] != [","] or before.relation != "head" or spot.kind is not None:
        return False
    if of_governorate(before.name, gazetteer) or not of_governorate(spot.name, gazetteer):
        return False
    listed = before.first > parsed.first and keys[before.first - 1] in LISTING
    listed = listed or keys[spot.last : spot.last + 1] in _AND
    behind = spot.last + (keys[spot.last : spot.last + 1] == [","])
    goes_on = parsed.first_of("place", behind, behind + 1) is not None or keys[behind : behind + 1] in _AND
    return not listed and not (goes_on and behind > spot.last)


def _only_names(parsed: Parsed, first: int, last: int) -> bool:
    """Whether between two names stands nothing, or only names that no table has: "Azaz Kafr Unheard and Marea"."""
    if not 0 <= last - first <= _UNHEARD:
        return False
    words = parsed.tokens.words[first:last]
    names = all(word[0].isupper() or parsed.tokens.keys[at] in _GLUE for at, word in enumerate(words, first))
    heard = any(m.layer != "place" and not is_cue(m, "and") for m in parsed.between(first, last))
    return names and not heard and (first == last or words[0][0].isupper() or words[0] == "al")


def of_governorate(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a governorate, or of its capital."""
    places = [gazetteer.places[one] for one in mention.values[0].ids]
    return any(place.kind == "governorate" or place.capital_level == 1 for place in places)


def unknown_names(parsed: Parsed, left: int, right: int) -> set[int]:
    """Tokens of an Arabic list between two places of which no table has the name: الأتارب والسعلولة وكفرعمة, سرمين وتل
    مجهول وبنش.
    """
    names: set[int] = set()
    for at in range(left, right):
        key, here = parsed.tokens.keys[at], parsed.mention_at(at)
        hill = here is not None and here.layer == "kind" and here.values[0] == "hill" and key.startswith("و")
        begins = key.startswith("و") and len(key) > _SHORT and not parsed.covered(at)
        if hill or begins or (not parsed.covered(at) and at - 1 in names and at - 2 not in names):
            names.add(at)
    return names


def listed_kind(parsed: Parsed, mention: Mention) -> str | None:
    """The kind of an Arabic name that goes on with a list of settlements which began with a name that no table has:
    بلدات كفر مجهولة وسقبا.
    """
    if not mention.form.prefix.startswith("و"):
        return None
    near = parsed.between(max(parsed.first, mention.first - _UNHEARD), mention.first)
    kind = next((m for m in reversed(near) if m.layer == "kind"), None)
    if kind is None or kind.values[0] not in INHABITED or not names_several(kind):
        return None
    opened = parsed.mention_at(kind.last)
    known = opened is not None and opened.layer == "place" and not is_half(parsed, opened)
    other = any(m.first > kind.last for m in near)  # the first word of the name may be one of another sense
    return None if known or other else str(kind.values[0])
