"""A lead of a part of the country or an area: what it tells is of the finer place that is told later."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, acts_and_days, code, tolls_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "No fewer than 31 people were killed when jets bombed a market in Idlib province on Thursday, a "
                "monitor said. Warplanes struck the village of Has killing one teacher, the monitor said."
            ),
            [("Has", 31, 0)],
        ),
        (
            (
                "At least 31 people were killed in air strikes in Idlib province on Thursday, a monitor said. "
                "Warplanes struck the village of Has killing six people."
            ),
            [("Idleb", 25, 0), ("Has", 6, 0)],
        ),
    ],
)
def test_a_lead_of_one_bombing_counts_its_dead(coder: Coder, text: str, told: list[tuple[str, int, int]]) -> None:
    assert tolls_of(code(coder, text, lang="en", published=IN_2018)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A bombing in northern Syria killed nine people on Thursday. The car bomb exploded near a bakery in Azaz.",
            [("Remote explosive/landmine/IED", "Azaz", "2018-06-14")],
        ),
        (
            "An air strike in eastern Syria killed nine people on Tuesday. Shelling killed three on Thursday in Nubl.",
            [("Shelling/artillery/missile attack", "Nabul", "2018-06-14")],
        ),
        (
            "Russia struck targets in northern Syria on 12 June. The army shelled Darayya.",
            [("Shelling/artillery/missile attack", "Darayya", IN_2018)],
        ),
    ],
)
def test_a_lead_of_a_part_of_the_country_tells_the_day(
    coder: Coder, text: str, told: list[tuple[str, str, str]]
) -> None:
    """An older day is no news, and a sentence may tell its own."""
    assert acts_and_days(coder, text, lang="en", published=IN_2018) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Two teachers were among at least 17 people killed on Tuesday in Syrian government shelling of a "
                "rebel-held town north of the capital. The bombardment hit the town of Rankus, a monitor said."
            ),
            [("Rankus", ["syria-gov"], 17)],
        ),
        (
            (
                "No fewer than 17 people died on Tuesday in government shelling of a town north of the capital. "
                "Shelling of the town of Rankus killed two on Wednesday."
            ),
            [("Suburbs of Damascus", ["syria-gov"], 17), ("Rankus", [], 2)],
        ),
    ],
)
def test_the_town_of_a_lead_is_named_next(coder: Coder, text: str, told: list[tuple[str, list[str], int]]) -> None:
    """Only what is spoken of again is the same: not the shelling of another day."""
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.actor_ids, row.fatalities) for row in rows] == told


def test_a_fight_of_the_country_tells_who_fights_in_its_towns(coder: Coder) -> None:
    text = (
        "Kurdish-led forces killed 41 jihadists of Islamic State in northern Syria on Thursday, reports said. "
        "Eleven IS militants were killed in clashes in the town of Suluk."
    )
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.actor_ids, row.target_ids) for row in rows] == [("Suluk", ["sdf"], ["is"])]


def test_the_row_that_takes_the_toll_of_a_lead_is_by_its_side(coder: Coder) -> None:
    text = (
        "Fierce government bombardment of a Syrian town killed 43 people on Thursday, a monitoring group said. "
        "Air strikes and shelling struck the town of Rankus, said the group."
    )
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.actor_ids, row.fatalities) for row in rows] == [("Rankus", ["syria-gov"], 43)]


def test_the_dead_of_days_are_not_those_of_the_lead(coder: Coder) -> None:
    text = (
        "Barrel bombs killed eleven villagers on Thursday in a town of northern Syria, said a doctor there. "
        "Government helicopters dropped the crude weapons on the town of Atareb. "
        "Since Saturday no fewer than 54 people have died in air raids on the town."
    )
    (row,) = code(coder, text, lang="en", published=IN_2018)
    assert (row.location, row.fatalities, row.fatalities_high) == ("Atareb", 11, 11)
