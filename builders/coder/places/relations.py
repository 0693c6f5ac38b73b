"""Relations: how a name of a place hangs together with what stands before it."""

from builders.coder.days.datelines import opens_report
from builders.coder.places.behind import measured
from builders.coder.places.containers import subordinate
from builders.coder.places.firing import SOURCE, is_source, of_men, of_posts
from builders.coder.places.prepositions import clitic, is_visited
from builders.coder.places.seats import (
    at_office,
    byline,
    names_body,
    of_described_home,
    of_natives,
    of_office,
    of_owner,
    of_people,
    of_residents,
    of_seat,
    of_ward,
)
from builders.coder.places.spot import WIDE, Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_HALVES = (["based"], ["born"], ["bound"], ["educated"], ["raised"])
_SMALL = frozenset({"subdistrict", "town", "village"})
_AREAS = frozenset({"ريف", "محافظه", "منطقه"})
_FLOWN = ("اطلق", "نفذ", "قادم", "قدم")  # beginnings of words for fire or planes that come from somewhere
_DIRECTION = (["من", "جهه"], ["من", "اتجاه"], ["من", "ناحيه"])
_DIRECTION_EN = ["from", "the", "direction", "of"]
_FLIGHT = 8  # tokens between such a word and "from the direction of"
_HELD = 2  # tokens between a village and what holds it
_TAKES_OFF = ("اقلع", "تقلع", "اقلاع")
_PLANES = 6  # tokens of "took off", of the planes and whose they are, before "from"
_BEING_THERE = ("الموجود", "المتواجد", "المنتشر")
_POST = 8  # tokens from "stationed at" to the town of a post, with its name
_UNARMED = frozenset({"child", "civilian", "displaced", "family", "woman"})


def relation(parsed: Parsed, spot: Spot, before: Spot | None, cues: list[Mention], joined: bool) -> str:
    """How a name hangs together with what stands before it (see Spot)."""
    first, last = spot.name.first, spot.name.last
    behind = parsed.tokens.words[last : last + 1]
    if behind == [":"] and _opens(parsed, spot):
        return "section"
    if first == parsed.first and opens_report(parsed.tokens, last) and not clitic(spot.name):
        return "byline"
    if _is_flown_from(parsed, spot) or _is_compound(parsed, last):
        return "origin"
    if any(_comes_from(parsed, cue, spot) for cue in cues) or (spot.marker == "from" and of_people(parsed, spot.first)):
        return "origin"
    if any(of(parsed, spot.first) for of in (of_office, of_posts, of_described_home, of_men, is_source)):
        return "origin"
    if of_seat(parsed, first) or _takes_off(parsed, spot, before) or _is_of_post(parsed, spot):
        return "origin"
    if of_owner(parsed, spot.first, spot.kind) or of_ward(parsed, spot.first, last):
        return "origin"
    if spot.marker == "from" and measured(parsed, spot.first):
        return "container"
    visited = is_visited(parsed, spot.first)
    if (byline(parsed, spot.name) and not visited) or at_office(parsed, spot.name) or names_body(parsed, spot.name):
        return "byline"
    if before is None:
        return "head"
    return _behind_home(parsed, spot, before) or _behind(parsed, spot, before, cues, joined)


def _behind_home(parsed: Parsed, spot: Spot, before: Spot) -> str:
    """How a name hangs together with that of a village whose people are told of: من أهالي قرية آفس في ريف إدلب, but
    في مخيم أطمة.
    """
    first, last = spot.name.first, spot.name.last
    home = before.relation == "origin" and before.kind in _SMALL and of_natives(parsed, before.first)
    if not home or spot.marker != "in" or first - before.last > _HELD:
        return ""
    wide = spot.kind in WIDE or parsed.tokens.keys[first].removeprefix("ب") in _AREAS
    return "origin" if wide or (spot.kind is None and last - first == 1) else "head"


def _behind(parsed: Parsed, spot: Spot, before: Spot, cues: list[Mention], joined: bool) -> str:
    """How a name hangs together with the one before it."""
    first = spot.name.first
    if before.relation == "head" and not joined and _has_source(parsed, before.last, spot.first):
        return "origin"
    if before.relation == "head" and not joined and of_residents(parsed, spot.first):
        return "origin"
    if before.relation == "head" and joined and (before.marker == "between" or before.kind == "road"):
        return "road end"
    parted = any(m.layer == "rule" for m in parsed.between(before.last, first))
    if (spot.marker == "between" and not parted) or subordinate(parsed, before, spot, cues):
        return "container"
    return "head"


