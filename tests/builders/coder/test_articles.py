"""Whole articles, written for these tests: what a reader of the news would take from each."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from schema.event import Report


def code(coder: Coder, text: str, *, lang: str = "ar", title: str = "", published: str = "2018-03-16") -> list[Report]:
    fields = {"id": "a", "title": title, "text": text, "lang": lang, "published": published}
    return coder.code(Article.model_validate(fields)).reports


def refusals(coder: Coder, text: str, *, lang: str = "ar", published: str = "2018-03-16") -> set[str]:
    article = Article.model_validate({"id": "a", "text": text, "lang": lang, "published": published})
    return {refusal.reason for refusal in coder.code(article).refusals}


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
        "A US missile strike on a military airfield killed five people and wounded seven, the governor said.\n"
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
    text = "قصفت قوات النظام بالمدفعية بلدة البارة، وسط تحليق مكثف لطائرات الاستطلاع الروسية في سماء جبل الأكراد."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.location, row.weapon_types) == (["syria-gov"], "Bara", ["artillery"])


def test_planes_that_bombed_an_area_bombed_its_villages(coder: Coder) -> None:
    text = "نفذ الطيران الروسي أمس قصفا جويا على ريف إدلب. وقال ناشطون إن القصف الروسي طال قرية كفرعويد وقتل طفلا."
    assert [(r.location, r.sub_event_type) for r in code(coder, text)] == [("Kafr Oweid", "Air/drone strike")]


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("سقط قتلى بقصف على الباب شرقي حلب أمس.", "Al Bab", 1),
        ("استهدف القصف مزرعة في الأطراف الغربية لمدينة إدلب على طريق عين شيب، أمس.", "Idleb", 2),
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


def test_parts_of_a_toll_that_are_told_place_by_place_are_not_divided(coder: Coder) -> None:
    rows = code(coder, "قتل 62 شخصا اليوم برصاص قوات الأمن بينهم 21 في حلب و15 في حمص.")
    assert [row.fatalities for row in rows] == [21, 15]


def test_a_blast_that_was_only_heard_is_no_event_beside_the_one_that_is_told(coder: Coder) -> None:
    text = "انفجرت عبوة ناسفة وسط مدينة الباب اليوم ما أدى إلى مقتل شخص.\nوسمع دوي الانفجار في بلدتي قباسين وبزاعة."
    assert [row.location for row in code(coder, text)] == ["Al Bab"]
    assert [row.location for row in code(coder, "سمع دوي انفجار عنيف في مدينة الباب اليوم.")] == ["Al Bab"]


def test_figures_told_later_take_the_place_of_killed_and_wounded_told_as_one(coder: Coder) -> None:
    text = "سقط 33 بين قتيل وجريح بقصف على مدينة عفرين اليوم.\nوقال مسعفون إن القصف أدى إلى مقتل سبعة مدنيين وإصابة 25."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(7, 25)]


def test_the_toll_of_a_quarter_is_not_shared_with_the_city_around_it(coder: Coder) -> None:
    text = "وفي دمشق سقطت قذيفتا هاون على حي الدويلعة ما أدى إلى مقتل طفل وإصابة أربعة مواطنين."
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Duwaylaa", 1, 4)]


def test_what_planes_did_in_an_area_they_did_at_its_places(coder: Coder) -> None:
    text = "شنت طائرات التحالف الدولي ضربات جوية على ريف دير الزور اليوم.\nواستهدفت الضربات بلدتي السوسة وهجين."
    assert {row.sub_event_type for row in code(coder, text)} == {"Air/drone strike"}


def test_a_mine_and_a_sniper_at_one_place_are_two_rows(coder: Coder) -> None:
    text = "أصيب طفل بانفجار لغم في قرية تادف.\nكما قتل عنصر من الجيش الوطني برصاص قناص من قوات النظام في قرية تادف."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [
        ("Remote explosive/landmine/IED", 0),
        ("Attack", 1),
    ]


def test_a_place_named_before_its_toll_keeps_it(coder: Coder) -> None:
    rows = code(coder, "ففي بلدة إزرع قتل 14 متظاهرا، وفي دوما سقط تسعة قتلى، كما قتل أربعة في حمص.")
    assert [row.fatalities for row in rows] == [14, 9, 4]


def test_the_day_of_the_page_run_into_the_text_is_no_day_of_an_event(coder: Coder) -> None:
    text = (
        "31-08-2016 Car bomb kills 18 in Hasakah. A car bomb exploded near a bakery in Hasakah on Tuesday killing 18 "
        "people and wounding 30."
    )
    rows = code(coder, text, lang="en", published="2016-08-31")
    assert [(row.date_start, row.fatalities, row.injured) for row in rows] == [(date(2016, 8, 30), 18, 30)]
    text = "Friday 6 May 2016 Shelling killed three people in Azaz. On Thursday four people died in shelling of Azaz."
    rows = code(coder, text, lang="en", published="2016-05-06")
    assert [(row.date_start, row.fatalities) for row in rows] == [(date(2016, 5, 6), 3), (date(2016, 5, 5), 4)]


def test_the_lead_lends_its_day_and_wounded_to_the_quarter_that_is_told_later(coder: Coder) -> None:
    text = (
        "Rebel rockets killed six children and wounded 14 others in Aleppo on Tuesday, state media said.\n"
        "The rockets struck a school in the Hamdaniyeh district of the city, killing six children, a doctor said."
    )
    rows = code(coder, text, lang="en", published="2018-03-15")
    assert [(row.location, row.date_start, row.fatalities, row.injured) for row in rows] == [
        ("Hamadaniyeh", date(2018, 3, 13), 6, 14)
    ]


def test_an_equal_toll_told_later_says_who_the_dead_were(coder: Coder) -> None:
    text = (
        "Islamic State gunmen killed at least 53 people in the town of Sukhna on Tuesday.\n"
        "Forty-six civilians and seven soldiers were killed in the attack, a doctor said."
    )
    rows = code(coder, text, lang="en", published="2018-03-15")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(53, 46)]


def test_the_title_that_the_text_repeats_is_no_row_of_its_own(coder: Coder) -> None:
    title = "Army kills 40 terrorists in Deir Ezzor"
    text = (
        "27 June 2016 Army kills 40 terrorists in Deir Ezzor. The Army Air Force on Monday struck IS gatherings near "
        "al-Jafra village in Deir Ezzor province killing 40 terrorists, a military source said."
    )
    rows = code(coder, text, lang="en", title=title, published="2016-06-27")
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == [
        ("Al Jafra", "Air/drone strike", 40)
    ]


def test_the_day_before_a_speaker_is_that_of_the_act(coder: Coder) -> None:
    text = (
        "At least 30 civilians were killed in regime air strikes on opposition-held areas on Friday according to "
        "rescuers. Four people were killed in an airstrike on the town of Talbiseh."
    )
    rows = code(coder, text, lang="en", published="2016-04-23")
    assert [(row.location, row.date_start, row.fatalities) for row in rows] == [("Talbiseh", date(2016, 4, 22), 4)]


def test_those_who_were_among_the_dead_at_a_finer_place_are_no_toll_of_their_own(coder: Coder) -> None:
    text = (
        "Coalition air strikes killed at least 24 civilians in the city of Raqqa on Tuesday, activists said.\n"
        "Seven children were among the dead when planes hit the Mishlab district of the city, they said."
    )
    rows = code(coder, text, lang="en", published="2017-06-15")
    assert [(row.location, row.fatalities) for row in rows] == [("Al-Mishlab", 24)]


def test_the_dead_of_the_lead_join_the_wounded_of_the_place_that_is_told_later(coder: Coder) -> None:
    text = (
        "At least 15 people were killed by Russian air strikes in a rebel-held part of northern Syria on Monday.\n"
        "Two raids by Russian warplanes that targeted the town of Saraqeb on Monday left another 30 injured."
    )
    rows = code(coder, text, lang="en", published="2016-08-02")
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Saraqab", 15, 30)]


def test_who_captures_a_pilot_takes_no_ground(coder: Coder) -> None:
    text = "Insurgents shot down a Syrian warplane near the town of Talbiseh on Tuesday and captured its pilot."
    rows = code(coder, text, lang="en", published="2016-04-06")
    assert [row.sub_event_type for row in rows] == ["Armed clash"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ar", "خرجت مظاهرة في مدينة السويداء أمس احتجاجا على مقتل شاب برصاص قوات الأمن.", "As-Sweida"),
        ("ar", "نظم الأهالي وقفة احتجاجية في مدينة إدلب أمس تنديدا بمقتل عشرة مدنيين في الغوطة.", "Idleb"),
        ("en", "Hundreds protested in Sweida on Monday over the killing of a man by security forces.", "As-Sweida"),
        ("en", "Residents of Idlib demonstrated on Monday against the killing of civilians in Ghouta.", "Idleb"),
    ],
)
def test_what_a_protest_is_about_is_not_done_to_it(coder: Coder, lang: str, text: str, place: str) -> None:
    rows = code(coder, text, lang=lang)
    assert [(r.location, r.sub_event_type, r.fatalities) for r in rows] == [(place, "Peaceful protest", 0)]


def test_what_is_done_to_a_protest_is_told_behind_what_it_is_about(coder: Coder) -> None:
    text = "خرجت مظاهرة في مدينة نوى أمس احتجاجا على مقتل شاب، فأطلقت قوات الأمن النار على المتظاهرين وقتلت اثنين."
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (
        "Excessive force against protesters",
        ["syria-gov"],
        2,
    )


def test_a_fight_in_the_present_tense_is_of_the_day_of_the_report(coder: Coder) -> None:
    text = "انفجرت سيارة مفخخة في مدينة هجين مساء الأربعاء.\nوتدور اشتباكات بين قوات النظام وداعش في مدينة الميادين."
    assert [(row.location, row.date_start.day) for row in code(coder, text)] == [("Hajin", 14), ("Al Mayadin", 16)]


def test_a_fight_between_two_parties_each_behind_its_own_word(coder: Coder) -> None:
    text = "دارت اشتباكات أمس بين قوات النظام والمسلحين الموالين لها من طرف، وتنظيم داعش من طرف آخر، في مدينة تدمر."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (["syria-gov", "pro-gov-militia"], ["is"])


def test_what_came_before_on_no_day_and_without_a_toll_is_background(coder: Coder) -> None:
    text = "قصفت قوات النظام مدينة طفس أمس. وكانت القوات قد قصفت مدينة نوى في وقت سابق من الشهر الجاري."
    assert [row.location for row in code(coder, text)] == ["Tafs"]
    text = "قصفت قوات النظام مدينة طفس أمس. وكان قصف مدينة نوى قد أسفر في وقت سابق من الشهر الجاري عن مقتل ستة مدنيين."
    assert [row.fatalities for row in code(coder, text)] == [0, 6]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ar", "قتل ثلاثة في قصف على بلدة سرمين، قرب إدلب، أمس.", "Sarmin"),
        ("en", "Shelling on the town of Sarmin, near Idlib, killed two on Monday.", "Sarmin"),
    ],
)
def test_near_what_a_place_lies_is_no_second_place(coder: Coder, lang: str, text: str, place: str) -> None:
    assert [row.location for row in code(coder, text, lang=lang)] == [place]


def test_the_displaced_who_gather_do_not_protest(coder: Coder) -> None:
    assert code(coder, "تجمع عشرات الآلاف من النازحين أمس في مدينة نوى.") == []
    assert [r.location for r in code(coder, "تجمع مئات الطلاب أمام المحافظة في مدينة نوى أمس.")] == ["Nawa"]


def test_the_day_on_which_a_source_speaks_is_not_known_to_be_that_of_the_act(coder: Coder) -> None:
    text = "قالت وكالة الأنباء الرسمية، الثلاثاء، إن سبعة جنود قتلوا جراء غارات على مطار التيفور العسكري."
    assert [(row.date_start, row.date_precision) for row in code(coder, text)] == [(date(2018, 3, 13), 2)]


def test_what_left_the_ammunition_that_went_off_is_no_act(coder: Coder) -> None:
    text = "دير الزور: استشهدت امرأة جراء انفجار لغم أرضي من مخلفات المعارك داخل بلدة خشام أمس."
    assert [row.sub_event_type for row in code(coder, text)] == ["Remote explosive/landmine/IED"]


def test_a_total_since_new_year_is_no_row_where_no_publication_day_is_known(coder: Coder) -> None:
    text = "قتل مدنيان بقصف على مدينة سرمين. وبذلك يرتفع إلى 594 عدد الذين قتلوا منذ مطلع العام 2023 بقصف على المنطقة."
    article = Article.model_validate({"id": "a", "text": text, "lang": "ar"})
    assert coder.code(article).reports == []


def test_arrests_in_a_fight_belong_to_it(coder: Coder) -> None:
    text = (
        "اشتبكت قوات سوريا الديمقراطية مع خلايا لتنظيم داعش في بلدة ذيبان أمس ما أدى إلى مقتل مسلحين.\n"
        "واعتقلت قوات سوريا الديمقراطية ثلاثة من عناصر التنظيم في البلدة."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]


def test_a_market_of_the_town_named_is_not_that_of_the_capital(coder: Coder) -> None:
    text = "انفجرت دراجة نارية مفخخة في سوق الهال بمدينة الباب أمس، ما أدى لمقتل مدني."
    assert [row.location for row in code(coder, text)] == ["Al Bab"]


def test_an_accord_on_leaving_a_town_is_of_that_town(coder: Coder) -> None:
    text = "توصلت فصائل المعارضة وقوات النظام أمس إلى اتفاق يقضي بخروج المقاتلين من بلدة الرحيبة إلى الشمال السوري."
    assert [(row.location, row.sub_event_type) for row in code(coder, text)] == [("Raheiba", "Agreement")]
