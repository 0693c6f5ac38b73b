"""Where an act or a weapon is the subject of an Arabic verb, the side behind it is hit and does not act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, sides


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


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("هجوم مسلح استهدف عناصر من الجيش الحر في مدينة طفس اليوم.", "rebels"),
        ("انفجرت عبوة ناسفة استهدفت قيادياً سابقاً في الجيش الحر في مدينة طفس اليوم.", "rebels"),
        ("هجوم بطائرة مسيرة استهدف قيادياً في قسد في القامشلي اليوم.", "sdf"),
    ],
)
def test_whose_men_an_act_is_told_to_have_hit_is_the_target(coder: Coder, text: str, target: str) -> None:
    (row,) = code(coder, text, published="2022-11-24")
    assert (row.actor_ids, row.target_ids) == ([], [target])


def test_a_militia_in_marks_is_tied_by_the_and_before_its_noun(coder: Coder) -> None:
    for name in ("(قسد)", '"قسد"', "“قسد”"):
        text = f"أصيبت امرأة بقصف صاروخي مصدره قوات الأسد وميليشيات {name} على بلدة مارع."
        (row,) = code(coder, text, published="2022-11-24")
        assert (row.actor_ids, row.target_ids) == (["syria-gov", "sdf"], ["civilians"])
