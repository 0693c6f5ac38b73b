"""What an act came beside is another act, with its own place and dead."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, CLASH, SHELLING, acts_and_dead

_SHELLED = "Shelling killed four people in the town of Sarmin on Thursday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            _SHELLED + "The strikes came as Islamic State fighters pressed their assault on the town of Kobane.",
            [("Sarmin", SHELLING, 4), ("Ain Al Arab", CLASH, 0)],
        ),
        (
            _SHELLED + "The fresh bombardment comes as rebels clash with troops in the town of Morek.",
            [("Sarmin", SHELLING, 4), ("Murak", CLASH, 0)],
        ),
        (_SHELLED + "The attack came as a part of an offensive on the town of Morek.", [("Sarmin", SHELLING, 4)]),
        (
            "The air strike on the town of Sarmin on Thursday came as people were out shopping, killing four.",
            [("Sarmin", AIR_STRIKE, 4)],
        ),
    ],
)
def test_what_goes_on_as_an_act_comes(coder: Coder, text: str, told: list[tuple[str, str, int]]) -> None:
    assert acts_and_dead(coder, text) == told
