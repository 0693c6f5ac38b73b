"""The governorate that a column or a part of a name states, however it is spelt.

A governorate goes by its own names and by those of its capital. A column is known to hold one of them, so the
consonants tell which (Idlib, Edleb; Hassakeh), and what is left is taken for the nearest of these few names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from gazetteer.asked import is_too_long
from gazetteer.fuzzy import NearNames
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import consonants
from gazetteer.naming import word_key
from gazetteer.phrase import Phrase, joined_key
from gazetteer.phrases import Phrases
from gazetteer.place import Place
from gazetteer.spellings import split_name

_DAMASCUS: Final = "SY01"
_AROUND_DAMASCUS: Final = "SY03"
"""The countryside of the capital, a governorate of its own."""
CAPITAL: Final = 1
"""Capital level of a governorate's town (0: of the country)."""
LOWEST_SEAT: Final = 3
"""The same of the seat of a sub-district."""


class Governorates:
    """Reads governorates. Its indexes are made on first use and stay."""

    def __init__(self, gazetteer: Gazetteer, phrases: Phrases) -> None:
        self._gazetteer = gazetteer
        self._phrases = phrases
        self._stated: dict[str, Place | None] = {}

    def stated(self, text: str) -> Place | None:
        """The governorate of a column: a P-code, or a name in either script."""
        if text not in self._stated and not is_too_long(text):
            self._stated[text] = self._read(text)
        return self._stated.get(text)

    def named(self, phrase: Phrase) -> Place | None:
        """The governorate whose name, or whose capital's name, a phrase is."""
        keys = (joined_key(tokens, phrase.lang) for tokens in phrase.forms)
        return next((self._names[phrase.lang][key] for key in keys if key in self._names[phrase.lang]), None)

    def _read(self, text: str) -> Place | None:
        unit = self._gazetteer.places.get(text.strip())
        if unit and unit.kind == "governorate":
            return unit
        phrases = self._phrases.read(text)
        for way in (self.named, self._same_sound, self._nearly, self._part):
            for phrase in phrases:
                if place := way(phrase):
                    around = place.place_id == _DAMASCUS and self._phrases.is_rural(phrase)
                    return self._gazetteer.places[_AROUND_DAMASCUS] if around else place
        return None

    def _same_sound(self, phrase: Phrase) -> Place | None:
        keys = (consonants(tokens) for tokens in phrase.forms if phrase.lang == "en")
        return next((self._sounds[key] for key in keys if key in self._sounds), None)

    def _nearly(self, phrase: Phrase) -> Place | None:
        names = self._names[phrase.lang]
        for tokens in phrase.forms:
            near = self._near[phrase.lang].near(joined_key(tokens, phrase.lang))
            best = {names[name].place_id for _, name in near}
            if len(best) == 1:
                return self._gazetteer.places[best.pop()]
        return None

    def _part(self, phrase: Phrase) -> Place | None:
        """The governorate that is named among other words: ريف حماة الشمالي, northern Hama."""
        names, tokens = self._names[phrase.lang], phrase.forms[0]
        runs = (tokens[i : i + size] for size in (2, 1) for i in range(len(tokens) - size + 1))
        keys = (joined_key(run, phrase.lang) for run in runs)
        return next((names[key] for key in keys if key in names), None)

    @cached_property
    def _spellings(self) -> tuple[tuple[str, str, Place], ...]:
        """Language, name and governorate: names of capitals last."""
        places = self._gazetteer.places
        units = {p.place_id: p for p in places.values() if p.kind == "governorate"}
        units |= {
            p.place_id: places[p.admin1_pcode]
            for p in places.values()
            if p.admin1_pcode and p.capital_level is not None and p.capital_level <= CAPITAL and p.kind == "city"
        }
        own = [(lang, name, units[p]) for p in units for lang, name in _own_names(places[p])]
        return (*own, *((a.lang, a.name, units[a.place_id]) for a in self._gazetteer.aliases if a.place_id in units))

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, Place]]:
        names: dict[str, dict[str, Place]] = {"ar": {}, "en": {}}
        for lang, name, unit in self._spellings:
            names[lang].setdefault("".join(word_key(name, lang)), unit)
        return names

    @cached_property
    def _near(self) -> Mapping[str, NearNames]:
        return {lang: NearNames(names) for lang, names in self._names.items()}

    @cached_property
    def _sounds(self) -> Mapping[str, Place]:
        """Consonants that only one governorate has."""
        units: defaultdict[str, dict[str, Place]] = defaultdict(dict)
        for lang, name, unit in self._spellings:
            if lang == "en":
                units[consonants(split_name(name))][unit.place_id] = unit
        return {key: next(iter(same.values())) for key, same in units.items() if key and len(same) == 1}


def _own_names(place: Place) -> Iterable[tuple[str, str]]:
    return ("ar", place.name_ar), ("en", place.name)
