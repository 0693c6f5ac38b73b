"""English numerals: digits, words with and without hyphens, vague counts, qualifiers."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from builders.language.counting import Counting, Quantity
from builders.language.en.figures import Figures, Word
from builders.language.numbers import Figure, Labels, Number
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens
from gazetteer.letters import latin_key

_DATA = Path(__file__).parent


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
                figure=Figures(words, exact).read,
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
