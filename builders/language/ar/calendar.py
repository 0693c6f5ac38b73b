"""Arabic times: relative words, days of the week, months of every country, dates in every order, Islamic months."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from builders.language.ar.numerals import Numerals
from builders.language.dates import When
from builders.language.timetable import Grammar, Timewords, load_timewords
from builders.language.timewords import read_times
from builders.language.tokens import Tokens
from builders.language.writing import written_on
from gazetteer.letters import arabic_key


def _keys(words: str) -> frozenset[str]:
    return frozenset(arabic_key(word) for word in words.split())


@dataclass(frozen=True, slots=True)
class Calendar:
    """Reads times in Arabic text. `load()` once, then pass in."""

    _words: Timewords

    @classmethod
    def load(cls) -> Self:
        """The tables beside this file."""
        numerals = Numerals.load()
        folder = Path(__file__).parent
        return cls(
            load_timewords(
                folder, arabic_key, ("", "و", "ف", "ب", "ل", "ك"), _grammar(), numerals.figure, numerals.words
            )
        )

    def read(
        self, tokens: Tokens, first: int, last: int, published: date | None, told: date | None = None
    ) -> list[When]:
        """Times named in tokens [first, last), in order; relative ones are resolved from `published`, and those that
        count from a day that was told from it, or from `told`."""
        return read_times(self._words, tokens, first, last, published, told)

    def written_on(self, tokens: Tokens, published: date | None) -> date | None:
        """The day on which an article was written: where it names "today" or "yesterday" itself, else `published`."""
        return written_on(self._words, tokens, published)


def _grammar() -> Grammar:
    return Grammar(
        glue=_keys("الموافق ، , من ( ) / لشهر ال لعام م هـ ه"),
        to=_keys("إلى حتى وحتى على"),
        both=_keys("و"),
        either=_keys("أو"),
        between=_keys("بين"),
        of=_keys("من لشهر شهر في"),
        suffixes=frozenset(),
        article="ال",
        month_before=_keys("في منذ خلال من حتى ومنذ وفي منتصف مطلع نهاية أواخر لشهر إلى بين وخلال"),
        month_only=frozenset(),
        proper=frozenset(),
        guarded=_keys(
            "شباط آذار نيسان أيار حزيران تموز آب أيلول مارس مايو ماي يناير فبراير أبريل إبريل يونيو يوليو أغسطس "
            "سبتمبر أكتوبر نوفمبر ديسمبر جوان أوت غشت جانفي"
        ),
        unspelt=frozenset({"أب", "وأب"}),  # a father is no آب
        year_before=_keys(
            "في منذ عام سنة خلال حتى ومنذ وفي العام لعام أواخر مطلع بداية نهاية منتصف صيف ربيع خريف شتاء"
        ),
        double=_keys("الموافق الموافقة لـ ل ل = م هـ ه"),
        functions=_keys(
            "و في من إلى على عن حتى أن التي الذي كان كانت حين عندما بعد قبل مع بين ومنذ وفي ثم حيث بسبب أي لكن وحتى"
        ),
        writing=_keys("اليوم أمس"),
        month_first=False,
        seven_days=True,
    )
