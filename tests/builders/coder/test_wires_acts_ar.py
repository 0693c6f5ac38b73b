"""Which acts Arabic agencies and papers tell, and which figures, days and authors belong to them, in texts written for
these tests.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def sides(coder: Coder, text: str) -> list[tuple[list[str], list[str]]]:
    return [(row.actor_ids, row.target_ids) for row in code(coder, text)]


def test_bombing_along_with_an_act_is_of_its_own_place(coder: Coder) -> None:
    text = "قصفت طائرات روسية بلدة كنسبا بالتزامن مع غارة على بلدة سلمى."
    assert [row.location for row in code(coder, text)] == ["Kansaba", "Salma"]


@pytest.mark.parametrize("purpose", ["لاستعادة", "للسيطرة على", "لتحرير"])
def test_what_an_attack_is_launched_for_is_not_taken(coder: Coder, purpose: str) -> None:
    [row] = code(coder, f"شنت فصائل المعارضة هجوما {purpose} بلدة مورك.")
    assert row.sub_event_type == "Armed clash"


def test_the_figure_of_the_lead_takes_the_place_of_a_vague_toll(coder: Coder) -> None:
    text = (
        "أدت غارة جوية للتحالف الدولي إلى مقتل 37 شخصا بينهم 12 مدنيا.\n"
        "وقال المرصد إن الغارة استهدفت بلدة الشعفة الخميس وأوقعت ضحايا مدنيين وجرحى."
    )
    [row] = code(coder, text)
    assert (row.location, row.fatalities, row.fatalities_civilians) == ("Shafa", 37, 12)


def test_a_vague_toll_of_more_than_the_figure_stays(coder: Coder) -> None:
    text = (
        "أدت غارة جوية للتحالف الدولي إلى مقتل 7 أشخاص.\n"
        "وقال المرصد إن الغارة استهدفت بلدة الشعفة الخميس وأوقعت عشرات القتلى."
    )
    assert [row.fatalities for row in code(coder, text)] == [10]


def test_who_probably_did_it_is_not_hit(coder: Coder) -> None:
    text = "ضربت بلدة السوسة غارة يرجح أن طيران التحالف الدولي نفذها."
    assert sides(coder, text)[0][0] == ["coalition"]


@pytest.mark.parametrize(
    "text",
    [
        "الدفاعات الجوية السورية تصدت لهجوم صاروخي على مطار الشعيرات.",
        "ذكر التلفزيون الحكومي أن أنظمة الدفاع الجوي تصدت لهجوم صاروخي على مطار الشعيرات.",
        "تعرض مطار الشعيرات لهجوم صاروخي تصدت له الدفاعات الجوية.",
    ],
)
def test_an_attack_that_was_warded_off_is_one(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert (row.sub_event_type, row.location) == ("Shelling/artillery/missile attack", "Shayrat Airbase")
    assert row.target_ids == ["syria-gov"]


def test_that_fights_go_on_is_no_habit(coder: Coder) -> None:
    text = "أبلغ الأهالي باستمرار المعارك بين قوات النظام وفصائل المعارضة قرب بلدة كنسبا."
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]
    assert not code(coder, "تقصف قوات النظام بلدة كنسبا باستمرار.")


@pytest.mark.parametrize(
    "claim",
    [
        "وأعلن تنظيم داعش مسؤوليته عنه.",
        "وأعلن تنظيم داعش مسؤوليته عن التفجير.",
        "وقال الوالي إن داعش هو من نفذ التفجير.",
    ],
)
def test_who_declares_an_act_his_or_is_said_to_be_who_did_it(coder: Coder, claim: str) -> None:
    text = f"أسفر تفجير في مدينة الباب السبت عن مقتل ثلاثة مدنيين. {claim}"
    assert sides(coder, text) == [(["is"], ["civilians"])]


def test_who_denies_responsibility_has_not_declared_it(coder: Coder) -> None:
    text = "أسفر تفجير في مدينة الباب السبت عن مقتل ثلاثة مدنيين. ونفت قسد مسؤوليتها عن التفجير."
    assert sides(coder, text) == [([], ["civilians"])]


def test_an_offensive_that_began_weeks_ago_is_not_of_its_first_day(coder: Coder) -> None:
    text = "قال المرصد إن القصف أوقع 40 قتيلا في بلدة جسرين إثر هجوم بدأته قوات النظام في 18 شباط."
    assert [str(row.date_start) for row in code(coder, text)] == ["2018-03-16"]
