"""The day that goes on through an article: that of its news, of the page, told before an act or behind it."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    IN_2016,
    SHELLING,
    acts_and_days,
    code,
    spans,
)


def test_the_day_of_the_page_parts_no_quarter_from_its_city(coder: Coder) -> None:
    text = (
        "Date of publication 18 June 2016 Air strikes kill seven people in the city of Homs. Jets struck the Al-Waer "
        "neighborhood of Homs on Thursday. The strikes killed seven people."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, str(row.date_start), row.fatalities) for row in rows] == [("Wa'er", "2016-06-16", 7)]


def test_the_day_of_the_page_run_into_the_text_is_no_day_of_an_event(coder: Coder) -> None:
    text = (
        "31-08-2016 Car bomb kills 18 in Hasakah. A car bomb exploded near a bakery in Hasakah on Tuesday killing 18 "
        "people and wounding 30."
    )
    rows = code(coder, text, lang="en", published="2016-08-31")
    assert [(row.date_start, row.fatalities, row.injured) for row in rows] == [(date(2016, 8, 30), 18, 30)]
    text = "Friday 6 May 2016 Shelling killed three people in Azaz. On Thursday four people died in shelling of Azaz."
    rows = code(coder, text, lang="en", published="2016-05-06")
    assert [(row.date_start, row.fatalities) for row in rows] == [(date(2016, 5, 6), 3), (date(2016, 5, 5), 4)]


def test_the_night_told_later_is_that_of_the_news(coder: Coder) -> None:
    text = "قصفت طائرات روسية بلدة كفرنبل.\nووقع القصف على بلدة كفرنبل ليل الأربعاء الخميس."
    assert spans(coder, text) == [("Kafr Nobol", "2018-03-14", "2018-03-14")]


def test_a_day_told_later_is_that_of_what_happened_days_ago(coder: Coder) -> None:
    text = "استهدفت غارة مطار التيفور قبل أيام.\nوقال الجيش إن الغارة على مطار التيفور وقعت الاثنين وقتل فيها 14 شخصا."
    assert [(row.date_start, row.date_end) for row in code(coder, text)] == [(date(2018, 3, 12), date(2018, 3, 12))]


@pytest.mark.parametrize("turn", ["Meanwhile,", "Elsewhere,", "In the meantime,"])
def test_meanwhile_is_on_the_day_of_the_news(coder: Coder, turn: str) -> None:
    text = (
        "Rockets killed three people in the town of Binnish on Thursday, a monitor said.\n\n"
        f"{turn} two people were hurt by shells in the town of Sarmin."
    )
    assert acts_and_days(coder, text, lang="en") == [
        (SHELLING, "Bennsh", "2018-03-15"),
        (SHELLING, "Sarmin", "2018-03-15"),
    ]


def test_meanwhile_is_not_on_a_day_told_of_what_was_before(coder: Coder) -> None:
    text = (
        "Rockets killed three people in the town of Binnish on Monday, a monitor said.\n\n"
        "Meanwhile, two people were hurt by shells in the town of Sarmin."
    )
    assert [str(row.date_start) for row in code(coder, text, lang="en")] == ["2018-03-12", "2018-03-16"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Air strikes have hit a clinic in the town of Murak. The strikes hit Murak late on Friday.", [("17", 0)]),
        ("A blast hit a mosque in Murak. Many were at prayer as a bomb went off in Murak on Friday.", [("17", 0)]),
        ("Shelling killed six men in Murak. Four men died in shelling of Murak on Friday.", [("18", 6), ("17", 4)]),
        ("Rebels have attacked Murak. The army fought rebels in Murak on Friday.", [("17", 0)]),
        ("Air strikes have hit Murak. On Thursday air strikes hit Murak.", [("18", 0), ("16", 0)]),
    ],
)
def test_fire_told_with_the_day_of_the_page_is_that_of_the_day_before(
    coder: Coder, text: str, told: list[tuple[str, int]]
) -> None:
    rows = code(coder, "Date of publication 18 June 2016 " + text, lang="en", published=IN_2016)
    assert [(row.date_start.isoformat()[-2:], row.fatalities) for row in rows] == told


@pytest.mark.parametrize(
    ("answer", "days"),
    [
        ("Rebels responded with rocket fire on the town of Nubul that killed 20.", ("2018-03-05", "2018-03-11")),
        ("Rebels responded on Tuesday with rocket fire on the town of Nubul.", ("2018-03-13", "2018-03-13")),
        ("Rebels hit the town of Nubul with rockets.", ("2018-03-15", "2018-03-15")),
    ],
)
def test_an_act_that_answers_fell_in_the_days_of_what_it_answers(
    coder: Coder, answer: str, days: tuple[str, str]
) -> None:
    text = f"Air strikes last week killed 250 people in the town of Saqba. {answer}"
    rows = [row for row in code(coder, text, lang="en", published="2018-03-15") if row.location == "Nabul"]
    assert [(str(row.date_start), str(row.date_end)) for row in rows] == [days]


def test_an_arabic_act_that_answers_fell_in_the_days_of_what_it_answers(coder: Coder) -> None:
    text = "قتل 250 مدنيا بغارات على بلدة سقبا الأسبوع الماضي. وردت الفصائل باستهداف مدينة نبل موقعة 20 مدنيا."
    rows = [row for row in code(coder, text, published="2018-03-15") if row.location == "Nabul"]
    assert [(str(row.date_start), str(row.date_end)) for row in rows] == [("2018-03-08", "2018-03-14")]


def test_what_is_told_of_that_time_is_of_the_day_told_just_before(coder: Coder) -> None:
    text = (
        "قصف جيش النظام الثلاثاء بلدة اللطامنة. "
        "وكانت إسرائيل قد شنت في الخامس من آذار غارة على مطار الضمير. "
        "وأقرت إيران حينها بمقتل أربعة من ضباطها جراء الغارة."
    )
    assert ("Dumayr Airbase", "2018-03-05", "2018-03-05") in spans(coder, text)
    assert len([place for place, *_ in spans(coder, text) if place == "Dumayr Airbase"]) == 1


def test_what_is_told_of_a_time_long_past_is_as_old(coder: Coder) -> None:
    text = (
        "قصف جيش النظام الثلاثاء بلدة اللطامنة.\n"
        "وشنت إسرائيل في تشرين الثاني الماضي غارات على مطار الضمير.\n"
        "وذكر ضابط وقتها أن الطائرات دمرت مخزن صواريخ قرب القطيفة."
    )
    assert [place for place, *_ in spans(coder, text)] == ["Latmana"]
