"""Settlements that no table has, in Arabic lists and sections: each a place, at the point of what holds it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت قوات النظام قريتي جب الحمر و السعلول بريف جرابلس.", [("Jarablus", 2), ("Jarablus", 2)]),
        ("قصفت قوات النظام قريتي جب الدم والسعلول بريف جرابلس.", [("Jeb al-Dam Jrables", 1), ("Jarablus", 2)]),
        ("تعرضت قرى تل السعلول وخربة الشقفة في منطقة عفرين لقصف مدفعي.", [("Afrin", 2), ("Afrin", 2)]),
        (
            "استهدفت قوات النظام قرى الجانودية وظهر مغاير بريف جرابلس.",
            [("Jarablus", 2), ("Thahr al-Maghayer", 1)],
        ),
        ("قصفت قوات النظام بلدات كفرنبل وحاس بريف إدلب.", [("Kafr Nobol", 1), ("Has", 1)]),
        ("قصفت قوات النظام قرى وبلدات ريف حلب الغربي.", [("Western countryside of Aleppo", 3)]),
    ],
)
def test_every_name_of_a_list_is_a_place(coder: Coder, text: str, places: list[tuple[str, int]]) -> None:
    rows = code(coder, text)
    assert [(row.location, row.geo_precision) for row in rows] == places


def test_names_in_brackets_are_a_list_whatever_else_they_mean(coder: Coder) -> None:
    text = "داهمت قوات سوريا الديمقراطية قرى (العزبة، جناة، رويشد، والسعلولية) بريف دير الزور الشمالي."
    rows = code(coder, text, published="2023-09-19")
    assert [row.location for row in rows] == [
        "Al-Azba",
        "Northern countryside of Deir ez-Zor",
        "Rweished",
        "Northern countryside of Deir ez-Zor",
    ]


def test_each_of_several_places_is_one_where_it_happened(coder: Coder) -> None:
    rows = code(coder, "قُتل أربعة مسلحين في كل من العزبة ومويلح نتيجة اشتباكات مع قسد.", published="2023-08-29")
    assert [(row.location, row.fatalities) for row in rows] == [("Al-Azba", 2), ("Mweileh", 2)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دير الزور: اعتقلت قسد ثلاثة أشخاص على أحد حواجزها في مدينة الحسكة.", ("Al-Hasakeh", 1)),
        ("دير الزور: اعتقلت قسد ثلاثة أشخاص في قرية السعلولية.", ("Deir-ez-Zor", 3)),
    ],
)
def test_a_city_that_all_know_goes_before_the_section(coder: Coder, text: str, place: tuple[str, int]) -> None:
    (row,) = code(coder, text, published="2022-11-20")
    assert (row.location, row.geo_precision) == place


def test_a_hill_stands_beside_the_villages_of_its_list(coder: Coder) -> None:
    rows = code(coder, "استهدفت القوات الروسية منطقة جبل الأربعين وقرية شنان وبلدة كنصفرة.")
    assert [row.location for row in rows] == ["Jabal al-Arbaeen", "Shinan", "Kansafra"]


@pytest.mark.parametrize(
    ("road", "precision"),
    [("الطريق الواصل بين باب الهوى وسرمدا", 3), ("طريق آفس - تفتناز", 3), ("طريق قرية آفس", 2)],
)
def test_a_road_named_by_its_ends_is_no_small_area(coder: Coder, road: str, precision: int) -> None:
    (row,) = code(coder, f"انفجر لغم بسيارة على {road}.")
    assert row.geo_precision == precision


@pytest.mark.parametrize("edge", ["محيط", "أطراف", "أحراش"])
def test_the_edge_of_the_town_named_before_is_near_it(coder: Coder, edge: str) -> None:
    text = f"أصيب مدني بقصف لقوات النظام على بلدة البارة، بالتزامن مع شن الطائرات الروسية ضربات على {edge} البلدة."
    assert [row.geo_precision for row in code(coder, text)] == [1, 2]


def test_a_farmer_is_no_farm_and_the_displaced_are_no_quarter(coder: Coder) -> None:
    rows = code(coder, "قُتل المزارع خالد العلي برصاص مجهولين في بلدة طفس.")
    assert [row.location for row in rows] == ["Tafs"]
    rows = code(coder, 'استهدفت قسد مخيم "الربيع" للنازحين في محيط مدينة عفرين.')
    assert [row.location for row in rows] == ["Afrin"]


def test_the_beginning_of_a_day_is_no_village(coder: Coder) -> None:
    (row,) = code(coder, "في 16 تشرين الأول قُتل رجل بقصف على بلدة تفتناز.", published="2021-10-19")
    assert (row.location, row.fatalities) == ("Teftnaz", 1)
