"""Settings: places that only say in which unit, or by which town, the places of an act lie."""

from collections.abc import Sequence

from builders.coder.frame import Clause
from builders.coder.places.spot import AREA, Spot
from builders.coder.sentence import COMMAS
from builders.mention import Mention
from gazetteer.distance import haversine_km
from gazetteer.place import Place

_OPENING = 3  # tokens at the start of a clause within which the town begins that it opens with
_AROUND_KM = 30.0  # how far from that town its places lie
_VILLAGES = frozenset({"town", "village"})
_GOES_ON = (["while", "in"], ["whereas", "in"], ["and", "in"], ["meanwhile", "in"])


def says_where(capital: Spot, heads: Sequence[Spot], clause: Clause) -> bool:
    """Whether "near the capital" only says where the place before it lies, or, at the start of a sentence, the one
    behind it: "Ghouta, on the edge of Damascus", "Outside Damascus, shelling hit Douma".
    """
    if not capital.near or capital.place is None or capital.place.capital_level not in (0, 1):
        return False
    edge = clause.parsed.mention_ending(capital.first)
    if edge is not None and edge.layer == "cue" and edge.form.prefix.startswith("و"):
        return False  # قرية آفس ومحيط مدينة إدلب
    before = [s for s in heads if s.last <= capital.first and s.chain != capital.chain and _close(s, capital)]
    opens = clause.parsed.tokens.words[capital.first - 1][:1].isupper()
    if opens and not capital.directed:  # "Outside Damascus eight people died in Douma"
        behind = [s for s in heads if s.first > capital.last and s.chain != capital.chain and s.precision == 1]
        return any(_close(s, capital) for s in behind)
    return any(not any(s.last <= t.first < capital.first for t in clause.triggers) for s in before)


def is_unit_of(unit: Spot, heads: Sequence[Spot], clause: Clause) -> bool:
    """Whether another place, not one of a list with it, is a quarter of a city, or lies in its countryside: "in the
    city of Homs two died in the Waer district".
    """
    around = unit.kind == "countryside" and clause.parsed.tokens.keys[unit.first] != "suburbs"
    for other in heads:
        if unit.place is None or other.place is None or other.chain == unit.chain:
            continue
        fine = other.place.precision == 1
        if other.place.parent == unit.place.place_id and other.first > unit.last:
            return True
        if _heads_item(unit, clause) and (fine or other.called) and _same_unit(unit.place, other.place):
            return True
        if _names_unit(unit, other, clause):
            return True
        if around and fine and other.kind != "countryside" and _same_unit(unit.place, other.place):
            return True
    return False


def _names_unit(unit: Spot, other: Spot, clause: Clause) -> bool:
    """Whether the bare English name of a capital stands before a village of its governorate: "fighters in Quneitra were
    killed as a drone hit the village of", not "hit Homs and the village of".
    """
    a, b, keys = unit.place, other.place, clause.parsed.tokens.keys
    if a is None or b is None or not unit.bare_capital or unit.near or other.first <= unit.last:
        return False
    if not clause.parsed.tokens.words[unit.first].isascii() or keys[unit.last] in COMMAS | {"and"}:
        return False
    village = other.kind in _VILLAGES or keys[other.last : other.last + 1] in (["village"], ["town"])
    return village and b.precision == 1 and _same_unit(a, b)


def _heads_item(unit: Spot, clause: Clause) -> bool:
    """Whether the name of a capital only says in which governorate an item of a roundup is: "In Homs the army ...",
    "... while in Homs, the army".
    """
    if not unit.bare_capital or unit.marker != "in":
        return False
    goes_on = clause.parsed.tokens.keys[clause.first : unit.first] in _GOES_ON
    return unit.first - clause.parsed.first <= 1 or goes_on


def _same_unit(a: Place, b: Place) -> bool:
    """Whether two places lie in one governorate."""
    return a.admin1_pcode == b.admin1_pcode


def without_setting(heads: list[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """The places of an act without the one by which they lie, with which an Arabic clause opens, وفي تل تمر أصيب عنصران
    بقصف على أم الكيف, or which it tells of its subject.
    """
    if len(heads) < 2 or clause.parsed.tokens.words[trigger.first].isascii():
        return heads
    first, others = heads[0], heads[1:]
    opens = first.marker == "in" and first.first <= clause.first + _OPENING and first.last <= trigger.first
    opens = opens or _is_of_subject(first, clause, trigger)
    behind = all(s.first > trigger.first and s.chain != first.chain for s in others)
    comma = clause.parsed.tokens.keys[first.last : first.last + 1] == ["،"]
    areas = comma and all(s.marker == "in" and s.precision == AREA for s in others)  # وفي جنوب دمشق، ... في البادية
    return others if opens and behind and (areas or all(_close(first, s) for s in others)) else heads


def _is_of_subject(town: Spot, clause: Clause, trigger: Mention) -> bool:
    """Whether the bare name of a capital only says in which governorate those are who act: قصفت الفصائل في حلب قرى."""
    subject = clause.parsed.mention_ending(town.first - 1)
    bare = town.bare_capital and town.marker == "in" and trigger.values[0].rule.form == "verb"
    return bare and subject is not None and subject.layer == "actor" and subject.first == trigger.last


def _close(town: Spot, spot: Spot) -> bool:
    """Whether a place lies by a town, or in the governorate that the bare name of its capital stands for."""
    a, b = town.place, spot.place
    if a is not None and b is not None and town.bare_capital:
        return _same_unit(a, b)
    return haversine_km(town.latitude, town.longitude, spot.latitude, spot.longitude) <= _AROUND_KM
