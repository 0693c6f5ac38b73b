"""Those who die in an aircraft that crashes by itself, or when a gas cylinder blows up at home, fell in no act of war,
and in none that is told beside it.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قُتل عشرون جنديا روسيا في تحطم طائرة نقل في قاعدة حميميم. وتشن روسيا من القاعدة غارات على الفصائل."),
        ("ar", "تحطمت طائرة نقل روسية في قاعدة حميميم، وقُتل في الحادث عشرون من الركاب."),
        ("en", "Twenty Russian soldiers were killed in a plane crash at the Hmeimim airbase in Syria."),
    ],
)
def test_a_crash_is_no_event(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("تحطمت طائرة حربية للنظام أثناء قصفها مدينة أريحا، ما أدى إلى مقتل عشرين شخصا.", 20),
        ("أسقطت الفصائل مروحية للنظام قرب مدينة حماة، وقُتل أربعة جنود في تحطمها.", 4),
    ],
)
def test_those_who_fell_by_an_act_count(coder: Coder, text: str, killed: int) -> None:
    assert [row.fatalities for row in code(coder, text)] == [killed]


def test_what_a_jet_crashes_into_is_not_struck(coder: Coder) -> None:
    assert code(coder, "An army jet crashed into a market in Ariha on Friday, killing nine.", lang="en") == []


@pytest.mark.parametrize("thing", ["A rocket", "A suicide drone"])
def test_what_is_fired_crashes_as_an_attack(coder: Coder, thing: str) -> None:
    [row] = code(coder, f"{thing} crashed into a market in Ariha on Friday, killing nine.", lang="en")
    assert (row.location, row.fatalities) == ("Ariha", 9)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قُتل رجلان جراء انفجار أسطوانة غاز في مدينة اللاذقية يوم الاثنين."),
        ("ar", "أصيب أربعة أطفال بحروق إثر انفجار مدفأة في بلدة سرمدا."),
        ("en", "Two people were killed when a gas cylinder exploded in the Syrian city of Homs on Monday."),
        ("en", "An explosion of a gas canister in the Syrian city of Homs injured five people."),
    ],
)
def test_what_blows_up_at_home_is_no_bomb(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قصفت قوات النظام مدينة أريحا الاثنين، ما أدى إلى انفجار أسطوانة غاز ومقتل ثلاثة مدنيين.", 3),
        ("سقطت جرة غاز أطلقتها الفصائل على حي في مدينة حلب وقُتل طفلان.", 2),
    ],
)
def test_gas_that_is_fired_or_hit_is_an_act(coder: Coder, text: str, killed: int) -> None:
    assert [row.fatalities for row in code(coder, text)] == [killed]
