"""A numeral that is no count of people gives no figure, and no plural behind it gives one instead."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

BEYOND = ["99999999999999999999", "12,345,678", "99 billion", "9" * 6000, "9" * 600 + ".5 million", "-5", "−5"]


@pytest.mark.parametrize("numeral", BEYOND)
def test_no_count_no_figure(coder: Coder, numeral: str) -> None:
    (row,) = code(coder, f"Rebels shelled Duma, killing {numeral} civilians.", lang="en")
    assert (row.fatalities, row.fatalities_high, row.injured_high) == (0, 0, 0)


@pytest.mark.parametrize("numeral", ["١٢٣٤٥٦٧٨٩٠١٢٣٤٥", "99999999999", "-5"])
def test_no_count_no_figure_in_arabic(coder: Coder, numeral: str) -> None:
    (row,) = code(coder, f"قصفت قوات النظام دوما ما أدى إلى مقتل {numeral} مدنيين")
    assert (row.fatalities, row.fatalities_high) == (0, 0)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("killing 5 civilians", (5, 5)),
        ("killing 3-5 civilians", (3, 5)),
        ("killing five civilians", (5, 5)),
        ("leaving 99999999999 killed and wounded", (0, 0)),
        ("killing 10 people, including 99999999999 civilians", (10, 10)),
        ("killing 5 and wounding 99999999999 civilians", (5, 5)),
    ],
)
def test_the_counts_beside_it_stand(coder: Coder, told: str, figures: tuple[int, int]) -> None:
    (row,) = code(coder, f"Rebels shelled Duma, {told}.", lang="en")
    assert (row.fatalities, row.fatalities_high) == figures


def test_a_dash_that_opens_a_line_is_no_minus(coder: Coder) -> None:
    text = "Rebels shelled Duma on Thursday.\n-5 civilians were killed in the shelling of Duma."
    assert {row.fatalities for row in code(coder, text, lang="en")} == {5}


def test_a_range_of_days_to_no_day_is_read_without_an_end(coder: Coder) -> None:
    assert code(coder, f"Rebels shelled Duma on 5-{'9' * 6000} March, killing two civilians.", lang="en") is not None
