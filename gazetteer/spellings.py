"""Every key under which a name is indexed: the stated rules of spelling variants.

Arabic: a name is the tuple of its folded tokens, each without its article. Two-word names that begin with a noun of
place (كفر, تل, عين ...) are also written as one word, and names that begin with كفر or معر also as two.
English: a name is the tuple of one kind of key of its tokens (plain, vowels or skeleton; see `letters`), articles left
out. The Arabic name gives a skeleton as well, so that a romanisation nobody has listed is found.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from gazetteer.letters import (
    arabic_key,
    arabic_skeletons,
    english_token_keys,
    name_key,
    plain_key,
    without_article,
)

TokenKeys = tuple[str, ...]

_DIVIDERS: Final = str.maketrans("-_/", "   ")
HEADS: Final = frozenset(
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
QUALIFIERS: Final = frozenset(
    "فوقاني فوقانيه فوقا تحتاني تحتانيه تحتا كبير كبيره صغير صغيره شرقي شرقيه غربي غربيه شمالي شماليه جنوبي جنوبيه "
    "شاميه جزيره".split()
)
"""Last words that tell the halves of a village apart and that news leaves out; شامية and جزيرة are river banks."""
SPLIT_HEADS: Final = ("كفر", "معر", "دير", "تل", "ابو")
"""First words that writers split off a name written as one word; three letters must remain."""
_MIN_SKELETON: Final = 4
"""Fewer consonants than this, over all tokens, are too weak to recognise a name by its skeleton alone."""
MIN_WITH_VOWELS: Final = 3
"""The same for consonants with their vowels."""
MIN_WELL_KNOWN: Final = 2
"""The same for capitals of districts and above: Duma, Douma."""


def split_name(name: str) -> list[str]:
    """The words of a name; hyphens, slashes and underscores divide as spaces do."""
    return (name.translate(_DIVIDERS) if "-" in name or "_" in name or "/" in name else name).split()


def arabic_names(name: str) -> tuple[TokenKeys, ...]:
    """The forms of an Arabic name, first the one that is written."""
    words = split_name(name)
    keys = tuple(map(name_key, words))
    if not keys:
        return ()
    if keys[0] not in HEADS and not keys[0].startswith(SPLIT_HEADS):
        return (keys,)
    return (keys, *_heads_joined(words, keys), *heads_apart(keys))


def _heads_joined(words: list[str], keys: TokenKeys) -> Iterator[TokenKeys]:
    """The forms of an Arabic name whose first word is a noun of place and written with the second, or otherwise."""
    head, rest = keys[0], keys[1:]
    if rest and head in HEADS:
        yield (head + rest[0], *rest[1:])
        full = arabic_key(words[1])
        if full != rest[0]:
            yield (head + full, *rest[1:])
        if head in ("ابو", "بو"):
            other = "بو" if head == "ابو" else "ابو"
            yield (other, *rest)
            yield (other + rest[0], *rest[1:])
        if head in ("معره", "معر"):
            yield ("معر" + rest[0], *rest[1:])
            yield ("معرت" + rest[0], *rest[1:])
            yield ("معره" if head == "معر" else "معر", *rest)


def heads_apart(keys: TokenKeys) -> Iterator[TokenKeys]:
    """The forms of an Arabic name whose first word is a noun of place and what is called so, in two words."""
    head, rest = keys[0], keys[1:]
    for split in SPLIT_HEADS if head.startswith(SPLIT_HEADS) else ():
        if head.startswith(split) and len(head) >= len(split) + 3:
            tail = head[len(split) :]
            yield (split, without_article(tail), *rest)
            if split == "معر":
                yield ("معره", tail.removeprefix("ت"), *rest)


def other_gender(word: str) -> str | None:
    """A word that tells the halves of a village apart in the other gender; None for any other word."""
    other = word[:-1] if word.endswith("ه") else word + "ه"
    return other if {word, other} <= QUALIFIERS else None


def bare_name(form: TokenKeys) -> TokenKeys | None:
    """An Arabic name without the word that tells the halves of a village apart; None if it has none."""
    told = len(form) > 2 or (len(form) == 2 and len(form[0]) > 3)
    return form[:-1] if told and form[-1] in QUALIFIERS else None


def english_names(name: str, least: int = MIN_WITH_VOWELS) -> Iterator[TokenKeys]:
    """The forms of an English name, fine to coarse."""
    yield from plain_names(name)
    yield from coarse_names(name, least)


def plain_names(name: str) -> Iterator[TokenKeys]:
    """The forms of an English name as it is spelt, first the one that is written."""
    keys = tuple(filter(None, map(plain_key, split_name(name))))
    if keys:
        yield keys
    if len(keys) == 2:
        yield ("".join(keys),)


def coarse_names(name: str, least: int = MIN_WITH_VOWELS) -> Iterator[TokenKeys]:
    """The consonants of an English name with its vowels, and without them where they are enough to know it by.

    The consonants of one word are too weak always: they are those of "authorities" as well as of Tartus. `least`:
    how many consonants a form with vowels must have.
    """
    tokens = [keys for word in split_name(name) if (keys := english_token_keys(word))]
    if tokens and all(len(keys) == 3 for keys in tokens):
        skeleton = tuple(keys[2] for keys in tokens)
        if sum(len(key) - 1 for key in skeleton) >= least:
            yield tuple(keys[1] for keys in tokens)
        if is_strong(skeleton):
            yield skeleton


def romanised_names(words: TokenKeys) -> Iterator[TokenKeys]:
    """The skeletons that a romanisation of an Arabic name has, the weak ones too; also of its bare name."""
    for spelt in (words, bare_name(words)):
        if spelt:
            last = len(spelt) - 1
            for form in product(*[arabic_skeletons(word, i < last) for i, word in enumerate(spelt)]):
                if "=" not in form:
                    yield form


def is_strong(skeleton: TokenKeys) -> bool:
    """Whether a skeleton has words and consonants enough to recognise a name in running text."""
    return len(skeleton) > 1 and sum(len(key) - 1 for key in skeleton) >= _MIN_SKELETON
