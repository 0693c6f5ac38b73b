"""How Arabic agencies and papers tell who did it, where, when and how many fell, in texts written for these tests."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def sides(coder: Coder, text: str) -> list[tuple[list[str], list[str]]]:
    return [(row.actor_ids, row.target_ids) for row in code(coder, text)]


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت ضربات نفذتها الولايات المتحدة مع فرنسا وبريطانيا مواقع عسكرية قرب مدينة حمص.",
        "شنت الولايات المتحدة بالتعاون مع فرنسا وبريطانيا ضربات على مواقع عسكرية قرب مدينة حمص.",
        "نفذت الولايات المتحدة ضربات بمشاركة فرنسا وبريطانيا على مواقع عسكرية قرب مدينة حمص.",
    ],
)
def test_a_state_that_bombs_with_others_is_not_alone(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert set(row.actor_ids) == {"usa", "france", "uk"}
    assert row.sub_event_type == "Air/drone strike"


def test_who_only_backs_does_not_act_and_a_fight_with_a_state_is_against_it(coder: Coder) -> None:
    assert sides(coder, "شن الجيش السوري بدعم من روسيا هجوما على بلدة كفرنبودة ضد فصائل المعارضة.")[0][0] == [
        "syria-gov"
    ]
    [(one, other)] = sides(coder, "اندلعت اشتباكات للوحدات الكردية مع الجيش التركي قرب مدينة عفرين.")
    assert sorted([one, other]) == [["sdf"], ["turkey"]]


@pytest.mark.parametrize("seat", ["ومقره بريطانيا", "ومقره لندن", "الذي يتخذ من بريطانيا مقرا له"])
def test_where_a_monitor_sits_is_no_side(coder: Coder, seat: str) -> None:
    text = f"قال المرصد السوري لحقوق الإنسان {seat} إن غارات استهدفت مدينة جاسم."
    assert sides(coder, text) == [([], ["civilians"])]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وكانت دمشق اتهمت إسرائيل في التاسع من آذار/مارس بشن غارة على مطار التيفور.", "israel"),
        ("واتهمت موسكو الولايات المتحدة الاثنين بقصف مدينة الميادين.", "usa"),
    ],
)
def test_a_state_that_is_accused_of_an_act_did_it(coder: Coder, text: str, actor: str) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [[actor]]


def test_air_defences_are_those_attacked(coder: Coder) -> None:
    text = "أسقطت الدفاعات الجوية السورية صواريخ استهدفت مطار الضمير العسكري مساء الاثنين."
    assert sides(coder, text) == [([], ["syria-gov"])]


def test_the_same_fire_by_two_means_is_one_row(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة عين ترما اليوم.\n"
    text += "كما شنت طائرات حربية تابعة للنظام غارات على بلدة عين ترما اليوم."
    assert [(row.sub_event_type, row.weapon_types) for row in code(coder, text)] == [
        ("Air/drone strike", ["air-bomb", "artillery"])
    ]


def test_fire_by_different_sides_is_not_one_row(coder: Coder) -> None:
    text = "قصفت فصائل المعارضة بالمدفعية بلدة الفوعة اليوم.\nوشنت طائرات روسية غارات على بلدة الفوعة اليوم."
    assert len(code(coder, text)) == 2


def test_fire_on_the_place_of_a_battle_belongs_to_it_unless_civilians_are_hit(coder: Coder) -> None:
    fight = "اندلعت اشتباكات عنيفة بين قوات النظام وفصائل المعارضة في مدينة الزبداني اليوم، "
    assert len(code(coder, fight + "وقصفت قوات النظام مدينة الزبداني بالبراميل المتفجرة اليوم.")) == 1
    assert len(code(coder, fight + "وقصفت قوات النظام مدينة الزبداني ما أدى إلى مقتل أربعة مدنيين.")) == 2


def test_as_many_dead_called_otherwise_are_the_same_dead(coder: Coder) -> None:
    text = (
        "قتل تسعة من قوات النظام في قصف إسرائيلي استهدف مطار النيرب اليوم.\n"
        "وقال المرصد إن تسعة من المسلحين الموالين للنظام قتلوا في القصف الإسرائيلي على مطار النيرب."
    )
    assert [row.fatalities for row in code(coder, text)] == [9]


def test_neither_dead_nor_wounded_are_none(coder: Coder) -> None:
    text = "أسفر القصف على مدينة جاسم عن أضرار مادية ولم تسجل أي إصابات أو قتلى."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(0, 0)]


def test_the_day_behind_the_name_of_who_tells_it_is_that_of_the_report(coder: Coder) -> None:
    text = (
        "قتل 26 جنديا بهجوم لتنظيم الدولة على دير الزور، وفق ما أفاد المرصد السوري لحقوق الإنسان الخميس.\n"
        "وأكد المرصد أن مقاتلين من التنظيم هاجموا الثلاثاء رتلا لقوات النظام قرب مدينة الميادين وقتلوا 26 جنديا."
    )
    [row] = code(coder, text)
    assert (row.date_start, row.location, row.fatalities) == (date(2018, 3, 13), "Al Mayadin", 26)


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


def test_where_an_accord_is_about_the_last_stronghold_of_an_area(coder: Coder) -> None:
    text = "جرى التوصل إلى اتفاق بشأن إخراج الجرحى من مدينة دوما، آخر معقل للفصائل في الغوطة الشرقية."
    assert [row.location for row in code(coder, text)] == ["Duma"]
    assert [row.location for row in code(coder, "توصل الطرفان إلى اتفاق في الغوطة الشرقية.")] == ["Eastern Ghouta"]


def test_the_town_is_one_of_the_area_that_the_sentence_names(coder: Coder) -> None:
    first = "قصفت قوات النظام بلدة تلبيسة في ريف حمص اليوم.\n"
    other = "وفي محافظة درعا اندلعت اشتباكات بين قوات النظام والفصائل في المدينة."
    assert {row.location for row in code(coder, first + other)} == {"Talbiseh", "Dar'a"}


def test_where_the_others_fled_is_not_where_people_were_taken(coder: Coder) -> None:
    text = "خطف التنظيم خمسين من أبناء مدينة القريتين، بحسب ناشطين أفادوا بنزوح عائلات باتجاه بلدات صدد وفيروزة."
    assert [row.location for row in code(coder, text)] == ["Qaryatein"]


def test_who_fears_a_capture_lives_elsewhere(coder: Coder) -> None:
    text = "يشعر أهالي بلدة صدد بالقلق بعد سيطرة التنظيم أمس على بلدتي حوارين ومهين."
    assert [row.location for row in code(coder, text)] == ["Hawarin", "Mahin"]


@pytest.mark.parametrize(
    "text",
    [
        "وتقول الوكالة إن الزيادة ترمي إلى التصدي للقوات الإيرانية في مدينة الصنمين.",
        "واستهدفت إسرائيل مرات عدة مستودعات قريبة من مطار دمشق الدولي.",
        "ومن شأن هجوم على مدينة درعا أن يخفف الضغط على مقاتلي المعارضة.",
    ],
)
def test_what_is_meant_to_happen_or_often_did_is_no_event(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


def test_where_activists_sit_is_not_where_planes_bombed(coder: Coder) -> None:
    text = "قال ناشطون في حلب إن طائرات حربية قصفت بلدة كفرنبل."
    assert [row.location for row in code(coder, text)] == ["Kafr Nobol"]
    assert [row.location for row in code(coder, "قال ناشطون في حلب إن طائرات حربية قصفت المدينة.")] == ["Aleppo"]


@pytest.mark.parametrize("told", ["الهجوم المرتقب لقوات النظام", "هجوم محتمل لقوات النظام", "الهجوم التركي الوشيك"])
def test_an_attack_that_is_still_to_come_is_none(coder: Coder, told: str) -> None:
    assert code(coder, f"تحدث الموفد عن {told} على مدينة إدلب.") == []


@pytest.mark.parametrize("least", ["", "على الأقل "])
def test_who_fell_dead_are_counted_before_the_verb(coder: Coder, least: str) -> None:
    text = f"أعلن المرصد أن 44 شخصا {least}سقطوا قتلى في ضربات جوية استهدفت بلدة زردنا."
    assert [row.fatalities for row in code(coder, text)] == [44]


def test_since_is_said_of_the_toll_or_of_the_offensive_not_of_the_act(coder: Coder) -> None:
    text = "قتل 8 مدنيين بغارات على حرستا، ما رفع الحصيلة منذ 4 آذار/مارس إلى 102."
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 16)]
    text = "شنت قوات النظام مئات الضربات الجوية على مدينة درعا في تصعيد غير مسبوق منذ بدء الهجوم قبل أسبوعين."
    assert [row.date_end for row in code(coder, text)] == [date(2018, 3, 16)]
    [row] = code(coder, "قتل 8 مدنيين بغارات على حرستا منذ الأربعاء.")
    assert (row.date_start, row.date_end) == (date(2018, 3, 14), date(2018, 3, 16))


def test_a_day_told_later_is_that_of_what_happened_days_ago(coder: Coder) -> None:
    text = "استهدفت غارة مطار التيفور قبل أيام.\nوقال الجيش إن الغارة على مطار التيفور وقعت الاثنين وقتل فيها 14 شخصا."
    assert [(row.date_start, row.date_end) for row in code(coder, text)] == [(date(2018, 3, 12), date(2018, 3, 12))]


def test_a_town_by_the_border_of_a_governorate_is_told_as_its_own(coder: Coder) -> None:
    assert [row.location for row in code(coder, "قتل 20 مدنيا بغارات على مدينة أورم الكبرى بريف إدلب.")] == ["Big Orm"]
    assert [row.location for row in code(coder, "قتل 20 مدنيا بغارات على مدينة جاسم بريف حلب.")] == ["Aleppo"]


def test_where_people_live_no_base_is_set_up(coder: Coder) -> None:
    assert code(coder, "تقيم في مركز بمدينة كوباني مجموعة من مقاتلي تنظيم داعش.") == []


def test_the_caption_of_an_old_picture_is_no_news(coder: Coder) -> None:
    text = (
        "عقد مجلس مدينة إدلب اجتماعا مع الأهالي لبحث وضع الطرق في المدينة خلال فصل الشتاء.\n"
        "استهداف الطيران الحربي الروسي لبلدة كنصفرة في جبل الزاوية بريف إدلب - أرشيفية\n"
        "وقال رئيس المجلس إن العمل يبدأ قريبا في الشوارع الرئيسية من المدينة."
    )
    assert code(coder, text) == []
    assert [row.location for row in code(coder, text.replace("أرشيفية", "مراسلنا"))] == ["Kansafra"]


def test_a_verb_that_and_ties_to_another_has_its_subject(coder: Coder) -> None:
    rows = code(coder, "توغلت دورية إسرائيلية في بلدة كودنة وقصفت بالمدفعية بلدة طرنجة.")
    assert [(row.location, row.sub_event_type, row.actor_ids) for row in rows] == [
        ("Kodneh", "Change to group/activity", ["israel"]),
        ("Tarnaja", "Shelling/artillery/missile attack", ["israel"]),
    ]
    rows = code(coder, "توغلت قوات الاحتلال الإسرائيلي في بلدة كودنة وانفجرت عبوة ناسفة في بلدة طرنجة.")
    assert [row.actor_ids for row in rows if row.location == "Tarnaja"] == [[]]


def test_fire_that_is_warded_off_is_an_attack_and_the_defence_no_fight(coder: Coder) -> None:
    [row] = code(coder, "تتصدى الدفاعات الجوية السورية لعدوان إسرائيلي على مطار التيفور.")
    assert row.sub_event_type == "Air/drone strike"
    text = "شن الجيش الإسرائيلي هجوما صاروخيا على مواقع في القنيطرة.\nوأعلنت سانا تصدي الدفاعات الجوية للهجوم."
    assert [row.sub_event_type for row in code(coder, text)] == ["Shelling/artillery/missile attack"]
    assert [row.sub_event_type for row in code(coder, "تصدت قوات سوريا الديمقراطية لهجوم تركي على مدينة عفرين.")] == [
        "Armed clash"
    ]
