"""Since when an act goes on and in which campaign: spans that date it, and those that only stand beside it."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code, rows, spans


def test_what_goes_on_for_days_gives_no_day_to_what_is_told_next(coder: Coder) -> None:
    first, then = code(
        coder, "تشن قوات النظام منذ أسبوع هجوما على مدينة إدلب.\nوألقى طيران النظام براميل متفجرة على بلدة سراقب."
    )
    assert first.date_start == date(2018, 3, 9)
    assert (then.date_start, then.date_precision) == (date(2018, 3, 16), 2)


def test_what_follows_an_escalation_since_wednesday_is_of_today(coder: Coder) -> None:
    text = (
        "تشهد بلدات ريف إدلب قصفا من قوات النظام منذ الأربعاء الماضي.\n\n"
        "وقال الدفاع المدني إن الطائرات الروسية شنت ثماني غارات على محيط قرية آفس."
    )
    days = {row.location: (row.date_start, row.date_end) for row in code(coder, text)}
    assert days["Afs"] == (date(2018, 3, 16), date(2018, 3, 16))


@pytest.mark.parametrize(
    "text",
    [
        "شن تنظيم داعش الخميس أعنف هجوم منذ شهر على مواقع قوات النظام في مدينة البوكمال.",
        "قصفت قوات النظام الخميس بلدة نصيب، للمرة الأولى منذ سريان الهدنة في مدينة درعا قبل عام.",
        "تعرضت بلدة دوما الخميس لأعنف قصف منذ عام.",
        "شهدت مدينة الميادين الخميس أكبر هجوم لتنظيم داعش على قوات النظام منذ استعادة مدينة البوكمال.",
        "The army shelled the town of Nasib on Thursday in the heaviest attack since the capture of Daraa a year ago.",
    ],
)
def test_what_an_act_is_compared_with_is_no_part_of_it(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (str(row.date_start), str(row.date_end)) == ("2018-03-15", "2018-03-15")


def test_the_place_behind_a_measure_of_time_is_that_of_the_act(coder: Coder) -> None:
    text = "سيطرت قوات النظام الخميس لأول مرة منذ أكثر من سنتين على بلدة نصيب بعد معارك مع الفصائل."
    assert [row.location for row in code(coder, text)] == ["Nasib"]


def test_more_than_a_number_compares_nothing(coder: Coder) -> None:
    [row] = code(coder, "قتل أكثر من مئة شخص منذ الثلاثاء في قصف قوات النظام على بلدة دوما.")
    assert (str(row.date_start), str(row.date_end)) == ("2018-03-13", "2018-03-16")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("شن تنظيم داعش أعنف هجوم منذ شهر على مواقع قسد في بلدة هجين.", ("2018-03-16", "2018-03-16")),
        ("قتل ستة جنود في غارات على بلدة كفرجنة، في ثالث هجوم من نوعه خلال يومين.", ("2018-03-16", "2018-03-16")),
        ("شن تنظيم داعش هجوما منذ الثلاثاء على مواقع قسد في بلدة هجين.", ("2018-03-13", "2018-03-16")),
        ("قتل أكثر من 40 مدنيا منذ الثلاثاء في قصف على مدينة دوما.", ("2018-03-13", "2018-03-16")),
    ],
)
def test_since_when_there_was_no_such_act_is_not_its_day(coder: Coder, text: str, span: tuple[str, str]) -> None:
    [row] = code(coder, text)
    assert (row.date_start.isoformat(), row.date_end.isoformat()) == span


def test_days_past_are_no_habit(coder: Coder) -> None:
    text = "Clashes in the town of Sukhna have killed 20 Islamic State fighters in the past three days."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [20]
    assert code(coder, "Clashes in the town of Sukhna have killed Islamic State fighters in the past.", lang="en") == []


def test_a_day_on_which_somebody_spoke_makes_no_day_of_a_habit(coder: Coder) -> None:
    text = "A report said on Friday that planes bombed Raqqa on a near-daily basis, killing 865 people."
    assert code(coder, text, lang="en", published=IN_2016) == []


def test_since_when_an_act_goes_on_gives_it_no_day(coder: Coder) -> None:
    text = (
        "Planes hit the town of Ariha on Friday. Strikes on Idlib have intensified since rebels began a push "
        "from the province on 2 March. Jets also bombed the town of Binnish."
    )
    strikes = [row for row in code(coder, text, lang="en") if row.sub_event_type == "Air/drone strike"]
    assert {str(row.date_start) for row in strikes} == {"2018-03-16"}


def test_since_is_said_of_the_toll_or_of_the_offensive_not_of_the_act(coder: Coder) -> None:
    text = "قتل 8 مدنيين بغارات على حرستا، ما رفع الحصيلة منذ 4 آذار/مارس إلى 102."
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 16)]
    text = "شنت قوات النظام مئات الضربات الجوية على مدينة درعا في تصعيد غير مسبوق منذ بدء الهجوم قبل أسبوعين."
    assert [row.date_end for row in code(coder, text)] == [date(2018, 3, 16)]
    [row] = code(coder, "قتل 8 مدنيين بغارات على حرستا منذ الأربعاء.")
    assert (row.date_start, row.date_end) == (date(2018, 3, 14), date(2018, 3, 16))


def test_the_days_of_a_campaign_are_not_those_of_the_news_that_is_a_part_of_it(coder: Coder) -> None:
    text = (
        "قصفت طائرات روسية بلدة كفرنبل وقتلت ثلاثة مدنيين.\n"
        "وقتلت الطائرات الروسية في بلدة كفرنبل مدنيين كثيرين خلال الأيام العشرة الماضية."
    )
    assert spans(coder, text)[0] == ("Kafr Nobol", "2018-03-16", "2018-03-16")


@pytest.mark.parametrize("lasting", ["حملة التصعيد المستمرة منذ نحو شهرين", "التصعيد المتواصل منذ أسابيع"])
def test_a_shelling_is_of_its_day_whatever_campaign_it_is_part_of(coder: Coder, lasting: str) -> None:
    (row,) = code(coder, f"استهدفت قوات النظام بلدة البارة بالمدفعية، في إطار {lasting}.")
    assert (row.date_start, row.date_end) == (date(2018, 3, 16), date(2018, 3, 16))


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


def test_a_shelling_that_lasts_is_of_its_days(coder: Coder) -> None:
    (row,) = code(coder, "تعرضت بلدة البارة لقصف مدفعي مستمر منذ عشرة أيام من قوات النظام.")
    assert row.date_start < row.date_end == date(2018, 3, 16)


def test_that_fights_go_on_is_no_habit(coder: Coder) -> None:
    text = "أبلغ الأهالي باستمرار المعارك بين قوات النظام وفصائل المعارضة قرب بلدة كنسبا."
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]
    assert not code(coder, "تقصف قوات النظام بلدة كنسبا باستمرار.")


def test_an_offensive_that_began_weeks_ago_is_not_of_its_first_day(coder: Coder) -> None:
    text = "قال المرصد إن القصف أوقع 40 قتيلا في بلدة جسرين إثر هجوم بدأته قوات النظام في 18 شباط."
    assert [str(row.date_start) for row in code(coder, text)] == ["2018-03-16"]


def test_an_offensive_began_on_one_day(coder: Coder) -> None:
    [row] = code(coder, "بدأت قوات سوريا الديمقراطية هجوما بريا على بلدة هجين منذ ثلاثة أسابيع.")
    assert (row.date_start.isoformat(), row.date_end.isoformat()) == ("2018-02-23", "2018-02-23")


def test_the_day_on_which_a_campaign_began_is_not_that_of_what_follows(coder: Coder) -> None:
    text = "وإثر حملة عسكرية بدأتها في 18 شباط، استعادت قوات النظام بلدة جسرين."
    assert [str(row.date_start) for row in code(coder, text)] == ["2018-03-16"]


def test_a_span_told_of_more_than_the_act_does_not_date_it(coder: Coder) -> None:
    text = "خرج مشفى بلدة اللطامنة عن الخدمة إثر غارات روسية استهدفته.\n"
    text += "وقالت مديرية الصحة إن القصف في الأيام الثلاثة الماضية تسبب بخروج مشفيين عن الخدمة."
    assert [(row.date_start.isoformat(), row.date_end.isoformat()) for row in code(coder, text)] == [
        ("2018-03-16", "2018-03-16")
    ]


def test_last_week_does_not_date_what_is_told_next(coder: Coder) -> None:
    text = "قتل ستة مدنيين في قصف على بلدة الرحيبة الأسبوع الماضي.\nوكثفت قوات النظام القصف على حي الحجر الأسود."
    assert [row.date_end.isoformat() for row in code(coder, text)] == ["2018-03-15", "2018-03-16"]
    text = "قتل ستة مدنيين في قصف على بلدة الرحيبة خلال الساعات الـ24 الماضية.\nوقصفت قوات النظام حي الحجر الأسود."
    assert [row.date_start.isoformat() for row in code(coder, text)] == ["2018-03-15", "2018-03-15"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Air raids on the town of Nubul have increased in recent weeks.", 0),
        ("Air raids on the town of Nubul killed 40 people in recent weeks.", 0),
        ("Air raids hit the town of Nubul in recent days.", 1),
        ("Regime planes have for recent weeks carried out raids across the province of Idlib killing dozens.", 0),
        ("Regime jets carried out air raids across the province of Idlib last week killing dozens.", 1),
        ("The planes flew over the province of Homs which has also seen intense bombing.", 0),
        ("The group has carried out such air raids on the town of Nubul.", 0),
        ("They were brought to the town of Nubul where the rebels have come under attack from several sides.", 0),
        ("They were brought to the town of Nubul where the rebels came under attack on Monday.", 1),
        ("Russia has reduced air raids on the town of Nubul over the last week.", 0),
        ("Air strikes on the town of Nubul have eased since Monday.", 0),
        ("Air strikes on the town of Nubul have killed nine people since Monday.", 1),
    ],
)
def test_what_went_on_for_weeks_is_usual_or_abates_is_no_event(coder: Coder, text: str, count: int) -> None:
    assert len(rows(coder, text)) == count


@pytest.mark.parametrize(
    ("span", "expected"), [("over the past 24 hours", "2018-03-15"), ("since Wednesday", "2018-03-16")]
)
def test_a_bulletin_of_the_past_24_hours_tells_all_its_acts_of_them(coder: Coder, span: str, expected: str) -> None:
    text = (
        f"Nine people were killed in air strikes on Duma {span}. "
        "Two children were killed by artillery shells in Harasta."
    )
    days = {row.location: str(row.date_start) for row in code(coder, text, lang="en")}
    assert days["Harasta"] == expected


def test_a_night_told_later_is_when_it_was_within_the_past_day(coder: Coder) -> None:
    text = (
        "قتل شخصان في أقل من 24 ساعة بغارات جوية روسية على بلدة حاس.\n\n"
        "وقال الدفاع المدني إن غارات روسية على بلدة حاس قتلت شخصين الليلة الماضية."
    )
    assert spans(coder, text) == [("Has", "2018-03-15", "2018-03-15")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("أفاد المرصد الخميس بمقتل تسعة أشخاص خلال اليومين الماضيين بقصف على بلدة مورك.", ("2018-03-13", "2018-03-15")),
        ("قال المرصد الخميس إن قصفا على بلدة مورك قتل تسعة منذ الاثنين.", ("2018-03-12", "2018-03-15")),
        ("قال المرصد الخميس إن قصفا على بلدة مورك قتل تسعة هذا الأسبوع.", ("2018-03-12", "2018-03-15")),
        ("قتل تسعة أشخاص خلال اليومين الماضيين بقصف على بلدة مورك.", ("2018-03-14", "2018-03-16")),
        ("A monitor said Thursday shells on Mork killed nine in the past two days.", ("2018-03-13", "2018-03-15")),
        ("Shelling of Mork killed nine in the past two days.", ("2018-03-14", "2018-03-16")),
    ],
)
def test_days_past_are_counted_from_when_they_were_told(coder: Coder, text: str, span: tuple[str, str]) -> None:
    [row] = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (str(row.date_start), str(row.date_end)) == span
