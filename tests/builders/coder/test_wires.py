"""How English agencies tell a place, its toll and its sides, in texts that were written for these tests."""

import pytest

from builders.coder import Coder
from schema.article import Article
from schema.event import Report


def code(coder: Coder, text: str) -> list[Report]:
    fields = {"id": "a", "text": text, "lang": "en", "published": "2016-08-14"}
    return coder.code(Article.model_validate(fields)).reports


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
    assert [row.location for row in code(coder, text)] == [place]


def test_where_a_source_sits_is_no_place_of_the_event(coder: Coder) -> None:
    text = (
        "A source at Aleppo Police Command told that a rocket of terrorist groups on Suleimaniyeh "
        "neighborhood of Aleppo on Sunday claimed the lives of two children and hurt five others."
    )
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Suleimaniyeh", 2, 5)]


def test_a_second_place_has_its_own_toll(coder: Coder) -> None:
    text = (
        "Rebel shelling of government-held districts of Aleppo killed seven people on Thursday, the monitor said, "
        "adding that another eight died in the town of Nubul."
    )
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Aleppo", 7), ("Nabul", 8)]


def test_one_place_for_the_dead_and_another_for_the_wounded_is_not_made_of_a_shared_toll(coder: Coder) -> None:
    text = "Air strikes hit a market in Saraqeb, killing four people and wounding 12, and damaged houses in Ariha."
    assert all(row.fatalities and row.injured for row in code(coder, text))


def test_a_toll_of_the_attack_that_was_condemned_says_that_it_took_place(coder: Coder) -> None:
    condemned = "The council condemned the bombing that hit its office in the town of Azaz."
    assert code(coder, condemned) == []
    rows = code(coder, condemned + " At least five people were killed in the attack.")
    assert [(row.location, row.fatalities) for row in rows] == [("Azaz", 5)]


def test_a_fight_is_between_those_whom_the_next_sentence_counts_among_the_dead(coder: Coder) -> None:
    text = (
        "Clashes erupted on Tuesday in the town of Tel Abyad. "
        "Eight Kurdish fighters and 12 Islamic State militants were killed, the monitor said."
    )
    assert [(row.actor_ids, row.target_ids, row.fatalities) for row in code(coder, text)] == [(["sdf"], ["is"], 20)]


def test_who_claims_a_similar_act_has_not_claimed_this_one(coder: Coder) -> None:
    text = "A car bomb killed nine people in the city of Homs on Friday. "
    assert code(coder, text + "Islamic State said it was behind a similar bombing in May.")[0].actor_ids == []
    assert code(coder, text + "Islamic State said it was behind the bombing.")[0].actor_ids == ["is"]


def test_a_blast_is_what_the_lead_tells_without_a_place(coder: Coder) -> None:
    lead = "A suicide car bomb hit a convoy of buses on Saturday, killing 60 people."
    rows = code(coder, f"{lead} The blast took place in Rashideen west of Aleppo as the passengers waited.")
    assert [(row.location, row.fatalities, row.sub_event_type) for row in rows] == [("Rashideen", 60, "Suicide bomb")]


def test_terrorists_in_a_city_are_those_named_in_its_quarters(coder: Coder) -> None:
    lead = "Two civilians were killed in terrorist rocket attacks on quarters of Deir Ezzor city."
    text = f"{lead} A source said that ISIL terrorists fired rocket shells on the quarters al-Joura and al-Qusour."
    rows = code(coder, text)
    assert [(row.location, row.actor_ids) for row in rows] == [("Al Thawra Al Jourah", ["is"]), ("Qosour", ["is"])]


def test_a_relative_clause_about_earlier_fighting_is_no_event(coder: Coder) -> None:
    text = (
        "Russian jets on Sunday bombed the town of Urem al-Kubra, killing five civilians in an area that has witnessed"
    )
    rows = code(coder, f"{text} fighting between the opposition and the regime.")
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Air/drone strike", 5)]


def test_an_attack_that_repeats_the_toll_of_an_air_strike_is_that_strike(coder: Coder) -> None:
    lead = "Regime helicopters on Monday threw barrel bombs on a quarter of Aleppo, killing 20 people."
    rows = code(coder, f"{lead} The monitor said 20 people were killed in the attacks on the Sukkari neighbourhood.")
    told = [(row.location, row.sub_event_type, row.fatalities) for row in rows]
    assert told == [("As-Sukkari", "Air/drone strike", 20)]


def test_headlines_of_other_articles_end_the_news(coder: Coder) -> None:
    news = "Rebels shelled the town of Nubul on Monday, killing two people. The shells hit a market, a resident said."
    tail = "Source Agencies Related News Six die as jets bomb Saraqeb in the north. Gunmen kill three in Daraa."
    assert [row.location for row in code(coder, f"{news} {tail}")] == ["Nabul"]


def test_terrorists_are_the_group_that_the_report_then_names(coder: Coder) -> None:
    lead = "Three people were injured on Sunday when terrorists fired rocket shells on the town of Nubul."
    text = f"{lead} A source said that terrorists of so-called Jaish al-Fateh fired these shells on Nubul on Sunday."
    assert [(row.location, row.actor_ids, row.injured) for row in code(coder, text)] == [
        ("Nabul", ["jaysh-al-fath"], 3)
    ]


LAUNCHER = "Army units killed ten militants in Douma, destroyed a den in Harasta and foiled an infiltration in Jobar."
AMBUSH = (
    "An army unit clashed with rebels near Rastan killing four of them, while another unit ambushed a group in "
    "Zabadani killing seven."
)
DIVIDED = "The army carried out operations against rebels in Jasim and Nawa in Daraa province, killing 12 of them."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (LAUNCHER, [("Duma", 10), ("Harasta", 0), ("Jowbar", 0)]),
        (AMBUSH, [("Ar-Rastan", 4), ("Az-Zabdani", 7)]),
        (DIVIDED, [("Jasim", 6), ("Nawa", 6)]),
    ],
)
def test_operations_told_in_one_sentence_share_their_sides_and_each_has_its_own_toll(
    coder: Coder, text: str, rows: list[tuple[str, int]]
) -> None:
    coded = code(coder, text)
    assert [(row.location, row.fatalities) for row in coded] == rows
    assert all(row.sub_event_type == "Armed clash" for row in coded)
    assert all((row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"]) for row in coded)


def test_a_further_strike_of_the_same_planes_is_one_from_the_air(coder: Coder) -> None:
    rows = code(coder, "Syrian jets bombed Douma and hit a market in Arbin killing four people.")
    assert [row.sub_event_type for row in rows] == ["Air/drone strike"] * 2


def test_another_subject_behind_and_acts_for_itself(coder: Coder) -> None:
    rows = code(coder, "Syrian jets bombed Douma and rebels shelled a market in Jaramana killing four people.")
    assert [row.actor_ids for row in rows] == [["syria-gov"], ["rebels"]]


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
    assert [(row.place_id, row.geo_precision) for row in code(coder, text)] == [(place, precision)]


def test_who_blows_himself_up_needs_no_other_name(coder: Coder) -> None:
    rows = code(coder, "Two suicide bombers attacked a police post in Damascus on Monday killing 17 people.")
    assert [(row.sub_event_type, row.actor_ids, row.fatalities) for row in rows] == [("Suicide bomb", [], 17)]


def test_who_is_hit_at_one_place_is_not_who_is_hit_at_another(coder: Coder) -> None:
    text = "Israeli warplanes struck an army base near Mezzeh on Friday, and also hit weapons depots near Latakia port."
    targets = {row.location: row.target_ids for row in code(coder, text)}
    assert targets["Latakia port"] == []
