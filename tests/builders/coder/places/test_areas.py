"""Quarter, town, countryside and governorate: which of them an act was in when one lies in or beside another."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import AIR_STRIKE, IN_2018, acts_and_dead, code, code_english, locations


def test_a_name_that_the_stated_governorate_does_not_have_is_placed_in_the_governorate(coder: Coder) -> None:
    (row,) = code(coder, "قصفت قوات النظام قرية خان شيخون في محافظة الحسكة.")
    assert (row.admin1_pcode, row.geo_precision) == ("SY08", 3)


def test_the_province_of_a_capital_is_the_governorate_however_it_is_spelt(coder: Coder) -> None:
    text = "Air strikes killed 15 people on Monday in the northern province of Idlib, activists said."
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=text, lang="en")
    rows = coder.code(article).reports
    assert [(row.location, row.geo_precision) for row in rows] == [("Idleb", 3)]


@pytest.mark.parametrize("area", ["ريف بلدة عين عيسى", "الريف الشرقي لمدينة عين عيسى", "قرى في ريف مدينة عين عيسى"])
def test_the_countryside_of_a_town_is_around_it(coder: Coder, area: str) -> None:
    (row,) = code(coder, f"قصف الجيش التركي {area}.", published="2022-05-18")
    assert (row.location, row.geo_precision) == ("Ein Issa", 2)


def test_an_area_without_a_known_name_lies_in_the_governorate_of_its_section(coder: Coder) -> None:
    text = "دير الزور::مقتل مدني بانفجار لغم أرضي في منطقة السعلول جنوب غربي المحافظة."
    assert [(row.admin1, row.geo_precision) for row in code(coder, text)] == [("Deir-ez-Zor", 3)]


@pytest.mark.parametrize("place", ["بلدة في درعا", "قرية بدرعا", "مخيم في درعا"])
def test_a_village_without_a_name_is_somewhere_in_the_governorate(coder: Coder, place: str) -> None:
    (row,) = code(coder, f"أصيب مدني بقصف لقوات النظام على {place} اليوم.")
    assert (row.location, row.geo_precision) == ("Dar'a", 3)


@pytest.mark.parametrize(("place", "name"), [("مدينة درعا", "Dar'a"), ("بلدة نوى في درعا", "Nawa")])
def test_a_town_with_a_name_is_that_town(coder: Coder, place: str, name: str) -> None:
    (row,) = code(coder, f"أصيب مدني بقصف لقوات النظام على {place} اليوم.")
    assert (row.location, row.geo_precision) == (name, 1)


def test_a_site_in_a_city_is_no_quarter_of_it(coder: Coder) -> None:
    text = (
        "Eight people were killed by a rocket that terrorists fired on the public park in Aleppo city on Friday. "
        "They also fired rockets on the Khaldiyeh neighborhood, killing three people."
    )
    assert [(place, killed) for place, _, killed in acts_and_dead(coder, text)] == [("Aleppo", 8), ("Khaldiyeh", 3)]


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("The raids hit the Marjeh district, killing 10 people.", [("Marjeh", AIR_STRIKE, 10)]),
        ("Another raid killed four people in Marjeh.", [("Eastern Aleppo", AIR_STRIKE, 10), ("Marjeh", AIR_STRIKE, 4)]),
    ],
)
def test_a_quarter_lies_in_its_half_of_the_city(coder: Coder, again: str, expected: list[tuple[str, str, int]]) -> None:
    assert acts_and_dead(coder, f"Air strikes on eastern Aleppo killed 10 people on Thursday. {again}") == expected


@pytest.mark.parametrize(
    ("where", "precision"),
    [
        ("a rebel-held area of Aleppo", 1),
        ("rebel-held areas of Syrias Aleppo", 1),
        ("rebel-held areas of Aleppo province", 3),
        ("the rebel-held region of Eastern Ghouta", 2),
    ],
)
def test_what_a_side_holds_of_a_city_is_in_the_city(coder: Coder, where: str, precision: int) -> None:
    told = code(coder, f"Bombs killed two people in {where} on Thursday.", lang="en", published=IN_2018)
    assert [row.geo_precision for row in told] == [precision]


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A mortar shell hit a school in the Damascus suburb of Jaramana, killing three pupils.",
            "Jaramana",
        ),
        ("Air strikes on the Aleppo district of Salaheddin killed three people on Tuesday.", "Salah Ad-Deen"),
        ("A strike in the Euphrates valley town of Tibni killed two people on Tuesday.", "Tabni"),
        ("A car bomb killed four people in the Midan district of Damascus on Tuesday.", "Midan"),
        ("Rebels shelled the Jobar neighbourhood on Tuesday, killing two people.", "Jowbar"),
    ],
)
def test_the_quarter_or_town_is_the_place_and_the_city_beside_it_says_where_it_lies(
    coder: Coder, text: str, place: str
) -> None:
    assert [row.location for row in code_english(coder, text)] == [place]


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("A shell hit a school in Aleppo on Sunday killing two pupils.", "C1007", 1),
        ("A car bomb hit a checkpoint in Homs on Sunday killing two people.", "C2528", 1),
        ("Air strikes on a village in Idlib killed two people on Sunday.", "SY07", 3),
        ("Gunmen shot two guards dead at an oil field in Deir Ezzor on Sunday.", "SY09", 3),
        ("Rebels shelled the city of Idlib on Sunday killing two people.", "C3871", 1),
    ],
)
def test_what_lies_in_a_place_says_whether_its_name_is_a_city_or_a_province(
    coder: Coder, text: str, place: str, precision: int
) -> None:
    assert [(row.place_id, row.geo_precision) for row in code_english(coder, text)] == [(place, precision)]


def test_a_town_by_the_border_of_a_governorate_is_told_as_its_own(coder: Coder) -> None:
    assert [row.location for row in code(coder, "قتل 20 مدنيا بغارات على مدينة أورم الكبرى بريف إدلب.")] == ["Big Orm"]
    assert [row.location for row in code(coder, "قتل 20 مدنيا بغارات على مدينة جاسم بريف حلب.")] == ["Aleppo"]


def test_an_item_opens_with_the_region_by_which_its_place_lies(coder: Coder) -> None:
    text = "وفي جنوب دمشق، قتل أمس 22 مقاتلا مواليا للنظام في هجمات شنها التنظيم في بادية السويداء."
    assert [(row.fatalities, row.admin1) for row in code(coder, text)] == [(22, "As-Sweida")]


def test_two_directions_belong_to_one_area(coder: Coder) -> None:
    text = "استهدفت الفصائل مواقع في سراقب وجوباس وكفرنبل جنوب وشرق إدلب، وميزناز وأورم الصغرى غرب حلب."
    assert locations(coder, text) == ["Saraqab", "Jobas", "Kafr Nobol", "Miznaz", "Little Orm"]


def test_the_city_of_an_airbase_is_not_hit_with_it(coder: Coder) -> None:
    text = "استهدفت ضربات صاروخية فجر الخميس مطار التيفور العسكري، في حمص، وقتلت خمسة أشخاص."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("T4 Airbase", 5)]
