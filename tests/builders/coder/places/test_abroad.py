"""What happened outside Syria is no row, nor does it lend its day, place or dead to what happened inside."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, code, locations, refusals


def test_a_place_abroad_is_no_row(coder: Coder) -> None:
    assert code(coder, "An air strike killed five people in the city of Mosul on Monday.", lang="en") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قصفت قوات النظام مدينة دوما اليوم. وفي العراق، قتل عشرة أشخاص بتفجير سيارة مفخخة في بغداد أمس."),
        ("ar", "قصفت قوات النظام مدينة دوما اليوم. وفي لبنان قصفت طائرات إسرائيلية بلدة عيترون أمس. وجرح اثنان."),
        ("ar", "قصفت قوات النظام مدينة دوما اليوم. ووقع تفجير في بلدة سروج التركية أمس وقتل ثلاثين شخصا."),
        ("ar", "قصفت قوات النظام مدينة دوما. ووقع تفجير في سروج الحدودية التابعة لولاية أورفا أمس وجرح اثنان."),
        ("ar", "قصفت قوات النظام مدينة دوما اليوم. وقصفت طائرات تركية مواقع في سنجار شمالي العراق أمس وجرح اثنان."),
        ("en", "Troops shelled Douma on Sunday. In neighbouring Lebanon, Israeli jets bombed the town of Aitaroun."),
        ("en", "Troops shelled Douma on Sunday. A bomber killed 30 in the Turkish town of Suruc, opposite Kobani."),
    ],
)
def test_what_happened_abroad_is_no_row_of_the_place_told_before(coder: Coder, lang: str, text: str) -> None:
    rows = code(coder, text, lang=lang)
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Duma", 0, 0)]
    assert "place-outside-syria" in refusals(coder, text, lang=lang)


def test_an_act_abroad_takes_no_place_told_before(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام مدينة دوما بالمدفعية.\nوتظاهر العشرات في باريس ولندن.\nونفذت إسرائيل غارة جوية في سوريا أمس."
    )
    assert [row.location for row in code(coder, text)] == ["Duma"]


def test_who_speaks_abroad_still_tells_of_syria(coder: Coder) -> None:
    text = "Shells hit the town of Tafas on Monday. The monitor said in London the shelling had killed two people."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [2]


def test_where_a_namesake_lies_says_that_it_is_abroad(coder: Coder) -> None:
    assert code(coder, "قتل شخص بانفجار عبوة ناسفة في منطقة الحسينية، شمالي بغداد.", published=IN_2015) == []
    (row,) = code(coder, "قصف تنظيم داعش مدينة عين العرب، جنوبي تركيا، أمس.", published=IN_2015)
    assert row.location == "Ain Al Arab"


@pytest.mark.parametrize(
    "text",
    [
        "وقع انفجار في قرية سروج بجنوب شرقي تركيا وأدى إلى مقتل عشرين شخصا.",
        "قتل سبعة أشخاص بانفجار في قرية سروج جنوب تركيا اليوم.",
    ],
)
def test_a_name_that_syria_has_too_may_lie_in_a_part_of_another_country(coder: Coder, text: str) -> None:
    assert code(coder, text) == []
    assert [row.location for row in code(coder, text.replace("تركيا", "حماة"))] == ["Sruj"]


def test_a_name_of_ours_that_another_country_has_too_is_ours_where_it_lies_near_a_place_of_ours(coder: Coder) -> None:
    [row] = code(coder, "قتل رجل اليوم جراء انفجار لغم في قرية جنين غرب منطقة اللجاة بريف درعا.")
    assert row.admin1 == "Dar'a"


def test_what_follows_an_act_abroad_is_told_of_its_own_place(coder: Coder) -> None:
    text = "بعيد تفجير في مدينة أورفة التركية، طال هجوم ثان بسيارة مفخخة اليوم حاجزا في مدينة كوباني السورية."
    assert [row.location for row in code(coder, text)] == ["Ain Al Arab"]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش الإسرائيلي الخميس مواقع في قطاع غزة وقتل خمسة مدنيين.",
        "قصفت طائرات تركية الخميس مواقع للوحدات الكردية في بلدة سروج.",
        "انفجرت سيارة مفخخة الخميس في بلدة الريحانية الواقعة في جنوب تركيا.",
        "فتح مسلح النار الخميس في شارع الاستقلال في مدينة إسطنبول وقتل ثلاثة مدنيين.",
    ],
)
def test_beyond_the_border_is_abroad(coder: Coder, text: str) -> None:
    assert not code(coder, text)


def test_the_west_bank_of_the_euphrates_is_in_syria(coder: Coder) -> None:
    text = "قصفت طائرات التحالف الخميس بلدة العشارة على الضفة الغربية لنهر الفرات."
    assert locations(coder, text) == ["Ashara"]


def test_an_act_in_a_foreign_town_is_told_past_its_day(coder: Coder) -> None:
    text = "فجر انتحاري نفسه ظهر الاثنين في حديقة المركز الثقافي في {} وسط حشد أراد الوصول إلى مدينة كوباني."
    assert locations(coder, text.format("سوروتش")) == []
    assert locations(coder, text.format("منبج")) == ["Menbij"]


def test_a_continent_is_no_town(coder: Coder) -> None:
    text = "نفذ تنظيم داعش أمس تفجيرا في {} قتل فيه ثلاثة أشخاص."
    assert locations(coder, text.format("القارة الأوروبية")) == []
    assert locations(coder, text.format("بلدة قارة")) == ["Qarra"]
