"""What is told of an area and then of a place in it is told once, at the finer place, with all that was told."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, GAS, IN_2018, acts_and_dead, code, locations


def test_a_region_gives_way_to_the_finer_places_and_leaves_them_its_toll(coder: Coder) -> None:
    text = (
        "At least 20 people were killed on Monday in air strikes on eastern Ghouta, rescuers said.\n"
        "Russian planes hit the town of Harasta and the town of Arbin, they said."
    )
    rows = code(coder, text, lang="en")
    assert sorted((row.location, row.fatalities) for row in rows) == [("Arbin", 10), ("Harasta", 10)]


def test_of_an_area_inside_another_and_a_town_in_both_the_town_has_the_whole_toll(coder: Coder) -> None:
    text = (
        "At least 40 people were killed in air strikes on Idlib province on Monday. "
        "Planes hit the town of Saraqib. Planes hit northern Idlib, activists said."
    )
    rows = code(coder, text, lang="en", published="2018-03-12")
    assert [(row.location, row.fatalities) for row in rows] == [("Saraqab", 40)]


def test_planes_that_bombed_an_area_bombed_its_villages(coder: Coder) -> None:
    text = "نفذ الطيران الروسي أمس قصفا جويا على ريف إدلب. وقال ناشطون إن القصف الروسي طال قرية كفرعويد وقتل طفلا."
    assert [(r.location, r.sub_event_type) for r in code(coder, text)] == [("Kafr Oweid", "Air/drone strike")]


def test_what_planes_did_in_an_area_they_did_at_its_places(coder: Coder) -> None:
    text = "شنت طائرات التحالف الدولي ضربات جوية على ريف دير الزور اليوم.\nواستهدفت الضربات بلدتي السوسة وهجين."
    assert {row.sub_event_type for row in code(coder, text)} == {"Air/drone strike"}


def test_the_countryside_of_a_town_is_told_by_its_villages(coder: Coder) -> None:
    text = (
        "قصفت القوات التركية أرياف منبج بأكثر من مئة قذيفة مدفعية. "
        "وقتل رجل حين سقطت قذائف تركية على قرية أم السطح بريف منبج."
    )
    [row] = code(coder, text)
    assert (row.location, row.fatalities, row.weapon_types) == ("Um al-Sateh", 1, ["artillery"])


def test_a_fight_of_a_province_told_from_the_other_side_is_the_one_at_its_place(coder: Coder) -> None:
    text = (
        "The army clashed with rebels in Daraa province on Friday. Rebels attacked army positions in the town of Nawa "
        "on Friday."
    )
    assert [row.location for row in code(coder, text, lang="en")] == ["Nawa"]


def test_a_headline_names_the_village_of_the_countryside_in_the_text(coder: Coder) -> None:
    text = "قُتل مدنيان وأصيب ثلاثة بقصف مدفعي لقوات النظام على ريف إدلب الشرقي، اليوم الجمعة."
    (row,) = code(coder, text, title="مقتل مدنيين بقصف على بلدة سرمين")
    assert (row.location, row.geo_precision, row.fatalities) == ("Sarmin", 1, 2)
    for title in ("مقتل مدنيين بقصف على بلدة طفس", "مقتل مدنيين بقصف على إدلب"):
        assert [row.geo_precision for row in code(coder, text, title=title)] == [3]


def test_the_raid_on_what_a_capital_and_its_governorate_are_called_was_where_it_is_told_to_have_been(
    coder: Coder,
) -> None:
    title = "قتلى بغارات على دير الزور"
    text = "قتل 12 مدنيا أمس في غارات على أحد جيوب تنظيم داعش.\nوقال ناشطون إن الغارات استهدفت سوقا في بلدة الشعفة."
    assert [(r.location, r.fatalities) for r in code(coder, text, title=title)] == [("Shafa", 12)]
    text = "قصفت إسرائيل أمس مواقع للجيش السوري في القنيطرة.\nواستهدفت الضربات سرية في بلدة خان أرنبة."
    assert [row.location for row in code(coder, text)] == ["Khan Arnaba"]
    text = "قصفت إسرائيل أمس مواقع للجيش السوري في مدينة القنيطرة.\nواستهدفت الضربات سرية في بلدة خان أرنبة."
    assert len(code(coder, text)) == 2
    text = "شنت طائرات روسية أمس غارات على إدلب، وقتلت أربعة.\nوقصفت بلدة معرة حرمة، وقتلت ثلاثة."
    assert len(code(coder, text)) == 2


def test_a_raid_is_told_of_an_area_with_its_dead_and_of_a_village(coder: Coder) -> None:
    text = (
        "نفذت قوات التحالف الدولي إنزالا جويا بريف دير الزور الشرقي فجر اليوم، انتهى بمقتل شخصين.\n\n"
        "وأفاد مراسلنا أن قوات التحالف نفذت عملية إنزال جوي في بلدة ذيبان."
    )
    (row,) = code(coder, text, published="2022-07-04")
    assert (row.location, row.sub_event_type, row.fatalities) == ("Thiban", "Attack", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on one area outside Damascus killed 15 residents. The strikes hit the town of Douma.",
            [("Duma", AIR_STRIKE, 15)],
        ),
        (
            "Air strikes near the capital Damascus killed 15 people. The air raids in Nabk killed six.",
            [("Suburbs of Damascus", AIR_STRIKE, 15), ("An Nabk", AIR_STRIKE, 6)],
        ),
        (
            "Air strikes near the city of Homs killed 15 people. The strikes hit the town of Talbiseh.",
            [("Talbiseh", AIR_STRIKE, 15)],
        ),
    ],
)
def test_what_is_told_near_the_capital_may_be_told_of_a_town_around_it(
    coder: Coder, text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert acts_and_dead(coder, text) == expected


def test_further_dead_of_an_area_are_a_row_of_it(coder: Coder) -> None:
    first = "Air strikes on the town of Saraqib killed four people on Thursday. "
    inside, area = ("Saraqab", AIR_STRIKE, 4), ("Idleb", AIR_STRIKE, 9)
    for again in (
        "A further nine people were killed in strikes on other areas of Idlib province.",
        "Another nine civilians were killed in air strikes elsewhere in Idlib province.",
    ):
        assert acts_and_dead(coder, first + again) == [inside, area]
    assert acts_and_dead(coder, first + "Strikes across Idlib province killed nine people.") == [inside]


def test_a_village_near_a_border_is_named_later(coder: Coder) -> None:
    text = (
        "قتل 12 مدنيا أمس بغارات استهدفت قرية في شرق سوريا قرب الحدود مع العراق. "
        "ولم يحدد المرصد هوية الطائرات التي نفذت {}غارات على بلدة الشعفة."
    )
    [row] = code(coder, text.format("ال"))
    assert (row.location, row.fatalities) == ("Shafa", 12)


def test_one_toll_is_told_for_a_district_and_for_a_village_in_it(coder: Coder) -> None:
    text = (
        "استهدفت غارات تركية قوات النظام في عفرين ما أسفر عن مقتل {} عنصرا. وقتل 36 عنصرا في الغارات على قرية كفرجنة."
    )
    assert locations(coder, text.format(36)) == ["Kafr Janna"]


def test_a_list_of_towns_stands_for_the_bare_name_of_their_capital(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام الخميس درعا.\n"
        "وقال ناشطون إن قوات النظام قصفت الخميس بلدات نصيب والحراك وبصر الحرير في محافظة درعا."
    )
    assert locations(coder, text) == ["Nasib", "Hrak", "Bisr al-Harir"]


@pytest.mark.parametrize(
    ("capital", "expected"),
    [
        ("nine men in Aleppo", [("Dayr Hafir", 8), ("Al Bab", 1)]),
        ("four men in the city of Aleppo", [("Aleppo", 4), ("Dayr Hafir", 8), ("Al Bab", 1)]),  # not the sum
    ],
)
def test_the_toll_of_a_capital_that_is_the_sum_of_its_towns_is_theirs(
    coder: Coder, capital: str, expected: list[tuple[str, int]]
) -> None:
    towns = "It executed eight men in the town of Deir Hafer. A ninth man was executed in the town of Al-Bab."
    told = code(coder, f"IS executed {capital} on Saturday. {towns}", lang="en", published="2018-06-18")
    assert [(row.location, row.fatalities) for row in told] == expected


def test_who_was_among_the_dead_tells_where_in_the_half_of_the_city(coder: Coder) -> None:
    text = (
        "Some 40 people died when jets bombed a clinic in eastern Aleppo, aid workers said on Thursday. "
        "Among the dead in Tuesday night's raid on al-Quds hospital were two nurses. "
        "Residents said that government planes carried out the strike."
    )
    rows = code(coder, text, lang="en", title="At least 40 dead in air strike on Aleppo clinic")
    assert [(row.location, row.fatalities) for row in rows] == [("Al-Quds hospital", 40)]


def test_what_befell_one_group_in_a_governorate_did_not_befall_another_in_its_village(coder: Coder) -> None:
    text = (
        "The army killed ten Nusra Front fighters in Hama province on Friday. Army units destroyed two vehicles of "
        "Islamic State in the village of Oqeirbat on Friday."
    )
    rows = {row.location: row.fatalities for row in code(coder, text, lang="en")}
    assert rows == {"Hama": 10, "Oqeirbat": 0}


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("وسجلت بلدة كفرزيتا أعلى حصيلة إذ قتل فيها 19 مدنيا جراء الغارات.", [("Kafr Zeita", 19), ("Northern", 17)]),
        (
            "وقتل 19 مدنيا في غارات على بلدة كفرزيتا. وقتل 17 آخرون في غارات على بلدة مورك.",
            [("Kafr Zeita", 19), ("Murak", 17)],
        ),
        ("واستهدفت الغارات بلدة كفرزيتا.", [("Kafr Zeita", 36)]),
        ("وقتل عدد من المدنيين في غارات على بلدة كفرزيتا.", [("Kafr Zeita", 36)]),
    ],
)
def test_those_who_fell_elsewhere_in_an_area_are_told_of_it(
    coder: Coder, behind: str, expected: list[tuple[str, int]]
) -> None:
    text = f"قتل 36 مدنيا الثلاثاء في غارات شنتها قوات النظام على ريف حماة الشمالي، وفق المرصد. {behind}"
    rows = sorted((row.location.removesuffix(" countryside of Hama"), row.fatalities) for row in code(coder, text))
    assert rows == expected


def test_the_wounded_of_an_area_stay_with_those_who_fell_elsewhere(coder: Coder) -> None:
    text = (
        "Air strikes killed 36 people and injured 80 in Idlib province on Tuesday, the monitor said. "
        "Most of them, 19, died in a raid on the town of Ariha."
    )
    rows = {row.location: (row.fatalities, row.injured) for row in code(coder, text, lang="en")}
    assert rows == {"Ariha": (19, 0), "Idleb": (17, 80)}


@pytest.mark.parametrize(
    "text",
    [
        "Raids killed 22 people in a village in Idlib province on Tuesday. Jets hit Haas village, killing two men.",
        "Raids killed 22 people in Idlib province on Tuesday. Raids on the town of Ariha killed 22 people.",
        "Raids killed around 20 people in Idlib province on Tuesday. Raids on the town of Ariha killed 19 people.",
    ],
)
def test_nobody_fell_elsewhere_of_whom_it_is_not_told(coder: Coder, text: str) -> None:
    assert len(locations(coder, text, lang="en")) == 1


def test_further_dead_elsewhere_in_an_area_have_a_row_of_it(coder: Coder) -> None:
    text = (
        "Air strikes killed 15 people in the town of Saraqib on Friday. Another 27 people were killed in raids on a "
        "string of villages in Idlib province."
    )
    told = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.geo_precision, row.fatalities) for row in told] == [("Saraqab", 1, 15), ("Idleb", 3, 27)]


def test_strikes_that_answer_gas_are_not_told_more_finely_by_it(coder: Coder) -> None:
    text = (
        "US cruise missiles struck an airbase in Homs province on Friday, killing six soldiers. Planes from Shayrat "
        "airfield had carried out a gas attack on the town of Khan Sheikhoun that killed 87 people."
    )
    told = [row.sub_event_type for row in code(coder, text, lang="en", published="2017-04-07")]
    assert "Shelling/artillery/missile attack" in told


@pytest.mark.parametrize(
    ("finer", "rows"),
    [
        ("Warplanes struck Khan Sheikhoun, leaving people choking.", [("Khan Shaykun", GAS, 58)]),
        ("The chemical attack hit Khan Sheikhoun.", [("Khan Shaykun", GAS, 58)]),
        ("The attack hit the town of Khan Sheikhoun.", [("Khan Shaykun", GAS, 58)]),
        ("The shelling hit Saraqib and Binnish.", [("Saraqab", GAS, 29), ("Bennsh", GAS, 29)]),
        ("Warplanes struck Saraqib, killing six.", [("Idleb", GAS, 58), ("Saraqab", AIR_STRIKE, 6)]),
    ],
)
def test_where_gas_was_used_is_told_by_what_fell_there_if_nobody_else_did(
    coder: Coder, finer: str, rows: list[tuple[str, str, int]]
) -> None:
    lead = "A suspected gas attack killed 58 people in the province of Idlib on Friday."
    assert acts_and_dead(coder, f"{lead} {finer}") == rows


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Three were also wounded in the raid near the village of Shajara.", [("Ash-Shajara", 20)]),
        (
            "Another air strike killed two in the village of Shajara.",
            [("Ash-Shajara", 2), ("Syrian-Jordanian border", 20)],
        ),
        ("An air strike hit the city of Raqqa too.", [("Ar-Raqqa", 0), ("Syrian-Jordanian border", 20)]),
    ],
)
def test_an_act_near_a_border_is_that_of_the_place_told_behind_it(
    coder: Coder, behind: str, told: list[tuple[str, int]]
) -> None:
    text = f"An air strike on a camp near the border with Jordan killed 20 people on Friday. {behind}"
    rows = code(coder, text, lang="en", published=IN_2018)
    assert sorted((row.location, row.fatalities) for row in rows) == told
