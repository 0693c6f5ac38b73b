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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Air raids on the town of Nubul have increased in recent weeks.", 0),
        ("Air raids on the town of Nubul killed 40 people in recent weeks.", 0),
        ("Air raids hit the town of Nubul in recent days.", 1),
        ("The planes flew over the province of Homs which has also seen intense bombing.", 0),
        ("The group has carried out such air raids on the town of Nubul.", 0),
        ("They were brought to the town of Nubul where the rebels have come under attack from several sides.", 0),
        ("They were brought to the town of Nubul where the rebels came under attack on Monday.", 1),
        ("Russia has reduced air raids on the town of Nubul over the last week.", 0),
        ("Air strikes on the town of Nubul have eased since Monday.", 0),
        ("Air strikes on the town of Nubul have killed nine people since Monday.", 1),
    ],
)
def test_what_went_on_for_weeks_is_no_event(coder: Coder, text: str, count: int) -> None:
    assert len(rows(coder, text)) == count


def test_what_an_assault_came_weeks_after_is_another_act(coder: Coder) -> None:
    text = (
        "Rebels stormed the town of Nubul on Thursday killing nine soldiers. "
        "The assault on Nubul comes less than two weeks after rebels killed 70 soldiers in the city of Homs."
    )
    assert [(row.location, row.fatalities) for row in code(coder, text, lang="en", published="2018-06-15")][:1] == [
        ("Nabul", 9)
    ]
