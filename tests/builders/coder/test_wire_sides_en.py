"""Sides, places and means of English rows as newswires tell them: posts, commanders, nearness, bombings."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

ON = "2018-06-15"


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


@pytest.mark.parametrize(
    ("text", "places", "actors"),
    [
        (
            "The air force attacked rebel positions east of Damascus, including the town of Douma and Arbin.",
            [("Duma", 1), ("Arbin", 1)],
            ["syria-gov"],
        ),
        ("Russian raids hit the Sarmin region on Friday, killing two people.", [("Sarmin", 2)], ["russia"]),
        (
            "Terrorist organizations affiliated to Jabhat al-Nusra launched two rockets on Nawa on Friday.",
            [("Nawa", 1)],
            ["hts"],
        ),
        ("A man died in an airstrike in Saraqib, seized by rebels from government forces.", [("Saraqab", 1)], []),
    ],
)
def test_who_hit_which_places(coder: Coder, text: str, places: list[tuple[str, int]], actors: list[str]) -> None:
    rows = code(coder, text, lang="en", published=ON)
    assert [(row.location, row.geo_precision) for row in rows] == places
    assert all(row.actor_ids == actors for row in rows)


def test_those_without_planes_claim_no_air_strike(coder: Coder) -> None:
    text = "An air strike killed four people in Ariha on Friday. Rebels claimed responsibility for the attack."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=ON)] == [[]]


def test_drones_shot_down_beside_the_dead_are_part_of_a_fight(coder: Coder) -> None:
    text = "The army killed ten terrorists in Mork on Friday and shot down four drones."
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=ON)] == ["Armed clash"]


def test_launchers_that_were_destroyed_were_not_fired(coder: Coder) -> None:
    text = "The army clashed with terrorists in Mork on Friday and three of their mortar launchers were destroyed."
    assert [row.weapon_types for row in code(coder, text, lang="en", published=ON)] == [["unspecified"]]
