"""English numerals: digits, words with and without hyphens, vague counts, qualifiers."""

from collections.abc import Iterator
from pathlib import Path

from builders.language.counting import Counting, Quantity
from builders.language.en.figures import Figures, Word
from builders.language.numbers import Labels
from builders.language.numerals import Numerals
from builders.language.phrases import Phrases
from builders.language.timetable import rows
from gazetteer.letters import latin_key

_DATA = Path(__file__).parent


def load_numerals() -> Numerals:
    """The tables beside this file."""
    words = dict(_words())
    before, after, exact = _quantities()
    return Numerals(
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


def _words() -> Iterator[tuple[str, Word]]:
    """The words, and tens with units written together: twentyfive, once twenty-five."""
    words = [(row["word"], Word(row["kind"], int(row["value"]))) for row in rows(_DATA / "numerals.csv")]
    yield from words
    for tens, ten in words:
        for unit, one in words:
            if ten.kind == "tens" and one.kind == "unit":
                yield tens + unit, Word("teen", ten.value + one.value)


def _quantities() -> tuple[Phrases[Quantity], Phrases[str], Phrases[int]]:
    before: list[tuple[tuple[str, ...], Quantity]] = []
    after: list[tuple[tuple[str, ...], str]] = []
    exact: list[tuple[tuple[str, ...], int]] = []
    for row in rows(_DATA / "quantities.csv"):
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
    for row in rows(_DATA / "not_counts.csv"):
        keys = tuple(row["word"].split())
        if row["side"] == "after":
            after.append((keys, True))
        else:
            sides.setdefault(row["side"], set()).update(keys)
    months = frozenset(row["name"] for row in rows(_DATA / "months.csv") if " " not in row["name"])
    return Labels(
        before=frozenset(sides["before"]),
        models=frozenset(sides["model"]),
        ages=frozenset(sides["age"]),
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
