"""Overflights: planes that only circle beside an act, which are no part of its clause."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention


def before_overflight(parsed: Parsed, group: list[Mention], last: int) -> int:
    """The end of a clause without the planes that only circled meanwhile, and without where they did."""
    behind = parsed.between(group[-1].last, last)
    return next((m.first for m in behind if m.layer == "cue" and m.values[0].cue == "overflight"), last)


def behind_overflight(parsed: Parsed, first: int, act: Mention) -> int:
    """The start of an Arabic clause without the planes that only circled before its act: حلقت طائرة بالتزامن مع قصف."""
    circling = next((m for m in parsed.between(first, act.first) if is_cue(m, "overflight")), None)
    if circling is None or parsed.tokens.words[circling.first].isascii():
        return first
    return next((m.first for m in parsed.between(circling.last, act.first) if is_cue(m, "break", "turn")), first)
