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
        ("A car bomb killed four in Azaz on Monday. A day later shells hit Marea.", "2018-06-12"),
        ("A car bomb killed four in Azaz on Monday. The following day shells hit Marea.", "2018-06-12"),
        ("A car bomb killed four in Azaz on Sunday and the next day shells hit Marea.", "2018-06-11"),
        ("A car bomb killed four in Azaz on Monday. Two days later shells hit Marea.", "2018-06-13"),
        ("A car bomb killed four in Azaz on 1 June. Two days earlier shells had hit Marea.", "2018-05-30"),
    ],
)
def test_earlier_and_later_are_counted_from_the_day_of_the_news_told_before(coder: Coder, text: str, day: str) -> None:
    assert ("Mare'", day) in days(coder, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels hit a school in Azaz on Monday just a day after dozens were killed in air strikes on Marea.",
            [("Azaz", "2018-06-11"), ("Mare'", "2018-06-10")],
        ),
        (
            "The shelling of Azaz on Monday came two days after eight people died in a rocket attack on Marea.",
            [("Azaz", "2018-06-11"), ("Mare'", "2018-06-09")],
        ),
        (
            "Shells hit Azaz on Tuesday. The attack came a day after militants targeted Marea, leaving four dead.",
            [("Azaz", "2018-06-12"), ("Mare'", "2018-06-11")],
        ),
        (
            "The raid comes three days after Russian jets hit an aid convoy near the town of Marea.",
            [("Mare'", "2018-06-11")],
        ),
        (
            "Rebels shelled Azaz a day after the army said that it would halt its air strikes on Marea.",
            [("Azaz", "2018-06-14")],
        ),
    ],
)
def test_what_an_act_came_days_after_is_an_act_of_its_day(
    coder: Coder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert days(coder, text) == expected
