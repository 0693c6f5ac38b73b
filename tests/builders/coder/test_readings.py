"""More whole articles: where an act is told, by whom, when, and what of it is only talk."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import code


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
        ("Armed clash", 1),  # soldiers of two sides
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
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == [("Jafra", "Air/drone strike", 40)]


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
        "Two raids by Russian planes that targeted the town of Saraqeb on Monday left another 30 injured."
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
    text = "دارت اشتباكات أمس بين قوات النظام ومسلحين موالين لها من طرف، وداعش من طرف آخر، في مدينة تدمر."
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


@pytest.mark.parametrize(
    ("named", "actors"),
    [
        ("قصفت مسيرات الاحتلال التركي قرية الدردارة.", ["turkey"]),
        ("قصفت طائرات حربية للاحتلال الروسي بلدة كفرنبل.", ["russia"]),
        ("قصفت قوات الاحتلال الإسرائيلي بلدة كودنة.", ["israel"]),
        ("دخلت قوات سوريا الديمقراطية قرية الدردارة.", ["israel"]),
    ],
)
def test_the_occupation_is_the_one_named_before_else_israel(coder: Coder, named: str, actors: list[str]) -> None:
    rows = code(coder, f"{named}\nوقال ناشطون إن مدفعية الاحتلال قصفت قرية أم الكيف.")
    assert rows[-1].actor_ids == actors


def test_a_drone_is_of_the_side_behind_it_and_not_sent_against_it(coder: Coder) -> None:
    rows = code(coder, "استهدفت مسيرة للاحتلال التركي سيارة مدنية في تل تمر ما أدى لإصابة 3 مواطنين.")
    assert [(row.actor_ids, row.target_ids) for row in rows] == [(["turkey"], ["civilians"])]


def test_the_means_says_what_a_bombing_was_wherever_it_is_told(coder: Coder) -> None:
    text = "تعرضت بلدة تل تمر لقصف عنيف.\nوقال مصدر إن مسيرة تركية استهدفت سيارة في تل تمر."
    assert [(row.sub_event_type, row.weapon_type) for row in code(coder, text)] == [("Air/drone strike", "armed-drone")]


def test_a_village_that_nobody_listed_does_not_part_the_village_before_it_from_its_town(coder: Coder) -> None:
    text = "قصفت مدفعية الجيش التركي قريتي الدردارة وخربة المجهولة في ريف مدينة تل تمر."
    rows = code(coder, text)
    assert [(row.location, row.geo_precision) for row in rows] == [("Derdara Tal Tamr", 1), ("Tal Tamer", 2)]
    text = "قصفت مدفعية الجيش التركي قرية الدردارة ومنازل في مدينة تل تمر."
    assert [row.location for row in code(coder, text)] == ["Derdara Tal Tamr", "Tal Tamer"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قتل خمسة مدنيين في قصف على بلدة دوما ضمن الحملة العسكرية التي بدأت في 18 شباط."),
        ("en", "Shelling killed five people in Douma on Monday in the offensive that began on 18 February."),
        ("en", "Five people were killed by shelling in Douma on Monday as part of an offensive."),
    ],
)
def test_the_campaign_in_which_an_act_falls_is_not_the_act_and_its_first_day_not_the_day(
    coder: Coder, lang: str, text: str
) -> None:
    rows = code(coder, text, lang=lang, published="2018-03-19")
    assert [(row.sub_event_type, row.date_end, row.fatalities) for row in rows] == [
        ("Shelling/artillery/missile attack", date(2018, 3, 19), 5)
    ]


def test_a_campaign_that_goes_on_is_no_occurrence_and_shelling_that_goes_on_is(coder: Coder) -> None:
    told = "قصفت قوات النظام بالمدفعية بلدة الكفير اليوم ما أدى إلى مقتل طفل.\n"
    campaign = code(coder, told + "يشار إلى أن طائرات النظام تواصل حملة القصف على المنطقة.")
    assert [(row.sub_event_type, row.fatalities) for row in campaign] == [("Shelling/artillery/missile attack", 1)]
    assert [row.location for row in code(coder, "تواصل قصف قوات النظام على بلدة سرمين اليوم.")] == ["Sarmin"]
