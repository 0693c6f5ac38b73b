"""Latin names that a list gives in part translated (Big Orm, Upper Hweijeh, Nejem Castle), as the news spells them.

The words that the Arabic name has for the translated ones are romanised in their place (Orm Kubra, Qalat Nejem); the
name without them is yielded as well, since writers leave them out.
"""

from collections.abc import Iterator
from typing import Final

from gazetteer.letters import name_key
from gazetteer.spellings import HEADS, QUALIFIERS, split_name

_TRANSLATED: Final = frozenset(
    "upper lower big little eastern western northern southern east west north south middle old new castle hill "
    "mountain mount".split()
)
_BEFORE: Final = {"قلعه": "qalat", "تل": "tal", "تله": "tallat", "جبل": "jabal", "قريه": "qaryat"}
"""Words that stand first in the Arabic name."""
_BEHIND: Final = {
    "فوقاني": "fawqani",
    "فوقانيه": "fawqaniya",
    "فوقا": "fawqa",
    "تحتاني": "tahtani",
    "تحتانيه": "tahtaniya",
    "تحتا": "tahta",
    "سفلي": "sufli",
    "كبير": "kabir",
    "كبيره": "kabira",
    "كبري": "kubra",
    "صغير": "saghir",
    "صغيره": "saghira",
    "صغري": "sughra",
    "شرقي": "sharqi",
    "شرقيه": "sharqiya",
    "غربي": "gharbi",
    "غربيه": "gharbiya",
    "شمالي": "shamali",
    "شماليه": "shamaliya",
    "جنوبي": "janubi",
    "جنوبيه": "janubiya",
    "وسطاني": "wastani",
    "وسطي": "wusta",
    "قديم": "qadim",
    "قديمه": "qadima",
    "عتيق": "atiq",
    "جديد": "jadid",
    "جديده": "jadida",
}
"""Words that stand last in it, folded and without their article."""
_NO_NAME: Final = HEADS | {"رسم", "رجم", "قصر", "نهر", "مزرعه"}
"""Words that name nothing alone."""
_IN_ARABIC: Final = {
    "upper": "fawqani",
    "lower": "tahtani",
    "big": "kabir",
    "large": "kabir",
    "great": "kabir",
    "greater": "kabir",
    "little": "saghir",
    "small": "saghir",
    "lesser": "saghir",
    "eastern": "sharqi",
    "east": "sharqi",
    "western": "gharbi",
    "west": "gharbi",
    "northern": "shamali",
    "north": "shamali",
    "southern": "janubi",
    "south": "janubi",
    "new": "jadid",
}
"""What a word that writers translate themselves is in Arabic, in Latin letters and in the masculine."""


def untranslated(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Latin tokens with a translated word read as the Arabic name has it: Eastern Maleehah as Maleehah sharqi.

    With a small letter it tells the side of a place rather than another place: "eastern Jaba".
    """
    if len(tokens) > 1 and tokens[0][0].isupper() and (word := _IN_ARABIC.get(tokens[0].lower())):
        return (*tokens[1:], word)
    return tokens


def untranslated_names(name: str, name_ar: str) -> Iterator[str]:
    """The other Latin names of a place; none if no word of its name is a translation. Sheikh alone names nothing."""
    words = split_name(name)
    if len(words) == 1:
        return
    halved = name_key(split_name(name_ar)[-1]) in QUALIFIERS
    if halved and not _TRANSLATED & {words[0].lower(), words[-1].lower()}:
        yield " ".join(words[:-1])
    kept = [word for word in words if word.lower() not in _TRANSLATED]
    keys = [name_key(word) for word in split_name(name_ar)]
    if not kept or len(kept) == len(words) or len(keys) < 2:
        return
    bare = " ".join(kept)
    before, behind = _BEFORE.get(keys[0]), _BEHIND.get(keys[-1])
    if before or behind:
        if len(keys) > 2 or not _NO_NAME & set(keys):
            yield bare
        yield " ".join(filter(None, (before, bare, behind)))
