"""Every key under which a name is indexed: the stated rules of spelling variants.

Arabic: a name is the tuple of its folded tokens, each without its article. Two-word names that begin with a noun of
place (كفر, تل, عين ...) are also written as one word, and names that begin with كفر or معر also as two.
English: a name is the tuple of one kind of key of its tokens (plain, vowels or skeleton; see `letters`), articles left
out. The Arabic name gives a skeleton as well, so that a romanisation nobody has listed is found.
"""

import re
from collections.abc import Iterator
from typing import Final

from gazetteer.letters import (
    arabic_key,
    arabic_skeleton,
    english_token_keys,
    latin_key,
    without_article,
)

TokenKeys = tuple[str, ...]

_SPLIT: Final = re.compile(r"[\s\-_/]+")
_HEADS: Final = frozenset(
    [
        "كفر",
        "تل",
        "تله",
        "عين",
        "دير",
        "بيت",
        "ام",
        "ابو",
        "بو",
        "خان",
        "خربه",
        "معره",
        "معر",
        "جب",
        "بير",
        "برج",
        "راس",
        "شيخ",
        "عبد",
        "حوش",
        "شير",
        "وادي",
        "كرم",
        "نبع",
        "كوم",
        "حي",
        "قره",
        "جسر",
    ]
)
"""First words of names that writers join to the second."""
_SPLIT_HEADS: Final = ("كفر", "معر", "دير", "تل", "ابو")
"""First words that writers split off a name written as one word; three letters must remain."""
_MIN_SKELETON: Final = 4
"""Fewer consonants than this, over all tokens, are too weak to recognise a name by its skeleton alone."""


def split_name(name: str) -> list[str]:
    """The words of a name; hyphens, slashes and underscores divide as spaces do."""
    return [word for word in _SPLIT.split(name) if word]


def arabic_names(name: str) -> Iterator[TokenKeys]:
    """The forms of an Arabic name, first the one that is written."""
    words = [arabic_key(word) for word in split_name(name)]
    keys = tuple(without_article(word) for word in words if word)
    if not keys:
        return
    yield keys
    head, rest = keys[0], keys[1:]
    if rest and head in _HEADS:
        yield (head + rest[0], *rest[1:])
        if words[1] != rest[0]:
            yield (head + words[1], *rest[1:])
        if head in ("ابو", "بو"):
            other = "بو" if head == "ابو" else "ابو"
            yield (other, *rest)
            yield (other + rest[0], *rest[1:])
        if head in ("معره", "معر"):
            yield ("معر" + rest[0], *rest[1:])
            yield ("معرت" + rest[0], *rest[1:])
            yield ("معره" if head == "معر" else "معر", *rest)
    for split in _SPLIT_HEADS:
        if head.startswith(split) and len(head) >= len(split) + 3:
            tail = head[len(split) :]
            yield (split, without_article(tail), *rest)
            if split == "معر":
                yield ("معره", tail.removeprefix("ت"), *rest)


def english_names(name: str) -> Iterator[TokenKeys]:
    """The forms of an English name, fine to coarse: plain, vowels, skeleton."""
    tokens = [keys for word in split_name(name) if (keys := english_token_keys(word))]
    if not tokens:
        return
    yield tuple(keys[0] for keys in tokens)
    if len(tokens) == 2:
        yield (tokens[0][0] + tokens[1][0],)
    if all(len(keys) == 3 for keys in tokens):
        yield tuple(keys[1] for keys in tokens)
        yield from strong_skeleton(tuple(keys[2] for keys in tokens))


def romanised_names(name_ar: str) -> Iterator[TokenKeys]:
    """The skeletons that a romanisation of an Arabic name has: ظ and ذ are written as d, z or th."""
    words = [without_article(arabic_key(word)) for word in split_name(name_ar)]
    forms = {
        tuple(
            arabic_skeleton(word.translate({ord(a): b for a in "ظذ"})) for word in words
        )
        for b in "دزت"
    }
    for form in sorted(forms):
        yield from strong_skeleton(form)


def strong_skeleton(form: TokenKeys) -> Iterator[TokenKeys]:
    """The form, if it has consonants enough to be a name's."""
    if (
        form
        and all(len(key) > 1 for key in form)
        and sum(len(key) - 1 for key in form) >= _MIN_SKELETON
    ):
        yield form


def is_coarse(form: TokenKeys) -> bool:
    """Whether an English form is a vowels or skeleton form."""
    return form[0][:1] in "~="


def plain_english(name: str) -> str:
    """The plain key of a whole English name, as one string."""
    return " ".join(
        keys[0]
        for word in split_name(latin_key(name))
        if (keys := english_token_keys(word))
    )
