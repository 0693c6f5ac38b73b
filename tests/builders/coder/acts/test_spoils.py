"""What is destroyed or taken is no means by which it was done, nor shells that fell."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import CLASH, SHELLING, code_english


@pytest.mark.parametrize(
    ("text", "event", "weapons"),
    [
        (
            "The army repelled an IS attack on Jubb al-Jarrah on Friday, destroying a rocket launcher and two mortars.",
            CLASH,
            ["unspecified"],
        ),
        (
            "The army repelled IS attacks on Jubb al-Jarrah on Friday destroying their vehicles and mortar shells.",
            CLASH,
            ["unspecified"],
        ),
        (
            "The army clashed with IS near Jubb al-Jarrah on Friday and seized rockets, mortar rounds and a tank.",
            CLASH,
            ["unspecified"],
        ),
        ("Two houses were destroyed and mortar shells hit the market of Saraqib on Friday.", SHELLING, ["mortar"]),
        (
            "Mortar shells destroyed houses and rockets killed a child in Sarmin on Friday.",
            SHELLING,
            ["mortar", "rocket"],
        ),
        ("The army destroyed positions of IS with rockets in Saraqib on Friday.", SHELLING, ["rocket"]),
    ],
)
def test_what_is_lost_is_no_means(coder: Coder, text: str, event: str, weapons: list[str]) -> None:
    (row,) = code_english(coder, text)
    assert (row.sub_event_type, row.weapon_types) == (event, weapons)
