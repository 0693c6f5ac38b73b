"""Which of several counts of one event is best, which widen the range, and which add (coding guide, section 3)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures, joined, toll_of, victims_unarmed


def killed(value: int, *, vague: bool = False, actors: tuple[str, ...] = (), roles: tuple[str, ...] = ()) -> Harm:
    return Harm("killed", value, value, value, vague, 0, 1, frozenset(roles), actors, None)


def in_text(mine: list[Harm], theirs: list[Harm]) -> tuple[int, int, int]:
    return figures(joined(mine, theirs, False, False), "killed")


def test_the_first_count_of_the_text_is_best_and_the_other_widens_the_range() -> None:
    assert in_text([killed(25)], [killed(21)]) == (25, 21, 25)


def test_a_figure_replaces_a_vague_word() -> None:
    assert in_text([killed(12, vague=True)], [killed(31)]) == (31, 31, 31)


def test_an_exact_figure_replaces_the_round_one_near_it() -> None:
    assert in_text([killed(100)], [killed(107)]) == (107, 100, 107)


def test_a_much_smaller_count_is_a_part() -> None:
    assert in_text([killed(40)], [killed(3)]) == (40, 40, 40)


def test_soldiers_and_the_gunmen_of_the_same_fight_add() -> None:
    soldiers = killed(4, actors=("russia",), roles=("soldier",))
    assert in_text([soldiers], [killed(43, roles=("fighter",))]) == (47, 47, 47)
    assert in_text([killed(4)], [killed(43, roles=("fighter",))]) == (4, 4, 43)


def test_losses_of_the_other_side_add() -> None:
    assert in_text([killed(25, actors=("rebels",))], [killed(9, actors=("syria-gov",))]) == (34, 34, 34)


def test_a_headline_gives_way_to_the_text() -> None:
    assert figures(joined([killed(50)], [killed(51)], True, False), "killed") == (51, 51, 51)
    assert figures(joined([killed(51)], [killed(50)], False, True), "killed") == (51, 51, 51)


def test_an_overtaken_toll_counts_only_where_there_is_no_other() -> None:
    old = replace(killed(27), rival=True)
    assert figures([old], "killed") == (27, 27, 27)
    assert figures([killed(50), replace(old, list_at=9)], "killed") == (50, 27, 50)


@pytest.mark.parametrize(
    ("harm", "unarmed", "civilians"),
    [
        (killed(5), True, 5),
        (killed(5), False, 0),
        (killed(5, roles=("child",)), False, 5),
        (killed(5, roles=("soldier",)), True, 0),
        (killed(5, actors=("sdf",)), True, 0),
        (killed(5, actors=("protesters",)), False, 5),
        (replace(killed(50), civilians=35), False, 35),
        (replace(killed(27), fighters=6), True, 21),
        (replace(killed(89, roles=("soldier",)), unarmed=36), False, 36),
    ],
)
def test_victims_not_described_are_civilians_unless_the_target_is_armed(
    harm: Harm, unarmed: bool, civilians: int
) -> None:
    assert toll_of([harm], unarmed).civilians == civilians


def test_whose_victims_are_unarmed() -> None:
    assert victims_unarmed("Air/drone strike", ["civilians"], False)
    assert not victims_unarmed("Air/drone strike", ["is"], True)
    assert not victims_unarmed("Armed clash", ["is"], True)
    assert victims_unarmed("Excessive force against protesters", ["protesters"], True)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=4), st.lists(st.integers(0, 400), max_size=4))
def test_the_best_figure_lies_in_its_range(mine: list[int], theirs: list[int]) -> None:
    best, low, high = in_text([killed(n) for n in mine], [killed(n) for n in theirs])
    assert low <= best <= high
