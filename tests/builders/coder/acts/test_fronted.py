"""Behind a place that opens a clause another act is told, also where only its toll tells it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, BLAST, IN_2016, SHELLING, code


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "In Azaz, a sniper killed a woman; in Marea, a bomb wounded four; in Afrin, troops arrested 12 men.",
            [("Azaz", "Attack", 1), ("Mare'", BLAST, 0), ("Afrin", "Abduction/forced disappearance", 0)],
        ),
        (
            "ar",
            "في اعزاز قتلت امرأة برصاص قناص، وفي مارع جرح أربعة بانفجار عبوة، وفي طفس اعتقلت قوات النظام 12 شابا.",
            [("Azaz", "Attack", 1), ("Mare'", BLAST, 0), ("Tafs", "Abduction/forced disappearance", 0)],
        ),
        (
            "en",
            "Warplanes bombed Douma, and in nearby Harasta a mortar round killed a woman.",
            [("Duma", AIR_STRIKE, 0), ("Harasta", SHELLING, 1)],
        ),
        (
            "ar",
            "قصفت الطائرات مدينة دوما، وفي حرستا المجاورة قتلت امرأة بقذيفة هاون.",
            [("Duma", AIR_STRIKE, 0), ("Harasta", SHELLING, 1)],
        ),
    ],
)
def test_each_place_that_opens_a_clause_has_its_act(
    coder: Coder, lang: str, text: str, told: list[tuple[str, str, int]]
) -> None:
    rows = code(coder, text, lang=lang, published=IN_2016)
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == told


@pytest.mark.parametrize(
    ("lang", "text", "tolls"),
    [
        ("en", "Two people were killed in Azaz and in Marea in a raid by gunmen.", [1, 1]),
        ("ar", "قتل خمسة مدنيين في اعزاز وفي مارع بقصف لقوات النظام.", [3, 2]),
        ("ar", "سقطت قذائف على حي الميدان وفي ساحة الأمويين بدمشق ما أدى إلى مقتل شخصين.", [1, 1]),
        ("en", "Fighting raged in Azaz and in Marea, killing 12.", [6, 6]),
    ],
)
def test_places_of_one_act_that_are_told_with_in_share_it(coder: Coder, lang: str, text: str, tolls: list[int]) -> None:
    rows = code(coder, text, lang=lang, published=IN_2016)
    assert [row.fatalities for row in rows] == tolls
    assert len({row.sub_event_type for row in rows}) == 1
