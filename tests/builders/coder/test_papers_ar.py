"""Newspapers: who struck whom, where an article changes the subject, quotes on, or leaves a side to be understood."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

DAY = "2015-08-05"


def test_the_subject_of_a_verb_that_fires_is_who_fires(coder: Coder) -> None:
    (row,) = code(coder, "قال ناشطون إن عناصر التنظيم أطلقوا قذائف هاون على بلدة مارع.")
    assert row.target_ids == ["civilians"]
    (row,) = code(coder, "فصائل المعارضة أطلقت أمس صواريخ على قرية جورين.")
    assert (row.actor_ids, row.target_ids) == (["rebels"], ["civilians"])
    (row,) = code(coder, "سقطت قذائف هاون على مواقع الجيش في قرية جورين.")
    assert row.target_ids == ["syria-gov"]


def test_barrel_bombs_are_the_governments(coder: Coder) -> None:
    (row,) = code(coder, "قصف الطيران المروحي بالبراميل المتفجرة بلدة اللطامنة.", published=DAY)
    assert row.actor_ids == ["syria-gov"]
    (row,) = code(coder, "Barrel bombs hit the town of Talbiseh on Monday.", lang="en", published=DAY)
    assert row.actor_ids == ["syria-gov"]
    (row,) = code(coder, "شنت طائرات روسية غارات وألقيت براميل متفجرة على بلدة اللطامنة.", published="2016-08-05")
    assert sorted(row.actor_ids or ()) == ["russia", "syria-gov"]
    (row,) = code(coder, "قصف الطيران الحربي بلدة اللطامنة.", published=DAY)
    assert row.actor_ids == []
    (row,) = code(coder, "Barrel bombs hit the town of Talbiseh on Monday.", lang="en", published="2025-08-05")
    assert row.actor_ids == []


def test_another_matter_is_not_of_who_struck_before(coder: Coder) -> None:
    before = "قصفت طائرات التحالف مواقع تنظيم داعش في مدينة منبج أمس.\n"
    rows = code(coder, before + "من جهة أخرى نفذ الطيران الحربي غارة على بلدة كفرنبل.", published=DAY)
    assert [row.actor_ids for row in rows] == [["coalition"], []]
    rows = code(coder, before + "كما نفذ الطيران الحربي غارة على مدينة الباب.", published=DAY)
    assert [row.actor_ids for row in rows] == [["coalition"], ["coalition"]]


def test_the_coalition_strikes_the_foe_that_an_article_names(coder: Coder) -> None:
    lead = "شن التحالف غارات على تنظيم داعش في مدينة منبج أمس.\n"
    for then in (
        "كما نفذ التحالف غارتين قرب عين العرب دمرتا وحدة تكتيكية ومبنى.",
        "كما استهدفت طائرات التحالف معسكرا قرب مدينة الطبقة.",
    ):
        rows = code(coder, lead + then, published=DAY)
        assert [row.target_ids for row in rows] == [["is"], ["is"]]
    for then in (
        "كما أصابت غارة للتحالف مدرسة في مدينة الطبقة.",
        "كما قتل أربعة مدنيين في غارة للتحالف على مدينة الطبقة.",
    ):
        rows = code(coder, lead + then, published=DAY)
        assert rows[-1].target_ids == ["civilians"]


def test_and_that_opens_what_another_side_did(coder: Coder) -> None:
    text = "قال المتحدث إن طائرات النظام قصفت بلدة مضايا وإن المعارضة ردت بإطلاق صواريخ على بلدة نبل."
    rows = code(coder, text, published=DAY)
    assert [(row.location, row.actor_ids) for row in rows] == [("Madaya", ["syria-gov"]), ("Nabul", ["rebels"])]


def test_a_capture_that_is_tried_or_fought_for_is_none(coder: Coder) -> None:
    (row,) = code(coder, "حاولت قوات النظام أمس استعادة قرية القرقور.", published=DAY)
    assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["syria-gov"])
    assert refusals(coder, "تحاول قوات النظام استعادة السيطرة على قرية القرقور.", published=DAY) == {"planned"}
    (row,) = code(coder, "تشن قوات النظام هجوما لانتزاع السيطرة على قرية القرقور من المعارضة.", published=DAY)
    assert row.sub_event_type == "Armed clash"
    (row,) = code(coder, "حاولت قوات النظام التقدم ثم انتزعت السيطرة على قرية القرقور.", published=DAY)
    assert row.sub_event_type == "Government regains territory"


def test_factions_that_belong_to_a_group_are_that_group(coder: Coder) -> None:
    for who in ("الفصائل المنضوية في جيش الفتح", "فصائل معارضة تابعة لجيش الفتح"):
        (row,) = code(coder, f"سيطرت {who} على قرية القرقور بعد معارك مع قوات النظام.", published=DAY)
        assert (row.actor_ids, row.target_ids) == (["jaysh-al-fath"], ["syria-gov"])
    (row,) = code(coder, "أغارت طائرة حربية تابعة لجيش النظام على قرية القرقور.", published=DAY)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["civilians"])
    (row,) = code(coder, "سيطرت فصائل المعارضة على مقرات تابعة لجبهة النصرة في بلدة حزانو.", published=DAY)
    assert (row.actor_ids, row.target_ids) == (["rebels"], ["nusra"])


def test_fire_does_not_fall_where_it_came_from(coder: Coder) -> None:
    (row,) = code(coder, "سقطت قذيفة على حي باب توما مصدرها حي جوبر.", published=DAY)
    assert row.location == "Bab Touma"
    (row,) = code(coder, "سقطت قذيفتان على حي السليمانية مصدرهما مواقع الفصائل في حي بني زيد.", published=DAY)
    assert (row.location, row.actor_ids, row.target_ids) == ("Suleimaniyeh", ["rebels"], ["civilians"])
    text = "سقطت قذيفتان على بلدتي نبل والزهراء مصدرهما، مقرات الفصائل في بلدة حيان."
    assert {row.location for row in code(coder, text, published=DAY)} == {"Nabul", "Zahraa"}


def test_what_is_inserted_about_a_side_is_no_part_of_the_act(coder: Coder) -> None:
    for about in ("-والذي يضم فصائل تقاتل نظام الأسد-", "(الذي يقاتل قوات النظام)", "- وهو تحالف -"):
        (row,) = code(coder, f"أعلن جيش الفتح {about} سيطرته على قرية القرقور أمس.", published=DAY)
        assert (row.sub_event_type, row.actor_ids) == ("Non-state actor overtakes territory", ["jaysh-al-fath"])
    (row,) = code(coder, "أعلن الجيش -أمس- سيطرته على قرية القرقور.", published=DAY)
    assert row.sub_event_type == "Government regains territory"


def test_the_cradle_of_protests_tells_none(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام أحياء مدينة درعا، مهد الاحتجاجات، أمس.", published=DAY)
    assert [row.sub_event_type for row in rows] == ["Shelling/artillery/missile attack"]


def test_days_are_counted_back_from_and_that_was(coder: Coder) -> None:
    text = "استهدفت غارة بلدة كفرنبل أمس، وذلك بعد يومين على قصف مدينة سراقب الذي أدى إلى مقتل خمسة أشخاص."
    rows = code(coder, text, published=DAY)
    assert [(row.location, str(row.date_start)) for row in rows] == [
        ("Kafr Nobol", "2015-08-04"),
        ("Saraqab", "2015-08-02"),
    ]


def test_what_they_were_at_when_something_else_was_is_told(coder: Coder) -> None:
    (row,) = code(coder, "كان مسلحون يخطفون شابا في بلدة سلقين عندما أطلق حراس النار عليهم.", published=DAY)
    assert row.location == "Salqin"


def test_who_foils_an_attack_was_attacked(coder: Coder) -> None:
    (row,) = code(coder, "تحدثت الوكالة عن إحباط الجيش السوري هجوما لتنظيم داعش على مدينة السلمية.", published=DAY)
    assert (row.actor_ids, row.target_ids) == (["is"], ["syria-gov"])


def test_where_a_namesake_lies_says_that_it_is_abroad(coder: Coder) -> None:
    assert code(coder, "قتل شخص بانفجار عبوة ناسفة في منطقة الحسينية، شمالي بغداد.", published=DAY) == []
    (row,) = code(coder, "قصف تنظيم داعش مدينة عين العرب، جنوبي تركيا، أمس.", published=DAY)
    assert row.location == "Ain Al Arab"


def test_who_made_the_planes_does_not_fly_them(coder: Coder) -> None:
    (row,) = code(coder, "نفذت إسرائيل هجمات بالمقاتلة الأميركية الصنع على القنيطرة أمس.", published=DAY)
    assert (row.actor_ids, row.target_ids) == (["israel"], ["civilians"])


def test_two_posts_are_a_part_of_a_place(coder: Coder) -> None:
    for taken in ("تمكنت الفصائل من استعادة نقطتي تمركز لقوات النظام", "سيطرت الفصائل على حاجزين لقوات النظام"):
        (row,) = code(coder, f"{taken} في بلدة مضايا.", published=DAY)
        assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["rebels"])


def test_what_somebody_could_do_then_is_not_done(coder: Coder) -> None:
    text = "إذا سيطرت الفصائل على قرية جورين يصبح بإمكانها التقدم نحو الساحل واستهداف قرى في ريف جبلة."
    assert code(coder, text, published=DAY) == []


@pytest.mark.parametrize(
    "told",
    [
        "ما زالت الاشتباكات مستمرة بين قوات النظام والفصائل في مدينة الزبداني.",
        "المعارك الدائرة بين قوات النظام والفصائل في مدينة الزبداني أنهكت الطرفين.",
        "ألقيت مناشير وسط استمرار الاشتباكات بين قوات النظام والفصائل في مدينة الزبداني.",
        "أدت الاشتباكات بين قوات النظام والفصائل في مدينة الزبداني إلى مقتل خمسة مقاتلين.",
    ],
)
def test_the_fights_that_go_on_are_told(coder: Coder, told: str) -> None:
    assert [row.sub_event_type for row in code(coder, told, published=DAY)] == ["Armed clash"]


@pytest.mark.parametrize(
    "spoken",
    [
        "المعركة باتت على أبواب جورين بين الفصائل وقوات النظام، كما يرى الناطق.",
        "عاد أهال كانوا قد فروا من عمليات النظام العسكرية في محافظة درعا.",
        "وضعت المعركة بين الفصائل وقوات النظام في سهل الغاب الحكومة في موقف حرج.",
    ],
)
def test_the_fight_of_which_one_speaks_is_no_news(coder: Coder, spoken: str) -> None:
    assert code(coder, spoken, published=DAY) == []


def test_what_an_essay_tells_of_no_day_behind_its_lead_is_no_news(coder: Coder) -> None:
    thought = "ويرى الكاتب أن المدن لا تنسى أهلها، وأن الذاكرة تبقى في الحجارة والأسماء والأغاني. "
    lead = "يعود الكاتب إلى بلدته ويروي ما بقي منها.\n\n" + thought + "\n\n"
    behind = "وهناك قصفت قوات النظام مدينة سراقب فقتل عشرة أشخاص.\n\n"
    assert code(coder, lead + thought * 60 + "\n\n" + behind, published=DAY) == []
    assert len(code(coder, lead + thought * 3 + "\n\n" + behind, published=DAY)) == 1
    assert len(code(coder, lead + thought * 60 + "\n\nميدانيا، " + behind, published=DAY)) == 1
    news = "وقصفت قوات النظام أمس مدينة سراقب فقتل عشرة أشخاص.\n\n"
    assert len(code(coder, lead + thought * 60 + "\n\n" + news, published=DAY)) == 1


def test_where_forces_withdraw_to_is_not_where_they_leave(coder: Coder) -> None:
    (row,) = code(coder, "انسحبت قوات النظام من بلدة مورك إلى قرية جورين.", published=DAY)
    assert row.location == "Murak"
    assert code(coder, "انسحبت قوات النظام إلى قرية جورين.", published=DAY) == []


def test_a_verb_in_the_plural_has_its_subject_in_it(coder: Coder) -> None:
    (row,) = code(coder, "استهدفوا قوات النظام في بلدة مضايا بالصواريخ.", published=DAY)
    assert (row.actor_ids, row.target_ids) == ([], ["syria-gov"])
    text = "سيطر مقاتلو المعارضة على بلدة مضايا أمس. {} قوات النظام خسائر في بلدة بقين."
    rows = code(coder, text.format("وكبدوا"), published=DAY)
    assert [row.actor_ids for row in rows] == [["rebels"], ["rebels"]]
    (row,) = code(coder, "كبدت قوات النظام فصائل المعارضة خسائر في بلدة بقين.", published=DAY)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"])


def test_whom_a_side_fights_or_who_backs_it_has_no_part_in_what_is_told_of_it(coder: Coder) -> None:
    told = [
        ("قتل ثلاثة من وحدات حماية الشعب التي تقاتل تنظيم داعش في قصف تركي على عفرين.", ["turkey"], ["ypg"]),
        ("استهدفت غارة إسرائيلية سيارة لحزب الله الذي يقاتل مع قوات النظام في القنيطرة.", ["israel"], ["hezbollah"]),
        ("هاجمت فصائل المعارضة التي تدعمها تركيا مواقع قسد في منبج.", ["rebels"], ["sdf"]),
        ("قصفت قوات النظام التي تدعمها روسيا وإيران بلدة مارع.", ["syria-gov"], ["civilians"]),
    ]
    for text, actors, targets in told:
        (row,) = code(coder, text)
        assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_who_starved_fell_by_no_attack(coder: Coder) -> None:
    text = "قصفت قوات النظام مخيم اليرموك أمس. وقضى عشرة أشخاص في المخيم بسبب الجوع."
    assert [row.fatalities for row in code(coder, text, published=DAY)] == [0]


def test_what_an_act_answers_is_no_part_of_it(coder: Coder) -> None:
    (row,) = code(coder, "قصفت الفصائل بلدة نبل أمس ردا على تعرض مدينة الزبداني لقصف من قوات النظام.", published=DAY)
    assert (row.location, row.actor_ids, row.target_ids) == ("Nabul", ["rebels"], ["civilians"])


def test_what_a_balance_goes_on_to_count_is_of_it(coder: Coder) -> None:
    balance = "قتل 3042 عنصرا من تنظيم داعش وجبهة النصرة خلال عشرة أشهر. "
    part = "ولقي 115 عنصرا من جبهة النصرة حتفهم جراء غارات على مقرات في ريف حلب الغربي."
    assert code(coder, balance + part, published=DAY) == []
    (row,) = code(coder, balance + "وقتل أمس 25 عنصرا من التنظيم في غارة على مدينة الرقة.", published=DAY)
    assert row.fatalities == 25


def test_what_somebody_was_doing_does_not_hide_the_day_of_an_act(coder: Coder) -> None:
    text = "استهدفت الغارة القيادي عندما كان يتنقل بسيارة قرب بلدة سرمدا في الثامن من الشهر الجاري."
    (row,) = code(coder, text, published="2015-07-24")
    assert (row.date_start, row.location) == (date(2015, 7, 8), "Sarmada")


def test_the_country_of_a_town_takes_no_side(coder: Coder) -> None:
    text = "استهدف هجوم بسيارة مفخخة حاجزا لمقاتلين أكراد في جنوب كوباني بعد تفجير في مدينة سوروتش التركية."
    assert [row.actor_ids for row in code(coder, text, published=DAY)] == [[]]


def test_who_fell_in_many_towns_did_not_fall_in_the_one_told_before(coder: Coder) -> None:
    text = "قصفت طائرات النظام قرية كفر داعل. وقالت الشبكة إن 63 شخصا قضوا بقصف قوات النظام {}."
    (row,) = code(coder, text.format("العديد من المدن السورية"), published=DAY)
    assert row.fatalities == 0
    (row,) = code(coder, text.format("القرية"), published=DAY)
    assert row.fatalities == 63


def test_a_minefield_that_planes_strike_is_no_weapon(coder: Coder) -> None:
    (row,) = code(coder, "استهدفت ضربات جوية للتحالف حقول ألغام لتنظيم داعش قرب الرقة.", published=DAY)
    assert row.weapon_types == ["air-bomb"]
    (row,) = code(coder, "قتل مدنيان في حقل ألغام قرب الرقة.", published=DAY)
    assert row.weapon_types == ["mine"]


def test_the_title_behind_a_link_to_the_page_is_no_news(coder: Coder) -> None:
    text = "قصفت دبابات تركية مواقع داعش قرب جرابلس. وكان الضحايا من عين العرب. رابط الخبر بصحيفة الوئام: {}"
    rows = code(coder, text.format("الجيش التركي يقصف داعش بعد إطلاق نار"), published=DAY)
    assert [row.location for row in rows] == ["Jarablus"]


def test_battles_that_destroyed_a_town_are_a_word_of_it(coder: Coder) -> None:
    text = "تجمع الضحايا لإعادة إعمار بلدة عين العرب التي دمرتها معارك ضارية انتهت بانتصار وحدات حماية الشعب على داعش."
    assert code(coder, text, published=DAY) == []
