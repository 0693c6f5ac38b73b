"""Clauses of their own in English: what is told behind "where" and "after" is no part of the act before it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

AIR, SHELLING, CLASH, ATTACK = "Air/drone strike", "Shelling/artillery/missile attack", "Armed clash", "Attack"
CAPTIVITY = "Abduction/forced disappearance"
ON = "2018-06-15"  # a Friday

Row = tuple[str | None, str, str, list[str], int]


def rows(coder: Coder, text: str) -> list[Row]:
    return [
        (row.location, row.sub_event_type, row.date_start.isoformat(), sorted(row.target_ids), row.fatalities)
        for row in code(coder, text, lang="en", published=ON)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air raids hit Nubul and Khan Tuman where a deadly attack on a relief convoy took place on 4 June.",
            [
                ("Nabul", AIR, ON, ["civilians"], 0),
                ("Khantuman", AIR, ON, ["civilians"], 0),
                ("Khantuman", ATTACK, "2018-06-04", ["aid-workers"], 0),
            ],
        ),
        (
            "Warplanes bombed a market in the town of Nubul, where rebels arrested five men on Monday.",
            [
                ("Nabul", AIR, ON, ["civilians"], 0),
                ("Nabul", CAPTIVITY, "2018-06-11", ["civilians"], 0),
            ],
        ),
        (
            "Shells struck the town of Nubul near Aleppo where the army says rebels killed a pilot on Monday.",
            [("Nabul", SHELLING, ON, ["civilians"], 0)],
        ),
        # by what hit the place those fell who died there
        (
            "Warplanes bombed Nubul on Thursday, where nine people were killed.",
            [("Nabul", AIR, "2018-06-14", ["civilians"], 9)],
        ),
        # of one fight the second clause only tells more
        (
            "Government forces stormed Khan Tuman where clashes left five rebels dead on Monday.",
            [("Khantuman", CLASH, "2018-06-11", ["rebels"], 5)],
        ),
        # who fights there is an aside
        (
            "A raid on Khan Tuman where rebels are battling the army killed two women.",
            [("Khantuman", AIR, ON, ["civilians"], 2)],
        ),
    ],
)
def test_where_opens_a_clause_of_the_place_before_it(coder: Coder, text: str, expected: list[Row]) -> None:
    assert rows(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine people died in air strikes on Khan Tuman on Thursday after rebels fired 30 mortar rounds at Nubul.",
            [
                ("Khantuman", AIR, "2018-06-14", ["civilians"], 9),
                ("Nabul", SHELLING, "2018-06-14", ["civilians"], 0),
            ],
        ),
        (
            "Khan Tuman came under a heavy government air raid on Thursday after rebels fired rockets at the militia.",
            [("Khantuman", AIR, "2018-06-14", ["civilians"], 0)],
        ),
        # "they" are those of whom it was told
        (
            "Rebels killed six soldiers in Khan Tuman after they fired rockets at a checkpoint.",
            [("Khantuman", SHELLING, ON, ["syria-gov"], 6)],
        ),
    ],
)
def test_after_opens_what_another_side_did(coder: Coder, text: str, expected: list[Row]) -> None:
    assert rows(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gunmen attacked an aid convoy in Nubul on Monday.", ATTACK),
        ("Gunmen attacked an army convoy in Nubul on Monday.", CLASH),
        ("Government troops stormed the village of Khan Tuman on Monday killing 12 people.", ATTACK),
        ("Government troops stormed the village of Khan Tuman on Monday killing 12 rebels.", CLASH),
        ("Coalition forces engaged several targets in the city of Raqqa on Monday.", AIR),
        ("Coalition special forces engaged militants in the city of Raqqa on Monday.", CLASH),
    ],
)
def test_what_an_attack_is_hangs_on_whom_it_met(coder: Coder, text: str, event: str) -> None:
    assert [kind for _, kind, *_ in rows(coder, text)] == [event]
