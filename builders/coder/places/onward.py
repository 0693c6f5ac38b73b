"""Arabic lists that go on behind the unit of the places before: "كنصفرة بريف إدلب، وجورين والبحصة بريف حماة"."""

from collections.abc import Sequence

from builders.coder.places.behind import AREAS
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from gazetteer.place import SETTLED

#: Words for several units, of which the names behind are: بريفي إدلب وحماة.
_UNITS = frozenset({"ريفي", "ريفا", "ارياف", "محافظتي", "محافظات", "منطقتي", "مناطق", "ناحيتي"})
_UNIT = 2  # tokens within which a unit follows its direction: غربي مدينة حلب


def goes_on(parsed: Parsed, spots: Sequence[Spot], spot: Spot) -> bool:
    """Whether a name that "and" ties to the unit of the place before is no unit too, but the next place of the list.

    It then stands to the clause as the place before does; what is fired at from there is told without "and".
    """
    unit = spots[-1]
    if parsed.tokens.words[spot.name.first].isascii() or unit.relation != "container" or _of_units(parsed, unit):
        return False
    if _is_first_of_two(spots):
        return False
    of_kind = spot.first < spot.name.first
    settled = of_kind and spot.kind in SETTLED and unit.kind in (None, *AREAS)
    before = next((s for s in reversed(spots) if s.relation in ("head", "origin")), None)
    if before is None or not (settled or _lies_elsewhere(parsed, spot.name.last)):
        return False
    if before.relation == "origin" and not _is_tied(parsed, spot):
        return False
    spot.relation, spot.marker = before.relation, spot.marker or before.marker
    spot.kind = spot.kind if of_kind else None
    return True


def _is_tied(parsed: Parsed, spot: Spot) -> bool:
    """Whether "and" stands before a name, or before the word for its kind."""
    return (parsed.mention_at(spot.first) or spot.name).form.prefix.startswith("و")


def _is_first_of_two(spots: Sequence[Spot]) -> bool:
    """Whether the name behind "and" is the second of two between which a place lies: بين بلدتي سرمين وآفس شرقي إدلب."""
    return spots[-1].marker == "between" and [s.marker for s in spots[-2:-1]] != ["between"]


def _of_units(parsed: Parsed, unit: Spot) -> bool:
    kind = parsed.first_of("kind", unit.first, unit.first + 1)
    return kind is not None and kind.form.key in _UNITS


def _lies_elsewhere(parsed: Parsed, at: int) -> bool:
    """Whether behind a name, and those that "and" ties to it, it is told where they lie; a village may be unlisted."""
    while at < parsed.last:
        place = parsed.first_of("place", at, at + 1)
        if place is not None and place.form.prefix.startswith("و"):
            at = place.last
        elif parsed.tokens.keys[at].startswith("و") and not parsed.covered(at):
            at += 1
        else:
            break
    cue = parsed.first_of("cue", at, at + 1)
    if cue is not None and is_cue(cue, "direction"):
        return parsed.first_of("place", cue.last, cue.last + _UNIT) is not None
    unit = cue.last if cue is not None and is_cue(cue, "in") else at
    named = [m for m in parsed.between(unit, unit + 1) if m.first == unit and _is_unit(m)]
    return any(unit > at or m.form.prefix.startswith("ب") for m in named)


def _is_unit(mention: Mention) -> bool:
    """Whether a word is one for a unit, or the name of one that begins with such a word: ريف إدلب."""
    return mention.layer == "place" or (mention.layer == "kind" and mention.values[0] in AREAS)
