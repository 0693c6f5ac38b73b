"""What is told of a city and of several of its quarters is one toll, of which each quarter has its share."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "lang", "dead"),
    [
        (
            (
                "Six men were killed on Friday in shelling of Homs. Gunners fired shells at the neighbourhoods of Waer "
                "and Zahra, killing six men."
            ),
            "en",
            {("Wa'er", 3), ("Zahra'", 3)},
        ),
        (
            (
                "Gunners fired shells at the neighbourhoods of Waer and Zahra on Friday, killing six men. Six men were "
                "killed in the shelling of Homs, a doctor said."
            ),
            "en",
            {("Wa'er", 3), ("Zahra'", 3)},
        ),
        (
            (
                "قتل ستة مدنيين أمس في قصف لقوات النظام على مدينة حلب.\nوقصفت قوات النظام أحياء الميسر والصاخور "
                "والكلاسة ما أدى إلى مقتل ستة مدنيين."
            ),
            "ar",
            {("Karm Myassar", 2), ("Al-Sakhour", 2), ("Kallaseh", 2)},
        ),
        (
            (
                "Six men were killed on Friday in shelling of Homs. Gunners fired shells at the neighbourhood of Waer, "
                "killing six men."
            ),
            "en",
            {("Wa'er", 6)},
        ),
    ],
)
def test_quarters_divide_what_is_told_of_their_city_too(
    coder: Coder, text: str, lang: str, dead: set[tuple[str, int]]
) -> None:
    assert {(row.location, row.fatalities) for row in code(coder, text, lang=lang)} == dead
