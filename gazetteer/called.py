"""Sites that are called after the town they lie at, found by the other spellings of the town too: Tabqah airport."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from gazetteer.distance import place_km
from gazetteer.names import Names
from gazetteer.phrase import Phrase, joined_key
from gazetteer.phrases import Phrases
from gazetteer.place import SETTLEMENTS, Place

_BESIDE_KM: Final = 15.0
_KINDS: Final = {
    "airport": ("airport", "airbase"),
    "airbase": ("airbase", "airport"),
    **{kind: (kind,) for kind in ("camp", "crossing", "dam", "bridge", "prison", "oilfield")},
}
"""Kinds of which a town has one at most that is called after it, with those that writers use for them."""


class CalledAfter:
    """Finds sites by their towns; its index is made on first use and stays."""

    def __init__(self, names: Names, phrases: Phrases) -> None:
        self._names = names
        self._phrases = phrases

    def sites(self, phrase: Phrase, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """For each of a phrase's places the site of the kind that it tells, where one is called after the place."""
        kinds = _KINDS.get(phrase.kind or "", ())
        return tuple(
            next((site for kind in kinds if (site := self._sites.get((place.place_id, kind)))), place)
            for place in places
        )

    @cached_property
    def _sites(self) -> dict[tuple[str, str], Place]:
        """Id of a settlement and a kind -> the site of that kind beside it that is called after it."""
        return {
            (town.place_id, site.kind): site
            for site in self._names.gazetteer.places.values()
            if site.kind in _KINDS
            for town in self._towns(site)
        }

    def _towns(self, site: Place) -> Iterator[Place]:
        """The settlements beside a site whose name is its name, or begins it: مطار الطبقة العسكري."""
        places = self._names.gazetteer.places
        tokens = self._phrases.read(site.name_ar)[0].tokens
        for size in range(len(tokens), 0, -1):
            for place_id in self._names.joined["ar"].get(joined_key(tokens[:size], "ar"), ()):
                if places[place_id].kind in SETTLEMENTS and place_km(places[place_id], site) <= _BESIDE_KM:
                    yield places[place_id]
