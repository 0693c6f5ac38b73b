"""What Arabic agencies tell abroad, twice, from the air or of the country, in texts written for these tests."""

from builders.coder import Coder
from tests.builders.coder.whole import code


def test_a_name_of_ours_that_another_country_has_too_is_ours_where_it_lies_near_a_place_of_ours(coder: Coder) -> None:
    [row] = code(coder, "قتل رجل اليوم جراء انفجار لغم في قرية جنين غرب منطقة اللجاة بريف درعا.")
    assert row.admin1 == "Dar'a"


def test_what_follows_an_act_abroad_is_told_of_its_own_place(coder: Coder) -> None:
    text = "بعيد تفجير في مدينة أورفة التركية، طال هجوم ثان بسيارة مفخخة اليوم حاجزا في مدينة كوباني السورية."
    assert [row.location for row in code(coder, text)] == ["Ain Al Arab"]


def test_the_attack_on_an_army_by_nobody_that_is_told_is_what_was_fired_at_it(coder: Coder) -> None:
    text = (
        "شنت إسرائيل اليوم غارات جوية على مواقع قوات النظام في مطار التيفور. "
        "وقتل ضابطان في الهجوم على قوات النظام في مطار التيفور."
    )
    [row] = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Air/drone strike", ["israel"], ["syria-gov"])


def test_air_defences_that_meet_an_attack_fight_no_battle(coder: Coder) -> None:
    for text in (
        "تصدت الدفاعات الجوية السورية اليوم لعدوان إسرائيلي استهدف مطار الضمير العسكري.",
        'ذكر التلفزيون أن دفاعات الجيش الجوية "تصدت لثلاثة صواريخ إسرائيلية ودمرتها" في مدينة الكسوة.',
    ):
        [row] = code(coder, text)
        assert (row.sub_event_type, row.actor_ids) == ("Air/drone strike", ["israel"])


def test_planes_and_guns_told_in_one_sentence_are_one_row(coder: Coder) -> None:
    text = "شنت قوات النظام غارات جوية اليوم على مواقع الفصائل في بلدتي نصيب والطيبة، ترافقت مع قصف مدفعي."
    assert [row.sub_event_type for row in code(coder, text)] == ["Air/drone strike", "Air/drone strike"]


def test_two_means_of_one_sentence_with_a_toll_each_are_two_rows(coder: Coder) -> None:
    text = (
        "أصيب طفلان اليوم بقصف مدفعي للقوات التركية على قرية الدندنية، "
        "كما قتل ثلاثة عناصر من قسد بغارة لطائرة مسيرة تركية على القرية."
    )
    two = {"Air/drone strike", "Shelling/artillery/missile attack"}
    assert {row.sub_event_type for row in code(coder, text)} == two


def test_what_is_told_of_the_country_adds_to_what_is_told_of_a_place(coder: Coder) -> None:
    text = (
        "قتل تسعة مقاتلين اليوم في غارات على قاعدة لقوات النظام، كما قال ناشطون، في وسط سوريا. "
        "واستهدفت الغارات مطار التيفور."
    )
    assert [row.location for row in code(coder, text)] == ["T4 Airbase"]


def test_the_day_on_which_a_campaign_began_is_not_that_of_what_follows(coder: Coder) -> None:
    text = "وإثر حملة عسكرية بدأتها في 18 شباط، استعادت قوات النظام بلدة جسرين."
    assert [str(row.date_start) for row in code(coder, text)] == ["2018-03-16"]


def test_what_flies_at_quarters_in_a_town_flies_at_the_town(coder: Coder) -> None:
    [row] = code(coder, "استهدفت طائرات روسية اليوم عناصر الفصائل بغارة جوية على مقرهم في بلدة بنش.")
    assert row.location == "Bennsh"
