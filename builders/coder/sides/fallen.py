"""Fallen: names of sides that only say whose men some of the fallen were."""

from collections.abc import Sequence

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.mention import Mention

_PARTS = 6  # tokens from a toll to "among them", and from there to the name


def is_part(parsed: Parsed, name: Mention, harms: Sequence[Harm]) -> bool:
    """Whether some of the fallen are of the side named, which did nothing: "seven were killed, four of them of the
    group".
    """
    tolls = [h.last for h in harms if h.kind == "killed" and h.fighters and h.last <= name.first]
    among = [m for m in parsed.between(tolls[-1] - _PARTS, name.first) if is_cue(m, "among")] if tolls else []
    if not among or name.first - among[-1].last > _PARTS or parsed.tokens.words[among[-1].first].isascii():
        return False
    between = parsed.between(among[-1].last, name.first)
    return all(m.layer == "people" or is_cue(m, "of", "from", "in") for m in between)
