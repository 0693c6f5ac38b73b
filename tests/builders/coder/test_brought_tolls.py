"""Tolls of one event or of several that English tells across clauses and sentences; texts written for these tests."""

import pytest

from builders.coder import Coder
from schema.event import Report
from tests.builders.coder.whole import code


def tolls(rows: list[Report]) -> list[tuple[str, int, int]]:
    return [(row.location, row.fatalities, row.injured) for row in rows]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "A car bomb killed nine people in the town of Azaz on Thursday. Two of the wounded died on "
                "Friday, bringing the toll to 11."
            ),
            [("Azaz", 11, 0)],
        ),
        (
            (
                "A car bomb killed nine people in the town of Azaz on Thursday. The toll rose to 11 after two "
                "people died of their wounds."
            ),
            [("Azaz", 11, 0)],
        ),
        (
            "Three people were killed in Douma, two in Harasta and one in Arbin in government shelling on Friday.",
            [("Duma", 3, 0), ("Harasta", 2, 0), ("Arbin", 1, 0)],
        ),
        (
            (
                "At least 12 people were killed in air raids in Idlib province on Friday. A raid on Saraqib "
                "killed seven and another on Binnish killed five."
            ),
            [("Saraqab", 7, 0), ("Bennsh", 5, 0)],
        ),
        (
            (
                "Suicide bombers killed 18 people in Hama province on Friday. Bombers hit the towns of Suran and "
                "Murak. A monitor said at least 15 of them had been killed."
            ),
            [("Suran", 9, 0), ("Murak", 9, 0)],
        ),
        (
            (
                "At least 30 militants were killed in fighting with the YPG in Tal Tamer on Friday. The Kurds "
                "also lost three fighters in the clashes."
            ),
            [("Tal Tamer", 33, 0)],
        ),
        (
            "It says a further nine, of them eight children and women, were killed in raids on Saraqib on Friday.",
            [("Saraqab", 9, 0)],
        ),
        (
            "The army killed a confirmed 33 rebels in the town of Murak on Friday.",
            [("Murak", 33, 0)],
        ),
        (
            "A commander alongside nine of his comrades was killed in a battle with the army in Murak on Friday.",
            [("Murak", 10, 0)],
        ),
    ],
)
def test_tolls_are_brought_together(coder: Coder, text: str, told: list[tuple[str, int, int]]) -> None:
    assert tolls(code(coder, text, lang="en")) == told


def test_the_dead_of_the_other_side_are_added(coder: Coder) -> None:
    text = "Rebels took the town of Murak on Friday, killing at least 18 soldiers, while 30 rebels died in the assault."
    assert tolls(code(coder, text, lang="en")) == [("Murak", 48, 0)]


def test_a_headline_is_that_of_the_act_with_its_toll(coder: Coder) -> None:
    text = (
        "The army took control of the hills of Mount Turdah near Deir Ezzor on Friday. Army units bombed the "
        "district of Jubailah in Deir Ezzor on Friday, killing 48 militants."
    )
    rows = code(coder, text, lang="en", title="Syrian army kills 48 ISIL militants in Deir Ezzor")
    assert sorted(row.fatalities for row in rows) == [0, 48]


@pytest.mark.parametrize(
    "told",
    [
        "No claim came, but Nusra and Islamic State have carried out similar attacks before.",
        "Islamic State has carried out such bombings before.",
        "The monitor says it determines whether strikes were made by coalition or Russian planes.",
    ],
)
def test_who_did_the_like_did_not_do_this(coder: Coder, told: str) -> None:
    rows = code(coder, "A bomb went off in the city of Qamishli on Friday, killing a woman. " + told, lang="en")
    assert [(row.actor_ids, row.fatalities) for row in rows] == [([], 1)]


def test_attacks_that_have_left_hundreds_dead_are_others(coder: Coder) -> None:
    text = (
        "An air strike hit a clinic in the town of Saraqib on Friday. Clinics are hit by attacks that have left "
        "hundreds dead."
    )
    assert tolls(code(coder, text, lang="en")) == [("Saraqab", 0, 0)]
