"""Spoils: English weapons and shells that were only destroyed or taken, so that nobody fired them: "destroying their
vehicles and mortar shells", "seized rockets and a tank".
"""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_LIST = 14  # tokens between the verb and what stands in its list
_LOST = ("destroy", "seiz", "confiscat")
_BREAKS = frozenset({"with", "by", "using", "in", "on", "from", "at", "after", "as", "when", "while", "that", "which"})
#: What else may stand in such a list.
_THINGS = frozenset({"actor", "people", "site", "weapon"})
_CUES = ("and", "happens", "of", "own", "shadow")
#: What shells do that are not lost.
_DOING = frozenset("exploded fell fired hit hitting killed killing landed landing rained slammed struck".split())


def is_spoil(parsed: Parsed, mention: Mention) -> bool:
    """Whether a weapon, or a word for shells, stands in a list of what was destroyed or taken, and nothing is told that
    it did.
    """
    keys = parsed.tokens.keys
    if not keys[mention.first].isascii() or keys[mention.last - 1] == "fire" or _does(parsed, mention):
        return False
    for at in range(mention.first - 1, max(parsed.first, mention.first - _LIST) - 1, -1):
        if keys[at] in _BREAKS:
            return False
        if keys[at].startswith(_LOST):
            between = [m for m in parsed.between(at + 1, mention.first) if m.last <= mention.first]
            return all(_may_be_listed(m) for m in between)
    return False


def _does(parsed: Parsed, mention: Mention) -> bool:
    """Whether a verb or a word for harm stands right behind: "and mortar shells hit the town"."""
    behind = [m for m in parsed.between(mention.last, mention.last + 1) if m.first == mention.last]
    acts = any(m.layer in ("rule", "harm") for m in behind)
    return acts or not _DOING.isdisjoint(parsed.tokens.keys[mention.last : mention.last + 2])


def _may_be_listed(mention: Mention) -> bool:
    shells = mention.layer == "rule" and mention.values[0].rule.form == "noun" and mention.values[0].rule.weak
    return mention.layer in _THINGS or shells or is_cue(mention, *_CUES)
