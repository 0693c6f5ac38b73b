"""Who fights whom, and what only backs a fight or came before it; texts written for these tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        (
            "Thirty soldiers and 40 rebel fighters were killed in battles in Khan Tuman.",
            "syria-gov",
            "rebels",
        ),
        ("Islamic State militants and YPG fighters were killed in clashes in the town of Shaddada.", "is", "ypg"),
        ("قتل عشرة من قوات النظام وسبعة من مقاتلي تنظيم الدولة في معارك في مدينة السخنة.", "syria-gov", "is"),
    ],
)
def test_enemies_that_are_told_alike_stand_against_each_other(
    coder: Coder, text: str, actors: str, targets: str
) -> None:
    (row,) = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (row.actor_ids, row.target_ids) == ([actors], [targets])


def test_allies_that_are_told_alike_stay_together(coder: Coder) -> None:
    (row,) = code(coder, "Turkish troops and rebels attacked the town of Al-Bab.", lang="en")
    assert (row.actor_ids, row.target_ids) == (["turkey", "rebels"], [])


def test_strikes_that_back_fighters_are_part_of_their_fight(coder: Coder) -> None:
    text = "Nine IS militants were killed in fighting with the YPG backed by air strikes in the town of Markada."
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == ["Armed clash"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Planes bombed the town of Jirud on Friday after rebels killed a captured pilot.", 0),
        ("Tanks shelled the town of Nawa on Friday, killing four, a day after security forces killed 80 there.", 4),
        ("The army captured the town of Sukhna on Friday after killing 30 Islamic State fighters.", 30),
        ("Five people were killed in the town of Nawa on Friday after a shell hit their house.", 5),
        ("Twelve people were killed in air raids after midnight in Douma and seven more were wounded.", 12),
    ],
)
def test_those_who_were_killed_before_an_act_are_not_its_dead(coder: Coder, text: str, killed: int) -> None:
    assert [row.fatalities for row in code(coder, text, lang="en")] == [killed]


def test_the_plural_of_an_act_behind_who_speaks_is_not_said_to_be_his(coder: Coder) -> None:
    text = "The opposition said on Friday that mortar bombs hit houses in the town of Harasta, killing two people."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids) == ([], ["civilians"])


def test_captives_who_are_killed_are_attacked(coder: Coder) -> None:
    text = "Islamic State massacred 20 soldiers taken hostage at a base in the town of Tabqa on Friday."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text, lang="en")] == [("Attack", 20)]


def test_suicide_bombers_who_detonate_a_truck_drive_it(coder: Coder) -> None:
    text = "Suicide attackers blew up a truck packed with explosives by a mill in the town of Azaz on Friday."
    assert [row.weapon_types for row in code(coder, text, lang="en")] == [["suicide-car-bomb"]]


def test_who_is_blamed_in_the_same_sentence_has_acted(coder: Coder) -> None:
    text = 'Mortar bombs hit the town of Jibrin on Friday, state television said, blaming "terrorists" for the attack.'
    assert [(row.actor_ids, row.target_ids) for row in code(coder, text, lang="en")] == [(["rebels"], ["civilians"])]


@pytest.mark.parametrize(
    "text",
    [
        "The army freed ten women abducted by gunmen in the town of Shahba on Friday.",
        "Ten women kidnapped by gunmen in the town of Shahba were released on Friday.",
    ],
)
def test_captives_who_are_freed_are_not_taken(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en") == []


def test_what_was_fired_before_is_not_of_who_answers(coder: Coder) -> None:
    text = "Government warplanes bombed the town of Douma on Friday after rockets were fired at Damascus."
    assert [row.location for row in code(coder, text, lang="en")] == ["Duma"]


def test_a_street_named_for_a_day_gives_no_day(coder: Coder) -> None:
    text = "Shells fell on April 7th Street in Deir Ezzor on Friday, injuring nine people."
    assert [(str(row.date_start), row.injured) for row in code(coder, text, lang="en")] == [("2018-03-16", 9)]


def test_a_station_is_no_town(coder: Coder) -> None:
    text = "The TV station al-Mayadeen said that mortar bombs hit Aleppo on Friday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Aleppo"]


@pytest.mark.parametrize(
    ("text", "actors", "killed"),
    [
        (
            "A coalition raid on the city of Manbij on Friday where the SDF is battling Islamic State killed two.",
            ["coalition"],
            2,
        ),
        (
            (
                "Russian jets hit the town of Atarib on Friday, where five civilians died in an area that has seen "
                "fighting between rebels and the army."
            ),
            ["russia"],
            5,
        ),
    ],
)
def test_who_fights_at_a_place_that_is_bombed_is_not_bombed(
    coder: Coder, text: str, actors: list[str], killed: int
) -> None:
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Air/drone strike", actors, ["civilians"])
    assert row.fatalities == killed


def test_two_verbs_share_their_dead(coder: Coder) -> None:
    text = "Islamic State gunmen killed another two citizens and crucified them in the town of Mayadin on Friday."
    assert [(row.actor_ids, row.fatalities) for row in code(coder, text, lang="en")] == [(["is"], 2)]


def test_the_end_of_a_freeze_on_fighting_is_no_fight(coder: Coder) -> None:
    assert code(coder, "The army declared on Friday that the freeze on fighting in Aleppo was over.", lang="en") == []


def test_who_repels_is_told_before_it(coder: Coder) -> None:
    text = "Army units killed ten terrorists in the town of Atman on Friday and foiled their attack on a military post."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["syria-gov"], ["rebels"], 10)


def test_a_country_at_war_makes_no_total(coder: Coder) -> None:
    text = "Elsewhere in the war-battered country the army captured more ground inside the town of Zabadani."
    assert [row.location for row in code(coder, text, lang="en")] == ["Az-Zabdani"]


@pytest.mark.parametrize(
    "text",
    [
        "Shelling of the town of Jirud killed 31 people on Friday as a truce ended after rebels slew a captured pilot.",
        "Shelling hit the town of Jirud on Friday, where the army says that rebels killed a pilot they captured.",
    ],
)
def test_a_captured_man_is_no_captured_town(coder: Coder, text: str) -> None:
    assert [row.event_type for row in code(coder, text, lang="en")] == ["Explosions/Remote violence"]


def test_in_whose_support_planes_fly_is_not_whom_they_hit(coder: Coder) -> None:
    text = "Russian jets flying in support of the Assad regime bombed the town of Saraqib on Friday."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids) == (["russia"], ["civilians"])


def test_a_shrine_is_not_that_of_another_town(coder: Coder) -> None:
    text = "Suicide bombers struck at the gate of the Sayyida Zeinab shrine on Friday, killing 20 people."
    assert [row.location for row in code(coder, text, lang="en")] == ["Sayyeda Zeinab"]


def test_bombs_that_are_set_off_do_not_fall(coder: Coder) -> None:
    text = "Rebels exploded bombs in tunnels under Aleppo on Friday and killed 13 fighters loyal to Assad."
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids) == ("Remote explosive/landmine/IED", ["rebels"])
