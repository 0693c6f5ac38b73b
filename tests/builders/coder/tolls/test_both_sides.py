"""The dead of the two sides of a fight: each is counted, and both together are one toll."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, tolls_of


@pytest.mark.parametrize(
    "groups",
    ["قُتل 14 جنديا مقابل خمسة مقاتلين من الفصائل", "مقتل 14 جنديا وخمسة مقاتلين", "14 جنديا وخمسة مقاتلين قتلوا"],
)
def test_the_groups_of_one_list_are_one_count(coder: Coder, groups: str) -> None:
    lead = "قتل 19 من قوات النظام وفصائل المعارضة في اشتباكات في مدينة حرستا."
    text = f"{lead}\n\nوقال المرصد إن {groups} في اشتباكات حرستا."
    assert [(r.fatalities, r.fatalities_low, r.fatalities_high) for r in code(coder, text)] == [(19, 19, 19)]


def test_the_dead_of_the_other_side_are_added(coder: Coder) -> None:
    text = "Rebels took the town of Murak on Friday, killing at least 18 soldiers, while 30 rebels died in the assault."
    assert tolls_of(code(coder, text, lang="en")) == [("Murak", 48, 0)]


def test_the_dead_of_both_sides_add_where_a_toll_has_risen(coder: Coder) -> None:
    text = (
        "ارتفع إلى 18 عدد قتلى النظام في الهجوم الذي شنه تنظيم داعش على مطار كويرس العسكري، كما أسفرت الاشتباكات ذاتها "
        "عن مقتل 26 عنصرا من التنظيم."
    )
    assert [row.fatalities for row in code(coder, text)] == [44]
