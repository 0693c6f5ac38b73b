"""What is done in the next sentence to the crowd of a protest makes one event of both."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code

FORCE = "Excessive force against protesters"


@pytest.mark.parametrize(
    ("lang", "text", "actors"),
    [
        ("en", "Protesters gathered in Kafr Nabl on Monday. Security forces opened fire on them, killing two.", True),
        ("en", "Thousands demonstrated in Homs on Monday. At least two were shot dead.", False),
        ("ar", "تجمع متظاهرون في كفرنبل الاثنين. وأطلقت قوات الأمن النار عليهم فقتلت اثنين.", True),
        ("ar", "تظاهر الآلاف في حمص الاثنين. وقتل شخصان برصاص قوات الأمن.", True),
    ],
)
def test_a_crowd_that_is_shot_at_meets_excessive_force(coder: Coder, lang: str, text: str, actors: bool) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2016)
    assert (row.sub_event_type, row.fatalities, row.target_ids) == (FORCE, 2, ["protesters"])
    assert row.actor_ids == (["syria-gov"] if actors else [])


@pytest.mark.parametrize(
    "again",
    [
        "Security forces shot two people dead in Daraa on Monday.",  # elsewhere
        "Rebels shot two soldiers dead there.",
        "Russian jets bombed the town on Monday, killing two people.",
        "On Tuesday gunmen from Turkey shot two men dead in the town.",  # another day
    ],
)
def test_what_befell_others_is_an_event_of_its_own(coder: Coder, again: str) -> None:
    rows = code(coder, f"Protesters gathered in Kafr Nabl on Monday. {again}", lang="en", published=IN_2016)
    told = {row.sub_event_type for row in rows}
    assert "Peaceful protest" in told
    assert FORCE not in told
