"""Unheard names: English settlements and quarters that no table lists, "the villages of Unheard and Douma".

Each is a place of its own. Only what holds it is known: the governorate or region that is told with it, or the town of
which it is a quarter.
"""

from collections.abc import Iterator, Sequence

from builders.coder.places.choosing import NOT_HERE, choose
from builders.coder.places.holders import holds_finely, holds_widely, inside, quarter_of, unit_of
from builders.coder.places.naming_words import Word, is_kind, nameable, naming_words, region
from builders.coder.places.ordinary import BEGINNINGS, TWINS
from builders.coder.places.sounding import as_written
from builders.coder.places.spot import UNLISTED, Spot
from builders.coder.sentence import LISTING, Parsed
from builders.language.forms import Form
from builders.mention import Mention, PlaceName
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.lookup import Lookup
from gazetteer.place import Place

_PARTS = frozenset({"eastern", "northern", "southern", "western"})  # before a name in a list, with a capital
_SAINTS = frozenset({"nabi", "sayyid", "sheikh", "shaykh"})  # the first word of a name that is another's
_HELD = 6  # tokens between a name and what holds it
_STUCK = 5  # letters from which a name with a capital Al has its article stuck to it


def unheard(parsed: Parsed, spots: Sequence[Spot], known: Sequence[Place], lookup: Lookup) -> list[Spot]:
    """Spots of the names of a sentence that no table lists; what holds them is no head any more.

    `known`: the places named before, the last first; they lie where that does if the sentence names no place.
    """
    gazetteer = lookup.gazetteer
    if parsed.kind != "body":
        return []
    spots = [spot for spot in spots if spot.why != NOT_HERE]  # a name that means nothing here is as good as unheard
    found: list[Spot] = []
    for word in naming_words(parsed):
        first, last, names = _named_by(parsed, word, spots)
        taken = any(s.first < names[-1].stop and names[0].start < s.last for s in found) if names else True
        if taken or _comes_from(parsed, first):
            continue
        holder = _holder(parsed, spots, max(last, word.last)) or _owner(spots, names[0])
        listed = [spot for spot in inside(spots, first, last) if spot is not holder]
        if word.bare and not (listed or _holds(holder)):
            continue
        if word.quarter:
            place = _town_of(parsed, names, holder, listed, lookup)
        else:
            place = unit_of(parsed, holder, spots, first, last, known, gazetteer)
            alone = len(names) == 1 and not listed
            if alone and holder is not None and place is not None and holds_finely(holder, place):
                continue
        if place is None:
            continue
        if holder is not None and holder.relation == "head":
            holder.relation = "container"
        chain = next((s.chain for s in listed), len(spots) + len(found))
        for name in names:
            heard = None if word.quarter else _heard(parsed, name, chain, place, gazetteer)
            found.append(heard or spot_of(parsed, name, chain, place, word.quarter))
    return found


def _named_by(parsed: Parsed, word: Word, spots: Sequence[Spot]) -> tuple[int, int, list[range]]:
    """The tokens of the names beside a word, and those of them that are not known."""
    first, last = region(parsed, word)
    names = _names(parsed, word, first, last, spots)
    if not word.bare:
        return first, last, names
    if is_kind(parsed.mention_at(last)):
        return first, last, []  # "in Unheard and Unsaid neighbourhoods" stand beside that word
    if listed := _listed(parsed, names, first, last, spots):
        return first, max([listed[-1].stop, *(s.last for s in inside(spots, first, last))]), listed
    return first, last, []


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


def _town_of(
    parsed: Parsed, names: Sequence[range], holder: Spot | None, listed: Sequence[Spot], lookup: Lookup
) -> Place | None:
    """The town of quarters; None for a single one of which nothing is known but its town, which is told as well."""
    town = quarter_of(holder) or _city(listed, lookup.gazetteer)
    if town is None or len(names) > 1 or listed or holder is None:
        return town
    return town if lookup.quarter(as_written(parsed, names[0].start, names[0].stop), town) is not None else None


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


def spot_of(parsed: Parsed, name: range, chain: int, place: Place, quarter: bool) -> Spot:
    called = " ".join(parsed.tokens.keys[name.start : name.stop])
    mention = Mention("place", name.start, name.stop, (PlaceName((place.place_id,), False, 0),), Form(called))
    spot = Spot(name.start, name.stop, mention, chain, "head", "in", False, False, None)
    spot.place, spot.why, spot.called = place, UNLISTED, called
    spot.latitude, spot.longitude = place.latitude, place.longitude
    spot.precision = place.precision if quarter else max(2, place.precision)
    return spot


def _names(parsed: Parsed, word: Word, first: int, last: int, spots: Sequence[Spot]) -> list[range]:
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


def _split(parsed: Parsed, first: int, last: int, known: set[int]) -> Iterator[range]:
    """The names in a list whose commas may be lost: "Unheard al-Sharqi Unheard al-Gharbi Tal Unheard"."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    start, open_ended = None, False
    for at in range(first, last):
        article = keys[at] in ARTICLES
        if at in known or keys[at] in LISTING or keys[at] in _PARTS:
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


def _owner(spots: Sequence[Spot], name: range) -> Spot | None:
    """The town right before a name, as whose it is told: "Aleppo's Unheard neighbourhood"."""
    return next((s for s in spots if s.last == name.start and s.name.form.suffix and s.relation == "head"), None)


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
    return None if told or (joint is not None and not nameable(parsed, joint + 1)) else behind
