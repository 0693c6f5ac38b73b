"""Posts: whose checkpoint, base or police station it was at which an act is told."""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
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
