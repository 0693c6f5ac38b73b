"""Days of what is told beside an act: of a truce in spite of which it was done, of talks and statements about it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def _days(coder: Coder, text: str, lang: str = "ar") -> list[tuple[str, int]]:
    return [(str(row.date_start), row.date_precision) for row in code(coder, text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("واصلت قوات النظام قصف مدينة سقبا على الرغم من إعلان موسكو الأحد هدنة إنسانية.", "ar", ("2018-03-16", 2)),
        ("قصفت قوات النظام مدينة سقبا وبالرغم من إعلان موسكو الأحد هدنة.", "ar", ("2018-03-16", 2)),
        ("قصفت قوات النظام مدينة سقبا رغم صدور قرار الأربعاء بوقف النار.", "ar", ("2018-03-16", 2)),
        ("قصفت قوات النظام مدينة سقبا رغم الهدنة، الأربعاء.", "ar", ("2018-03-14", 1)),
        ("رغم إعلان هدنة الأحد، قصفت قوات النظام مدينة سقبا أمس.", "ar", ("2018-03-15", 1)),
        ("قصفت قوات النظام مدينة سقبا رغم بدء الهدنة، ما أدى إلى مقتل خمسة أشخاص الأربعاء.", "ar", ("2018-03-14", 1)),
        ("The army shelled the town of Saqba despite a truce that began on Sunday.", "en", ("2018-03-16", 2)),
        ("The army shelled the town of Saqba on Wednesday despite a truce.", "en", ("2018-03-14", 1)),
    ],
)
def test_the_day_of_a_truce_is_none_of_what_breaks_it(
    coder: Coder, text: str, lang: str, told: tuple[str, int]
) -> None:
    assert _days(coder, text, lang) == [told]


def test_an_act_that_is_spoken_of_keeps_its_own_day(coder: Coder) -> None:
    text = "عقد المجلس جلسة الأربعاء عن الهجوم الكيماوي الذي استهدف مدينة سراقب الاثنين."
    assert _days(coder, text) == [("2018-03-12", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "تعرضت مدينة سراقب للهجوم الكيماوي الاثنين.\nوالأربعاء كررت موسكو نفيها الهجوم الكيماوي على سراقب.",
        "توعد الرئيس الأربعاء بشن غارات بعد الهجوم الكيماوي الذي استهدف مدينة سراقب الاثنين.",
    ],
)
def test_the_day_of_a_statement_is_none_of_the_act(coder: Coder, text: str) -> None:
    assert {day for day, _ in _days(coder, text)} == {"2018-03-12"}


@pytest.mark.parametrize(
    "text",
    [
        "جدد الطيران الحربي الأربعاء قصفه لمدينة سقبا.",
        "حذر الجيش السكان، ثم قصف الأربعاء مدينة سقبا.",
        "شددت قوات النظام الحصار، وقصفت الأربعاء مدينة سقبا.",
        "انفجرت سيارة مفخخة في مدينة سقبا خلال زيارة وفد للمدينة الأربعاء.",
    ],
)
def test_a_day_beside_a_like_word_is_that_of_the_act(coder: Coder, text: str) -> None:
    assert _days(coder, text) == [("2018-03-14", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلن مصدر التوصل إلى اتفاق لإجلاء المقاتلين من مدينة دوما إلى جرابلس خلال 48 ساعة.", {("2018-03-16", 2)}),
        ("تشن قوات النظام هجوما على مدينة سقبا ابتداء من الأربعاء.", {("2018-03-14", 2)}),
        ("أعلنت موسكو هدنة اعتبارا من السبت في مدينة سقبا التي قصفتها الطائرات أمس.", {("2018-03-15", 1)}),
    ],
)
def test_the_time_for_which_something_is_agreed_is_none_of_the_act(
    coder: Coder, text: str, told: set[tuple[str, int]]
) -> None:
    assert set(_days(coder, text)) == told
