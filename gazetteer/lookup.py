"""Looking up one place as people write it in a list, with the governorate they give beside it.

Found in this order, in the stated governorate before anywhere else: the words as they stand; without the words for
kind and relation; a romanisation with the same consonants; a part of the words; a nearly equal name. What cannot be
found falls back to the smallest area that is sure: another place named beside it, else the governorate.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from gazetteer.asked import TOO_LONG, UNKNOWN, is_too_long, shown
from gazetteer.distance import is_far
from gazetteer.finest import finest
from gazetteer.fitting import TOLD, fitting, of_towns
from gazetteer.gazetteer import Gazetteer
from gazetteer.governorates import CAPITAL, Governorates
from gazetteer.hit import Hit
from gazetteer.known import KNOWN, KnownPlaces
from gazetteer.letters import ARTICLES, REMEMBERED
from gazetteer.matching import Matching
from gazetteer.names import ROMANISED, Names
from gazetteer.phrase import Phrase, token_key
from gazetteer.phrases import Phrases
from gazetteer.place import IN_TOWN, UNITS, Place
from gazetteer.quarters import QUARTERS, capital_quarters, is_unlikely, tells_land, tells_quarter
from gazetteer.resolve import AROUND_DAMASCUS, Context, Resolution, resolve
from gazetteer.strays import BESIDE_KM, is_settlement, is_strange, is_village, without_strays
from gazetteer.stretch import stretch
from gazetteer.unknown import beside, nowhere, somewhere_in

_Key = str | tuple[str | None, ...]
"""A place that has its name to itself, or the governorate that is stated with the namesakes in it."""
_POINTS: Final = frozenset({"site", "urban"})
"""Groups of kinds that lie at one point, and not all over a district."""
_PERHAPS: Final = 0.6
"""How sure a quarter is that has villages for namesakes, or a village beside the governorate stated that has a city."""


class Lookup:
    """Resolves names of lists. Built once from a gazetteer; remembers answers, but none changes another."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._phrases = Phrases(gazetteer)
        self._names = Names(gazetteer)
        self._matching = Matching(self._names, self._phrases)
        self._governorates = Governorates(gazetteer, self._phrases)
        self._answers: dict[_Key, Resolution] = {}
        self._known = KnownPlaces(gazetteer)
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._told)
        self._searched = lru_cache(maxsize=REMEMBERED)(self._stated)
        self._around = lru_cache(maxsize=REMEMBERED)(self._named_in)

    def resolve(
        self, name: str, admin1: str | None = None, near_to: str | None = None, on: date | None = None
    ) -> Resolution:
        """The place of a name. `admin1` is a governorate (P-code or name), `near_to` another place's name."""
        if is_too_long(name):
            return Resolution(None, None, None, None, 0.0, TOO_LONG)
        stated, codes = self._searched(admin1)
        if near_to is None and (stated or not admin1) and (answer := self._plainly(name, stated, codes, on)):
            return answer
        return self._remembered(name, admin1, near_to, on)

    def _told(self, name: str, admin1: str | None, near_to: str | None, on: date | None) -> Resolution:
        """The answer, with what was given beside the name and is not known told in its `why`."""
        stated, codes = self._searched(admin1)
        unknown = [] if stated or not admin1 or not admin1.strip() else [f"admin1 {shown(admin1)}"]
        if near_to and near_to.strip() and not self._around(near_to, codes):
            unknown.append(f"near {shown(near_to)}")
        found = self._resolve(name, stated, codes, near_to, on)
        return replace(found, why=f"{found.why}; {UNKNOWN} {', '.join(unknown)}") if unknown else found

    def _stated(self, admin1: str | None) -> tuple[Place | None, frozenset[str]]:
        """The governorate that is stated, and the P-codes of those in which the name is searched."""
        stated = self.governorate(admin1) if admin1 else None
        around = stated is not None and stated.place_id in AROUND_DAMASCUS
        return stated, AROUND_DAMASCUS if around else _code_of(stated)

    def _at_its_town(self, found: Resolution) -> Resolution:
        """A district at the point of the town it is named after, where most people live: Manbij's own is 50 km off."""
        town = self._names.town_of.get(found.place.place_id) if found.place else None
        return replace(found, latitude=town.latitude, longitude=town.longitude) if town else found

    def _resolve(
        self, name: str, stated: Place | None, codes: frozenset[str], near_to: str | None, on: date | None
    ) -> Resolution:
        if near_to is None and (answer := self._plainly(name, stated, codes, on)):
            return answer
        phrases = self._phrases.read(name)
        if codes:  # the name may say another governorate than the column beside it
            codes |= frozenset(place.place_id for phrase in phrases[1:] if (place := self._governorates.named(phrase)))
        named = [(phrase, self._matching.hits(phrase, codes)) for phrase in phrases]
        hits = [hit for _, each in named for hit in each if not is_strange(hit)]
        around = self._around(near_to, codes) if near_to else []
        capital = self._known.capitals.get(stated.place_id) if stated else None
        if capital and not around and tells_quarter(phrases) and all(map(is_unlikely, hits)):
            return somewhere_in(capital)
        if not hits:
            return nowhere(stated, self._known.middle(stated), around)
        found = self._at_its_town(self._choose(hits, around, stated, codes, on))
        unknown = (phrase for phrase, each in named if not each and self._names_place(phrase))
        return next((beside(found, phrase) for phrase in unknown), found)

    def _names_place(self, phrase: Phrase) -> bool:
        """Whether words name more than a thing in the town beside them."""
        return phrase.kind not in IN_TOWN and not self._phrases.is_cue(phrase.tokens, phrase.lang)

    def _plainly(self, name: str, stated: Place | None, codes: frozenset[str], on: date | None) -> Resolution | None:
        """The answer for the plain case, where all that is written is one name and nothing else is to be weighed."""
        places = self._names.whole(name, codes)
        if len(places) == 1:
            town = self._names.town_of.get(places[0].place_id)
            answer = self._unit(name, places, town, stated) if town else self._among(places, stated)
            return self._or_capital(name, answer, stated) if answer and len(codes) > 1 else answer
        if not places or places[0].kind in UNITS or on or "(" in name:  # what stands in brackets tells which of them
            return None
        return self._among(places, stated)

    def _or_capital(self, name: str, answer: Resolution, stated: Place | None) -> Resolution:
        """An answer from around the governorate stated, less sure where the capital of another has this name."""
        if stated is None or answer.place is None or answer.place.admin1_pcode == stated.place_id:
            return answer
        named = self._names.whole(name, frozenset())
        capital = next((place for place in named if place.capital_level == CAPITAL), None)
        articled = re.split(r"\W", name.strip().lower(), maxsplit=1)[0] in ARTICLES  # al-Hama is الهامة and not حماة
        if capital is None or articled or capital.admin1_pcode in AROUND_DAMASCUS:
            return answer
        why = f"in {answer.place.admin1}, beside the governorate stated; or the capital {capital.name}"
        return replace(answer, score=min(answer.score, _PERHAPS), why=why)

    def sounding(self, name: str, code: str) -> Place | None:
        """The one settlement of a governorate that is called so, or sounds so, for a name that stands in a text."""
        places = self._heard(name, code)
        return places[0] if len(places) == 1 and is_settlement(places[0]) else None

    def quarter(self, name: str, city: Place) -> Place | None:
        """The one quarter of a city that is called so, or sounds so, for a name that stands in a text."""
        places = self._heard(name, city.admin1_pcode or "")
        quarters = [place for place in places if place.kind in QUARTERS and place.parent == city.place_id]
        return quarters[0] if len(quarters) == 1 else None

    def _heard(self, name: str, code: str) -> tuple[Place, ...]:
        """The places of a governorate that are called so, or sound so; none for words in which several are named."""
        phrases = self._phrases.read(name)
        hit = self._matching.sounding(phrases[0], frozenset({code})) if len(phrases) == 1 else None
        return hit.places if hit else ()

    def governorate(self, text: str) -> Place | None:
        """The governorate of a P-code or a name in either script."""
        return self._governorates.stated(text)

    def _named_in(self, text: str, codes: frozenset[str]) -> list[Hit]:
        phrases = () if is_too_long(text) else self._phrases.read(text)
        return [hit for phrase in phrases for hit in self._matching.hits(phrase, codes)]

    def _unit(self, name: str, places: tuple[Place, ...], town: Place, stated: Place | None) -> Resolution | None:
        """The answer for the name of a unit: the unit where a word says so, else the town that it is named after."""
        phrases = self._phrases.read(name)
        if len(phrases) == 1 and phrases[0].kind in UNITS:
            return self._at_its_town(self._among(places, stated))
        return self._among((town,), stated) if len(phrases) == 1 else None

    def _among(self, places: tuple[Place, ...], stated: Place | None) -> Resolution:
        """The answer for a name that these places have, made once for all its spellings."""
        if len(places) == 1:  # whatever is stated
            key: _Key = places[0].place_id
        else:
            key = (stated.place_id if stated else None, *[place.place_id for place in places])
        answer = self._answers.get(key)
        if answer is None:
            only = len(places) == 1
            answer = resolve(places) if only else self._answer(places, Context(_code_of(stated)), bare=True)
            self._answers[key] = answer
        return answer

    # ---- choice

    def _choose(
        self, hits: list[Hit], around: list[Hit], stated: Place | None, searched: frozenset[str], on: date | None
    ) -> Resolution:
        """The finest of the named things that lie together; the rest are its context."""
        named = frozenset(p.place_id for hit in hits[1:] for p in hit.places if p.kind == "governorate")
        codes = named or _code_of(stated)
        rural = any(hit.places[0].kind == "governorate" and self._phrases.is_rural(hit.phrase) for hit in hits)
        answers = []
        for hit in hits:
            beside = [other for other in (*hits, *around) if other is not hit]
            nearby = tuple(place for other in beside if (place := _beside(other)))
            context = Context(codes, nearby, hit.phrase.kind, on)
            bare = not (beside or tells_land(hit.phrase)) and hit.phrase.kind is None and hit.quality >= ROMANISED
            answers.append((hit, self._answer(self._fitting(hit, beside, rural, codes, on), context, bare)))
        if len(answers) == 1:
            return _as_related(*answers[0])
        answers = [(hit, self._beside(hit, answer, answers, searched)) for hit, answer in answers]
        line = stretch(answers)
        road = hits[0].phrase.kind == "road"
        return line or _as_related(*finest(without_strays(answers), road, self.gazetteer.kind_groups))

    def _fitting(
        self, hit: Hit, beside: list[Hit], rural: bool, codes: frozenset[str], on: date | None
    ) -> tuple[Place, ...]:
        """The places of a hit that had the name then and fit what stands beside it; all of them if none does."""
        phrase = hit.phrase
        if on:
            places = self.gazetteer.in_use(token_key(phrase.forms[0], phrase.lang), phrase.lang, hit.places, on)
            hit = replace(hit, places=places)
        point = self.gazetteer.kind_groups.get(phrase.kind or "") in _POINTS
        return fitting(hit, beside, rural, point, codes)

    def _answer(self, places: tuple[Place, ...], context: Context, bare: bool) -> Resolution:
        """Which of these places is meant; of a `bare` name, beside which nothing is told, perhaps the quarter."""
        quarters = capital_quarters(places, self.gazetteer.places) if bare else ()
        answer = resolve(quarters or places, context, self.gazetteer.places)
        if quarters and len(quarters) < len(places):
            answer = replace(answer, score=min(answer.score, _PERHAPS), why="a quarter rather than a village")
        return self._guess(places, answer, context.admin1)

    def _beside(
        self, hit: Hit, answer: Resolution, answers: list[tuple[Hit, Resolution]], codes: frozenset[str]
    ) -> Resolution:
        """Of places of the same consonants the one beside a town that is named, when the likest is far from it.

        What the news knows by just this name is meant wherever it lies, unless the town's own district has one too.
        """
        others = [a.place for other, a in answers if other is not hit and other.quality == 1.0 and a.place]
        towns = [town for town in others if is_village(town)]
        told = towns + [unit for unit in others if unit.kind in TOLD]
        if not is_far(answer.place, told, BESIDE_KM):
            return answer
        also = self._matching.also(hit, codes)
        near = [] if hit.phrase.joined else of_towns(also, told)
        known = hit.quality == 1.0 and answer.place is not None and answer.place.prominence >= KNOWN
        if not near and not known:
            near = [place for place in also if not is_far(place, towns, BESIDE_KM)]
        return resolve(near[:1]) if len(near) == 1 else answer

    def _guess(self, named: tuple[Place, ...], answer: Resolution, codes: frozenset[str]) -> Resolution:
        """Of namesakes that nothing tells apart the point of the one among more places that the news knows.

        The precision stays that of the area which holds them all, and the score says how many there are.
        """
        if len(named) < 2 or answer.place in named:
            return answer
        places = [place for place in named if place.kind not in UNITS and (place.admin1_pcode in codes or not codes)]
        if len(places) < 2:
            return answer
        best = max(places, key=lambda place: (place.prominence, self._known.around(place), place.place_id))
        why = f"{answer.why}: the one among more well-known places"
        score = min(answer.score, round(1 / len(places), 3))
        return replace(answer, place=best, latitude=best.latitude, longitude=best.longitude, score=score, why=why)


def _beside(hit: Hit) -> Place | None:
    """The place that a hit tells for another to lie near; a governorate, which the codes tell, only by its town."""
    return next((place for place in hit.places if place.kind != "governorate"), None)


def _code_of(stated: Place | None) -> frozenset[str]:
    return frozenset({stated.place_id}) if stated else frozenset()


def _as_related(hit: Hit, answer: Resolution) -> Resolution:
    """The answer, coarser when the words say near, towards or countryside."""
    why = answer.why
    if hit.quality < 1.0:
        why = f"{hit.how}; {why}"
        answer = replace(answer, score=round(answer.score * hit.quality, 3), why=why)
    if hit.phrase.relation == "at" or answer.place is None:
        return answer
    return replace(answer, geo_precision=max(2, answer.geo_precision or 2), why=f"{hit.phrase.relation}: {why}")
