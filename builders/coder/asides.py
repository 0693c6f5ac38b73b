"""Asides: what an English clause only says of the place of an act, "a raid on the town, where rebels battle the army".

Who fights there neither did the act nor suffered it.
"""

from builders.coder.kinds import CLASH
from builders.coder.sentence import Parsed
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_FIGHT = 10  # tokens behind "where" in which the fight stands
_NAMES = 8  # tokens behind the fight in which those stand who are fought
_OPENING = frozenset({"where", "that", "which"})
_WITNESSED = frozenset({"seen", "witnessed"})


def is_aside(parsed: Parsed, mention: Mention) -> bool:
    """Whether a fight, or a name of who fights, is only told to say what place it was that was bombed."""
    return any(mention.first in aside for aside in _asides(parsed))


def _asides(parsed: Parsed) -> list[range]:
    found = []
    keys = parsed.tokens.keys
    for at in [at for at in range(parsed.first + 1, parsed.last - 1) if keys[at] in _OPENING]:
        if not _opens(parsed, at) or not _bombs(parsed, at):
            continue
        fight = next((m for m in parsed.between(at, at + _FIGHT) if _fights(parsed, m)), None)
        if fight is not None:
            behind = parsed.between(fight.last, fight.last + _NAMES)
            acts = [m.first for m in behind if m.layer in ("rule", "harm") or _speaks(m)]
            found.append(range(at, min([*acts, fight.last + _NAMES])))
    return found


def _opens(parsed: Parsed, at: int) -> bool:
    """Whether "where" or "that has seen" stands at a token."""
    keys = parsed.tokens.keys
    seen = (
        keys[at] in ("that", "which")
        and keys[at + 1] in ("has", "have")
        and not _WITNESSED.isdisjoint(keys[at + 2 : at + 3])
    )
    return keys[at] == "where" or seen


def _bombs(parsed: Parsed, at: int) -> bool:
    before = parsed.between(parsed.first, at)
    return any(m.layer == "rule" and EVENT_TYPE_OF[m.values[0].rule.event] == EXPLOSIONS for m in before)


def _fights(parsed: Parsed, mention: Mention) -> bool:
    """Whether two sides fight; "an attack" may be the act itself."""
    clash = mention.layer == "rule" and mention.values[0].rule.event == CLASH
    return clash and not parsed.tokens.keys[mention.last - 1].startswith("attack")


def _speaks(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue == "attribution"
