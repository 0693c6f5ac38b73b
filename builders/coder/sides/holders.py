"""Holders: the sides that English names together as those who hold a place: "held by Islamists and other rebels",
"controlled by an alliance led by Nusra".
"""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_REACH = 20  # tokens from the word of holding to the last of those who hold
_NAMED = frozenset({"actor", "people"})
#: Words between those who hold together.
_LINKS = frozenset(
    """a affiliated allied allies alliance an and bloc by coalition dominated faction factions former formerly group
    groups including its led mainly mostly of or other rival smaller the their umbrella""".split()
)
_GOES_ON = frozenset({"including", "led", "dominated"})  # behind a comma


def holds_too(parsed: Parsed, mention: Mention) -> bool:
    """Whether a side is one of a list of those who hold a place, and nothing is told that it did."""
    keys = parsed.tokens.keys
    if not keys[mention.first].isascii() or _acts(parsed, mention):
        return False
    floor = max(parsed.first, mention.first - _REACH)
    named = {at for m in parsed.between(floor, mention.first) if m.layer in _NAMED for at in range(m.first, m.last)}
    for at in range(mention.first - 1, floor - 1, -1):
        before = parsed.mention_ending(at + 1)
        if is_cue(before, "control"):
            return True
        comma = keys[at] == "," and keys[at + 1] in _GOES_ON
        if at not in named and keys[at] not in _LINKS and not comma:
            return False
    return False


def _acts(parsed: Parsed, mention: Mention) -> bool:
    """Whether a verb stands right behind a name: "a town held by IS and the army stormed it"."""
    return any(m.layer == "rule" and m.first == mention.last for m in parsed.between(mention.last, mention.last + 1))
