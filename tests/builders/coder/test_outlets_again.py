"""What Syrian outlets tell again or around the news: "the shelling" told before, campaigns that last, who rules a town,
in texts written for these tests.
"""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

_STRIKES = "شنت طائرات روسية غارات جوية على محيط سرمين اليوم.\n\n"


@pytest.mark.parametrize("again", ["القصف", "الاستهداف", "الغارات"])
def test_what_the_strikes_cost_names_the_village_that_they_hit(coder: Coder, again: str) -> None:
    (row,) = code(coder, f"{_STRIKES}وقال الدفاع المدني إن {again} أدى إلى إصابة مدني في مزارع بلدة النيرب.")
    assert (row.location, row.actor_ids, row.weapon_types, row.injured) == ("Nayrab", ["russia"], ["air-bomb"], 1)


def test_the_shelling_of_others_is_not_the_strikes_told_before(coder: Coder) -> None:
    text = f"{_STRIKES}وأدى القصف المدفعي لقوات النظام إلى إصابة مدني في بلدة النيرب."
    assert [(row.location, row.actor_ids) for row in code(coder, text)] == [
        ("Sarmin", ["russia"]),
        ("Nayrab", ["syria-gov"]),
    ]


@pytest.mark.parametrize("lasting", ["حملة التصعيد المستمرة منذ نحو شهرين", "التصعيد المتواصل منذ أسابيع"])
def test_a_shelling_is_of_its_day_whatever_campaign_it_is_part_of(coder: Coder, lasting: str) -> None:
    (row,) = code(coder, f"استهدفت قوات النظام بلدة البارة بالمدفعية، في إطار {lasting}.")
    assert (row.date_start, row.date_end) == (date(2018, 3, 16), date(2018, 3, 16))


def test_a_shelling_that_lasts_is_of_its_days(coder: Coder) -> None:
    (row,) = code(coder, "تعرضت بلدة البارة لقصف مدفعي مستمر منذ عشرة أيام من قوات النظام.")
    assert row.date_start < row.date_end == date(2018, 3, 16)


def test_who_rules_a_town_is_not_hit_there(coder: Coder) -> None:
    text = "قصفت قوات النظام أطراف بلدة ترمانين، وتخضع المنطقة لسيطرة المعارضة المسلحة وهيئة تحرير الشام."
    (row,) = code(coder, text)
    assert row.target_ids == ["civilians"]


def test_raids_stepped_up_on_an_area_for_a_week_are_none_of_a_day(coder: Coder) -> None:
    text = "ومنذ نحو أسبوع، تصعد قوات النظام من هجماتها على بلدات في ريف حلب."
    assert refusals(coder, text) == {"general"}
    (row,) = code(coder, "كثفت قوات النظام قصفها على ريف حلب منذ أسبوع ما أدى لمقتل 12 مدنيا.")
    assert row.fatalities == 12


def test_a_place_that_stands_behind_that_is_no_destination(coder: Coder) -> None:
    text = "قصفت قوات النظام قرية قوقفين، وأشار المراسل إلى أن بلدة الفطيرة تعرضت لقصف مماثل."
    assert [(row.location, row.actor_ids) for row in code(coder, text)] == [
        ("Qoqfin", ["syria-gov"]),
        ("Ftireh", ["syria-gov"]),
    ]


@pytest.mark.parametrize(
    ("native", "place"),
    [
        ("من أهالي قرية آفس في ريف إدلب بقصف لقوات النظام على مدينة سرمين", "Sarmin"),
        ("من أبناء ناحية شران بعفرين بقصف لقوات النظام على مدينة سرمين", "Sarmin"),
        ("من أهالي قرية آفس في مخيم أطمة بقصف لقوات النظام", "Atmeh camps"),
    ],
)
def test_where_the_dead_come_from_is_told_with_what_holds_it(coder: Coder, native: str, place: str) -> None:
    (row,) = code(coder, f"قُتل شاب {native}.")
    assert row.location == place


@pytest.mark.parametrize("beside", ["الحدودية مع تركيا", "المحاذية لتركيا", "القريبة من تركيا"])
def test_the_country_across_the_border_is_not_hit(coder: Coder, beside: str) -> None:
    (row,) = code(coder, f"قصفت قوات النظام قرية خربة الجوز {beside} بالقذائف.")
    assert row.target_ids == ["civilians"]


