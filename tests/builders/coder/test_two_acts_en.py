"""Two acts in one English sentence: each has its place, its day, its sides and its dead."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

AIR, SHELLING, CLASH = "Air/drone strike", "Shelling/artillery/missile attack", "Armed clash"
ON = "2018-06-15"

Row = tuple[str | None, str, list[str], int]


def rows(coder: Coder, text: str) -> list[Row]:
    return [
        (row.location, row.sub_event_type, sorted(row.target_ids), row.fatalities)
        for row in code(coder, text, lang="en", published=ON)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on Khan Tuman killed six people and rebels shelled the town of Nubul.",
            [("Khantuman", AIR, ["civilians"], 6), ("Nabul", SHELLING, ["civilians"], 0)],
        ),
        (
            "Air strikes on Khan Tuman killed six people while rebels shelled the town of Nubul.",
            [("Khantuman", AIR, ["civilians"], 6), ("Nabul", SHELLING, ["civilians"], 0)],
        ),
        (
            "Eight people were killed in air strikes on Khan Tuman and another five died when rebels shelled Nubul.",
            [("Khantuman", AIR, ["civilians"], 8), ("Nabul", SHELLING, ["civilians"], 5)],
        ),
        (
            "Warplanes bombed Khan Tuman as rebels and the army clashed in Nubul.",
            [("Khantuman", AIR, ["civilians"], 0), ("Nabul", CLASH, ["syria-gov"], 0)],
        ),
        (
            "Army units killed two rebels in Khan Tuman in addition to eliminating nine militants in Morek.",
            [("Khantuman", CLASH, ["rebels"], 2), ("Murak", CLASH, ["rebels"], 9)],
        ),
        (
            "Warplanes bombed Khan Tuman as well as the town of Nubul.",
            [("Khantuman", AIR, ["civilians"], 0), ("Nabul", AIR, ["civilians"], 0)],
        ),
        (
            "Warplanes bombed Khan Tuman as battles raged in Nubul.",
            [("Khantuman", AIR, ["civilians"], 0), ("Nabul", CLASH, [], 0)],
        ),
    ],
)
def test_each_act_is_told_by_itself(coder: Coder, text: str, expected: list[Row]) -> None:
    assert rows(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Air strikes hit Khan Tuman and shells fell on Nubul on Tuesday.", ["2018-06-12", "2018-06-12"]),
        ("Air strikes hit Khan Tuman on Monday and shells fell on Nubul on Tuesday.", ["2018-06-11", "2018-06-12"]),
        ("Air strikes hit Khan Tuman. Shells fell on Nubul on Tuesday.", ["2018-06-15", "2018-06-12"]),
    ],
)
def test_the_day_at_the_end_is_that_of_both_acts_that_and_ties(coder: Coder, text: str, days: list[str]) -> None:
    assert [row.date_start.isoformat() for row in code(coder, text, lang="en", published=ON)] == days


@pytest.mark.parametrize(
    ("again", "places"),
    [
        ("All who fell in the raids on the city of Raqqa were IS fighters, it said.", ["Ar-Raqqa"]),
        ("Raids on the city of Raqqa are common, it said.", []),  # not the raids of which one has read
    ],
)
def test_the_raids_of_which_one_has_read_are_placed_where_it_is_told(
    coder: Coder, again: str, places: list[str]
) -> None:
    text = f"At least 22 people were killed in air strikes on the de facto capital of the group on Thursday. {again}"
    assert [place for place, *_ in rows(coder, text)] == places
