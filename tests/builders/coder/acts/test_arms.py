"""Which weapons a sentence tells as used: not those that were destroyed, flew past or crashed."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import IN_2015, IN_2018, SUICIDE, code

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
    ("ar", "استهدف قصف مستودع صواريخ في مطار الضمير يوم الاثنين.", ["unspecified"]),
    ("ar", "تزامن القصف على بلدة سرمين يوم الاثنين مع حديث موسكو عن نقل غاز الكلور إليها.", ["unspecified"]),
    ("ar", "قصفت قوات النظام من مرابض مدفعية في جورين بلدة قسطون يوم الاثنين.", ["artillery"]),
    ("ar", "دخلت قوات أمريكية معززة براجمات صواريخ إلى ريف الحسكة يوم الاثنين.", ["unspecified"]),
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
    ("ar", "هاجمت الفصائل مدينة مورك يوم الاثنين واغتنمت دبابة وقاعدتي صواريخ موجهة.", ["unspecified"]),
    ("ar", "سيطر تنظيم داعش على مدينة مورك يوم الاثنين واستولى على مدافع هاون.", ["unspecified"]),
    ("ar", "قصفت الفصائل مدينة مورك بقذائف الهاون يوم الاثنين واستولت على دبابة.", ["mortar"]),
    ("ar", "سيطر تنظيم داعش على حاجز في مدينة مورك يوم الاثنين بعد قصفه بالدبابات.", ["tank"]),
    ("ar", "استهدفت غارات التحالف مدينة الحسكة يوم الاثنين ودمرت تحصينات ودبابة وقطع مدفعية.", ["air-bomb"]),
    ("ar", "قصفت قوات النظام مدينة مورك يوم الاثنين ودمرت صواريخ وقذائف هاون منازل فيها.", ["mortar", "rocket"]),
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
    assert code(coder, 'سقوط مقاتلة "سوخوي 24" قرب مدينة جبلة ومقتل طيارين روسيين.') == []
    assert code(coder, "Five crewmen were killed when their helicopter crashed near Saraqib.", lang="en") == []
    rows = code(coder, "تحطمت طائرة حربية للنظام أثناء قصفها مدينة أريحا ما أدى إلى مقتل 20 مدنيا.")
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == [("Ariha", "Air/drone strike", 20)]
    rows = code(coder, "سقطت قنابل ألقتها طائرات النظام على مدينة إدلب.")
    assert [row.sub_event_type for row in rows] == ["Air/drone strike"]


@pytest.mark.parametrize("when", ["أثناء هبوطها", "خلال محاولتها الهبوط", "لدى إقلاعها"])
def test_a_plane_that_falls_as_it_lands_or_takes_off_is_no_attack(coder: Coder, when: str) -> None:
    assert not code(coder, f"تحطمت طائرة نقل روسية الخميس {when} في قاعدة حميميم وقتل 32 شخصا كانوا على متنها.")


def test_planes_that_only_circle_strike_nothing(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة البارة، وسط تحليق لطائرات الاستطلاع الروسية في سماء جبل الأكراد."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.location, row.weapon_types) == (["syria-gov"], "Bara", ["artillery"])


def test_suicide_bombers_who_detonate_a_truck_drive_it(coder: Coder) -> None:
    text = "Suicide attackers blew up a truck packed with explosives by a mill in the town of Azaz on Friday."
    assert [row.weapon_types for row in code(coder, text, lang="en")] == [["suicide-car-bomb"]]


def test_the_car_bomb_of_a_suicide_bomber_was_driven(coder: Coder) -> None:
    text = "A car bomb killed 40 people in Qamishli on Wednesday. The suicide bomber blew himself up in a crowd."
    row = code(coder, text, lang="en", published=IN_2018)[0]
    assert (row.sub_event_type, row.weapon_types) == (SUICIDE, ["suicide-car-bomb"])


def test_a_minefield_that_planes_strike_is_no_weapon(coder: Coder) -> None:
    (row,) = code(coder, "استهدفت ضربات جوية للتحالف حقول ألغام لتنظيم داعش قرب الرقة.", published=IN_2015)
    assert row.weapon_types == ["air-bomb"]
    (row,) = code(coder, "قتل مدنيان في حقل ألغام قرب الرقة.", published=IN_2015)
    assert row.weapon_types == ["mine"]


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


def test_launchers_that_were_destroyed_were_not_fired(coder: Coder) -> None:
    text = "The army clashed with terrorists in Mork on Friday and three of their mortar launchers were destroyed."
    assert [row.weapon_types for row in code(coder, text, lang="en", published=IN_2018)] == [["unspecified"]]


def test_what_somebody_is_accused_of_having_is_no_means(coder: Coder) -> None:
    text = "اعتدى عناصر قسد على عائلة في بلدة ذيبان بالضرب بحجة إخفاء العائلة دراجات نارية مفخخة."
    assert [row.weapon_types for row in code(coder, text)] == [["unspecified"]]


def test_weapons_that_were_cleared_are_no_means(coder: Coder) -> None:
    [row] = code(coder, "قتل 3 جنود أتراك في انفجار عبوة ناسفة خلال عملية نزع قنابل في مدينة عفرين.")
    assert (row.sub_event_type, row.weapon_types) == ("Remote explosive/landmine/IED", ["ied"])


@pytest.mark.parametrize(
    ("retold", "weapons"),
    [
        ("The bomb went off near a market.", ["car-bomb"]),
        ("It was the second bomb blast in a week.", ["car-bomb"]),
        ("An explosive device went off in the same street.", ["car-bomb", "ied"]),
    ],
)
def test_the_bomb_on_wheels_is_told_again(coder: Coder, retold: str, weapons: list[str]) -> None:
    text = f"A truck bomb killed five people in Nawa on Monday. {retold}"
    assert [row.weapon_types for row in code(coder, text, lang="en")] == [weapons]


@pytest.mark.parametrize(
    ("lang", "text", "weapons"),
    [
        ("en", "Israeli drones struck two army tanks near Suwayda on Tuesday.", ["armed-drone"]),
        ("ar", "استهدفت مسيرة إسرائيلية دبابة للجيش السوري قرب السويداء.", ["armed-drone"]),
        ("en", "The army shelled Nawa with mortars and tanks on Tuesday.", ["mortar", "tank"]),
        ("ar", "قصفت دبابات الجيش بلدة نوى بقذائف الهاون.", ["mortar", "tank"]),
    ],
)
def test_tanks_that_are_hit_are_no_means(coder: Coder, lang: str, text: str, weapons: list[str]) -> None:
    [row] = code(coder, text, lang=lang)
    assert sorted(row.weapon_types) == weapons
