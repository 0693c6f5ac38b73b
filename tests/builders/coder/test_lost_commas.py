"""English texts as agencies put them on the wire: lists without commas, tolls told apart from their places."""

from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from builders.read import read_articles
from schema.article import Article
from tests.builders.coder.whole import code

PUBLISHED = "2016-06-18"
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Warplanes bombed Douma Harasta and Arbin.", ["Duma", "Harasta", "Arbin"]),
        ("The army took control of Zeitan Khalsa and Barna.", ["Zeitan", "Khalasa", "Berna"]),
        ("Air strikes hit al-Masasneh al-Lahaya and Morek in Hama countryside.", ["Masasneh", "Lahaya", "Murak"]),
        (
            "Rockets fell on al-Faid al-Midan and al-Hamadaniyeh quarters of Aleppo city.",
            ["Al-Feid", "Midan", "Hamadaniyeh"],
        ),
        ("Shells hit a market in Saraqib Idlib.", ["Saraqab"]),
        ("Air strikes hit the towns of Kafranbil Khan Unheard and Saraqeb.", ["Kafr Nobol", "Idleb", "Saraqab"]),
        ("Shells hit Aleppo Sheikh Khaled Somebody said.", ["Aleppo"]),
        ("A car bomb exploded in Azaz Aleppo province.", ["Azaz"]),
    ],
)
def test_a_list_whose_commas_are_lost_is_a_list(coder: Coder, text: str, places: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=PUBLISHED)] == places


def test_the_dead_of_a_village_that_has_no_name_yet_are_those_of_the_next_sentence(coder: Coder) -> None:
    text = (
        "Russian strikes kill 41 civilians in Deir az-Zour. At least 41 civilians died on Friday when Russian air "
        "strikes hit homes in a village held by IS. The raids struck the village of Al-Shafah."
    )
    rows = code(coder, text, lang="en", title="Russian strikes kill 41 civilians in Deir az-Zour", published=PUBLISHED)
    assert [(row.location, row.fatalities) for row in rows] == [("Shafa", 41)]


def test_what_came_a_day_before_has_its_own_dead(coder: Coder) -> None:
    text = "Air strikes on Jayrud killed 17 civilians on Friday a day after the execution of an air force pilot."
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert (rows[0].fatalities, rows[0].fatalities_civilians) == (17, 17)


def test_a_part_of_the_dead_that_is_described_later_leaves_the_others_as_they_are(coder: Coder) -> None:
    text = "Air strikes on Raqqa killed 30 people on Friday. {}"
    for part, civilians in (
        ("Twenty of those killed were civilians.", 20),
        ("Among the dead were 12 fighters.", 18),
        ("Four of the dead were children.", 30),
    ):
        rows = code(coder, text.format(part), lang="en", published=PUBLISHED)
        assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(30, civilians)]


def test_five_of_the_dead_fell_where_it_is_told(coder: Coder) -> None:
    text = "Five of the dead were killed in shelling of the Midan neighborhood of Aleppo, which wounded 25 others."
    assert [(row.fatalities, row.injured) for row in code(coder, text, lang="en")] == [(5, 25)]


def test_a_toll_of_two_quarters_goes_before_that_of_four(coder: Coder) -> None:
    text = (
        "Rockets killed thirteen civilians on Friday in the neighborhoods of Hamadaniyeh, Sukkari, Suleimaniyeh "
        "and Furqan in Aleppo. Nine people were killed when rockets hit the Suleimaniyeh and Furqan neighborhoods."
    )
    rows = {row.location: row.fatalities for row in code(coder, text, lang="en", published=PUBLISHED)}
    assert (rows["Suleimaniyeh"], rows["Al-Furqan"]) == (5, 4)


def test_the_attack_with_its_wounded_is_the_act_whose_dead_were_told(coder: Coder) -> None:
    text = (
        "Seven persons died in rebel shelling of a quarter of Aleppo on Friday. "
        "Over 40 people were wounded in the attack on Sheikh Maqsoud."
    )
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Ash-Sheikh Maqsoud", 7, 40)]


