"""The gazetteer's names arranged for looking up one name of a list: joined, by their words, by their consonants."""

from collections import defaultdict
from collections.abc import Iterator

from gazetteer.fuzzy import SHORTEST
from gazetteer.gazetteer import Gazetteer, word_key
from gazetteer.kurmanji import english_readings
from gazetteer.letters import arabic_key, latin_letters, spoken, without_article, without_stuck_article
from gazetteer.phrases import token_key
from gazetteer.spellings import romanised_names, split_name
from gazetteer.translated import untranslated_names


def joined_names(gazetteer: Gazetteer) -> dict[str, dict[str, tuple[str, ...]]]:
    """Names written as one word, so that joined and split spellings are one: language -> name -> place_ids."""
    joined: dict[str, dict[str, tuple[str, ...]]] = {"ar": {}, "en": {}}
    for lang, names in joined.items():
        for form, ids in gazetteer.index(lang).items():
            if form[0][:1] not in "~=":
                key = "".join(form)
                names[key] = tuple(dict.fromkeys((*names.get(key, ()), *ids)))
    for place in gazetteer.places.values():  # with the articles inside: عزالدين
        key = without_article("".join(map(arabic_key, split_name(place.name_ar))))
        joined["ar"][key] = tuple(dict.fromkeys((*joined["ar"].get(key, ()), place.place_id)))
    own = {key: {gazetteer.places[place_id].admin1_pcode for place_id in ids} for key, ids in joined["en"].items()}
    for place in gazetteer.places.values():  # Big Orm: Orm Kubra, Orm
        for name in untranslated_names(place.name, place.name_ar):
            key = "".join(word_key(name, "en"))
            if place.admin1_pcode not in own.get(key, ()):
                joined["en"][key] = (*joined["en"].get(key, ()), place.place_id)
    return joined


def names_by_word(gazetteer: Gazetteer) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """Names of several words by each of their words: language -> word -> names."""
    forms: dict[str, dict[str, list[tuple[str, ...]]]] = {"ar": {}, "en": {}}
    for lang, by_word in forms.items():
        for form in gazetteer.index(lang):
            if len(form) > 1 and form[0][:1] not in "~=":
                for word in form:
                    by_word.setdefault(word, []).append(form)
    return forms


def consonants_of_names(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Consonants of whole names in Latin letters, the weak ones too, with the place_ids."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    named = [(place.place_id, place.name_ar) for place in gazetteer.places.values()]
    named += [(alias.place_id, alias.name) for alias in gazetteer.aliases if alias.lang == "ar"]
    for place_id, name in named:
        for form in romanised_names(name):
            found["".join(key[1:] for key in form)].append(place_id)
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}


def english_names_of_places(gazetteer: Gazetteer) -> dict[str, list[str]]:
    """The English names of each place_id, joined, to tell namesakes by sound apart."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    named = [(place.place_id, place.name) for place in gazetteer.places.values()]
    named += [(alias.place_id, alias.name) for alias in gazetteer.aliases if alias.lang == "en"]
    named += [(alias.place_id, latin_letters(alias.name)) for alias in gazetteer.aliases if alias.lang == "ar"]
    for place in gazetteer.places.values():
        named += [(place.place_id, name) for name in untranslated_names(place.name, place.name_ar)]
    for place_id, name in named:
        names[place_id].append(spoken("".join(map(without_stuck_article, word_key(name, "en")))))
    return names


def joined_keys(tokens: tuple[str, ...], lang: str) -> Iterator[str]:
    """The joined key; in Arabic also without a clitic on the first word, and with the alef that writers drop (طمة);
    in Latin letters also as English spells a Kurdish name."""
    key = token_key(tokens, lang)
    if not key:
        return
    yield "".join(key)
    if lang == "en":
        for read in english_readings(tokens)[:-1]:
            yield "".join(token_key(read, lang))
    if lang == "ar":
        first = arabic_key(tokens[0])
        if first[:1] in "بلو" and len(first) > 3:
            yield "".join((without_article(first[1:]), *key[1:]))
        if len(key[0]) >= SHORTEST - 1:
            yield "".join(("ا", *key))
        whole = "".join(key)
        if len(whole) >= SHORTEST and whole[-1] in "اه":  # the sound is the same: كوكبا, كوكبة
            yield whole[:-1] + ("ه" if whole[-1] == "ا" else "ا")
