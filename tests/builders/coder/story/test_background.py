"""What came before an act, or is long past, is background; what follows it or happens meanwhile is news."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, SHELLING, acts_and_days, code, code_english, locations, refusals

OLD = "في أيار 2015 استولى تنظيم داعش على مدينة تدمر"


@pytest.mark.parametrize(
    "text",
    [
        "ويأتي الحادث بعد أقل من شهرين من هجوم استهدف مقرا لقوات سوريا الديمقراطية في مدينة دير الزور.",
        "ويأتي ذلك بعد ثلاثة أسابيع من غارة عنيفة استهدفت مدينة دير الزور.",
        "وجاء القرار بعد أكثر من أسبوع على الغارات التي طالت مدينة دير الزور وقتل فيها سبعة أشخاص.",
        "وينوي السكان الانتقال إلى القرية بعدما سقطت قذائف على مدينة اللاذقية.",
    ],
)
def test_what_only_says_how_long_before_an_act_was_is_background(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


def test_what_came_before_on_no_day_and_without_a_toll_is_background(coder: Coder) -> None:
    text = "قصفت قوات النظام مدينة طفس أمس. وكانت القوات قد قصفت مدينة نوى في وقت سابق من الشهر الجاري."
    assert [row.location for row in code(coder, text)] == ["Tafs"]
    text = "قصفت قوات النظام مدينة طفس أمس. وكان قصف مدينة نوى قد أسفر في وقت سابق من الشهر الجاري عن مقتل ستة مدنيين."
    assert [row.fatalities for row in code(coder, text)] == [0, 6]


def test_the_day_of_who_answers_is_not_that_of_what_came_before(coder: Coder) -> None:
    text = "يجتمع مجلس الأمن اليوم الجمعة عقب الهجوم الكيماوي على مدينة دوما."
    assert code(coder, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "شن الجيش السوري أمس هجوما على مدينة إدلب ستكون له عواقب.",
        "هدد الوزير بالرد بعدما قصفت قوات النظام الخميس مدينة إدلب.",
        "قصف طيران النظام أمس قرية السعدية بمحافظة الحسكة.",
    ],
)
def test_what_took_place_is_told_whatever_it_will_bring_about(coder: Coder, text: str) -> None:
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 15)]


def test_what_an_act_answers_is_no_part_of_it(coder: Coder) -> None:
    (row,) = code(
        coder, "قصفت الفصائل بلدة نبل أمس ردا على تعرض مدينة الزبداني لقصف من قوات النظام.", published=IN_2015
    )
    assert (row.location, row.actor_ids, row.target_ids) == ("Nabul", ["rebels"], ["civilians"])


@pytest.mark.parametrize(
    ("answer", "rows"),
    [
        (
            "قصفت إسرائيل أمس عشرات المواقع في سوريا ردا على إطلاق صواريخ إيرانية على",
            [("Golan Heights", "iran", "israel")],
        ),
        ("قصفت إسرائيل أمس عشرات المواقع في سوريا ردا على هجوم صاروخي على", [("Golan Heights", "", "israel")]),
        ("توعدت إسرائيل بالرد على إطلاق صواريخ إيرانية على", []),
        ("قصفت إسرائيل في 2012 عشرات المواقع في سوريا ردا على إطلاق صواريخ إيرانية على", []),
    ],
)
def test_fire_that_is_answered_is_of_the_day_of_the_answer(
    coder: Coder, answer: str, rows: list[tuple[str, str, str]]
) -> None:
    told = code(coder, f"{answer} هضبة الجولان.")
    assert [(row.location, "".join(row.actor_ids), "".join(row.target_ids)) for row in told] == rows
    assert {row.date_start for row in told} <= {date(2018, 3, 15)}


@pytest.mark.parametrize("reminder", ["يذكر أن", "وتجدر الإشارة إلى أن", "والجدير بالذكر أن"])
def test_a_reminder_without_a_day_is_background(coder: Coder, reminder: str) -> None:
    assert refusals(coder, f"{reminder} قوات النظام تستهدف بلدة تفتناز بالمدفعية.") == {"background"}
    (row,) = code(coder, f"{reminder} قوات النظام استهدفت أمس بلدة تفتناز بالمدفعية.")
    assert row.date_start == date(2018, 3, 15)


def test_a_relative_clause_about_earlier_fighting_is_no_event(coder: Coder) -> None:
    text = (
        "Russian jets on Sunday bombed the town of Urem al-Kubra, killing five civilians in an area that has witnessed"
    )
    rows = code_english(coder, f"{text} fighting between the opposition and the regime.")
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Air/drone strike", 5)]


@pytest.mark.parametrize("joint", ["غداة", "بعد يومين على"])
def test_the_dead_of_a_day_before_are_no_toll_of_the_act(coder: Coder, joint: str) -> None:
    [row] = code(coder, f"قتل ثلاثة مدنيين بقصف على دوما أمس، {joint} مقتل عشرة أشخاص في حرستا.")
    assert (row.location, row.fatalities) == ("Duma", 3)


@pytest.mark.parametrize("joint", ["بعد ساعات من", "عقب", "غداة"])
def test_what_an_attack_came_after_is_not_where_it_was(coder: Coder, joint: str) -> None:
    text = f"شن التنظيم هجوما على قوات النظام في محيط بلدة السخنة. ويأتي الهجوم {joint} خروج حافلات من بلدة عربين."
    assert locations(coder, text) == ["Sokhneh"]


def test_what_an_attack_came_after_is_told_with_its_day_only(coder: Coder) -> None:
    text = "ويأتي القصف على بلدة مورك بعد {} سيارة مفخخة في مدينة اعزاز {} قتل فيه ثلاثة."
    assert locations(coder, text.format("تفجير", "السبت")) == ["Azaz"]
    assert locations(coder, text.format("تفجير", "")) == []


def test_what_goes_on_while_an_attack_came_is_news(coder: Coder) -> None:
    text = "وتأتي هذه الغارات في وقت تمكنت فيه فصائل المعارضة من السيطرة على بلدة مورك."
    assert locations(coder, text) == ["Murak"]


@pytest.mark.parametrize("after", ["عقب ذلك", "وبعد ذلك", "وعلى إثر ذلك", "وردا على ذلك"])
def test_what_follows_that_is_news(coder: Coder, after: str) -> None:
    assert acts_and_days(coder, f"{after}، قصفت قوات النظام بقذائف الهاون بلدة اللطامنة.") == [
        (SHELLING, "Latmana", "2018-03-16")
    ]


def test_a_place_that_was_taken_before_was_not_bombed(coder: Coder) -> None:
    assert locations(coder, "قصفت طائرات حربية بلدة اللطامنة بعد سيطرة الفصائل على بلدة مورك.") == ["Latmana"]


@pytest.mark.parametrize(
    "after",
    [
        ". وقصفت الطائرات بلدة القريتين.",
        ".\nوهاجم تنظيم داعش بلدة القريتين القريبة منها.",
        ".\nوبعد أيام قليلة قصفت الطائرات بلدة القريتين التي فر إليها الآلاف من أهالي المدينة هربا من المعارك.",
    ],
)
def test_what_goes_on_behind_an_old_act_is_old(coder: Coder, after: str) -> None:
    assert locations(
        coder,
        f"سقطت قذيفة على منزل في بلدة السقيلبية وأصابت ثلاثة مدنيين بجروح خطيرة، وفق مسعفين.\n{OLD}{after}",
    ) == ["As-Suqaylabiyah"]


@pytest.mark.parametrize(
    "after",
    [
        ". من جهة أخرى قصفت الطائرات بلدة القريتين.",
        ". وأمس قصفت الطائرات بلدة القريتين.",
        ".\nهاجم تنظيم داعش بلدة القريتين القريبة منها.",
        ".\nوقصفت الطائرات الحربية بلدة القريتين صباحا وأصابت ثلاثة مدنيين بجروح خطيرة، وفق مسعفين.",
    ],
)
def test_news_behind_an_old_act_are_news(coder: Coder, after: str) -> None:
    assert locations(coder, f"{OLD}{after}") == ["Qaryatein"]


def test_an_act_since_which_another_is_the_greatest_makes_nothing_old(coder: Coder) -> None:
    text = (
        "هاجم تنظيم داعش مدينة البوكمال. وقال المصدر إنه أعنف هجوم على المدينة منذ سيطرة قوات النظام عليها في آب 2017."
        " وتدور معارك بين تنظيم داعش وقوات النظام في المدينة قتل فيها 25 عنصرا."
    )
    (row,) = code(coder, text)
    assert (row.location, row.fatalities) == ("Abu Kamal", 25)


def test_an_old_act_in_the_midst_of_news_makes_nothing_old(coder: Coder) -> None:
    text = "وقتل مدنيان بغارة على بلدة سرجة في أيار 2015. وقصفت الطائرات بلدة كنصفرة."
    assert locations(coder, text) == ["Kansafra"]


def test_what_had_been_done_is_an_act(coder: Coder) -> None:
    assert locations(coder, "وكانت قوات النظام قد تمكنت الخميس من السيطرة على بلدة نصيب بعد اشتباكات.") == ["Nasib"]


def test_what_goes_on_since_weeks_is_of_no_day_on_which_one_speaks_of_it(coder: Coder) -> None:
    said = "قال المكتب الخميس إن ألف مريض ينتظرون في الغوطة الشرقية، حيث تشن قوات النظام هجوما"
    assert code(coder, f"{said} منذ أسابيع.") == []
    assert len(code(coder, f"{said} عنيفا.")) == 1


def test_attacks_that_go_on_are_no_event_of_a_day(coder: Coder) -> None:
    text = "وأكدت أن الهجمات المستمرة لقوات النظام تشكل خطراً على المدنيين، لاسيما في ريف حلب الغربي وسهل الغاب."
    assert code(coder, text, published="2022-11-24") == []
