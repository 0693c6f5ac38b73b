"""The reader of times that both languages share; the tables and the grammar of each stand in its own folder."""

from dataclasses import dataclass
from datetime import date

from builders.language.dates import When
from builders.language.timetable import Timewords
from builders.language.timewords import read_times
from builders.language.tokens import Tokens
from builders.language.writing import written_on


@dataclass(frozen=True, slots=True)
class Calendar:
    """Reads times in the text of one language."""

    _words: Timewords

    def read(
        self, tokens: Tokens, first: int, last: int, published: date | None, told: date | None = None
    ) -> list[When]:
        """Times named in tokens [first, last), in order; relative ones are resolved from `published`, and those that
        count from a day that was told from it, or from `told`."""
        return read_times(self._words, tokens, first, last, published, told)

    def written_on(self, tokens: Tokens, published: date | None) -> date | None:
        """The day on which an article was written: where it names "today" or "yesterday" itself, else `published`."""
        return written_on(self._words, tokens, published)
