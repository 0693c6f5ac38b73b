"""Acts that count as many dead are one act where one is told of an area; of two towns they are two."""

from builders.coder import Coder
from tests.builders.coder.whole import code_english


def test_as_many_dead_of_an_area_and_a_town_in_it_are_the_same_whoever_is_blamed(coder: Coder) -> None:
    text = (
        "A coalition air strike in Homs province killed {} people on Friday, a monitor said. "
        "State media said Russian planes killed 41 people in Palmyra."
    )
    (row,) = code_english(coder, text.format(41))
    assert (row.location, row.fatalities, row.date_start.day) == ("Tadmor", 41, 12)
    rows = code_english(coder, text.format(40))
    assert [row.fatalities for row in rows] == [40, 41]


def test_as_many_dead_of_two_towns_or_days_or_provinces_fell_in_two_acts(coder: Coder) -> None:
    for where in ("in Talbiseh", "in Idlib province"):
        text = (
            f"Government planes killed 41 people {where}. State media said Russian planes killed 41 people in Palmyra."
        )
        assert len(code_english(coder, text)) == 2
    text = (
        "A coalition air strike in Homs province killed 41 people on 3 August, a monitor said. "
        "On Friday Russian planes killed 41 people in Palmyra."
    )
    assert len(code_english(coder, text)) == 2


def test_few_dead_may_be_counted_twice(coder: Coder) -> None:
    text = (
        "A coalition air strike in Homs province killed nine people on Friday, a monitor said. "
        "State media said Russian planes killed nine people in Palmyra."
    )
    assert len(code_english(coder, text)) == 2
