"""Acts of which English tells little more than that they were: "strikes were also reported in", "clashes raged in"."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

AIR, SHELLING, CLASH = "Air/drone strike", "Shelling/artillery/missile attack", "Armed clash"


def rows(coder: Coder, text: str) -> list[tuple[str | None, str]]:
    return [(row.location, row.sub_event_type) for row in code(coder, text, lang="en", published="2018-06-15")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air strikes were also reported in the town of Nubul.", [("Nabul", AIR)]),
        ("Activists reported heavy shelling in the town of Nubul.", [("Nabul", SHELLING)]),
        ("The monitor said there had been at least three air strikes on Khan Tuman.", [("Khantuman", AIR)]),
        ("Air raids have taken place in the town of Nubul.", [("Nabul", AIR)]),
        ("Aerial bombardments were focused on Nubul and Khan Tuman.", [("Nabul", AIR), ("Khantuman", AIR)]),
        ("Activists reported the shelling of Nubul.", []),  # one of which one has read
        ("A doctor reported symptoms seen after the strikes on Nubul.", []),
        ("There were fears of an air strike on Nubul.", []),
        ("There were no air strikes on Nubul.", []),
        ("The air strikes on Nubul were a crime, he said.", []),
    ],
)
def test_what_is_reported_of_a_place_took_place(
    coder: Coder, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert rows(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes in the town of Nubul raged on Thursday according to a monitor.", [("Nabul", CLASH)]),
        ("Clashes broke out in Nubul and Khan Tuman on Thursday.", [("Nabul", CLASH), ("Khantuman", CLASH)]),
        ("The clashes in the town of Nubul went on on Thursday.", []),
        ("Fighting continues in many areas including Nubul, Khan Tuman, Saraqib and Morek.", []),
        # the article tells of other violence there
        (
            "Warplanes bombed the town of Nubul on Thursday. Clashes in the town of Nubul raged on Thursday.",
            [("Nabul", AIR)],
        ),
    ],
)
def test_a_fight_of_which_no_side_is_told_is_one(
    coder: Coder, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert rows(coder, text) == expected