def test_a_bomb_attack_may_turn_out_to_be_a_suicide_bombing(coder: Coder) -> None:
    text = (
        "A bomb blast killed 44 people on Friday in the city of Qamishli. Officials said a suicide bomber blew himself "
        "up in a crowd in Qamishli."
    )
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Suicide bomb", 44)]
    other = text.replace("Officials said a", "Later five people were killed when a")
    assert len(code(coder, other, lang="en", published=PUBLISHED)) == 2


def test_american_strikes_are_those_of_the_coalition(coder: Coder) -> None:
    text = "US strikes killed 23 civilians in Tibni on Friday. The US-led coalition bombed Tibni, killing 23 civilians."
    assert len(code(coder, text, lang="en", published=PUBLISHED)) == 1


def test_a_site_of_which_only_the_country_is_told_takes_no_place_told_before(coder: Coder) -> None:
    text = "Shelling killed seven people in Atareb on Friday. The US fired missiles at a Syrian air base on Thursday."
    assert [row.location for row in code(coder, text, lang="en", published=PUBLISHED)] == ["Atareb"]


def test_who_has_no_planes_has_not_bombed_from_the_air(coder: Coder) -> None:
    text = "Two civilians were killed in an air strike on Atareb on Friday. Gunmen were blamed for the air strike."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=PUBLISHED)] == [[]]


def test_an_assailant_who_blew_himself_up_is_no_group(coder: Coder) -> None:
    text = "A suicide bomber killed 16 people in Qamishli on Friday. The assailant blew himself up in Qamishli."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=PUBLISHED)] == [[]]


def test_what_goes_on_in_the_sentence_goes_on_at_its_place(coder: Coder) -> None:
    text = (
        "Shelling killed four people in Azaz on Friday. "
        "Rebels fought the army in Zabadani on Friday while warplanes bombed rebel positions with barrel bombs."
    )
    assert [row.location for row in code(coder, text, lang="en", published=PUBLISHED)] == ["Azaz", "Az-Zabdani"]


def test_a_day_on_which_somebody_spoke_makes_no_day_of_a_habit(coder: Coder) -> None:
    text = "A report said on Friday that planes bombed Raqqa on a near-daily basis, killing 865 people."
    assert code(coder, text, lang="en", published=PUBLISHED) == []


def test_an_attack_that_killed_people_and_of_which_no_more_is_told_is_an_attack(coder: Coder) -> None:
    text = "Five people were killed in an attack in the city of Idlib on Friday."
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.sub_event_type, row.target_ids, row.fatalities) for row in rows] == [("Attack", ["civilians"], 5)]
    text = "Five soldiers were killed in a rebel attack on army positions in Morek on Friday."
    assert [row.event_type for row in code(coder, text, lang="en", published=PUBLISHED)] == ["Battles"]
    text = (
        "They were among the 39 dead of the attack in the Sukkari district of Aleppo. A car bomb killed 39 "
        "people in the Sukkari district of Aleppo."
    )
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Remote explosive/landmine/IED", 39)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Five people were killed after a mortar hit a market in Jaramana.", 1),
        ("Ten civilians died after an air strike on a school in Haas village.", 1),
        ("The truce collapsed after rebels shelled the town of Nubl.", 0),
        ("Residents were killed by government forces after they bombed the town of Nubl.", 0),
    ],
)
def test_those_who_fell_after_an_act_fell_by_it(coder: Coder, text: str, rows: int) -> None:
    assert len(code(coder, text, lang="en", published=PUBLISHED)) == rows


def test_when_they_hit_is_still_the_same_act(coder: Coder) -> None:
    text = (
        "Shelling in Aleppo city killed two children and hurt ten others as they hit the Sukkari and Fardos districts."
    )
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("As-Sukkari", 1, 5), ("Fardos", 1, 5)]


