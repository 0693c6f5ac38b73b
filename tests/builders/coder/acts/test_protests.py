"""Where and when protests are, what is none though it sounds like one, and what is done to them."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import refusals


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "وفي كولونيا، تظاهر نحو خمسين شخصا هاتفين ضد الحرب."),
        ("ar", "وفي أنقرة فرقت الشرطة محتجين كانوا يرددون شعارات."),
        ("en", "Some 300 people staged a demonstration in central Berlin."),
        ("en", "Hundreds held protests in Paris over air strikes in Aleppo."),
    ],
)
def test_a_protest_in_another_country_is_told_where_it_was(coder: Coder, lang: str, text: str) -> None:
    assert refusals(coder, text, lang=lang) == {"place-outside-syria"}
