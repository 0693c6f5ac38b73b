"""Besieged: a time that only says since when an Arabic place is besieged or held: مدينة دوما المحاصرة منذ 2013."""

from builders.coder.sentence import COMMAS, SINCE, WHICH, Parsed

_STANDS = ("محاصر", "خاضع", "معزول")  # beginnings of words that describe a place
_STANDS_SO = ("تحاصر", "يحاصر", "تخضع", "يخضع", "تسيطر", "يسيطر")  # the same, of verbs behind "which"
_NEAR = 2  # tokens between "which" and its verb: التي كانت تسيطر
_BEFORE = 6  # tokens between such a word and "since", with who besieges or holds the place


def is_held_since(parsed: Parsed, at: int) -> bool:
    """Whether at a token, or right before it, "since" stands behind a word for a siege or for who holds a place."""
    keys = parsed.tokens.keys
    since = next((n for n in (at, at - 1) if n > parsed.first and keys[n] in SINCE), None)
    if since is None:
        return False
    for n in range(since - 1, max(parsed.first, since - _BEFORE) - 1, -1):
        if keys[n] in COMMAS or any(m.layer == "harm" for m in parsed.between(n, n + 1)):
            return False
        which = not WHICH.isdisjoint(keys[max(parsed.first, n - _NEAR) : n])
        stem = keys[n].removeprefix("و").removeprefix("ال")
        if stem.startswith(_STANDS) or (which and stem.startswith(_STANDS_SO)):
            return True
    return False
