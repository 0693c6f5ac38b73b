"""Chains: whether a place of a sentence goes on with the list of those before it, or opens one of its own."""

from builders.coder.places.bare_lists import unknown_names
from builders.coder.places.firing import is_fired_at
from builders.coder.places.onward import goes_on
from builders.coder.places.spot import WIDE, Spot
from builders.coder.places.standing import JOINTS, THE, as_well, with_the
from builders.coder.sentence import Parsed, is_cue


def opens_chain(parsed: Parsed, spots: list[Spot], spot: Spot, bare: bool) -> bool:
    """Whether a place goes on with none before it: what holds those from which fire comes does not hold what
    it hits.
    """
    if spot.relation != "head":
        return spot.relation == "origin" and bool(spots) and spots[-1].relation == "head"
    return not bare and not (spots and _joined(parsed, spots, spot))


def _joined(parsed: Parsed, spots: list[Spot], spot: Spot) -> bool:
    """Whether a spot continues a list: nothing but joints and words of place between, and no act."""
    if parsed.first_of("rule", spots[-1].last, spot.first) is not None:
        return False
    if goes_on(parsed, spots, spot) or is_fired_at(parsed, spots, spot):
        return False
    before = spots[-1]
    words = parsed.tokens.keys[before.last : spot.first]
    if before.relation == "container" and spot.near and before.directed:
        return False  # أطراف قرية آفس شرقي إدلب ومحيط مدينة إدلب
    if before.relation == "container" and before.near and spot.marker == "in" and words[:1] == [","]:
        return False  # "Duma, near Damascus, and posts in Homs"
    if before.relation == "container" and spot.kind in WIDE:
        return True
    prefix = (parsed.mention_at(spot.first) or spot.name).form.prefix
    near = parsed.between(before.last, spot.first)
    also = as_well(parsed, before.last, spot.first)
    if (
        not any(word in JOINTS for word in words)
        and not also
        and not prefix.startswith("و")
        and not any(m.form.prefix.startswith("و") for m in near)
    ):
        return False
    if before.relation == "container" and THE in words:
        return False  # "west of Aleppo and the Mogambo area"
    unknown = unknown_names(parsed, before.last, spot.first) if prefix.startswith("و") else set()
    told = unknown | {*also}
    return all(
        word in JOINTS or with_the(parsed, at) or at in told or parsed.covered(at, ("cue", "kind", "site"))
        for at, word in enumerate(words, before.last)
    ) and not any(is_cue(m, "break", "turn", "undergo") and m.first not in also for m in near)
