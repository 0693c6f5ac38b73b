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
    _by_first: dict[int, Mention] = field(default_factory=dict)
    _by_last: dict[int, Mention] = field(default_factory=dict)
    _numbers_first: dict[int, Number] = field(default_factory=dict)
    _numbers_last: dict[int, Number] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            self._by_first.setdefault(mention.first, mention)
            self._by_last[mention.last] = mention
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
        start = bisect_left(self.mentions, first, key=lambda m: m.first)
        stop = bisect_left(self.mentions, last, key=lambda m: m.first)
        return self.mentions[start:stop]

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
        return {m.values[0].cue for m in self.between(first, last) if m.layer == "cue"}

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
