"""The places that one phrase may name: as it stands, by its sound, by a part of it, or nearly.

Names of a stated governorate come before all others. A name that is only found elsewhere counts when it is just over
the governorate's border (writers and borders disagree) or is one that everybody knows.
"""

from dataclasses import replace
from functools import cached_property
from typing import Final

from gazetteer.called import CalledAfter
from gazetteer.hit import Hit
from gazetteer.letters import consonants
from gazetteer.likeness import is_head, is_open
from gazetteer.names import LIKE, ROMANISED, STRONG, Names
from gazetteer.nearly import LOOSE, SEAT, Nearly
from gazetteer.parts import Parts
from gazetteer.phrase import Phrase, capitals
from gazetteer.phrases import Phrases
from gazetteer.place import SETTLED, SETTLEMENTS, Place
from gazetteer.readings import READINGS, without_inner_articles
from gazetteer.spellings import split_name

BORDER_KM: Final = 15.0
FARTHER_KM: Final = 30.0
"""How far over the border a name may lie when nothing in the governorate is like it."""
WELL_KNOWN: Final = 4
ALMOST: Final = 0.93
"""Quality from which a nearly equal name in the governorate comes before an equal one over its border."""
NOT_IN_ADMIN1: Final = "not in the governorate stated"
"""What is said of a place that is found elsewhere only; such rows of a list need a look."""

TELLING_SOUNDS: Final = 3
"""Consonants by which one word among others is known."""


