"""Fields of English rows as newswires tell them: tolls in parts and by place, posts, commanders, nearness."""

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


@pytest.mark.parametrize(
    ("text", "actors", "targets", "civilians"),
    [
        ("A suicide bomb attack at an army post in Homs killed 22 people.", [], ["syria-gov"], 0),
        ("A bomb at a police station in Damascus killed three people on Friday.", [], ["syria-gov"], 0),
        ("A bomb near a police station in Damascus killed three people on Friday.", [], ["civilians"], 3),
        ("A car bomb exploded at a checkpoint manned by Kurdish fighters in Hasakeh, killing eight.", [], ["sdf"], 0),
        ("A car bomb exploded at a checkpoint held by the SDF in Hasakeh, killing eight people.", [], ["sdf"], 0),
        ("Two civilians were shot dead at an army checkpoint in Homs on Friday.", ["syria-gov"], ["civilians"], 2),
        ("A drone strike killed a commander of Ahrar al-Sham in Saraqib.", [], ["ahrar-al-sham"], 0),
        ("Two leaders of Ahrar al-Sham were killed by a bomb in Saraqib.", [], ["ahrar-al-sham"], 0),
        ("Shelling of Saraqib killed five people, a commander of Ahrar al-Sham said.", [], ["civilians"], 5),
        (
            "A bombardment by the rebel group Jaysh al-Islam killed five people in Damascus.",
            ["jaysh-al-islam"],
            ["civilians"],
            5,
        ),
        (
            "Coalition strikes killed ten civilians in Mayadin, which is held by the Islamic State.",
            ["coalition"],
            ["civilians"],
            10,
        ),
        ("IS fighters attacked Sukhna, which is held by the army, on Saturday.", ["is"], ["syria-gov"], 0),
        ("A car bomb hit buses carrying people out of government areas in Idlib, killing nine.", [], ["civilians"], 9),
    ],
)
def test_who_was_hit(coder: Coder, text: str, actors: list[str], targets: list[str], civilians: int) -> None:
    [row] = code(coder, text, lang="en", published=ON)
    assert (row.actor_ids, row.target_ids, row.fatalities_civilians) == (actors, targets, civilians)


def test_of_whom_the_victims_were_is_not_who_did_it(coder: Coder) -> None:
    text = (
        "At least 29 fighters were killed in a suicide bombing at the Atmeh crossing on Thursday. Witnesses said most "
        "of the fighters killed in that attack were from Faylaq al-Sham."
    )
    [row] = code(coder, text, lang="en", published=ON)
    assert "faylaq-al-sham" not in (row.actor_ids or [])


def test_named_rebel_groups_fight_each_other(coder: Coder) -> None:
    text = "Clashes between the rebel group Jaysh al-Islam and the rebel group Faylaq al-Rahman killed 40 in Douma."
    [row] = code(coder, text, lang="en", published=ON)
    assert (row.actor_ids, row.target_ids) == (["jaysh-al-islam"], ["faylaq-al-rahman"])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Russian jets struck IS near the northern Syrian city of Raqqa.", [("Ar-Raqqa", 2)]),
        ("Russian jets struck IS in the eastern Syrian city of Deir ez-Zor.", [("Deir-ez-Zor", 1)]),
        ("A car bomb killed five people in the nearby town of Manbij.", [("Menbij", 1)]),
        ("A car bomb killed five people in farmland nearby Manbij.", [("Menbij", 2)]),
        ("Shells hit areas in and around the city of Aleppo.", [("Aleppo", 1)]),
        ("Rebels repelled an assault of the army southwest of the city of Aleppo.", [("Aleppo", 2)]),
        ("Rebels repelled an assault of the army southwest of Aleppo.", [("Aleppo", 3)]),
        ("Outside Damascus, at least eight people were killed in government shelling on Douma.", [("Duma", 1)]),
        ("Outside Damascus, at least eight people were killed in government shelling.", [("Damascus", 2)]),
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
    rows = code(coder, text, lang="en", published=ON)
    assert [(row.location, row.geo_precision) for row in rows] == places


def test_how_far_away_a_city_lies_makes_no_place_of_it(coder: Coder) -> None:
    text = (
        "Air raids hit the village of Hass on Friday. Dozens were wounded in the village, which is about "
        "70 kilometres (43 miles) from the city of Aleppo."
    )
    [row] = code(coder, text, lang="en", published=ON)
    assert (row.location, row.injured) == ("Has", 12)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A car bomb killed three people in Homs on Monday. Eight soldiers were killed in a bombing in Hasakeh.",
            [("Remote explosive/landmine/IED", ["car-bomb"]), ("Remote explosive/landmine/IED", ["unspecified"])],
        ),
        (
            "A car bomb killed three people in Homs on Monday. The bombing of Douma by the regime killed eight people.",
            [("Remote explosive/landmine/IED", ["car-bomb"]), ("Air/drone strike", ["air-bomb"])],
        ),
        ("Eight soldiers were killed in a bombing in Hasakeh.", [("Air/drone strike", ["air-bomb"])]),
    ],
)
def test_a_bombing_is_the_bomb_that_was_told(coder: Coder, text: str, events: list[tuple[str, list[str]]]) -> None:
    rows = code(coder, text, lang="en", published=ON)
    assert [(row.sub_event_type, row.weapon_types) for row in rows] == events


def test_a_part_of_the_dead_at_the_end_of_a_text_is_read(coder: Coder) -> None:
    text = "Air strikes killed 47 people in Mayadin on Saturday. A monitor named 31 civilians among those killed."
    assert [row.fatalities for row in code(coder, text, lang="en", published=ON)] == [47]
