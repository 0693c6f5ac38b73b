"""What "each" tells of every place of a list, and "the rest" of the last."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code


@pytest.mark.parametrize(
    ("lang", "text", "tolls"),
    [
        (
            "en",
            "Raids killed 30 civilians, including 9 in Azaz, 8 in Marea and 1 in each of Tal Rifaat and Anadan.",
            [9, 8, 1, 1],
        ),
        (
            "en",
            "Raids killed 30 civilians, including nine in Azaz, eight in Marea and one each in Anadan and Hayyan.",
            [9, 8, 1, 1],
        ),
        (
            "ar",
            "قتل 30 مدنيا بقصف، بينهم تسعة في اعزاز وثمانية في مارع وواحد في كل من تل رفعت وعندان.",
            [9, 8, 1, 1],
        ),
        ("en", "Shelling killed 20 people on Monday, nine of them in Azaz, the rest in Marea.", [9, 11]),
        ("ar", "قتل 20 مدنيا بقصف أمس، تسعة منهم في اعزاز والبقية في مارع.", [9, 11]),
        ("en", "Shelling of Azaz and Marea killed 20 people on Monday; the rest fled.", [10, 10]),
    ],
)
def test_each_place_and_the_rest(coder: Coder, lang: str, text: str, tolls: list[int]) -> None:
    assert [row.fatalities for row in code(coder, text, lang=lang, published=IN_2016)] == tolls
