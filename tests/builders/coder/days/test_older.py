"""What somebody says that an act "had" done is told of that act and its day; what others "had" done is older."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def days(coder: Coder, text: str) -> list[str]:
    return [row.date_start.isoformat() for row in code(coder, text, lang="en", published="2018-06-14")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said shelling on Talbiseh had killed two people on Tuesday.",
        "The mayor said that shelling of rebels in Talbiseh had gone on until late on Tuesday.",
        "The mayor said a car bomb had exploded in Talbiseh on Tuesday and killed two people.",
        "The mayor said on Wednesday a drone strike had wounded two people in Talbiseh the previous day.",
        "According to the mayor, air strikes had hit Talbiseh late on Tuesday.",
        "Residents told reporters that a mortar shell had landed in Talbiseh on Tuesday and killed a girl.",
    ],
)
def test_what_an_act_had_done_as_one_said_was_on_the_day_told(coder: Coder, text: str) -> None:
    assert days(coder, text) == ["2018-06-12"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor said of the shelling of Talbiseh that rebels had taken a hill on Tuesday.", ["2018-06-14"]),
        ("The mayor said air strikes hit a quarter of Talbiseh, which rebels had entered on Tuesday.", ["2018-06-14"]),
        ("The mayor condemned the shelling of Talbiseh and said he had left the town on Tuesday.", []),
    ],
)
def test_what_others_had_done_is_on_another_day(coder: Coder, text: str, told: list[str]) -> None:
    assert days(coder, text) == told
