"""Tolls of weeks and of acts long past, told beside an act of which they are not the toll; texts written for these
tests.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

ACT = "Government planes bombed the town of Saraqib on Friday, killing three people. "


@pytest.mark.parametrize(
    "told",
    [
        "In 2013 a gas attack hit the Eastern Ghouta. The attack killed 1,400 people.",
        "In 2013 a gas attack hit the Eastern Ghouta. More than 1,400 people died.",
        "A truck bomb went off in the town in November. That bombing killed 40 people and was claimed by IS.",
        "The strikes have killed 120 people in the town since rebels launched an offensive on February 1.",
        "The three-week-old battle for the town has cost the lives of 60 rebels.",
    ],
)
def test_who_fell_long_before_did_not_fall_by_it(coder: Coder, told: str) -> None:
    rows = code(coder, ACT + told, lang="en")
    assert [(row.location, row.fatalities, row.fatalities_high) for row in rows] == [("Saraqab", 3, 3)]


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


def test_a_group_in_another_part_of_the_governorate_was_not_hit(coder: Coder) -> None:
    text = (
        "The army killed ten Nusra Front fighters in Hama province on Friday. Army units destroyed two vehicles of "
        "Islamic State in the village of Oqeirbat on Friday."
    )
    rows = {row.location: row.fatalities for row in code(coder, text, lang="en")}
    assert rows == {"Hama": 10, "Oqeirbat": 0}


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        (
            (
                "At least 18 militants were killed in a car bomb explosion in Quneitra province on Friday. A monitor "
                "said that it went off in the village of Hadar. But an activist said the blast killed 20 militants."
            ),
            "Hadar",
            18,
        ),
        (
            (
                "A suicide bomber killed four at a clinic on Friday. The blast that hit the town of "
                "Qardaha was caused by a suicide bomber, a monitor said, adding that a passenger died in the blast."
            ),
            "Al-Qardaha",
            4,
        ),
    ],
)
def test_the_toll_of_the_lead_goes_before_what_others_say(coder: Coder, text: str, place: str, killed: int) -> None:
    rows = code(coder, text, lang="en")
    assert [(row.location, row.fatalities) for row in rows] == [(place, killed)]


def test_the_parts_of_a_toll_are_shared_with_it(coder: Coder) -> None:
    text = "Four civilians were among at least 21 people killed in US air strikes on Raqqa on Thursday and Friday."
    rows = code(coder, text, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(11, 2), (10, 2)]