def test_the_day_of_what_came_before_is_the_one_that_is_told_of_it(coder: Coder) -> None:
    text = "The army shelled Jayrud on Friday, two days after a gas attack on Douma, in which ten people died on {}."
    rows = {r.location: r for r in code(coder, text.format("Monday"), lang="en", published=PUBLISHED)}
    assert rows["Duma"].date_start == date(2016, 6, 13)
    arabic = "تجددت الاشتباكات في السويداء اليوم بين الجيش وداعش غداة دخول القوات إليها، وأسفرت عن مقتل 18 جنديا."
    assert [row.fatalities for row in code(coder, arabic)] == [18]


def test_shots_and_shells_at_one_bus_are_still_the_attack_that_was_told(coder: Coder) -> None:
    files = sorted((ROOT / "datasets" / "syria-sample" / "articles").glob("*.jsonl"))
    told = next(a for a in read_articles(files) if isinstance(a, Article) and a.id == "sample-ar-043")
    assert [row.sub_event_type for row in coder.code(told).reports] == ["Attack"]


FOES = "Soldiers clashed with rebels in Morek Latamneh and Kafr Zita who tried to attack a post in the town of Suran."
TWO_ACTS = "Warplanes bombed the town of Douma and shells hit Harasta."
SAID = "Rebels fought soldiers in Morek and Latamneh the group said a bomb had killed a man in the town of Suran."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (FOES, [("Murak", "Armed clash"), ("Latmana", "Armed clash"), ("Kafr Zeita", "Armed clash")]),
        (TWO_ACTS, [("Duma", "Air/drone strike"), ("Harasta", "Shelling/artillery/missile attack")]),
        (
            SAID,
            [
                ("Murak", "Armed clash"),
                ("Latmana", "Armed clash"),
                ("Suran", "Remote explosive/landmine/IED"),
            ],
        ),
    ],
)
def test_the_and_of_a_list_parts_no_acts_and_what_a_speaker_adds_is_another(
    coder: Coder, text: str, rows: list[tuple[str, str]]
) -> None:
    coded = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, row.sub_event_type) for row in coded] == rows


def test_who_is_said_to_belong_to_a_group_acts_for_it(coder: Coder) -> None:
    text = "Army units thwarted an attempt by terrorist groups affiliated with ISIL to infiltrate the village of Morek."
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, row.actor_ids, row.target_ids) for row in rows] == [("Murak", ["is"], ["syria-gov"])]


def test_the_town_that_was_taken_is_the_one_named_last(coder: Coder) -> None:
    named = "The number of people held in Qaryatayn is not known. "
    rows = code(coder, named + "Troops regained control of the town on Friday.", lang="en", published=PUBLISHED)
    assert [(row.location, row.sub_event_type) for row in rows] == [("Qaryatein", "Government regains territory")]
    assert code(coder, named + "The mayor of the town spoke on Friday.", lang="en", published=PUBLISHED) == []


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
    coded = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, row.fatalities) for row in coded] == rows


def test_the_day_of_the_page_parts_no_quarter_from_its_city(coder: Coder) -> None:
    text = (
        "Date of publication 18 June 2016 Air strikes kill seven people in the city of Homs. Jets struck the Al-Waer "
        "neighborhood of Homs on Thursday. The strikes killed seven people."
    )
    rows = code(coder, text, lang="en", published=PUBLISHED)
    assert [(row.location, str(row.date_start), row.fatalities) for row in rows] == [("Wa'er", "2016-06-16", 7)]


def test_the_name_of_a_body_that_speaks_holds_no_place(coder: Coder) -> None:
    text = "The Aleppo Media Center said 45 people were killed in air strikes on Douma on Friday."
    assert [(row.location, row.fatalities) for row in code(coder, text, lang="en", published=PUBLISHED)] == [
        ("Duma", 45)
    ]


def test_what_a_blast_rocked_is_its_place(coder: Coder) -> None:
    rows = code(coder, "Explosions rocked Homs on Friday.", lang="en", published=PUBLISHED)
    assert [(row.location, row.sub_event_type) for row in rows] == [("Homs", "Remote explosive/landmine/IED")]
