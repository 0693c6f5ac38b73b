"""The language of a text by its letters, for articles that do not state theirs."""

import re
from typing import Final, Literal

#: Characters looked at from the first letter on: a lead tells the language, and a long text costs no more.
SAMPLE: Final = 20_000
_LETTER: Final = re.compile("[A-Za-z\u0621-\u064a\u0671-\u06d3]")
#: Arabic pages carry Latin menus and links, English ones hardly ever carry Arabic: from this share on it is Arabic.
ARABIC_SHARE: Final = 0.3


def guess_language(text: str) -> Literal["ar", "en"] | None:
    """`ar` or `en` by the share of Arabic among the Arabic and Latin letters; None when there is neither.

    It tells scripts apart, not languages: Persian counts as Arabic and French as English unless `lang` says so.
    """
    first = _LETTER.search(text)
    if first is None:
        return None
    letters = _LETTER.findall(text, first.start(), first.start() + SAMPLE)
    arabic = sum(letter > "z" for letter in letters)
    return "ar" if arabic >= ARABIC_SHARE * len(letters) else "en"
