"""Relations: how a name of a place hangs together with what stands before it."""

from builders.coder.places.behind import measured
from builders.coder.places.containers import subordinate
from builders.coder.places.firing import of_posts
from builders.coder.places.prepositions import clitic
from builders.coder.places.seats import (
    at_office,
    byline,
    names_body,
    of_office,
    of_owner,
    of_party,
    of_people,
    of_residents,
    of_seat,
)
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_DATELINE = frozenset("(-–—")  # what stands behind the seat of an agency at the start of a report


def relation(parsed: Parsed, spot: Spot, before: Spot | None, cues: list[Mention], joined: bool) -> str:
    """How a name hangs together with what stands before it (see Spot)."""
    first, last = spot.name.first, spot.name.last
    behind = parsed.tokens.words[last : last + 1]
    if behind == [":"] and _opens(parsed, spot):
        return "section"
    if first == parsed.first and behind and behind[0] in _DATELINE and not clitic(spot.name):
        return "byline"
    if any(_comes_from(parsed, cue, spot) for cue in cues) or (spot.marker == "from" and of_people(parsed, spot.first)):
        return "origin"
    if any(of(parsed, spot.first) for of in (of_office, of_posts)) or of_seat(parsed, first):
        return "origin"
    if of_owner(parsed, spot.first, spot.kind) or of_party(parsed, spot.name):
        return "origin"
    if spot.marker == "from" and measured(parsed, spot.first):
        return "container"
    if byline(parsed, spot.name) or at_office(parsed, spot.name) or names_body(parsed, spot.name):
        return "byline"
    if before is None:
        return "head"
    if before.relation == "head" and not joined and of_residents(parsed, spot.first):
        return "origin"
    if before.relation == "head" and joined and (before.marker == "between" or before.kind == "road"):
        return "road end"
    parted = any(m.layer == "rule" for m in parsed.between(before.last, first))
    if (spot.marker == "between" and not parted) or subordinate(parsed, before, spot, cues):
        return "container"
    return "head"


def _comes_from(parsed: Parsed, cue: Mention, spot: Spot) -> bool:
    """Whether a name says whence fire or men come; not behind a verb: "rockets fired from army posts hit the town"."""
    return is_cue(cue, "origin") and parsed.first_of("rule", cue.last, spot.first) is None


def _opens(parsed: Parsed, spot: Spot) -> bool:
    """Whether a sentence begins with a name: "Homs: ...", وفي حمص: ..."""
    return spot.name.first - parsed.first <= (spot.marker == "in" and not clitic(spot.name))
