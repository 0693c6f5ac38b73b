"""Whole articles, written for these tests: what a reader of the news would take from each."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


def test_several_places_of_one_action_are_rows_that_share_its_toll(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام بالمدفعية مدن دوما وحرستا وعربين، ما أدى إلى مقتل سبعة مدنيين.")
    assert [(row.location, row.fatalities) for row in rows] == [("Duma", 3), ("Harasta", 2), ("Arbin", 2)]
    assert {row.sub_event_type for row in rows} == {"Shelling/artillery/missile attack"}


def test_title_lead_and_detail_are_one_row(coder: Coder) -> None:
    text = (
        "قتل خمسة مدنيين وأصيب آخرون بقصف مدفعي لقوات النظام استهدف مدينة سراقب يوم الخميس.\n"
        "وقال ناشطون إن القصف طال سوقا شعبية في المدينة وأدى إلى دمار في المحال التجارية."
    )
    rows = code(coder, text, title="خمسة قتلى بقصف على سراقب")
    assert [(row.location, row.fatalities, row.date_start) for row in rows] == [("Saraqab", 5, date(2018, 3, 15))]


def test_a_region_gives_way_to_the_finer_places_and_leaves_them_its_toll(coder: Coder) -> None:
    text = (
        "At least 20 people were killed on Monday in air strikes on eastern Ghouta, rescuers said.\n"
        "Russian planes hit the town of Harasta and the town of Arbin, they said."
    )
    rows = code(coder, text, lang="en")
    assert sorted((row.location, row.fatalities) for row in rows) == [("Arbin", 10), ("Harasta", 10)]


def test_two_sides_on_one_day_are_two_rows(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم الخميس.\n"
        "في المقابل، استهدفت فصائل المعارضة مواقع قوات النظام في مدينة معرة النعمان بالصواريخ يوم الخميس."
    )
    rows = code(coder, text)
    assert [(row.actor_ids, row.target_ids) for row in rows] == [
        (["syria-gov"], ["civilians"]),
        (["rebels"], ["syria-gov"]),
    ]


def test_the_section_of_a_roundup_says_which_namesake_is_meant(coder: Coder) -> None:
    rows = code(coder, "السويداء: هاجم تنظيم داعش نقاط قوات النظام في قرية دوما.")
    assert [(row.location, row.admin1_pcode) for row in rows] == [("Duma", "SY13")]


def test_a_name_that_the_stated_governorate_does_not_have_is_placed_in_the_governorate(coder: Coder) -> None:
    (row,) = code(coder, "قصفت قوات النظام قرية خان شيخون في محافظة الحسكة.")
    assert (row.admin1_pcode, row.geo_precision) == ("SY08", 3)


def test_page_chrome_is_not_news(coder: Coder) -> None:
    text = (
        "أدان وزير الخارجية القصف خلال مؤتمر صحفي عقده مساء الخميس في العاصمة.\n"
        "اقرأ أيضا: مقتل ثلاثة مدنيين بقصف لقوات النظام على مدينة دوما"
    )
    assert code(coder, text) == []


def test_what_is_threatened_denied_or_long_past_is_no_event(coder: Coder) -> None:
    assert code(coder, "هددت أنقرة بقصف مدينة منبج.") == []
    assert refusals(coder, "هددت أنقرة بقصف مدينة منبج.") == {"planned"}
    assert refusals(coder, "لم تقصف قوات النظام مدينة طفس.") == {"denied"}
    assert refusals(coder, "قصفت قوات النظام مدينة دوما في آب 2013.") == {"background"}


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


def test_who_speaks_abroad_still_tells_of_syria(coder: Coder) -> None:
    text = "Shells hit the town of Tafas on Monday. The monitor said in London the shelling had killed two people."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [2]


def test_who_denies_responsibility_is_not_the_actor_of_what_happened(coder: Coder) -> None:
    text = "نفت قوات سوريا الديمقراطية مسؤوليتها عن القصف الذي استهدف مدينة الباب، أمس، وراح ضحيته ثمانية مدنيين."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.fatalities, row.clarity) == ([], 8, "disputed")
    assert refusals(coder, "نفت روسيا قصف مدينة الباب.") == {"denied"}


def test_the_accused_did_it_and_not_the_accuser(coder: Coder) -> None:
    text = "قتل ثلاثة مدنيين بقصف على مدينة الباب أمس. واتهم الجيش الوطني قوات سوريا الديمقراطية بقصف المدينة."
    assert [row.actor_ids for row in code(coder, text)] == [["sdf"]]


def test_a_side_accused_of_something_else_is_no_actor(coder: Coder) -> None:
    text = "قتل ثلاثة مدنيين بقصف على مدينة الباب أمس. واتهمت أنقرة موسكو بعدم الرغبة في الحل."
    assert [row.actor_ids for row in code(coder, text)] == [[]]


def test_a_side_that_announces_its_own_act_is_its_actor(coder: Coder) -> None:
    text = "The Syrian army said on Saturday it had captured the town of Morek from rebels."
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (
        "Government regains territory",
        ["syria-gov"],
        ["rebels"],
    )


def test_passive_and_agent(coder: Coder) -> None:
    (row,) = code(coder, "Army positions in the town of Morek were shelled by rebels on Thursday.", lang="en")
    assert (row.actor_ids, row.target_ids) == (["rebels"], ["syria-gov"])


def test_a_toll_told_without_a_place_goes_to_the_event_it_is_of(coder: Coder) -> None:
    lead = (
        "A US missile strike on an army airfield killed five people and wounded seven, the governor said.\n"
        "The United States launched 50 cruise missiles at the airfield in Shayrat late on Thursday."
    )
    rows = code(coder, lead, lang="en")
    assert [(row.place_id is not None, row.fatalities, row.injured) for row in rows] == [(True, 5, 7)]
    later = (
        "Insurgents captured the city of Hama on Thursday.\n"
        "A commander said that 65 soldiers were killed in the final assault."
    )
    rows = code(coder, later, lang="en")
    assert [(row.location, row.target_ids, row.fatalities) for row in rows] == [("Hama", ["syria-gov"], 65)]


def test_each_place_keeps_the_toll_told_beside_it(coder: Coder) -> None:
    text = "Nine civilians were killed in the town of Douma and two others in Harasta in air strikes on Sunday."
    rows = code(coder, text, lang="en")
    assert [(row.location, row.fatalities) for row in rows] == [("Duma", 9), ("Harasta", 2)]


def test_what_an_act_is_for_has_not_happened(coder: Coder) -> None:
    rows = code(coder, "Rebels fought to capture the town of Morek on Monday.", lang="en")
    assert [row.sub_event_type for row in rows] == ["Armed clash"]
    rows = code(coder, "Rebels went on to capture the town of Morek on Monday.", lang="en")
    assert [row.sub_event_type for row in rows] == ["Non-state actor overtakes territory"]


def test_a_source_speaks_and_no_state_sends_suicide_bombers(coder: Coder) -> None:
    text = "A source at the Police Command said that rebels fired rockets on Salheen neighborhood in Aleppo on Monday."
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [["rebels"]]
    text = (
        "Suicide bombers carried out an attack near a police headquarters in Damascus on Monday, killing nine people."
    )
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [[]]
    text = "Strikes of the international coalition hit the town of Hajin on Monday."
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [["coalition"]]


def test_who_is_said_to_be_unhurt_has_no_toll_told_elsewhere(coder: Coder) -> None:
    text = (
        "أصيب ستة مدنيين بقصف مدفعي لقوات النظام على ريفي إدلب وحماة.\n"
        "وقصفت قوات النظام بالمدفعية بلدة كنصفرة بريف إدلب.\n"
        "كما قصفت قوات النظام بالمدفعية قرية الزيارة في سهل الغاب بريف حماة، دون وقوع إصابات."
    )
    assert {row.location: row.injured for row in code(coder, text)}["Ziyara"] == 0


def test_an_accord_lends_neither_its_day_nor_its_parties_nor_its_fire(coder: Coder) -> None:
    text = (
        "شنت طائرات حربية روسية غارات على بلدة كنصفرة بريف إدلب المشمولة بوقف إطلاق النار "
        "المبرم بين تركيا وروسيا في 5 آذار الحالي."
    )
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids, row.weapon_types) == (["russia"], ["civilians"], ["air-bomb"])
    assert (row.date_start, row.date_precision) == (date(2018, 3, 16), 2)


def test_a_day_after_a_killing_is_counted_from_the_report(coder: Coder) -> None:
    (row,) = code(coder, "ويأتي هذا بعد يوم من مقتل ثلاثة مدنيين في قصف استهدف بلدة بلشون.")
    assert (row.date_start, row.fatalities) == (date(2018, 3, 15), 3)


def test_a_further_strike_from_the_air_is_not_by_those_who_do_not_fly(coder: Coder) -> None:
    text = "استهدف تنظيم داعش بالقذائف بلدة عقيربات اليوم.\nكما ألقى الطيران المروحي براميل متفجرة على مدينة اللطامنة."
    assert ["is"] not in [row.actor_ids for row in code(coder, text) if row.location == "Latmana"]


def test_a_side_of_a_governorate_says_which_namesake_is_meant(coder: Coder) -> None:
    west, east = (code(coder, f"قصفت قوات النظام قرية جديدة بريف إدلب {side}.") for side in ("الغربي", "الشرقي"))
    assert [row.location for row in (*west, *east)] == ["Jdidet al-Jisr", "Jdidhe Abu al-Thohur"]


def test_planes_that_only_circle_strike_nothing(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة البارة، وسط تحليق لطائرات الاستطلاع الروسية في سماء جبل الأكراد."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.location, row.weapon_types) == (["syria-gov"], "Bara", ["artillery"])


def test_planes_that_bombed_an_area_bombed_its_villages(coder: Coder) -> None:
    text = "نفذ الطيران الروسي أمس قصفا جويا على ريف إدلب. وقال ناشطون إن القصف الروسي طال قرية كفرعويد وقتل طفلا."
    assert [(r.location, r.sub_event_type) for r in code(coder, text)] == [("Kafr Oweid", "Air/drone strike")]


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("سقط قتلى بقصف على الباب شرقي حلب أمس.", "Al Bab", 1),
        ("استهدف القصف مدجنة بالأطراف الغربية لمدينة إدلب على طريق عين شيب، أمس.", "Idleb", 2),
        ("أفادت مراسلة وكالة “أورينت” الإخبارية في إدلب، بأن القصف طال أمس قرية كفرعويد.", "Kafr Oweid", 1),
    ],
)
def test_an_edge_a_seat_and_a_town_that_is_a_word(coder: Coder, text: str, place: str, precision: int) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)] == [(place, precision)]


def test_an_attack_that_kills_civilians_is_no_clash(coder: Coder) -> None:
    (row,) = code(coder, "An attack in Binnish on Monday killed seven people, mostly civilians.", lang="en")
    assert (row.sub_event_type, row.target_ids) == ("Attack", ["civilians"])


def test_wounded_told_before_a_new_fight_are_of_the_shelling(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة المليحة، ما أدى لسقوط جرحى، كما دارت اشتباكات بين جيش الإسلام وقوات النظام في بلدة عدرا."
    )
    assert [(row.location, row.injured) for row in code(coder, text)] == [("Maliha", 3), ("Adra", 0)]


def test_an_act_abroad_takes_no_place_told_before(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام مدينة دوما بالمدفعية.\nوتظاهر العشرات في باريس ولندن.\nونفذت إسرائيل غارة جوية في سوريا أمس."
    )
    assert [row.location for row in code(coder, text)] == ["Duma"]


def test_the_countryside_of_a_town_is_told_by_its_villages(coder: Coder) -> None:
    text = (
        "قصفت القوات التركية أرياف منبج بأكثر من مئة قذيفة مدفعية. "
        "وقتل رجل حين سقطت قذائف تركية على قرية أم السطح بريف منبج."
    )
    [row] = code(coder, text)
    assert (row.location, row.fatalities, row.weapon_types) == ("Um al-Sateh", 1, ["artillery"])
