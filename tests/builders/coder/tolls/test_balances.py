"""Tolls and counts of weeks, months and campaigns are no toll and no act of one day."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import IN_2015, code, locations, refusals, tolls_of


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قصفت قوات النظام أمس مدينة دوما ضمن حملة أودت بحياة 600 مدني خلال أسبوعين.", 0),
        ("قصفت قوات النظام أمس مدينة دوما، وقتل في الغوطة 1100 شخص منذ ثلاثة أسابيع.", 0),
        ("سيطرت قوات النظام أمس على بلدة الشيفونية في معركة أدت إلى مقتل 630 مدنيا على مدى ثلاثة أسابيع.", 0),
        ("قتل عشرة مدنيين أمس في قصف على مدينة دوما، ليرتفع إلى 120 عدد القتلى منذ بدء الهجوم.", 10),
        ("قتل عشرة مدنيين أمس في قصف على مدينة دوما خلال ساعات.", 10),
        ("قتل 12 مدنيا أمس في قصف على مدينة دوما، لترتفع بذلك حصيلة القصف على المنطقة إلى 340 مدنيا.", 12),
        ("قتل 12 مدنيا أمس في قصف على مدينة دوما. وبلغت بذلك حصيلة الحملة 340 مدنيا.", 12),
        ("قتل 12 مدنيا في غارة على دوما. وتشن القوات منذ ثلاثة أسابيع حملة، يتخللها قصف أسفر عن مقتل 340 مدنيا.", 12),
        ("قتل ثلاثون مدنيا أمس في قصف على مدينة دوما، في أعلى حصيلة منذ بدء الهجوم.", 30),
    ],
)
def test_a_toll_of_weeks_is_not_that_of_a_day(coder: Coder, text: str, killed: int) -> None:
    [row] = code(coder, text)
    assert (row.fatalities, row.fatalities_high) == (killed, killed)


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("The army stepped up raids in recent days killing nine people when it bombed the town of Azaz on Friday.", 9),
        ("The army stepped up raids in recent weeks killing nine people when it bombed the town of Azaz on Friday.", 9),
        ("Raids on the town of Azaz in recent weeks have killed 90 people including five on Friday.", 0),
        ("Fighting broke out in the town of Azaz on Friday. Weeks of fierce battles in Azaz have killed 90 men.", 0),
        ("Raids killed five in the town of Azaz on Friday. Six days of raids on Azaz have left 90 people dead.", 5),
    ],
)
def test_a_toll_of_weeks_is_that_of_a_day_only_where_its_act_is_told_behind_it(
    coder: Coder, text: str, toll: int
) -> None:
    row = code(coder, text, lang="en", published="2016-08-14")[0]
    assert (str(row.date_start), row.fatalities, row.fatalities_high) == ("2016-08-12", toll, toll)


def test_days_told_of_a_span_that_holds_them_are_those_of_its_act(coder: Coder) -> None:
    text = "The army has stepped up raids in recent days killing nine when it bombed the town of Azaz at the weekend."
    [row] = code(coder, text, lang="en", published="2016-08-17")
    assert (str(row.date_start), str(row.date_end), row.fatalities) == ("2016-08-13", "2016-08-14", 9)


def test_the_toll_of_one_blast_rises_as_the_wounded_die(coder: Coder) -> None:
    text = "توفي ثلاثة جرحى أمس متأثرين بإصابتهم في تفجير وسط مدينة إدلب، وبذلك يرتفع عدد قتلى التفجير إلى 25 مدنيا."
    assert [row.fatalities_high for row in code(coder, text)] == [25]


def test_what_weeks_come_to_is_no_toll_of_an_act_of_no_day_nor_are_those_who_fell_in_the_same_time(
    coder: Coder,
) -> None:
    text = (
        "قتل ستة من قوات النظام في اشتباكات مع تنظيم داعش في بادية السويداء.\n\n"
        "وبذلك، يرتفع عدد قتلى قوات النظام إلى 140 منذ 20 شباط. وقتل 75 جهاديا خلال الفترة ذاتها."
    )
    assert [(row.fatalities, row.fatalities_high) for row in code(coder, text)] == [(6, 6)]


def test_a_toll_of_a_week_is_that_of_what_took_a_week(coder: Coder) -> None:
    [row] = code(coder, "قتل ثلاثون مدنيا الأسبوع الماضي في قصف لقوات النظام على مدينة دوما.")
    assert row.fatalities == 30


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("مقتل 45 مدنيا في درعا خلال يناير", 0),
        ("مقتل 900 مدني بغارات النظام في عشرة أشهر", 0),
        ("مقتل 45 مدنيا في درعا", 1),
        ("أول غارات على درعا في عام", 1),
    ],
)
def test_where_the_title_counts_over_months_a_toll_of_no_day_is_a_part_of_the_count(
    coder: Coder, title: str, rows: int
) -> None:
    assert len(code(coder, "قتل 45 مدنيا جراء غارات لقوات النظام على مدينة درعا.", title=title)) == rows


def test_acts_that_are_counted_over_months_are_no_row_and_give_their_toll_to_none(coder: Coder) -> None:
    text = (
        "أصيب مدني أمس بقصف مدفعي لقوات النظام على بلدة سرمين.\n\n"
        "واستجابت فرق الإسعاف منذ بداية العام وحتى نهاية شباط لأكثر من 140 هجوما في شمال غربي البلاد.\n\n"
        "وتسببت تلك الهجمات بمقتل 41 مدنيا."
    )
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Sarmin", 0, 1)]
    assert "total" in refusals(coder, text)


def test_many_raids_of_one_day_are_no_total(coder: Coder) -> None:
    rows = code(coder, "شن الطيران الروسي أمس 15 غارة على مدينة خان شيخون.")
    assert [row.location for row in rows] == ["Khan Shaykun"]


def test_a_report_over_a_month_tells_no_act_of_a_day(coder: Coder) -> None:
    title = "320 غارة على المدن السورية خلال فبراير"
    text = (
        "وقالت الشبكة في تقرير أصدرته أمس إن ريف دمشق تعرض لسقوط 120 برميلا متفجرا، وفي حماة سقط 44 برميلا.\n"
        "وفي 13 مارس قتل خمسة مدنيين في غارة على بلدة كفرزيتا."
    )
    assert [row.location for row in code(coder, text, title=title)] == ["Kafr Zeita"]


def test_a_count_over_many_operations_is_a_total(coder: Coder) -> None:
    text = "قتل 17 عنصرا من قوات النظام خلال 8 عمليات تنوعت ما بين هجمات واشتباكات في ريف إدلب."
    assert refusals(coder, text) == {"total"}


def test_raids_stepped_up_on_an_area_for_a_week_are_none_of_a_day(coder: Coder) -> None:
    text = "ومنذ نحو أسبوع، تصعد قوات النظام من هجماتها على بلدات في ريف حلب."
    assert refusals(coder, text) == {"general"}
    (row,) = code(coder, "كثفت قوات النظام قصفها على ريف حلب منذ أسبوع ما أدى لمقتل 12 مدنيا.")
    assert row.fatalities == 12


def test_what_follows_the_count_of_months_is_a_part_of_it(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام قرية آفس اليوم.\n\n"
        "واستجابت الفرق منذ مطلع العام، حتى 10 من آذار الحالي، لأكثر من 390 هجوما على منازل المدنيين.\n\n"
        "وأدت الهجمات إلى مقتل أكثر من 90 شخصا، بينهم 30 طفلا.\n\nوتركز القصف على جبل الزاوية."
    )
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Afs", 0)]


def test_what_a_balance_goes_on_to_count_is_of_it(coder: Coder) -> None:
    balance = "قتل 3042 عنصرا من تنظيم داعش وجبهة النصرة خلال عشرة أشهر. "
    part = "ولقي 115 عنصرا من جبهة النصرة حتفهم جراء غارات على مقرات في ريف حلب الغربي."
    assert code(coder, balance + part, published=IN_2015) == []
    (row,) = code(coder, balance + "وقتل أمس 25 عنصرا من التنظيم في غارة على مدينة الرقة.", published=IN_2015)
    assert row.fatalities == 25


def test_the_items_of_a_balance_are_its_parts(coder: Coder) -> None:
    text = (
        "ومنذ مطلع العام نفذت الطائرات التركية 23 ضربة تسببت بمقتل 32 شخصا.\n\n"
        "– 10 ضربات على الحسكة أسفرت عن مقتل 12 شخصا.\n\nكما وثق المكتب مقتل 4 ضباط."
    )
    assert code(coder, text) == []


def test_a_total_since_new_year_is_no_row_where_no_publication_day_is_known(coder: Coder) -> None:
    text = "قتل مدنيان بقصف على مدينة سرمين. وبذلك يرتفع إلى 594 عدد الذين قتلوا منذ مطلع العام 2023 بقصف على المنطقة."
    article = Article.model_validate({"id": "a", "text": text, "lang": "ar"})
    assert coder.code(article).reports == []


def test_some_days_ago_counts_over_no_week(coder: Coder) -> None:
    text = "وقبل أيام قُتل 5 مدنيين بغارة على بلدة أرمناز، مساء يوم الاثنين 12 آذار."
    assert [(row.date_start, row.fatalities) for row in code(coder, text)] == [(date(2018, 3, 12), 5)]


def test_a_total_of_late_is_no_act(coder: Coder) -> None:
    assert refusals(coder, "شن الجيش في الفترة الأخيرة عملية عسكرية ضد الفصائل في مدينة درعا.") == {"total"}


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


def test_the_first_act_since_is_the_one_just_told(coder: Coder) -> None:
    text = "استهدفت طائرة روسية أمس بلدة سرمين، ما أدى إلى مقتل 16 مدنيا، في أول غارة على سرمين منذ عام 2016."
    assert [row.fatalities for row in code(coder, text)] == [16]


def test_the_first_raid_since_is_the_one_just_told(coder: Coder) -> None:
    text = (
        "سيطرت الفصائل الخميس على مدينة حلب بعد معارك مع قوات النظام.\n"
        "واستهدفت طائرة حربية روسية مساء الخميس ساحة في المدينة وقتلت 16 مدنيا، في أول غارة على حلب منذ عام 2016."
    )
    strike = code(coder, text)[-1]
    assert (strike.location, strike.sub_event_type, strike.fatalities) == ("Aleppo", "Air/drone strike", 16)


def test_a_balance_since_a_fight_began_is_a_total(coder: Coder) -> None:
    text = "وقتل 120 مدنيا منذ بدء الاشتباكات في مدينة درعا في الثاني من آذار."
    assert not code(coder, text)


def test_what_was_captured_since_then_is_a_total(coder: Coder) -> None:
    text = "دخلت قوات النظام الخميس بلدة نصيب بعد معارك مع الفصائل.\nوسيطر الجيش على قرى كثيرة منذ ذلك الحين."
    assert "total" in refusals(coder, text)
    assert locations(coder, text) == ["Nasib"]


@pytest.mark.parametrize(
    "told",
    [
        "killing 5,000 civilians",
        "killing five thousand civilians",
        "killing 1,000 civilians and wounding 5,500 others",
    ],
)
def test_an_act_told_with_the_toll_of_a_war_is_no_row_that_says_nobody_died(coder: Coder, told: str) -> None:
    text = f"Government artillery shelled Duma on Friday, {told}."
    assert code(coder, text, lang="en") == []
    assert refusals(coder, text, lang="en") == {"total"}


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        (", killing 12 civilians. The war has killed 400,000 people", 12),
        (", killing 12 civilians before noon, in a war that has killed 400,000 people", 12),
        (", in a war that has killed more than 400,000 people", 0),
    ],
)
def test_the_dead_of_a_war_are_not_those_of_its_last_act(coder: Coder, told: str, killed: int) -> None:
    text = f"Government artillery shelled Duma on Friday{told}."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [killed]


def test_attacks_that_have_left_hundreds_dead_are_others(coder: Coder) -> None:
    text = (
        "An air strike hit a clinic in the town of Saraqib on Friday. Clinics are hit by attacks that have left "
        "hundreds dead."
    )
    assert tolls_of(code(coder, text, lang="en")) == [("Saraqab", 0, 0)]


def test_deaths_of_many_governorates_on_no_day_are_a_register(coder: Coder) -> None:
    text = "اعتقل النظام المئات. وثق السجل وفاة 146 مختفيا منهم 91 في ريف دمشق و32 في حماة و17 في اللاذقية و6 في حمص."
    assert code(coder, text) == []
    assert "total" in refusals(coder, text)


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("وبذلك، يرتفع تعداد المدنيين الذين قضوا باستهدافات مماثلة من قوات النظام إلى 11.", 0),
        ("وبهذا ارتفع إلى 37 عدد من قتلوا بضربات جوية على المنطقة.", 0),
        ("وبذلك يرتفع عدد ضحايا القصف إلى أربعة قتلى.", 4),
    ],
)
def test_the_count_of_many_acts_to_which_one_adds_is_not_its_toll(coder: Coder, told: str, killed: int) -> None:
    text = "أصيب طفل أمس بقصف قوات النظام مدينة سرمين. " + told
    assert [row.fatalities for row in code(coder, text)] == [killed]


def test_what_has_fallen_since_a_campaign_was_begun_weeks_ago_is_of_no_act_of_today(coder: Coder) -> None:
    since = "since the rebels opened a new front from the villages on the border to reach the Aleppo road on July 3. "
    parts = "Shelling has killed 90 civilians. The toll includes 40 people killed by rockets in Azaz."
    text = "Jets bombed the town of Azaz on Friday. Raids have intensified " + since + parts
    assert {row.fatalities for row in code(coder, text, lang="en", published="2016-08-14")} == {0}
