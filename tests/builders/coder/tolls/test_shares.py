"""Which part of a toll each place has: its own where it is told, else a share."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, IN_2016, IN_2018, code, code_english, tolls_of

LISTED = "وتعرضت بلدات صيدا والجيزة والطيبة والنعيمة لعشرات الغارات الجوية."


def test_each_place_keeps_the_toll_told_beside_it(coder: Coder) -> None:
    text = "Nine civilians were killed in the town of Douma and two others in Harasta in air strikes on Sunday."
    rows = code(coder, text, lang="en")
    assert [(row.location, row.fatalities) for row in rows] == [("Duma", 9), ("Harasta", 2)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "Air raids killed 19 people, six of them children, outside the city of Saraqib and another 23, "
                "among them ten children, in the town of Ehsim on Friday."
            ),
            {("Saraqab", 19), ("Ehsem", 23)},
        ),
        (
            (
                "Thirty people were killed in air raids around the town of Shaddada and another five outside the "
                "town of Markada on Friday."
            ),
            {("Shaddadah", 30), ("Markada", 5)},
        ),
        (
            "Air raids on Friday killed 12 people, nine of them in a market in Saraqab and three in the town of Ehsim.",
            {("Saraqab", 9), ("Ehsem", 3)},
        ),
        (
            "On Friday air raids killed 85 people in eastern Ghouta, 32 of them in the town of Harasta.",
            {("Harasta", 32)},
        ),
        (
            "More than 50 people were killed by car bombs in the towns of Azaz and Afrin: 30 in Azaz and 18 in Afrin.",
            {("Azaz", 30), ("Afrin", 18)},
        ),
        (
            "A bomb killed 18 people, among them five children and two women, in the town of Azaz on Friday.",
            {("Azaz", 18)},
        ),
    ],
)
def test_each_place_has_its_dead(coder: Coder, text: str, rows: set[tuple[str, int]]) -> None:
    assert {(row.location, row.fatalities) for row in code(coder, text, lang="en")} == rows


def test_a_toll_of_two_quarters_goes_before_that_of_four(coder: Coder) -> None:
    text = (
        "Rockets killed thirteen civilians on Friday in the neighborhoods of Hamadaniyeh, Sukkari, Suleimaniyeh "
        "and Furqan in Aleppo. Nine people were killed when rockets hit the Suleimaniyeh and Furqan neighborhoods."
    )
    rows = {row.location: row.fatalities for row in code(coder, text, lang="en", published=IN_2016)}
    assert (rows["Suleimaniyeh"], rows["Al-Furqan"]) == (5, 4)


def test_parts_of_a_toll_that_are_told_place_by_place_are_not_divided(coder: Coder) -> None:
    rows = code(coder, "قتل 62 شخصا اليوم برصاص قوات الأمن بينهم 21 في حلب و15 في حمص.")
    assert [row.fatalities for row in rows] == [21, 15]


def test_a_place_named_before_its_toll_keeps_it(coder: Coder) -> None:
    rows = code(coder, "ففي بلدة إزرع قتل 14 متظاهرا، وفي دوما سقط تسعة قتلى، كما قتل أربعة في حمص.")
    assert [row.fatalities for row in rows] == [14, 9, 4]


def test_a_second_place_has_its_own_toll(coder: Coder) -> None:
    text = (
        "Rebel shelling of government-held districts of Aleppo killed seven people on Thursday, the monitor said, "
        "adding that another eight died in the town of Nubul."
    )
    assert [(row.location, row.fatalities) for row in code_english(coder, text)] == [("Aleppo", 7), ("Nabul", 8)]


def test_who_is_said_to_be_unhurt_has_no_toll_told_elsewhere(coder: Coder) -> None:
    text = (
        "أصيب ستة مدنيين بقصف مدفعي لقوات النظام على ريفي إدلب وحماة.\n"
        "وقصفت قوات النظام بالمدفعية بلدة كنصفرة بريف إدلب.\n"
        "كما قصفت قوات النظام بالمدفعية قرية الزيارة في سهل الغاب بريف حماة، دون وقوع إصابات."
    )
    assert {row.location: row.injured for row in code(coder, text)}["Ziyara"] == 0


def test_wounded_told_before_a_new_fight_are_of_the_shelling(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة المليحة، ما أدى لسقوط جرحى، كما دارت اشتباكات بين جيش الإسلام وقوات النظام في بلدة عدرا."
    )
    assert [(row.location, row.injured) for row in code(coder, text)] == [("Maliha", 3), ("Adra", 0)]


def test_five_of_the_dead_fell_where_it_is_told(coder: Coder) -> None:
    text = "Five of the dead were killed in shelling of the Midan neighborhood of Aleppo, which wounded 25 others."
    assert [(row.fatalities, row.injured) for row in code(coder, text, lang="en")] == [(5, 25)]


MORE = "Coalition raids killed 15 people in the city of Manbij on Monday. {} people were killed near Manbij in raids."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (MORE.format("Six more"), [("Menbij", 15), ("Menbij", 6)]),
        (MORE.format("At least 15"), [("Menbij", 15)]),
        ("Outside Damascus eight people were killed in shelling of Douma on Monday.", [("Duma", 8)]),
        ("Near Damascus eight people were killed in shelling on Monday.", [("Suburbs of Damascus", 8)]),
    ],
)
def test_more_dead_near_a_town_are_others_and_outside_the_capital_lies_what_is_named_next(
    coder: Coder, text: str, rows: list[tuple[str, int]]
) -> None:
    coded = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.fatalities) for row in coded] == rows


def test_a_toll_before_that_of_the_wounded_has_the_place_behind_both(coder: Coder) -> None:
    text = "ارتكبت قوات النظام مجزرة راح ضحيتها أربعة مدنيين، كما أصيب ثلاثة آخرون في بلدة سرمين."
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Sarmin", 4, 3)]


def test_a_toll_of_the_lead_that_one_village_has_is_not_that_of_the_next_too(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام وطائرات روسية قرى جبل الزاوية اليوم، ما أدى لمقتل شخص وجرح اثنين.\n\n"
        "وقصفت قوات النظام قرية قوقفين بالمدفعية، ما أدى لمقتل شخص وجرح اثنين.\n\n"
        "كما شنت الطائرات الروسية غارات على محيط بلدة البارة."
    )
    assert {(row.location, row.fatalities) for row in code(coder, text)} == {("Qoqfin", 1), ("Bara", 0)}


def test_who_fell_in_many_towns_did_not_fall_in_the_one_told_before(coder: Coder) -> None:
    text = "قصفت طائرات النظام قرية كفر داعل. وقالت الشبكة إن 63 شخصا قضوا بقصف قوات النظام {}."
    (row,) = code(coder, text.format("العديد من المدن السورية"), published=IN_2015)
    assert row.fatalities == 0
    (row,) = code(coder, text.format("القرية"), published=IN_2015)
    assert row.fatalities == 63


def test_the_toll_of_a_quarter_is_not_shared_with_the_city_around_it(coder: Coder) -> None:
    text = "وفي دمشق سقطت قذيفتا هاون على حي الدويلعة ما أدى إلى مقتل طفل وإصابة أربعة مواطنين."
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Duwaylaa", 1, 4)]


def test_those_who_were_among_the_dead_at_a_finer_place_are_no_toll_of_their_own(coder: Coder) -> None:
    text = (
        "Coalition air strikes killed at least 24 civilians in the city of Raqqa on Tuesday, activists said.\n"
        "Seven children were among the dead when planes hit the Mishlab district of the city, they said."
    )
    rows = code(coder, text, lang="en", published="2017-06-15")
    assert [(row.location, row.fatalities) for row in rows] == [("Al-Mishlab", 24)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            (
                "Four people died in the town of Arbin and one person was killed in each of the towns of Harasta and "
                "Douma and the town of Mesraba in air strikes on Friday."
            ),
            {"Arbin": (4, 0), "Harasta": (1, 0), "Duma": (1, 0), "Misraba": (1, 0)},
        ),
        ("Regime air strikes killed two people in each of Sarmin and Binnish.", {"Sarmin": (2, 0), "Bennsh": (2, 0)}),
        ("Regime air strikes killed two people in Sarmin and Binnish.", {"Sarmin": (1, 0), "Bennsh": (1, 0)}),
        (
            "Mortar shells killed two people and wounded four in Jaramana and killed another in Harasta on Friday.",
            {"Jaramana": (2, 4), "Harasta": (1, 0)},
        ),
        (
            "Mortar shells killed two people and wounded four in Jaramana and Harasta on Friday.",
            {"Jaramana": (1, 2), "Harasta": (1, 2)},
        ),
        (
            "Shelling killed eight people on Friday, five in Douma and three in Saqba.",
            {"Duma": (5, 0), "Saqba": (3, 0)},
        ),
        (
            "Shelling on Friday killed eight people: five in Douma and three in Saqba.",
            {"Duma": (5, 0), "Saqba": (3, 0)},
        ),
        (
            "Sixty-two people were killed on Friday, among them 21 in air strikes on Douma and 15 in Saqba.",
            {"Duma": (21, 0), "Saqba": (15, 0)},
        ),
        (
            (
                "Air strikes by the regime killed seven people and wounded 21 in Eastern Ghouta on Friday. Four were "
                "killed in Arbin, two in Harasta and one in Douma."
            ),
            {"Arbin": (4, 7), "Harasta": (2, 7), "Duma": (1, 7)},
        ),
        (
            (
                "Regime air strikes on a rebel-held region around Damascus killed 22 civilians on Monday. "
                "In Douma raids killed 16 civilians. Five more were killed in the town of Saqba and one in Harasta."
            ),
            {"Duma": (16, 0), "Saqba": (5, 0), "Harasta": (1, 0)},
        ),
        (
            (
                "Blasts hit Tartous, the city of Homs and Hasakeh on Friday, killing 42. A bomb killed 30 people "
                "in Tartous and another killed eight in Hasakeh. A car bomb killed four in the Zahra district of Homs."
            ),
            {"Tartous": (30, 0), "Al-Hasakeh": (8, 0), "Zahra'": (4, 0)},
        ),
    ],
)
def test_what_each_place_lost(coder: Coder, text: str, tolls: dict[str, tuple[int, int]]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert {row.location: (row.fatalities, row.injured) for row in rows} == tolls


def test_one_place_for_the_dead_and_another_for_the_wounded_is_not_made_of_a_shared_toll(coder: Coder) -> None:
    text = "Air strikes hit a market in Saraqeb, killing four people and wounding 12, and damaged houses in Ariha."
    assert [(row.fatalities, row.injured) for row in code_english(coder, text)] == [(2, 6), (2, 6)]


def test_the_dead_beside_those_of_a_place_are_those_of_its_governorate(coder: Coder) -> None:
    text = "قتل أمس 10 مدنيين في غارات روسية على مدينة سراقب. كما قتل خمسة مدنيين آخرين في قصف جوي على محافظة إدلب."
    assert [row.fatalities for row in code(coder, text)] == [10, 5]


def test_the_toll_of_a_governorate_by_the_name_of_its_capital_goes_to_the_towns_listed(coder: Coder) -> None:
    text = f"قتل 10 مدنيين أمس في غارات لقوات النظام على درعا.\n{LISTED}"
    assert [row.fatalities for row in code(coder, text)] == [3, 3, 2, 2]


def test_the_toll_of_a_city_is_its_own(coder: Coder) -> None:
    text = f"قتل 10 مدنيين أمس في غارات لقوات النظام على مدينة درعا.\n{LISTED}"
    assert [row.fatalities for row in code(coder, text)] == [10, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 29 مدنيا أمس في غارات على الغوطة الشرقية، من بينهم 17 شخصا في بلدة دوما.", 17),
        ("قتل 29 مدنيا أمس في غارات على الغوطة الشرقية، 17 منهم في دوما.", 17),
        ("مقتل 29 مدنيا بينهم 17 طفلا في دوما بغارات على الغوطة الشرقية", 29),
    ],
)
def test_a_town_has_its_part_of_the_toll(coder: Coder, text: str, killed: int) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Duma", killed)]


def test_the_parts_of_a_toll_are_shared_with_it(coder: Coder) -> None:
    text = "Four civilians were among at least 21 people killed in US air strikes on Raqqa on Thursday and Friday."
    rows = code(coder, text, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(11, 2), (10, 2)]


def test_a_headline_is_that_of_the_act_with_its_toll(coder: Coder) -> None:
    text = (
        "The army took control of the hills of Mount Turdah near Deir Ezzor on Friday. Army units bombed the "
        "district of Jubailah in Deir Ezzor on Friday, killing 48 militants."
    )
    rows = code(coder, text, lang="en", title="Syrian army kills 48 ISIL militants in Deir Ezzor")
    assert sorted(row.fatalities for row in rows) == [0, 48]


@pytest.mark.parametrize(
    "whence",
    [
        "as evacuees from the besieged and mostly Shia towns of Fuaa and Kafraya waited",
        "that hit Syrians evacuated from the besieged towns of Fuaa and Kafraya",
    ],
)
def test_homes_of_the_dead_have_no_share_of_them(coder: Coder, whence: str) -> None:
    text = f"A bomb in Rashideen killed nine people on Friday {whence}."
    assert tolls_of(code(coder, text, lang="en", published=IN_2018)) == [("Rashideen", 9, 0)]


def test_towns_shelled_from_other_towns_share_the_dead(coder: Coder) -> None:
    text = (
        "Rebels from towns around Idlib shelled the besieged towns of Fuaa and Kafraya on Friday, killing nine people."
    )
    assert [row.fatalities for row in code(coder, text, lang="en", published=IN_2018)] == [5, 4]


def test_places_in_one_of_two_areas_divide_its_share_of_their_toll(coder: Coder) -> None:
    text = (
        "قتل 24 جنديا من قوات النظام أمس في قصف صاروخي على مواقع عسكرية بريفي حماة وحلب. وسقطت صواريخ على مواقع "
        "قوات النظام في بلدة سلحب وقرية بيصين. كما سقطت صواريخ على قوات النظام في مطار النيرب العسكري وفي مطار كويرس "
        "العسكري."
    )
    assert [row.fatalities for row in code(coder, text)] == [6, 6, 6, 6]


def test_as_many_dead_of_an_area_and_of_a_place_in_it_are_the_same(coder: Coder) -> None:
    text = (
        "قتل 17 مدنيا في غارات لقوات النظام على الغوطة الشرقية مساء الأربعاء.\n"
        "وقصفت طائرات النظام مدينة دوما مساء الأربعاء.\n"
        "وفي مدينة عربين قتل 17 مدنيا في غارة روسية مساء الأربعاء."
    )
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Duma", 0), ("Arbin", 17)]
