"""Apart: places beside those of an act that stand in a clause in which no act is told: "residents of Tal Rifaat wait,
and shelling of Maranaz wounded a man", زار وفد مدينة درعا، وأدى انفجار في الحراك إلى.

An act is at several places only where words join them: a list, one preposition after another, or a toll for each.
"""

from collections.abc import Sequence
from typing import NamedTuple

from builders.coder.frame import Clause
from builders.coder.places.spot import Spot
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.mention import Mention

_READ = ("actor", "cue", "harm", "kind", "people", "place", "rule", "site", "weapon")
_OPENERS = ("break", "relative", "turn")
#: First words of cues that join places and open no clause: "as well as", "in addition to".
_JOINING = frozenset(
    "addition also besides furthermore in moreover well then اضافه بالاضافه وبالاضافه واضافه كذلك وكذلك ثم".split()
)
#: Words that stand before a further place of the same act.
_FURTHER = frozenset(
    """a al an another capital city different eastern few former its main nearby northern number of old one other others
    part parts positions provincial several some southern strategic the their to various western اخر اخري اماكن بعض ثان
    ثانيه ثلاث عده عدد كافه كامل كل كما كلا مختلفه متفرقه مماثل مماثله مناطق مواقع نقاط وا واخر واخري واماكن وعدد
    وغيرها وكل ومناطق ومواقع ونقاط""".split()
)
_AND = frozenset({"and", "و"})
_TIES = _AND | COMMAS | {"or"}
_COUNTED = 3  # tokens between "and" and how many: "and at least"
_NAME = 3  # words of the name of an Arabic site: مسجد أنس بن مالك
_UNREAD = 2  # words that nothing reads, of which a clause of its own has so many
_JOINED = 2  # tokens before a name in which "and" ties it to another: "and in", "and the"
_SUBJECT = 4  # tokens of an act's subject behind the word that opens its clause: "and heavy government shelling"
_RESULTS = ("happens", "result", "undergo")


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
    own = [s for s in found if not (_stands_before(clause, acts, s, found) or _stands_behind(clause, acts, s, found))]
    return own or found


def _acts(clause: Clause) -> _Acts:
    return _Acts(min(t.first for t in clause.triggers), max(t.last for t in clause.triggers))


def _stands_before(clause: Clause, acts: _Acts, spot: Spot, found: Sequence[Spot]) -> bool:
    """Whether a word opens the clause of the act behind a place, and the act has another place there."""
    parsed = clause.parsed
    if spot.last > acts.first or not any(s.first >= acts.first and s.chain != spot.chain for s in found):
        return False
    if any(m.layer == "harm" for m in parsed.between(spot.last, acts.first)):
        return False
    return _opening(parsed, spot.last, acts.first) is not None


def _opening(parsed: Parsed, first: int, act: int) -> int | None:
    """The token in a range that opens the clause of an act: "while", or an "and" right before its subject or verb."""
    opened = [m.first for m in parsed.between(first, act) if _opens(parsed, m)]
    if opened:
        return opened[-1]
    if not parsed.tokens.words[act].isascii():
        leads = [m for m in parsed.between(first, act + 1) if m.form.prefix.startswith("و")]
        return next((m.first for m in leads if _leads(parsed, m, act)), None)
    joints = [at for at in range(max(first, act - _SUBJECT), act) if parsed.tokens.keys[at] in ("and", "but", "as")]
    return next((at for at in joints if _names_subject(parsed, at + 1, act)), None)


def _leads(parsed: Parsed, lead: Mention, act: int) -> bool:
    """Whether a word with "and" begins the clause of an Arabic act: the act itself, its verb, or who does it: وقصفت,
    وأدى قصف, وطائراتها تقصف; not وأدى إلى انفجار.
    """
    of_act = is_cue(lead, *_RESULTS) or lead.layer in ("actor", "weapon")
    near = act - lead.last <= _JOINED and not is_cue(parsed.mention_at(lead.last), "to", "from", "in")
    return lead.first == act or (of_act and near)


def _names_subject(parsed: Parsed, first: int, act: int) -> bool:
    """Whether only words of whose act it is stand in a range: "and heavy government" before "shelling"."""
    return all(parsed.first_of(layer, first, act) is None for layer in ("kind", "place", "rule", "site", "weapon"))


def _opens(parsed: Parsed, cue: Mention) -> bool:
    """Whether a cue opens a clause: "while", "who"; not "also", "in addition to"."""
    return is_cue(cue, *_OPENERS) and parsed.tokens.keys[cue.first] not in _JOINING


def _stands_behind(clause: Clause, acts: _Acts, spot: Spot, found: Sequence[Spot]) -> bool:
    """Whether a place stands behind those of the act in a clause in which nothing is told to have happened."""
    parsed = clause.parsed
    before = [s for s in found if s.last <= spot.first and s.chain != spot.chain]
    if spot.first < acts.last or not any(s.first >= acts.first for s in before):
        return False
    first = max(s.last for s in before)
    told = [m.last for m in parsed.between(first, spot.first) if m.layer in ("harm", "rule")]
    first = max([first, *told])
    if _counts_on(parsed, first, spot.first):
        return False
    if any(_opens(parsed, m) for m in parsed.between(first, spot.first)):
        return True
    return not _is_joined(parsed, first, spot) and _unread(parsed, first, spot.first)


def _counts_on(parsed: Parsed, first: int, last: int) -> bool:
    """Whether "and" adds how many more there were at a further place: "and at least 149 people in", و 12 على."""
    added = [n for n in parsed.numbers if first <= n.first < last]
    return any(_is_added(parsed, max(first, n.first - _COUNTED), n.first) for n in added)


def _is_added(parsed: Parsed, first: int, number: int) -> bool:
    return parsed.tokens.words[number].startswith("و") or not _AND.isdisjoint(parsed.tokens.keys[first:number])


def _is_joined(parsed: Parsed, first: int, spot: Spot) -> bool:
    """Whether "and" or a comma stands right before a place or its preposition, or "as well as" somewhere before."""
    near = parsed.tokens.keys[max(first, spot.first - _JOINED) : spot.first]
    joining = any(is_cue(m, "break", "list") and not _opens(parsed, m) for m in parsed.between(first, spot.first))
    return joining or parsed.tokens.words[spot.first].startswith("و") or not _TIES.isdisjoint(near)


def _unread(parsed: Parsed, first: int, last: int) -> bool:
    """Whether so many words of a range are read by nothing that they are a clause of their own."""
    taken = {at for m in parsed.between(first - 3, last) if m.layer in _READ for at in range(m.first, m.last)}
    sites = [m for m in parsed.between(first, last) if m.layer == "site" and not parsed.tokens.words[m.first].isascii()]
    taken |= {at for site in sites for at in range(site.last, site.last + _NAME)}
    taken |= {at for day in parsed.dates for at in range(day.first, day.last)}
    taken |= {at for number in parsed.numbers for at in range(number.first, number.last)}
    keys = parsed.tokens.keys
    unread = [
        at for at in range(first, last) if keys[at][:1].isalpha() and keys[at] not in _FURTHER and at not in taken
    ]
    return len(unread) >= _UNREAD
