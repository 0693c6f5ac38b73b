"""Apart: places beside those of an act that stand in a clause in which no act is told: "shelling of Maranaz wounded a
man, while residents of Tal Rifaat wait", قصفت الطائرات الحراك، وزار وفد مدينة درعا.

An act is at several places only where words join them: a list, one preposition after another, or a toll for each.
"""

from collections.abc import Sequence
from typing import NamedTuple

from builders.coder.acts.own_clause import opens, where_it_opens
from builders.coder.frame import Clause
from builders.coder.places.spot import AREA, Spot
from builders.coder.sentence import COMMAS, LISTING, Parsed, is_cue

_READ = ("actor", "cue", "harm", "kind", "place", "rule", "site", "weapon")
#: Words that stand before a further place of the same act.
_FURTHER = frozenset(
    """a al an another capital city different eastern few former its main nearby northern number of old one other others
    part parts positions provincial several some southern strategic the their to various western اخر اخري اماكن بعض ثان
    ثانيه ثلاث عده عدد كافه كامل كل كما كلا مختلفه متفرقه مماثل مماثله مناطق مواقع نقاط واخر واخري واماكن وعدد
    وغيرها وكل ومناطق ومواقع ونقاط""".split()
)
#: Words that single out one of the places told before.
_NAMELY = frozenset(
    """especially including namely notably particularly specifically بالتحديد وبالتحديد تحديدا وتحديدا خاصه خصوصا
    لاسيما""".split()
)
_AND = frozenset({"and", "و"})
_TIES = LISTING | {"or"}
_COUNTED = 3  # tokens between "and" and how many: "and at least"
_LONGEST = 3  # tokens of most mentions: one that covers the first of a range may begin so far before it
_NAME = 3  # words of the name of an Arabic site: مسجد أنس بن مالك
_UNREAD = 3  # words that tell of something else, of which a clause of its own has so many in English
_UNREAD_AR = 2
_JOINED = 2  # tokens before a name in which "and" ties it to another: "and in", "and the"


class _Acts(NamedTuple):
    """The stretch of a clause in which it is told what happened and whom it befell."""

    first: int
    last: int


def without_apart(found: list[Spot], clause: Clause) -> list[Spot]:
    """The places of an act without those that a clause of their own names, before it or behind it; all of them where
    it has no other.
    """
    if len({spot.chain for spot in found}) < 2:
        return found
    acts = _acts(clause)
    firsts = {spot.chain: spot for spot in reversed(found)}
    apart = {
        chain
        for chain, spot in firsts.items()
        if _stands_before(clause, acts, spot, found) or _stands_behind(clause, acts, spot, found)
    }
    return [spot for spot in found if spot.chain not in apart] or found


def _acts(clause: Clause) -> _Acts:
    return _Acts(min(t.first for t in clause.triggers), max(t.last for t in clause.triggers))


def _stands_before(clause: Clause, acts: _Acts, spot: Spot, found: Sequence[Spot]) -> bool:
    """Whether a word opens the clause of the act behind a place, and the act has another place there."""
    parsed, act = clause.parsed, clause.triggers[0]
    if spot.last > acts.first or not any(s.first >= acts.first and s.chain != spot.chain for s in found):
        return False
    fell = any(m.layer == "harm" for m in parsed.between(spot.last, acts.first))
    return not fell and where_it_opens(parsed, spot.last, act) is not None


def _stands_behind(clause: Clause, acts: _Acts, spot: Spot, found: Sequence[Spot]) -> bool:
    """Whether a place stands behind those of the act in a clause in which nothing is told to have happened."""
    parsed = clause.parsed
    before = [s for s in found if s.last <= spot.first and s.chain != spot.chain]
    if spot.first < acts.last or not any(s.first >= acts.first for s in before):
        return False
    first = max(s.last for s in before)
    told = [m.last for m in parsed.between(first, spot.first) if m.layer in ("harm", "rule")]
    first = max([first, *told])
    if _counts_on(parsed, first, spot.first) or not _NAMELY.isdisjoint(parsed.tokens.keys[first : spot.first]):
        return False
    if any(opens(parsed, m) for m in parsed.between(first, spot.first)) or _is_of_source(parsed, first, spot):
        return True
    if _is_finer(parsed, spot, before):
        return False
    among = "among" in parsed.cues(first, spot.first)  # who fell: وقوع جرحى بينهم أطفال في
    read = (*_READ, "people") if among else _READ
    return not _is_joined(parsed, first, spot) and _unread(parsed, first, spot.first, read)


def _is_of_source(parsed: Parsed, first: int, spot: Spot) -> bool:
    """Whether a place is that of who tells of the act: "according to a doctor in"."""
    source = next((m for m in reversed(parsed.between(first, spot.first)) if is_cue(m, "source")), None)
    return source is not None and COMMAS.isdisjoint(parsed.tokens.keys[source.last : spot.first])


def _is_finer(parsed: Parsed, spot: Spot, before: Sequence[Spot]) -> bool:
    """Whether a town or village says where in the land told before, in the same clause: تصدت الفصائل في ريف اللاذقية
    لمحاولات التقدم على كنسبا.
    """
    between = range(max(s.last for s in before), spot.first)
    joined = any(parsed.tokens.words[at].startswith("و") or parsed.tokens.keys[at] in _TIES for at in between)
    if joined or spot.place is None or spot.place.precision != 1:
        return False
    unit = (AREA, spot.place.admin1_pcode)
    return all(s.place is not None and (s.place.precision, s.place.admin1_pcode) == unit for s in before)


def _counts_on(parsed: Parsed, first: int, last: int) -> bool:
    """Whether "and" adds how many more there were at a further place: "and at least 149 people in", و 12 على."""
    added = [n for n in parsed.numbers if first <= n.first < last]
    return any(_is_added(parsed, max(first, n.first - _COUNTED), n.first) for n in added)


def _is_added(parsed: Parsed, first: int, number: int) -> bool:
    return parsed.tokens.words[number].startswith("و") or not _AND.isdisjoint(parsed.tokens.keys[first:number])


def _is_joined(parsed: Parsed, first: int, spot: Spot) -> bool:
    """Whether "and" or a comma stands right before a place or its preposition, or "as well as" somewhere before."""
    near = parsed.tokens.keys[max(first, spot.first - _JOINED) : spot.first]
    joining = any(is_cue(m, "break", "list") and not opens(parsed, m) for m in parsed.between(first, spot.first))
    return joining or parsed.tokens.words[spot.first].startswith("و") or not _TIES.isdisjoint(near)


def _unread(parsed: Parsed, first: int, last: int, read: Sequence[str]) -> bool:
    """Whether so many words of a range are no mentions of the layers `read` that they are a clause of their own."""
    taken = {at for m in parsed.between(first - _LONGEST, last) if m.layer in read for at in range(m.first, m.last)}
    sites = [m for m in parsed.between(first, last) if m.layer == "site" and not parsed.tokens.words[m.first].isascii()]
    taken |= {at for site in sites for at in range(site.last, site.last + _NAME)}
    taken |= {at for day in parsed.dates for at in range(day.first, day.last)}
    taken |= {at for number in parsed.numbers for at in range(number.first, number.last)}
    keys = (parsed.tokens.keys[at] for at in range(first, last) if at not in taken)
    unread = sum(key[:1].isalpha() and key not in _FURTHER for key in keys)
    return unread >= (_UNREAD if parsed.tokens.words[last].isascii() else _UNREAD_AR)
