"""Firing: where fire comes from, and not where it falls: قصفت سرمين من مواقعها في سراقب."""

from collections.abc import Sequence

from builders.coder.places.spot import Spot
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_PARTITIVE = frozenset({"عدد", "عددا", "العديد", "المزيد", "كثير", "مجموعه", "اكثر", "اي", "ايا", "بعض", "واحد", "كل"})
#: "Whose source is".
SOURCE = frozenset({"مصدره", "مصدرها", "مصدرهما"})
_KIND = 2  # tokens of the longest word for a kind of place
_LOCATED = 5  # tokens of "located in the eastern", or of a side
_REACH = 8  # tokens between a word for posts and the place where they are


def from_posts(parsed: Parsed, from_: Mention, trigger: Mention) -> bool:
    """Whether fire comes from the posts of a side: "قصف مدفعي من حواجز النظام", but not "عددا من حواجز النظام"; in
    English of a noun, "shelling from army posts", but not "the army shelled rebels from posts".
    """
    shelling = EVENT_TYPE_OF[trigger.values[0].rule.event] == EXPLOSIONS and trigger.last <= from_.first
    part = parsed.number_ending(from_.first) is not None or parsed.tokens.keys[from_.first - 1] in _PARTITIVE
    arabic = not parsed.tokens.words[from_.first].isascii()
    return shelling and not part and (arabic or trigger.last == from_.first)


def _of_side(mention: Mention) -> bool:
    """Whether a mention may stand between posts and where they are: whose they are, but not what they fire on."""
    return mention.layer == "actor" or is_cue(mention, "in", "near", "adjacent", "control", "origin", "joint")


def is_source(parsed: Parsed, start: int) -> bool:
    """Whether Arabic says that fire came from a place: قذائف مصدرها حي جوبر."""
    kind = next((m for m in parsed.between(start - _KIND, start) if m.layer == "kind" and m.last == start), None)
    at = start if kind is None else kind.first
    source = parsed.mention_ending(at)
    return source is not None and parsed.tokens.keys[source.first] in SOURCE


def of_posts(parsed: Parsed, start: int) -> bool:
    """Whether a place says where the posts are from which fire comes: من مواقع النظام في سراقب, من مواقعها في,
    "shelling from regime positions in".
    """
    near = parsed.between(max(parsed.first, start - _REACH), start)
    post = next((m for m in reversed(near) if m.layer == "site" and m.values[0].effect == "military"), None)
    source = _before_side(parsed, post) if post is not None else None
    if post is None or source is None or not is_cue(source, "from", "by", "origin"):
        return False
    between = [m for m in near if m.first >= post.last]
    if not between or not is_cue(between[-1], "in", "near", "adjacent") or any(not _of_side(m) for m in between):
        return False
    acts = [m for m in parsed.between(parsed.first, source.first) if m.layer == "rule"]
    return bool(acts) and from_posts(parsed, source, acts[-1])


def _before_side(parsed: Parsed, post: Mention) -> Mention | None:
    """The word before posts, and in English before whose they are: "from | regime positions"."""
    before = parsed.mention_ending(post.first)
    return parsed.mention_ending(before.first) if before is not None and before.layer == "actor" else before


def is_fired_at(parsed: Parsed, spots: Sequence[Spot], spot: Spot) -> bool:
    """Whether a place is hit from those told before it, with "on", قصف للجيش المتمركز في إزرع، على طفس, or in Arabic as
    a town of its own behind a comma: طائرات انطلقت من حماة، بلدة سرمين.
    """
    fired = next((s for s in reversed(spots) if s.relation != "container"), None)
    if fired is None or fired.relation != "origin":
        return False
    prefix = (parsed.mention_at(spot.first) or spot.name).form.prefix
    town = spot.first < spot.name.first and parsed.tokens.keys[spot.first - 1] in COMMAS and prefix == ""
    return spot.marker == "on" or (town and not parsed.tokens.words[spot.first].isascii())


def of_men(parsed: Parsed, start: int) -> bool:
    """Whether an English place is where those are who act: "terrorists located in", but not "a clinic located in"."""
    keys = parsed.tokens.keys
    at = next((n for n in range(start - 1, max(parsed.first, start - _LOCATED), -1) if keys[n] == "located"), start)
    return at < start and any(m.layer == "actor" and m.last == at for m in parsed.between(at - _LOCATED, at))
