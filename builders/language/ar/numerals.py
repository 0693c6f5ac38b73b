"""Arabic numerals: digits of every script, words of both genders and all cases, vague counts, qualifiers."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from builders.language.counting import Counting, Quantity
from builders.language.numbers import Figure, Labels, Number, decimal, digits
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens
from gazetteer.letters import arabic_key

_DATA = Path(__file__).parent

#: Particles written onto a numeral; و joins it to the numeral before.
_PREFIXES = ("", "ال", "ب", "ل", "ف", "ك", "لل", "بال", "كال", "فال", "و", "وال", "وب", "ول", "وبال", "ولل")


class Word(NamedTuple):
    """A word of the table as written: `joined` with و, with the `article`."""

    kind: str
    value: int
    joined: bool
    article: bool


@dataclass(frozen=True, slots=True)
class Numerals:
    """Reads counts and ordinals in Arabic text. `load()` once, then pass in. `words`: where a numeral may begin."""

    _counting: Counting
    words: frozenset[str]

    @classmethod
    def load(cls) -> Self:
        """The tables beside this file, every word with every particle that may be written onto it."""
        words = dict(_words())
        grammar = _Grammar(words)
        before, after = _quantities()
        return cls(
            Counting(
                figure=grammar.figure,
                starts=frozenset(words) | before.first_words | {"بين", "وبين"},
                before=before,
                after=after,
                labels=_labels(),
                between=frozenset(("بين", "وبين")),
                links=frozenset(("الي", "او")),
                joins=frozenset("و"),
                article="ال",
            ),
            frozenset(words),
        )

    def read(self, tokens: Tokens, first: int, last: int) -> list[Number]:
        """Numbers in tokens [first, last), in order, none inside another."""
        return self._counting.read(tokens, first, last)

    def figure(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The bare numeral that begins at token `i`, or None."""
        return self._counting.figure(tokens, i, last) if i < last else None


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How words and digits make one numeral."""

    words: dict[str, Word]

    def figure(self, tokens: Tokens, i: int, last: int) -> Figure | None:
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
            return Figure(i + 1, 1) if follows else None
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

    def _vague(self, tokens: Tokens, i: int, last: int, word: Word) -> Figure | None:
        """Tens, hundreds, thousands; tens of thousands."""
        kind = self._kind(tokens, i + 1, last)
        if kind == "ten" and word.value == 3:  # بضعة عشر
            return Figure(i + 2, 13, "vague")
        if kind in ("scale", "scales"):
            return Figure(
                i + 2,
                max(word.value, 10) * self.words[tokens.keys[i + 1]].value // (10 if word.value == 3 else 1),
                "vague",
            )
        if kind == "vague" and word.value == 3:  # بضع عشرات
            return Figure(i + 2, self.words[tokens.keys[i + 1]].value, "vague")
        return Figure(i + 1, word.value, "vague")

    def _cardinal(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Adds up the words from token `i` on as long as they make one numeral: the larger part first, but units before tens."""
        total, group = 0, 0.0
        floor = 1 << 60  # the last scale read: the next must be smaller
        j = i
        if tokens.keys[i][:1].isdecimal():
            read = _digits(tokens, i, last, self._kind(tokens, i + 1, last))
            if read is None:
                return None
            j, group = read
            if self._kind(tokens, j, last) not in ("scale", "scales"):
                return Figure(j, int(group))
        while j < last:
            step = 2 if j > i and tokens.keys[j] == "و" and j + 1 < last else 1
            key = tokens.keys[j + step - 1]
            word = self.words.get(key)
            if word is None:
                value = digits(key, dot_groups=True) if step == 2 and key[:1].isdecimal() else None
                if value is None or group or not total or value >= floor:
                    break
                group, j = float(value), j + 2
                continue
            joined = step == 2 or word.joined
            if j > i and not joined and word.kind not in ("scale", "scales"):
                break
            value, low = word.value, group % 100
            open_low = j == i or (low == 0 and (group or total))
            if word.kind in ("unit", "one") and open_low:
                after = self._kind(tokens, j + step, last)
                if after == "ten":
                    group, step = group + value + 10, step + 1
                elif after == "hundred" and group == 0:
                    group, step = value * 100, step + 1
                else:
                    group += value
            elif (
                (word.kind == "ten" and open_low)
                or (word.kind == "tens" and (open_low or 0 < low < 10))
                or (word.kind in ("hundred", "hundreds") and (j == i or (not group and total)))
            ):
                group += value
            elif word.kind in ("scale", "scales") and value < floor and (group or j == i or joined):
                if joined and group and j > i:
                    break
                total, group, floor = total + int((group or 1) * value), 0, value
            elif word.kind == "thousands" and (j == i or (joined and not group and value < floor)):
                total, floor = total + value, value // 2
            else:
                break
            j += step
        return Figure(j, int(total + group)) if j > i else None


