"""Seats of those who tell, and hospitals to which the wounded are brought, are no places of an act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, code_english, locations, sides


def test_where_a_source_sits_is_no_place_of_the_event(coder: Coder) -> None:
    text = (
        "A source at Aleppo Police Command told that a rocket of terrorist groups on Suleimaniyeh "
        "neighborhood of Aleppo on Sunday claimed the lives of two children and hurt five others."
    )
    assert [(row.location, row.fatalities, row.injured) for row in code_english(coder, text)] == [
        ("Suleimaniyeh", 2, 5)
    ]


@pytest.mark.parametrize("seat", ["ومقره بريطانيا", "ومقره لندن", "الذي يتخذ من بريطانيا مقرا له"])
def test_where_a_monitor_sits_is_no_side(coder: Coder, seat: str) -> None:
    text = f"قال المرصد السوري لحقوق الإنسان {seat} إن غارات استهدفت مدينة جاسم."
    assert sides(coder, text) == [([], ["civilians"])]


def test_where_activists_sit_is_not_where_planes_bombed(coder: Coder) -> None:
    text = "قال ناشطون في حلب إن طائرات حربية قصفت بلدة كفرنبل."
    assert [row.location for row in code(coder, text)] == ["Kafr Nobol"]
    assert [row.location for row in code(coder, "قال ناشطون في حلب إن طائرات حربية قصفت المدينة.")] == ["Aleppo"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تعرضت قرية أبو نيتولة لقصف تركي، ونقل المصابون الثلاثة إلى مشفى في ناحية الجلبية.", ["Abu Nituleh"]),
        ("أصيب عشرة مدنيين بقصف للنظام نقلوا على إثره إلى مشفى السقيلبية الوطني.", []),
        ("أصيب سبعة بالقصف جرى إسعافهم إلى المشافي في مدن إدلب ومعرة مصرين.", []),
        ("نقلوا المصابين إلى المشفى وسقطت قذائف على بلدة سرمين.", ["Sarmin"]),
        ("قصفت مسيرة تركية سيارة إسعاف تنقل الجرحى إلى المشفى على طريق صرين.", ["Sarin"]),
        ("قصف الطيران الروسي مشفى في مدينة أريحا.", ["Ariha"]),
    ],
)
def test_an_act_is_not_where_the_wounded_were_brought(coder: Coder, text: str, places: list[str]) -> None:
    assert locations(coder, text, published="2022-11-24") == places
