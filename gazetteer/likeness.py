"""How like the words that are written are to one name, beyond their keys: the article, the first sound, the vowels."""

from typing import Final

from gazetteer.fuzzy import distance
from gazetteer.indexes import LATIN_HEADS
from gazetteer.letters import arabic_key, consonants, latin_key, name_key
from gazetteer.place import Place
from gazetteer.spellings import HEADS, QUALIFIERS, SPLIT_HEADS

_HEAD_SOUNDS: Final = frozenset({"tl", "kfr", "dr", "bt", "xn", "cx", "mr", "brj", "jsr"})
"""What `letters.consonants` makes of Tell, Kafr, Deir, Beit, Khan, Sheikh, Mar, Burj and Jisr."""
_VOWELS: Final = tuple("aeiou")


def as_spelt(places: tuple[Place, ...], tokens: tuple[str, ...], lang: str) -> tuple[Place, ...]:
    """Of namesakes those whose own name is just what is written, article and all, unless another is better known."""
    if lang != "ar" or len(places) == 1:
        return places
    written = "".join(map(arabic_key, tokens))
    same = tuple(place for place in places if arabic_key(place.name_ar).replace(" ", "") == written)
    best = max((place.prominence for place in same), default=-1)
    return same if best >= max(place.prominence for place in places) else places


def begins_alike(tokens: tuple[str, ...], name: str) -> bool:
    """Whether a joined name begins with the noun of place that is written: دير سمعان is not زيارة سمعان."""
    head = name_key(tokens[0])
    return len(tokens) == 1 or head not in HEADS or head in ("ابو", "بو") or name.startswith(head[:2])


def is_head(word: str) -> bool:
    """Whether the first word of a name is a noun of place (Tell, Kafr), which names nothing alone."""
    return arabic_key(word) in HEADS or consonants((word,)) in _HEAD_SOUNDS


def keeps_head(tokens: tuple[str, ...], place: Place) -> bool:
    """Whether a place's name has the noun of place with which Latin words begin: Jeb al-Rayan is not Jibrin."""
    words = place.name_ar.split()
    headed = len(tokens) > 1 and latin_key(tokens[0]) in LATIN_HEADS
    return not headed or len(words) > 1 or name_key(words[0]).startswith(SPLIT_HEADS)


def is_half(place: Place) -> bool:
    """Whether its name has a word that tells it apart from another of the same name (Western Sarja)."""
    return name_key(place.name_ar.split()[-1]) in QUALIFIERS


def unlikeness(written: str, name: str) -> tuple[float, float]:
    """The distance of two Latin names, more if only one begins with a vowel (Taibeh is not Utaibeh), and how much."""
    apart = 1.0 if is_open(written) != is_open(name) else 0.0
    return distance(written, name, 9.0) + apart, apart


def is_open(name: str) -> bool:
    """Whether a Latin name begins with a vowel."""
    return name.lower().startswith(_VOWELS)
