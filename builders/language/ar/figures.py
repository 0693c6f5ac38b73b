"""How Arabic words and digits make one numeral."""

from dataclasses import dataclass
from typing import NamedTuple

from builders.language.numbers import Figure, decimal, digits
from builders.language.tokens import Tokens

_SCALES = frozenset(("scale", "scales"))
_NO_LIMIT = 1 << 60
_NOBODY = frozenset("لا ولا اي دون لم ما".split())  # لا أحد, nobody
_TANWEEN = "\u064b"


class Word(NamedTuple):
    """A word of the table as written; `joined` by و to what stands before."""

    kind: str
    value: int
    joined: bool


@dataclass(slots=True)
class _Sum:
    """A numeral as far as it is read: full scales in `total`, what is below the next scale in `group`.

    `floor` is the last scale read: those that follow are smaller.
    """

    total: int = 0
    group: float = 0
    floor: int = _NO_LIMIT
    begun: bool = False

    def takes_units(self) -> bool:
        """True if units or ten may follow: at the start, or by و after hundreds or a scale."""
        return not self.begun or (self.group % 100 == 0 and bool(self.group or self.total))

    def add(self, kind: str, value: int, joined: bool) -> bool:
        """Adds a word; False if it does not belong to this numeral."""
        if kind in _SCALES:
            if value >= self.floor or (self.begun and joined == bool(self.group)):
                return False
            self.total, self.group, self.floor = self.total + int((self.group or 1) * value), 0, value
        elif kind == "dual-scale":
            if self.begun and (self.group or value >= self.floor):
                return False
            self.total, self.floor = self.total + value, value // 2
        elif self._takes(kind):
            self.group += value
        else:
            return False
        self.begun = True
        return True

    def _takes(self, kind: str) -> bool:
        if kind == "tens":
            return self.takes_units() or 0 < self.group % 100 < 10
        if kind == "hundreds":
            return not self.begun or (not self.group and self.total > 0)
        return self.takes_units()

    def add_digits(self, value: int) -> bool:
        """Adds digits after a scale: "3 آلاف و500"."""
        if self.group or not self.total or value >= self.floor:
            return False
        self.group = value
        return True


@dataclass(frozen=True, slots=True)
class Figures:
    """Reads bare numerals by the table of words, each with every particle that may be written onto it."""

    words: dict[str, Word]

    def read(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The numeral that begins at token `i`, or None."""
        key = tokens.keys[i]
        word = self.words.get(key)
        if word is None:
            return self._cardinal(tokens, i, last) if key[:1].isdecimal() else None
        if word.kind == "ordinal":
            return self._ordinal(tokens, i, last, word)
        if word.kind in ("vague", "scales"):
            return self._vague(tokens, i, last, word)
        if word.kind == "one" and self._kind(tokens, i + 1, last) not in ("ten", "+tens"):
            follows = i + 1 < last and tokens.keys[i + 1][:1].isalpha()
            nobody = i > 0 and tokens.keys[i - 1] in _NOBODY
            return Figure(i + 1, 1) if follows and not nobody else None
        if key.endswith("الاثنين") and not _is_dual(tokens, i):  # Monday
            return None
        return self._cardinal(tokens, i, last)

    def _kind(self, tokens: Tokens, i: int, last: int) -> str:
        """The kind of the word at token `i`, with + if it is joined by و; "" for others."""
        word = self.words.get(tokens.keys[i]) if i < last else None
        return "" if word is None else "+" + word.kind if word.joined else word.kind

    def _ordinal(self, tokens: Tokens, i: int, last: int, word: Word) -> Figure | None:
        kind = self._kind(tokens, i + 1, last)
        if kind == "ten":
            return Figure(i + 2, word.value + 10, "ordinal")
        if kind == "+tens":
            return Figure(i + 2, word.value + self.words[tokens.keys[i + 1]].value, "ordinal")
        return None if tokens.keys[i].endswith(("حادي", "حاديه")) else Figure(i + 1, word.value, "ordinal")

    def _vague(self, tokens: Tokens, i: int, last: int, word: Word) -> Figure:
        """Tens, hundreds, thousands; tens of thousands; a few, and a few tens, which count as tens."""
        kind = self._kind(tokens, i + 1, last)
        few = word.value == 3
        if kind == "ten" and few:
            return Figure(i + 2, 13, "vague")
        if kind in _SCALES or (kind == "vague" and few):
            scale = self.words[tokens.keys[i + 1]].value
            return Figure(i + 2, scale if few else word.value * scale, "vague")
        return Figure(i + 1, word.value, "vague")

    def _cardinal(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Adds up words from token `i` on while they make one numeral: larger parts first, but units before tens."""
        found = _Sum()
        j = i
        if tokens.keys[i][:1].isdecimal():
            read = _digits(tokens, i, last, self._kind(tokens, i + 1, last))
            if read is None:
                return None
            j, found.group = read
            found.begun = True
            if self._kind(tokens, j, last) not in _SCALES:
                return Figure(j, int(found.group))
        while j < last:
            after = self._step(tokens, j, last, found)
            if after == j:
                break
            j = after
        return Figure(j, found.total + int(found.group)) if j > i else None

    def _step(self, tokens: Tokens, j: int, last: int, found: _Sum) -> int:
        """Adds what stands at token `j`, if it belongs to the numeral; the token after it, or `j`."""
        keys = tokens.keys
        at = j + 1 if found.begun and keys[j] == "و" and j + 1 < last else j
        word = self.words.get(keys[at])
        if word is None:
            value = digits(keys[at], dot_groups=True) if at > j else None
            return at + 1 if value is not None and found.add_digits(value) else j
        joined = at > j or word.joined
        if found.begun and not joined and word.kind not in _SCALES:
            return j
        kind, value = word.kind, word.value
        if kind in ("unit", "one"):
            follows = self._kind(tokens, at + 1, last)
            if follows == "ten" and found.takes_units():
                return at + 2 if found.add("unit", value + 10, joined) else j
            if follows == "hundred" and not found.group:
                return at + 2 if found.add("hundreds", value * 100, joined) else j
        if kind == "scale" and not found.begun and keys[at].endswith("ا") and not tokens.words[at].endswith(_TANWEEN):
            value *= 2  # ألفا مقاتل: the dual before its noun
        return at + 1 if found.add("hundreds" if kind == "hundred" else kind, value, joined) else j


def _digits(tokens: Tokens, i: int, last: int, after: str) -> tuple[int, float] | None:
    """(token after, value) of digits at token `i`; "350 000" and "1،500" are written as several tokens."""
    keys = tokens.keys
    value: float | None = digits(keys[i], dot_groups=after not in _SCALES)
    if value is None:
        value = decimal(keys[i]) if after in _SCALES else None
        return None if value is None else (i + 1, value)
    if i + 1 < last and keys[i + 1] == "000":
        return i + 2, value * 1000
    grouped = i + 2 < last and keys[i + 1] == "،" and tokens.touch(i) and tokens.touch(i + 1)
    if grouped and len(keys[i + 2]) == 3 and keys[i + 2].isdecimal() and value < 1000:
        return i + 3, value * 1000 + int(keys[i + 2])
    return i + 1, value


def _is_dual(tokens: Tokens, i: int) -> bool:
    """True after a dual noun with the article: المدنيين الاثنين, "the two civilians"."""
    before = tokens.keys[i - 1] if i else ""
    dual = before.startswith(("ال", "لل", "بال", "وال")) and before.endswith(("ين", "ان"))
    return dual and "إ" not in tokens.words[i]
