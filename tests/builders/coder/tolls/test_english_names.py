"""Persons of whom an English text tells only the name are counted as what they are: one each."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def told(coder: Coder, text: str) -> list[tuple[int, int]]:
    return [(row.fatalities, row.injured) for row in code(coder, text, lang="en")]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A rocket killed Salem Qadri in the town of Talbiseh on Monday.", 1, 0),
        ("A sniper killed Salem al-Qadri, 34, in the town of Talbiseh on Monday.", 1, 0),
        ("Salem Qadri was killed by a mine in the town of Talbiseh on Monday.", 1, 0),
        ("Salem Qadri, his wife and two sons were killed in an air strike on Talbiseh on Monday.", 4, 0),
        ("Salem Qadri, a baker, was killed by a mine in Talbiseh on Monday.", 1, 0),
        ("Gunmen shot dead Salem Qadri and Nizar al-Tarr in Talbiseh on Monday, residents said.", 2, 0),
        ("Salem Qadri and Nizar al-Tarr were shot dead by gunmen in Talbiseh on Monday.", 2, 0),
        ("Salem Qadri, Nizar al-Tarr and Huda Bakkour died in shelling of Talbiseh on Monday.", 3, 0),
        ("Shelling of Talbiseh killed Salem Qadri, his wife Huda and their daughter Rima on Monday.", 3, 0),
        ("Two fighters, Salem Qadri and Nizar al-Tarr, were killed in an air strike on Talbiseh on Monday.", 2, 0),
        ("The SDF said two of its men, Salem Qadri and Nizar Tarr, died in an air strike on Kobani on Monday.", 2, 0),
        ("Three civilians, Salem Qadri, Nizar Tarr and Huda Bakkour, were killed in shelling of Talbiseh.", 3, 0),
        ("Brothers Salem and Nizar Qadri were killed in a mortar attack on Talbiseh on Monday.", 2, 0),
        ("The shelling of Talbiseh killed journalists Salem Qadri and Nizar Tarr on Monday.", 2, 0),
        ("Cameraman Salem Qadri was killed and his colleague Nizar Tarr was wounded by a rocket in Talbiseh.", 1, 1),
        ("A rocket killed prominent lawyer Salem Qadri in Talbiseh on Monday.", 1, 0),
        ("Shelling of Talbiseh killed a Danish reporter and a French photographer on Monday.", 2, 0),
        ("An air strike killed five people in Talbiseh on Monday, Salem Qadri of the rescue service said.", 5, 0),
        ("Four people including Salem Qadri and Huda Bakkour were killed in an air strike on Talbiseh.", 4, 0),
    ],
)
def test_a_name_is_one_person(coder: Coder, text: str, killed: int, wounded: int) -> None:
    assert told(coder, text) == [(killed, wounded)]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike hit the town of Talbiseh on Monday, Salem Qadri said.",
        "Salem Qadri escaped unhurt when a bomb exploded in Talbiseh on Monday.",
        "Shells hit Salem Qadri Street in the town of Talbiseh on Monday.",
    ],
)
def test_who_is_not_hurt_is_not_counted(coder: Coder, text: str) -> None:
    assert told(coder, text) == [(0, 0)]


def test_the_rank_before_a_name_tells_whose_man_it_is(coder: Coder) -> None:
    rows = code(coder, "Colonel Salem Qadri died in an ambush near Talbiseh on Monday.", lang="en")
    assert [(row.fatalities, row.target_ids) for row in rows] == [(1, ["syria-gov"])]
