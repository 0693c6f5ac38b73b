"""Burdens: the act that is laid on a side: حملت واشنطن موسكو مسؤولية الهجوم, "blaming the attack on"."""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_LAYS = frozenset("حمل حملت حملوا يحمل تحمل يحملون محملا محمله محملين تحميل بتحميل".split())
_RESPONSIBILITY = ("مسووليه", "المسووليه")
_LAID = 8  # tokens between such a verb and "responsibility", with who blames whom
BLAME = frozenset({"blame", "blamed", "blames", "blaming"})
_ACCUSED = 3  # tokens between a word of blame and whom it names
_CHARGE = 7  # tokens of "for carrying out the deadly attack"
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


def lays_it_on(parsed: Parsed, blame: int) -> bool:
    """Whether an English word of blame lays an act on whom it names next: "blamed the YPG", "blamed the YPG for the
    bombing"; not what is no act: "blamed the YPG for the power cuts".
    """
    accused = parsed.first_of("actor", blame + 1, blame + 1 + _ACCUSED)
    if parsed.tokens.keys[blame] not in BLAME or accused is None:
        return False
    charged = parsed.tokens.keys[accused.last : accused.last + 1] == ["for"]
    return not charged or parsed.first_of("rule", accused.last, accused.last + _CHARGE) is not None


def is_scolded(parsed: Parsed, mention: Mention) -> bool:
    """Whether a side is only blamed for what is no act: "blamed the YPG for the power cuts"."""
    keys = parsed.tokens.keys
    blame = mention.first - 1 - (keys[mention.first - 1] == "the")
    return keys[blame] in BLAME and not lays_it_on(parsed, blame)


def is_laid_on(parsed: Parsed, at: int) -> bool:
    """Whether English lays an act on whom it names from a token on: "blaming the attack on", "which it blamed on"."""
    keys = parsed.tokens.keys
    blame = next((n for n in range(at - 2, max(parsed.first, at - 2 - _ACT) - 1, -1) if keys[n] in BLAME), None)
    return blame is not None and keys[at - 1] == "on" and parsed.first_of("actor", blame + 1, at) is None