def _digits(tokens: Tokens, i: int, last: int, after: str) -> tuple[int, float] | None:
    """(token after, value) of digits at token `i`; "350 000" and "1،500" are written as several tokens."""
    key = tokens.keys[i]
    value: float | None = digits(key, dot_groups=after not in ("scale", "scales"))
    if value is None:
        value = decimal(key) if after in ("scale", "scales") else None
        return None if value is None else (i + 1, value)
    if i + 1 < last and tokens.keys[i + 1] == "000":
        return i + 2, value * 1000
    grouped = i + 2 < last and tokens.keys[i + 1] == "،" and tokens.ends[i] + 1 == tokens.starts[i + 2]
    if grouped and len(tokens.keys[i + 2]) == 3 and tokens.keys[i + 2].isdecimal() and value < 1000:
        return i + 3, value * 1000 + int(tokens.keys[i + 2])
    return i + 1, value


def _is_dual(tokens: Tokens, i: int) -> bool:
    """True after a dual noun with the article: المدنيين الاثنين, "the two civilians"."""
    before = tokens.keys[i - 1] if i else ""
    return (
        before.startswith(("ال", "لل", "بال", "وال")) and before.endswith(("ين", "ان")) and "إ" not in tokens.words[i]
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _words() -> Iterator[tuple[str, Word]]:
    for row in _rows("numerals.csv"):
        key = arabic_key(row["word"])
        allowed = row["particles"].split() if row["particles"] else _PREFIXES
        for prefix in dict.fromkeys(("", *allowed)):
            if prefix != "-":
                yield (
                    prefix + key,
                    Word(row["kind"], int(row["value"]), prefix.startswith("و"), prefix.endswith(("ال", "لل"))),
                )


def _quantities() -> tuple[Phrases[Quantity], Phrases[str]]:
    before: list[tuple[tuple[str, ...], Quantity]] = []
    after: list[tuple[tuple[str, ...], str]] = []
    for row in _rows("quantities.csv"):
        head, *rest = (arabic_key(word) for word in row["phrase"].split())
        if row["side"] == "after":
            after.append(((head, *rest), row["qualifier"]))
        else:
            quantity = Quantity(row["qualifier"] or None, int(row["value"]) if row["value"] else None)
            before += [((prefix + head, *rest), quantity) for prefix in ("", "و", "ب", "ل", "ف", "وب", "ول")]
    return Phrases(before, {}), Phrases(after, {})


def _with_particles(word: str) -> tuple[str, ...]:
    short = "لل" + word[2:] if word.startswith("ال") else "ل" + word
    return (word, "و" + word, "ب" + word, short, "و" + short, "وب" + word, "ف" + word, "ك" + word)


def _labels() -> Labels:
    sides: dict[str, set[str]] = {}
    after = []
    for row in _rows("not_counts.csv"):
        keys = tuple(arabic_key(word) for word in row["word"].split())
        if row["side"] == "after":
            after.append((keys, True))
        else:
            sides.setdefault(row["side"], set()).update(keys)
    names = [[arabic_key(word) for word in row["name"].split()] for row in _rows("months.csv")]
    before = sides["before"]
    return Labels(
        before=frozenset(form for word in before for form in _with_particles(word)),
        models=frozenset(sides["model"]),
        after=Phrases(after, {}),
        months=frozenset(prefix + name[0] for name in names for prefix in ("", "ل")),
        month_ends=frozenset(name[-1] for name in names),
        two_word_months=frozenset(name[0] for name in names if len(name) > 1),
        of=frozenset(sides["of"]),
        years=frozenset(sides["year"]),
        functions=frozenset(sides["function"]),
        particles=frozenset(sides["particle"]),
        month_first=False,
    )
