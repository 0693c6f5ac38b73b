"""Several days of one action are a row each (coding guide, section 1), with the toll divided over them."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

Row = tuple[str | None, str, int]


def rows(coder: Coder, text: str, lang: str) -> list[Row]:
    return [(row.location, str(row.date_start)[5:], row.fatalities) for row in code(coder, text, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Air strikes killed five people in Saraqib in Idlib province on Monday and Tuesday.",
            [("Saraqab", "03-12", 3), ("Saraqab", "03-13", 2)],
        ),
        (
            "en",
            "Shelling hit Saraqib in Idlib on Monday, Tuesday and Wednesday.",
            [("Saraqab", "03-12", 0), ("Saraqab", "03-13", 0), ("Saraqab", "03-14", 0)],
        ),
        (
            "ar",
            "قتل خمسة مدنيين بغارات جوية على سراقب بريف إدلب يومي الاثنين والثلاثاء.",
            [("Saraqab", "03-12", 3), ("Saraqab", "03-13", 2)],
        ),
        (
            "ar",
            "قصفت قوات النظام سراقب بريف إدلب الاثنين والثلاثاء.",
            [("Saraqab", "03-12", 0), ("Saraqab", "03-13", 0)],
        ),
        (
            "en",
            "Air strikes killed seven people in Saraqib in Idlib province on 3, 5 and 9 March.",
            [("Saraqab", "03-03", 3), ("Saraqab", "03-05", 2), ("Saraqab", "03-09", 2)],
        ),
        (
            "ar",
            "قتل خمسة مدنيين بغارات جوية على سراقب بريف إدلب في 5 و9 آذار.",
            [("Saraqab", "03-05", 3), ("Saraqab", "03-09", 2)],
        ),
        (
            "ar",
            "قصفت قوات النظام سراقب بريف إدلب في 5 آذار و9 آذار.",
            [("Saraqab", "03-05", 0), ("Saraqab", "03-09", 0)],
        ),
    ],
)
def test_each_day_of_a_list_is_a_row(coder: Coder, lang: str, text: str, expected: list[Row]) -> None:
    assert rows(coder, text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "Shelling hit Saraqib in Idlib on Monday and planes bombed Bennish on Tuesday.", ["03-12", "03-13"]),
        ("en", "Shelling hit Saraqib in Idlib between Monday and Tuesday.", ["03-12"]),
        ("ar", "قصفت قوات النظام سراقب بريف إدلب ليل الأربعاء وصباح الخميس.", ["03-14"]),
    ],
)
def test_days_of_two_acts_a_span_and_a_night_are_no_list(coder: Coder, lang: str, text: str, days: list[str]) -> None:
    assert [day for _, day, _ in rows(coder, text, lang)] == days


def test_what_both_days_are_told_to_have_cost_is_not_told_again(coder: Coder) -> None:
    text = (
        "At least 22 people were killed in air strikes on Raqqa on Monday and Tuesday.\n"
        "The raids on Raqqa also wounded dozens of people."
    )
    assert [killed for *_, killed in rows(coder, text, "en")] == [11, 11]


def test_the_next_day_is_that_behind_the_day_told_last(coder: Coder) -> None:
    text = (
        "On Monday, government forces seized Saraqib in Idlib province.\n"
        "The following day, air strikes killed five people in Bennish."
    )
    assert rows(coder, text, "en") == [("Saraqab", "03-12", 0), ("Bennsh", "03-13", 5)]
