"""Unheard names: English settlements and quarters that no table lists, "the villages of Unheard and Douma".

Each is a place of its own. Only what holds it is known: the governorate or region that is told with it, or the town of
which it is a quarter.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builders.coder.acts.kinds import ATTACK, TERRITORY
from builders.coder.places.choosing import NOT_HERE, choose
from builders.coder.places.holders import holds_finely, holds_widely, inside, quarter_of, unit_of
from builders.coder.places.ordinary import BEGINNINGS, TWINS
from builders.coder.places.sounding import as_written
from builders.coder.places.spot import UNLISTED, Spot
from builders.coder.sentence import Parsed, is_cue
from builders.language.forms import Form
from builders.mention import Mention, PlaceName
from builders.rules import Rule
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.lookup import Lookup
from gazetteer.place import SETTLEMENTS, Place

_JOINTS = frozenset({"and", ","})
_QUARTER = "neighbourhood"
_KINDS = frozenset({*SETTLEMENTS, _QUARTER})
_LAND = frozenset({"area", "areas", "farm", "farms", "hill", "hills", "mountain", "mountains"})
_PARTS = frozenset({"eastern", "northern", "southern", "western"})  # before a name in a list, with a capital
_SAINTS = frozenset({"nabi", "sayyid", "sheikh", "shaykh"})  # the first word of a name that is another's
_HELD = 6  # tokens between a name and what holds it
_STUCK = 5  # letters from which a name with a capital Al has its article stuck to it


class _Word(NamedTuple):
    """A word that says that names beside it are those of places, tokens `first` to `last`; `of`: they stand behind.

    `bare`: only a preposition or verb; the names must be a list, with a known place in it or one that holds them.
    """

    first: int
    last: int
    of: bool
    several: bool
    quarter: bool = False
    bare: bool = False


def unheard(parsed: Parsed, spots: Sequence[Spot], known: Sequence[Place], lookup: Lookup) -> list[Spot]:
    """Spots of the names of a sentence that no table lists; what holds them is no head any more.

    `known`: the places named before, the last first; they lie where that does if the sentence names no place.
    """
    gazetteer = lookup.gazetteer
    if parsed.kind != "body":
        return []
    spots = [spot for spot in spots if spot.why != NOT_HERE]  # a name that means nothing here is as good as unheard
    found: list[Spot] = []
    for word in _words(parsed):
        first, last, names = _named_by(parsed, word, spots, lookup)
        taken = any(s.first < names[-1].stop and names[0].start < s.last for s in found) if names else True
        if taken or _comes_from(parsed, first):
            continue
        holder = _holder(parsed, spots, max(last, word.last))
        if word.quarter:
            place = quarter_of(holder) or _city(inside(spots, first, last), gazetteer)
        else:
            place = unit_of(parsed, holder, spots, first, last, known, gazetteer)
        if word.bare and not (inside(spots, first, last) or _holds(holder)):
            continue
        alone = len(names) == 1 and not inside(spots, first, last)
        if place is None or (alone and holder is not None and (word.quarter or holds_finely(holder, place))):
            continue
        if holder is not None and holder.relation == "head":
            holder.relation = "container"
        chain = next((s.chain for s in inside(spots, first, last)), len(spots) + len(found))
        for name in names:
            heard = None if word.quarter else _heard(parsed, name, chain, place, gazetteer)
            found.append(heard or spot_of(parsed, name, chain, place, word.quarter))
    return found


def _named_by(parsed: Parsed, word: _Word, spots: Sequence[Spot], lookup: Lookup) -> tuple[int, int, list[range]]:
    """The tokens of the names beside a word, and those of them that are not known."""
    first, last = _region(parsed, word)
    names = _names(parsed, word, first, last, spots)
    if not word.bare:
        return first, last, names
    if _is_kind(parsed.mention_at(last)):
        return first, last, []  # "in Unheard and Unsaid neighbourhoods" stand beside that word
    if listed := _listed(parsed, names, first, last, spots):
        return first, max([listed[-1].stop, *(s.last for s in inside(spots, first, last))]), listed
    alone = _alone(parsed, spots, names, lookup)
    return (alone[0].start, alone[0].stop, alone) if alone else (first, last, [])


def _heard(parsed: Parsed, name: range, chain: int, unit: Place, gazetteer: Gazetteer) -> Spot | None:
    """The spot of a name that is known after all, where the list lies: only the unheard beside it hid it."""
    places = (m for m in parsed.between(name.start, name.stop) if m.layer == "place" and m.last == name.stop)
    known = next(places, None)
    if known is None or known.exact or unit.admin1_pcode is None:
        return None
    if not {*ARTICLES, "-"}.issuperset(parsed.tokens.keys[name.start : known.first]):
        return None  # it is only the end of the name
    spot = Spot(name.start, name.stop, known, chain, "head", "in", False, False, None)
    choose(spot, parsed, gazetteer, frozenset({unit.admin1_pcode}), (unit,), outer=False)
    found = spot.place
    inside = found is not None and found.kind != "governorate" and found.admin1_pcode == unit.admin1_pcode
    return spot if inside else None


def _city(listed: Sequence[Spot], gazetteer: Gazetteer) -> Place | None:
    """The town of the quarters that are listed with a name."""
    parents = (spot.place.parent for spot in listed if spot.place is not None)
    return next((gazetteer.places[parent] for parent in parents if parent), None)


def _holds(holder: Spot | None) -> bool:
    """Whether a place holds names that no word calls places; the bare name of a capital is its governorate's."""
    area = holder is not None and holder.place is not None and holder.place.precision > 1
    return area or holds_widely(holder) or (holder is not None and holder.bare_capital)


