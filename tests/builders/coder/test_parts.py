"""Who some of the dead were, told in a sentence behind their toll; texts written for these tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

TOLL = "Air strikes on the town of Saraqib killed 40 people on Friday, a monitor said. "


@pytest.mark.parametrize(
    ("part", "civilians"),
    [
        ("Twelve boys and 11 fighters were among the dead.", 29),
        ("It said ten of those killed were thought to be civilians.", 10),
        ("Nine of the victims had been identified by medics as civilians.", 9),
        ("It said 31 civilians were named among those killed.", 31),
        ("At least six of the fatalities were rebel fighters.", 34),
        ("Most of the dead were fighters.", 19),
        ("Most of the victims were civilians.", 21),
        ("All of the dead were fighters.", 0),
        ("The dead included 12 women and five rebels.", 35),
        ("The victims included 11 fighters and two medics.", 29),
        ("Of the dead, 25 were civilians.", 25),
        ("The dead included 30 evacuees, with rebel fighters among the rest.", 30),
        ("Those killed were mostly fighters.", 19),
        ("Six civilians were among the dead and the rest of the dead were fighters.", 6),
        ("Five of the dead were buried as fighters fired in the air.", 40),
        ("Some of the dead were farmers.", 40),
        ("Three of the wounded were fighters.", 40),
        ("Two more fighters were among those who fled.", 40),
    ],
)
def test_who_some_of_the_dead_were(coder: Coder, part: str, civilians: int) -> None:
    rows = code(coder, TOLL + part, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(40, civilians)]


def test_a_part_may_be_told_with_the_count_of_the_whole(coder: Coder) -> None:
    text = "Five civilians and a nurse were among at least 20 people killed in air strikes on Saraqib on Friday."
    rows = code(coder, text + " The rest of the dead were fighters.", lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(20, 5)]


@pytest.mark.parametrize(
    ("part", "civilians"),
    [("more than half of them civilians", 21), ("half of them fighters", 20), ("most of them fighters", 19)],
)
def test_a_share_is_counted_of_the_whole(coder: Coder, part: str, civilians: int) -> None:
    text = f"Air strikes on the town of Saraqib on Friday killed 40 people, {part}, a monitor said."
    rows = code(coder, text, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(40, civilians)]
