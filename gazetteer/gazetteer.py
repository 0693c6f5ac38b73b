"""The gazetteer: places, the names they go by, and the words that say what kind of place is meant."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from gazetteer.distance import DEGREE_KM, place_km
from gazetteer.naming import QUARTER, arabic_index, coarse_index, named_in_english, plain_index, word_key
from gazetteer.place import Place
from gazetteer.spellings import TokenKeys, arabic_names
from gazetteer.tables import Alias, read_aliases, read_places, read_rows

HERE = Path(__file__).parent
_KIND_COLUMNS = ["kind", "group", "words_ar", "words_en", "means"]
_WORD_COLUMNS = ["word", "lang", "treatment", "why"]


class Gazetteer:
    """Places and their names, frozen once loaded.

    `places` maps place_id to Place. Names are tuples of token keys (see `letters` and `spellings`).
    """

    def __init__(
        self,
        places: Mapping[str, Place],
        aliases: list[Alias],
        kind_words: Mapping[str, Mapping[TokenKeys, str]],
        kind_groups: Mapping[str, str],
        ordinary: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.places: Mapping[str, Place] = MappingProxyType(dict(places))
        self.aliases: tuple[Alias, ...] = tuple(aliases)
        self.kind_groups: Mapping[str, str] = MappingProxyType(dict(kind_groups))
        self._kind_words = kind_words
        self._cue = _treated(ordinary, "cue")
        self._never = _treated(ordinary, "never")
        self._ordinary = ordinary

    @staticmethod
    def load(*layers: Path) -> "Gazetteer":
        """Read the package's tables and further layers: folders with `places.csv` and, if any, `aliases.csv`.

        Raises TableError, naming file and line, when a table is not in form.
        """
        files = [
            HERE / "places.csv",
            HERE / "sites.csv",
            *(layer / "places.csv" for layer in layers),
        ]
        alias_files = [
            HERE / "aliases.csv",
            *(layer / "aliases.csv" for layer in layers),
        ]
        kinds = [row for _, row in read_rows(HERE / "kinds.csv", _KIND_COLUMNS)]
        kind_words = {
            lang: {
                key: row[0]
                for row in kinds
                for word in row[column].split("|")
                if word
                for key in (word_key(word, lang),)
            }
            for lang, column in (("ar", 2), ("en", 3))
        }
        ordinary: dict[str, dict[str, str]] = {"ar": {}, "en": {}}
        for _, (word, lang, treatment, _why) in read_rows(HERE / "ordinary_words.csv", _WORD_COLUMNS):
            ordinary[lang][" ".join(word_key(word, lang))] = treatment
        places = read_places(files)
        return Gazetteer(
            places,
            [alias for path in alias_files if path.exists() for alias in read_aliases(path, places)],
            kind_words,
            {row[0]: row[1] for row in kinds},
            ordinary,
        )

    def names(self, lang: str) -> Iterator[tuple[TokenKeys, tuple[str, ...]]]:
        """Every name to look for in running text, with the places that may be meant, best known first.

        `lang` is `ar` or `en`. Names that are far more often an everyday word (علي, شمالي) are left out; see `index`.
        English names of several fineness lie side by side: of the keys of one stretch of text the first that is here
        (plain before vowels before skeleton) is the one to take.
        """
        never, index = self._never[lang], self.index(lang)
        named = (form for form in index if " ".join(form) not in never)
        return ((form, index[form]) for form in named if form[0] != QUARTER or not self._is_bare(form[1:], lang))

    def _is_bare(self, form: TokenKeys, lang: str) -> bool:
        """Whether a name is looked for without the word of kind before it: not الميدان, which is a square too."""
        found = form in self.index(lang) and form not in self._kind_words[lang]
        return found and " ".join(form) not in self._never[lang]

    def index(self, lang: str) -> Mapping[TokenKeys, tuple[str, ...]]:
        """All names, those too that are everyday words: for text that is known to be a place's name."""
        return self._arabic if lang == "ar" else self._english

    def spelt(self, lang: str) -> Mapping[TokenKeys, tuple[str, ...]]:
        """Of `index` the names as they are spelt, without the coarse forms of English ones: a fifth of the work."""
        return self._arabic if lang == "ar" else self._plain

    @cached_property
    def _arabic(self) -> Mapping[TokenKeys, tuple[str, ...]]:
        return arabic_index(self.places, self.arabic_named)

    @cached_property
    def arabic_named(self) -> list[tuple[str, tuple[TokenKeys, ...]]]:
        """A place, and the forms of an Arabic name of it."""
        named = [(place.place_id, place.name_ar) for place in self.places.values()]
        named += [(alias.place_id, alias.name) for alias in self.aliases if alias.lang == "ar"]
        return [(place_id, forms) for place_id, name in named if (forms := arabic_names(name))]

    @cached_property
    def _english(self) -> Mapping[TokenKeys, tuple[str, ...]]:
        return {**self._plain, **coarse_index(self.places, self.english_named, self._ordinary["en"])}

    @cached_property
    def _plain(self) -> Mapping[TokenKeys, tuple[str, ...]]:
        return plain_index(self.places, self.english_named)

    @cached_property
    def english_named(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """A place, an English name of it, and the places that the name may mean."""
        return named_in_english(self.places, self.aliases)

    def find(self, form: TokenKeys, lang: str) -> tuple[Place, ...]:
        """The places of one indexed name, best known first; () if there is none."""
        return tuple(self.places[place_id] for place_id in self.index(lang).get(form, ()))

    def in_use(self, form: TokenKeys, lang: str, places: tuple[Place, ...], on: dt.date) -> tuple[Place, ...]:
        """The places that had this name then; all of them when none had it."""
        spans = self._periods.get((lang, "".join(form)), {})
        then = tuple(p for p in places if p.place_id not in spans or _spans(spans[p.place_id], on.year))
        return then or places

    @cached_property
    def _periods(self) -> dict[tuple[str, str], dict[str, Alias]]:
        """Aliases that were in use for some years only, by the joined name."""
        periods: defaultdict[tuple[str, str], dict[str, Alias]] = defaultdict(dict)
        for alias in self.aliases:
            if alias.since or alias.until:
                periods[alias.lang, "".join(word_key(alias.name, alias.lang))][alias.place_id] = alias
        return periods

    def needs_cue(self, form: TokenKeys, lang: str) -> bool:
        """Whether a name is also an ordinary word or a person's name: a place only after في, قرية, "in", "near" ..."""
        return " ".join(form) in self._cue[lang]

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Place, ...]]:
        """kind -> its places, in order of their ids."""
        kinds: dict[str, list[Place]] = {}
        for place in self.places.values():
            kinds.setdefault(place.kind, []).append(place)
        return MappingProxyType({kind: tuple(places) for kind, places in kinds.items()})

    def borders_on(self, place: Place, pcode: str, km: float) -> bool:
        """Whether a place lies within so many km of some place of a governorate."""
        places = self._by_latitude.get(pcode, ())
        south = bisect_left(places, place.latitude - km / DEGREE_KM, key=_latitude)
        north = bisect_right(places, place.latitude + km / DEGREE_KM, key=_latitude)
        return any(place_km(place, other) <= km for other in places[south:north])

    @cached_property
    def _by_latitude(self) -> Mapping[str, tuple[Place, ...]]:
        """P-code of a governorate -> its places from south to north."""
        found: defaultdict[str, list[Place]] = defaultdict(list)
        for place in sorted(self.places.values(), key=_latitude):
            found[place.admin1_pcode or ""].append(place)
        return {pcode: tuple(places) for pcode, places in found.items()}

    def kind_words(self, lang: str) -> Mapping[TokenKeys, str]:
        """The words that say a kind (محافظة, "village of") as token keys, with the kind."""
        return self._kind_words[lang]


def _latitude(place: Place) -> float:
    return place.latitude


def _spans(alias: Alias, year: int) -> bool:
    return (not alias.since or int(alias.since) <= year) and (not alias.until or year <= int(alias.until))


def _treated(ordinary: Mapping[str, Mapping[str, str]], treatment: str) -> dict[str, frozenset[str]]:
    return {lang: frozenset(w for w, given in words.items() if given == treatment) for lang, words in ordinary.items()}
