"""Folding of letters: one spelling for what writers spell in many ways.

Arabic: marks are deleted; letters that writers exchange freely (hamza seats, ta marbuta, alef maqsura, Farsi and
presentation forms, digits) become one letter; a leading ال is removed where names are compared.

English has no standard romanisation of Arabic, so a token has keys from fine to coarse:

    plain     "shaykhun"  no case, accents, apostrophes or sign of ayn
    vowels    "~cixun"    consonants as in the skeleton; a run of vowels is `a` (a, e), `i` (with i or y) or `u`
                          (with o, u or w); a final vowel is dropped
    skeleton  "=cxn"      consonants alone: sh and ch are `c`, kh `x`, th `t`, dh `d`; q, k and g are `k`; w and y
                          inside a word count as vowels; a doubled letter is one; a final h is dropped

The marks `~` and `=` keep the three kinds apart in one index. All functions are pure: the same token, the same keys;
those that texts call for every token remember their answers.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Final

REMEMBERED: Final = 1 << 16

MARKS: Final = re.compile(
    "[ \xa0](?=\u0640)|(?<=\u0640)[.](?=\u0640)"
    "|[\u00ad\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
"""Harakat, tatweel, also with a space or stop before it, Quranic marks, zero-width marks and bidi controls."""

_SAME_LETTER: Final = {
    "ا": "أإآٱٲٳٵ",
    "ي": "ىئیېےۍۓ",
    "ه": "ةۀەہھۃ",
    "و": "ؤۇۆۈۋٶ",
    "ك": "کگڪ",
    "ف": "ڤ",
    "ب": "پ",
    "ق": "ڨ",
    "ج": "چ",
    "ز": "ژ",
}
_FOLD: Final = {ord(char): letter for letter, chars in _SAME_LETTER.items() for char in chars}
_DIGITS: Final = {ord(char): str(i % 10) for i, char in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_PRESENTATION: Final = {
    point: unicodedata.normalize("NFKC", chr(point)).translate(_FOLD)
    for point in (
        *range(0xFB50, 0xFBB2),
        *range(0xFBD3, 0xFC00),
        *range(0xFE80, 0xFEFD),
    )
}
_ARABIC: Final = _PRESENTATION | _FOLD | _DIGITS

ARTICLES: Final = frozenset(
    [
        "al",
        "el",
        "il",
        "ul",
        "ol",
        "l",
        "as",
        "es",
        "ash",
        "esh",
        "ech",
        "ach",
        "ar",
        "er",
        "at",
        "et",
        "ath",
        "an",
        "en",
        "ad",
        "ed",
        "adh",
        "az",
        "ez",
        "aj",
        "ej",
    ]
)
"""The article and its assimilated forms in Latin letters: no part of a name's key."""

_SPELT: Final = {"sheik": "sheikh"}
"""Spellings of English agencies that are of other sounds."""
_LATIN: Final = {ord(char): None for char in "'`´’‘ʿʾʼʻ\"“”′ʹ"} | str.maketrans(
    {**dict(zip("ıİøłđß", "iiolds", strict=True)), "š": "sh", "ḫ": "kh", "ḵ": "kh", "ġ": "gh", "ḏ": "dh", "ṯ": "th"}
)
_DIGRAPHS: Final = (
    ("dsch", "j"),
    ("dzh", "j"),
    ("sch", "c"),
    ("tch", "c"),
    ("ch", "c"),
    ("ssh", "c"),  # behind ch: the h of Shheil is heard
    ("sh", "c"),
    ("kh", "x"),
    ("gh", "G"),
    ("rh", "G"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "j"),
    ("ph", "f"),
    ("q", "k"),
    ("g", "k"),
    ("v", "w"),
)
_DOUBLED: Final = re.compile(r"([^aeiouyw])\1+")
_FINAL_H: Final = re.compile(r"h$")
_FINAL_VOWELS: Final = re.compile(r"[aeiouyw]+$")
_VOWELS: Final = re.compile(r"[aeiou][aeiouyw]*|(?<!^)[yw][aeiouyw]*")

_ROUND: Final = re.compile("[ouw]")
_CLOSE: Final = re.compile("[iy]|e[ei]")
_TWICE: Final = re.compile(r"(.)\1+")
_ENDING: Final = re.compile(r"(?<=..)(?:[ae]h|e)$")
_GLIDE: Final = re.compile(r"^w|[ou]*w(?=[aeiy])|[ou]+(?=[aei])")
_DIPHTHONG: Final = re.compile(r"[ae][iy]")
_LONG_I: Final = re.compile("ee")
_LONG_U: Final = re.compile(r"oo|ou(?![aeiy])")
_STUCK: Final = re.compile(r"^(?:el(?=[b-df-hj-np-tv-z]\w{2})|al(?=bu$))", re.IGNORECASE)
_UNSURE: Final = re.compile("[ظذ]")
_ARABIC_SOUND: Final = str.maketrans(
    {
        **dict.fromkeys("اعوي", ""),
        **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrzscsdtzGfkklmnh", strict=True)),
        "ء": "",
    }
)