def _has_source(parsed: Parsed, first: int, last: int) -> bool:
    """Whether between two places Arabic says whence the fire came: بصاروخ مصدره نقاط الجيش على محور."""
    source = next((at for at in range(first, last) if parsed.tokens.keys[at] in SOURCE), None)
    return source is not None and parsed.first_of("rule", source, last) is None


def _comes_from(parsed: Parsed, cue: Mention, spot: Spot) -> bool:
    """Whether a name says whence fire or men come; not behind a verb: "rockets fired from army posts hit the town"; nor
    where the unarmed were: المدنيين الموجودين في السوق.
    """
    if not is_cue(cue, "origin") or parsed.first_of("rule", cue.last, spot.first) is not None:
        return False
    who = parsed.mention_ending(cue.first)
    unarmed = who is not None and who.layer == "people" and who.values[0].role in _UNARMED
    return not (unarmed and parsed.tokens.keys[cue.first].startswith(_BEING_THERE))


def _is_of_post(parsed: Parsed, spot: Spot) -> bool:
    """Whether Arabic says in what town the post is from which fire comes: المتمركزة في الفوج 175 في مدينة إزرع."""
    near = reversed(parsed.between(max(parsed.first, spot.first - _POST), spot.first))
    where = next((m for m in near if not (m.layer in ("kind", "site") or is_cue(m, "in"))), None)
    post = parsed.mention_at(where.last) if where is not None and is_cue(where, "origin") else None
    at_town = spot.marker == "in" and post is not None and post.last < spot.first
    return at_town and not parsed.tokens.words[spot.first].isascii()


def _is_compound(parsed: Parsed, last: int) -> bool:
    """Whether an English name is the first half of a word: "the Homs-based brigade", "a Damascus-bound bus"."""
    return parsed.tokens.keys[last : last + 1] == ["-"] and parsed.tokens.keys[last + 1 : last + 2] in _HALVES


def _is_flown_from(parsed: Parsed, spot: Spot) -> bool:
    """Whether it is said from what direction fire or planes came: صاروخان أطلقتهما طائرات من جهة الجولان, عدوان جوي من
    اتجاه البحر غرب اللاذقية, "missiles from the direction of the sea west of Tartous".
    """
    keys = parsed.tokens.keys
    near = range(spot.first, max(parsed.first, spot.first - _FLIGHT), -1)
    at = next((at for at in near if keys[at - 2 : at] in _DIRECTION or keys[at - 4 : at] == _DIRECTION_EN), None)
    if at is None or any(m.layer == "rule" or is_cue(m, "on", "in") for m in parsed.between(at, spot.first)):
        return False
    flown = (key.removeprefix("و").removeprefix("ال") for key in keys[max(parsed.first, at - _FLIGHT) : at])
    acts = [m for m in parsed.between(at - _FLIGHT, at) if m.layer == "rule"]
    bombed = bool(acts) and EVENT_TYPE_OF[acts[-1].values[0].rule.event] == EXPLOSIONS
    return bombed or any(key.startswith(_FLOWN) for key in flown)


def _takes_off(parsed: Parsed, spot: Spot, before: Spot | None) -> bool:
    """Whether Arabic planes take off from a place, or where that lies: أقلعت طائرة من قاعدة حميميم في اللاذقية."""
    start = spot.first
    if before is not None and before.relation == "origin" and spot.marker == "in" and start - before.last <= 1:
        start = before.first
    elif spot.marker not in ("from", "origin"):
        return False
    keys = parsed.tokens.keys[max(parsed.first, start - _PLANES) : start]
    return any(key.removeprefix("و").startswith(_TAKES_OFF) for key in keys)


def _opens(parsed: Parsed, spot: Spot) -> bool:
    """Whether a sentence begins with a name: "Homs: ...", وفي حمص: ..."""
    return spot.name.first - parsed.first <= (spot.marker == "in" and not clitic(spot.name))
