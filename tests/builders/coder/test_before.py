"""What Arabic reports tell as what came before another act, or as going on for days; texts written for these tests."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "text",
    [
        "ويأتي الحادث بعد أقل من شهرين من هجوم استهدف مقرا لقوات سوريا الديمقراطية في مدينة دير الزور.",
        "ويأتي ذلك بعد ثلاثة أسابيع من غارة عنيفة استهدفت مدينة دير الزور.",
        "وجاء القرار بعد أكثر من أسبوع على الغارات التي طالت مدينة دير الزور وقتل فيها سبعة أشخاص.",
        "وينوي السكان الانتقال إلى القرية بعدما سقطت قذائف على مدينة اللاذقية.",
    ],
)
def test_what_only_says_how_long_before_an_act_was_is_background(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("تشن قوات النظام منذ أسبوع هجوما على مدينة إدلب.", date(2018, 3, 9), date(2018, 3, 16)),
        ("بعد منتصف ليل الأربعاء قصف طيران النظام مدينة إدلب.", date(2018, 3, 14), date(2018, 3, 14)),
        ("سيطر الجيش السوري أمس على مدينة تدمر بعد أسبوع من المعارك.", date(2018, 3, 15), date(2018, 3, 15)),
        ("قتل سبعة أشخاص الأربعاء بعد غارة استهدفت مدينة إدلب.", date(2018, 3, 14), date(2018, 3, 14)),
    ],
)
def test_a_word_of_time_is_not_of_the_act_behind_it(coder: Coder, text: str, start: date, end: date) -> None:
    assert [(row.date_start, row.date_end) for row in code(coder, text)] == [(start, end)]


def test_what_goes_on_for_days_gives_no_day_to_what_is_told_next(coder: Coder) -> None:
    first, then = code(
        coder, "تشن قوات النظام منذ أسبوع هجوما على مدينة إدلب.\nوألقى طيران النظام براميل متفجرة على بلدة سراقب."
    )
    assert first.date_start == date(2018, 3, 9)
    assert (then.date_start, then.date_precision) == (date(2018, 3, 16), 2)


def test_the_day_of_who_answers_is_not_that_of_what_came_before(coder: Coder) -> None:
    text = "يجتمع مجلس الأمن اليوم الجمعة عقب الهجوم الكيماوي على مدينة دوما."
    assert code(coder, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات مواقع التنظيم غداة محادثة بين الرئيس باراك أوباما ونظيره.",
        "قصفت قوات النظام المنطقة ولجأت عائلات إلى المدارس.",
        "شنت طائرة غارة على مواقع التنظيم في إشارة إلى ما حدث.",
        "قصفت الطائرات مدينة الحديدة وقتل سبعة مدنيين.",
        "قتل سبعة أشخاص بقصف صاروخي استهدف مقرا في منطقة كوي سنجق.",
    ],
)
def test_words_and_foreign_towns_are_no_villages(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "شن الجيش السوري أمس هجوما على مدينة إدلب ستكون له عواقب.",
        "هدد الوزير بالرد بعدما قصفت قوات النظام الخميس مدينة إدلب.",
        "قصف طيران النظام أمس قرية السعدية بمحافظة الحسكة.",
    ],
)
def test_what_took_place_is_told_whatever_it_will_bring_about(coder: Coder, text: str) -> None:
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 15)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("يجتمع المجلس لبحث الهجوم الكيماوي المفترض على مدينة دوما.", 0),
        ("دافع الوزير عن القصف السوري على مدينة إدلب أمام الصحفيين.", 0),
        ("قال متحدث إن الضربات وقعت في بلدة الهري.", 1),
        ("قال متحدث إن الغارات استهدفت مستودعا في مدينة الكسوة.", 1),
        ("تجدد القصف على مدينة سراقب.", 1),
        ("يجتمع المجلس بعد الهجوم الكيماوي الذي استهدف مدينة دوما السبت.", 1),
    ],
)
def test_an_attack_that_is_only_known_is_no_news(coder: Coder, text: str, rows: int) -> None:
    assert len(code(coder, text)) == rows
