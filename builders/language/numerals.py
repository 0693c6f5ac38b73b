"""The reader of numerals that both languages share; the tables and the words of each stand in its own folder."""

from dataclasses import dataclass

from builders.language.counting import Counting
from builders.language.numbers import Figure, Number
from builders.language.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Numerals:
    """Reads counts and ordinals in the text of one language. `words`: where a numeral may begin."""

    _counting: Counting
    words: frozenset[str]

    def read(self, tokens: Tokens, first: int, last: int) -> list[Number]:
        """Numbers in tokens [first, last), in order, none inside another."""
        return self._counting.read(tokens, first, last)

    def figure(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The bare numeral that begins at token `i`, or None."""
        return self._counting.figure(tokens, i, last) if i < last else None
