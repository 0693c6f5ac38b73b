"""Shared: posts and operations that Arabic tells to be shared between two sides: مواقع مشتركة بين النظام وقسد."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_SHARED = frozenset({"مشترك", "مشتركه"})
_POST = 3  # tokens from a post to "between": نقطة عسكرية مشتركة بين


def is_shared(parsed: Parsed, between: Mention) -> bool:
    """Whether Arabic tells between whom something is shared: عملية مشتركة بين التحالف وقسد."""
    return parsed.tokens.keys[between.first - 1].removeprefix("ال") in _SHARED


def shared_post(parsed: Parsed, between: Mention) -> bool:
    """Whether what is shared is a post, which is hit as one of either side is: مواقع مشتركة بين النظام وقسد."""
    if not is_cue(between, "between") or not is_shared(parsed, between):
        return False
    return parsed.first_of("site", between.first - _POST, between.first - 1) is not None


def shared_at(parsed: Parsed, name: int) -> int:
    """The token before which a post stands that is shared between the side named at a token and another."""
    between = parsed.mention_ending(name)
    return between.first if between is not None and shared_post(parsed, between) else name
