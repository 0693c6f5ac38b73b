"""Arabic numerals: digits of every script, words of both genders and all cases, vague counts, qualifiers."""

from collections.abc import Iterator
from pathlib import Path

from builders.language.ar.figures import Figures, Word
from builders.language.counting import Counting, Quantity
from builders.language.numbers import Labels
from builders.language.numerals import Numerals
from builders.language.phrases import Phrases
from builders.language.timetable import rows
from gazetteer.letters import arabic_key

_DATA = Path(__file__).parent

#: Particles written onto a numeral; و joins it to the numeral before.
_PREFIXES = ("", "ال", "ب", "ل", "ف", "ك", "لل", "بال", "كال", "فال", "و", "وال", "وب", "ول", "وبال", "ولل")


def load_numerals() -> Numerals:
    """The tables beside this file, every word with every particle that may be written onto it."""
    words = dict(_words())
    figures = Figures(words)
    before, after = _quantities()
    return Numerals(
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


def _words() -> Iterator[tuple[str, Word]]:
    """The words with their particles: all of them, or those of the column `particles` where others make another word
    (`-`: none; وعده "promised him", واحد "one").
    """
    for row in rows(_DATA / "numerals.csv"):
        key = arabic_key(row["word"])
        allowed = row["particles"].split() if row["particles"] else _PREFIXES
        for prefix in dict.fromkeys(("", *allowed)):
            if prefix != "-":
                yield prefix + key, Word(row["kind"], int(row["value"]), prefix.startswith("و"))


def _quantities() -> tuple[Phrases[Quantity], Phrases[str]]:
    before: list[tuple[tuple[str, ...], Quantity]] = []
    after: list[tuple[tuple[str, ...], str]] = []
    for row in rows(_DATA / "quantities.csv"):
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
    for row in rows(_DATA / "not_counts.csv"):
        keys = tuple(arabic_key(word) for word in row["word"].split())
        if row["side"] == "after":
            after.append((keys, True))
        else:
            sides.setdefault(row["side"], set()).update(keys)
    names = [[arabic_key(word) for word in row["name"].split()] for row in rows(_DATA / "months.csv")]
    before = sides["before"]
    return Labels(
        before=frozenset(form for word in before for form in _with_particles(word)),
        models=frozenset(sides["model"]),
        ages=frozenset(form for word in sides["age"] for form in _with_particles(word)),
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