def test_those_across_the_front_line_are_a_side(coder: Coder) -> None:
    (row,) = code(coder, "اندلعت اشتباكات في بلدة تل تمر على خطوط التماس مع قسد.")
    assert "sdf" in row.actor_ids + row.target_ids


def test_what_follows_the_count_of_months_is_a_part_of_it(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام قرية آفس اليوم.\n\n"
        "واستجابت الفرق منذ مطلع العام، حتى 10 من آذار الحالي، لأكثر من 390 هجوما على منازل المدنيين.\n\n"
        "وأدت الهجمات إلى مقتل أكثر من 90 شخصا، بينهم 30 طفلا.\n\nوتركز القصف على جبل الزاوية."
    )
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Afs", 0)]


def test_many_dead_of_the_attacks_of_a_day_are_told_of_it(coder: Coder) -> None:
    text = "قصفت قوات النظام قرية آفس اليوم.\n\nوأدت الهجمات إلى مقتل 24 شخصا."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Afs", 24)]


@pytest.mark.parametrize("place", ["بلدة في درعا", "قرية بدرعا", "مخيم في درعا"])
def test_a_village_without_a_name_is_somewhere_in_the_governorate(coder: Coder, place: str) -> None:
    (row,) = code(coder, f"أصيب مدني بقصف لقوات النظام على {place} اليوم.")
    assert (row.location, row.geo_precision) == ("Dar'a", 3)


@pytest.mark.parametrize(("place", "name"), [("مدينة درعا", "Dar'a"), ("بلدة نوى في درعا", "Nawa")])
def test_a_town_with_a_name_is_that_town(coder: Coder, place: str, name: str) -> None:
    (row,) = code(coder, f"أصيب مدني بقصف لقوات النظام على {place} اليوم.")
    assert (row.location, row.geo_precision) == (name, 1)


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("قُتل مدني في قرية البارة بقذائف قوات النظام المدفعية.", ["syria-gov"], ["civilians"]),
        ("مقتل ثلاثة مدنيين بألغام تنظيم الدولة في قرية البارة.", ["is"], ["civilians"]),
        ("قُتل عنصران بقذائف الفصائل على مواقع قوات النظام في حزارين.", ["rebels"], ["syria-gov"]),
        ("استهدفت الفصائل بالصواريخ قوات النظام في حزارين وقتلت ثلاثة عناصر.", ["rebels"], ["syria-gov"]),
    ],
)
def test_those_fell_by_the_hand_whose_weapons_killed_them(
    coder: Coder, text: str, actors: list[str], targets: list[str]
) -> None:
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_a_toll_of_the_lead_that_one_village_has_is_not_that_of_the_next_too(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام وطائرات روسية قرى جبل الزاوية اليوم، ما أدى لمقتل شخص وجرح اثنين.\n\n"
        "وقصفت قوات النظام قرية قوقفين بالمدفعية، ما أدى لمقتل شخص وجرح اثنين.\n\n"
        "كما شنت الطائرات الروسية غارات على محيط بلدة البارة."
    )
    assert {(row.location, row.fatalities) for row in code(coder, text)} == {("Qoqfin", 1), ("Bara", 0)}


@pytest.mark.parametrize(
    ("night", "dawn", "rows"),
    [
        ("ليل الخميس - الجمعة", "فجر اليوم الجمعة", 1),
        ("ليل الخميس", "فجر الجمعة", 1),
        ("ليل الأربعاء", "فجر الجمعة", 2),
        ("صباح الخميس", "فجر الجمعة", 2),
    ],
)
def test_a_night_and_the_dawn_that_ended_it_are_one_time(coder: Coder, night: str, dawn: str, rows: int) -> None:
    text = f"قصفت قوات النظام بلدة بنش {night}.\n\nوقُتلت سيدة {dawn} بقصف لقوات النظام على بلدة بنش."
    assert len(code(coder, text)) == rows


def test_terrorists_of_whom_turkey_speaks_are_those_whom_it_calls_so(coder: Coder) -> None:
    text = (
        'قُتل مدني بقصف صاروخي نفذه تنظيم "واي بي جي" الإرهابي على مدينة مارع.\n\n'
        "وأفاد المراسل أن التنظيم الإرهابي أطلق ثلاث قذائف.\n\nوأضاف أن الإرهابيين قصفوا مدينة أعزاز أيضا."
    )
    rows = code(coder, text, published="2021-10-12")
    assert {(row.location, *row.actor_ids) for row in rows} == {("Mare'", "ypg"), ("Azaz", "ypg")}


