"""The places of the names that are nearest to the words of a phrase, a letter or two off."""

import re
from dataclasses import replace
from typing import Final

from gazetteer.fuzzy import lacks_letters
from gazetteer.hit import Hit
from gazetteer.kurmanji import english_readings
from gazetteer.likeness import begins_alike
from gazetteer.names import Names
from gazetteer.phrase import Phrase, joined_key
from gazetteer.place import HILLS

_DIGITS: Final = re.compile(r"\d+")
SEAT: Final = 3
"""Prominence of seats of sub-districts, after which villages are told apart."""
LOOSE: Final = 1.0
"""One letter, which names of any length may be off when nothing else is found in the governorate."""
DOUBTFUL: Final = 0.4
"""Quality of such a find at most. Of names of four letters with a slip it finds half, but two in five of those that
the gazetteer does not have are taken for another: the answer is only near the place, and its score says so."""
TELLING: Final = 7
"""Letters of a name from which one that is nearly equal is believed without a governorate: Ankara is not Anjara."""


class Nearly:
    """Finds the places of names that are nearly those of phrases."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def named(self, phrase: Phrase, codes: frozenset[str], least: float = 0.0) -> Hit | None:
        """The names at the least distance from the words; several when they tie. `least` may be off always.

        Of names at one distance those come first that the news knows, then those of which letters are only left out:
        the commonest slip.
        """
        best, names, whole = (9.0, 0, True, True), list[str](), False
        near = self._names.near(phrase.lang, codes)
        hill = phrase.kind in HILLS and phrase.forms[-2:-1] and phrase.forms[-2][1:] == phrase.tokens
        for written in reversed(phrase.forms[:-1] if hill else phrase.forms):  # Tal Hassan is not Ghassan
            tokens = english_readings(written)[0] if phrase.lang == "en" else written
            key = joined_key(tokens, phrase.lang)
            for cost, name in near.near(key, least):
                if not begins_alike(tokens, name) or _DIGITS.findall(key) != _DIGITS.findall(name):
                    continue
                rank = cost, -len(tokens), self._is_obscure(name, phrase.lang, codes), not lacks_letters(key, name)
                if rank < best:
                    best, names, whole = rank, [name], written is not phrase.tokens and written is phrase.forms[0]
                elif rank == best:
                    names.append(name)
        if not names:
            return None
        ids = dict.fromkeys(place_id for name in names for place_id in self._names.joined[phrase.lang][name])
        places = self._names.inside(tuple(ids), codes)
        quality = 1.0 - best[0] / max(len(names[0]), 4)
        if not codes and len(names[0]) < TELLING:
            quality = min(quality, DOUBTFUL)
        if whole:  # the words for kind and relation belong to the name
            phrase = replace(phrase, forms=phrase.forms[:1], relation="at", kind=None)
        if least:  # as often an unknown place as a slip of the pen
            phrase = replace(phrase, relation="near") if phrase.relation == "at" else phrase
            return Hit(phrase, places, min(quality, DOUBTFUL), f"perhaps {places[0].name_ar}, one letter off", best[0])
        return Hit(phrase, places, quality, f"nearly the name {places[0].name_ar}", best[0])

    def _is_obscure(self, name: str, lang: str, codes: frozenset[str]) -> bool:
        """Whether the news means none of the places of a joined name."""
        return all(p.prominence < SEAT for p in self._names.inside(self._names.joined[lang][name], codes))
