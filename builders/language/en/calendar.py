"""English times: relative words, days of the week, dates in every order, Islamic months."""

from pathlib import Path

from builders.language.calendar import Calendar
from builders.language.en.numerals import load_numerals
from builders.language.timetable import Grammar, load_timewords
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
    adverbial=frozenset(". , ; : ) after and as at but by during in near that when while with".split()),
    month_first=True,
    seven_days=False,
)


def load_calendar() -> Calendar:
    """The tables beside this file."""
    numerals, folder = load_numerals(), Path(__file__).parent
    return Calendar(load_timewords(folder, latin_key, ("",), _GRAMMAR, numerals.figure, numerals.words))
