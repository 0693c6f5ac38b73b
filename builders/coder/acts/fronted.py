"""Fronted places: "in Aleppo a sniper killed a woman; in Homs, a bomb wounded four", وفي حمص جرح أربعة بانفجار: each
opens what happened there; so does whom or what Arabic goes over to: أما سرمين فتعرضت لقصف.
"""

from collections.abc import Sequence

from builders.coder.acts.leads import led_by
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_IN = ("in", "near")  # "in nearby Harasta"
#: What opens a fronted place; a comma alone may go on with where the act before was: "clashes broke out, in A and B".
_SIGNS = frozenset({"and", "؛", ";"})
_AS_FOR = frozenset({"أما", "وأما"})
_LEAD = 3  # tokens of "and in the" before a fronted place


def fronted(parsed: Parsed, before: Mention, act: Mention, spots: Sequence[Spot]) -> int | None:
    """The token between two acts at which a place opens the second: behind a semicolon or "and", where the first has
    another place.
    """
    placed = [s for s in spots if s.relation == "head" and s.marker in _IN]
    between = [s for s in placed if before.last <= s.first < act.first]
    if not between or not any(s.first < between[-1].first for s in spots if s.relation == "head"):
        return None
    leads = ((s, _lead(parsed, s, before.last)) for s in reversed(between) if s.chain == between[-1].chain)
    opened = next(((s, at) for s, at in leads if at is not None), None)
    if opened is None:
        return None
    spot, at = opened
    behind = parsed.between(spot.last, act.first)
    tells = any(m.layer == "harm" for m in behind)
    shared = act.form.prefix.startswith("ب") or led_by(parsed, act, "cause")
    shared = shared or any(is_cue(m, "in", "by") for m in behind)  # "in Azaz and in Marea in a raid"
    return at if tells or not shared else None


def as_for(parsed: Parsed, before: Mention, act: Mention) -> int | None:
    """The Arabic "as for" between two acts; not إما, "either", which differs from it by a sign only."""
    words = parsed.tokens.words
    return next((at for at in range(act.first - 1, before.last - 1, -1) if words[at] in _AS_FOR), None)


def told_by_toll(parsed: Parsed, toll: Mention, acts: Sequence[Mention], spots: Sequence[Spot]) -> bool:
    """Whether a toll, with who or what killed, is all that is told of what happened at a fronted place, or at that
    before the first of them.
    """
    heads = [s for s in spots if s.relation == "head"]
    leads = [_lead(parsed, s, parsed.first) for s in heads[1:] if s.marker in _IN]
    edges = [parsed.first, *(at for at in leads if at is not None), parsed.last]
    first = max((at for at in edges if at <= toll.first), default=parsed.first)
    last = min((at for at in edges if at > toll.first), default=parsed.last)
    placed = any(first <= s.first < toll.first for s in heads)
    outcome = "result" in parsed.cues(first, toll.first) or parsed.tokens.keys[toll.first].endswith("ing")
    killer = any(m.layer in ("actor", "weapon") for m in parsed.between(first, last))
    acted = any(first <= act.first < last for act in acts)
    return len(edges) > 2 and placed and killer and not (outcome or acted)


def _lead(parsed: Parsed, spot: Spot, floor: int) -> int | None:
    """The token at which a semicolon or "and" opens "in" and a place; None if nothing does."""
    keys, words, led = parsed.tokens.keys, parsed.tokens.words, False
    for at in range(spot.first - 1, max(floor, spot.first - 1 - _LEAD), -1):
        inside = is_cue(parsed.mention_at(at), "in")
        led = led or inside
        if inside and words[at].startswith("و"):
            return at
        if keys[at] in _SIGNS:
            return at + 1 if led else None
        if not (inside or parsed.covered(at) or keys[at] in ("the", "also")):
            return None
    return None
