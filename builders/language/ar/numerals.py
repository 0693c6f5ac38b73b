"""Arabic numerals: digits of every script, words of both genders and all cases, vague counts, qualifiers."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from builders.language.ar.figures import Figures, Word
from builders.language.counting import Counting, Quantity
from builders.language.numbers import Figure, Labels, Number
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens
from gazetteer.letters import arabic_key

_DATA = Path(__file__).parent

#: Particles written onto a numeral; و joins it to the numeral before.
_PREFIXES = ("", "ال", "ب", "ل", "ف", "ك", "لل", "بال", "كال", "فال", "و", "وال", "وب", "ول", "وبال", "ولل")


@dataclass(frozen=True, slots=True)
class Numerals:
    """Reads counts and ordinals in Arabic text. `load()` once, then pass in. `words`: where a numeral may begin."""

    _counting: Counting
    words: frozenset[str]

    @classmethod
    def load(cls) -> Self:
        """The tables beside this file, every word with every particle that may be written onto it."""
        words = dict(_words())
        figures = Figures(words)
        before, after = _quantities()
        return cls(
            Counting(
                figure=figures.read,
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


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _words() -> Iterator[tuple[str, Word]]:
    """The words with their particles: all of them, or those of the column `particles` where others make another word
    (`-`: none; وعده "promised him", واحد "one").
    """
    for row in _rows("numerals.csv"):
        key = arabic_key(row["word"])
        allowed = row["particles"].split() if row["particles"] else _PREFIXES
        for prefix in dict.fromkeys(("", *allowed)):
            if prefix != "-":
                yield prefix + key, Word(row["kind"], int(row["value"]), prefix.startswith("و"))


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