_LETTERS: Final = _ARABIC_SOUND | str.maketrans(
    {"ا": "a", "و": "u", "ي": "i", "ه": "a", "ش": "sh", "خ": "kh", "ث": "th", "ذ": "dh", "غ": "gh", "ق": "q"}
)


_HYPHENS: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\ufe63\uff0d"), "-")


def as_printed(text: str) -> str:
    """The text with the signs of pages (&#39; &amp;#39; &nbsp;) and all kinds of hyphens as they are read."""
    text = unescape(unescape(text)) if "&" in text else text
    return text if text.isascii() else text.translate(_HYPHENS)


def strip_marks(text: str) -> str:
    """The text without diacritics, tatweel, bidi controls and zero-width marks."""
    return text if text.isascii() else MARKS.sub("", text)


def fold_arabic(text: str) -> str:
    """One letter for letters that writers exchange. Keeps the length, but for lam-alef ligatures (1 -> 2)."""
    return text.translate(_ARABIC)


def arabic_key(token: str) -> str:
    """Marks deleted and letters folded; the article stays."""
    return fold_arabic(strip_marks(token))


@lru_cache(maxsize=REMEMBERED)
def name_key(token: str) -> str:
    """The key of a token of an Arabic name: marks deleted, letters folded, without the article."""
    return without_article(arabic_key(token))


def without_article(key: str) -> str:
    """A folded Arabic token without a leading ال (three letters must remain)."""
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def latin_key(token: str) -> str:
    """Lower case, without accents, apostrophes and the sign of ayn."""
    lower = token.lower()
    if lower.isascii() and lower.isalpha():  # nearly always
        return lower
    lower = lower.translate(_LATIN)
    if lower.isascii():
        return lower
    return MARKS.sub("", unicodedata.normalize("NFKD", lower)).translate(_LATIN)


def single_letters(key: str) -> str:
    """A Latin key with doubled letters written once: Hazzanu, Hazanu."""
    return _TWICE.sub(r"\1", key)


def latin_letters(name: str) -> str:
    """An Arabic name letter by letter, without the short vowels, which nobody writes: al-Shri'a is shria."""
    return " ".join(without_article(arabic_key(word)).translate(_LETTERS) for word in name.split())


def spoken(key: str) -> str:
    """A joined Latin key with single letters, one ending for a ta marbuta (Hazimeh, Hazzimah, Hazima), one spelling for
    ay (Shaykh, Sheikh) and for long vowels (Koor, Kur), and W for a waw that is heard as a consonant: Suwayda, Soueida,
    Sweida, but Sayda."""
    key = _LONG_U.sub("u", _LONG_I.sub("i", key))
    return _DIPHTHONG.sub("ai", _GLIDE.sub("W", _ENDING.sub("a", single_letters(key))))


def without_stuck_article(token: str) -> str:
    """A Latin token without an article that is written as one word with it: Elsafira, Albu."""
    return _STUCK.sub("", token)


def _one_vowel(run: re.Match[str]) -> str:
    letters = run[0]
    return "u" if _ROUND.search(letters) else "i" if _CLOSE.search(letters) else "a"


@lru_cache(maxsize=REMEMBERED)
def plain_key(token: str) -> str:
    """The finest key of a token of an English name; "" for an article, which has none."""
    key = latin_key(token)
    return "" if key in ARTICLES else _SPELT.get(key, key)


@lru_cache(maxsize=REMEMBERED)
def english_token_keys(token: str) -> tuple[str, ...]:
    """The keys of a token of English text, fine to coarse: plain, vowels, skeleton. An article has none: ()."""
    plain = plain_key(token)
    if not plain:
        return ()
    sound = plain
    for letters, one in _DIGRAPHS:
        if letters in sound:
            sound = sound.replace(letters, one)
    sound = _FINAL_VOWELS.sub("", _FINAL_H.sub("", _DOUBLED.sub(r"\1", sound)))
    vowels = _VOWELS.sub(_one_vowel, sound)
    skeleton = _VOWELS.sub("", sound)
    return tuple(dict.fromkeys((plain, "~" + vowels, "=" + skeleton))) if skeleton else (plain,)


def consonants(tokens: Iterable[str]) -> str:
    """The skeletons of the tokens of an English name in one, without the sign that marks them; articles have none."""
    return "".join(keys[-1][1:] for token in tokens if len(keys := english_token_keys(token)) > 1)


@lru_cache(maxsize=REMEMBERED)
def arabic_skeletons(key: str, followed: bool) -> tuple[str, ...]:
    """The English skeletons of a folded Arabic token without its article (`english_token_keys` gives them last).

    ظ and ذ are written as d, z or th. A ta marbuta is silent, or heard as t when another word follows.
    """
    head = {"و": "w", "ي": "y"}.get(key[:1], "")
    spelt = (
        [key.translate({ord(letter): sound for letter in "ظذ"}) for sound in "دزت"] if _UNSURE.search(key) else [key]
    )
    last = "h" if key.endswith(("ه", "ح")) else ""
    silent = ["=" + (head + form.translate(_ARABIC_SOUND)).removesuffix(last) for form in spelt]
    heard = [form + "t" for form in silent] if followed and key.endswith("ه") else []
    return tuple(silent + heard)
