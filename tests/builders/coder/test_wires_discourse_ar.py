"""How the sentences of Arabic agencies and papers hang together: what came before, what is told elsewhere and on which
day, and what is no news, in texts written for these tests.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


def told(coder: Coder, text: str, **article: str) -> list[tuple[str, str, str]]:
    """Event, place and first day of each row."""
    rows = code(coder, text, **article)
    return [(row.sub_event_type, row.location, row.date_start.isoformat()) for row in rows]


def places(coder: Coder, text: str, **article: str) -> list[str]:
    return [row.location for row in code(coder, text, **article)]


CLASH = "Armed clash"
STRIKE = "Air/drone strike"
SHELLING = "Shelling/artillery/missile attack"


@pytest.mark.parametrize("joint", ["بعد ساعات من", "عقب", "غداة"])
def test_what_an_attack_came_after_is_not_where_it_was(coder: Coder, joint: str) -> None:
    text = f"شن التنظيم هجوما على قوات النظام في محيط بلدة السخنة. ويأتي الهجوم {joint} خروج حافلات من بلدة عربين."
    assert places(coder, text) == ["Sokhneh"]


def test_what_an_attack_came_after_is_told_with_its_day_only(coder: Coder) -> None:
    text = "ويأتي القصف على بلدة مورك بعد {} سيارة مفخخة في مدينة اعزاز {} قتل فيه ثلاثة."
    assert places(coder, text.format("تفجير", "السبت")) == ["Azaz"]
    assert places(coder, text.format("تفجير", "")) == []


def test_what_goes_on_while_an_attack_came_is_news(coder: Coder) -> None:
    text = "وتأتي هذه الغارات في وقت تمكنت فيه فصائل المعارضة من السيطرة على بلدة مورك."
    assert places(coder, text) == ["Murak"]


@pytest.mark.parametrize("after", ["عقب ذلك", "وبعد ذلك", "وعلى إثر ذلك", "وردا على ذلك"])
def test_what_follows_that_is_news(coder: Coder, after: str) -> None:
    assert told(coder, f"{after}، قصفت قوات النظام بقذائف الهاون بلدة اللطامنة.") == [
        (SHELLING, "Latmana", "2018-03-16")
    ]


def test_a_place_that_was_taken_before_was_not_bombed(coder: Coder) -> None:
    assert places(coder, "قصفت طائرات حربية بلدة اللطامنة بعد سيطرة الفصائل على بلدة مورك.") == ["Latmana"]


def test_a_fight_after_a_capture_is_of_those_who_took(coder: Coder) -> None:
    [row] = code(coder, "تواصلت أمس المعارك بريف اللاذقية بعد سيطرة المعارضة على تلة هناك.")
    assert (row.sub_event_type, row.actor_ids, row.date_start.isoformat()) == ("Armed clash", ["rebels"], "2018-03-15")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("وفي اليوم السابق", "2018-03-13"),
        ("وقبل ذلك بيوم", "2018-03-13"),
        ("وقبل ذلك بيومين", "2018-03-12"),
        ("وفي اليوم التالي", "2018-03-15"),
    ],
)
def test_the_day_before_is_counted_from_the_day_told_last(coder: Coder, words: str, day: str) -> None:
    text = f"قصف الطيران الحربي الأربعاء بلدة اللطامنة. {words} قتل أربعة مدنيين في غارة على بلدة مورك."
    assert told(coder, text)[1] == (STRIKE, "Murak", day)


@pytest.mark.parametrize(("published", "day"), [("2018-09-09", "2018-09-09"), ("2018-09-11", "2018-09-10")])
def test_the_night_to_a_day_is_called_by_its_name(coder: Coder, published: str, day: str) -> None:
    text = "استهدفت قوات النظام، ليل الاثنين، بلدة اللطامنة بعشرات الصواريخ."
    assert told(coder, text, published=published) == [(SHELLING, "Latmana", day)]


def test_an_item_of_another_governorate_is_of_the_day_of_the_lead(coder: Coder) -> None:
    text = (
        "{}\nوذكرت مصادر أن الجيش يحشد قواته.\nوقتل مدنيان أول من أمس في قصف على بلدة سراقب.\n"
        "وفي ريف درعا، قصفت الفصائل مطار الثعلة براجمات الصواريخ."
    )
    dated = told(coder, text.format("قصفت قوات النظام أمس مدينة دوما."), title="جولة في المحافظات")
    undated = told(coder, text.format("قصفت قوات النظام مدينة دوما."), title="جولة في المحافظات")
    assert [row[2] for row in dated] == ["2018-03-15", "2018-03-14", "2018-03-15"]
    assert undated[-1][2] == "2018-03-16"


def test_an_item_of_the_same_governorate_goes_on_with_its_day(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام أمس مدينة دوما.\nوذكرت مصادر أن الجيش يحشد قواته.\n"
        "وقتل مدنيان أول من أمس في قصف على بلدة سراقب.\nوفي ريف إدلب، قصفت قوات النظام بلدة كنصفرة."
    )
    assert told(coder, text, title="جولة في المحافظات")[-1][2] == "2018-03-14"


def test_the_two_towns_are_those_named_together_last(coder: Coder) -> None:
    text = "تتعرض بلدتا نبل والزهراء لحصار منذ سنوات. وقصفت الفصائل البلدتين بعشرات القذائف أمس."
    assert places(coder, text) == ["Nabul", "Zahraa"]
    assert places(coder, "تتعرض بلدة نبل لحصار منذ سنوات. وقصفت الفصائل البلدتين أمس.") == []


def test_the_city_is_the_one_named_last_where_nothing_was_told_yet(coder: Coder) -> None:
    text = "دخل المحققون مدينة دوما الثلاثاء. وكانت {} تعرضت في السابع من آذار لهجوم كيماوي قتل فيه ثلاثون شخصا."
    assert places(coder, text.format("المدينة")) == ["Duma"]
    assert places(coder, text.format("البلدة")) == []


def test_a_day_is_no_street_and_a_street_no_day(coder: Coder) -> None:
    [row] = code(coder, "انفجرت عبوة ناسفة في شارع 8 آذار في مدينة الباب.")
    assert (row.location, row.date_start.isoformat()) == ("Al Bab", "2018-03-16")


@pytest.mark.parametrize(
    "text",
    [
        "فر مئات المدنيين أمس من مدينة الباب.",
        "نزح آلاف السكان من مدينة الباب هربا من القصف.",
        "أكثر من 30 ألف شخص فروا جراء تصاعد القتال في مدينة الباب.",
        "يواصل آلاف المدنيين النزوح من مناطق القتال في مدينة الباب.",
    ],
)
def test_a_mass_displacement_is_told_in_many_ways(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.location) for row in code(coder, text)] == [("Other", "Al Bab")]


def test_what_is_bombed_while_people_flee_is_told_too(coder: Coder) -> None:
    text = "يستمر آلاف المدنيين في النزوح فيما يواصل النظام قصف مدينة الباب."
    assert [row.sub_event_type for row in code(coder, text)] == [SHELLING]


def test_the_strike_is_the_one_told_without_its_place(coder: Coder) -> None:
    text = (
        "أعلن البنتاغون مقتل قيادي في تنظيم القاعدة في سوريا بضربة جوية أميركية يوم الثلاثاء الماضي. "
        "وذكر البيان أن القيادي قتل في الضربة التي وقعت قرب مدينة سرمين."
    )
    [row] = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.date_start.isoformat()) == (STRIKE, ["usa"], "2018-03-13")


def test_a_village_near_a_border_is_named_later(coder: Coder) -> None:
    text = (
        "قتل 12 مدنيا أمس بغارات استهدفت قرية في شرق سوريا قرب الحدود مع العراق. "
        "ولم يحدد المرصد هوية الطائرات التي نفذت {}غارات على بلدة الشعفة."
    )
    [row] = code(coder, text.format("ال"))
    assert (row.location, row.fatalities) == ("Shafa", 12)


def test_one_toll_is_told_for_a_district_and_for_a_village_in_it(coder: Coder) -> None:
    text = (
        "استهدفت غارات تركية قوات النظام في عفرين ما أسفر عن مقتل {} عنصرا. وقتل 36 عنصرا في الغارات على قرية كفرجنة."
    )
    assert places(coder, text.format(36)) == ["Kafr Janna"]


def test_near_a_place_is_no_part_of_an_area(coder: Coder) -> None:
    text = "شنت مقاتلات سورية غارات على سهل حوران. وقصفت مقاتلات سورية مناطق قرب معبر نصيب الحدودي."
    assert "Nasib crossing" in places(coder, text)


def test_an_item_opens_with_the_region_by_which_its_place_lies(coder: Coder) -> None:
    text = "وفي جنوب دمشق، قتل أمس 22 مقاتلا مواليا للنظام في هجمات شنها التنظيم في بادية السويداء."
    assert [(row.fatalities, row.admin1) for row in code(coder, text)] == [(22, "As-Sweida")]


def test_the_dead_beside_those_of_a_place_are_those_of_its_governorate(coder: Coder) -> None:
    text = "قتل أمس 10 مدنيين في غارات روسية على مدينة سراقب. كما قتل خمسة مدنيين {}في قصف جوي على محافظة إدلب."
    assert [row.fatalities for row in code(coder, text.format("آخرين "))] == [10, 5]


@pytest.mark.parametrize("along", ["رافقه قصف مدفعي متبادل", "وسط قصف مدفعي عنيف", "تخلله قصف مدفعي"])
def test_fire_that_goes_with_an_attack_on_fighters_is_of_the_battle(coder: Coder, along: str) -> None:
    [row] = code(coder, f"شن تنظيم داعش هجوما على مواقع لقوات النظام في بلدة السخنة {along}.")
    assert (row.sub_event_type, row.target_ids) == ("Armed clash", ["syria-gov"])
    [row] = code(coder, f"شنت قوات النظام هجوما على مدينة دوما {along} قتل فيه سبعة مدنيين.")
    assert row.sub_event_type == SHELLING


@pytest.mark.parametrize("attack", ["هجوما بريا", "هجوما لاستعادة البلدة"])
def test_an_attack_on_the_ground_is_no_shelling(coder: Coder, attack: str) -> None:
    text = f"سقطت قذائف أمس على حي الميدان في دمشق. وشنت قوات سوريا الديمقراطية {attack} في بلدة هجين."
    assert code(coder, text)[1].sub_event_type == "Armed clash"


def test_an_attack_of_another_side_is_of_its_own_kind(coder: Coder) -> None:
    text = "يواصل النظام قصف الغوطة الشرقية، وتصعد تركيا هجومها على منطقة عفرين لطرد الأكراد منها."
    assert [(row.sub_event_type, row.actor_ids) for row in code(coder, text)] == [
        (SHELLING, ["syria-gov"]),
        ("Armed clash", ["turkey"]),
    ]


def test_an_offensive_began_on_one_day(coder: Coder) -> None:
    [row] = code(coder, "بدأت قوات سوريا الديمقراطية هجوما بريا على بلدة هجين منذ ثلاثة أسابيع.")
    assert (row.date_start.isoformat(), row.date_end.isoformat()) == ("2018-02-23", "2018-02-23")


def test_suicide_bombers_are_of_those_who_attacked_there_that_day(coder: Coder) -> None:
    text = "شن تنظيم داعش هجوما على قوات النظام في مدينة السويداء أمس. ووقعت التفجيرات الانتحارية في بلدة شهبا."
    [_, bombing] = code(coder, text)
    assert (bombing.sub_event_type, bombing.actor_ids) == ("Suicide bomb", ["is"])


def test_who_is_accused_of_an_act_did_it(coder: Coder) -> None:
    [row] = code(coder, "أوقع الهجوم الكيماوي على دوما السبت عشرات القتلى، واتهمت دول عدة النظام السوري بتنفيذه.")
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["civilians"])


def test_who_accuses_the_capital_did_nothing(coder: Coder) -> None:
    [row] = code(coder, "تتهم واشنطن دمشق بالمسؤولية عن الهجوم الكيماوي على دوما يوم السبت الماضي.")
    assert row.actor_ids == []


def test_a_known_act_has_the_author_that_is_told_elsewhere(coder: Coder) -> None:
    text = (
        "لم تقل واشنطن بعد كيف سترد على الهجوم الكيماوي في دوما الذي قضى فيه العشرات يوم السبت الماضي. "
        "وقالت باريس إن لديها دليلا على أن الحكومة السورية نفذت الهجوم الكيماوي."
    )
    assert [row.actor_ids for row in code(coder, text)] == [["syria-gov"]]


def test_states_do_not_answer_where_they_were_attacked(coder: Coder) -> None:
    text = (
        "أودى الهجوم الكيماوي على مدينة دوما السبت الماضي بحياة أربعين شخصا. "
        "وردا على الهجوم شنت الولايات المتحدة وفرنسا غارات على منشآت سورية."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Chemical weapon"]


def test_an_alleged_attack_makes_what_follows_no_allegation(coder: Coder) -> None:
    text = "وبعد الهجوم المزعوم، توصلت روسيا إلى اتفاق إجلاء مع جيش الإسلام في مدينة الضمير."
    assert [row.sub_event_type for row in code(coder, text)] == ["Agreement"]


@pytest.mark.parametrize(("why", "rows"), [("بسبب إصابة كثيرين", 1), ("في حال وقوع", 0)])
def test_a_fear_of_more_dead_tells_the_act_that_causes_it(coder: Coder, why: str, rows: int) -> None:
    text = f"ذكر المرصد متوقعا زيادة الضحايا {why} في قصف جوي للنظام على ريف القنيطرة أمس."
    assert len(code(coder, text)) == rows


def test_an_aircraft_that_came_down_bombed_nobody(coder: Coder) -> None:
    assert code(coder, 'سقوط مقاتلة "سوخوي 24" قرب مدينة جبلة ومقتل طيارين روسيين.') == []


def test_a_long_article_without_days_reflects(coder: Coder) -> None:
    lead = "يرى محللون أن الحرب في سوريا طالت أكثر مما توقع أحد.\nويقول باحث إن الأطراف لا تريد التفاوض.\n"
    thought = "ويعتقد الباحث أن أسباب ذلك كثيرة وأن المجتمع الدولي لم يجد حلا للأزمة ولا لما خلفته من دمار واسع.\n"
    case = "وشهدت مدينة درعا معارك بين فصائل المعارضة وقوات النظام."
    assert code(coder, lead + thought * 30 + case) == []
    assert len(code(coder, lead + thought * 3 + case)) == 1
    assert len(code(coder, lead + thought * 30 + case.replace("مدينة درعا", "مدينة درعا أمس"))) == 1


def test_a_total_of_late_is_no_act(coder: Coder) -> None:
    assert refusals(coder, "شن الجيش في الفترة الأخيرة عملية عسكرية ضد الفصائل في مدينة درعا.") == {"total"}


def test_what_the_dead_fled_from_did_not_kill_them(coder: Coder) -> None:
    text = "قتل 16 مدنيا أمس في غارات شنتها طائرات التحالف على قرية كفرجنة أثناء فرارهم من المعارك."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [(STRIKE, 16)]


def test_an_aggression_that_was_warded_off_is_of_whom_it_is_called(coder: Coder) -> None:
    [row] = code(coder, "قالت سانا إن الدفاعات الجوية تصدت لعدوان إسرائيلي قرب مطار الضمير.")
    assert (row.sub_event_type, row.actor_ids) == (STRIKE, ["israel"])


def test_who_says_that_it_bombed_targets_of_another_bombed_them(coder: Coder) -> None:
    [row] = code(coder, "أعلن الجيش الإسرائيلي أنه قصف عشرات الأهداف الإيرانية في ريف القنيطرة فجر اليوم.")
    assert (row.actor_ids, row.target_ids) == (["israel"], ["iran"])


def test_an_attack_by_those_who_have_no_planes_is_no_air_strike(coder: Coder) -> None:
    text = "قصفت طائرات النظام بلدة مورك. وجاءت غاراتها ردا على هجوم شنته هيئة تحرير الشام السبت على قرية الزهراء."
    assert (CLASH, "Zahraa", "2018-03-10") in told(coder, text)


def test_a_battle_for_a_town_has_not_taken_it(coder: Coder) -> None:
    text = "أعلنت فصائل الجبهة الجنوبية استئناف معركة تحرير مدينة درعا."
    assert told(coder, text) == [(CLASH, "Dar'a", "2018-03-16")]
