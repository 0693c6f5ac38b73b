"""What Arabic agencies tell of the past beside their news, and of campaigns, in texts written for these tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def places(coder: Coder, text: str) -> list[str]:
    return [row.location for row in code(coder, text)]


OLD = "في أيار 2015 استولى تنظيم داعش على مدينة تدمر"


@pytest.mark.parametrize(
    "after",
    [
        ". وقصفت الطائرات بلدة القريتين.",
        ".\nوبعد أيام قليلة قصفت الطائرات بلدة القريتين التي فر إليها الآلاف من أهالي المدينة هربا من المعارك.",
    ],
)
def test_what_goes_on_behind_an_old_act_is_old(coder: Coder, after: str) -> None:
    assert places(
        coder,
        f"سقطت قذيفة على منزل في بلدة السقيلبية وأصابت ثلاثة مدنيين بجروح خطيرة، وفق مسعفين.\n{OLD}{after}",
    ) == ["As-Suqaylabiyah"]


@pytest.mark.parametrize(
    "after",
    [
        ". من جهة أخرى قصفت الطائرات بلدة القريتين.",
        ". وأمس قصفت الطائرات بلدة القريتين.",
        ".\nوقصفت الطائرات الحربية بلدة القريتين صباحا وأصابت ثلاثة مدنيين بجروح خطيرة، وفق مسعفين.",
    ],
)
def test_news_behind_an_old_act_are_news(coder: Coder, after: str) -> None:
    assert places(coder, f"{OLD}{after}") == ["Qaryatein"]


def test_an_act_since_which_another_is_the_greatest_makes_nothing_old(coder: Coder) -> None:
    text = (
        "هاجم تنظيم داعش مدينة البوكمال. وقال المصدر إنه أعنف هجوم على المدينة منذ سيطرة قوات النظام عليها في آب 2017."
        " وتدور معارك بين تنظيم داعش وقوات النظام في المدينة قتل فيها 25 عنصرا."
    )
    (row,) = code(coder, text)
    assert (row.location, row.fatalities) == ("Abu Kamal", 25)


def test_an_act_with_neither_day_nor_place_is_not_at_each_of_many_places(coder: Coder) -> None:
    text = (
        "هاجم تنظيم داعش أمس مواقع قسد في بلدات الباغوز وهجين والشعفة والسوسة.\n"
        "ووقعت تفجيرات بسيارات مفخخة قتل فيها عدد من المدنيين."
    )
    assert {row.sub_event_type for row in code(coder, text)} == {"Armed clash"}


def test_an_answer_that_is_planned_tells_the_act_that_it_answers(coder: Coder) -> None:
    text = "وصل الخبراء تمهيدا للتحقيق في الهجوم الكيميائي الذي وقع في مدينة دوما في العاشر من آذار وقتل أربعين شخصا."
    (row,) = code(coder, text)
    assert (row.sub_event_type, str(row.date_start), row.fatalities) == ("Chemical weapon", "2018-03-10", 40)
    assert code(coder, "توعد الوزير بالرد على أي هجوم كيميائي على مدينة دوما.") == []


def test_an_old_act_in_the_midst_of_news_makes_nothing_old(coder: Coder) -> None:
    text = "وقتل مدنيان بغارة على بلدة سرجة في أيار 2015. وقصفت الطائرات بلدة كنصفرة."
    assert places(coder, text) == ["Kansafra"]


def test_strikes_are_those_of_the_planes_that_struck_in_the_country(coder: Coder) -> None:
    planes = "أغارت مقاتلات إسرائيلية على مواقع إيرانية في سوريا."
    (row,) = code(coder, f"{planes} واستهدفت الضربات موقعا لحزب الله في بلدة الكسوة.")
    assert (row.sub_event_type, row.actor_ids) == ("Air/drone strike", ["israel"])
    (row,) = code(coder, f"{planes} واستهدفت ضربات صاروخية تركية مواقع قسد في بلدة عين عيسى.")
    assert row.sub_event_type == "Shelling/artillery/missile attack"


def test_a_capture_that_is_tried_is_a_fight(coder: Coder) -> None:
    (row,) = code(coder, "حاول تنظيم داعش أمس استعادة السيطرة على مدينة البوكمال من قوات النظام.")
    assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["is"])
    (row,) = code(coder, "سيطرت قوات النظام أمس على بلدة طفس بعد محاولات عدة.")
    assert row.sub_event_type == "Government regains territory"
