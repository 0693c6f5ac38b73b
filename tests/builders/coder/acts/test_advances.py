"""Advances: an Arabic verb of moving forward tells of a battle where armed men moved, and where."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "text",
    [
        "تقدمت فصائل المعارضة فجر اليوم في بلدة مورك.",
        "وتقدم مقاتلو المعارضة نحو بلدة مورك.",
        "كما تقدم الجيش السوري باتجاه بلدة مورك وسط قصف عنيف.",
        "أفادت مصادر بأن “جيش العزة” وفصائل المعارضة تقدمت في بلدة مورك.",
        "حققت فصائل المعارضة مساء أمس تقدما كبيرا على محور بلدة مورك.",
        "تمكن مقاتلو المعارضة بعد معارك من التقدم داخل بلدة مورك.",
        "تحاول قوات النظام منذ الصباح التقدم باتجاه بلدة مورك.",
    ],
)
def test_armed_men_who_move_forward_fight(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert (row.sub_event_type, row.location) == ("Armed clash", "Murak")


@pytest.mark.parametrize(
    "text",
    [
        "تقدم قوات النظام الخبز للأهالي في بلدة مورك.",
        "أثار تقدم قوات النظام في بلدة مورك قلق السكان.",
        "تقدمت تركيا بمقترح إلى مجلس الأمن حول بلدة مورك.",
        "تقدمت فصائل المعارضة بشكوى إلى محكمة في بلدة مورك.",
        "حقق الأهالي تقدما في إصلاح الطرق في بلدة مورك.",
        "قال إن القوات التي تقدمت في بلدة مورك جاءت من حلب.",
        "لم يتقدم الجيش السوري في بلدة مورك.",
        "إذا تقدمت قوات النظام في بلدة مورك فستغلق الطريق.",
    ],
)
def test_other_ways_to_bring_forward_are_none(coder: Coder, text: str) -> None:
    assert not code(coder, text)
