"""Whether the name of the capital is that of a town or of its government."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, sides


@pytest.mark.parametrize(
    "text",
    [
        "قالت دمشق إن طائرات مجهولة قصفت بلدة نصيب الخميس.",
        "وبعيد ساعات على إعلان دمشق أن طائرات قصفت الخميس أحد مواقعها في بلدة نصيب.",
        "تزداد الضغوط على موسكو ودمشق، إذ قصفت الطائرات الخميس بلدة نصيب.",
        "قصفت طائرات مجهولة الخميس بلدة نصيب، معقل الفصائل المعارضة ضد دمشق.",
        "قصفت طائرات مجهولة الخميس بلدة نصيب، ودان القصف حلفاء لدمشق والقوات التابعة لدمشق.",
    ],
)
def test_what_a_government_says_or_suffers_is_in_no_town(coder: Coder, text: str) -> None:
    assert [row.location for row in code(coder, text)] == ["Nasib"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقطت الخميس قذائف على دمشق فقتل مدني.", ["Damascus"]),
        ("وقع الخميس انفجار في دمشق، وقتل مدني.", ["Damascus"]),
        ("قصفت الفصائل دمشق الخميس فقتل مدني.", ["Damascus"]),
        ("شهدت دمشق الخميس انفجارا قتل فيه مدني.", ["Damascus"]),
        ("سقطت الخميس قذائف على العاصمة دمشق فقتل مدني.", ["Damascus"]),
    ],
)
def test_what_befalls_the_town_is_in_it(coder: Coder, text: str, expected: list[str]) -> None:
    assert [row.location for row in code(coder, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "يبحث المجلس الهجوم الكيميائي الذي اتهمت دمشق بتنفيذه في بلدة سقبا السبت.",
        "يبحث المجلس الهجوم الكيميائي الذي اتهمت الدول الثلاث دمشق بشنه في بلدة سقبا السبت.",
        "واتهمت دول عدة دمشق بشن هجوم كيميائي على بلدة سقبا السبت.",
    ],
)
def test_the_government_is_accused(coder: Coder, text: str) -> None:
    assert sides(coder, text) == [(["syria-gov"], ["civilians"])]
