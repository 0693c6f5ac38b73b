"""Where and when protests are, what is none though it sounds like one, and what is done to them."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, locations, refusals


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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "خرجت مظاهرة ضد حملة تركيا على منبج."),
        ("ar", "خرجت مظاهرة تنديدا بقصف مدينة دوما."),
        ("ar", "تظاهر المئات أمس احتجاجا على هجوم قوات النظام على مدينة نوى."),
        ("en", "Hundreds staged protests over air strikes in Aleppo."),
        ("en", "Hundreds held a protest on Monday against the bombing of Douma."),
    ],
)
def test_a_protest_against_a_war_is_not_where_it_is_waged(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ar", "خرجت مظاهرة احتجاجا على الغلاء في مدينة نوى.", "Nawa"),
        ("ar", "تظاهر المئات احتجاجا على مقتل شاب في مدينة الباب.", "Al Bab"),
        ("ar", "خرجت مظاهرة في مدينة بنش تنديدا بقصف مدينة دوما.", "Bennsh"),
        ("en", "Hundreds held a protest on Monday against corruption in Sweida.", "As-Sweida"),
        ("en", "Hundreds protested in Idlib over air strikes in Aleppo.", "Idleb"),
    ],
)
def test_it_is_where_the_crowd_lives(coder: Coder, lang: str, text: str, place: str) -> None:
    assert locations(coder, text, lang=lang) == [place]
