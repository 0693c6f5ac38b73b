"""English times: relative words, days of the week, dates in every order, Islamic months."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from builders.language.dates import When
from builders.language.en.numerals import Numerals
from builders.language.timetable import Grammar, Timewords, load_timewords
from builders.language.timewords import read_times
from builders.language.tokens import Tokens
from builders.language.writing import written_on
from gazetteer.letters import latin_key

_GRAMMAR = Grammar(
    glue=frozenset((",", "of", "the", "on", "(", ")", "/", ".", "at", "during")),
    to=frozenset(("to", "until", "till", "through", "into")),
    both=frozenset(("and", "&")),
    either=frozenset(("or",)),
    between=frozenset(("between",)),
    of=frozenset(("of", "the", ",")),
    suffixes=frozenset(("st", "nd", "rd", "th")),
    article="",
    month_before=frozenset("in since of last this next until till by from during before after through".split()),
    month_only=frozenset(("in",)),
    proper=frozenset("march may mar sun sat mon wed jan jun dec august fri".split()),
    guarded=frozenset(("march", "may")),
    unspelt=frozenset(),
    year_before=frozenset("in since until till by during early late mid year summer spring autumn winter".split()),
    double=frozenset(("corresponding", "to", "=", "ah", "h")),
    functions=frozenset(
        "and the a an in on at to when with for by from of as that which who but while after before where although "
        "because it he she they we has have had was were is are will said until since according".split()
    ),
    writing=frozenset(("today", "yesterday")),
    month_first=True,
    seven_days=False,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Reads times in English text. `load()` once, then pass in."""

    _words: Timewords

    @classmethod
    def load(cls) -> Self:
        """The tables beside this file."""
        numerals = Numerals.load()
        return cls(load_timewords(Path(__file__).parent, latin_key, ("",), _GRAMMAR, numerals.figure, numerals.words))

    def read(
        self, tokens: Tokens, first: int, last: int, published: date | None, told: date | None = None
    ) -> list[When]:
        """Times named in tokens [first, last), in order; relative ones are resolved from `published`, and those that
        count from a day that was told from it, or from `told`."""
        return read_times(self._words, tokens, first, last, published, told)

    def written_on(self, tokens: Tokens, published: date | None) -> date | None:
        """The day on which an article was written: where it names "today" or "yesterday" itself, else `published`."""
        return written_on(self._words, tokens, published)
