"""The day and the town of a dateline are those of writing, not of an act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def told(coder: Coder, text: str, published: str = "2018-06-14") -> list[tuple[str | None, str]]:
    rows = code(coder, text, lang="en", published=published)
    return [(row.location, row.date_start.isoformat()) for row in rows]


@pytest.mark.parametrize(
    "dateline",
    [
        "BEIRUT, June 14 (Reuters) - ",
        "BEIRUT, June 14 (AFP) — ",
        "BEIRUT, 14 June (AFP) — ",
        "AMMAN, Jordan, June 14 (AP) — ",
        "Beirut – 14 June: ",
        "HOMS, June 14 (AFP) - ",
        "HOMS, Syria (AP) - ",
        "HOMS, Syria, June 14 (AP) - ",
    ],
)
@pytest.mark.parametrize("published", ["2018-06-14", "2018-06-15"])
def test_the_day_of_a_dateline_is_not_that_of_an_act(coder: Coder, dateline: str, published: str) -> None:
    text = dateline + "Shells fell on the town of Talbiseh on Tuesday, killing two people."
    assert told(coder, text, published) == [("Talbiseh", "2018-06-12")]


def test_a_dateline_tells_the_day_where_no_other_word_does(coder: Coder) -> None:
    text = "BEIRUT, June 13 (AFP) - Shells fell on the town of Talbiseh, killing two people."
    assert told(coder, text) == [("Talbiseh", "2018-06-13")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On June 12 - a Tuesday - shells fell on Talbiseh, killing two people.", "Talbiseh"),
        ("Talbiseh, Saraqab - Shells fell on both towns on June 12.", "Talbiseh"),
    ],
)
def test_not_each_head_of_a_sentence_is_a_dateline(coder: Coder, text: str, place: str) -> None:
    assert (place, "2018-06-12") in told(coder, text)
