"""Burdens: the act that is laid on a side: حملت واشنطن موسكو مسؤولية الهجوم, "blaming the attack on"."""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_LAYS = frozenset("حمل حملت حملوا يحمل تحمل يحملون محملا محمله محملين تحميل بتحميل".split())
_RESPONSIBILITY = ("مسووليه", "المسووليه")
_LAID = 8  # tokens between such a verb and "responsibility", with who blames whom
_BLAME = frozenset({"blame", "blamed", "blames", "blaming"})
_ACT = 4  # tokens between a word of blame and "on": "the deadly attack"


def burden(parsed: Parsed, verb: int) -> int | None:
    """The token of "responsibility", if an Arabic verb lays it on somebody: حملت واشنطن موسكو مسؤولية الهجوم."""
    keys, last = parsed.tokens.keys, min(verb + _LAID, parsed.last)
    if keys[verb].removeprefix("و") not in _LAYS:
        return None
    return next((at for at in range(verb + 1, last) if keys[at] in _RESPONSIBILITY), None)


def lays_burden(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is that of who blames: it stands behind the verb, before whom it blames."""
    at = burden(parsed, mention.first - 1)
    return at is not None and parsed.first_of("actor", mention.last, at + 2) is not None


def is_laid_on(parsed: Parsed, at: int) -> bool:
    """Whether English lays an act on whom it names from a token on: "blaming the attack on", "which it blamed on"."""
    keys = parsed.tokens.keys
    blame = next((n for n in range(at - 2, max(parsed.first, at - 2 - _ACT) - 1, -1) if keys[n] in _BLAME), None)
    return blame is not None and keys[at - 1] == "on" and parsed.first_of("actor", blame + 1, at) is None
