"""Where an act or a weapon is the subject of an Arabic verb, the side behind it is hit and does not act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import sides


@pytest.mark.parametrize(
    "text",
    [
        "أوقع القصف الذي استهدف هيئة تحرير الشام في سراقب تسعة قتلى.",
        "أفاد ناشطون بأن القصف استهدف هيئة تحرير الشام في سراقب.",
        "قصف مدفعي عنيف طال هيئة تحرير الشام في بلدة سراقب.",
        "أصيب ثلاثة في الغارات الجوية الليلية التي استهدفت هيئة تحرير الشام في سراقب.",
        "استهدفت غارات جوية هيئة تحرير الشام في سراقب.",
    ],
)
def test_what_an_act_hit_stands_behind_its_verb(coder: Coder, text: str) -> None:
    assert sides(coder, text) == [([], ["hts"])]


@pytest.mark.parametrize(
    "text",
    [
        "بعد القصف استهدفت هيئة تحرير الشام بلدة نبل.",
        "في قصف مدفعي استهدفت هيئة تحرير الشام بلدة نبل.",
        "بصواريخ محلية الصنع استهدفت هيئة تحرير الشام بلدة نبل.",
        "استهدفت صواريخ هيئة تحرير الشام بلدة نبل.",
    ],
)
def test_who_fires_stands_behind_a_verb_whose_subject_he_is(coder: Coder, text: str) -> None:
    assert sides(coder, text) == [(["hts"], ["civilians"])]


def test_a_unit_by_the_name_of_its_base_is_hit(coder: Coder) -> None:
    assert sides(coder, "ذكر ناشطون أن القصف الصاروخي الذي استهدف اللواء 47 في ريف حماة قتل خمسة.") == [
        ([], ["syria-gov"])
    ]
