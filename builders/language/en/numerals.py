"""English numerals: digits, words with and without hyphens, vague counts, qualifiers."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from builders.language.counting import Counting, Quantity
from builders.language.numbers import DASHES, Figure, Labels, Number, decimal, digits
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens
from gazetteer.letters import latin_key

_DATA = Path(__file__).parent
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_NO_COUNT = frozenset(["no", "every", "each", "another", "this", "that", "which", "any", "anyone"])  # no one, this one


class Word(NamedTuple):
    """A word of the table."""

    kind: str
    value: int


@dataclass(frozen=True, slots=True)
class Numerals:
    """Reads counts and ordinals in English text. `load()` once, then pass in. `words`: where a numeral may begin."""

    _counting: Counting
    words: frozenset[str]

    @classmethod
    def load(cls) -> Self:
        """The tables beside this file."""
        words = dict(_words())
        before, after, exact = _quantities()
        return cls(
            Counting(
                figure=_Grammar(words, exact).figure,
                starts=frozenset(words) | before.first_words | exact.first_words | {"between", "a"},
                before=before,
                after=after,
                labels=_labels(),
                between=frozenset(("between",)),
                links=frozenset(("to", "or")),
                joins=frozenset(("and",)),
                article="",
            ),
            frozenset(words) | exact.first_words,
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
    exact: Phrases[int]

    def figure(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The numeral that begins at token `i`, or None."""
        key = tokens.keys[i]
        phrase = self.exact.match(tokens, i, last)
        if phrase is not None:
            return Figure(phrase[0], phrase[1])
        word = self.words.get(key)
        if word is None:
            if key[:1].isdecimal():
                return self._digits(tokens, i, last)
            follows = self.words.get(tokens.keys[i + 1]) if key == "a" and i + 1 < last else None
            if follows is None or follows.kind not in ("hundred", "scale", "dozen"):
                return None
            return self._words(tokens, i + 1, last)
        if word.kind == "ordinal":
            return Figure(i + 1, word.value, "ordinal")
        if word.kind == "vague":
            return (
                None
                if key == "many" and i and tokens.keys[i - 1] in ("how", "as")
                else Figure(i + 1, word.value, "vague")
            )
        if key == "one" and self._is_pronoun(tokens, i, last):
            return None
        return self._words(tokens, i, last)

    def _is_pronoun(self, tokens: Tokens, i: int, last: int) -> bool:
        before = tokens.keys[i - 1] if i else ""
        after = tokens.keys[i + 1] if i + 1 < last else ""
        return before in _NO_COUNT or after == "another"

    def _digits(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Digits; before "million" and the like also with a decimal point; with "th" an ordinal."""
        key = tokens.keys[i]
        after = tokens.keys[i + 1] if i + 1 < last else ""
        word = self.words.get(after)
        value: float | None = digits(key, dot_groups=False)
        if word is not None and word.kind in ("hundred", "scale", "dozen"):
            value = decimal(key) if value is None else value
            return None if value is None else Figure(i + 2, int(value * word.value))
        if value is None:
            return None
        if after in _SUFFIXES and tokens.ends[i] == tokens.starts[i + 1]:
            return Figure(i + 2, int(value), "ordinal")
        if after == "000":
            return Figure(i + 2, int(value) * 1000)
        return Figure(i + 1, int(value))

    def _words(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """Adds up the words from token `i` on as long as they make one numeral."""
        total = group = 0
        floor = 1 << 60
        j = end = i
        while j < last:
            key = tokens.keys[j]
            word = self.words.get(key)
            if word is None:
                hyphen = key in DASHES and group % 100 >= 20
                linked = key == "and" and group % 100 == 0 and (group or total)
                if j > end or j == i or not (hyphen or linked):
                    break
                j += 1
                continue
            low = group % 100
            if (word.kind == "unit" and (low == 0 or (low % 10 == 0 and low >= 20))) or (
                word.kind in ("teen", "tens") and low == 0
            ):
                group += word.value
            elif word.kind == "hundred" and group < 100:
                group = (group or 1) * 100
            elif word.kind == "dozen" and group < 100:
                group = (group or 1) * 12
            elif word.kind == "scale" and word.value < floor and (group or j == i):
                total, group, floor = total + (group or 1) * word.value, 0, word.value
            elif word.kind == "ordinal" and low % 10 == 0 and low >= 20 and word.value < 10:
                return Figure(j + 1, total + group + word.value, "ordinal")
            else:
                break
            j = end = j + 1
        return Figure(end, total + group) if end > i else None


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _words() -> Iterator[tuple[str, Word]]:
    """The words, and tens with units written together: twentyfive, once twenty-five."""
    rows = [(row["word"], Word(row["kind"], int(row["value"]))) for row in _rows("numerals.csv")]
    yield from rows
    for tens, ten in rows:
        for unit, one in rows:
            if ten.kind == "tens" and one.kind == "unit":
                yield tens + unit, Word("teen", ten.value + one.value)


def _quantities() -> tuple[Phrases[Quantity], Phrases[str], Phrases[int]]:
    before: list[tuple[tuple[str, ...], Quantity]] = []
    after: list[tuple[tuple[str, ...], str]] = []
    exact: list[tuple[tuple[str, ...], int]] = []
    for row in _rows("quantities.csv"):
        keys = tuple(latin_key(word) for word in row["phrase"].split())
        if row["side"] == "after":
            after.append((keys, row["qualifier"]))
        elif row["side"] == "exact":
            exact.append((keys, int(row["value"])))
        else:
            before.append((keys, Quantity(row["qualifier"] or None, int(row["value"]) if row["value"] else None)))
    return Phrases(before, {}), Phrases(after, {}), Phrases(exact, {})


def _labels() -> Labels:
    sides: dict[str, set[str]] = {}
    after = []
    for row in _rows("not_counts.csv"):
        keys = tuple(row["word"].split())
        if row["side"] == "after":
            after.append((keys, True))
        else:
            sides.setdefault(row["side"], set()).update(keys)
    months = frozenset(row["name"] for row in _rows("months.csv") if " " not in row["name"])
    return Labels(
        before=frozenset(sides["before"]),
        models=frozenset(sides["model"]),
        after=Phrases(after, {}),
        months=months,
        month_ends=months,
        two_word_months=frozenset(),
        of=frozenset(sides["of"]),
        years=frozenset(sides["year"]),
        functions=frozenset(sides["function"]),
        particles=frozenset(),
        month_first=True,
    )
