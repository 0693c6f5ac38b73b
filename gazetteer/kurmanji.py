"""Names in Kurdish (Kurmanji) or Turkish letters, or with the digits of chats for letters that Latin has not, read as
English spells them: Cindirês as Jindires, M3arat 7itat as Marat Hitat."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = {
    "ş": "sh",
    "ç": "ch",
    "ğ": "gh",
    "x": "kh",
    "c": "j",
    "2": "",
    "3": "",
    "5": "kh",
    "6": "t",
    "7": "h",
}
_FOREIGN: Final = re.compile(
    r"[şçğx]|c(?!h)|(?<!\d)[23567](?!nd\b|rd\b|th\b)(?=[^\W\d_])|(?<=[^\W\d_]{2})[23567](?!\d)"
)
"""Letters that Arabic names in English do not have, or sound otherwise; digits in a word (not those of T2 or 137th)."""
_SCHOLARLY: Final = re.compile("[\u0101\u012b\u016b\u1e00-\u1eff]")
"""Signs of the transliteration of maps, in which ş is ص: Maşyāf."""


def english_reading(token: str) -> str:
    """A token of a Latin name as English spells it; unchanged if it has no such letter."""
    lower = unicodedata.normalize("NFC", token).lower()
    if _SCHOLARLY.search(lower):
        return token
    spelt = _FOREIGN.sub(lambda letter: _LETTERS[letter[0]], lower)
    return token if spelt == lower else spelt


def english_readings(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The tokens as English spells them, then as they stand if that differs."""
    return tuple(dict.fromkeys((tuple(map(english_reading, tokens)), tokens)))
