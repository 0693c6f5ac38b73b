"""All who hold a place together have no part in what hits it; what sort of group one is called is no other side."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code_english


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Army jets struck the town of Binnish held by Islamist fighters and other rebels on Friday.", ["civilians"]),
        ("Army jets struck Binnish, which is held by Nusra and allied rebel groups, on Friday.", ["civilians"]),
        (
            "Army jets struck Binnish on Friday, which is controlled by an alliance of rebels, including Nusra.",
            ["civilians"],
        ),
        ("Rebels shelled positions held by the army and Hezbollah near Nubul on Friday.", ["syria-gov", "hezbollah"]),
        (
            "The town of Binnish held by rebels and Islamists was shelled by the army on Friday, killing five rebels.",
            ["rebels"],
        ),
        ("Army jets on Friday struck Binnish, held by Ahrar al-Sham, and killed three rebels.", ["rebels"]),
    ],
)
def test_those_who_hold_a_town_are_not_hit(coder: Coder, text: str, targets: list[str]) -> None:
    (row,) = code_english(coder, text)
    assert row.target_ids == targets


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        ("The Shiite militia Hezbollah", ["hezbollah"]),
        ("The army and its Lebanese ally Hezbollah", ["syria-gov", "hezbollah"]),
        ("Shiite militias, Hezbollah and the army", ["pro-iran-militia", "hezbollah", "syria-gov"]),
    ],
)
def test_what_a_group_is_called_is_no_other(coder: Coder, subject: str, actors: list[str]) -> None:
    (row,) = code_english(coder, f"{subject} shelled the town of Madaya on Friday.")
    assert row.actor_ids == actors
