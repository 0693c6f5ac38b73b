"""Who fell weeks before, told in English beside an act with its own dead."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

ACT = "Government planes bombed the town of Saraqib on Friday, killing 50 people. "


@pytest.mark.parametrize(
    "told",
    [
        "In 2013 a gas attack hit the Eastern Ghouta. The attack killed 1,400 people.",
        "In 2013 a gas attack hit the Eastern Ghouta. More than 1,400 people died.",
        "A truck bomb went off in the town in November. That bombing killed 40 people and was claimed by IS.",
        "The strikes have killed 120 people in the town since rebels launched an offensive on February 1.",
        "Raids on the town have killed 95 people since the army and its Russian allies broke a truce three weeks ago.",
        "The three-week-old battle for the town has cost the lives of 60 rebels.",
    ],
)
def test_who_fell_long_before_did_not_fall_by_it(coder: Coder, told: str) -> None:
    rows = code(coder, ACT + told, lang="en")
    assert [(row.location, row.fatalities, row.fatalities_high) for row in rows] == [("Saraqab", 50, 50)]


@pytest.mark.parametrize(
    "told",
    [
        "It was the second attack there since November. Two other people died later of their wounds.",
        "The attack on the market also wounded a five-year-old girl and killed two other people.",
    ],
)
def test_who_fell_by_it_did(coder: Coder, told: str) -> None:
    text = "Government planes bombed the town of Saraqib on Friday. " + told
    assert [row.fatalities for row in code(coder, text, lang="en")] == [2]


@pytest.mark.parametrize(
    ("told", "highest"),
    [
        ("Some 140 gunmen were killed as well as 41 civilians in raids since a push on the town began on March 1.", 50),
        ("Raids and shells have killed 95 people on both of the banks of the river there since February 20.", 50),
        ("Raids and shells have killed 75 people on both of the banks of the river there since dawn.", 75),
    ],
)
def test_a_toll_is_of_weeks_however_far_before_their_first_day_it_is_told(
    coder: Coder, told: str, highest: int
) -> None:
    assert [row.fatalities_high for row in code(coder, ACT + told, lang="en")] == [highest]
