"""An act that followed another is one of its own kind and place."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, SHELLING, code


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "استهدفت غارات جوية بلدة حيش أمس، وتبع الغارات قصف مدفعي على مدينة كفرنبل.",
            [(AIR_STRIKE, "Heish"), (SHELLING, "Kafr Nobol")],
        ),
        ("تلا الغارات على بلدة حيش قصف صاروخي على مدينة كفرنبل أمس.", [(SHELLING, "Kafr Nobol")]),
        ("رافق الغارات قصف مدفعي على مدينة كفرنبل أمس.", [(AIR_STRIKE, "Kafr Nobol")]),
    ],
    ids=["taken up", "with its place", "at the same time"],
)
def test_shelling_that_followed_raids_is_none_of_them(coder: Coder, text: str, acts: list[tuple[str, str]]) -> None:
    assert [(row.sub_event_type, row.location) for row in code(coder, text)] == acts
