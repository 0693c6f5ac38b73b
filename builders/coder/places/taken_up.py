"""Taken up: where a sentence names no place, "the town" or "the northern city" is the one of its sort named last."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from builders.coder.places.abroad import spots_abroad
from builders.coder.places.behind import names_several
from builders.coder.places.seats import of_natives
from builders.coder.places.spot import TAKEN_UP, Spot
from builders.coder.places.spots import spot_by_sort
from builders.coder.sentence import INDEFINITE, Parsed, has_article
from builders.mention import Mention
from builders.rules import Rule
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS, Place
from gazetteer.quarters import QUARTERS
from gazetteer.resolve import AROUND_DAMASCUS

SENTENCES = 3  # with names of places, in which the one that is taken up was named
_ADJECTIVES = 3  # words between "the" and "town"
_EPITHETS = frozenset({"besieged", "border"})  # of them some that rules and kinds have too
_THE = frozenset({"the", "this", "that"})
#: English words that stand in no description of a place named before, or say that it is another, or which of many.
_BARS = frozenset(
    """a an and another at biggest by closest first from in into largest last main near nearby neighboring neighbouring
    next of on only other second smallest to""".split()
)
#: Arabic adjectives of what is called a town and is none: an industrial zone, a campus, Medina.
_NO_TOWN = frozenset("الاعلاميه الجامعيه الرياضيه السكنيه الصناعيه العماليه المنوره".split())
_GROUPS = ("settlement", "urban")
_SUBURBS = frozenset({"suburb", "ضاحيه", "الضاحيه"})
_APPOSED = 3  # tokens between a name and the word of its sort: "Duma, a", "Duma is a"
_CALLED = frozenset({"of", "called", "named", "تدعي", "تسمي"})  # between a word of sort and a name
_OBJECT = 6  # tokens between a word of capture and the town
_DUAL = ("تين", "تان", "حيين")
_PROVINCIAL = 1  # `capital_level` of a governorate's capital, which is a city
_SEATS = frozenset("center centre council hall mayor".split())  # "the city council" is a body


def take_up(
    parsed: Parsed,
    spots: list[Spot],
    told: Sequence[Sequence[Spot]],
    placed: AbstractSet[Place],
    gazetteer: Gazetteer,
    *,
    latin: bool,
) -> None:
    """Add to the spots of a sentence that names no place the one that it takes up by its sort alone.

    `told`: the spots of the last sentences that name places, the last first. The last of them that names a settlement
    must name only one, of the sort. `placed`: where the acts told so far were; if all were there, the act goes on there
    anyway. A sentence that names only whence its people are takes up that town: قتل ستة من أهالي دوما بقصف على المدينة.
    """
    homes = [replace(s, relation="head") for s in spots if of_natives(parsed, s.first)]
    named = _names_any(parsed) and not (homes and len(homes) == len(spots))
    if named or len(homes) < len(spots) or tells_unnamed(parsed, gazetteer, latin=latin):
        return
    told, placed = ([homes], frozenset()) if homes else (told, placed)
    for mention in parsed.mentions:
        if not _is_definite(parsed, mention, gazetteer, latin):
            continue
        source = _named_last(parsed, mention, told)
        if source is None or source.place is None or (source.place in placed and not _is_captured(parsed, mention)):
            continue
        again = spot_by_sort(parsed, mention, latin)
        again.place, again.why = source.place, TAKEN_UP
        again.latitude, again.longitude = source.place.latitude, source.place.longitude
        again.precision = max(source.place.precision, 1 + again.near)
        spots[:] = sorted([*spots, again], key=lambda spot: spot.first)
        return


def _names_any(parsed: Parsed) -> bool:
    """Whether a sentence names a place; the month of a day may be called as a village is."""
    names = (mention for mention in parsed.mentions if mention.layer == "place")
    return any(not any(when.first <= name.first < when.last for when in parsed.dates) for name in names)


def tells_unnamed(parsed: Parsed, gazetteer: Gazetteer, *, latin: bool) -> bool:
    """Whether a sentence tells of a settlement that it does not name, of one with a name that no table has, or of a
    place abroad: "a mainly Kurdish town", بلدة سروج. "The town" is that one then.
    """
    if spots_abroad(parsed):
        return True
    for sort in parsed.mentions:
        if sort.layer != "kind" or gazetteer.kind_groups[sort.values[0]] != "settlement":
            continue
        bare = _is_indefinite(parsed, sort) if latin else not (_has_article(parsed, sort) or _is_many(sort))
        if bare and not _has_name(parsed, sort):
            return True
    return False


def _has_name(parsed: Parsed, sort: Mention) -> bool:
    """Whether a name stands beside a word of sort: مدينة دوما, "a town called Duma", "Duma is a town"."""
    before = any(m.layer == "place" for m in parsed.between(sort.first - _APPOSED, sort.first))
    called = parsed.tokens.keys[sort.last : sort.last + 1]
    behind = parsed.mention_at(sort.last + (not _CALLED.isdisjoint(called)))
    return before or (behind is not None and behind.layer == "place")


def _is_captured(parsed: Parsed, town: Mention) -> bool:
    """Whether "the town" stands right behind an English word of capture: "had regained control of the town"."""
    act = next((m for m in reversed(parsed.between(town.first - _OBJECT, town.first)) if m.layer == "rule"), None)
    if act is None or act.last > town.first or not parsed.tokens.words[town.first].isascii():
        return False
    rule: Rule = act.values[0].rule
    return rule.choose == "captor" and rule.form == "verb"


def _is_indefinite(parsed: Parsed, sort: Mention) -> bool:
    """Whether "a" stands before an English word of sort, with no more than adjectives between."""
    before = parsed.tokens.keys[max(parsed.first, sort.first - _ADJECTIVES - 1) : sort.first]
    last = next((n for n, key in enumerate(reversed(before)) if key in INDEFINITE), None)
    return last is not None and _BARS.isdisjoint(before[len(before) - last :])


def _is_definite(parsed: Parsed, sort: Mention, gazetteer: Gazetteer, latin: bool) -> bool:
    """Whether a word tells a town or quarter by its sort alone: "the besieged town", المدينة; not "the town of"."""
    if sort.layer != "kind" or gazetteer.kind_groups[sort.values[0]] not in _GROUPS:
        return False
    keys = parsed.tokens.keys
    behind = keys[sort.last : sort.last + 1]
    if not latin:
        return _has_article(parsed, sort) and not _is_many(sort) and _NO_TOWN.isdisjoint(behind)
    if behind == ["of"] or keys[sort.last - 1] == "of" or not _SEATS.isdisjoint(behind):
        return False
    follows = parsed.mention_at(sort.last)
    if follows is not None and follows.layer in ("people", "place", "kind", "site"):
        return False
    for at in range(sort.first - 1, max(parsed.first, sort.first - _ADJECTIVES - 1) - 1, -1):
        if keys[at] in _THE:
            return True
        other = keys[at] not in _EPITHETS and parsed.covered(at, ("rule", "harm", "place", "kind", "site"))
        if other or keys[at] in _BARS:
            return False
    return False


def _has_article(parsed: Parsed, sort: Mention) -> bool:
    """Whether an Arabic word has its article: المدينة, للمدينة."""
    return has_article(parsed, sort) or parsed.tokens.keys[sort.first].removeprefix("و").startswith("لل")


def _is_many(sort: Mention) -> bool:
    """Whether an Arabic word of sort is one of several places: البلدات, قريتي."""
    return names_several(sort) or sort.form.key.endswith(_DUAL)


def _named_last(parsed: Parsed, sort: Mention, told: Sequence[Sequence[Spot]]) -> Spot | None:
    """The only one of its sort in the last sentence that names any settlement or quarter."""
    key = parsed.tokens.keys[sort.first]
    for spots in told:
        named = [spot for spot in spots if spot.place is not None and spot.place.kind in SETTLEMENTS | QUARTERS]
        if named:
            fitting = [spot for spot in named if spot.place is not None and _fits(key, sort, spot, spot.place)]
            fitting = [spot for spot in fitting if spot.relation == "head"] or fitting
            return fitting[-1] if len({spot.place for spot in fitting}) == 1 else None
    return None


def _fits(key: str, sort: Mention, spot: Spot, place: Place) -> bool:
    """Whether a place may be called so: by the word that it was named with, or by what the gazetteer says it is."""
    kind: str = sort.values[0]
    if spot.relation not in ("head", "container"):
        return False
    if kind == "neighbourhood":
        # only about Damascus are suburbs towns
        suburb = key in _SUBURBS and place.kind in SETTLEMENTS and place.admin1_pcode in AROUND_DAMASCUS
        return suburb or place.kind in QUARTERS or spot.kind == kind
    if place.kind not in SETTLEMENTS:
        return False
    if spot.kind in SETTLEMENTS:
        return kind in (spot.kind, "town") or (kind, spot.kind) == ("city", "town")
    if kind == "city":
        return place.kind in (kind, "town") or place.capital_level is not None
    return place.capital_level != _PROVINCIAL and kind in (place.kind, "town")
