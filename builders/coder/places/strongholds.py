"""Strongholds: a place is called one of the side that holds it, which has no part in what is told of the place:
قصف على دوما، آخر معقل للمعارضة or وتخضع المدينة لسيطرة المعارضة, "raids on rebel areas", "a town under YPG control";
but غارات على معاقل التنظيم hit the side.
"""

from builders.coder.sentence import COMMAS, QUOTES, Parsed, is_cue
from builders.mention import Mention
from gazetteer.place import SETTLEMENTS

_WORDS = frozenset({"معقل", "معقلا", "معاقل", "المعقل", "جيب", "جيبا", "جيوب", "الجيب", "عاصمه"})
_SIDE = 4  # tokens between such a word and the side: معقل سابق لتنظيم الدولة
_MEN = 2  # tokens from "the hands of" to the side: بيد مسلحي المعارضة
_SUBJECT = frozenset({"تخضع", "يخضع"})
_UNDER = frozenset({"لسيطره", "لنفوذ", "لاداره", "لسلطه"})
#: In whose hands a place is or was: التي كانت بيد المعارضة; not into which it fell, سقطت بيد, nor who killed, قتل بيد.
_HANDS = frozenset({"بيد", "بايدي", "يد", "ايدي"})
_STAYED = frozenset(
    {"كان", "كانت", "تزال", "يزال", "زالت", "زال", "ظلت", "ظل", "بقيت", "بقي", "تبقت", "تبقي", "باقيه", "متبقيه"}
)
_PLACE = 5  # tokens between a place and what it is called: دوما التي تعد آخر معقل
_NAME = 3  # tokens of the name of a place
#: English words for ground that somebody holds; strongholds and positions, in the plural, are where fighters are.
_GROUND = frozenset(
    "area areas bastion cities city district districts enclave enclaves land neighborhood neighborhoods neighbourhood "
    "neighbourhoods parts pocket pockets quarter quarters region regions sector sectors stronghold suburb suburbs "
    "territories territory town towns village villages zone zones".split()
)
#: English words between a side and its ground, or its capital: "the group's last stronghold".
_SORTS = frozenset(
    "biggest de facto final former key largest last main major proclaimed remaining strategic syrian".split()
)
_RULE = frozenset({"control", "rule"})
_OWNERS = 3  # tokens between "under" and whose rule it is: "under the full control of"
_COMING = frozenset("bring bringing brings brought came come comes coming fall fallen falling falls fell".split())
_BELONGS = frozenset({"التابعه", "التابعتين", "التابعتان"})
_LAND = frozenset({*SETTLEMENTS, "district", "neighbourhood", "region", "subdistrict"})
_LOYAL = frozenset({"المواليه", "المواليتين", "المواليتان", "المويده"})
#: English words for what a place is to the side that holds it.
_CALLED = frozenset("bastion enclave heartland holdout hub pocket redoubt stronghold".split())
_OF_SIDE = frozenset({"bastion", "capital", "enclave", "heartland", "stronghold"})
_FROM = frozenset({"from", "of"})  # "south of the provincial capital": of where another place lies
_SELF_STYLED = frozenset({"facto", "declared", "proclaimed", "styled"})  # before "capital", of a side and no province


def is_called_before(parsed: Parsed, place: Mention) -> bool:
    """Whether English says right before a name what the place is: "their last bastion, Douma", "the group's de facto
    capital Raqqa", "hit the provincial capital Idlib"; not "20 km from the provincial capital Idlib".
    """
    keys, at = parsed.tokens.keys, place.first - 1
    if at <= parsed.first:
        return False
    at -= keys[at] in COMMAS
    owner = parsed.mention_ending(at)
    own = keys[at - 1] in _SELF_STYLED or (owner is not None and owner.layer == "actor")
    own = own or (keys[at - 2 : at] == ["the", "provincial"] and keys[at - 3] not in _FROM)
    return keys[at] in _CALLED or (keys[at] == "capital" and own)


def holds_it(parsed: Parsed, side: Mention) -> bool:
    """Whether a side is named as the one whose stronghold a place is, or whose rule it is under."""
    start = max(parsed.first, side.first - _SIDE)
    if any(here(parsed, side) for here in (_rules, _is_loyal, _belongs, _is_in_hands, _has_ground, _has_control)):
        return True
    if _WORDS.isdisjoint(parsed.tokens.keys[start : side.first]):
        return False
    return any(is_called(parsed, at) for at in range(start, side.first))


