"""Tolls of weeks and campaigns, told beside an act of one day, are not the toll of the act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قصفت قوات النظام أمس مدينة دوما ضمن حملة أودت بحياة 600 مدني خلال أسبوعين.", 0),
        ("قصفت قوات النظام أمس مدينة دوما، وقتل في الغوطة 1100 شخص منذ ثلاثة أسابيع.", 0),
        ("سيطرت قوات النظام أمس على بلدة الشيفونية في معركة أدت إلى مقتل 630 مدنيا على مدى ثلاثة أسابيع.", 0),
        ("قتل عشرة مدنيين أمس في قصف على مدينة دوما، ليرتفع إلى 120 عدد القتلى منذ بدء الهجوم.", 10),
        ("قتل عشرة مدنيين أمس في قصف على مدينة دوما خلال ساعات.", 10),
        ("قتل ثلاثون مدنيا أمس في قصف على مدينة دوما، في أعلى حصيلة منذ بدء الهجوم.", 30),
    ],
)
def test_a_toll_of_weeks_is_not_that_of_a_day(coder: Coder, text: str, killed: int) -> None:
    [row] = code(coder, text)
    assert (row.fatalities, row.fatalities_high) == (killed, killed)


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


def test_places_near_which_a_list_tells_shelling_are_hit_each(coder: Coder) -> None:
    text = (
        "قصفت مدفعية النظام محيط قرية حللوز، فيما جرح طفلان بقصف مدفعي لقوات النظام على قرية الفطيرة، "
        "كما قصفت قوات النظام محيط قرية بينين."
    )
    assert {row.location for row in code(coder, text)} == {"Halluz", "Ftireh", "Banin"}


def test_most_quarters_of_a_town_taken_are_not_the_town(coder: Coder) -> None:
    text = "سيطر تنظيم الدولة أمس على العديد من أحياء مدينة البوكمال بعد هجوم على قوات النظام."
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]


def test_a_report_over_a_month_tells_no_act_of_a_day(coder: Coder) -> None:
    title = "320 غارة على المدن السورية خلال فبراير"
    text = (
        "وقالت الشبكة في تقرير أصدرته أمس إن ريف دمشق تعرض لسقوط 120 برميلا متفجرا، وفي حماة سقط 44 برميلا.\n"
        "وفي 13 مارس قتل خمسة مدنيين في غارة على بلدة كفرزيتا."
    )
    assert [row.location for row in code(coder, text, title=title)] == ["Kafr Zeita"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Some Brigade attacked an army checkpoint in Saraqib, killing 30 soldiers. "
                "Rebels wounded two policemen in Afrin."
            ),
        ),
        (
            "ar",
            (
                "هاجم لواء الزهور حاجزا للنظام في سراقب ما أدى إلى مقتل 30 جنديا. "
                "وأصيب شرطيان في اشتباكات بين المعارضة وقوات النظام في عفرين."
            ),
        ),
    ],
)
def test_the_toll_of_a_town_that_makes_no_row_is_not_that_of_another(coder: Coder, lang: str, text: str) -> None:
    [row] = code(coder, text, lang=lang)
    assert (row.location, row.fatalities) == ("Afrin", 0)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Regime planes have for recent weeks carried out raids across the province of Idlib killing dozens.", 0),
        ("Regime jets carried out air raids across the province of Idlib last week killing dozens.", 1),
    ],
)
def test_what_went_on_for_weeks_is_no_one_act(coder: Coder, text: str, rows: int) -> None:
    assert len(code(coder, text, lang="en", published="2017-10-08")) == rows
