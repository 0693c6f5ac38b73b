"""The gazetteer's names arranged for looking up one name of a list: joined, by their words, by their consonants."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from gazetteer.fuzzy import SHORTEST
from gazetteer.gazetteer import Gazetteer
from gazetteer.kurmanji import english_readings
from gazetteer.letters import arabic_key, consonants, latin_letters, spoken, without_article, without_stuck_article
from gazetteer.naming import QUARTER, add_meant, ranked, word_key
from gazetteer.phrase import joined_key, token_key
from gazetteer.spellings import TokenKeys, bare_name, heads_apart, other_gender, romanised_names, split_name
from gazetteer.tables import Alias
from gazetteer.translated import untranslated_names

_MISTYPED: Final = re.compile("لا|اال|الال")
"""Slips of the hand for the article: لاكرامة."""
_TURNED: Final = re.compile(r"\bا(\w)ل(?=\w{2})")
"""The article as it is copied out of a PDF, with the letter behind it in its midst: املعرة for المعرة."""
_SHORT_WITH_ARTICLE: Final = re.compile("ال(..)")

LATIN_HEADS: Final = {
    spelling: tuple(other for other in spellings.split() if other != spelling)
    for spellings in (
        "tal tel tell tall til",
        "um umm oum om",
        "abu abou abo",
        "ain ayn ein",
        "deir dayr dair der",
        "beit bayt bait bet",
        "kafr kafar kfar kafer kufr kfr",
        "kherbet khirbet khirbat kharbat kherbat",
        "sheikh shaykh shekh sheik shaik cheikh",
        "jeb jub jubb job jib",
        "bir beer",
        "burj borj",
        "qalat qalaat",
        "jabal jebel jabel",
        "maarat maaret maarrat",
        "mazraat mazraet mazrat",
        "rasm rasem",
        "qasr kasr qaser",
        "jisr jesr",
        "hosh housh hawsh",
        "ras raas",
        "khan",
        "wadi",
    )
    for spelling in spellings.split()
}
"""Nouns of place with which names begin, and how else they are spelt in Latin letters."""


_ARABIC_HEADS: Final = {"تله": "تل", "تلال": "تل", "تل": "تله", "مزارع": "مزرعه", "مزرعه": "مزارع"}
"""Nouns of place that Arabic names begin with, and what writers say for them."""


def joined_names(gazetteer: Gazetteer) -> dict[str, dict[str, tuple[str, ...]]]:
    """Names written as one word, so that joined and split spellings are one: language -> name -> place_ids."""
    arabic = ranked(_joined_arabic(gazetteer), gazetteer.places)
    english = ranked(_joined_english(gazetteer), gazetteer.places)
    return {"ar": arabic, "en": english | _untranslated(gazetteer, english)}


def _joined_arabic(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    bare, quarters = list[tuple[str, tuple[str, ...]]](), set[tuple[str, str]]()
    for place_id, forms in gazetteer.arabic_named:
        meant: tuple[str, ...] = (place_id,)
        for form in forms:
            add_meant(index, "".join(form), meant)
            if short := bare_name(form):
                bare.append(("".join(short), meant))
            if form[0] == QUARTER:
                quarters.add(("".join(form), "".join(form[1:])))
    for place in gazetteer.places.values():  # with the articles inside: عزالدين
        if " ال" in place.name_ar:
            add_meant(index, without_article("".join(split_name(arabic_key(place.name_ar)))), (place.place_id,))
    for key, meant in [pair for pair in bare if pair[0] not in index]:
        add_meant(index, key, meant)
    for key, quarter in quarters:
        add_meant(index, key, tuple(one for one in index.get(quarter, ()) if gazetteer.places[one].parent))
    return index


def _joined_english(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for _, name, meant in gazetteer.english_named:
        add_meant(index, joined_key(split_name(name), "en"), meant)
    return index


def _untranslated(gazetteer: Gazetteer, joined: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Big Orm is Orm Kubra and Orm too, where no other place of the governorate is called so."""
    places, more = gazetteer.places, dict[str, tuple[str, ...]]()
    for place in places.values():
        for name in untranslated_names(place.name, place.name_ar):
            key = joined_key(split_name(name), "en")
            alike = (place_id for same in _one_ending(key) for place_id in joined.get(same, ()))
            if key and all(places[place_id].admin1_pcode != place.admin1_pcode for place_id in alike):
                more[key] = (*more.get(key, joined.get(key, ())), place.place_id)
    return more


def _one_ending(key: str) -> tuple[str, ...]:
    """The spellings of one sound at the end of a Latin name: Zafarana, Zafaranah, Zafaraneh."""
    stem = key.removesuffix("h")
    return (f"{stem[:-1]}a", f"{stem[:-1]}ah", f"{stem[:-1]}eh") if stem[-1:] in ("a", "e") else (key,)


def names_by_word(gazetteer: Gazetteer, lang: str) -> dict[str, list[TokenKeys]]:
    """Names of several words by each of their words."""
    by_word: defaultdict[str, list[TokenKeys]] = defaultdict(list)
    for form in gazetteer.spelt(lang):
        if len(form) > 1:
            for word in form:
                by_word[word].append(form)
    return by_word


