"""Dead that a later sentence tells on top of those before: "another 12 were killed"."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code

RAID = "Air raids on Binnish killed 31 civilians on Friday, a monitor said. "
RAID_AR = "قتل 31 مدنيا في غارات على مدينة بنش الجمعة، وفق المرصد. "


@pytest.mark.parametrize(
    ("more", "killed"),
    [
        ("Another 12 people were killed in the raids.", 43),
        ("It added that 12 other people were killed, and could not say who they were.", 43),
        ("A further 12 people died later of their wounds, it said.", 43),
        ("The raids also killed four fighters, it said.", 35),
        ("One soldier was also killed in the raids, he said.", 32),
        ("Another 31 people were killed in the raids, a doctor said.", 31),
        ("An unknown number of others were killed.", 31),
        ("Another 12 people were killed in a separate raid.", 31),
        ("Another 12 people were killed in two other districts.", 31),
        ("Another raid killed 12 people.", 31),
        ("Another 12 people were wounded in the raids.", 31),
        ("More than 30 people were killed in the raids, a doctor said.", 31),
        ("No other people were killed.", 31),
        ("Another 12 people may have been killed.", 31),
        ("Last month another 12 people were killed in raids on the town.", 31),
        ("Ten civilians were killed in a bus. Another 21 people were killed in their homes.", 31),
    ],
)
def test_further_dead_add_to_those_told_last(coder: Coder, more: str, killed: int) -> None:
    [row] = code(coder, RAID + more, lang="en", published=IN_2018)
    assert (row.location, row.fatalities) == ("Bennsh", killed)


@pytest.mark.parametrize(
    ("more", "killed"),
    [
        ("وأضاف أن 12 شخصا آخرين قتلوا من دون أن يحدد من هم.", 43),
        ("كما قتل ستة مقاتلين في الغارات.", 37),
        ("وأصيب 12 شخصا آخرين في الغارات.", 31),
        ("وقال طبيب إن 28 شخصا قتلوا وأصيب ثمانية آخرون.", 31),
    ],
)
def test_further_dead_add_in_arabic(coder: Coder, more: str, killed: int) -> None:
    [row] = code(coder, RAID_AR + more, lang="ar", published=IN_2018)
    assert (row.location, row.fatalities) == ("Bennsh", killed)


@pytest.mark.parametrize(
    ("more", "killed"),
    [
        ("His driver was also killed.", 2),
        ("His driver and a guard were also killed.", 3),
        ("One lawyer was also killed in the ambush.", 1),
        ("His body was also burned.", 1),
    ],
)
def test_his_own_people_come_on_top_of_one_man(coder: Coder, more: str, killed: int) -> None:
    [row] = code(coder, f"A lawyer was shot dead in Binnish on Friday. {more}", lang="en", published=IN_2018)
    assert row.fatalities == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Three more people died of wounds suffered in an air strike on Binnish, bringing the toll to 13.", 13),
        ("Rescuers pulled five more bodies from a house hit by a rocket in Binnish, taking the death toll to 13.", 13),
        ("Another three people were killed in an air strike on Binnish, bringing the toll since Sunday to 13.", 3),
        ("Another three people died in an air strike on a hospital in Binnish, bringing the toll to 13.", 3),
    ],
)
def test_those_who_die_of_wounds_are_in_the_toll_to_which_they_bring_it(coder: Coder, text: str, killed: int) -> None:
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert row.fatalities == killed
