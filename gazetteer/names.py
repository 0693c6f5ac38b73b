"""The places that have a name as it stands, or by the sound of its romanisation."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from gazetteer.fuzzy import NearNames
from gazetteer.gazetteer import Gazetteer
from gazetteer.governorates import LOWEST_SEAT
from gazetteer.hit import Hit
from gazetteer.indexes import Consonants, EnglishNames, joined_keys, joined_names
from gazetteer.kurmanji import english_readings
from gazetteer.letters import consonants, spoken, without_stuck_article
from gazetteer.likeness import as_spelt, is_half, is_head, keeps_head, unlikeness
from gazetteer.making import nothing_collected
from gazetteer.naming import DISTRICT
from gazetteer.phrase import Phrase, joined_key
from gazetteer.place import SETTLEMENTS, UNITS, Place
from gazetteer.spellings import split_name

ROMANISED: Final = 0.9
"""Quality of a name of the same consonants that is near in its vowels too."""
MOST_UNLIKE: Final = 0.4
MOST_UNLIKE_WEAK: Final = 0.34
"""How much of a romanisation may differ from the name, in its vowels and signs; also with few consonants."""
LIKE: Final = 0.25
"""The same for a place that is preferred to one of just this name, since it lies beside the town that is told."""
_CENTRE: Final = "مركز"
"""Begins the names of sub-districts around the seat of a district."""
STRONG: Final = 4
"""Consonants that recognise a name in a governorate, whatever its vowels."""


class Names:
    """Finds places by their names in a gazetteer; its indexes are made on first use and stay."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._near_names: dict[tuple[str, frozenset[str]], NearNames] = {}

    def whole(self, name: str, codes: frozenset[str]) -> tuple[Place, ...]:
        """The short way for the plain case, where all that is written is one name: what `exact` finds for it."""
        lang = "en" if name.isascii() else "ar"
        words = split_name(name)
        ids = self.joined[lang].get(joined_key(words, lang))
        if ids is None:
            return ()
        places = self.inside(ids, codes)
        return places if len(places) < 2 else self._without_units(as_spelt(places, tuple(words), lang))

    def exact(self, phrase: Phrase, codes: frozenset[str], article: bool = True) -> Hit | None:
        """The places of the first of a phrase's forms that is a name; with its `article`, if it is to count."""
        for i, tokens in enumerate(phrase.forms):
            for key in joined_keys(tokens, phrase.lang):
                every = self.inside(self.joined[phrase.lang].get(key, ()), codes)
                if every:
                    spelt = as_spelt(every, tokens, phrase.lang) if article else every
                    places = self._towns(spelt, phrase)
                    also = () if len(spelt) == len(every) else self._towns(every, phrase)
                    if i == 0 and len(phrase.forms) > 1:  # the words for kind and relation belong to the name
                        bare = joined_key(phrase.tokens, phrase.lang)
                        also = self.inside(self.joined[phrase.lang].get(bare, ()), codes)
                        phrase = replace(phrase, forms=(tokens,), relation="at", kind=None)
                    return Hit(phrase, places, 1.0, "the name", also=also)
        return None

    def same_sound(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A romanisation with the same consonants: only within a governorate, where few names share them.

        A noun of place (Tal) belongs to the name: Tal Hamm is not Hama.
        """
        if phrase.lang != "en" or not codes:
            return None
        head = phrase.forms[0][0]
        forms = [form for form in phrase.forms if form[0] == head] if is_head(head) else phrase.forms
        for written in (read for form in forms for read in english_readings(form)):
            tokens = tuple(map(without_stuck_article, written))
            key = consonants(tokens)
            alike = tuple(place for place in self.alike(tokens, codes) if keeps_head(tokens, place))
            places = self._towns(alike, phrase)
            if places:
                plain = spoken(joined_key(tokens, "en"))
                costs = [min(unlikeness(plain, name) for name in self._english.of(place.place_id)) for place in places]
                least, apart = min(costs)
                best = least - apart
                if best > MOST_UNLIKE * len(plain) and len(key) >= STRONG:
                    return Hit(phrase, places, 0.8, "a name with the same consonants")
                if best <= (MOST_UNLIKE if len(key) >= STRONG else MOST_UNLIKE_WEAK) * len(plain):
                    near = tuple(place for place, (cost, _) in zip(places, costs, strict=True) if cost <= least)
                    near = tuple(place for place in near if not is_half(place)) or near
                    also = tuple(place for place, (cost, _) in zip(places, costs, strict=True) if cost < least + 1.0)
                    return Hit(phrase, near, ROMANISED, "a romanisation of the name", best, also)
        return None

    def alike(self, tokens: tuple[str, ...], codes: frozenset[str]) -> tuple[Place, ...]:
        """The places in the governorates with the same consonants, two at least."""
        key = consonants(tokens)
        if len(key) < 2:
            return ()
        ids = dict.fromkeys(place_id for code in sorted(codes) for place_id in self._consonants.having(key, code))
        return tuple([self.gazetteer.places[place_id] for place_id in ids])

    def as_like(self, phrase: Phrase, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Of places of the same consonants those whose names are not much unlike the words."""
        if phrase.lang != "en":
            return places
        plain = spoken(joined_key(phrase.tokens, "en"))
        return tuple(
            place
            for place in places
            if min(sum(unlikeness(plain, name)) for name in self._english.of(place.place_id)) <= LIKE * len(plain)
        )

    def inside(self, ids: Sequence[str], codes: frozenset[str]) -> tuple[Place, ...]:
        """The places of these ids that lie in the governorates; all of them if none is stated."""
        known = self.gazetteer.places
        if len(ids) == 1:  # nearly always
            place = known[ids[0]]
            return (place,) if not codes or place.admin1_pcode in codes else ()
        if not codes:
            return tuple([known[place_id] for place_id in ids])
        return tuple([place for place_id in ids if (place := known[place_id]).admin1_pcode in codes])

    def near(self, lang: str, codes: frozenset[str]) -> NearNames:
        """The names of a governorate, made on first use: a tenth of all names to compare with."""
        if (lang, codes) not in self._near_names:
            of_governorate = self._names_by_governorate[lang]
            names = set().union(*(of_governorate.get(code, ()) for code in codes or of_governorate))
            self._near_names[lang, codes] = NearNames(names)
        return self._near_names[lang, codes]

    def _towns(self, places: tuple[Place, ...], phrase: Phrase) -> tuple[Place, ...]:
        """A district that is named without the word for one means the town it is named after."""
        return places if phrase.kind in UNITS else self._without_units(places)

    def _without_units(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        towns = (self.town_of.get(place.place_id, place) for place in places)
        return tuple({town.place_id: town for town in towns}.values())

    # ---- indexes, made on first use

    @cached_property
    def town_of(self) -> dict[str, Place]:
        """The towns that districts and sub-districts are named after and that lie in them, by the unit's id."""
        units = [place for place in self.gazetteer.places.values() if place.kind in ("district", "subdistrict")]
        return {unit.place_id: town for unit in units if (town := self._town_of(unit))}

    def _town_of(self, unit: Place) -> Place | None:
        """The town of a unit's name without its "centre of"; else its seat, if it has one only: المخرم الفوقاني."""
        ids = self.joined["ar"].get(joined_key(split_name(unit.name_ar.removeprefix(_CENTRE)), "ar"), ())
        named = [town for town in map(self.gazetteer.places.__getitem__, ids) if town.kind in SETTLEMENTS]
        inside = [town for town in named if unit.place_id in (town.admin2_pcode, town.admin3_pcode)]
        if inside:
            return inside[0]
        seats = self._seats.get(unit.place_id, [])
        return seats[0] if len(seats) == 1 else None

    @cached_property
    def _seats(self) -> dict[str, list[Place]]:
        """The towns that are seats of districts and sub-districts, by the unit's id."""
        found: defaultdict[str, list[Place]] = defaultdict(list)
        for place in self.gazetteer.places.values():
            level = place.capital_level if place.kind in SETTLEMENTS else None
            for unit, lowest in ((place.admin2_pcode, DISTRICT), (place.admin3_pcode, LOWEST_SEAT)):
                if level is not None and unit is not None and level <= lowest:
                    found[unit].append(place)
        return found

    @cached_property
    def joined(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Language -> joined name -> place_ids."""
        with nothing_collected():
            return joined_names(self.gazetteer)

    @cached_property
    def _names_by_governorate(self) -> dict[str, dict[str | None, set[str]]]:
        """Language -> P-code -> joined names of its places."""
        found: dict[str, dict[str | None, set[str]]] = {}
        for lang, names in self.joined.items():
            of_governorate: defaultdict[str | None, set[str]] = defaultdict(set)
            for name, ids in names.items():
                for place_id in ids:
                    of_governorate[self.gazetteer.places[place_id].admin1_pcode].add(name)
            found[lang] = dict(of_governorate)
        return found

    @cached_property
    def _consonants(self) -> Consonants:
        return Consonants(self.gazetteer)

    @cached_property
    def _english(self) -> EnglishNames:
        return EnglishNames(self.gazetteer)
