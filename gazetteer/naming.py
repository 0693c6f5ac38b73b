"""Which places each name may mean: the forms of all names, in both languages, each with its places."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, TypeVar

from gazetteer.letters import name_key, plain_key
from gazetteer.place import UNITS, Place
from gazetteer.spellings import (
    MIN_WELL_KNOWN,
    MIN_WITH_VOWELS,
    TokenKeys,
    bare_name,
    coarse_names,
    is_strong,
    plain_names,
    romanised_names,
    split_name,
)
from gazetteer.tables import Alias

DISTRICT: Final = 2
"""Capitals down to this level are recognised by few letters."""
QUARTER: Final = "حي"
"""Begins names of quarters: a word of kind as any other, behind which the quarter of any city may be meant."""
_Key = TypeVar("_Key", str, TokenKeys)


def word_key(word: str, lang: str) -> TokenKeys:
    """The token keys of a word or phrase: folded Arabic without articles, or plain English."""
    if lang == "ar":
        return tuple(map(name_key, split_name(word)))
    return tuple(filter(None, map(plain_key, split_name(word))))


def ranked(index: Mapping[_Key, Collection[str]], places: Mapping[str, Place]) -> dict[_Key, tuple[str, ...]]:
    """The places of each name, best known first."""

    def rank(place_id: str) -> tuple[int, int, str]:
        place = places[place_id]
        return (-place.prominence, -(place.population or 0), place_id)

    return {form: tuple(sorted(ids, key=rank)) if len(ids) > 1 else tuple(ids) for form, ids in index.items()}


def add_meant(index: dict[_Key, tuple[str, ...]], key: _Key, meant: tuple[str, ...]) -> None:
    """Add places to those of a name; most names have one place only, and its tuple serves for all of them."""
    known = index.get(key)
    index[key] = meant if known is None else tuple(dict.fromkeys(known + meant))


def arabic_index(
    places: Mapping[str, Place], named: Iterable[tuple[str, tuple[TokenKeys, ...]]]
) -> dict[TokenKeys, tuple[str, ...]]:
    """Arabic names, also without a word that tells halves of a village apart; behind QUARTER quarters of the name."""
    index: dict[TokenKeys, tuple[str, ...]] = {}
    for place_id, forms in named:
        meant = (place_id,)
        for form in forms:
            add_meant(index, form, meant)
    bare: dict[TokenKeys, tuple[str, ...]] = {}
    for form, ids in index.items():
        short = bare_name(form)
        if short and short not in index:
            add_meant(bare, short, ids)
    index |= bare
    for form in [form for form in index if form[0] == QUARTER and form[1:] in index]:
        add_meant(index, form, tuple(one for one in index[form[1:]] if places[one].parent is not None))
    return ranked(index, places)


def named_in_english(places: Mapping[str, Place], aliases: tuple[Alias, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    """A place, an English name of it, and the places that the name may mean.

    These are its namesakes in Arabic too: which of two الزهراء is spelt Zahra is chance.
    """
    namesakes: defaultdict[TokenKeys, list[str]] = defaultdict(list)
    for place in places.values():
        if place.kind not in UNITS:
            namesakes[word_key(place.name_ar, "ar")].append(place.place_id)
    meant = {place_id: tuple(same) for same in namesakes.values() if len(same) > 1 for place_id in same}
    named = [(place.place_id, place.name.partition(" (")[0]) for place in places.values()]  # Sayda (Ain Issa)
    named += [(alias.place_id, alias.name) for alias in aliases if alias.lang == "en"]
    return [(owner, name, meant.get(owner, (owner,))) for owner, name in named]


def plain_index(
    places: Mapping[str, Place], named: Iterable[tuple[str, str, tuple[str, ...]]]
) -> dict[TokenKeys, tuple[str, ...]]:
    """English names as they are spelt."""
    index: dict[TokenKeys, tuple[str, ...]] = {}
    for _, name, meant in named:
        for form in plain_names(name):
            add_meant(index, form, meant)
    return ranked(index, places)


def coarse_index(
    places: Mapping[str, Place],
    named: Iterable[tuple[str, str, tuple[str, ...]]],
    ordinary: Iterable[str],
) -> dict[TokenKeys, tuple[str, ...]]:
    """Names by vowels or skeletons that no ordinary word has."""
    taken = {form for word in ordinary for form in coarse_names(word, MIN_WELL_KNOWN)}
    index: defaultdict[TokenKeys, set[str]] = defaultdict(set)
    for place_id, name, meant in named:
        capital = places[place_id].capital_level
        least = MIN_WELL_KNOWN if capital is not None and capital <= DISTRICT else MIN_WITH_VOWELS
        for form in coarse_names(name, least):
            if form not in taken:
                index[form].update(meant)
    for place in places.values():
        for form in romanised_names(word_key(place.name_ar, "ar")):
            if is_strong(form) and form not in taken:
                index[form].add(place.place_id)
    return ranked(index, places)
