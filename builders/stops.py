"""Stops: the signs that end a sentence, and where one does not."""

from builders.language.tokens import Tokens

STOPS = frozenset(".!?؟…۔")
CLOSING = frozenset("\"'”»)]’›")
CLOSED = STOPS | CLOSING
_TITLES = frozenset("Mr Mrs Ms Dr Gen Col Lt Maj Capt Sgt St Rep Sen Gov No".split())
#: Months as agencies cut them short: "on Oct. 14".
_MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"})


def ends(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a stop ends a sentence; one after a single letter or inside an abbreviation does not."""
    before = tokens.words[at - 1]
    following = tokens.words[at + 1] if at + 1 < last else ""
    if before in _MONTHS and following[:1].isdigit():
        return False
    return not ((len(before) == 1 and before.isalpha()) or following[:1].islower() or before in _TITLES)
