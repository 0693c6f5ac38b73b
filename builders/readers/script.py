"""The language of a text by its letters, for articles that do not state theirs."""

from typing import Final, Literal

#: Characters looked at; a lead tells the language, and a 100 MB text must not cost more than a short one.
SAMPLE: Final = 20_000
#: Arabic pages carry Latin menus and links, English ones hardly ever carry Arabic: from this share on it is Arabic.
ARABIC_SHARE: Final = 0.3


def guess_language(text: str) -> Literal["ar", "en"] | None:
    """`ar` or `en` by the share of Arabic among the Arabic and Latin letters; None when there is neither.

    It tells scripts apart, not languages: Persian counts as Arabic and French as English unless `lang` says so.
    """
    arabic = latin = 0
    for char in text[:SAMPLE]:
        if "a" <= char <= "z" or "A" <= char <= "Z":
            latin += 1
        elif "\u0621" <= char <= "\u06d3" and char.isalpha():
            arabic += 1
    if not arabic + latin:
        return None
    return "ar" if arabic >= ARABIC_SHARE * (arabic + latin) else "en"
