"""How else a Latin name may be read: letters of other schools, articles and words that are written otherwise."""

import re
from typing import Final

from gazetteer.names import STRONG
from gazetteer.translated import untranslated

_BEHIND_HEAD: Final = re.compile(r"(?<=\w{3})[ae]l$", re.IGNORECASE)
_BEFORE_NAME: Final = re.compile(r"^al(?=[b-df-hj-np-tv-z]\w{2})", re.IGNORECASE)
_HARD_G: Final = re.compile("g(?!h)", re.IGNORECASE)
_PLAIN_H: Final = re.compile("(?<![cdgkpstCDGKPST])h(?=[^\\W_])", re.IGNORECASE)
_V: Final = re.compile("v", re.IGNORECASE)
_X: Final = re.compile("x", re.IGNORECASE)
_NUN_AS_HEARD: Final = re.compile("m(?=b)", re.IGNORECASE)


def without_inner_articles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens without an article that is written as one word with what it stands before or behind: Orem Alkubra,
    Ainel Joz. A guess, since names begin and end so too (Alma, Kamel)."""
    free = tuple(_BEHIND_HEAD.sub("", token) for token in tokens[:-1])
    return tuple(_BEFORE_NAME.sub("", token) for token in (*free, *tokens[-1:]))


def with_jim(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with the g of Cairo read as j: Gisr."""
    return tuple(_HARD_G.sub("j", token) for token in tokens)


def with_kha(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with the h of Turkey read as kh: Han Şeyhun."""
    return tuple(_PLAIN_H.sub("kh", token) for token in tokens)


def with_ghayn(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with a g that stands for gh: Gazawiya."""
    return tuple(_HARD_G.sub("gh", token) for token in tokens)


def with_fa(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with the v of Kurdish read as f: Girbinav."""
    return tuple(_V.sub("f", token) for token in tokens)


def with_ha(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with the x of Kurdish, which is kh, read as the h of Arabic: Til Xelef."""
    return tuple(_X.sub("h", token) for token in tokens)


def with_nun(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with the m that is heard for an n before b: Sumbul, Mambij."""
    return tuple(_NUN_AS_HEARD.sub("n", token) for token in tokens)


READINGS: Final = {
    without_inner_articles: 0,
    untranslated: STRONG,
    with_nun: STRONG,
    with_jim: STRONG,
    with_ghayn: 2,
    with_ha: 3,
    with_fa: 3,
    with_kha: STRONG,
}
"""How else a Latin name may be read, with the consonants that it must have to be known by its sound."""