def test_terrorists_beside_those_who_are_not_called_so_are_others(coder: Coder) -> None:
    text = "قُتل ثلاثة مدنيين بهجوم إرهابي في مدينة حلب.\n\nوقصفت قوات سوريا الديمقراطية مدينة أعزاز."
    assert [row.actor_ids for row in code(coder, text, published="2021-10-12")] == [["rebels"], ["sdf"]]


def test_the_rocket_of_a_drone_is_a_strike(coder: Coder) -> None:
    text = (
        "أصيب شخص اليوم في مدينة الباب بقصف صاروخي على منزل.\n\n"
        "وقال الدفاع المدني إن مسيرة مجهولة استهدفت منزلا في الباب ما أدى إلى إصابة رجل."
    )
    assert [row.sub_event_type for row in code(coder, text, published="2021-10-12")] == ["Air/drone strike"]


def test_two_attacks_on_security_centres_are_the_two_bombings(coder: Coder) -> None:
    text = (
        "استهدف تفجيران انتحاريان اليوم فرعين أمنيين في مدينة حمص، وأسفرا عن مقتل عشرين شخصا.\n\n"
        "واستهدف الهجومان مقرا للأمن السياسي وسط مدينة حمص."
    )
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.target_ids, row.fatalities) == ("Suicide bomb", ["syria-gov"], 20)


@pytest.mark.parametrize(
    ("text", "event", "actors", "killed"),
    [
        ("تمكنت الفصائل من قتل أحد عناصر قوات النظام قنصا على محور سراقب.", "Armed clash", ["rebels"], 1),
        ("استطاعت قسد قتل ثلاثة عناصر من داعش في بلدة ذيبان.", "Armed clash", ["sdf"], 3),
        ("نفذت قوات التحالف إنزالا جويا في بلدة ذيبان انتهى بمقتل شخصين.", "Attack", ["coalition"], 2),
        ("نفذت قوات التحالف إنزالا جويا في بلدة ذيبان واعتقلت قياديا.", "Arrests", ["coalition"], 0),
    ],
)
def test_who_manages_to_kill_and_whom_a_raid_kills(
    coder: Coder, text: str, event: str, actors: list[str], killed: int
) -> None:
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (event, actors, killed)


def test_at_least_stands_between_the_one_who_fell_and_the_verb(coder: Coder) -> None:
    (row,) = code(coder, "ذكرت مصادر أن شخصا على الأقل قُتل وجرح ثلاثة غيره بقصف لقوات النظام على سرمين.")
    assert (row.fatalities, row.injured) == (1, 3)


def test_headlines_behind_their_minutes_are_other_articles(coder: Coder) -> None:
    text = (
        "2018/03/16 09:23 قصف يقتل أربعة أطفال من عائلة واحدة في بلدة كنصفرة جنوبي إدلب\n"
        "2018/03/15 11:12 غارات إسرائيلية على مواقع لقوات النظام السوري قرب مدينة القطيفة شمالي دمشق\n"
        "قُتل أربعة أطفال من أسرة واحدة بقصف لقوات النظام على كنصفرة بجبل الزاوية اليوم الجمعة."
    )
    assert [row.location for row in code(coder, text)] == ["Kansafra"]


def test_who_runs_the_war_somewhere_announces_a_strike_elsewhere(coder: Coder) -> None:
    text = "أعلنت غرفة عمليات الفتح المبين التي تدير العمليات في إدلب، عن استهداف مقرات للنظام في داديخ."
    (row,) = code(coder, text, published="2021-09-03")
    assert (row.location, "hts" in row.actor_ids, row.target_ids) == ("Dadikh", True, ["syria-gov"])


def test_what_follows_an_escalation_since_wednesday_is_of_today(coder: Coder) -> None:
    text = (
        "تشهد بلدات ريف إدلب قصفا من قوات النظام منذ الأربعاء الماضي.\n\n"
        "وقال الدفاع المدني إن الطائرات الروسية شنت ثماني غارات على محيط قرية آفس."
    )
    days = {row.location: (row.date_start, row.date_end) for row in code(coder, text)}
    assert days["Afs"] == (date(2018, 3, 16), date(2018, 3, 16))


