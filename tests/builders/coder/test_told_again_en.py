"""An English act that is told again: by another means, of an area first, or at the same place on another day."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

AIR, BLAST, SUICIDE = "Air/drone strike", "Remote explosive/landmine/IED", "Suicide bomb"
SHELLING = "Shelling/artillery/missile attack"
ON = "2018-06-15"  # a Friday


def rows(coder: Coder, text: str, title: str = "") -> list[tuple[str | None, str, int]]:
    told = code(coder, text, title=title, lang="en", published=ON)
    return [(row.location, row.sub_event_type, row.fatalities) for row in told]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "",
            "A suicide bombing in the city of Aleppo killed six people on Thursday. The blast hit a cafe in Mogambo.",
            [("Mogambo", SUICIDE, 6)],
        ),
        (
            "Suicide bomber kills five in Syria hospital",
            "Five people were killed in an explosion at a hospital in Masyaf on Sunday, activists said.",
            [("Masyaf", SUICIDE, 5)],
        ),
        (
            "Suicide bomber kills nine in Syria hospital",
            "Five people were killed in an explosion at a hospital in Masyaf on Sunday, activists said.",
            [("Masyaf", BLAST, 5)],
        ),
        (
            "",
            "A suicide bombing killed six people in the city of Homs. A car bomb killed 12 people in Zahraa in Homs.",
            [("Homs", SUICIDE, 6), ("Zahra'", BLAST, 12)],
        ),
    ],
)
def test_a_blast_is_the_suicide_bombing_told_of_no_place_or_of_an_area(
    coder: Coder, title: str, text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert rows(coder, text, title) == expected


def test_the_car_bomb_of_a_suicide_bomber_was_driven(coder: Coder) -> None:
    text = "A car bomb killed 40 people in Qamishli on Wednesday. The suicide bomber blew himself up in a crowd."
    row = code(coder, text, lang="en", published=ON)[0]
    assert (row.sub_event_type, row.weapon_types) == (SUICIDE, ["suicide-car-bomb"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on one area outside Damascus killed 15 residents. The strikes hit the town of Douma.",
            [("Duma", AIR, 15)],
        ),
        (
            "Air strikes near the capital Damascus killed 15 people. The air raids in Nabk killed six.",
            [("Suburbs of Damascus", AIR, 15), ("An Nabk", AIR, 6)],
        ),
        (
            "Air strikes near the city of Homs killed 15 people. The strikes hit the town of Talbiseh.",
            [("Talbiseh", AIR, 15)],
        ),
    ],
)
def test_what_is_told_near_the_capital_may_be_told_of_a_town_around_it(
    coder: Coder, text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert rows(coder, text) == expected


def test_further_dead_of_an_area_are_a_row_of_it(coder: Coder) -> None:
    first = "Air strikes on the town of Saraqib killed four people on Thursday. "
    inside, area = ("Saraqab", AIR, 4), ("Idleb", AIR, 9)
    for again in (
        "A further nine people were killed in strikes on other areas of Idlib province.",
        "Another nine civilians were killed in air strikes elsewhere in Idlib province.",
    ):
        assert rows(coder, first + again) == [inside, area]
    assert rows(coder, first + "Strikes across Idlib province killed nine people.") == [inside]


def test_a_site_in_a_city_is_no_quarter_of_it(coder: Coder) -> None:
    text = (
        "Eight people were killed by a rocket that terrorists fired on the public park in Aleppo city on Friday. "
        "They also fired rockets on the Khaldiyeh neighborhood, killing three people."
    )
    assert [(place, killed) for place, _, killed in rows(coder, text)] == [("Aleppo", 8), ("Khaldiyeh", 3)]


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("The raids hit the Marjeh district, killing 10 people.", [("Marjeh", AIR, 10)]),
        ("Another raid killed four people in Marjeh.", [("Eastern Aleppo", AIR, 10), ("Marjeh", AIR, 4)]),
    ],
)
def test_a_quarter_lies_in_its_half_of_the_city(coder: Coder, again: str, expected: list[tuple[str, str, int]]) -> None:
    assert rows(coder, f"Air strikes on eastern Aleppo killed 10 people on Thursday. {again}") == expected


def test_a_ministry_that_speaks_of_bombers_sent_none(coder: Coder) -> None:
    text = (
        "A suicide bombing by IS killed 17 people at a police station in Damascus on Thursday. "
        "The Syrian interior ministry said that two suicide bombers struck the station in the district of Midan."
    )
    told = code(coder, text, lang="en", published=ON)
    assert [(row.location, row.actor_ids, row.fatalities) for row in told] == [("Midan", ["is"], 17)]


def test_the_same_quarter_is_struck_on_another_day(coder: Coder) -> None:
    text = (
        "Barrel bombs on the district of Mashhad in Aleppo killed five people on Friday. "
        "On Thursday barrel bombs dropped on the same neighbourhood killed at least 24 people."
    )
    told = code(coder, text, lang="en", published=ON)
    assert [(row.location, row.date_start.isoformat(), row.fatalities) for row in told] == [
        ("Al-Ansari Mashhad", "2018-06-15", 5),
        ("Al-Ansari Mashhad", "2018-06-14", 24),
    ]


def test_the_same_square_is_bombed_on_another_day(coder: Coder) -> None:
    text = (
        "A bomb killed 18 people in the town of Azaz on Tuesday. "
        "A similar blast in the same square on 6 June killed at least seven people."
    )
    assert rows(coder, text) == [("Azaz", BLAST, 18), ("Azaz", BLAST, 7)]


def test_the_same_city_is_no_village(coder: Coder) -> None:
    text = (
        "Bombs on the village of Tokhar near Manbij killed 70 people on Tuesday. "
        "A strike on Sunday killed a man in the same city."
    )
    assert rows(coder, text) == [("Al-Tukhar", AIR, 70)]


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
    told = code(coder, f"Bombs killed two people in {where} on Thursday.", lang="en", published=ON)
    assert [row.geo_precision for row in told] == [precision]


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


@pytest.mark.parametrize(
    ("again", "event"),
    [
        ("On Monday nine people were killed in similar terrorist attacks in the town of Nubul.", SHELLING),
        ("On Monday nine people were killed in terrorist attacks in the town of Nubul.", "Attack"),
        ("Soldiers then targeted the sources of the firing and shelling in the town of Nubul.", SHELLING),
    ],
)
def test_what_followed_an_act_is_like_it_or_answers_it(coder: Coder, again: str, event: str) -> None:
    text = f"Terrorists fired rocket shells at the town of Al-Bab on Thursday killing four people. {again}"
    told = [row for row in code(coder, text, lang="en", published="2018-06-15") if row.location == "Nabul"]
    assert [row.sub_event_type for row in told] == [event]


@pytest.mark.parametrize(("day", "expected"), [("24 May", "2018-06-15"), ("12 June", "2018-06-12")])
def test_a_day_of_weeks_before_is_not_that_of_what_follows(coder: Coder, day: str, expected: str) -> None:
    text = f"The army captured the town of Al-Bab on {day}. A car bomb killed three people in the town of Nubul."
    told = [row for row in code(coder, text, lang="en", published="2018-06-15") if row.location == "Nabul"]
    assert [str(row.date_start) for row in told] == [expected]
