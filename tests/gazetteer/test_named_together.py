"""A town and a name beside it: the village of the town that is meant, or the area of the town."""

import pytest

from gazetteer.lookup import Lookup


@pytest.mark.parametrize(
    ("name", "admin1", "place_id", "precision"),
    [
        ("Hama - Ooj", "Hama", "C2987", 3),  # anywhere in the governorate
        ("Manbij - Ufugu", "Aleppo", "C1767", 2),
        ("Al-Ufugu street, Manbij", "Aleppo", "C1767", 1),  # in the town
        ("Ufugu, Batabou", "Aleppo", "C1025", 1),  # a village holds no other
    ],
)
def test_a_town_beside_a_name_nobody_knows_may_stand_for_its_area(
    lookup: Lookup, name: str, admin1: str, place_id: str, precision: int
) -> None:
    found = lookup.resolve(name, admin1)
    assert found.place is not None
    assert (found.place.place_id, found.geo_precision) == (place_id, precision)
    assert (found.score <= 0.3) == (precision > 1)


@pytest.mark.parametrize(
    ("name", "admin1", "place_id"),
    [
        ("مسكنة - خان الشعر", "حلب", "C1930"),
        ("القحطانية - الكريمة", "الحسكة", "C4755"),
        ("صوران (الباب)", "حلب", "C1197"),  # not the seat of a sub-district elsewhere
        ("غندورة - حميرة", "حلب", "C2258"),  # though its namesake is spelt just so
        ("البشيرية (الدرباسية)", "الحسكة", "C5063"),
        ("Tal al-Hawa in al-Rai countryside", "Aleppo", "C1269"),
        ("الخالدية ناحية القصير", "حمص", "C2734"),  # no quarter of Homs
        ("البويضة ناحية السلمية", "حماة", "C3220"),
        ("قرية باب الخير بريف عامودا", "الحسكة", "C4730"),
        ("قرية الحميمة بريف تلدو", "حمص", "C2544"),  # though the news knows another
        ("Dana/Aqrabat", "Idlib", "C4127"),  # both have namesakes
    ],
)
def test_of_a_town_and_a_village_of_it_the_village_is_meant(
    lookup: Lookup, name: str, admin1: str, place_id: str
) -> None:
    found = lookup.resolve(name, admin1).place
    assert found is not None
    assert found.place_id == place_id
