"""Who is left "with injuries" is counted as wounded."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("An air strike on Talbiseh killed six people and left another 12 with injuries on Monday.", 6, 12),
        ("An air strike on Talbiseh left 12 people with serious injuries on Monday.", 0, 12),
        ("Shelling of Talbiseh killed a woman on Monday and left her husband with severe injuries.", 1, 1),
        ("Shelling of Talbiseh killed a woman on Monday; rebels left the town with injuries to ten men.", 1, 10),
    ],
)
def test_who_is_left_with_injuries_is_wounded(coder: Coder, text: str, killed: int, wounded: int) -> None:
    assert [(row.fatalities, row.injured) for row in code(coder, text, lang="en")] == [(killed, wounded)]
