"""Raids of those who else only fly: men on the ground make no air strike."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

ON_THE_GROUND = [
    ("Israeli troops raided the village of Kodneh on Saturday, killing two people.", "en"),
    ("Israeli soldiers stormed the village of Kodneh on Saturday, killing two people.", "en"),
    ("The village of Kodneh was raided by Israeli troops on Saturday, killing two people.", "en"),
    ("Two people were killed in an Israeli ground raid on the village of Kodneh on Saturday.", "en"),
    ("Two people were killed in an Israeli ground incursion into the village of Kodneh on Saturday.", "en"),
    ("اقتحمت قوات الاحتلال الإسرائيلي قرية كودنة يوم السبت وقتلت شخصين.", "ar"),
    ("داهمت قوة إسرائيلية قرية كودنة يوم السبت وقتلت شخصين.", "ar"),
]
FROM_THE_AIR = [
    ("Israeli warplanes raided the village of Kodneh on Saturday, killing two people.", "en"),
    ("Israel raided a weapons depot in Kodneh on Saturday, killing two people.", "en"),
    ("Two people were killed in an Israeli raid on the village of Kodneh on Saturday.", "en"),
    ("قتل شخصان في هجوم إسرائيلي على قرية كودنة يوم السبت.", "ar"),
]


@pytest.mark.parametrize(("text", "lang"), ON_THE_GROUND)
def test_a_raid_of_men_is_an_attack(coder: Coder, text: str, lang: str) -> None:
    [row] = code(coder, text, lang=lang, published="2025-07-20")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Attack", ["israel"], ["civilians"])


@pytest.mark.parametrize(("text", "lang"), FROM_THE_AIR)
def test_a_raid_of_planes_or_of_no_men_is_an_air_strike(coder: Coder, text: str, lang: str) -> None:
    [row] = code(coder, text, lang=lang, published="2025-07-20")
    assert (row.sub_event_type, row.actor_ids) == ("Air/drone strike", ["israel"])