def _comes_from(parsed: Parsed, first: int) -> bool:
    """Whether the names at a token are those from where somebody came: "from", "from the direction of"."""
    keys = parsed.tokens.keys
    return keys[first - 1] == "from" or keys[first - 4 : first] == ["from", "the", "direction", "of"]


def _words(parsed: Parsed) -> Iterator[_Word]:
    """The words of a sentence beside which names of places stand: "villages of", "area", "hills"."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    named = {m.first for m in parsed.mentions if m.layer in ("kind", "cue", "rule")}
    for at in [at for at in range(parsed.first, parsed.last) if at in named or keys[at] in _LAND]:
        word = parsed.mention_at(at)
        if keys[at] in _LAND:
            yield _Word(at, at + 1, False, keys[at].endswith("s"))
        elif word is not None and _is_kind(word) and words[at].islower():
            of = keys[word.last - 1] == "of" and not _nameable(parsed, at - 1)
            yield _Word(at, word.last, of, keys[at].endswith("s"), word.values[0] == _QUARTER)
        elif word is not None and _leads(parsed, word) and _nameable(parsed, word.last):
            yield _Word(at, word.last, True, True, bare=True)


def _is_kind(word: Mention | None) -> bool:
    return word is not None and word.layer == "kind" and word.values[0] in _KINDS


def _leads(parsed: Parsed, word: Mention) -> bool:
    """Whether a list of places may stand right behind a word: "in", "strikes hit", "the shelling of", "including"."""
    verb = parsed.first_of("rule", word.first, word.first + 1)
    rule: Rule | None = verb.values[0].rule if verb is not None and verb.last == word.last else None
    if rule is not None:
        hits = rule.choose == "means" and rule.event != ATTACK
        return rule.form == "verb" and (rule.event in TERRITORY or hits)
    act = parsed.mention_ending(word.first)
    of_act = is_cue(word, "of") and act is not None and act.layer == "rule"
    return of_act or is_cue(word, "in", "near", "on") or parsed.tokens.keys[word.first] in ("including", "namely")


def spot_of(parsed: Parsed, name: range, chain: int, place: Place, quarter: bool) -> Spot:
    called = " ".join(parsed.tokens.keys[name.start : name.stop])
    mention = Mention("place", name.start, name.stop, (PlaceName((place.place_id,), False, 0),), Form(called))
    spot = Spot(name.start, name.stop, mention, chain, "head", "in", False, False, None)
    spot.place, spot.why, spot.called = place, UNLISTED, called
    spot.latitude, spot.longitude = place.latitude, place.longitude
    spot.precision = place.precision if quarter else max(2, place.precision)
    return spot


def _region(parsed: Parsed, word: _Word) -> tuple[int, int]:
    """The tokens of the names behind "villages of", or before "village"."""
    keys = parsed.tokens.keys
    if word.of:
        first = last = word.last + (keys[word.last : word.last + 1] == ["the"])
        while last < parsed.last and (_nameable(parsed, last) or (word.several and _ties(parsed, last))):
            last += 1
        return first, last
    first = last = word.first
    while first > parsed.first and (_nameable(parsed, first - 1) or (word.several and _ties(parsed, first - 1))):
        first -= 1
    while first < last and keys[first] in (*_JOINTS, "-"):
        first += 1
    return (first, last) if first > parsed.first else (last, last)  # any word has a capital there


def _nameable(parsed: Parsed, at: int) -> bool:
    """Whether a token may belong to the name of a place: it has a capital and is no other word, or is an article."""
    if at >= parsed.last:
        return False
    keys, word = parsed.tokens.keys, parsed.tokens.words[at]
    if word == "-" or keys[at] in ARTICLES:
        behind = parsed.tokens.words[at + 1 : at + 2]
        return bool(behind) and (behind[0] == "-" or behind[0][0].isupper())
    if not word[0].isupper() or keys[at] == "the" or any(when.first <= at < when.last for when in parsed.dates):
        return False
    others = {m.layer for m in parsed.between(at - 2, at + 1) if m.first <= at < m.last} - {"place", "harm"}
    return not others or (others == {"kind"} and keys[at] in BEGINNINGS)


def _ties(parsed: Parsed, at: int) -> bool:
    """Whether a comma, "and" or both tie the names beside them."""
    keys = parsed.tokens.keys
    before = at - 1 - (keys[at - 1 : at + 1] == [",", "and"])
    behind = at + 1 + (keys[at : at + 2] == [",", "and"])
    return keys[at] in _JOINTS and all(0 <= n < parsed.last and _nameable(parsed, n) for n in (before, behind))


def _names(parsed: Parsed, word: _Word, first: int, last: int, spots: Sequence[Spot]) -> list[range]:
    """The names among some tokens that are not known: of one place, or of each of several."""
    known = {token for spot in spots for token in range(spot.first, spot.last)}
    names = [n for n in _split(parsed, first, last, known) if parsed.tokens.words[n.stop - 1][0].isupper()]
    if word.several:
        return [] if not word.of and len(names) + len(inside(spots, first, last)) < 2 else names
    beside = first in known if word.of else last - 1 in known
    if beside or not names:
        return []
    return names[:1] if word.of else names[-1:]


def _listed(parsed: Parsed, names: list[range], first: int, last: int, spots: Sequence[Spot]) -> list[range]:
    """The names of a list, of which one stands behind its last "and": what follows that is somebody who speaks."""
    joint = next((at for at in reversed(range(first, last)) if parsed.tokens.keys[at] == "and"), None)
    if joint is None:
        return []
    behind = [name for name in names if name.start > joint]
    if any(joint < s.last and s.first <= joint + 1 for s in spots):
        behind = []
    names = [name for name in names if name.stop <= joint] + behind[:1]
    return names if len(names) + len(inside(spots, first, last)) > 1 else []


def _alone(parsed: Parsed, spots: Sequence[Spot], names: list[range], lookup: Lookup) -> list[range]:
    """The first of some names, if it stands alone before the area that holds it, and sounds like a settlement there:
    "shelling of Unheard in Idlib province".
    """
    behind = names[0].stop if names else 0
    holder = _holder(parsed, spots, behind) if names else None
    if holder is None or holder.place is None or not _holds(holder):
        return []
    listed = any(m.layer == "place" and not m.exact for m in parsed.between(names[0].start, behind))
    if listed or parsed.tokens.keys[behind] not in (",", "in"):
        return []
    known = lookup.sounding(as_written(parsed, names[0].start, behind), holder.place.admin1_pcode or "")
    return names[:1] if known else []


def _split(parsed: Parsed, first: int, last: int, known: set[int]) -> Iterator[range]:
    """The names in a list whose commas may be lost: "Unheard al-Sharqi Unheard al-Gharbi Tal Unheard"."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    start, open_ended = None, False
    for at in range(first, last):
        article = keys[at] in ARTICLES
        if at in known or keys[at] in _JOINTS or keys[at] in _PARTS:
            if start is not None:
                yield range(start, at)
            start = None
            continue
        if words[at] == "-" or (start is not None and (keys[at - 1] in ARTICLES or words[at - 1] == "-")):
            open_ended = keys[at] in _SAINTS
            continue
        stuck = words[at].startswith("Al") and len(words[at]) > _STUCK
        joined = start is not None and (open_ended or _twin(parsed, at) or ((article or stuck) and at - start == 1))
        if not joined:
            if start is not None:
                yield range(start, at)
            start = at
        open_ended = keys[at] in BEGINNINGS or keys[at] in _SAINTS
    if start is not None:
        yield range(start, last)


def _twin(parsed: Parsed, at: int) -> bool:
    """Whether an article and a word that parts villages of one name begin at a token."""
    behind = [key for key in parsed.tokens.keys[at : at + 3] if key != "-" and key not in ARTICLES]
    return bool(behind) and behind[0].startswith(TWINS)


def _holder(parsed: Parsed, spots: Sequence[Spot], last: int) -> Spot | None:
    """What holds the names before a token: the place named right behind them, or behind others listed with them."""
    keys = parsed.tokens.keys
    later = (s for s in spots if s.name.first >= last and keys[s.name.first - 1] != "and")  # not another that is listed
    behind = next(later, None)
    if behind is None or behind.relation not in ("head", "container") or behind.marker in ("on", "to", "from"):
        return None
    joint = next((at for at in range(last, behind.name.first) if keys[at] == "and"), None)
    if behind.name.first - last > _HELD + (joint is not None) * _HELD:
        return None
    told = any(m.layer in ("rule", "harm", "actor") for m in parsed.between(last, behind.name.first))
    return None if told or (joint is not None and not _nameable(parsed, joint + 1)) else behind
