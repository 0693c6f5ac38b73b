"""Whose the dead are that a later sentence counts, and who of them are civilians."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code, tolls_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Rebels blew up a tunnel in Aleppo on Friday and killed 13 fighters loyal to Assad. The blast killed "
                "government soldiers and others allied with them."
            ),
            [("Aleppo", 13, 0)],
        ),
        (
            "Fighting in Aleppo between rebels and the army killed 13 rebels on Friday. Six soldiers also died in it.",
            [("Aleppo", 19, 0)],
        ),
        (
            (
                "Turkey's army said eight of its soldiers were killed in clashes in Afrin on Friday. Another 13 were "
                "hurt in the fighting. Many of the wounded were in danger."
            ),
            [("Afrin", 8, 13)],
        ),
        (
            "Coalition raids on IS in the north killed 35 fighters on Friday. IS vehicles were also hit in Hasakeh.",
            [("Al-Hasakeh", 0, 0)],
        ),
        (
            "Raids on IS in the north killed 35 fighters on Friday. The raids also hit IS vehicles in Hasakeh.",
            [("Al-Hasakeh", 35, 0)],
        ),
        (
            "IS attacked the army in Palmyra on Friday. At least 25 fighters were killed in the failed attack.",
            [("Tadmor", 25, 0)],
        ),
    ],
)
def test_whose_dead_a_later_sentence_counts(coder: Coder, text: str, told: list[tuple[str, int, int]]) -> None:
    assert tolls_of(code(coder, text, lang="en", published=IN_2018)) == told


def test_what_was_also_hit_was_hit_by_the_same_means(coder: Coder) -> None:
    text = "Coalition air strikes in the north killed 35 IS fighters on Friday. IS posts were also hit in Hasakeh."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.sub_event_type, row.fatalities) == ("Air/drone strike", 0)


def test_a_toll_told_again_by_its_groups_says_who_fell(coder: Coder) -> None:
    text = "A suicide bomber killed four people in Qardaha on Friday. Two women and two soldiers died in the attack."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.fatalities, row.fatalities_civilians) == (4, 2)


@pytest.mark.parametrize(
    ("text", "civilians"),
    [
        ("A raid on rebels in Sarmin killed nine people on Friday. The raid on Sarmin hit a school, a medic said.", 9),
        ("An air strike on rebel fighters in Sarmin killed nine people on Friday.", 0),
        ("An air strike on Sarmin killed six people, including a journalist, on Friday.", 6),
        ("An air strike on Sarmin killed a doctor and eight others on Friday.", 9),
        ("An air strike on army positions at the T4 air base killed nine people and hurt civilians on Friday.", 0),
    ],
)
def test_who_is_not_described_is_a_civilian_where_people_were_hit_too(coder: Coder, text: str, civilians: int) -> None:
    assert [row.fatalities_civilians for row in code(coder, text, lang="en", published=IN_2018)] == [civilians]
