"""The day on which something else is expected is not that of an act, nor one from which the next sentence counts."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

WEDNESDAY, MONDAY, TUESDAY = "2016-09-14", "2016-09-12", "2016-09-13"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels shelled Azaz as both sides weighed a truce due to take effect on Monday.", WEDNESDAY),
        ("Rebels shelled Azaz, and aid workers are expected to reach it on Monday.", WEDNESDAY),
        ("Shells hit Azaz hours before families are set to leave on Monday.", WEDNESDAY),
        ("Shells hit Azaz ahead of talks on Monday.", WEDNESDAY),
        ("Shells hit Azaz on Monday ahead of talks on Thursday.", MONDAY),
        ("Rebels shelled Azaz, where the road is closed due to snow, on Monday.", MONDAY),
        ("Due to the shelling of Azaz on Monday schools were closed.", MONDAY),
        ("Rebels said they will answer the shelling of Azaz on Monday.", None),
        ("Ahead of the assault on Azaz on Monday rebels shelled the town.", MONDAY),
        ("A truce will begin on Monday. Shells hit Azaz a day after planes bombed the town of Marea.", TUESDAY),
    ],
)
def test_the_day_of_what_is_expected_is_not_that_of_an_act(coder: Coder, text: str, day: str | None) -> None:
    rows = code(coder, text, lang="en", published=WEDNESDAY)
    days = {row.date_start.isoformat() for row in rows}
    assert day in days if day else not days
