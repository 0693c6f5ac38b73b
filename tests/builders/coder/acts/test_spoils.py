"""What is destroyed or taken is no means by which it was done, nor shells that fell."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, BLAST, CLASH, SHELLING, code_english


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


@pytest.mark.parametrize(
    "text",
    [
        "Militants trained recruits and made explosives and car bombs in Suran.",
        "The army found two car bombs in Suran.",
        "The army destroyed a workshop for making car bombs in Suran.",
        "Two car bombs were seized in Suran.",
        "The group built a haven in Suran to plan attacks and test car bombs.",
    ],
)
def test_a_bomb_made_or_found_has_not_gone_off(coder: Coder, text: str) -> None:
    assert code_english(coder, text) == []


@pytest.mark.parametrize(
    ("text", "event", "weapons"),
    [
        ("Planes destroyed six vehicles and two car bombs near Suran on Friday.", AIR_STRIKE, ["air-bomb"]),
        ("The air force destroyed a factory for IEDs in Suran.", AIR_STRIKE, ["air-bomb"]),
        ("The army destroyed a tank and a car bomb and killed 12 militants in Suran.", SHELLING, ["unspecified"]),
        ("A car bomb went off in Suran and two houses were destroyed.", BLAST, ["car-bomb"]),
        ("Militants made a car bomb that exploded in Suran, killing nine.", BLAST, ["car-bomb"]),
        ("Near the court building a car bomb in a parked taxi wounded five people in Suran.", BLAST, ["car-bomb"]),
        ("Beside a two-storey house a roadside bomb in a bin killed nine people in Suran.", BLAST, ["ied"]),
    ],
)
def test_a_bomb_is_no_means_before_it_goes_off(coder: Coder, text: str, event: str, weapons: list[str]) -> None:
    (row,) = code_english(coder, text)
    assert (row.sub_event_type, row.weapon_types) == (event, weapons)