class Consonants:
    """Consonants of whole names in Latin letters, the weak ones too; those of a governorate made when it is asked for.

    Of sites also those of their English names, in which the word for the kind is translated: Husayniyah camp.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        places, groups = gazetteer.places, gazetteer.kind_groups
        self._arabic: defaultdict[str | None, list[tuple[str, TokenKeys]]] = defaultdict(list)
        for place_id, forms in gazetteer.arabic_named:
            self._arabic[places[place_id].admin1_pcode].append((place_id, forms[0]))
        self._sites: defaultdict[str | None, list[tuple[str, str]]] = defaultdict(list)
        for place_id, name, _ in gazetteer.english_named:
            if groups.get(places[place_id].kind) == "site":
                self._sites[places[place_id].admin1_pcode].append((place_id, name))
        self._made: dict[str, dict[str, list[str]]] = {}

    def having(self, key: str, code: str) -> list[str]:
        """The place_ids of a governorate with these consonants."""
        if code not in self._made:
            self._made[code] = self._make(code)
        return self._made[code].get(key, [])

    def _make(self, code: str) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for place_id, words in self._arabic[code]:
            for key in _consonants_of_arabic(words):
                found[key].append(place_id)
        for place_id, name in self._sites[code]:
            found[consonants(split_name(name))].append(place_id)
        return found


def _consonants_of_arabic(words: TokenKeys) -> Iterator[str]:
    if len(words) > 1 and words[0] == "قريه":  # Kortak is not qaryat Koya
        return
    for spelt in (words, *heads_apart(words)):  # Kafr Yahmul, where the y is heard
        for form in romanised_names(spelt):
            yield "".join(form).replace("=", "")
    if any(map(_SHORT_WITH_ARTICLE.fullmatch, words)):
        for form in romanised_names(tuple(_SHORT_WITH_ARTICLE.sub(r"\1", word) for word in words)):
            yield "".join(form).replace("=", "")


class EnglishNames:
    """The English names of places, joined, to tell namesakes by sound apart; made for a place when it is asked for."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._places = gazetteer.places
        self._aliases: defaultdict[str, list[Alias]] = defaultdict(list)
        for alias in gazetteer.aliases:
            self._aliases[alias.place_id].append(alias)
        self._made: dict[str, list[str]] = {}

    def of(self, place_id: str) -> list[str]:
        """The names of a place; an Arabic alias stands in letter by letter."""
        if place_id not in self._made:
            place = self._places[place_id]
            aliases = self._aliases.get(place_id, ())
            names = [place.name, *(alias.name for alias in aliases if alias.lang == "en")]
            names += [latin_letters(alias.name) for alias in aliases if alias.lang == "ar"]
            names += untranslated_names(place.name, place.name_ar)
            self._made[place_id] = [spoken("".join(map(without_stuck_article, word_key(name, "en")))) for name in names]
        return self._made[place_id]


def joined_keys(tokens: tuple[str, ...], lang: str) -> Iterator[str]:
    """The joined key of a name, then those of its other spellings."""
    if lang == "ar":
        yield from _arabic_keys(token_key(tokens, lang), tokens[0])
        return
    for read in english_readings(tokens):
        if key := token_key(read, lang):
            yield "".join(key)
            for other in LATIN_HEADS.get(key[0], ()) if len(key) > 1 else ():
                yield "".join((other, *key[1:]))


def _arabic_keys(key: tuple[str, ...], written: str) -> Iterator[str]:
    """The joined key of an Arabic name whose first word is `written`; without a clitic on that, with the alef that
    writers drop (طمة), without the article of later words that are short (تل الدم), with the other
    gender of the word that tells halves."""
    whole, first = "".join(key), arabic_key(written)
    yield whole
    if len(key) > 1 and (other := _ARABIC_HEADS.get(key[0])):
        yield "".join((other, *key[1:]))
    if len(key) > 1 and (other := other_gender(key[-1])):  # الطيبة الغربي, الطيبة الغربية
        yield "".join((*key[:-1], other))
    if first[:1] in "بلو" and len(first) > 3:
        yield "".join((without_article(first[1:]), *key[1:]))
    if len(key[0]) >= SHORTEST - 1:
        yield "".join(("ا", *key))
    if (article := _MISTYPED.match(first)) and len(first) > SHORTEST:
        yield "".join((first[article.end() :], *key[1:]))
    if (turned := [_TURNED.sub(r"\1", word) for word in key]) != [*key]:
        yield "".join(turned)
    if whole != without_article(whole):  # written apart: ال شعفة, البو عمر
        yield without_article(whole)
    if len(whole) >= SHORTEST and whole[-1] in "اه":  # the sound is the same: كوكبا, كوكبة
        yield whole[:-1] + ("ه" if whole[-1] == "ا" else "ا")
    if len(key) > 1 and any(map(_SHORT_WITH_ARTICLE.fullmatch, key[1:])):
        yield "".join((key[0], *(_SHORT_WITH_ARTICLE.sub(r"\1", word) for word in key[1:])))
