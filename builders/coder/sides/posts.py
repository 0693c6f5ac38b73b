"""Posts: whose checkpoint, base or police station it was at which an act is told."""

from builders.coder.sentence import ARTICLES, Parsed, is_cue
from builders.mention import Mention

_OWNER = 3  # tokens from an Arabic post to the end of what stands before its owner's name: نقطة عسكرية تابعة
_ARTICLES = ARTICLES | {"its", "their"}
_BESIDE = frozenset({"قرب", "بقرب", "بجوار", "جوار", "من", "بمحاذاه"})  # the last word of "near": بالقرب من
_AT = frozenset({"at", "on", "into", "inside", "against"})
_MANNED = (["manned"], ["staffed"], ["guarded"], ["run"], ["controlled"], ["held"], ["operated"])


def is_post(parsed: Parsed, name: Mention) -> bool:
    """Whether a name is that of the post at which an act was: "a bomb at an army checkpoint"."""
    keys, at = parsed.tokens.keys, name.first
    site = parsed.first_of("site", at, name.last + 1)
    if site is None or site.values[0].effect != "military" or not parsed.tokens.words[at].isascii():
        return False
    at -= keys[at - 1] in _ARTICLES
    return keys[at - 1] in _AT


def mans(parsed: Parsed, name: Mention) -> bool:
    """Whether a name is that of who mans a post: "at a checkpoint manned by Kurdish fighters"."""
    keys = parsed.tokens.keys
    at = name.first - (keys[name.first - 1] in _ARTICLES)
    site = parsed.mention_ending(at - 2)
    manned = keys[at - 2 : at - 1] in _MANNED and keys[at - 1] == "by"
    return manned and site is not None and site.layer == "site" and site.values[0].effect == "military"


def stands_at_post(parsed: Parsed, name: Mention) -> bool:
    """Whether an adjective stands before a military site: "terrorist positions"."""
    site = parsed.first_of("site", name.first, name.last + 2)
    return site is not None and site.values[0].effect == "military"


def lies_near(parsed: Parsed, site: Mention) -> bool:
    """Whether something is only told to have been near a site: "a car near a Russian base", عند جسر."""
    owner = parsed.mention_ending(site.first)
    at = owner.first if owner is not None and owner.layer == "actor" else site.first
    at -= parsed.tokens.keys[at - 1] in _ARTICLES
    return is_cue(parsed.mention_ending(at), "near") or parsed.tokens.keys[at - 1] == "عند"


def owns_landmark(parsed: Parsed, name: Mention) -> bool:
    """Whether an Arabic name is that of a post near which something was hit: استهدفت سيارة قرب حاجز لقوات النظام."""
    near = parsed.between(name.first - _OWNER, name.last)
    post = next((m for m in reversed(near) if m.layer == "site" and m.first < name.first), None)
    if post is None or post.values[0].effect != "military" or parsed.tokens.words[post.first].isascii():
        return False
    beside = parsed.mention_ending(post.first)
    between = [m for m in parsed.between(post.last, name.first) if m.last <= name.first]
    tied = all(is_cue(m, "member", "of") for m in between)
    if beside is None or not is_cue(beside, "near"):
        return False
    return tied and parsed.tokens.keys[beside.last - 1] in _BESIDE
