"""In a place, at its edge or only near it: how exactly the words place an act."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import IN_2018, code, locations


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("سقط قتلى بقصف على الباب شرقي حلب أمس.", "Al Bab", 1),
        ("استهدف القصف مدجنة بالأطراف الغربية لمدينة إدلب على طريق عين شيب، أمس.", "Idleb", 2),
        ("أفادت مراسلة وكالة “أورينت” الإخبارية في إدلب، بأن القصف طال أمس قرية كفرعويد.", "Kafr Oweid", 1),
    ],
)
def test_an_edge_a_seat_and_a_town_that_is_a_word(coder: Coder, text: str, place: str, precision: int) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)] == [(place, precision)]


def test_the_outskirts_of_one_village_are_no_part_of_the_next(coder: Coder) -> None:
    text = "قصفت قوات النظام بلدة سرمين بالمدفعية.\n\nوقصفت قوات النظام أطراف قرية آفس."
    assert [row.location for row in code(coder, text)] == ["Sarmin", "Afs"]


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت غارات روسية أطراف بلدة البارة، وطالت الغارات منازل المدنيين في البلدة.",
        "قصفت قوات النظام البارة بريف إدلب.\n\nوشنت الطائرات الروسية غارات على محيط البلدة.",
        "انفجرت عبوة ناسفة في حرش بلدة البارة.",
    ],
)
def test_who_tells_of_the_edge_of_a_town_places_it_there(coder: Coder, text: str) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)][-1] == ("Bara", 2)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "استهدفت قوات النظام بالمدفعية جبل الأربعين وقرية كفرلاتا في ريف إدلب.",
            [("Jabal al-Arbaeen", 2), ("Kafrlata", 1)],
        ),
        ("قصفت قوات النظام الطريق الواصل بين باب الهوى وسرمدا.", [("Bab al-Hawa crossing", 3)]),
        ("دير الزور: قُتل شخص برصاص مجهولين في مدينة الحسكة.", [("Al-Hasakeh", 1)]),
        ("قُتل المزارع خالد العلي برصاص مجهولين في مدينة نوى.", [("Nawa", 1)]),
        ('قصفت طائرات روسية مخيم "الأمل" للنازحين في بلدة سرمدا.', [("Sarmada", 1)]),
    ],
)
def test_each_place_is_what_its_words_say(coder: Coder, text: str, places: list[tuple[str, int]]) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)] == places


@pytest.mark.parametrize(
    ("where", "precision"),
    [
        ("on the western outskirts of Aleppo", 2),
        ("on the northern edge of Aleppo", 2),
        ("south of Aleppo", 2),
        ("south of Aleppo province", 3),
    ],
)
def test_the_outskirts_of_a_capital_are_near_the_city(coder: Coder, where: str, precision: int) -> None:
    text = f"Rebels fought the army {where} on Monday, killing 15 soldiers."
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=text, lang="en")
    assert [row.geo_precision for row in coder.code(article).reports] == [precision]


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Russian jets struck IS near the northern Syrian city of Raqqa.", [("Ar-Raqqa", 2)]),
        ("Russian jets struck IS in the eastern Syrian city of Deir ez-Zor.", [("Deir-ez-Zor", 1)]),
        ("A car bomb killed five people in the nearby town of Manbij.", [("Menbij", 1)]),
        ("A car bomb killed five people in farmland nearby Manbij.", [("Menbij", 2)]),
        ("Shells hit areas in and around the city of Aleppo.", [("Aleppo", 1)]),
        ("Rebels repelled an assault of the army southwest of the city of Aleppo.", [("Aleppo", 2)]),
        ("Rebels repelled an assault of the army southwest of Aleppo.", [("Aleppo", 2)]),
        ("Outside Damascus, at least eight people were killed in government shelling on Douma.", [("Duma", 1)]),
        ("Outside Damascus, at least eight people were killed in government shelling.", [("Suburbs of Damascus", 2)]),
        ("Near Idlib, a strike on the town of Saraqib killed four people on Friday.", [("Saraqab", 1)]),
        ("Rebels fired rockets from the northern Syrian town of Azaz at the town of Tal Rifaat.", [("Tall Refaat", 1)]),
        ("A shell killed three children in the Qasr Nunu neighbourhood of Aleppo on Friday.", [("Aleppo", 1)]),
        (
            "Two people were killed by shelling of the Sulaymaniyah district of the Syrian city of Aleppo.",
            [("Suleimaniyeh", 1)],
        ),
        ("IS's statement said that an attack left 50 rebels dead in Atmeh.", [("Atma", 1)]),
    ],
)
def test_where_and_how_exactly(coder: Coder, text: str, places: list[tuple[str, int]]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.geo_precision) for row in rows] == places


def test_near_a_place_is_no_part_of_an_area(coder: Coder) -> None:
    text = "شنت مقاتلات سورية غارات على سهل حوران. وقصفت مقاتلات سورية مناطق قرب معبر نصيب الحدودي."
    assert "Nasib crossing" in locations(coder, text)


def test_what_flies_at_quarters_in_a_town_flies_at_the_town(coder: Coder) -> None:
    [row] = code(coder, "استهدفت طائرات روسية اليوم عناصر الفصائل بغارة جوية على مقرهم في بلدة بنش.")
    assert row.location == "Bennsh"


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("قصفت قوات النظام مناطق في ريف مدينة سراقب أمس.", 2),
        ("قصفت قوات النظام مناطق في مدينة سراقب أمس.", 1),
        ("تدور اشتباكات بين قوات النظام وداعش على محاور في حي التضامن.", 1),
        ("تدور اشتباكات بين قوات النظام وداعش على محاور حي التضامن.", 2),
    ],
)
def test_in_a_town_or_only_near_it(coder: Coder, text: str, precision: int) -> None:
    assert [row.geo_precision for row in code(coder, text)] == [precision]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("استهدفت غارات بلدات عدة مجاورة لمدينة سراقب أمس.", 2),
        ("قصفت قوات النظام المناطق المحيطة بمدينة سراقب أمس.", 2),
        ("استهدفت غارات بلدة سرمين القريبة من مدينة سراقب أمس.", 1),
        ("قصفت قوات النظام مدينة الزبداني والبلدات المحيطة بها وهي مضايا وبقين أمس.", 1),
    ],
)
def test_what_is_next_to_a_town_is_only_near_it(coder: Coder, text: str, precision: int) -> None:
    assert {row.geo_precision for row in code(coder, text)} == {precision}


def test_a_headline_does_not_move_what_is_told_near_a_town(coder: Coder) -> None:
    text = "عثر الأهالي أمس على جثة شاب مصابة بطلق ناري في السهول المحيطة ببلدة سحم الجولان."
    rows = code(coder, text, title="عمليات اغتيال في درعا")
    assert [(row.location, row.geo_precision) for row in rows] == [("Sahm El Golan", 2)]


@pytest.mark.parametrize("part", ["الجزء الشمالي", "القسم الشرقي", "الأجزاء الغربية"])
def test_a_part_of_a_town_is_the_town(coder: Coder, part: str) -> None:
    [row] = code(coder, f"سقطت قذائف هاون على {part} من مدينة الرقة.")
    assert (row.location, row.geo_precision) == ("Ar-Raqqa", 1)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("قصف الطيران أمس بلدات عدة في درعا.", 3),
        ("قصف الطيران أمس القرى المجاورة في درعا.", 3),
        ("قصف الطيران أمس المدن والبلدات المحررة في درعا.", 3),
        ("قصف الطيران أمس بلدات تسيطر عليها المعارضة في درعا.", 3),
        ("قصف الطيران أمس قرية يسكنها نازحون في درعا.", 3),
        ("قصف الطيران أمس البلدة القديمة في درعا.", 1),
        ("قصف الطيران أمس بلدات تسيطر عليها المعارضة، وقتل اثنان في درعا.", 1),
    ],
)
def test_villages_without_a_name_lie_in_the_governorate_and_not_in_its_city(
    coder: Coder, text: str, precision: int
) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)] == [("Dar'a", precision)]


def test_so_they_do_in_each_governorate_of_a_list(coder: Coder) -> None:
    rows = code(coder, "سقطت أمس قذائف على قرى كثيرة في إدلب وحماة.")
    assert [(row.location, row.geo_precision) for row in rows] == [("Idleb", 3), ("Hama", 3)]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("west of Raqqa", ("Ar-Raqqa", 2)),
        ("north-east of Raqqa", ("Ar-Raqqa", 2)),
        ("to the west of Raqqa", ("Ar-Raqqa", 2)),
        ("in the west of Raqqa", ("Ar-Raqqa", 3)),
        ("in the west and north of Raqqa", ("Ar-Raqqa", 3)),
        ("in the desert west of Raqqa", ("Ar-Raqqa", 3)),
        ("west of Raqqa, in the village of Ratla", ("Ratla", 1)),
    ],
)
def test_a_direction_from_a_capital_is_near_the_city_and_a_part_of_it_the_governorate(
    coder: Coder, where: str, place: tuple[str, int]
) -> None:
    rows = code(coder, f"Coalition planes bombed IS fighters {where} on Monday.", lang="en", published=IN_2018)
    assert [(row.location, row.geo_precision) for row in rows] == [place]
