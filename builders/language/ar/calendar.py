"""Arabic times: relative words, days of the week, months of every country, dates in every order, Islamic months."""

from pathlib import Path

from builders.language.ar.numerals import load_numerals
from builders.language.calendar import Calendar
from builders.language.timetable import Grammar, load_timewords
from gazetteer.letters import arabic_key


def _keys(words: str) -> frozenset[str]:
    return frozenset(arabic_key(word) for word in words.split())


def load_calendar() -> Calendar:
    """The tables beside this file."""
    numerals, folder = load_numerals(), Path(__file__).parent
    prefixes = ("", "و", "ف", "ب", "ل", "ك")
    return Calendar(load_timewords(folder, arabic_key, prefixes, _grammar(), numerals.figure, numerals.words))


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
        adverbial=frozenset(),
        month_first=False,
        seven_days=True,
    )
