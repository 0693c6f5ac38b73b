"""Since when a place is besieged or held is no day of the act that is told of it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "place",
    [
        "مدينة حرستا المحاصرة منذ أشهر",
        "مدينة حرستا المحاصرة منذ عام 2013",
        "مدينة حرستا التي تحاصرها منذ خمس سنوات",
        "مدينة حرستا الخاضعة لسيطرة الفصائل منذ سنوات",
        "مدينة حرستا التي كانت تسيطر عليها الفصائل منذ سنوات",
    ],
)
def test_an_act_in_a_besieged_place_is_of_its_own_day(coder: Coder, place: str) -> None:
    [row] = code(coder, f"قصفت قوات النظام {place}، ما أسفر عن مقتل عشرة أشخاص.")
    assert (row.location, row.fatalities, row.date_start == row.date_end) == ("Harasta", 10, True)


@pytest.mark.parametrize(
    "text",
    [
        "تقصف قوات النظام منذ أشهر مدينة حرستا المحاصرة.",
        "تقصف قوات النظام مدينة حرستا منذ أشهر، ما أسفر عن مقتل مئات المدنيين.",
        "تسيطر الفصائل على مدينة حرستا منذ عام 2013 بعد معارك مع قوات النظام.",
    ],
)
def test_what_goes_on_for_long_stays_a_sum(coder: Coder, text: str) -> None:
    assert code(coder, text) == []
