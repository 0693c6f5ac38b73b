"""Dead that a later sentence tells on top of those before: "another 12 were killed"."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code

RAID = "Air raids on Binnish killed 31 civilians on Friday, a monitor said. "
RAID_AR = "قتل 31 مدنيا في غارات على مدينة بنش الجمعة، وفق المرصد. "


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
