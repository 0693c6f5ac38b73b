"""A sentence that opens with "they", "the group" or "another unit" tells an act of a side told before it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code_english

_FOUGHT = "Islamic State gunmen clashed with the army near Palmyra on Wednesday. "
_SEIZED = "Government troops and Hezbollah seized Salma on Wednesday. "


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (_FOUGHT + "On Thursday the group seized the village of Morek.", ["is"]),
        (_FOUGHT + "The ultra-hardline Sunni fighters later captured Morek.", ["is"]),
        (_SEIZED + "They also retook Morek from the rebels.", ["syria-gov", "hezbollah"]),
        (_SEIZED + "Their fighters attacked Morek on Thursday.", ["syria-gov", "hezbollah"]),
        ("Turkey struck Afrin on Wednesday. On Thursday it launched an offensive in Morek.", ["turkey"]),
        (
            (
                "The Islamic State group came under attack from the army in Palmyra on Wednesday. "
                "On Thursday it mounted a counterattack on government positions in Morek."
            ),
            ["is"],
        ),
        (
            (
                "An army unit targeted terrorist hideouts in Salma on Wednesday. "
                "Another unit eliminated several terrorists in the town of Morek."
            ),
            ["syria-gov"],
        ),
    ],
)
def test_subject_told_before(coder: Coder, text: str, actors: list[str]) -> None:
    assert [row.actor_ids for row in code_english(coder, text) if row.location == "Murak"] == [actors]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels were driven out of Salma by the army on Wednesday. They captured Morek on Thursday.",
        _FOUGHT + "The rights group attacked the village of Morek.",
        _FOUGHT + "It was captured in Morek on Thursday.",
        _SEIZED + "A resident spoke of his flight from Latakia. They captured Morek.",
        _SEIZED + "They will attack Morek on Thursday.",
    ],
)
def test_subject_of_others(coder: Coder, text: str) -> None:
    assert not [row for row in code_english(coder, text) if row.location == "Murak"]
