"""How else a Latin name may be read: letters of other schools, articles and words that are written otherwise."""

import re
from collections.abc import Callable
from typing import Final

from gazetteer.indexes import LATIN_HEADS
from gazetteer.letters import latin_key
from gazetteer.names import STRONG
from gazetteer.translated import untranslated

Reading = Callable[[tuple[str, ...]], tuple[str, ...]]

_BEHIND_HEAD: Final = re.compile(r"(?<=\w{3})[ae]l$", re.IGNORECASE)
_BEFORE_NAME: Final = re.compile(r"^al(?=[b-df-hj-np-tv-z]\w{2})", re.IGNORECASE)
_BEFORE_VOWEL: Final = re.compile(r"^[ae]l(?=[aeiou]\w{2})", re.IGNORECASE)
_INSIDE: Final = re.compile(r"(\w{3,}?)[ae]l(?=[^aeiou])(\w{3,})")
_HEADS: Final = "|".join(sorted(LATIN_HEADS, key=len, reverse=True))
_HEADED: Final = re.compile(rf"({_HEADS})(?:[aeu]l)?(\w{{3,}})")


def without_inner_articles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens without an article that is written as one word with what it stands before or behind: Orem Alkubra,
    Ainel Joz. A guess, since names begin and end so too (Alma, Kamel)."""
    free = tuple(_BEHIND_HEAD.sub("", token) for token in tokens[:-1])
    return tuple(_without(_BEFORE_NAME, token) for token in (*free, *tokens[-1:]))


def _before_vowels(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens without an article that is written as one word with a vowel, which stands for an ayn: Alashara."""
    return tuple(_without(_BEFORE_VOWEL, token) for token in tokens)


def _without(article: re.Pattern[str], token: str) -> str:
    bare = article.sub("", token)
    return bare.capitalize() if bare != token and token[0].isupper() else bare


def _divided(parts: re.Pattern[str]) -> Reading:
    """The reading of Latin tokens that takes the first for two words."""

    def divided(tokens: tuple[str, ...]) -> tuple[str, ...]:
        found = parts.fullmatch(latin_key(tokens[0]))
        return (found[1].capitalize(), found[2].capitalize(), *tokens[1:]) if found else tokens

    return divided


def _as_one_word(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Two Latin tokens as one."""
    return (tokens[0] + tokens[1].lower(),) if len(tokens) == 2 else tokens


def _with(letter: str, pattern: str) -> Reading:
    """The reading of Latin tokens that takes every match of a pattern for another letter."""
    written = re.compile(pattern, re.IGNORECASE)
    return lambda tokens: tuple(written.sub(letter, token) for token in tokens)


READINGS: Final[dict[Reading, int]] = {
    without_inner_articles: 0,
    _divided(_HEADED): 3,  # Ummwalad, Umalmeis
    _divided(_INSIDE): STRONG,  # Bajnataljurd
    _before_vowels: 2,
    _as_one_word: 3,  # Mhar Deh
    untranslated: STRONG,
    lambda tokens: without_inner_articles(untranslated(tokens)): STRONG,  # Eastern Alsuwayda
    _with("n", "m(?=b)"): STRONG,  # as an n before b is heard: Sumbul, Mambij
    _with("j", "g(?!h)"): STRONG,  # the g of Cairo: Gisr
    _with("gh", "g(?!h)"): 2,  # Gazawiya
    _with("h", "x"): 3,  # the x of Kurdish, which is kh, for the h of Arabic: Til Xelef
    _with("f", "v"): 3,  # the v of Kurdish: Girbinav
    _with("kh", r"(?<![cdgkpst])h(?=[^\W_])"): STRONG,  # the h of Turkey: Han Şeyhun
}
"""How else a Latin name may be read, with the consonants that it must have to be known by its sound."""
