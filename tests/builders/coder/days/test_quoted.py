"""What is called today is of the day on which it was said; what came before an act is of its own day."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code_english


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Jets bombed Suran today, the army said on Saturday.", ["13"]),
        ('A monitor said on Saturday: "Jets bombed Suran this morning."', ["13"]),
        ('Jets killed six men in Suran on Saturday. "They struck Suran four times today," a monitor said.', ["13"]),
        ('"Jets bombed Suran this morning," a monitor said.', ["14"]),
        ("A toll rose on Saturday, a monitor said. Jets bombed Suran today.", ["14"]),
        (
            'Jets killed six men in Suran on Sunday. A pilot fell there on Saturday. "They struck it today," one said.',
            ["14"],
        ),
        ("Rebels shelled Suran on Friday. Hours earlier a car bomb killed four people in Azaz.", ["12", "12"]),
        ("Saturday's attack came after a car bomb killed six people on Tuesday in Suran.", ["09"]),
        ("Saturday's attack came as rebels shelled Suran on Friday.", ["12"]),
        ("Saturday's attack on Suran killed six people.", ["13"]),
    ],
)
def test_the_day_of_who_speaks_is_today(coder: Coder, text: str, days: list[str]) -> None:
    assert [row.date_start.isoformat()[-2:] for row in code_english(coder, text)] == days
