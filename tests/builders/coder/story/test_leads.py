"""A lead that counts the dead of one bombing in an area, of which a finer place is told later."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code, tolls_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "No fewer than 31 people were killed when jets bombed a market in Idlib province on Thursday, a "
                "monitor said. Warplanes struck the village of Has killing one teacher, the monitor said."
            ),
            [("Has", 31, 0)],
        ),
        (
            (
                "At least 31 people were killed in air strikes in Idlib province on Thursday, a monitor said. "
                "Warplanes struck the village of Has killing six people."
            ),
            [("Idleb", 25, 0), ("Has", 6, 0)],
        ),
    ],
)
def test_a_lead_of_one_bombing_counts_its_dead(coder: Coder, text: str, told: list[tuple[str, int, int]]) -> None:
    assert tolls_of(code(coder, text, lang="en", published=IN_2018)) == told
