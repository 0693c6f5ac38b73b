"""A place that is taken, and one of which only a part is."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import CLASH, code

TAKEN = "Government regains territory"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("على بلدة مسرابا وعلى أجزاء واسعة من بلدة سقبا", [(TAKEN, "Misraba"), (CLASH, "Saqba")]),
        ("على بلدة مسرابا وأجزاء من بلدتي سقبا وجسرين", [(TAKEN, "Misraba"), (CLASH, "Saqba"), (CLASH, "Jisrein")]),
        ("على أجزاء من بلدة سقبا وبلدة مسرابا", [(CLASH, "Saqba"), (TAKEN, "Misraba")]),
        ("على أجزاء من بلدة سقبا", [(CLASH, "Saqba")]),
        ("على أجزاء من البوكمال المحاذية للحدود العراقية", [(CLASH, "Abu Kamal")]),
        ("على بلدة مسرابا بعد انسحاب التنظيم من بلدة سقبا", [(TAKEN, "Misraba")]),
    ],
)
def test_what_is_taken_and_what_in_part(coder: Coder, what: str, expected: list[tuple[str, str]]) -> None:
    rows = code(coder, f"سيطرت قوات النظام الخميس {what}.")
    assert [(row.sub_event_type, row.location) for row in rows] == expected


def test_who_fell_elsewhere_meanwhile_did_not_fall_in_the_capture(coder: Coder) -> None:
    text = "قتل سبعة مدنيين بغارات على سقبا. وقتل خمسة مدنيين في عربين، فيما سيطرت قوات النظام على بلدة مسرابا."
    rows = {row.location: row.fatalities for row in code(coder, text)}
    assert (rows["Saqba"], rows["Misraba"]) == (7, 0)
