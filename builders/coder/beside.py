"""Beside: words that name an act only where a certain word stands behind them: "went out to demand", not "went out"."""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_REACH = 18  # tokens behind a word in which stands what gives it its sense
_PARTS = frozenset({"break", "turn", "attribution"})


def has_its_sense(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a cue, a side or a weapon that the rule of a word asks for stands behind it, and nothing parts them.

    A weapon right behind the word is its subject: "planes dropped" is not "rebels brought a plane down".
    """
    wanted = set(trigger.values[0].rule.beside)
    if not wanted:
        return True
    if "celebration" in parsed.cues(trigger.last, trigger.last + _REACH):
        return False  # who goes out to celebrate demands nothing
    for mention in parsed.between(trigger.last, trigger.last + _REACH):
        cue = mention.values[0].cue if mention.layer == "cue" else ""
        if cue in wanted or (mention.layer == "actor" and wanted.intersection(parsed.actors_of(mention))):
            return True
        if mention.layer == "weapon" and mention.first > trigger.last and mention.values[0].weapon in wanted:
            return True
        if cue in _PARTS:
            return False
    return False
