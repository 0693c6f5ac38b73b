"""Which places of an Arabic report are those of its acts, and which acts it tells, in texts written for the tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


def places(coder: Coder, text: str) -> list[str | None]:
    return [row.location for row in code(coder, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبالتزامن مع حصار الزبداني، انفجرت سيارة مفخخة الخميس في مدينة جرمانا.", ["Jaramana"]),
        ("قصفت قوات النظام الخميس مخيما للنازحين قرب بلدة كفرنبل.", ["Kafr Nobol"]),
        ("قصفت قوات النظام الخميس قريتين في ريف درعا وبلدة نصيب.", ["Nasib"]),
        ("قصفت الفصائل الخميس بلدة نصيب رغم اتفاقها مع دمشق.", ["Nasib"]),
        ("سيطرت قوات النظام الخميس على مناطق دوما وحرستا بعد معارك مع الفصائل.", ["Duma", "Harasta"]),
        ("اندلعت الخميس اشتباكات بين قوات النظام والفصائل على محاور كبانة.", ["Kabani"]),
        ("قصفت قوات النظام الخميس تلة المنارات بجبل التركمان.", ["Jabal al-Turkman"]),
    ],
)
def test_the_place_of_an_act_is_told_from_other_places(coder: Coder, text: str, expected: list[str]) -> None:
    assert places(coder, text) == expected


def test_a_camp_of_an_unknown_name_lies_near_the_town_beside_it(coder: Coder) -> None:
    [row] = code(coder, "قصفت طائرات التحالف الخميس معسكر الزنبقات قرب مدينة الطبقة.")
    assert (row.location, row.geo_precision) == ("Al-Thawrah", 2)


@pytest.mark.parametrize(
    "text",
    [
        "قال المبعوث إن الخلاف قد يسمح بهجوم على مدينة درعا.",
        "وحذر من أن الأزمة قد تؤدي إلى اشتباكات في مدينة درعا.",
    ],
)
def test_what_may_come_about_is_no_act(coder: Coder, text: str) -> None:
    assert refusals(coder, text) == {"hypothetical"}
    assert not code(coder, text)


def test_what_had_been_done_is_an_act(coder: Coder) -> None:
    assert places(coder, "وكانت قوات النظام قد تمكنت الخميس من السيطرة على بلدة نصيب بعد اشتباكات.") == ["Nasib"]


def test_a_balance_since_a_fight_began_is_a_total(coder: Coder) -> None:
    text = "وقتل 120 مدنيا منذ بدء الاشتباكات في مدينة درعا في الثاني من آذار."
    assert not code(coder, text)


def test_towns_behind_where_somebody_shelled_them_are_hit(coder: Coder) -> None:
    text = "تصاعد القصف الخميس في الغوطة الشرقية، حيث قصف بلدات عربين وزملكا وكفربطنا الطيران الحربي."
    assert {"Arbin", "Zamalka", "Kafr Batna"} <= set(places(coder, text))


def test_the_attack_on_a_town_is_the_one_told_without_a_place(coder: Coder) -> None:
    text = "قتل 40 مدنيا الأربعاء في هجوم بالغازات السامة.\nوقال مسعفون إن الهجوم في مدينة دوما وقع الأربعاء."
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type, row.fatalities) == ("Duma", "Chemical weapon", 40)


def test_an_airbase_without_a_name_is_the_one_named(coder: Coder) -> None:
    text = (
        "شنت إسرائيل الخميس غارات على مطار التيفور العسكري وقتلت 14 مقاتلا.\n"
        "وقال مصدر إن الغارات الإسرائيلية الخميس استهدفت قاعدة جوية قرب مدينة حمص."
    )
    assert len(code(coder, text)) == 1


def test_the_gunmen_who_fell_are_those_of_the_fight(coder: Coder) -> None:
    text = (
        "اندلعت الخميس اشتباكات بين قوات النظام وجيش الإسلام في مدينة دوما.\n"
        "وقال مصدر عسكري إن عشرة من المسلحين قتلوا في الاشتباكات."
    )
    [row] = code(coder, text)
    assert row.target_ids in (["jaysh-al-islam"], ["syria-gov"])
    assert row.fatalities == 10


def test_a_list_of_towns_stands_for_the_bare_name_of_their_capital(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام الخميس درعا.\n"
        "وقال ناشطون إن قوات النظام قصفت الخميس بلدات نصيب والحراك وبصر الحرير في محافظة درعا."
    )
    assert places(coder, text) == ["Nasib", "Hrak", "Bisr al-Harir"]


def test_a_known_attack_tells_neither_day_nor_place_of_other_acts(coder: Coder) -> None:
    text = (
        "تعرضت مدينة دوما في السابع من آذار لهجوم كيميائي قتل فيه أربعون مدنيا.\n"
        "وشنت طائرات روسية الخميس غارات على بلدة كفرنبل."
    )
    assert [(row.location, str(row.date_start)) for row in code(coder, text)] == [
        ("Duma", "2018-03-07"),
        ("Kafr Nobol", "2018-03-15"),
    ]


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
    assert places(coder, text) == ["Ashara"]


@pytest.mark.parametrize("when", ["أثناء هبوطها", "خلال محاولتها الهبوط", "لدى إقلاعها"])
def test_a_plane_that_falls_as_it_lands_or_takes_off_is_no_attack(coder: Coder, when: str) -> None:
    assert not code(coder, f"تحطمت طائرة نقل روسية الخميس {when} في قاعدة حميميم وقتل 32 شخصا كانوا على متنها.")


def test_fights_that_flare_up_happen(coder: Coder) -> None:
    text = "استعرت الخميس المعارك بين قوات النظام وتنظيم داعش في مدينة البوكمال."
    assert places(coder, text) == ["Abu Kamal"]


def test_the_first_raid_since_is_the_one_just_told(coder: Coder) -> None:
    text = (
        "سيطرت الفصائل الخميس على مدينة حلب بعد معارك مع قوات النظام.\n"
        "واستهدفت طائرة حربية روسية مساء الخميس ساحة في المدينة وقتلت 16 مدنيا، في أول غارة على حلب منذ عام 2016."
    )
    strike = code(coder, text)[-1]
    assert (strike.location, strike.sub_event_type, strike.fatalities) == ("Aleppo", "Air/drone strike", 16)


def test_they_met_their_death_is_no_throwing(coder: Coder) -> None:
    text = "ذكر ناشطون أن عشرين مدنيا لقوا حتفهم الخميس في ملجأ بمدينة عربين بعد قصفه بقنابل حارقة."
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type, row.fatalities) == ("Arbin", "Air/drone strike", 20)


def test_how_far_the_town_lies_from_another_is_no_place(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام الخميس بلدة نصيب.\n"
        "وقتل ثلاثة مدنيين الخميس في قصف قوات النظام على البلدة الصغيرة التي هي على بعد ساعة من مدينة درعا."
    )
    assert places(coder, text) == ["Nasib"]


def test_what_was_captured_since_then_is_a_total(coder: Coder) -> None:
    text = "دخلت قوات النظام الخميس بلدة نصيب بعد معارك مع الفصائل.\nوسيطر الجيش على قرى كثيرة منذ ذلك الحين."
    assert "total" in refusals(coder, text)
    assert places(coder, text) == ["Nasib"]


def test_of_what_somebody_was_accused_before_he_was_hit_is_no_place_of_the_strike(coder: Coder) -> None:
    text = (
        "وكانت الولايات المتحدة شنت الأربعاء ضربات على مواقع للنظام في بلدة القطيفة، "
        "بعد اتهامه باستخدام غاز السارين في مدينة جاسم."
    )
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type) == ("Al Qutayfah", "Air/drone strike")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت الفصائل في حلب، مواقع للجيش في نبل والزهراء.", ["Nabul", "Zahraa"]),
        ("قصفت قوات النظام في حماة مواقع للفصائل في بلدة مورك.", ["Murak"]),
        ("قصفت قوات النظام في حماة وبلدة مورك.", ["Hama", "Murak"]),
        ("قصفت قوات النظام في حماة أحياء سكنية.", ["Hama"]),
        ("سقطت قذائف على نبل والزهراء أمس.", ["Nabul", "Zahraa"]),
        ("قتل ثلاثة من القوات الموالية لدمشق في اشتباكات في بلدة مضايا.", ["Madaya"]),
        ("تحدث عن القصف في نبل.", []),
    ],
)
def test_where_those_are_who_act_is_not_where_they_hit(coder: Coder, text: str, expected: list[str]) -> None:
    assert [row.location for row in code(coder, text)] == expected