class Matching:
    """Finds the candidates of phrases among the names of a gazetteer."""

    def __init__(self, names: Names, phrases: Phrases) -> None:
        self.gazetteer = names.gazetteer
        self._phrases = phrases
        self._names = names
        self._nearly = Nearly(names)
        self._parts = Parts(names, phrases)
        self._called_after = CalledAfter(names, phrases)

    def hits(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """One hit for a phrase, more for names joined by و, none if nothing fits. `codes`: stated governorates."""
        hits = self._hits(phrase, codes)
        sites = [self._called_after.sites(hit.phrase, hit.places) for hit in hits]
        return [
            hit if hit.places == at else replace(hit, places=at, also=()) for hit, at in zip(hits, sites, strict=True)
        ]

    def sounding(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The places of just this name, of its sound with vowels much like the words, or in Arabic of a letter that
        writers confuse."""
        hit = self._as_it_stands(phrase, codes) or self._heard(phrase, codes)
        if hit is None and phrase.lang == "ar":
            near = self._nearly.named(phrase, codes)
            return near if near and near.cost < LOOSE else None
        alike = hit is not None and hit.quality >= ROMANISED and hit.cost <= LIKE * len("".join(phrase.tokens))
        return hit if alike else None

    def _hits(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        if exact := self._as_it_stands(phrase, codes):
            return [exact]
        if phrase.kind == "hill" and phrase.lang == "en" and (hill := self._hill(phrase, codes)):
            return [hill]
        if self._phrases.is_cue(phrase.tokens, phrase.lang):  # "the house": nothing is named but by all of the words
            whole = replace(phrase, forms=phrase.forms[:1], kind=None)
            hit = self._elsewhere(whole, codes, heard=False) if codes and len(phrase.forms) > 1 else None
            return [hit] if hit else []
        if sound := self._heard(phrase, codes):
            among = self._among(phrase, codes) if sound.cost >= LOOSE else None
            return [among or sound]
        if pair := self._pair(phrase, codes):
            return pair
        if parts := self._phrases.split(phrase):
            return [hit for part in parts for hit in self.hits(part, codes)]
        if halves := self._parts.halves(phrase, codes):
            return [halves]
        if told := self._told_by_its_town(phrase, codes):
            return told
        hit = self._without_side(phrase, codes) or self._by_capitals(phrase, codes) or self._likest(phrase, codes)
        return [hit] if hit else []

    def _hill(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The hill of a name that English writes before its word for one, "Jabiya hill": تل الجابية."""
        hit = self._as_it_stands(replace(phrase, forms=(("Tal", *phrase.tokens),)), codes)
        return hit if hit and all(place.kind == "hill" for place in hit.places) else None

    def _likest(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The name that is nearest to the words, of which they are a part, or that is a part of them."""
        near = self._nearly.named(phrase, codes)
        if near and near.quality >= ALMOST:
            return near
        hit = self._elsewhere(phrase, codes) if codes else None
        loose = near is None or near.cost >= LOOSE
        if hit is None and loose:  # a whole word of a name before another with a slip
            hit = self._parts.within(phrase, codes)
        if hit is None and codes and near and loose:  # and just the name, farther over the border
            hit = self._farther(phrase, codes) if phrase.kind is None or phrase.kind in SETTLEMENTS else None
        hit = hit or near or self._parts.part(phrase, codes)
        if codes and not hit:
            hit = self._farther(phrase, codes) or self._nearly.named(phrase, codes, LOOSE)
        return hit

    def _farther(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A settlement of just this name, though farther over the border."""
        far = self._elsewhere(phrase, codes, heard=False, reach=FARTHER_KM)
        return far if far and far.places[0].kind in SETTLED else None

    def _as_it_stands(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """The places of just this name."""
        exact = self._names.exact(phrase, codes)
        if exact is None:
            return None
        whole = self._whole(exact, codes) if phrase.lang == "en" else self._parts.half_of_hill(exact.phrase, codes)
        return whole or exact

    def also(self, hit: Hit, codes: frozenset[str]) -> tuple[Place, ...]:
        """Other places that the words of a hit may mean: those of the same consonants, of a name that stands there the
        ones that are much like it."""
        if hit.quality < 1.0 or hit.phrase.lang == "ar":
            return hit.also
        alike = self._names.alike(hit.phrase.tokens, codes or self._everywhere)
        return self._names.as_like(hit.phrase, alike or hit.also)

    def _among(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A name that stands as it is among words that describe it: rather than all of them heard as another."""
        hit = self._without_side(phrase, codes) or self._by_capitals(phrase, codes)
        return hit if hit and hit.quality == 1.0 else None

    def _without_side(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        sided = self._phrases.without_side(phrase)
        return self._as_it_stands(sided, codes) or self._heard(sided, codes) if sided else None

    def _whole(self, exact: Hit, codes: frozenset[str]) -> Hit | None:
        """A romanisation of the whole name, where only what stands behind its noun of place was found (Tal | Qarah), or
        the town before its word for a site (Thawrah | oil field)."""
        phrase = exact.phrase
        headed = tuple(form for form in phrase.forms[:-1] if is_head(form[0]))
        if headed and not is_head(split_name(exact.places[0].name)[0]):
            whole = replace(phrase, forms=headed[-1:])
            sound = self._names.same_sound(whole, codes)
            return replace(sound, phrase=replace(whole, kind=None)) if sound and sound.quality >= ROMANISED else None
        if self._is_site(phrase) and self._called_after.sites(phrase, exact.places) == exact.places:
            sound = self._names.same_sound(replace(phrase, forms=phrase.forms[:1]), codes)
            return sound if sound and sound.places[0].kind == phrase.kind else None
        return None

    def _is_site(self, phrase: Phrase) -> bool:
        return self.gazetteer.kind_groups.get(phrase.kind or "") == "site"

    def _told_by_its_town(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """A name with that of its town behind it and nothing between: صوران أعزاز; the town alone where a site of the
        name lies elsewhere: سوق الهال عفرين."""
        rest = len(phrase.tokens)
        for i in range(1 + is_head(phrase.tokens[0]), rest):
            town = self._names.exact(replace(phrase, forms=(phrase.tokens[i:],), kind=None, relation="at"), codes)
            towns = [p for p in town.places if p.prominence >= SEAT and p.kind in SETTLEMENTS] if town else []
            if town and towns:
                forms = tuple(form[: i - rest] for form in phrase.forms if form[i - rest :] == phrase.tokens[i:])
                head = self._names.exact(replace(phrase, forms=forms), codes)
                if head and not self._parts.tells_nothing(head.phrase):
                    unit = towns[0].admin2_pcode
                    beside = tuple(place for place in head.places if place.admin2_pcode == unit)
                    site = self._is_site(phrase) and not beside
                    return [town] if site else [replace(head, places=beside or head.places), town]
        return []

    def _elsewhere(
        self, phrase: Phrase, codes: frozenset[str], heard: bool = True, reach: float = BORDER_KM
    ) -> Hit | None:
        """A name outside the stated governorates: near their border, or well known (and not just a like sound, nor a
        quarter or square of a city there)."""
        exact = self._names.exact(phrase, frozenset(), article=False)
        hit = exact or (self._names.same_sound(phrase, self._everywhere) if heard else None)
        if hit is None:
            return None
        alike = hit.quality >= ROMANISED and hit.cost <= LOOSE and len(consonants(phrase.tokens)) >= STRONG
        clear = exact is not None or alike
        near = [place for place in hit.places if any(self.gazetteer.borders_on(place, code, reach) for code in codes)]
        known = [p for p in hit.places if p.prominence >= WELL_KNOWN and not p.parent and self._is_as_told(phrase, p)]
        fit = tuple(near or (known if clear else ()))  # just over the border rather than known and far from there
        return Hit(hit.phrase, fit, 0.75, f"the name, though {NOT_IN_ADMIN1}", hit.cost) if fit else None

    def _heard(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A romanisation; rather than one whose vowels are unlike the words just the name, read in another way, and
        whatever is more like the words without an article that is written as one with them: Altah is al-Tah."""
        sound = self._by_sound(phrase, codes)
        free = replace(phrase, forms=tuple(map(without_inner_articles, phrase.forms)))
        if free.forms != phrase.forms and phrase.tokens[0][:2].lower() == "al":
            bare = self._names.exact(free, codes) or self._by_sound(free, codes)
            if bare and (sound is None or bare.cost < sound.cost):
                return bare
        if sound and sound.cost < LOOSE:
            return sound
        other = self._read_otherwise(phrase, codes)
        return other if other and (sound is None or other.quality == 1.0) else sound

    def _is_as_told(self, phrase: Phrase, place: Place) -> bool:
        """Whether a place may be of the kind that is told: Sham camp and the Aleppo road of Idlib are no cities."""
        groups = self.gazetteer.kind_groups
        told = groups.get(phrase.kind or "")
        return told not in ("site", "urban", "road") or told == groups.get(place.kind)

    def _by_sound(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A romanisation; where its vowels are unlike the words also what is nearer to them: another name of the same
        few consonants (Kafr Aya: Kafra), or one just over the border."""
        hit, key = self._names.same_sound(phrase, codes), consonants(phrase.forms[0])
        if hit is None or hit.cost < LOOSE:
            return hit
        near = self._nearly.named(phrase, codes) if len(key) < STRONG else None
        name = near.places[0].name if near else ""
        if near and near.cost < hit.cost and consonants(split_name(name)) == key:
            return near if is_open(name) == is_open(phrase.tokens[0]) else hit
        other = self._elsewhere(phrase, codes) or self._farther(phrase, codes)
        return other if other and other.cost <= hit.cost - LOOSE and other.places[0].kind in SETTLED else hit

    def _read_otherwise(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A name with articles that are written as one word with it (Alatareb), or with letters of another school."""
        for reading, least in READINGS.items() if phrase.lang == "en" else ():
            forms = tuple(other for form in phrase.forms if (other := reading(form)) != form)
            if forms:
                read = replace(phrase, forms=forms)
                heard = len(consonants(forms[0])) >= least
                hit = self._names.exact(read, codes) or (self._by_sound(read, codes) if heard else None)
                if hit:
                    return hit
        return None

    def _by_capitals(self, phrase: Phrase, codes: frozenset[str]) -> Hit | None:
        """A name among words without capitals, which only describe: "Garanij fuel depot"."""
        forms = (phrase.forms[0], phrase.tokens) if phrase.lang == "en" else ()  # the first with its Tell
        for tokens in dict.fromkeys(forms):
            name = replace(phrase, forms=(capitals(tokens),))
            if len(name.tokens) in (0, len(tokens)) or len(consonants(name.tokens)) < TELLING_SOUNDS:
                continue
            named = not is_head(name.tokens[0]) or len(name.tokens) > 1
            if named and (hit := self._names.exact(name, codes) or self._names.same_sound(name, codes)):
                return hit
        return None

    def _pair(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """Two names joined by و or a hyphen: both must be names as they stand."""
        if len(phrase.halves) > 1:
            hits = [self._names.exact(half, codes) for text in phrase.halves for half in self._phrases.read(text)]
            found = [hit for hit in hits if hit]
            if len(found) == len(hits) > 1:
                return found
        for i, token in enumerate(phrase.tokens[1:], 1):
            if phrase.lang == "ar" and token.startswith("و") and len(token) > 2:
                tails = self._phrases.read(" ".join((token[1:], *phrase.tokens[i + 1 :])))
                head = replace(phrase, forms=(phrase.tokens[:i],))
                each = [self._named(part, codes) for part in (head, *tails)]
                found = [hit for hits in each for hit in hits]
                if all(each) and len(each) > 1:
                    return [
                        replace(hit, phrase=replace(hit.phrase, relation=phrase.relation, joined=i > 0))
                        for i, hit in enumerate(found)
                    ]
        return []

    def _named(self, phrase: Phrase, codes: frozenset[str]) -> list[Hit]:
        """The places of a name as it stands, or of several that are joined: the rest of "A and B and C"."""
        hit = self._names.exact(phrase, codes) or self._elsewhere(phrase, codes)
        return [hit] if hit else self._pair(phrase, codes)

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        return frozenset(place.admin1_pcode for place in self.gazetteer.places.values() if place.admin1_pcode)
