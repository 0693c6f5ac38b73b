"""Pretexts: what is only given out as the reason of an act, "shelled the town under the pretext of fighting IS".

The sides, sites and weapons named in it are those of a claim from which the writer keeps his distance: none of them was
hit or used.
"""

from builders.coder.sentence import COMMAS, TURNS, Parsed, is_cue

_REACH = 10  # tokens behind the word for a pretext over which it governs


def is_pretended(parsed: Parsed, token: int) -> bool:
    """Whether a token stands in what a pretext says."""
    before = parsed.between(max(parsed.first, token - _REACH), token)
    pretext = next((m for m in reversed(before) if is_cue(m, "pretext") and m.last <= token), None)
    if pretext is None or not COMMAS.isdisjoint(parsed.tokens.keys[pretext.last : token]):
        return False
    return not any(is_cue(m, *TURNS) for m in parsed.between(pretext.last, token))
