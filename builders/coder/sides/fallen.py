"""Fallen: names of sides that only say whose men some of the fallen were."""

from collections.abc import Sequence

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.mention import Mention

_THEM = 6  # tokens between "of them" and the name of their side
_WHOSE = frozenset({"from", "members", "fighters", "belonging", "affiliated"})
_PARTS = 6  # tokens from a toll to "among them", and from there to the name


def is_part(parsed: Parsed, name: Mention, harms: Sequence[Harm]) -> bool:
    """Whether some of the fallen are of the side named, which did nothing: "seven were killed, four of them of the
    group".
    """
    if _of_them(parsed, name):
        return True
    tolls = [h.last for h in harms if h.kind == "killed" and h.fighters and h.last <= name.first]
    among = [m for m in parsed.between(tolls[-1] - _PARTS, name.first) if is_cue(m, "among")] if tolls else []
    if not among or name.first - among[-1].last > _PARTS or parsed.tokens.words[among[-1].first].isascii():
        return False
    between = parsed.between(among[-1].last, name.first)
    return all(m.layer == "people" or is_cue(m, "of", "from", "in") for m in between)


def _of_them(parsed: Parsed, name: Mention) -> bool:
    """Whether in English those who fell are told to be of a side: "20 people, most of them from the group".

    What the fallen "of them" did is no part of that: "two of whom the army shot".
    """
    before = parsed.tokens.keys[max(parsed.first, name.first - _THEM) : name.first]
    them = next((at for at in range(1, len(before)) if before[at - 1] == "of" and before[at] in ("them", "whom")), None)
    return them is not None and not _WHOSE.isdisjoint(before[them:])
