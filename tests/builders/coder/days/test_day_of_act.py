"""On which day an act was: counted from the report or the day told last, not that of the speaker or of the page."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    AIR_STRIKE,
    ARABIC,
    CLASH,
    ENGLISH,
    IN_2015,
    IN_2016,
    PUBLISHED,
    SHELLING,
    acts_and_days,
    code,
    spans,
)


def test_a_day_after_a_killing_is_counted_from_the_report(coder: Coder) -> None:
    (row,) = code(coder, "ويأتي هذا بعد يوم من مقتل ثلاثة مدنيين في قصف استهدف بلدة بلشون.")
    assert (row.date_start, row.fatalities) == (date(2018, 3, 15), 3)


def test_days_are_counted_back_from_and_that_was(coder: Coder) -> None:
    text = "استهدفت غارة بلدة كفرنبل أمس، وذلك بعد يومين على قصف مدينة سراقب الذي أدى إلى مقتل خمسة أشخاص."
    rows = code(coder, text, published=IN_2015)
    assert [(row.location, str(row.date_start)) for row in rows] == [
        ("Kafr Nobol", "2015-08-04"),
        ("Saraqab", "2015-08-02"),
    ]


def test_what_somebody_was_doing_does_not_hide_the_day_of_an_act(coder: Coder) -> None:
    text = "استهدفت الغارة القيادي عندما كان يتنقل بسيارة قرب بلدة سرمدا في الثامن من الشهر الجاري."
    (row,) = code(coder, text, published="2015-07-24")
    assert (row.date_start, row.location) == (date(2015, 7, 8), "Sarmada")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("تشن قوات النظام منذ أسبوع هجوما على مدينة إدلب.", date(2018, 3, 9), date(2018, 3, 16)),
        ("بعد منتصف ليل الأربعاء قصف طيران النظام مدينة إدلب.", date(2018, 3, 14), date(2018, 3, 14)),
        ("سيطر الجيش السوري أمس على مدينة تدمر بعد أسبوع من المعارك.", date(2018, 3, 15), date(2018, 3, 15)),
        ("قتل سبعة أشخاص الأربعاء بعد غارة استهدفت مدينة إدلب.", date(2018, 3, 14), date(2018, 3, 14)),
    ],
)
def test_a_word_of_time_is_not_of_the_act_behind_it(coder: Coder, text: str, start: date, end: date) -> None:
    assert [(row.date_start, row.date_end) for row in code(coder, text)] == [(start, end)]


def test_the_day_of_what_came_before_is_not_that_of_the_next_act(coder: Coder) -> None:
    text = "أفرجت قسد عن شاب بعد اعتقاله في 20 شباط الماضي، في وقت قصفت مدفعية قوات النظام مدينة منبج."
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 16)]


def test_a_street_named_for_a_day_gives_no_day(coder: Coder) -> None:
    [row] = code(coder, "انفجرت عبوة ناسفة في شارع 8 آذار في مدينة الباب.")
    assert (row.location, row.date_start.isoformat()) == ("Al Bab", "2018-03-16")
    text = "Shells fell on April 7th Street in Deir Ezzor on Friday, injuring nine people."
    assert [(str(row.date_start), row.injured) for row in code(coder, text, lang="en")] == [("2018-03-16", 9)]


def test_two_days_earlier_than_the_burial_is_the_day_of_the_shooting(coder: Coder) -> None:
    text = (
        "Mourners filled the streets of Hama on Sunday as activists said 30 people had died when troops fired on a "
        "march in the city two days earlier. Snipers shot at the crowd on Friday, residents said."
    )
    [row] = code(coder, text, lang="en", published="2011-06-05")
    assert (str(row.date_start), row.fatalities) == ("2011-06-03", 30)


def test_the_day_of_what_came_before_is_the_one_that_is_told_of_it(coder: Coder) -> None:
    text = (
        "The army shelled Jayrud on Friday, two days after a gas attack on Douma, in which ten people died on Monday."
    )
    rows = {r.location: r for r in code(coder, text, lang="en", published=IN_2016)}
    assert rows["Duma"].date_start == date(2016, 6, 13)


def test_a_toll_behind_what_came_before_is_that_of_the_news(coder: Coder) -> None:
    text = "تجددت الاشتباكات في السويداء اليوم بين الجيش وداعش غداة دخول القوات إليها، وأسفرت عن مقتل 18 جنديا."
    assert [row.fatalities for row in code(coder, text)] == [18]


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


def test_the_day_before_a_speaker_is_that_of_the_act(coder: Coder) -> None:
    text = (
        "At least 30 civilians were killed in regime air strikes on opposition-held areas on Friday according to "
        "rescuers. Four people were killed in an airstrike on the town of Talbiseh."
    )
    rows = code(coder, text, lang="en", published="2016-04-23")
    assert [(row.location, row.date_start, row.fatalities) for row in rows] == [("Talbiseh", date(2016, 4, 22), 4)]


def test_the_day_on_which_a_source_speaks_is_not_known_to_be_that_of_the_act(coder: Coder) -> None:
    text = "قالت وكالة الأنباء الرسمية، الثلاثاء، إن سبعة جنود قتلوا جراء غارات على مطار التيفور العسكري."
    assert [(row.date_start, row.date_precision) for row in code(coder, text)] == [(date(2018, 3, 13), 2)]


def test_what_is_told_on_a_day_is_not_what_happened_weeks_before(coder: Coder) -> None:
    text = (
        "وثق الدفاع المدني، الثلاثاء، قصفا لقوات النظام على مدينة بنش أصيب فيه رجلان.\n"
        "وقبل أسبوعين قتلت طفلة وأصيب رجلان بقصف صاروخي لقوات النظام على مدينة بنش."
    )
    rows = [(row.date_start, row.fatalities, row.injured) for row in code(coder, text, published="2018-03-13")]
    assert rows == [(date(2018, 3, 13), 0, 2), (date(2018, 2, 27), 1, 2)]


def test_a_fight_in_the_present_tense_is_of_the_day_of_the_report(coder: Coder) -> None:
    text = "انفجرت سيارة مفخخة في مدينة هجين مساء الأربعاء.\nوتدور اشتباكات بين قوات النظام وداعش في مدينة الميادين."
    assert [(row.location, row.date_start.day) for row in code(coder, text)] == [("Hajin", 14), ("Al Mayadin", 16)]


def test_the_stop_of_a_month_that_is_cut_short_ends_no_sentence(coder: Coder) -> None:
    rows = code(coder, "On Oct. 3 rebels shelled the town of Nubul.", lang="en", published="2014-10-10")
    assert [str(row.date_start) for row in rows] == ["2014-10-03"]


def test_the_day_behind_the_name_of_who_tells_it_is_that_of_the_report(coder: Coder) -> None:
    text = (
        "قتل 26 جنديا بهجوم لتنظيم الدولة على دير الزور، وفق ما أفاد المرصد السوري لحقوق الإنسان الخميس.\n"
        "وأكد المرصد أن مقاتلين من التنظيم هاجموا الثلاثاء رتلا لقوات النظام قرب مدينة الميادين وقتلوا 26 جنديا."
    )
    [row] = code(coder, text)
    assert (row.date_start, row.location, row.fatalities) == (date(2018, 3, 13), "Al Mayadin", 26)


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
    assert acts_and_days(coder, text)[1] == (AIR_STRIKE, "Murak", day)


@pytest.mark.parametrize(("published", "day"), [("2018-09-09", "2018-09-09"), ("2018-09-11", "2018-09-10")])
def test_the_night_to_a_day_is_called_by_its_name(coder: Coder, published: str, day: str) -> None:
    text = "استهدفت قوات النظام، ليل الاثنين، بلدة اللطامنة بعشرات الصواريخ."
    assert acts_and_days(coder, text, published=published) == [(SHELLING, "Latmana", day)]


def test_of_that_time_is_of_the_day_told(coder: Coder) -> None:
    text = "قصفت الطائرات بلدة مورك الأربعاء. وقصفت المدفعية حينها بلدة كفرزيتا."
    assert [row.date_start.day for row in code(coder, text)] == [14, 14]


@pytest.mark.parametrize(
    "words", ["وتعد هذه الغارة الثانية على الفرن خلال هذا الأسبوع", "وهذه ثالث غارة على المشفى خلال أسبوع"]
)
def test_within_what_time_it_is_the_second_is_not_its_day(coder: Coder, words: str) -> None:
    [row] = code(coder, f"استهدفت غارة جوية مشفى في مدينة سراقب، {words}.")
    assert row.date_start.day == row.date_end.day == 16


@pytest.mark.parametrize(("lang", "text"), [("en", ENGLISH.format("31 April")), ("ar", ARABIC.format("31 نيسان 2018"))])
def test_a_day_that_its_month_does_not_have_leaves_the_month(coder: Coder, lang: str, text: str) -> None:
    (row,) = code(coder, text, lang=lang, published=PUBLISHED)
    assert (str(row.date_start), str(row.date_end), row.date_precision) == ("2018-04-01", PUBLISHED, 3)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", ENGLISH.format("31 April 2018")), ("ar", ARABIC.format("31 نيسان")), ("en", ENGLISH.format("31 April"))],
)
def test_such_a_day_is_no_balance_of_its_month_once_that_is_over(coder: Coder, lang: str, text: str) -> None:
    (row,) = code(coder, text, lang=lang, published="2018-05-03")
    assert (str(row.date_start), str(row.date_end), row.date_precision) == ("2018-04-01", "2018-04-30", 3)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", ENGLISH.format("most days in April 2018")),
        ("en", "Government artillery shelled Duma from 1 to 30 April, killing 12 civilians."),
        ("ar", "قصفت قوات النظام مدينة دوما بين 1 و30 نيسان 2018 فقتلت 12 مدنيا."),
    ],
)
def test_what_was_done_in_a_month_is_no_act_of_a_day(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang, published="2018-05-03") == []


def test_another_day_of_the_sentence_dates_an_event_beside_an_impossible_one(coder: Coder) -> None:
    text = "On Friday, and not on 2018-13-45 as was first told, government artillery shelled Duma."
    (row,) = code(coder, text, lang="en", published=PUBLISHED)
    assert str(row.date_start) == "2018-04-06"


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "ar",
            "وخلال الأيام الماضية كثفت قوات النظام قصفها، إذ استهدفت يوم الأربعاء 14 آذار مدينة سرمدا.",
            "2018-03-14",
        ),
        ("en", "Over the past week planes bombed Sarmin, killing five on Tuesday.", "2018-03-13"),
    ],
)
def test_the_day_told_behind_a_span_is_when_it_was(coder: Coder, lang: str, text: str, day: str) -> None:
    assert [(str(row.date_start), str(row.date_end)) for row in code(coder, text, lang=lang)] == [(day, day)]


def test_no_act_is_of_a_later_day_than_that_on_which_it_was_told(coder: Coder) -> None:
    text = "أصيب ثلاثة مدنيين بقصف لقوات النظام على بلدة معرزاف.\n\nوقال الدفاع المدني، الخميس، إن قصف بلدة معرزاف {}."
    [row] = code(coder, text.format("أصاب ثلاثة مدنيين"))
    assert (str(row.date_start), row.injured) == ("2018-03-15", 3)


def test_an_undated_fight_is_of_the_day_of_the_fire_that_is_a_part_of_it(coder: Coder) -> None:
    text = (
        "اندلعت اشتباكات بين فصائل المعارضة وقوات النظام في بلدة تل تمر.\n"
        "وقصفت قوات النظام الخميس مواقع فصائل المعارضة في بلدة تل تمر."
    )
    assert [(row.sub_event_type, str(row.date_start)) for row in code(coder, text)] == [(CLASH, "2018-03-15")]


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes bombed the town of Mork, the site of a barrel bomb attack on Monday.",
        "Warplanes bombed the town of Mork seized by rebels on Monday.",
    ],
)
def test_what_a_place_saw_before_does_not_date_the_act(coder: Coder, text: str) -> None:
    assert [str(row.date_start) for row in code(coder, text, lang="en")] == ["2018-03-16"]


@pytest.mark.parametrize(
    "text",
    [
        "Strikes on the town of Mork conducted by Russian jets on Monday killed five people.",
        "Five people were killed in Mork, bombed by Russian jets on Monday.",
        "The town of Mork held by rebels was bombed by Russian jets in a raid late on Monday.",
    ],
)
def test_the_day_of_what_was_done_there_dates_it(coder: Coder, text: str) -> None:
    assert [str(row.date_start) for row in code(coder, text, lang="en")] == ["2018-03-12"]


def test_what_one_was_doing_does_not_look_back(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام الأربعاء بلدة كفرنبل.\n"
        "وأصابت غارة الخميس سيارات إسعاف كانت تتوجه إلى بلدة حاس.\n"
        "وقصفت قوات النظام بلدة سراقب بقذائف المدفعية الثقيلة، دون ورود أنباء عن إصابات."
    )
    assert {place: day for place, day, _ in spans(coder, text)}["Saraqab"] == "2018-03-15"


def test_a_day_that_closes_the_act_before_who_tells_it_is_that_of_the_act(coder: Coder) -> None:
    text = "Five people were killed in a blast in the town of Mork on Thursday said a monitor in Beirut."
    assert [(str(row.date_start), row.date_precision) for row in code(coder, text, lang="en")] == [("2018-03-15", 1)]


def test_what_was_answered_is_of_the_day_that_owns_it(coder: Coder) -> None:
    text = "Jets raided Sarmin on Friday in response to Tuesday's mortar attack on Binnish that killed nine people."
    assert acts_and_days(coder, text, lang="en", published="2018-03-17") == [
        (AIR_STRIKE, "Sarmin", "2018-03-16"),
        (SHELLING, "Bennsh", "2018-03-13"),
    ]


def test_what_an_act_avenged_is_told_by_its_own_word(coder: Coder) -> None:
    text = "The raid came in retaliation for Tuesday's shelling of Binnish, which killed nine people."
    assert acts_and_days(coder, text, lang="en") == [(SHELLING, "Bennsh", "2018-03-13")]
