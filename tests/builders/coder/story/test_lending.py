"""Raids of which nobody is told to be the author are of those who alone flew there in those days, or over Syria."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

IN_MARCH = "2018-03-18"
ON_FRIDAY = "Russian jets bombed Ariha on Friday. "


@pytest.mark.parametrize(
    ("text", "lang", "actors"),
    [
        (ON_FRIDAY + "An air strike on Sarmin killed six civilians on Saturday.", "en", ["russia"]),
        ("قصفت طائرات روسية بلدة سرمين يوم الجمعة. وقتل أربعة مدنيين في غارة على بنش يوم السبت.", "ar", ["russia"]),
        (ON_FRIDAY + "An air strike on Mayadin killed six civilians on Saturday.", "en", []),
        (ON_FRIDAY + "Shelling of Sarmin killed six civilians on Saturday.", "en", []),
        (
            "Raids by the regime and the coalition hit northern Syria on Friday. A raid on Sarmin killed six.",
            "en",
            [],
        ),
        ("Russian jets bombed Ariha on Monday. An air strike on Sarmin killed six on Saturday.", "en", []),
        (
            ON_FRIDAY + "Regime helicopters bombed Binnish. An air strike on Sarmin killed six people on Saturday.",
            "en",
            [],
        ),
        (
            "قصفت طائرات روسية بلدة سرمين يوم الجمعة. وقتل أربعة مدنيين في غارة لم تعرف هوية منفذها على بنش يوم السبت.",
            "ar",
            [],
        ),
    ],
)
def test_raids_are_of_who_alone_flew_there(coder: Coder, text: str, lang: str, actors: list[str]) -> None:
    rows = code(coder, text, lang=lang, published=IN_MARCH)
    assert [row.actor_ids for row in rows if row.fatalities] == [actors]


@pytest.mark.parametrize(
    ("text", "lang", "actors"),
    [
        ("Coalition jets carried out nine strikes in Iraq and Syria. Three raids hit Shaddadi.", "en", ["coalition"]),
        (
            "شن التحالف الدولي ثماني غارات في العراق وخمسا في سوريا. وأضاف أن ثلاث غارات استهدفت الشدادي.",
            "ar",
            ["coalition"],
        ),
        ("Russian air strikes killed many across Syria. Two raids hit Ariha.", "en", ["russia"]),
        ("Turkish jets bombed the PKK in northern Iraq on Sunday. A raid hit Ariha on Sunday.", "en", []),
    ],
)
def test_raids_on_a_country_tell_whose_those_on_its_towns_are(
    coder: Coder, text: str, lang: str, actors: list[str]
) -> None:
    assert [row.actor_ids for row in code(coder, text, lang=lang, published=IN_MARCH)] == [actors]
