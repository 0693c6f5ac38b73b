"""An act of an area and one at a place around which it lies: the same dead, or a site at its edge."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

BOMBED_SUBURBS = (
    "A car bomb killed 14 people in the suburbs of Damascus on Monday. The car bomb went off in Dumayr, killing 14 "
    "fighters, residents said."
)
BOMBED_WEDDING = (
    "A suicide bomber killed 20 people in the city of Hasakah on Monday. A man blew himself up in the village of Tal "
    "Tawil, killing at least 22 civilians, the monitor said."
)
TWO_BOMBERS = (
    "A suicide bomber killed 20 people in the city of Homs on Monday. A second suicide bomber killed 21 in Talbiseh an "
    "hour later."
)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (BOMBED_SUBURBS, [("Dhameer", 14)]),
        (BOMBED_WEDDING, [("Al-Hasakeh", 20), ("Tal Tawil", 22)]),
        (
            "Shelling of the Damascus suburbs killed 9 people on Monday. Nine people died when shells hit Dumayr.",
            [("Dhameer", 9)],
        ),
        (TWO_BOMBERS, [("Homs", 20), ("Talbiseh", 21)]),
        (
            "Air strikes killed 20 people in Aleppo on Monday. Air strikes killed 18 people in the town of Tal Rifat.",
            [("Aleppo", 20), ("Tall Refaat", 18)],
        ),
    ],
)
def test_as_many_dead_as_were_told_of_an_area_are_those_of_the_place_around_which_it_lies(
    coder: Coder, text: str, dead: list[tuple[str, int]]
) -> None:
    rows = code(coder, text, lang="en", published="2016-09-14")
    assert sorted((row.location, row.fatalities) for row in rows) == dead


def test_a_site_far_from_a_village_is_none_at_its_edge(coder: Coder) -> None:
    text = (
        "أصيب طفلان اليوم بقصف مدفعي لقوات النظام استهدف أطراف بلدة النيرب شرقي إدلب. وطال قصف مدفعي لقوات النظام"
        " معبر باب الهوى."
    )
    rows = {(row.location, row.injured) for row in code(coder, text)}
    assert rows == {("Nayrab", 2), ("Bab al-Hawa crossing", 0)}


def test_a_site_by_a_town_is_the_one_near_it(coder: Coder) -> None:
    text = "قصفت طائرات روسية اليوم موقعا قرب مدينة معرة مصرين. وقال مصدر إن الطائرات الروسية قصفت محطة مياه العرشاني."
    assert [row.location for row in code(coder, text)] == ["Arshani water station"]
