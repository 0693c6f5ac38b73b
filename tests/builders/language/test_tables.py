"""Dates and numbers of both languages, phrase by phrase: the tables beside this file say what must be read.

Notation of numbers: `12` (10000000: ten million or more), `5-8 range`, `10~` (a vague word), `#2` (an ordinal),
`15 at-least`.
Notation of dates: days, precision, part of day, `since` or `every`: `2016-08-08..2016-08-14 2`, `? 1` where the
publication day is not known.
"""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.language.ar.calendar import load_calendar as arabic_calendar
from builders.language.ar.numerals import load_numerals as arabic_numerals
from builders.language.calendar import Calendar
from builders.language.dates import When
from builders.language.en.calendar import load_calendar as english_calendar
from builders.language.en.numerals import load_numerals as english_numerals
from builders.language.numbers import Number
from builders.language.numerals import Numerals
from builders.language.tokens import Tokens, tokenise
from gazetteer.letters import arabic_key, latin_key

KEYS: dict[str, Callable[[str], str]] = {"ar": arabic_key, "en": latin_key}
NUMERALS: dict[str, Numerals] = {"ar": arabic_numerals(), "en": english_numerals()}
CALENDARS: dict[str, Calendar] = {"ar": arabic_calendar(), "en": english_calendar()}
LEAST_CASES = 300


def rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tokens(language: str, text: str) -> Tokens:
    return tokenise(text, KEYS[language])


def numbers(language: str, text: str) -> list[Number]:
    words = tokens(language, text)
    return NUMERALS[language].read(words, 0, len(words))


def times(language: str, text: str, published: date | None) -> list[When]:
    words = tokens(language, text)
    return CALENDARS[language].read(words, 0, len(words), published)


def show_number(number: Number) -> str:
    value = f"{number.value}-{number.high}" if number.high != number.value else str(number.value)
    text = f"#{value}" if number.ordinal else f"{value}~" if number.vague else value
    return f"{text} {number.qualifier}" if number.qualifier else text


def show_when(when: When) -> str:
    days = "?" if when.start is None else f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"
    marks = [when.part or "", "since" if when.since else "", "every" if when.recurrent else ""]
    return " ".join([days, str(when.precision), *filter(None, marks)])


def assert_right(found: list[str], table: list[dict[str, str]]) -> None:
    wrong = [
        f"{row['text']}: expected {row['expected'] or 'nothing'}, found {have or 'nothing'}"
        for row, have in zip(table, found, strict=True)
        if have != row["expected"]
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_numbers_are_read_as_the_table_says(language: str) -> None:
    table = rows(f"{language}_numbers.csv")
    assert_right(["; ".join(map(show_number, numbers(language, row["text"]))) for row in table], table)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_dates_are_read_as_the_table_says(language: str) -> None:
    table = rows(f"{language}_dates.csv")
    published = [date.fromisoformat(row["published"]) if row["published"] else None for row in table]
    found = [
        "; ".join(map(show_when, times(language, row["text"], day))) for row, day in zip(table, published, strict=True)
    ]
    assert_right(found, table)


@pytest.mark.parametrize("kind", ["numbers", "dates"])
def test_each_kind_has_enough_cases(kind: str) -> None:
    assert sum(len(rows(f"{language}_{kind}.csv")) for language in KEYS) >= LEAST_CASES


def test_spans_slice_back_to_the_words_that_say_it() -> None:
    words = tokens("en", "On Sunday morning at least 16 people died")
    (when,), (number,) = (
        CALENDARS["en"].read(words, 0, len(words), date(2016, 8, 17)),
        NUMERALS["en"].read(words, 0, len(words)),
    )
    assert words.slice(when.first, when.last) == "Sunday morning"
    assert words.slice(number.first, number.last) == "at least 16"


def test_only_the_tokens_asked_for_are_read() -> None:
    words = tokens("ar", "قتل ثلاثة رجال الأحد وخمسة يوم الاثنين")
    assert [number.value for number in NUMERALS["ar"].read(words, 0, 3)] == [3]
    assert len(CALENDARS["ar"].read(words, 4, len(words), date(2016, 8, 17))) == 1


@given(st.dates(date(2011, 1, 1), date(2035, 1, 1)), st.integers(0, 6))
def test_a_day_of_the_week_is_the_latest_one_up_to_publication(published: date, weekday: int) -> None:
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[weekday]
    (bare,), (last,) = times("en", name, published), times("en", f"last {name}", published)
    assert bare.start is not None
    assert last.start is not None
    assert bare.start.weekday() == last.start.weekday() == weekday
    assert timedelta(0) <= published - bare.start < timedelta(7)
    assert timedelta(0) < published - last.start <= timedelta(7)


@given(st.dates(date(2011, 1, 1), date(2035, 1, 1)), st.integers(0, 360))
def test_a_date_without_its_year_is_the_nearest_past_one(published: date, days: int) -> None:
    day = published - timedelta(days)
    (when,) = times("en", f"{day.day} {day:%B}", published)
    assert when.start == day


@given(st.integers(1, 9_999_999))
def test_digits_of_every_script_say_the_same(value: int) -> None:
    arabic = str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    grouped = f"{value:,}"
    for language, text in (
        ("ar", f"قتل {arabic} رجلا"),
        ("ar", f"قتل {grouped} رجلا"),
        ("en", f"killed {grouped} men"),
    ):
        assert [number.value for number in numbers(language, text)] == [value]


WORDS = st.lists(
    st.sampled_from(
        (
            "5 31 2016 18-08 30/4/2016 1,5 00 152017 - / ( ) , . ، و ال من إلى بين منذ قبل الماضي يوم ليل منتصف "
            "الأحد الاثنين آب شباط الشهر أيام ساعة عشرون خمسة مئة ألف ألفا آلاف عشرات بضعة الأول عام كل خلال رمضان "
            "the last past two of May March 5th night since every week days ago hundred and thousand dozen between to "
            "in early Sunday Monday today"
        ).split()
    ),
    max_size=12,
)


@given(WORDS, st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))))
def test_any_words_are_read_without_an_error(words: list[str], published: date | None) -> None:
    for language in KEYS:
        text = tokens(language, " ".join(words))
        found: list[Number | When] = [*NUMERALS[language].read(text, 0, len(text))]
        whens = CALENDARS[language].read(text, 0, len(text), published)
        for spans in (found, whens):
            bounds = [(span.first, span.last) for span in spans]
            assert all(first < last <= len(text) for first, last in bounds)
            assert all(before[1] <= after[0] for before, after in pairwise(bounds))
        assert all((when.start is None) == (when.end is None) for when in whens)
        assert all(when.start <= when.end for when in whens if when.start is not None and when.end is not None)
