"""A settlement in a spelling that no table has is found by its sound where it is told to lie."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

_QUARTERS = [("Al-Furqan", 1), ("Al-Akramiya", 1), ("Midan", 1)]


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "Helicopters bombed the town of Alrastun in Homs province on Monday.", [("Ar-Rastan", 1)]),
        ("en", "Shells hit the village of Hirbnafsa in the southern Hama countryside.", [("Hor Bnafsor", 1)]),
        ("en", "Rockets hit the villages of Kafr Harim and Korkanyah in Idlib.", [("Kafr Harim", 1), ("Qourqeena", 1)]),
        ("en", "Shells hit the village of Hirbnafsa at dawn in Hama province.", [("Hor Bnafsor", 1)]),
        ("en", "Shells hit the village of Hirbnafsa in Raqqa province.", [("Ar-Raqqa", 3)]),  # none there sounds so
        ("en", "Shells hit the area of al-Qasr al-Sahrawi in Aleppo province.", [("Aleppo", 3)]),  # not al-Kasra
        ("en", "Shells hit the village of Unsaida in Idlib province.", [("Idleb", 3)]),  # unlike in its vowels
        ("en", "Shells hit the al-Furqaan, al-Akramiyah and al-Midan neighborhoods of Aleppo city.", _QUARTERS),
        ("en", "Shells hit al-Furqaan al-Akramiyah and al-Midan neighborhoods in Aleppo city.", _QUARTERS),
        ("en", "Rockets hit the al-Furqaan and Unsaida neighborhoods of Homs city.", [("Homs", 1), ("Homs", 1)]),
        ("en", "Shells hit al-Furqaan neighborhood in Aleppo city.", [("Al-Furqan", 1)]),
        ("en", "Shells hit Aleppo's al-Furqaan neighbourhood on Monday.", [("Al-Furqan", 1)]),
        ("en", "Shells hit Unsaida neighborhood in Aleppo city.", [("Aleppo", 1)]),
        ("en", "Shells hit Aleppo's Armenian neighbourhood on Monday.", [("Aleppo", 1)]),
        ("en", "Shells hit al-Furqan, al-Akramiyah and al-Midaan in Aleppo.", _QUARTERS),
        ("ar", "قصفت المدفعية قريتي جوزيف والبارة في جبل الزاوية.", [("Joseph", 1), ("Bara", 1)]),
        ("ar", "قصفت المدفعية قرية كنسفرة جنوب إدلب.", [("Kansafra", 1)]),
        ("ar", "قصفت المدفعية بلدة “بليونة” في جبل الزاوية.", [("Balyun", 1)]),
        ("ar", "سقطت قذائف قرب قرية تقاذ بريف حلب الغربي.", [("Tqad", 2)]),
        ("ar", "قصفت المدفعية قرية الإمامة في ريف الباب.", [("Al Bab", 2)]),  # its like lies far from there
        ("ar", "قصفت المدفعية قرية صغيرة بريف حلب.", [("Aleppo", 3)]),  # no name
        ("ar", "قصفت المدفعية قرية كردية بريف عفرين.", [("Afrin", 2)]),
        ("ar", "قصفت المدفعية قرية مجهولان جنوب إدلب.", [("Idleb", 3)]),
    ],
)
def test_a_name_is_known_by_its_sound(coder: Coder, lang: str, text: str, places: list[tuple[str, int]]) -> None:
    rows = code(coder, text, lang=lang, published="2016-12-28")
    assert [(row.location, row.geo_precision) for row in rows] == places
