"""Which weapons a sentence tells as used: not those that were destroyed, and a suicide attack with a car is driven."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import code

CASES = [
    (
        "en",
        "The army destroyed a mortar launcher and two cars of terrorists in Harasta on Monday.",
        ["unspecified"],
    ),
    ("en", "Rebels destroyed an army tank with a guided missile in Harasta on Monday.", ["guided-missile"]),
    ("en", "Rebels shot down a warplane of the regime near Harasta on Monday.", ["unspecified"]),
    ("en", "A suicide bombing with a car bomb in the town of Azaz killed five people on Monday.", ["suicide-car-bomb"]),
    ("en", "A suicide bomber driving a van killed five people in the town of Azaz on Monday.", ["suicide-car-bomb"]),
    ("en", "A suicide bomber killed five people in the town of Azaz on Monday.", ["suicide-vest"]),
    (
        "en",
        "A car bomb and two suicide bombers killed five people in the town of Azaz on Monday.",
        ["car-bomb", "suicide-vest"],
    ),
    ("ar", "قتل خمسة مدنيين في تفجير انتحاري بشاحنة مفخخة في مدينة اعزاز يوم الاثنين.", ["suicide-car-bomb"]),
    ("en", "The army destroyed two vehicles and a tank of IS fighters in the town of Nawa on Monday.", ["unspecified"]),
    (
        "en",
        "A tank and two vehicles with heavy machine guns were destroyed in clashes with IS in Nawa on Monday.",
        ["unspecified"],
    ),
    (
        "en",
        "Syrian warplanes destroyed vehicles armed with machine guns of IS near the town of Nawa on Monday.",
        ["air-bomb"],
    ),
    ("en", "Warplanes destroyed a car bomb of IS near the town of Nawa on Monday.", ["air-bomb"]),
    ("en", "Syrian tanks shelled the town of Nawa on Monday, killing four people.", ["tank"]),
    ("en", "Shells fell on the town of Nawa on Monday, killing four people.", ["unspecified"]),
    ("en", "Rebels hit the town of Nawa with shells and rockets on Monday, killing four people.", ["rocket"]),
    ("en", "A surface-to-surface missile hit the town of Nawa on Monday, killing four people.", ["ballistic-missile"]),
    ("ar", "قتل عشرة أشخاص جراء انفجار قنبلة في سوق مدينة الباب يوم الاثنين.", ["ied"]),
    ("ar", "ألقى مجهولون قنبلة على منزل في مدينة درعا يوم الاثنين.", ["grenade"]),
    ("ar", "ألقت مروحيات النظام قنابل على مدينة داريا يوم الاثنين.", ["air-bomb"]),
    ("ar", "ألقت طائرة مسيرة قنبلة على سيارة في مدينة الدانا يوم الاثنين.", ["armed-drone"]),
    ("ar", "سقطت قنبلة على منزل في بلدة كفرنبل يوم الاثنين ما أدى إلى مقتل طفلين.", ["air-bomb"]),
    ("en", "Unknown men threw a bomb at a house in Daraa on Monday, wounding a child.", ["grenade"]),
    ("ar", "قصفت الطائرات مدينة دوما بالأسلحة الكيماوية يوم السبت.", ["air-bomb", "chemical"]),
    ("ar", "استهدفت الغارات منشأة لتخزين الأسلحة الكيماوية غربي مدينة حمص يوم السبت.", ["air-bomb"]),
    ("en", "Gunmen fired machine guns at a bus in the town of Nawa on Monday, killing four people.", ["machine-gun"]),
]


@pytest.mark.parametrize(("lang", "text", "weapons"), CASES)
def test_weapons_are_those_that_were_used(coder: Coder, lang: str, text: str, weapons: list[str]) -> None:
    article = Article.model_validate({"id": "1", "lang": lang, "published": date(2017, 5, 17), "text": text})
    reports = coder.code(article).reports
    assert [sorted(report.weapon_types or ()) for report in reports] == [weapons]


def test_an_aircraft_that_crashes_hits_nobody_unless_it_bombs(coder: Coder) -> None:
    assert code(coder, "تحطمت مروحية عسكرية قرب مدينة سراقب ما أدى إلى مقتل طاقمها.") == []
    assert code(coder, "أعلنت موسكو سقوط طائرة مقاتلة قرب مدينة جبلة ومقتل طيارين روسيين.") == []
    assert code(coder, "Five crewmen were killed when their helicopter crashed near Saraqib.", lang="en") == []
    rows = code(coder, "تحطمت طائرة حربية للنظام أثناء قصفها مدينة أريحا ما أدى إلى مقتل 20 مدنيا.")
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == [("Ariha", "Air/drone strike", 20)]
    rows = code(coder, "سقطت قنابل ألقتها طائرات النظام على مدينة إدلب.")
    assert [row.sub_event_type for row in rows] == ["Air/drone strike"]
