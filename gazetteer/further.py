"""Further names that another gazetteer has for a place, and which of them are spellings of its name.

GeoNames lists with a place whatever it was ever called anywhere: ancient and poetic names (Epiphania, al-Sham), the
names of its parts, and what machines made of it (hlb, xa lep po). In a text such a name means something else more
often than the place, so that only those are kept which sound like a name that the place has, in either script.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gazetteer.fuzzy import LONGEST_COST, distance
from gazetteer.letters import latin_key, latin_letters, name_key, plain_key, spoken, strip_marks
from gazetteer.naming import word_key
from gazetteer.spellings import TokenKeys, arabic_names, english_names, romanised_names, split_name

_ARABIC: Final = re.compile("[\u0621-\u064a]")
_ALL_ARABIC: Final = re.compile("[\u0621-\u064a -]+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ‘’ʻʿ'`\- ]+")

_FAR: Final = 9.0  # cost from which names are equally unlike each other
#: Words for a village, a town and a farm that GeoNames writes before names, folded, and in Latin letters.
_TITLES: Final = frozenset({"قريه", "مدينه", "مزرعه", "qaryat", "madinat", "mazraat"})


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return _ARABIC.search(name) is not None


def forms(name: str) -> Iterator[tuple[str, TokenKeys]]:
    """The forms by which a text may have a name, each with its language; none of a name in other letters."""
    if is_arabic(name):
        yield from (("ar", form) for form in arabic_names(name))
        yield from (("en", form) for form in romanised_names(word_key(name, "ar")))
    elif _LATIN.fullmatch(name):
        yield from (("en", form) for form in english_names(name))


def arabic_name(name: str, others: Sequence[str]) -> str:
    """Of the names of a place the Arabic one that sounds like its Latin name, the first of equals; "" for none."""
    sound = _sound(name)
    return min(filter(is_arabic, others), key=lambda other: distance(_sound(other), sound, _FAR), default="")


def is_spelling(name: str, own: Sequence[str], aliases: Sequence[str] = ()) -> bool:
    """Whether a name is another spelling of what the place is called, as news may print it.

    `own`: its names; `aliases`: further ones, good in their own script alone (الشام is Damascus, al-Sham is not). A
    Latin spelling has capitals and small letters, an Arabic one no letter of Persian or Kurdish.
    """
    if is_arabic(name):
        sound = _ALL_ARABIC.fullmatch(strip_marks(name)) is not None
    else:
        sound = name.lower() != name and name.upper() != name
    fitting = [*own, *(alias for alias in aliases if is_arabic(alias) == is_arabic(name))]
    return sound and any(_is_near(name, one) for one in fitting)


def _is_near(name: str, own: str) -> bool:
    if is_arabic(name) and is_arabic(own):
        keys = ["".join(map(name_key, _words(one))) for one in (name, own)]
    else:
        keys = [_sound(name), _sound(own)]
    limit = min(LONGEST_COST, (min(map(len, keys)) + 1) // 3 * 0.5)
    begin_alike = distance(keys[0][:1], keys[1][:1], 0.5) <= 0.5  # Qasim is not Jasim
    return begin_alike and distance(keys[0], keys[1], limit) <= limit


def _sound(name: str) -> str:
    """A name as one Latin word, without articles."""
    words = _words(name)
    if is_arabic(name):
        words = [latin_letters(strip_marks(word)) for word in words]
    return spoken("".join(map(plain_key, words)))


def _words(name: str) -> list[str]:
    """The words of a name without one that only says what the place is."""
    words = split_name(name)
    titled = len(words) > 1 and (name_key(words[0]) in _TITLES or latin_key(words[0]) in _TITLES)
    return words[1:] if titled else words
