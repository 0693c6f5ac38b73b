"""A further act at "the town" that an English article told of before, on a day of its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

FIRST = "Rebels fought the army in the town of Salamiyah on Monday. "


def days(coder: Coder, text: str) -> list[tuple[str | None, str]]:
    rows = code(coder, text, lang="en", published="2018-06-14")
    return [(row.location, row.date_start.isoformat()) for row in rows]


@pytest.mark.parametrize(
    "again",
    [
        "On Tuesday warplanes struck the town.",
        "Three people were killed in shelling on the town on Tuesday.",
        "On Tuesday shells hit the town's eastern edge.",
    ],
)
def test_on_another_day_the_town_was_hit_again(coder: Coder, again: str) -> None:
    assert days(coder, FIRST + again) == [("As-Salamiyeh", "2018-06-11"), ("As-Salamiyeh", "2018-06-12")]


@pytest.mark.parametrize(
    "again",
    [
        "The strikes on Tuesday were heavy.",  # nothing says where
        "The bombardment of the town on Monday was heavy.",  # the same day
        "Shelling went on in a town on Tuesday.",  # another, without a name
    ],
)
def test_what_is_told_of_no_other_day_and_town_is_no_further_act(coder: Coder, again: str) -> None:
    assert days(coder, FIRST + again) == [("As-Salamiyeh", "2018-06-11")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A car bomb killed four in Azaz on Monday. Two days earlier shells had hit Marea.", "2018-06-09"),
        ("A car bomb killed four in Azaz on Monday. A day earlier shells had hit Marea.", "2018-06-10"),
        ("A car bomb killed four in Azaz on 1 June. Two days earlier shells had hit Marea.", "2018-05-30"),
    ],
)
def test_earlier_is_counted_from_the_day_of_the_news_told_before(coder: Coder, text: str, day: str) -> None:
    assert ("Mare'", day) in days(coder, text)
