"""The day on which the dead were counted anew is not that on which they fell."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def told(coder: Coder, text: str) -> list[tuple[str, int, int]]:
    rows = code(coder, text, lang="en", published="2018-06-14")
    return [(row.date_start.isoformat(), row.date_precision, row.fatalities) for row in rows]


@pytest.mark.parametrize(
    "count",
    [
        "The toll from an air strike on the town of Talbiseh rose on Thursday to 14.",
        "The number of people killed by a bomb that fell on Talbiseh climbed to at least 14 on Thursday.",
        "The death toll in an air strike on Talbiseh has increased to 14 from nine on Thursday.",
        "The death toll of an air strike on Talbiseh reached 14 on Thursday.",
    ],
)
def test_the_day_behind_it_is_that_of_the_act(coder: Coder, count: str) -> None:
    assert told(coder, count) == [("2018-06-14", 2, 14)]
    assert told(coder, count + " The attack took place on Tuesday.") == [("2018-06-12", 1, 14)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from Tuesday's air strike on Talbiseh rose to 14 on Thursday.",
        "The death toll from an air strike on Talbiseh on Tuesday has risen to 14, rescuers said on Thursday.",
        "Two days after an air strike on Talbiseh the number of dead has risen to 14, rescuers said on Thursday.",
        "Fourteen people were killed in an air strike on Talbiseh on Tuesday, and fighting rose to a new level.",
    ],
)
def test_a_day_of_the_act_in_the_sentence_stays(coder: Coder, text: str) -> None:
    assert told(coder, text) == [("2018-06-12", 1, 14)]
