"""Two kinds: men of whom one English number counts two kinds, "60 regime and rebel fighters", "12 army and paramilitary
troops"; not two groups, "60 soldiers and rebel fighters".
"""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_NAMED = 2  # tokens behind "and" within which the word for the men stands: "and jihadist fighters"


def second_kind(parsed: Parsed, at: int) -> int:
    """The token at which the second kind begins, where two stand behind a number; else the token itself."""
    side = parsed.first_of("actor", at, at + 1)
    joint = side.last if side is not None else at + 1
    if parsed.tokens.keys[joint : joint + 1] != ["and"]:
        return at
    men = any(m.layer == "people" and not _is_one(m) for m in parsed.between(joint + 1, joint + 1 + _NAMED))
    first = parsed.mention_at(at)
    word = parsed.tokens.keys[at].isalpha() and not parsed.tokens.keys[at].endswith("s")
    kind = side is not None or (word and first is None) or (first is not None and _is_one(first))
    return joint + 1 if men and kind and parsed.number_at(joint + 1) is None else at


def _is_one(mention: Mention) -> bool:
    """Whether a mention is a word for one person, which behind a number only says of what kind the men are."""
    return mention.layer == "people" and mention.values[0].number == "s"
