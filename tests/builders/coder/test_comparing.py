"""Since when an act is the first or the heaviest tells neither its day nor its place, and no act of its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "text",
    [
        "شن تنظيم داعش الخميس أعنف هجوم منذ شهر على مواقع قوات النظام في مدينة البوكمال.",
        "قصفت قوات النظام الخميس بلدة نصيب، للمرة الأولى منذ سريان الهدنة في مدينة درعا قبل عام.",
        "تعرضت بلدة دوما الخميس لأعنف قصف منذ عام.",
        "شهدت مدينة الميادين الخميس أكبر هجوم لتنظيم داعش على قوات النظام منذ استعادة مدينة البوكمال.",
        "The army shelled the town of Nasib on Thursday in the heaviest attack since the capture of Daraa a year ago.",
    ],
)
def test_what_an_act_is_compared_with_is_no_part_of_it(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (str(row.date_start), str(row.date_end)) == ("2018-03-15", "2018-03-15")


def test_the_place_behind_a_measure_of_time_is_that_of_the_act(coder: Coder) -> None:
    text = "سيطرت قوات النظام الخميس لأول مرة منذ أكثر من سنتين على بلدة نصيب بعد معارك مع الفصائل."
    assert [row.location for row in code(coder, text)] == ["Nasib"]


def test_more_than_a_number_compares_nothing(coder: Coder) -> None:
    [row] = code(coder, "قتل أكثر من مئة شخص منذ الثلاثاء في قصف قوات النظام على بلدة دوما.")
    assert (str(row.date_start), str(row.date_end)) == ("2018-03-13", "2018-03-16")