def _rules(parsed: Parsed, side: Mention) -> bool:
    """Whether it is told that a place is under a side: تخضع المنطقة لسيطرة الفصائل."""
    keys, under = parsed.tokens.keys, side.first - 1
    told = {key.removeprefix("و") for key in keys[max(parsed.first, under - _SIDE) : under]}
    return keys[under] in _UNDER and not told.isdisjoint(_SUBJECT)


def _has_ground(parsed: Parsed, side: Mention) -> bool:
    """Whether English says whose the ground behind a name is, or before it: "rebel areas", "the capital of Islamic
    State"; not from where fire came: "shells from rebel areas".
    """
    keys = parsed.tokens.keys
    at = side.first - (keys[side.first - 1] in ("a", "an", "the"))
    if keys[at - 1] == "of":
        return keys[at - 2] in _OF_SIDE
    ground = side.last
    while ground < parsed.last and keys[ground] in _SORTS:
        ground += 1
    styled = keys[ground : ground + 1] == ["capital"] and keys[ground - 1] in _SELF_STYLED
    return (styled or not _GROUND.isdisjoint(keys[ground : ground + 1])) and keys[at - 1] != "from"


def _has_control(parsed: Parsed, side: Mention) -> bool:
    """Whether English says under whose control a place is: "under YPG control", "in rebel hands"; not under whose it
    came.
    """
    keys, behind = parsed.tokens.keys, parsed.tokens.keys[side.last : side.last + 2]
    if behind[:1] == ["hands"]:
        return keys[side.first - 1] == "in"
    start = max(parsed.first, side.first - _OWNERS)
    under = next((at for at in range(side.first - 1, start - 1, -1) if keys[at] == "under"), None)
    return under is not None and not _RULE.isdisjoint(behind) and keys[under - 1] not in _COMING


def _is_in_hands(parsed: Parsed, side: Mention) -> bool:
    """Whether a place is told to be in the hands of a side, or of its fighters: التي ما زالت بأيدي مقاتلي المعارضة."""
    keys = parsed.tokens.keys
    hands = (at for at in range(max(parsed.first + 2, side.first - _MEN), side.first) if keys[at] in _HANDS)
    return any(keys[at - 1 - (keys[at - 1] == "في")].removeprefix("ال") in _STAYED for at in hands)


def _is_loyal(parsed: Parsed, side: Mention) -> bool:
    """Whether Arabic says of a place that it is loyal to a side: بلدة نبل الموالية للنظام."""
    keys, at = parsed.tokens.keys, side.first - 1
    if at <= parsed.first:
        return False
    named = parsed.mention_ending(at - (keys[at - 1] in QUOTES))
    return named is not None and named.layer == "place" and keys[at] in _LOYAL


def _belongs(parsed: Parsed, side: Mention) -> bool:
    """Whether Arabic says that a settlement or area belongs to a side: بلدة مارع التابعة للمعارضة; not of a base, which
    is hit as that side's.
    """
    keys, at = parsed.tokens.keys, side.first - 1
    if at <= parsed.first or keys[at] not in _BELONGS or not side.form.prefix.startswith("ل"):
        return False
    named = parsed.mention_ending(at - (keys[at - 1] in QUOTES))
    if named is None or named.layer != "place":
        again = named is not None and named.layer == "kind" and named.form.prefix.endswith("ال")
        return again and named is not None and named.values[0] in _LAND
    kind = parsed.mention_ending(named.first - (keys[named.first - 1] in QUOTES))
    return kind is not None and kind.layer == "kind" and kind.values[0] in _LAND


def is_called(parsed: Parsed, at: int) -> bool:
    """Whether a word for a stronghold says what the place before it is."""
    if parsed.tokens.keys[at] not in _WORDS:
        return False
    near = parsed.between(max(parsed.first, at - _PLACE - _NAME), at)
    places = [m for m in near if _is_place(m) and at - _PLACE < m.last <= at]
    if not places:
        return False
    between = parsed.between(places[-1].last, at)
    return not any(m.layer in ("rule", "harm") or is_cue(m, "on", "break") for m in between)


def _is_place(mention: Mention) -> bool:
    """Whether a place is named, or taken up again: قصفت البلدة، آخر معقل للمعارضة."""
    again = mention.layer == "kind" and mention.values[0] in SETTLEMENTS and mention.form.prefix.endswith("ال")
    return again or mention.layer == "place"
