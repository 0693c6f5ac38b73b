"""How else a Latin name may be read: letters of other schools, articles and words that are written otherwise."""

import re
from collections.abc import Callable
from typing import Final

from gazetteer.names import STRONG
from gazetteer.translated import untranslated

Reading = Callable[[tuple[str, ...]], tuple[str, ...]]

_BEHIND_HEAD: Final = re.compile(r"(?<=\w{3})[ae]l$", re.IGNORECASE)
_BEFORE_NAME: Final = re.compile(r"^al(?=[b-df-hj-np-tv-z]\w{2})", re.IGNORECASE)


def without_inner_articles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens without an article that is written as one word with what it stands before or behind: Orem Alkubra,
    Ainel Joz. A guess, since names begin and end so too (Alma, Kamel)."""
    free = tuple(_BEHIND_HEAD.sub("", token) for token in tokens[:-1])
    return tuple(_BEFORE_NAME.sub("", token) for token in (*free, *tokens[-1:]))


def _with(letter: str, pattern: str) -> Reading:
    """The reading of Latin tokens that takes every match of a pattern for another letter."""
    written = re.compile(pattern, re.IGNORECASE)
    return lambda tokens: tuple(written.sub(letter, token) for token in tokens)


READINGS: Final[dict[Reading, int]] = {
    without_inner_articles: 0,
    untranslated: STRONG,
    _with("n", "m(?=b)"): STRONG,  # as an n before b is heard: Sumbul, Mambij
    _with("j", "g(?!h)"): STRONG,  # the g of Cairo: Gisr
    _with("gh", "g(?!h)"): 2,  # Gazawiya
    _with("h", "x"): 3,  # the x of Kurdish, which is kh, for the h of Arabic: Til Xelef
    _with("f", "v"): 3,  # the v of Kurdish: Girbinav
    _with("kh", r"(?<![cdgkpst])h(?=[^\W_])"): STRONG,  # the h of Turkey: Han Şeyhun
}
"""How else a Latin name may be read, with the consonants that it must have to be known by its sound."""
