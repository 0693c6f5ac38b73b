"""A site that an article has named is meant again where only its sort is told: "the airport", السجن."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("lang", "first", "again", "place"),
    [
        (
            "ar",
            "هبطت طائرة شحن في مطار المزة العسكري الثلاثاء.",
            "وفجر الخميس استهدفت غارة جوية المطار وجرحت جنديا.",
            "Mezzeh Airbase",
        ),
        ("ar", "وصلت قافلة إلى مخيم الهول الثلاثاء.", "وقتل مسلحون حارسا في المخيم الخميس.", "Al-Hol camp"),
        (
            "en",
            "A plane landed at Mezzeh airbase on Tuesday.",
            "On Thursday an air strike hit the airport.",
            "Mezzeh Airbase",
        ),
    ],
)
def test_a_site_is_taken_up_by_its_sort(coder: Coder, lang: str, first: str, again: str, place: str) -> None:
    assert [row.location for row in code(coder, f"{first}\n{again}", lang=lang)] == [place]


@pytest.mark.parametrize(
    "again",
    [
        "وفجر الخميس استهدفت غارة جوية السد وجرحت جنديا.",  # none was named
        "وفجر الخميس استهدفت غارة جوية طريق المطار في مدينة حمص.",  # a road that is called after one
    ],
)
def test_another_site_is_not(coder: Coder, again: str) -> None:
    rows = code(coder, f"هبطت طائرة شحن في مطار المزة العسكري الثلاثاء.\n{again}")
    assert "Mezzeh Airbase" not in [row.location for row in rows]


def test_those_in_a_post_that_opens_a_clause_fire(coder: Coder) -> None:
    [row] = code(coder, "قال ناشط إن المعسكر الروسي المتمركز قرب مورك استهدف بلدة كفرزيتا بالمدفعية.")
    assert (row.location, row.actor_ids) == ("Kafr Zeita", ["russia"])


def test_a_post_that_is_hit_does_not(coder: Coder) -> None:
    [row] = code(coder, "قال ناشط إن المعسكر الروسي قرب حلفايا تعرض لقصف بصواريخ.")
    assert row.target_ids == ["russia"]
