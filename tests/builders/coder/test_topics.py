"""Topics: a gas attack is spoken of for weeks; the day on which it is spoken of is not its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("ar", "قتل أربعون مدنيا في هجوم كيماوي على مدينة دوما.", ["2018-03-16"]),
        ("ar", "قتل أربعون مدنيا السبت في الهجوم الكيماوي على مدينة دوما.", ["2018-03-10"]),
        ("ar", "تعرضت مدينة دوما في العاشر من آذار لهجوم كيماوي مفترض.", ["2018-03-10"]),
        ("ar", "التقى الوزيران اليوم لبحث الرد على هجوم كيماوي استهدف مدينة دوما السبت الماضي.", ["2018-03-10"]),
        ("ar", "قال الوزير الاثنين إن بلاده سترد على الهجوم الكيماوي على مدينة دوما.", []),
        ("ar", "سيزور الخبراء موقع الهجوم الكيماوي المزعوم في مدينة دوما يوم السبت.", []),
        ("ar", "أدانت الحكومة الهجوم الكيماوي الذي شهدته مدينة دوما، اليوم الجمعة.", []),
        ("ar", "بحث الوزيران الثلاثاء تقارير عن هجوم كيماوي في مدينة دوما.", []),
        ("ar", "أكد الوزير اليوم أن الهجوم الكيماوي المزعوم على مدينة دوما لم يحصل.", []),
        ("en", "A suspected chemical attack on Douma killed forty people on Saturday.", ["2018-03-10"]),
        ("en", "Earlier this week a gas attack struck Douma and killed forty people.", ["2018-03-12"]),
        ("en", "The minister said on Monday that his country would respond to the chemical attack on Douma.", []),
        ("en", "The chemical attack on Douma will be discussed in Geneva.", []),
    ],
)
def test_a_known_attack_has_only_the_day_that_is_told_of_it(
    coder: Coder, lang: str, text: str, days: list[str]
) -> None:
    assert [str(row.date_start) for row in code(coder, text, lang=lang)] == days


def test_one_that_is_told_on_its_day_takes_up_what_is_said_of_it(coder: Coder) -> None:
    text = (
        "تعرضت مدينة دوما السبت لهجوم كيماوي. وقال وزير الاثنين إن بلاده سترد على الهجوم الكيماوي على مدينة دوما. "
        "وأسفر الهجوم عن مقتل أربعين مدنيا."
    )
    [row] = code(coder, text)
    assert (str(row.date_start), row.fatalities) == ("2018-03-10", 40)


def test_what_is_told_by_itself_gives_the_known_attack_its_day(coder: Coder) -> None:
    text = (
        "بحث المجلس الهجوم الكيماوي على مدينة دوما الذي وقع الاثنين. "
        "وتعرضت مدينة دوما السبت الماضي لهجوم كيماوي أدى إلى مقتل عشرين مدنيا."
    )
    [row] = code(coder, text)
    assert (str(row.date_start), row.fatalities) == ("2018-03-10", 20)


@pytest.mark.parametrize(
    "text",
    [
        "ضربت الولايات المتحدة السبت مواقع عسكرية قرب مدينة حمص ردا على الهجوم الكيماوي.",
        "The United States struck military sites near Homs on Saturday in response to a gas attack.",
    ],
)
def test_the_means_of_what_is_answered_is_not_that_of_the_answer(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en" if text.isascii() else "ar")
    assert row.sub_event_type != "Chemical weapon"
    assert row.weapon_types != ["chemical"]


def test_a_gas_attack_on_no_day_is_news_in_a_headline_or_in_the_lead_with_its_dead(coder: Coder) -> None:
    told = "شنت قوات النظام هجوما كيماويا على مدينة دوما."
    lead = "اجتمع وزراء الخارجية في باريس لبحث الوضع في سوريا وسبل حماية المدنيين فيها."
    assert code(coder, f"{lead}\n{told}") == []
    assert len(code(coder, f"{lead}\n{told}", title="هجوم كيماوي على مدينة دوما")) == 1
    assert len(code(coder, f"قتل عشرون مدنيا حين {told}")) == 1
