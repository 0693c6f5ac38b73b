"""Headlines, captions and page days that saved pages run into the sentence behind them."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

QUNEITRA = (
    "Farmer hurt by mortar fire near Golan A farmer was hurt when mortar rounds of terrorists landed in "
    "Hadar village in the countryside of Quneitra."
)
JASIM = (
    "Air raids kill 21 people in the south AFP Friday 10 Oct 2014 The monitor said that regime air strikes on the town "
    "of Jasim killed 19 people."
)
PICTURE = (
    "Men walk past a ruined house in the city of Hasakeh on Tuesday (AFP photo) BEIRUT Nine people were killed in "
    "shelling of the town of Douma on Friday."
)
HARASTA = "Shells hit the town of Harasta on Monday killing two people A source said rockets hit Douma killing three."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (QUNEITRA, [("Hadar", 0, 1)]),
        (JASIM, [("Jasim", 19, 0)]),
        (HARASTA, [("Harasta", 2, 0), ("Duma", 3, 0)]),
        (
            "It was hit. Tags Syria Homs Khan Sheikhun Fifteen people died when rockets hit a market in Nawa.",
            [("Nawa", 15, 0)],
        ),
        ("Rebels shelled Nubul killing two people on Friday 10 October 2014 The Observatory said.", [("Nabul", 2, 0)]),
        ('A medic in Douma said "The shelling killed four people" on Thursday.', [("Duma", 4, 0)]),
        (PICTURE, [("Duma", 9, 0)]),
        ("Idleb Two farmers were hurt when gunmen fired a mortar round.", [("Idleb", 0, 2)]),
    ],
)
def test_a_run_in_headline_is_no_part_of_the_sentence_behind_it(
    coder: Coder, text: str, rows: list[tuple[str, int, int]]
) -> None:
    coded = code(coder, text, lang="en", published="2014-10-10")
    assert [(row.location, row.fatalities, row.injured) for row in coded] == rows


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hama Army units clashed with terrorists at Zakat and Latamina on Friday.", ["Latmana", "Zakat"]),
        ("Daraa An army unit shelled terrorists in the town of Inkhil on Friday.", ["Ankhal"]),
        ("Daraa An army unit shelled terrorists on Friday.", ["Dar'a"]),
    ],
)
def test_a_capital_that_heads_an_item_is_not_its_place(coder: Coder, text: str, places: list[str]) -> None:
    assert sorted(row.location for row in code(coder, text, lang="en", published="2014-10-10")) == places


def test_a_headline_does_not_say_by_what_means_the_attack_was(coder: Coder) -> None:
    title = "School bombing kills 30 in Syria"
    text = "Nine people died in the attack in the town of Azaz on Friday. One suicide attacker carried out the attack."
    rows = code(coder, text, lang="en", title=title, published="2014-10-10")
    assert "Air/drone strike" not in {row.sub_event_type for row in rows}


UNDER_PICTURE = (
    "Shells killed two people in the town of Douma on Friday. Sputnik Ivan Somebody Syrian Airstrikes Kill Over 40 "
    "Fighters in Hama Province DAMASCUS (Sputnik) The army shelled the town of Arbin on Friday."
)
NO_DATELINE = (
    "Shells killed two people in the town of Douma on Friday. AP Photo Army Retakes Village of Tibni in the East "
    "Several people of the town told the agency that planes bombed Arbin on Friday."
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (UNDER_PICTURE, ["Arbin", "Duma"]),
        (NO_DATELINE, ["Arbin", "Duma"]),
        ("Sputnik said that the army had retaken the village of Tibni on Friday.", ["Tabni"]),
    ],
)
def test_the_headline_under_a_picture_is_that_of_another_article(coder: Coder, text: str, places: list[str]) -> None:
    assert sorted(row.location for row in code(coder, text, lang="en", published="2014-10-10")) == places


def test_the_stop_of_a_month_that_is_cut_short_ends_no_sentence(coder: Coder) -> None:
    rows = code(coder, "On Oct. 3 rebels shelled the town of Nubul.", lang="en", published="2014-10-10")
    assert [str(row.date_start) for row in rows] == ["2014-10-03"]
