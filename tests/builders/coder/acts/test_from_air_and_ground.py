"""Strikes from the air and from the ground in one breath are of the higher kind, with the weapons of both."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2018, SHELLING, code


@pytest.mark.parametrize(
    ("lang", "text", "event", "weapons"),
    [
        (
            "en",
            "Government forces carried out air and artillery strikes on Binnish on Monday.",
            AIR_STRIKE,
            "artillery",
        ),
        ("en", "Aerial and artillery bombardment hit Binnish on Monday, killing a baker.", AIR_STRIKE, "artillery"),
        ("en", "The regime's air and rocket attacks on Binnish killed two people on Monday.", AIR_STRIKE, "rocket"),
        ("ar", "استهدفت قوات النظام بنش بقصف مدفعي وجوي الاثنين.", AIR_STRIKE, "artillery"),
        ("ar", "قصف تركي جوي ومدفعي على بلدة مريمين الاثنين.", AIR_STRIKE, "artillery"),
    ],
)
def test_air_and_ground_together(coder: Coder, lang: str, text: str, event: str, weapons: str) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2018)
    assert (row.sub_event_type, set(row.weapon_types)) == (event, {weapons, "air-bomb"})


def test_air_beside_guns_that_do_not_fire_is_no_strike(coder: Coder) -> None:
    text = "Artillery shelling hit the air and artillery academy in Aleppo on Monday, killing two soldiers."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.sub_event_type, row.weapon_types) == (SHELLING, ["artillery"])
    text = "The army advanced under air and artillery cover in Saraqib on Monday."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.sub_event_type, row.weapon_types) == ("Armed clash", ["artillery"])
