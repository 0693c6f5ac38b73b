"""One sentence as the rules see it: its tokens, mentions, numbers and dates, and questions about what stands where."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from builders.coder.surroundings import NOTHING, Surroundings
from builders.language.dates import When
from builders.language.numbers import Number
from builders.language.tokens import Tokens
from builders.lexicon import ActorName
from builders.mention import Mention

SINCE = frozenset({"منذ", "since"})  # words for since when
INDEFINITE = frozenset({"a", "an", "another"})  # English articles of what was not told before
ARTICLES = frozenset({"a", "an", "the"})
HAVE = frozenset({"has", "have"})
PERFECT = HAVE | {"had"}
THIS = frozenset({"تلك", "ذلك", "هذا", "هذه"})
WHICH = frozenset({"التي", "الذي"})
WAS = frozenset({"كان", "كانت", "كانوا"})  # Arabic "was" and "had"
QAD = frozenset({"قد", "وقد", "فقد"})  # before a verb of the present it is "may"
TELLER = "teller"  # layer of persons told only as those of a place, where they speak and nothing was
HELD = "held"  # names of this kind tell who holds the ground
ALSO = frozenset({"also", "كما", "ايضا"})
COMMAS = frozenset({",", "،", "؛", ";"})
LISTING = COMMAS | {"and", "و"}  # between the members of a list
BE = frozenset("are be been being is was were".split())
THEIR = frozenset({"her", "his", "its", "their"})
ITS = ("ه", "ها", "هم", "هما")  # endings of an Arabic word for what is somebody's own: سيطرته, not السيطرة
IMPERFECT = ("ي", "ت")  # first letters of an Arabic verb that tells what goes on
#: Cues behind which a sentence turns to something else.
TURNS = ("attribution", "break", "cause", "result", "source", "turn")
QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‹", "›"})
#: Words behind which stands what somebody says.
THAT = frozenset({"that", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"})
ANEW = frozenset("اذ بينما حيث حين حينما عندما فيما".split())  # Arabic words that open a clause
_ALLEGED = frozenset({"مزعوم", "مفترض", "محتمل", "مشتبه"})
DASHES = frozenset("-–—")
_SEAT = 5  # tokens between a source and the place or office where it sits
_SOURCES = frozenset({"source", "sources"})
_SEATED = frozenset({"at", "in", "within", "from", "of", "the"})
_GROUPS = frozenset({"group", "aircraft"})  # kinds of names that tell a group of its own
#: Beginnings of adjectives that one side gives to its foes: "terrorist-held".
_TERRORIST = ("إرهاب", "تكفير", "militant-", "terrorist-")
_ARMY = "الجيش"  # by itself the army of the state named last: the Syrian one, if no other was named
#: States whose armies fought in Syria; an army of no state has its name in full.
_ABROAD = frozenset({"iran", "iraq", "israel", "jordan", "lebanon", "russia", "turkey", "usa"})
#: Those who call their own army no more than that; the others so call the Syrian one, as its allies or its foes.
_OWN_ARMY = _ABROAD - {"iran", "russia", "usa"}
_LOYAL = ("موال", "مدعوم", "متحالف", "حليف", "تابع")  # beginnings of words that say to whom others belong
_LOYALTY = 5  # tokens of such a word and of the state that it names: السورية المدعومة من قبل تركيا
_SYRIAN = frozenset({"السوري", "السوريه", "السوريين", "المسلحه"})
_ITS = frozenset({"له", "لها", "معه", "معها", "منه", "منها"})
_TURKEY = frozenset({"تركيا", "انقره"})
_TURKEYS = date(2016, 8, 24)  # since when rebels fight at Turkey's side
_TITLE = 2  # tokens before the name of a group in which a word for what it is stands: تنظيم "ي ب ك"


class Named(NamedTuple):
    """A group that an article has named: the words `before` its name, the words of the name, its ids."""

    before: str
    words: str
    actors: tuple[str, ...]

    def is_meant_by(self, name: ActorName) -> bool:
        """Whether "the organisation", "the occupation army" takes it up: it was called so, or mostly is.

        The name has the word and another behind it (الاحتلال التركي), or stands behind the word without its article
        (تنظيم "الدولة").
        """
        if name.phrase == _ARMY:
            return self.actors == name.actors or (
                _ARMY in self.words.split()[:-1] and _ABROAD.issuperset(self.actors[:1])
            )
        word = next(part for part in name.phrase.split() if part.startswith("ال")).removeprefix("ال")
        called = any(part.endswith(word) for part in self.words.split()[:-1])
        titled = any(
            part.endswith(word) and not part.endswith((f"ال{word}", f"لل{word}")) for part in self.before.split()
        )
        return called or titled or self.actors == name.actors


def kurds_named(mentions: Iterable[Mention], day: date | None) -> tuple[str, ...]:
    """Whom an article calls Kurdish fighters: the YPG if it names them and never the SDF."""
    names = [next((n for n in m.values if n.means_on(day)), None) for m in mentions if m.layer == "actor"]
    told = {name.actors for name in names if name is not None and not _is_kurdish(name)}
    return ("ypg",) if ("ypg",) in told and ("sdf",) not in told else ("sdf",)


def _is_kurdish(name: ActorName) -> bool:
    """Whether a name only says Kurdish: it means the SDF since it was founded, and meant the YPG before."""
    return name.actors == ("sdf",) and name.start is not None


@dataclass(slots=True)
class Parsed:
    """A sentence, tokens `first` to `last` (half open), with what was found in it, in order of first tokens.

    `day`: that of the news told last before it. `era`: the day on which names mean their sides, that of publication or,
    where it is not known, the one in the title.
    """

    tokens: Tokens
    first: int
    last: int
    kind: str
    paragraph: int
    mentions: list[Mention]
    numbers: list[Number] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)
    published: date | None = None
    day: date | None = None
    era: date | None = None
    named: tuple[str, ...] = ()
    told: Sequence[Named] = ()
    kurds: tuple[str, ...] = ("sdf",)
    around: Surroundings = NOTHING
    asides: Sequence[range] | None = field(default=None, init=False)  # those that `acts.asides` finds, once it is asked
    _firsts: list[int] = field(init=False)
    _by_first: dict[int, Mention] = field(init=False)
    _by_last: dict[int, Mention] = field(init=False)
    _cue_firsts: list[int] = field(init=False)
    _cue_names: list[str] = field(init=False)
    _numbers_first: dict[int, Number] = field(init=False)
    _numbers_last: dict[int, Number] = field(init=False)

    def __post_init__(self) -> None:
        cues = [mention for mention in self.mentions if mention.layer == "cue"]
        self._firsts = [mention.first for mention in self.mentions]
        self._by_first = {mention.first: mention for mention in reversed(self.mentions)}
        self._by_last = {mention.last: mention for mention in self.mentions}
        self._cue_firsts = [mention.first for mention in cues]
        self._cue_names = [mention.values[0].cue for mention in cues]
        self._numbers_first = {number.first: number for number in self.numbers}
        self._numbers_last = {number.last: number for number in self.numbers}

    def mention_at(self, token: int) -> Mention | None:
        """The mention that begins at a token."""
        return self._by_first.get(token)

    def mention_ending(self, token: int) -> Mention | None:
        """The mention that ends before a token."""
        return self._by_last.get(token)

    def number_at(self, token: int) -> Number | None:
        """The number that begins at a token."""
        return self._numbers_first.get(token)

    def number_ending(self, token: int) -> Number | None:
        """The number that ends before a token."""
        return self._numbers_last.get(token)

    def between(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin in a range of tokens."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def covered(self, token: int, layers: tuple[str, ...] = ("cue", "kind")) -> bool:
        """Whether a token is a word of a mention of these layers."""
        return any(m.layer in layers and m.first <= token < m.last for m in self.between(token - 3, token + 1))

    def within(self, mention: Mention, cue: str) -> bool:
        """Whether a mention is a part of the words of a cue: the fire of "ceasefire"."""
        near = self.between(mention.first - 3, mention.first + 1)
        return any(m.layer == "cue" and m.values[0].cue == cue and mention.first < m.last for m in near)

    def has(self, layer: str) -> bool:
        """Whether anything of a layer stands in the sentence."""
        return any(m.layer == layer for m in self.mentions)

    def first_of(self, layer: str, first: int, last: int) -> Mention | None:
        """The first mention of a layer that begins in a range of tokens."""
        for mention in self.between(first, last):
            if mention.layer == layer:
                return mention
        return None

    def cues(self, first: int, last: int) -> set[str]:
        """The cues that begin in a range of tokens."""
        return set(self._cue_names[bisect_left(self._cue_firsts, first) : bisect_left(self._cue_firsts, last)])

    def source_sits(self, token: int) -> bool:
        """Whether only prepositions and names part a token from "a source": "a source at Homs Police Command"."""
        keys = self.tokens.keys[max(self.first, token - _SEAT) : token]
        if _SOURCES.isdisjoint(keys):
            return False
        at = next(n for n in reversed(range(len(keys))) if keys[n] in _SOURCES)
        behind = range(token - len(keys) + at + 1, token)
        names = ("place", "kind", "actor")
        return bool(behind) and all(self.tokens.keys[n] in _SEATED or self.covered(n, names) for n in behind)

    def actors_of(self, mention: Mention) -> tuple[str, ...]:
        """The actor ids that a name of a side means on the day of the article.

        A loaded or generic name ("terrorists", "jihadists") means the group named beside it (`named`), if there is one;
        "the organisation", "the occupation army" the one named last that has this word in its name, or is the one that
        is mostly called so; "Kurdish fighters" those whom the article names (`kurds`). No side is meant by a word for
        what it holds: "rebel-held".
        """
        return () if mention.values[0].kind == HELD else self._meant_by(mention)

    def holders_of(self, mention: Mention) -> tuple[str, ...]:
        """The ids of the side that a word for what it holds names: "rebel-held"."""
        return self._meant_by(mention) if mention.values[0].kind == HELD else ()

    def _meant_by(self, mention: Mention) -> tuple[str, ...]:
        names: tuple[ActorName, ...] = mention.values
        name = next((name for name in names if name.means_on(self.era)), None)
        if name is None:
            return ()
        if name.kind == "again":
            if name.phrase == _ARMY and (teller := self._teller(mention.first)):
                return teller
            before = (*self.told, *self.groups(mention.first))
            return next((told.actors for told in reversed(before) if told.is_meant_by(name)), name.actors)
        if _is_kurdish(name):
            return self.kurds
        loaded = name.kind == "loaded" or name.phrase.startswith(_TERRORIST)
        generic = name.actors == ("islamist-rebels",) or (loaded and name.actors == ("rebels",))
        if name.actors == ("rebels",) and self._is_turkeys(mention):
            return ("sna",)
        return self.named if generic and self.named else name.actors

    def _is_turkeys(self, rebels: Mention) -> bool:
        """Whether Arabic says behind rebels that they are Turkey's: الجيش السوري الحر الموالي لأنقرة, تركيا وفصائل
        موالية لها.
        """
        behind = self.tokens.keys[rebels.last : min(self.last, rebels.last + _LOYALTY)]
        loyal = next((n for n, key in enumerate(behind[:2]) if key.removeprefix("ال").startswith(_LOYAL)), None)
        if loyal is None or not (loyal == 0 or behind[0] in _SYRIAN):
            return False
        whom = behind[loyal + 1 :]
        before = [m for m in self.between(self.first, rebels.first) if m.layer == "actor"]
        its = not _ITS.isdisjoint(whom[:1]) and bool(before) and self.actors_of(before[-1]) == ("turkey",)
        turkeys = its or any(key.removeprefix("ل") in _TURKEY for key in whom)
        return turkeys and (self.era is None or self.era >= _TURKEYS)

    def _teller(self, end: int) -> tuple[str, ...]:
        """The foreign state named before a token which tells of "the army": its own, أعلنت إسرائيل أن الجيش قصف."""
        states = [m for m in self.between(self.first, end) if m.layer == "actor" and m.values[0].kind == "state"]
        told = bool(states) and not THAT.isdisjoint(self.tokens.keys[states[-1].last : end])
        own = told and _OWN_ARMY.issuperset(states[-1].values[0].actors)
        return tuple(states[-1].values[0].actors) if own else ()

    def groups(self, end: int) -> list[Named]:
        """The groups that are named before a token."""
        names = [m for m in self.between(self.first, end) if m.layer == "actor" and m.values[0].kind in _GROUPS]
        starts = [self.first, *(m.last for m in names)]  # what stands before a name is no word of the name before it
        return [
            Named(
                self.tokens.slice(max(m.first - _TITLE, min(start, m.first)), m.first),
                self.tokens.slice(m.first, m.last),
                self.actors_of(m),
            )
            for m, start in zip(names, starts, strict=False)
        ]


def has_article(parsed: Parsed, word: Mention) -> bool:
    """Whether a word has the definite article: "the town", المدينة."""
    the = word.first > parsed.first and parsed.tokens.keys[word.first - 1] == "the"
    return the or word.form.prefix.endswith("ال")


def is_cue(mention: Mention | None, *cues: str) -> bool:
    """Whether a mention is a small word that signals one of these."""
    return mention is not None and mention.layer == "cue" and mention.values[0].cue in cues


def is_alleged(key: str) -> bool:
    """Whether an Arabic adjective is that of an act which is only said to have happened."""
    return key.removeprefix("ال").removesuffix("ه") in _ALLEGED


def is_dash(parsed: Parsed, at: int) -> bool:
    """Whether a token is a dash between spaces, which opens or closes an aside, and no hyphen."""
    return at > 0 and parsed.tokens.keys[at] in DASHES and not parsed.tokens.touch(at - 1)
