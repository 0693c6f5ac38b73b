"""Fields that Arabic agencies and papers tell in ways of their own, in texts written for these tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def sides(coder: Coder, text: str) -> list[tuple[list[str], list[str]]]:
    return [(row.actor_ids, sorted(row.target_ids)) for row in code(coder, text)]


@pytest.mark.parametrize(
    "text",
    [
        "هز انفجار مدينة إدلب أمس، ما أدى إلى مقتل سبعة أشخاص، أربعة منهم من مقاتلي هيئة تحرير الشام.",
        "أدى انفجار في مدينة إدلب أمس إلى مقتل سبعة أشخاص بينهم أربعة من مقاتلي هيئة تحرير الشام.",
    ],
)
def test_whose_men_some_of_the_fallen_were_did_nothing(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert (row.actor_ids, sorted(row.target_ids)) == ([], ["civilians", "hts"])
    assert (row.fatalities, row.fatalities_civilians) == (7, 3)


def test_who_is_named_behind_by_did_it_though_some_of_his_men_fell(coder: Coder) -> None:
    text = "قتل سبعة أشخاص بينهم طفلان أمس في هجوم على مدينة سراقب من قبل هيئة تحرير الشام."
    assert sides(coder, text)[0][0] == ["hts"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوزارة أن القوات السورية صدت هجوما للمسلحين على بلدة أبو دالي أمس.",
        "أعلنت الوزارة أن هجوما للمسلحين وقع على بلدة أبو دالي أمس وأن القوات السورية أحبطته.",
    ],
)
def test_who_wards_off_is_attacked_also_where_he_is_told_first(coder: Coder, text: str) -> None:
    [(actors, targets)] = sides(coder, text)
    assert sorted([*actors, *targets]) == ["syria-gov", "unidentified-armed-group"]


def test_who_occupies_the_ground_wards_nothing_off(coder: Coder) -> None:
    text = "قال المصدر إن قوات تابعة لداعش في التلال التي تحتلها تركيا تصدت لهجوم للجيش السوري على مدينة الباب."
    assert "turkey" not in [one for side in sides(coder, text)[0] for one in side]


@pytest.mark.parametrize("sites", ["مواقع عسكرية سورية", "أهدافا عسكرية سورية", "موقعا عسكريا سوريا"])
def test_what_a_foreign_state_calls_syrian_is_the_governments(coder: Coder, sites: str) -> None:
    assert sides(coder, f"قصفت إسرائيل {sites} قرب بلدة خان أرنبة أمس.") == [(["israel"], ["syria-gov"])]


def test_a_syrian_market_is_no_military_site(coder: Coder) -> None:
    assert sides(coder, "قصفت إسرائيل سوقا سورية في بلدة خان أرنبة أمس.") == [(["israel"], ["civilians"])]


def test_who_fell_at_a_military_site_is_no_civilian_unless_told_so(coder: Coder) -> None:
    [row] = code(coder, "انفجرت عبوة ناسفة بآلية عسكرية في مدينة تل أبيض أمس ما أدى إلى مقتل شخصين.")
    assert (row.target_ids, row.fatalities, row.fatalities_civilians) == ([], 2, 0)
    [row] = code(coder, "انفجرت عبوة ناسفة بآلية عسكرية في مدينة تل أبيض أمس ما أدى إلى مقتل مدنيين اثنين.")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 2)
    [row] = code(coder, "قتل شخصان أمس بانفجار لغم قرب حاجز عسكري في مدينة تل أبيض.")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 2)


def test_soldiers_fallen_in_a_fight_of_another_state_are_not_the_governments(coder: Coder) -> None:
    text = "قالت الوحدات الكردية إن مقاتليها صدوا هجوما للجيش التركي على قرية قسطل جندو أمس وقتلوا 12 جنديا."
    [row] = code(coder, text)
    assert "syria-gov" not in [*row.actor_ids, *row.target_ids]
    assert row.fatalities == 12


@pytest.mark.parametrize("who", ["مسلحون مدعومون من تركيا", "مقاتلون سوريون موالون لأنقرة"])
def test_those_whom_turkey_backs_are_named_by_it(coder: Coder, who: str) -> None:
    assert sides(coder, f"سيطر {who} على قرية قسطل جندو في ريف عفرين أمس.")[0][0] == ["sna"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("شن تنظيم داعش أعنف هجوم منذ شهر على مواقع قسد في بلدة هجين.", ("2018-03-16", "2018-03-16")),
        ("قتل ستة جنود في غارات على بلدة كفرجنة، في ثالث هجوم من نوعه خلال يومين.", ("2018-03-16", "2018-03-16")),
        ("شن تنظيم داعش هجوما منذ الثلاثاء على مواقع قسد في بلدة هجين.", ("2018-03-13", "2018-03-16")),
        ("قتل أكثر من 40 مدنيا منذ الثلاثاء في قصف على مدينة دوما.", ("2018-03-13", "2018-03-16")),
    ],
)
def test_since_when_there_was_no_such_act_is_not_its_day(coder: Coder, text: str, span: tuple[str, str]) -> None:
    [row] = code(coder, text)
    assert (row.date_start.isoformat(), row.date_end.isoformat()) == span


def test_a_span_told_of_more_than_the_act_does_not_date_it(coder: Coder) -> None:
    text = "خرج مشفى بلدة اللطامنة عن الخدمة إثر غارات روسية استهدفته.\n"
    text += "وقالت مديرية الصحة إن القصف في الأيام الثلاثة الماضية تسبب بخروج مشفيين عن الخدمة."
    assert [(row.date_start.isoformat(), row.date_end.isoformat()) for row in code(coder, text)] == [
        ("2018-03-16", "2018-03-16")
    ]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("قصفت قوات النظام مناطق في ريف مدينة سراقب أمس.", 2),
        ("قصفت قوات النظام مناطق في مدينة سراقب أمس.", 1),
        ("تدور اشتباكات بين قوات النظام وداعش على محاور في حي التضامن.", 1),
        ("تدور اشتباكات بين قوات النظام وداعش على محاور حي التضامن.", 2),
    ],
)
def test_in_a_town_or_only_near_it(coder: Coder, text: str, precision: int) -> None:
    assert [row.geo_precision for row in code(coder, text)] == [precision]


LISTED = "وتعرضت بلدات صيدا والجيزة والطيبة والنعيمة لعشرات الغارات الجوية."


def test_the_toll_of_a_governorate_by_the_name_of_its_capital_goes_to_the_towns_listed(coder: Coder) -> None:
    text = f"قتل 10 مدنيين أمس في غارات لقوات النظام على درعا.\n{LISTED}"
    assert [row.fatalities for row in code(coder, text)] == [3, 3, 2, 2]


def test_the_toll_of_a_city_is_its_own(coder: Coder) -> None:
    text = f"قتل 10 مدنيين أمس في غارات لقوات النظام على مدينة درعا.\n{LISTED}"
    assert [row.fatalities for row in code(coder, text)] == [10, 0, 0, 0, 0]


def test_hundreds_claimed_by_the_other_side_are_not_added(coder: Coder) -> None:
    text = "قتل سبعة من مقاتلي الفصائل أمس في انفجار عبوة ناسفة زرعها داعش في مدينة الباب.\n"
    text += "ويقول داعش إنه قتل المئات من الجنود الأتراك."
    assert [row.fatalities for row in code(coder, text)] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "دخلت هدنة حيز التنفيذ في مدينة دوما أمس، بعد نحو عشرة أيام من القصف الذي أودى بحياة 560 مدنيا.",
        "دخلت هدنة حيز التنفيذ في مدينة دوما أمس.\nويقول المرصد إن التصعيد الأخير أسفر عن مقتل 560 شخصا.",
        "قصفت طائرات النظام مدينة دوما أمس.\nويقول ناشط إن عدد القتلى ليس 200.",
        (
            "سيطرت القوات التركية أمس على بلدة راجو.\n"
            "ومنذ بدء هجومها، سيطرت القوات التركية على ثمانين قرية. وقتل 252 من الفصائل خلال المعارك. "
            "كما قتل 149 مدنيا."
        ),
        "قصفت طائرات النظام مدينة دوما أمس.\nوقتل 120 مدنيا منذ الأحد في قصف قوات النظام على دوما.",
    ],
)
def test_a_balance_is_no_toll_of_a_day(coder: Coder, text: str) -> None:
    assert [row.fatalities for row in code(coder, text)] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات النظام مدينة دوما أمس، بعد عشرة أيام من الهدوء، ما أودى بحياة 12 مدنيا.",
        "قصفت طائرات النظام مدينة دوما أمس.\nوقتل 12 مدنيا في القصف. كما أصيب ثلاثة.",
    ],
)
def test_the_toll_of_the_day_stays(coder: Coder, text: str) -> None:
    assert [row.fatalities for row in code(coder, text)] == [12]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 29 مدنيا أمس في غارات على الغوطة الشرقية، من بينهم 17 شخصا في بلدة دوما.", 17),
        ("قتل 29 مدنيا أمس في غارات على الغوطة الشرقية، 17 منهم في دوما.", 17),
        ("مقتل 29 مدنيا بينهم 17 طفلا في دوما بغارات على الغوطة الشرقية", 29),
    ],
)
def test_a_town_has_its_part_of_the_toll(coder: Coder, text: str, killed: int) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Duma", killed)]


def test_the_international_coalition_has_two_arabic_names(coder: Coder) -> None:
    text = "نفذت طائرات الائتلاف الدولي غارات على مواقع داعش في مدينة الرقة أمس."
    assert sides(coder, text) == [(["coalition"], ["is"])]


def test_the_losses_of_both_sides_told_one_after_the_other_are_of_one_fight(coder: Coder) -> None:
    text = "قتل 25 مقاتلا من المعارضة في اشتباكات في بلدة كنسبا أمس. وقتل تسعة من قوات النظام في الاشتباكات."
    assert [row.fatalities for row in code(coder, text)] == [34]
    text = "قتل 25 مقاتلا من المعارضة في اشتباكات في بلدة كنسبا أمس.\nوقتل تسعة من داعش في معارك مع قسد في بلدة كنسبا."
    assert [row.fatalities for row in code(coder, text)] == [25, 9]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("استهدفت غارات بلدات عدة مجاورة لمدينة سراقب أمس.", 2),
        ("قصفت قوات النظام المناطق المحيطة بمدينة سراقب أمس.", 2),
        ("استهدفت غارات بلدة سرمين القريبة من مدينة سراقب أمس.", 1),
        ("قصفت قوات النظام مدينة الزبداني والبلدات المحيطة بها وهي مضايا وبقين أمس.", 1),
    ],
)
def test_what_is_next_to_a_town_is_only_near_it(coder: Coder, text: str, precision: int) -> None:
    assert {row.geo_precision for row in code(coder, text)} == {precision}


def test_last_week_does_not_date_what_is_told_next(coder: Coder) -> None:
    text = "قتل ستة مدنيين في قصف على بلدة الرحيبة الأسبوع الماضي.\nوكثفت قوات النظام القصف على حي الحجر الأسود."
    assert [row.date_end.isoformat() for row in code(coder, text)] == ["2018-03-15", "2018-03-16"]
    text = "قتل ستة مدنيين في قصف على بلدة الرحيبة خلال الساعات الـ24 الماضية.\nوقصفت قوات النظام حي الحجر الأسود."
    assert [row.date_start.isoformat() for row in code(coder, text)] == ["2018-03-15", "2018-03-15"]


def test_the_first_act_since_is_the_one_just_told(coder: Coder) -> None:
    text = "استهدفت طائرة روسية أمس بلدة سرمين، ما أدى إلى مقتل 16 مدنيا، في أول غارة على سرمين منذ عام 2016."
    assert [row.fatalities for row in code(coder, text)] == [16]


def test_a_headline_does_not_move_what_is_told_near_a_town(coder: Coder) -> None:
    text = "عثر الأهالي أمس على جثة شاب مصابة بطلق ناري في السهول المحيطة ببلدة سحم الجولان."
    rows = code(coder, text, title="عمليات اغتيال في درعا")
    assert [(row.location, row.geo_precision) for row in rows] == [("Sahm El Golan", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة مدنيين في غارات على مدينة دوما، آخر معقل للمعارضة أمس.", ([], ["civilians"])),
        ("قصفت قوات النظام مدينة دوما، آخر جيب بيد المعارضة أمس.", (["syria-gov"], ["civilians"])),
        ("قصفت قوات النظام أمس مدينة إدلب حيث تنتشر هيئة تحرير الشام.", (["syria-gov"], ["civilians"])),
        ("استهدفت غارات للتحالف الدولي أمس الجيب الأخير لداعش في بلدة هجين.", (["coalition"], ["is"])),
        ("نفذ التحالف الدولي غارات في دير الزور على معاقل داعش أمس.", (["coalition"], ["is"])),
    ],
)
def test_whose_stronghold_a_place_is_called_does_nothing(coder: Coder, text: str, expected: object) -> None:
    assert sides(coder, text) == [expected]
