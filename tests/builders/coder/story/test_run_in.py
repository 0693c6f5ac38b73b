"""Headlines, captions, tags and capitals that run into the first sentence of the news."""

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
    ("tags", "news", "place", "actors"),
    [
        ("Homs Nusra Front air raids", "Syrian rebels shelled the town of Nubul on Friday.", "Nabul", ["rebels"]),
        ("Homs Russia bread lines", "Shelling of the town of Nubul killed two people.", "Nabul", []),
        ("Idlib civil defence Russia", "Several mortar rounds hit the town of Nubul.", "Nabul", []),
        ("Network for Human Aid the Nusra Front Homs", "Six people died in shelling of Nubul.", "Nabul", []),
        ("Hama Turkey", "The Nusra Front group shelled the town of Nubul on Friday.", "Nabul", ["nusra"]),
        ("Hama Turkey", "A Nusra Front mortar round killed one man in Nubul on Friday.", "Nabul", ["nusra"]),
        ("Nusra Front Hama hunger war.", "People fled when rockets hit Nubul on Friday.", "Nabul", []),
        ("Russia Homs al-Waer", "Nusra Front fighters shelled the town of Nubul.", "Nabul", ["nusra"]),
    ],
)
def test_tags_that_run_into_the_news_tell_neither_its_place_nor_its_sides(
    coder: Coder, tags: str, news: str, place: str, actors: list[str]
) -> None:
    text = f"A calm day ended. Tags {tags} {news} More was not known of it on the day."
    rows = code(coder, text, lang="en", published="2014-10-10")
    assert [(row.location, list(row.actor_ids)) for row in rows] == [(place, actors)]


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
