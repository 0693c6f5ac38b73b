"""One sentence as the rules see it: its tokens, mentions, numbers and dates, and questions about what stands where."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from builders.language.dates import When
from builders.language.numbers import Number
from builders.language.tokens import Tokens
from builders.lexicon import ActorName
from builders.mention import Mention


@dataclass(slots=True)
class Parsed:
    """A sentence, tokens `first` to `last` (half open), with what was found in it, in order of first tokens."""

    tokens: Tokens
    first: int
    last: int
    kind: str
    paragraph: int
    mentions: list[Mention]
    numbers: list[Number] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)
    published: date | None = None
    named: tuple[str, ...] = ()
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

    def has(self, layer: str) -> bool:
        """Whether anything of a layer stands in the sentence."""
        return any(m.layer == layer for m in self.mentions)

    def first_of(self, layer: str, first: int, last: int) -> Mention | None:
        """The first mention of a layer that begins in a range of tokens."""
        return next((m for m in self.between(first, last) if m.layer == layer), None)

    def cues(self, first: int, last: int) -> set[str]:
        """The cues that begin in a range of tokens."""
        return set(self._cue_names[bisect_left(self._cue_firsts, first) : bisect_left(self._cue_firsts, last)])

    def actors_of(self, mention: Mention) -> tuple[str, ...]:
        """The actor ids that a name of a side means on the day of publication.

        A loaded or generic name ("terrorists", "jihadists") means the group named beside it (`named`), if there is one.
        """
        names: tuple[ActorName, ...] = mention.values
        name = next((name for name in names if name.means_on(self.published)), None)
        if name is None:
            return ()
        generic = name.actors == ("islamist-rebels",) or (name.kind == "loaded" and name.actors == ("rebels",))
        return self.named if generic and self.named else name.actors
