"""The places that one phrase may name: as it stands, by its sound, by a part of it, or nearly.

Names of a stated governorate come before all others. A name that is only found elsewhere counts when it is just over
the governorate's border (writers and borders disagree) or is one that everybody knows.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from gazetteer.distance import place_km, spread_km
from gazetteer.fuzzy import SHORTEST, NearNames, lacks_letters
from gazetteer.gazetteer import Gazetteer
from gazetteer.hit import Hit
from gazetteer.indexes import EnglishNames, consonants_of_names, joined_keys, joined_names, names_by_word
from gazetteer.kurmanji import english_readings
from gazetteer.letters import (
    consonants,
    name_key,
    spoken,
    strip_marks,
    without_stuck_article,
)
from gazetteer.likeness import as_spelt, begins_alike, is_half, is_head, is_open, unlikeness
from gazetteer.phrases import Phrase, Phrases, token_key
from gazetteer.place import UNITS, Place
from gazetteer.spellings import QUALIFIERS, split_name

_DIGITS: Final = re.compile(r"\d+")
BORDER_KM: Final = 15.0
WELL_KNOWN: Final = 4
BESIDE_KM: Final = 10.0
ALMOST: Final = 0.85
"""Quality from which a nearly equal name in the governorate comes before an equal one over its border."""
NOT_IN_ADMIN1: Final = "not in the governorate stated"
"""What is said of a place that is found elsewhere only; such rows of a list need a look."""
LOOSE: Final = 1.0
"""One letter, which names of any length may be off when nothing else is found in the governorate."""
DOUBTFUL: Final = 0.4
"""Quality of such a find at most. Of names of four letters with a slip it finds half, but two in five of those that
the gazetteer does not have are taken for another: the answer is only near the place, and its score says so."""
ROMANISED: Final = 0.9
"""Quality of a name of the same consonants that is near in its vowels too."""
MOST_UNLIKE: Final = 0.4
MOST_UNLIKE_WEAK: Final = 0.34
"""How much of a romanisation may differ from the name, in its vowels and signs; also with few consonants."""
WIDE: Final = frozenset({"governorate", "region", "countryside", "city area"})
STRONG: Final = 4
"""Consonants that recognise a name in a governorate, whatever its vowels."""


class Matching:
    """Finds the candidates of phrases in a gazetteer; its indexes are made on first use and stay."""

    def __init__(self, gazetteer: Gazetteer, phrases: Phrases) -> None:
        self.gazetteer = gazetteer
        self._phrases = phrases
        self._near_names: dict[tuple[str, frozenset[str]], NearNames] = {}

    def only(self, name: str, codes: frozenset[str]) -> Place | None:
        """The short way for the plain case: the one place that has just this name."""
        lang = "en" if name.isascii() else "ar"
        words = tuple((name.replace("-", " ") if lang == "en" else strip_marks(name)).split())
        ids = self._joined[lang].get("".join(token_key(words, lang)), ())
        places = self._inside(ids, codes)
        return places[0] if len(places) == 1 and places[0].kind not in UNITS else None

    def hits(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """One hit for a phrase, more for names joined by و, none if nothing fits. `codes`: stated governorates."""
        if exact := self._exact(phrase, codes):
            return [replace(exact, also=self._alike(phrase.tokens, codes)) if phrase.lang == "en" else exact]
        if sound := self._by_sound(phrase, codes):
            return [sound]
        if pair := self._pair(phrase, codes):
            return pair
        if parts := self._phrases.split(phrase):
            return [hit for part in parts for hit in self.hits(part, codes)]
        if halves := self._halves(phrase, codes):
            return [halves]
        near = self._nearly(phrase, codes)
        if near and near.quality >= ALMOST:
            return [near]
        hit = (self._elsewhere(phrase, codes) if codes else None) or near or self._within(phrase, codes)
        hit = hit or self._part(phrase, codes) or (self._nearly(phrase, codes, LOOSE) if codes else None)
        return [hit] if hit else []

    def _exact(self, phrase: Phrase, codes: frozenset[str], article: bool = True) -> Hit | None:
        for i, tokens in enumerate(phrase.forms):
            for key in joined_keys(tokens, phrase.lang):
                places = self._inside(self._joined[phrase.lang].get(key, ()), codes)
                if places:
                    places = as_spelt(places, tokens, phrase.lang) if article else places
                    places = self._towns(places, phrase)
                    whole = i == 0 and len(phrase.forms) > 1  # then the words for kind and relation belong to the name
                    return Hit(replace(phrase, relation="at", kind=None) if whole else phrase, places, 1.0, "the name")
        return None

    def _elsewhere(self, phrase: Phrase, codes: frozenset[str], heard: bool = True) -> Hit | None:
        """A name outside the stated governorates: near their border, or well known (and not just a like sound)."""
        exact = self._exact(phrase, frozenset(), article=False)
        hit = exact or (self._same_sound(phrase, self._everywhere) if heard else None)
        if hit is None:
            return None
        inside = [place for place in self.gazetteer.places.values() if place.admin1_pcode in codes]
        clear = exact is not None or len(consonants(phrase.tokens)) >= STRONG
        fit = tuple(
            place
            for place in hit.places
            if (clear and place.prominence >= WELL_KNOWN) or any(place_km(place, near) <= BORDER_KM for near in inside)
        )
        return Hit(phrase, fit, 0.75, f"the name, though {NOT_IN_ADMIN1}") if fit else None

    def _by_sound(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A romanisation; of few consonants (Kafr Aya: Kafra) only if no vowels of another name are nearer."""
        hit, key = self._same_sound(phrase, codes), consonants(phrase.forms[0])
        if hit and hit.cost >= 1.0 and len(key) < STRONG:
            near = self._nearly(phrase, codes)
            name = near.places[0].name if near else ""
            if near and near.cost < hit.cost and consonants(split_name(name)) == key:
                return near if is_open(name) == is_open(phrase.tokens[0]) else hit
            return self._elsewhere(phrase, codes, heard=False) or hit
        return hit

    def _same_sound(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A romanisation with the same consonants: only within a governorate, where few names share them."""
        if phrase.lang != "en" or not codes:
            return None
        for written in (read for form in phrase.forms for read in english_readings(form)):
            tokens = tuple(map(without_stuck_article, written))
            key = consonants(tokens)
            places = self._towns(self._alike(tokens, codes), phrase)
            if places:
                plain = spoken("".join(token_key(tokens, "en")))
                costs = [min(unlikeness(plain, name) for name in self._english.of(place.place_id)) for place in places]
                least, apart = min(costs)
                best = least - apart
                if best > MOST_UNLIKE * len(plain) and len(key) >= STRONG:
                    return Hit(phrase, places, 0.8, "a name with the same consonants")
                if best <= (MOST_UNLIKE if len(key) >= STRONG else MOST_UNLIKE_WEAK) * len(plain):
                    near = tuple(place for place, (cost, _) in zip(places, costs, strict=True) if cost <= least)
                    near = tuple(place for place in near if not is_half(place)) or near
                    return Hit(phrase, near, ROMANISED, "a romanisation of the name", best, places)
        return None

    def _alike(self, tokens: tuple[str, ...], codes: frozenset[str]) -> tuple[Place, ...]:
        key = consonants(tokens)
        return self._inside(self._skeletons.get(key, ()), codes) if len(key) > 1 else ()

    def _pair(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """Two names joined by و or a hyphen: both must be names as they stand."""
        if len(phrase.halves) > 1:
            hits = [self._exact(half, codes) for text in phrase.halves for half in self._phrases.read(text)]
            found = [hit for hit in hits if hit]
            if len(found) == len(hits) > 1:
                return found
        for i, token in enumerate(phrase.tokens[1:], 1):
            if phrase.lang == "ar" and token.startswith("و") and len(token) > 2:
                tails = self._phrases.read(" ".join((token[1:], *phrase.tokens[i + 1 :])))
                head = replace(phrase, forms=(phrase.tokens[:i],))
                hits = [self._exact(part, codes) or self._elsewhere(part, codes) for part in (head, *tails)]
                found = [hit for hit in hits if hit]
                if len(found) == len(hits) > 1:
                    return [
                        replace(hit, phrase=replace(hit.phrase, relation=phrase.relation, joined=i > 0))
                        for i, hit in enumerate(found)
                    ]
        return []

    def _nearly(self, phrase: Phrase, codes: frozenset[str], least: float = 0.0) -> Hit | None:
        """The names at the least distance from the words; several when they tie. `least` may be off always.

        Of names at one distance those come first of which letters are only left out: the commonest slip.
        """
        best, names = (9.0, 0, True), list[str]()
        near = self._near(phrase.lang, codes)
        for written in reversed(phrase.forms):
            tokens = english_readings(written)[0] if phrase.lang == "en" else written
            key = "".join(token_key(tokens, phrase.lang))
            for cost, name in near.near(key, least):
                if not begins_alike(tokens, name) or _DIGITS.findall(key) != _DIGITS.findall(name):
                    continue
                rank = cost, -len(tokens), not lacks_letters(key, name)
                if rank < best:
                    best, names = rank, [name]
                elif rank == best:
                    names.append(name)
        if not names:
            return None
        ids = dict.fromkeys(place_id for name in names for place_id in self._joined[phrase.lang][name])
        places = self._inside(tuple(ids), codes)
        quality = 1.0 - best[0] / max(len(names[0]), 4)
        if least:  # as often an unknown place as a slip of the pen
            phrase = replace(phrase, relation="near") if phrase.relation == "at" else phrase
            return Hit(phrase, places, min(quality, DOUBTFUL), f"perhaps {places[0].name_ar}, one letter off")
        return Hit(phrase, places, quality, f"nearly the name {places[0].name_ar}", best[0])

    def _halves(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """Villages told apart by a word that is left out: سفيرة for Upper Safira or Lower Safira."""
        if not codes or phrase.lang != "ar":
            return None
        for wanted in (token_key(tokens, phrase.lang) for tokens in phrase.forms):
            forms = [(*wanted, told) for told in sorted(QUALIFIERS)] if len("".join(wanted)) >= SHORTEST - 1 else []
            ids = dict.fromkeys(place_id for form in forms for place_id in self.gazetteer.find_ids(form, phrase.lang))
            if places := self._inside(tuple(ids), codes):
                return Hit(phrase, places, ROMANISED, f"a half of its name left out: {places[0].name_ar}")
        return None

    def _within(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The words are a part of longer names (البوليل for قطعة البوليل): only if these lie side by side."""
        if not codes or self._tells_nothing(phrase):
            return None
        for wanted in (token_key(tokens, phrase.lang) for tokens in phrase.forms):
            if len("".join(wanted)) < SHORTEST:
                continue
            forms = self._forms[phrase.lang].get(wanted[0], ())
            forms = [form for form in forms if any(form[i : i + len(wanted)] == wanted for i in range(len(form)))]
            first = [form for form in forms if form[: len(wanted)] == wanted and len(wanted) > 1]
            ids = dict.fromkeys(
                place_id for form in first or forms for place_id in self.gazetteer.find_ids(form, phrase.lang)
            )
            places = self._inside(tuple(ids), codes)
            if places and spread_km(places) <= BESIDE_KM:
                return Hit(phrase, places, 0.7, f"a part of the name {places[0].name_ar}")
        return None

    def _part(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The longest run of words that is a name, the first of these; a wide area only without another."""
        wide: Hit | None = None
        head = phrase.forms[0][0] if is_head(phrase.forms[0][0]) else ""
        tokens = tuple(token for token in phrase.forms[0] if token_key((token,), phrase.lang))  # without articles
        for size in range(len(tokens) - 1, 0, -1):
            for start in range(len(tokens) - size + 1):
                run = replace(phrase, forms=(tokens[start : start + size],))
                heard = size > 1 and len(consonants(run.tokens)) >= STRONG
                hit = self._exact(run, codes) or (self._same_sound(run, codes) if heard else None)
                alone = size == 1 and (len(run.tokens[0]) <= 3 or run.tokens[0] == head)
                if hit and not alone and not self._tells_nothing(run):
                    hit = Hit(replace(phrase, relation="near"), hit.places, 0.7, "a part of the words")
                    if hit.places[0].kind not in WIDE:
                        return hit
                    wide = wide or hit
        return wide

    def _tells_nothing(self, run: Phrase) -> bool:
        """Whether the words are those for a kind or a side, which are also names somewhere (الغربي, Madina)."""
        return self._phrases.is_cue(run.tokens, run.lang) or all(name_key(word) in QUALIFIERS for word in run.tokens)

    def _inside(self, ids: Sequence[str], codes: frozenset[str]) -> tuple[Place, ...]:
        places = [self.gazetteer.places[place_id] for place_id in ids]
        return tuple([place for place in places if place.admin1_pcode in codes] if codes else places)

    def _towns(self, places: tuple[Place, ...], phrase: Phrase) -> tuple[Place, ...]:
        """A district that is named without the word for one means the town it is named after."""
        if phrase.kind in UNITS:
            return places
        return tuple(dict.fromkeys(self._namesakes_of_units.get(place.place_id, place) for place in places))

    # ---- indexes, made on first use

    @cached_property
    def _namesakes_of_units(self) -> dict[str, Place]:
        """The towns that districts and sub-districts are named after and that lie in them, by the unit's id."""
        places = self.gazetteer.places
        return {
            unit.place_id: town
            for unit in places.values()
            if unit.kind in ("district", "subdistrict")
            for town in self.gazetteer.find(tuple(map(name_key, split_name(unit.name_ar))), "ar")[::-1]
            if unit.place_id in (town.admin2_pcode, town.admin3_pcode) and town.kind in ("city", "town", "village")
        }

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        return frozenset(place.admin1_pcode for place in self.gazetteer.places.values() if place.admin1_pcode)

    @cached_property
    def _joined(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return joined_names(self.gazetteer)

    @cached_property
    def _forms(self) -> dict[str, dict[str, list[tuple[str, ...]]]]:
        return names_by_word(self.gazetteer)

    @cached_property
    def _skeletons(self) -> dict[str, tuple[str, ...]]:
        return consonants_of_names(self.gazetteer)

    @cached_property
    def _english(self) -> EnglishNames:
        return EnglishNames(self.gazetteer)

    def _near(self, lang: str, codes: frozenset[str]) -> NearNames:
        """The names of a governorate, made on first use: a tenth of all names to compare with."""
        if (lang, codes) not in self._near_names:
            names = {name for name, ids in self._joined[lang].items() if self._inside(ids, codes)}
            self._near_names[lang, codes] = NearNames(names)
        return self._near_names[lang, codes]
