"""The places whose names have a part of the words of a phrase, or of whose names the words are a part."""

from dataclasses import replace
from typing import Final

from gazetteer.distance import spread_km
from gazetteer.fuzzy import SHORTEST
from gazetteer.hit import Hit
from gazetteer.indexes import names_by_word
from gazetteer.letters import consonants, name_key
from gazetteer.likeness import is_head
from gazetteer.names import ROMANISED, STRONG, Names
from gazetteer.phrase import Phrase, joined_key, token_key
from gazetteer.phrases import Phrases
from gazetteer.place import HILLS
from gazetteer.spellings import QUALIFIERS, TokenKeys

BESIDE_KM: Final = 10.0
WIDE: Final = frozenset({"governorate", "region", "countryside", "city area"})


class Parts:
    """Finds places by parts of names; its index is made on first use and stays."""

    def __init__(self, names: Names, phrases: Phrases) -> None:
        self._names = names
        self._phrases = phrases
        self._forms: dict[str, dict[str, list[TokenKeys]]] = {}

    def halves(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """Villages told apart by a word that is left out: سفيرة for Upper Safira or Lower Safira."""
        if not codes or phrase.lang != "ar":
            return None
        joined = self._names.joined[phrase.lang]
        for wanted in (joined_key(tokens, phrase.lang) for tokens in phrase.forms):
            forms = [wanted + told for told in sorted(QUALIFIERS)] if len(wanted) >= SHORTEST - 1 else []
            ids = dict.fromkeys(place_id for form in forms for place_id in joined.get(form, ()))
            if places := self._names.inside(tuple(ids), codes):
                return Hit(phrase, places, ROMANISED, f"a half of its name left out: {places[0].name_ar}")
        return None

    def half_of_hill(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A half of a village of the whole name, where only what stands behind its "hill" is a name: تل | الحمام."""
        if phrase.kind not in HILLS or len(phrase.forms) == 1:
            return None
        whole = replace(phrase, forms=phrase.forms[-2:-1], kind=None)
        return None if self._names.exact(whole, codes) else self.halves(whole, codes)

    def within(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The words are a part of longer names (البوليل for قطعة البوليل): only if these lie side by side."""
        if not codes or self.tells_nothing(phrase):
            return None
        spelt = self._names.gazetteer.spelt(phrase.lang)
        for wanted in (token_key(tokens, phrase.lang) for tokens in phrase.forms):
            if len("".join(wanted)) < SHORTEST:
                continue
            forms = self._by_word(phrase.lang).get(wanted[0], ())
            forms = [form for form in forms if any(form[i : i + len(wanted)] == wanted for i in range(len(form)))]
            first = [form for form in forms if form[: len(wanted)] == wanted and len(wanted) > 1]
            ids = dict.fromkeys(place_id for form in first or forms for place_id in spelt[form])
            places = self._names.inside(tuple(ids), codes)
            if places and spread_km(places) <= BESIDE_KM:
                return Hit(phrase, places, 0.7, f"a part of the name {places[0].name_ar}")
        return None

    def part(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The longest run of words that is a name, the first of these; a wide area only without another."""
        wide: Hit | None = None
        head = phrase.forms[0][0] if is_head(phrase.forms[0][0]) else ""
        tokens = tuple(token for token in phrase.forms[0] if token_key((token,), phrase.lang))  # without articles
        for size in range(len(tokens) - 1, 0, -1):
            for start in range(len(tokens) - size + 1):
                run = replace(phrase, forms=(tokens[start : start + size],))
                heard = size > 1 and len(consonants(run.tokens)) >= STRONG
                hit = self._names.exact(run, codes) or (self._names.same_sound(run, codes) if heard else None)
                told = len(phrase.forms) > 1 and run.tokens[0] == phrase.tokens[0]  # behind a word for its kind
                alone = size == 1 and ((len(run.tokens[0]) <= 3 and not told) or run.tokens[0] == head)
                if hit and not alone and not self.tells_nothing(run):
                    hit = Hit(replace(phrase, relation="near"), hit.places, 0.7, "a part of the words")
                    if hit.places[0].kind not in WIDE:
                        return hit
                    wide = wide or hit
        return wide

    def tells_nothing(self, run: Phrase) -> bool:
        """Whether the words are those for a kind or a side, which are also names somewhere (الغربي, Madina)."""
        return self._phrases.is_cue(run.tokens, run.lang) or all(name_key(word) in QUALIFIERS for word in run.tokens)

    def _by_word(self, lang: str) -> dict[str, list[TokenKeys]]:
        if lang not in self._forms:
            self._forms[lang] = names_by_word(self._names.gazetteer, lang)
        return self._forms[lang]
