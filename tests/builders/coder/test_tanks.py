"""Tanks that fire at a town are not what was hit in it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

TOWN = ("Shelling/artillery/missile attack", ["syria-gov"], ["civilians"])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The army shelled the town of Latamneh with tanks on Friday."),
        ("en", "The army shelled the town of Latamneh with artillery and tanks on Friday."),
        ("en", "Army tanks shelled the town of Latamneh on Friday."),
        ("ar", "قصفت دبابات قوات النظام بلدة اللطامنة الجمعة."),
        ("ar", "قصفت قوات النظام بالدبابات بلدة اللطامنة الجمعة."),
        ("ar", "قصفت قوات النظام بصواريخ ودبابات بلدة اللطامنة الجمعة."),
        ("ar", "استهدفت قوات النظام بنيران الدبابات بلدة اللطامنة الجمعة."),
    ],
)
def test_tanks_that_fire_hit_civilians(coder: Coder, lang: str, text: str) -> None:
    [row] = code(coder, text, lang=lang)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == TOWN
    assert "tank" in row.weapon_types


@pytest.mark.parametrize(
    ("lang", "text", "targets"),
    [
        ("en", "Rebels shelled army tanks in the town of Latamneh on Friday.", ["syria-gov"]),
        ("ar", "قصفت قوات النظام دبابات للفصائل في بلدة اللطامنة الجمعة.", ["rebels"]),
        ("ar", "استهدفت الفصائل بصاروخ دبابة في بلدة اللطامنة الجمعة.", []),
    ],
)
def test_tanks_that_are_hit_are_no_civilians(coder: Coder, lang: str, text: str, targets: list[str]) -> None:
    assert [row.target_ids for row in code(coder, text, lang=lang)] == [targets]


def test_a_site_that_begins_like_a_village_is_not_that_village(coder: Coder) -> None:
    text = "استهدف انفجار مدينة حلب والقصر العدلي الجمعة."
    assert [row.location for row in code(coder, text, lang="ar")] == ["Aleppo"]
