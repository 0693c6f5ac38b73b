"""The side of a patrol, a cell or a column that Arabic names before it acts where its unit does."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("هاجمت خلية لتنظيم الدولة حاجزا لقوات النظام في مدينة معدان بريف الرقة.", ["is"]),
        ("هاجمت مجموعة مسلحة تابعة لهيئة تحرير الشام بلدة أطمة بريف إدلب.", ["hts"]),
        ("اقتحم رتل كبير للجيش التركي مدينة عفرين بعد معارك مع الوحدات الكردية.", ["turkey"]),
        ("داهم رتل لقسد قرية الشحيل بريف دير الزور واعتقل خمسة مدنيين.", ["sdf"]),
        ("استهدفت مجموعة من جيش العزة حاجزا لقوات النظام في مدينة حلفايا بريف حماة.", ["jaysh-al-izza"]),
    ],
)
def test_a_unit_that_is_the_subject_acts_for_its_side(coder: Coder, text: str, actors: list[str]) -> None:
    assert [row.actor_ids for row in code(coder, text, published="2018-06-15")] == [actors]


@pytest.mark.parametrize(
    "text",
    [
        "استهدف الطيران الروسي خلية لتنظيم الدولة في مدينة معدان بريف الرقة.",
        "استهدفت خلية لتنظيم الدولة في مدينة معدان بريف الرقة بغارة جوية.",
        "قصفت الطائرات رتلا لتنظيم الدولة قرب مدينة معدان بريف الرقة.",
    ],
)
def test_a_unit_that_is_hit_does_not(coder: Coder, text: str) -> None:
    assert ["is"] not in [row.actor_ids for row in code(coder, text, published="2018-06-15")]
