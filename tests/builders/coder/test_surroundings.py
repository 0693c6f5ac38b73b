"""Obscure places are meant where what surrounds them is named, in texts written for the tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def places(coder: Coder, text: str) -> list[str | None]:
    return [row.location for row in code(coder, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a quarter that only another city is known to have
        ("صدت الفصائل هجوما لقوات النظام على محور الجمعيات في محيط مدينة الزبداني أمس.", ["Az-Zabdani"]),
        ("صدت الفصائل هجوما لقوات النظام على محور الجمعيات قرب مدينة البوكمال أمس.", ["Al-Jamiyat"]),
        ("قصفت قوات النظام حي الميدان في مدينة حلب أمس.", ["Midan"]),
        ("قصفت قوات النظام حي مساكن هنانو شرق مدينة حلب أمس.", ["Hanano"]),
        # a street that is called like a town elsewhere
        ("سقطت قذيفة صاروخية على شارع الثورة في مدينة دمشق أمس فقتل ثلاثة مدنيين.", ["Damascus"]),
        ("قصفت قوات النظام حي الحمرة في ناحية تل تمر أمس.", ["Al-Hamra (Tal Tamr)"]),
        # a village by its district, or by the word for one before it
        ("قصفت قوات النظام أطراف مرعناز أمس.", []),
        ("قصفت قوات النظام أطراف مرعناز شمال مدينة حلب أمس.", ["Maraanaz"]),
        ("قصفت قوات النظام قرية مرعناز أمس.", ["Maraanaz"]),
        # one of two villages of a name by what goes on with the list
        ("قصفت المدفعية التركية قرية الدردارة وبلدة تل تمر أمس.", ["Derdara Tal Tamr", "Tal Tamer"]),
        ("قصفت قوات النظام قريتي دوما وتيما أمس.", ["Duma", "Tima"]),
        # a word that is no name without its article, or with an ending
        ("قتلت قوات النظام ثلاثة مدنيين برصاصها في قبو أمس بمدينة حمص.", ["Homs"]),
        ("قصفت قوات النظام قرية القبو في ريف حمص أمس.", ["Qabu"]),
        ("قتل ثلاثة مدنيين في قصف جوي على مدينة الرقة أمس، رافقها إطلاق نار.", ["Ar-Raqqa"]),
        ("قصفت طائرات مطارا الضمير والناصرية أمس.", ["Dumayr Airbase", "Nasriyeh"]),
        # abroad, told behind a comma
        ("قتل شخص بتفجير عبوة في منطقة الحسينية، شمالي بغداد.", []),
    ],
)
def test_an_obscure_place_is_meant_where_its_surroundings_are_named(
    coder: Coder, text: str, expected: list[str]
) -> None:
    assert places(coder, text) == expected


def test_a_quarter_is_that_of_the_city_named(coder: Coder) -> None:
    [row] = code(coder, "Rockets hit the Midan neighbourhood of Aleppo on Monday.", lang="en")
    assert (row.admin1, row.geo_precision) == ("Aleppo", 1)
    [row] = code(coder, "Rockets hit the Midan neighbourhood of Damascus on Monday.", lang="en")
    assert row.admin1 == "Damascus"
