"""How English words and digits make one numeral."""

from dataclasses import dataclass
from typing import NamedTuple

from builders.language.numbers import DASHES, Figure, decimal, digits
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_NO_COUNT = frozenset("no every each another this that which any anyone".split())  # no one, this one
_MULTIPLIERS = frozenset(("hundred", "scale", "dozen"))


class Word(NamedTuple):
    """A word of the table."""

    kind: str
    value: int


@dataclass(slots=True)
class _Sum:
    """A numeral as far as it is read: full scales in `total`, what is below the next scale in `group`."""

    total: int = 0
    group: int = 0
    floor: int = 1 << 60

    def add(self, kind: str, value: int, *, first: bool) -> bool:
        """Adds a word; False if it does not belong to this numeral."""
        low = self.group % 100
        if kind in ("hundred", "dozen"):
            if self.group >= 100:
                return False
            self.group = (self.group or 1) * value
        elif kind == "scale":
            if value >= self.floor or not (self.group or first):
                return False
            self.total, self.group, self.floor = self.total + (self.group or 1) * value, 0, value
        elif low == 0 or (kind == "unit" and low % 10 == 0 and low >= 20):
            self.group += value
        else:
            return False
        return True

    def takes_and(self) -> bool:
        """True if "and" may stand here: a hundred and five."""
        return self.group % 100 == 0 and bool(self.group or self.total)


@dataclass(frozen=True, slots=True)
class Figures:
    """Reads bare numerals by the table of words, and the phrases of an exact count (a couple of)."""

    words: dict[str, Word]
    exact: Phrases[int]

    def read(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The numeral that begins at token `i`, or None."""
        key = tokens.keys[i]
        word = self.words.get(key)
        if word is None and key[:1].isdecimal():
            return self._digits(tokens, i, last)
        phrase = self.exact.match(tokens, i, last) if key in self.exact.first_words else None
        if phrase is not None:
            return Figure(phrase[0], phrase[1])
        if word is None:
            follows = self.words.get(tokens.keys[i + 1]) if key == "a" and i + 1 < last else None
            return self._words(tokens, i + 1, last) if follows is not None and follows.kind in _MULTIPLIERS else None
        if word.kind == "ordinal":
            return Figure(i + 1, word.value, "ordinal")
        before = tokens.keys[i - 1] if i else ""
        if word.kind == "vague":
            return None if key == "many" and before in ("how", "as") else Figure(i + 1, word.value, "vague")
        if key == "one" and (before in _NO_COUNT or (i + 1 < last and tokens.keys[i + 1] == "another")):
            return None
        return self._words(tokens, i, last)

    def _digits(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Digits; before "million" and the like also with a decimal point; with "th" an ordinal."""
        key = tokens.keys[i]
        after = tokens.keys[i + 1] if i + 1 < last else ""
        word = self.words.get(after)
        value: float | None = digits(key, dot_groups=False)
        if word is not None and word.kind in _MULTIPLIERS:
            value = decimal(key) if value is None else value
            return None if value is None else Figure(i + 2, int(value * word.value))
        if value is None:
            return None
        if after in _SUFFIXES and tokens.touch(i):
            return Figure(i + 2, int(value), "ordinal")
        return Figure(i + 2, int(value) * 1000) if after == "000" else Figure(i + 1, int(value))

    def _words(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Adds up the words from token `i` on as long as they make one numeral."""
        found = _Sum()
        j = end = i
        while j < last:
            key = tokens.keys[j]
            word = self.words.get(key)
            if word is None:
                linked = key == "and" and found.takes_and()
                if j > end or j == i or not (linked or (key in DASHES and found.group % 100 >= 20)):
                    break
                j += 1
                continue
            low = found.group % 100
            if word.kind == "ordinal" and low >= 20 and low % 10 == 0 and word.value < 10:
                return Figure(j + 1, found.total + found.group + word.value, "ordinal")
            if word.kind in ("ordinal", "vague") or not found.add(word.kind, word.value, first=j == i):
                break
            j = end = j + 1
        return Figure(end, found.total + found.group) if end > i else None
