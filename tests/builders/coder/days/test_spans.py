"""Spans: acts that are counted over several days, and those of one of these days."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

SPAN = ("2018-03-12", "2018-03-16", 300)


def _told(coder: Coder, text: str, lang: str = "ar") -> list[tuple[str, str, int]]:
    return [(str(row.date_start), str(row.date_end), row.fatalities) for row in code(coder, text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("قتل 300 مدني في أربعة أيام من القصف على مدينة سقبا. وقصفت الطائرات سقبا الخميس وقتلت 20 مدنيا.", "ar"),
        ("قتل 300 مدني خلال أربعة أيام من القصف على مدينة سقبا. وأدى قصف على سقبا الخميس إلى مقتل 20 مدنيا.", "ar"),
        ("Shelling on Saqba killed 300 people in the past four days. On Thursday, shelling of Saqba killed 20.", "en"),
    ],
)
def test_the_dead_of_several_days_are_none_of_the_day_told_beside_them(coder: Coder, text: str, lang: str) -> None:
    assert sorted(_told(coder, text, lang)) == [SPAN, ("2018-03-15", "2018-03-15", 20)]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات قبل أيام مدينة سقبا وقتلت خمسة مدنيين. ووقعت الغارة على سقبا الاثنين.",
        "قتل خمسة مدنيين في غارة على مدينة سقبا الأسبوع الماضي. ووقعت الغارة على سقبا الاثنين.",
    ],
)
def test_the_day_of_an_act_that_was_told_of_a_span_is_its_own(coder: Coder, text: str) -> None:
    assert _told(coder, text) == [("2018-03-12", "2018-03-12", 5)]


def test_a_day_on_which_others_met_meanwhile_is_none_of_the_span(coder: Coder) -> None:
    text = "قتل 300 مدني في أربعة أيام من القصف على مدينة سقبا، فيما عقد المجلس، الخميس، جلسة لبحث الوضع."
    assert _told(coder, text) == [SPAN]
    struck = "كثف الجيش قصفه في الأيام الماضية على مدينة سقبا، فيما استهدفت المدفعية الخميس سوقا في المدينة."
    assert ("2018-03-15", "2018-03-15", 0) in _told(coder, struck)


def test_a_day_behind_that_is_no_day_of_speaking(coder: Coder) -> None:
    (row,) = code(coder, "أكد أطباء في مدينة سقبا أن ليلة الأربعاء شهدت قصفا عنيفا على المدينة.")
    assert (str(row.date_start), row.date_precision) == ("2018-03-14", 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قال ناشطون إن أكثر من 300 مدني قتلوا، منذ بدء القصف الحكومي على مدينة سقبا، قبل أربعة أيام.",
            [SPAN],
        ),
        (
            "قال ناشطون إن أكثر من 300 مدني قتلوا، منذ استئناف القصف الحكومي على مدينة سقبا، قبل أربعة أيام.",
            [SPAN],
        ),
        ("بدأت قوات النظام هجوما على مدينة سقبا الاثنين.", [("2018-03-12", "2018-03-12", 0)]),
        (
            "تدور اشتباكات في مدينة سقبا منذ بدء الهجوم، وقصفت طائرات النظام المدينة الأربعاء.",
            [("2018-03-14", "2018-03-14", 0)],
        ),
        (
            "قتل عشرة مدنيين الأربعاء في قصف على مدينة سقبا، في حصيلة هي الأعلى منذ بدء هجوم الجيش الاثنين.",
            [("2018-03-14", "2018-03-14", 10)],
        ),
        ("أدى القصف المتواصل على مدينة سقبا إلى نزوح آلاف منذ بدء هجوم قوات النظام عليها في الخامس من مارس.", []),
    ],
)
def test_the_day_since_whose_beginning_an_act_goes_on(
    coder: Coder, text: str, told: list[tuple[str, str, int]]
) -> None:
    assert _told(coder, text) == told


def test_the_dead_of_several_days_in_an_area_are_none_of_a_place_in_it(coder: Coder) -> None:
    text = (
        "قتل 300 مدني في أربعة أيام من القصف على الغوطة الشرقية.\n"
        "وقال ناشطون إن 20 مدنيا قتلوا في قصف على مدينة سقبا الخميس."
    )
    assert sorted(_told(coder, text)) == [SPAN, ("2018-03-15", "2018-03-15", 20)]
