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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قُتل رجل بقصف على بنش، أما بلدة سرمين فقد تعرضت لغارات جوية أدت لإصابة طفلين.",
            [("Bennsh", [], 1, 0), ("Sarmin", [], 0, 2)],
        ),
        (
            "قُتل رجل بقصف على بنش، أما في سرمين فقد أصيب طفلان بغارات جوية.",
            [("Bennsh", [], 1, 0), ("Sarmin", [], 0, 2)],
        ),
        (
            "قصفت قوات النظام بلدة بنش، أما الطيران الروسي فاستهدف سرمين بثلاث غارات.",
            [("Bennsh", ["syria-gov"], 0, 0), ("Sarmin", ["russia"], 0, 0)],
        ),
        (
            "قُتل رجل بقصف لقوات النظام على بنش، أما القصف على سرمين فأدى إلى إصابة طفل.",
            [("Bennsh", ["syria-gov"], 1, 0), ("Sarmin", ["syria-gov"], 0, 1)],
        ),
        ("قُتل خمسة مدنيين إما بقصف مدفعي أو بغارات على بلدة بنش.", [("Bennsh", [], 5, 0)]),
    ],
)
def test_what_arabic_goes_over_to_is_another_act(
    coder: Coder, text: str, told: list[tuple[str, list[str], int, int]]
) -> None:
    assert [(row.location, row.actor_ids, row.fatalities, row.injured) for row in code(coder, text)] == told
