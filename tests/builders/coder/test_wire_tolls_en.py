"""Tolls of English rows as newswires tell them: in parts, place by place, from two sources."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

ON = "2018-06-15"


@pytest.mark.parametrize(
    ("text", "killed", "civilians", "injured"),
    [
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and injuring a fourth.", 3, 3, 1),
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and wounding another.", 3, 3, 1),
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and wounding another two.", 3, 3, 2),
        ("The group said one of its most experienced members died in an air strike in Saraqib on Friday.", 1, 1, 0),
        (
            "Clashes of the army with rebels in Azaz left 23 civilians - nine of them children - and 16 rebels dead.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 23 civilians (including nine children) and 16 fighters.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 23 civilians, including nine children, and 16 fighters.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 39 people, including nine children and 16 fighters.",
            39,
            9,
            0,
        ),
        ("Shelling of Jaramana on Friday left five people - two men and three women - dead.", 5, 5, 0),
        ("Air strikes on Hass on Friday left 35 people, including 22 children and six teachers, dead.", 35, 35, 0),
        ("Air strikes on Friday hit several towns including Hass, leaving 22 children dead.", 22, 22, 0),
        ("The toll of rebel shelling of Aleppo on Friday rose to 13 and 40 were injured.", 13, 13, 40),
        ("Air strikes killed 17 people on Friday, 14 of them in Douma.", 14, 14, 0),
        ("Shelling on Friday killed 17 people in Douma, two of them children in a school.", 17, 17, 0),
        ("Air strikes killed 20 people, including children, on Friday when two raids hit Douma.", 20, 20, 0),
        ("Seven civilians lost their lives and 20 sustained wounds when shells hit Douma on Friday.", 7, 7, 20),
        ("Medics said 33 people were affected by chlorine gas in Saraqib on Friday in an attack.", 0, 0, 33),
        ("IS fired shells filled with toxic gas at Marea, causing suffocation cases for at least six people.", 0, 0, 6),
        ("Two of those hit in the shelling of Jaramana were nurses and another three were wounded.", 0, 0, 3),
        ("Shells killed one person in Jaramana on Friday and wounded another one.", 1, 1, 1),
        ("Shells killed one person in Jaramana on Friday and wounded another 20.", 1, 1, 20),
        ("A car bomb shook Jaramana on Friday, claiming six and injuring 11 passers-by.", 6, 6, 11),
        ("The army killed ten rebels after shelling their posts in Morek.", 10, 0, 0),
        ("An air strike killed four medics in Khan Tuman on Friday and more dead were feared to lie there.", 4, 4, 0),
    ],
)
def test_what_a_sentence_counts(coder: Coder, text: str, killed: int, civilians: int, injured: int) -> None:
    [row] = code(coder, text, lang="en", published=ON)
    assert (row.fatalities, row.fatalities_civilians, row.injured) == (killed, civilians, injured)


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
    rows = code(coder, text, lang="en", published=ON)
    assert {row.location: (row.fatalities, row.injured) for row in rows} == tolls


@pytest.mark.parametrize(
    ("later", "figures"),
    [
        ("The death toll later rose to 30.", (30, 25, 30)),
        ("The Observatory later put the toll at 30.", (30, 25, 30)),
        ("The Observatory said the toll had risen to 30.", (30, 25, 30)),
        ("The Observatory put the toll at 30.", (25, 25, 30)),
        ("It had initially reported a death toll of 28.", (25, 25, 28)),
        ("Medics had earlier counted 19 dead.", (25, 19, 25)),
        ("The army fired on Mleiha on Friday, residents said. Medics had earlier counted 19 dead.", (25, 19, 25)),
        ("The death toll across the country rose to 60.", (25, 25, 60)),
        ("The army has killed 300 people in three months of raids.", (25, 25, 25)),
        ("Nearly 900 people have been killed in the 30-month war.", (25, 25, 25)),
    ],
)
def test_two_tolls_of_one_act(coder: Coder, later: str, figures: tuple[int, int, int]) -> None:
    text = f"At least 25 people were killed in an air strike on Douma on Friday. {later}"
    row = code(coder, text, lang="en", published=ON)[0]
    assert (row.fatalities, row.fatalities_low, row.fatalities_high) == figures


def test_a_figure_is_better_than_bodies(coder: Coder) -> None:
    text = (
        "Air strikes that hit a school in Idlib province killed 22 children on Friday, the UN said. They said "
        "that six raids hit the village of Hass. Activists showed bodies of children."
    )
    [row] = code(coder, text, lang="en", published=ON)
    assert (row.location, row.fatalities) == ("Has", 22)


def test_a_part_of_the_dead_at_the_end_of_a_text_is_read(coder: Coder) -> None:
    text = "Air strikes killed 47 people in Mayadin on Saturday. A monitor named 31 civilians among those killed."
    assert [row.fatalities for row in code(coder, text, lang="en", published=ON)] == [47]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            (
                "Rocket attacks killed five people in Damascus on Thursday. The army responded with air strikes on "
                "Douma. State media said five people were killed in bombardment by terrorists."
            ),
            {"Damascus": 5, "Duma": 0},
        ),
        (
            (
                "Rebels fired three shells on the Shahba district of Aleppo on Friday and no casualties were reported. "
                "It was said that 40 people were killed by the rebel shelling of the Shahba district."
            ),
            {"Shahba": 0},
        ),
        (
            (
                "Syrian jets pounded the town of Tabqa on Friday, killing 19 fighters of the Islamic State. Its rebels "
                "fled. In the strikes on Tabqa 16 terrorists were killed, a doctor said."
            ),
            {"Al-Thawrah": 19},
        ),
    ],
)
def test_whose_toll_it_is(coder: Coder, text: str, tolls: dict[str, int]) -> None:
    rows = code(coder, text, lang="en", published=ON)
    assert {row.location: row.fatalities for row in rows} == tolls
