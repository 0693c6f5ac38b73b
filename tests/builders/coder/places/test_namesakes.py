"""Villages that are called as a place abroad is."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, locations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت قوات النظام صباح اليوم قرية القاهرة بسهل الغاب.", {"Qahera"}),
        ("استهدف قصف مدفعي قرى القاهرة والزقوم والسرمانية غرب حماة.", {"Qahera", "Zaqum", "Sarmaniya"}),
        ("طال القصف المدفعي قريتي الزقوم و القاهرة بريف حماة.", {"Qahera", "Zaqum"}),
    ],
)
def test_a_village_is_no_capital(coder: Coder, text: str, places: set[str]) -> None:
    assert set(locations(coder, text)) == places


@pytest.mark.parametrize(
    "text",
    [
        "قتل رجلان بانفجار في القاهرة أمس.",
        "قصفت طائرات إسرائيلية قرى القدس أمس.",
        "أصيب ثلاثة في انفجار في قرى عرسال أمس.",
        "عاد سكان القرية من القاهرة بعد انفجار أمس.",
    ],
)
def test_a_capital_is_no_village(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


def test_a_street_is_not_the_far_town_of_its_name(coder: Coder) -> None:
    text = "قتل ثلاثة أشخاص في دمشق الجمعة. وسقطت قذيفة في شارع الثورة مصدرها حي جوبر وأصابت أربعة."
    assert "Al-Thawrah" not in [row.location for row in code(coder, text, published="2015-08-09")]