def test_armed_groups_of_turkey_at_a_funeral_are_told_twice(coder: Coder) -> None:
    text = (
        "استهدفت المجموعات المسلحة الموالية لتركيا بلدة نبل اليوم بالقذائف الصاروخية.\n\n"
        "واستشهد طفل وجرح آخر جراء قصف الجماعات المسلحة لتشييع شهداء في بلدة نبل."
    )
    (row,) = code(coder, text, published="2022-05-13")
    assert (row.actor_ids, row.fatalities, row.injured) == (["sna"], 1, 1)


def test_a_border_only_says_where_in_an_area(coder: Coder) -> None:
    (row,) = code(coder, "نفذ التحالف إنزالا جويا بريف الحسكة الشرقي بمحاذاة الحدود السورية العراقية واعتقل شخصا.")
    assert row.location == "Eastern countryside of Hasakah"


def test_whence_a_missile_came_is_not_where_it_fell(coder: Coder) -> None:
    text = "قُتلت امرأة في مدينة عفرين بصاروخ موجه مصدره نقاط مشتركة بين قوات النظام وقسد على محور بلدة مريمين."
    (row,) = code(coder, text, published="2022-01-20")
    assert (row.location, row.actor_ids, row.target_ids) == ("Afrin", ["syria-gov", "sdf"], ["civilians"])


def test_the_sound_of_blasts_is_no_bedouin(coder: Coder) -> None:
    text = "أفاد المرصد بدوي ثلاثة انفجارات بريف الحسكة، نجمت عن استهداف مسيرة تركية سيارة في رميلان."
    assert all("communal-militia" not in row.actor_ids for row in code(coder, text, published="2023-10-06"))


def test_whom_an_alliance_was_made_to_fight_is_not_whom_a_raid_hit(coder: Coder) -> None:
    text = (
        "قُتل رجلان بإنزال جوي للتحالف الدولي لقتال تنظيم “الدولة الإسلامية” و”قسد” شرقي دير الزور.\n\n"
        "وقالت شبكة محلية إن الشخصين قُتلا باشتباك مع قوات التحالف الدولي في بلدة ذيبان."
    )
    (row,) = code(coder, text, published="2022-07-04")
    assert (row.location, row.actor_ids, row.target_ids) == ("Thiban", ["coalition", "sdf"], [])


def test_a_raid_is_told_of_an_area_with_its_dead_and_of_a_village(coder: Coder) -> None:
    text = (
        "نفذت قوات التحالف الدولي إنزالا جويا بريف دير الزور الشرقي فجر اليوم، انتهى بمقتل شخصين.\n\n"
        "وأفاد مراسلنا أن قوات التحالف نفذت عملية إنزال جوي في بلدة ذيبان."
    )
    (row,) = code(coder, text, published="2022-07-04")
    assert (row.location, row.sub_event_type, row.fatalities) == ("Thiban", "Attack", 2)


@pytest.mark.parametrize("gunners", ["فوج المدفعية في هيئة تحرير الشام", "سرايا المدفعية في هيئة تحرير الشام"])
def test_gunners_act_for_the_side_in_which_they_serve(coder: Coder, gunners: str) -> None:
    (row,) = code(coder, f"استهدف {gunners} مواقع قوات النظام في سراقب.", published="2023-04-26")
    assert (row.actor_ids, row.target_ids) == (["hts"], ["syria-gov"])


@pytest.mark.parametrize(("people", "count"), [("المواطنَين", 2), ("المواطنِين", 3), ("المواطنين", 3)])
def test_the_vowel_tells_two_from_many(coder: Coder, people: str, count: int) -> None:
    (row,) = code(coder, f"أسفر قصف قوات النظام على بلدة قوقفين عن إصابة {people}.")
    assert row.injured == count


def test_who_stands_behind_it_in_another_headline_did_not_do_it(coder: Coder) -> None:
    text = (
        "قُتل مدنيان في بلدة مرعيان جنوبي إدلب اليوم الجمعة إثر انفجار عبوة ناسفة، بحسب ما قالته مصادر محلية.\n\n"
        "الأكثر قراءة\n\nاتهام داعش باستهداف كنيسة"
    )
    (row,) = code(coder, text)
    assert row.actor_ids == []


def test_the_strikes_that_also_hit_the_edges_of_others_are_further_ones(coder: Coder) -> None:
    text = (
        "شنت الطائرات الروسية غارات على بلدة النيرب.\n\n"
        "كما استهدفت الغارات أطراف قرية آفس شرقي إدلب ومحيط مدينة إدلب من الجهة الغربية."
    )
    assert {row.location for row in code(coder, text)} == {"Nayrab", "Afs", "Idleb"}
