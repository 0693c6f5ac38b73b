"""The pairs are the best there are."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from builders.assignment import best_pairs

WORTHS = st.sampled_from([0.0, 0.0, 1.0, 1.1, 1.3, 1.5, 1.9, 2.0])
TABLES = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(WORTHS, min_size=width, max_size=width), min_size=0, max_size=4)
)


def best_total(worth: list[list[float]]) -> float:
    """The greatest total, by trying every order of the columns (and of none)."""
    width = len(worth[0]) if worth else 0
    columns: list[int | None] = [*range(width), *[None] * len(worth)]
    return max(
        sum(row[column] for row, column in zip(worth, order, strict=False) if column is not None)
        for order in permutations(columns, len(worth))
    )


@given(TABLES)
def test_no_other_pairs_are_worth_more(worth: list[list[float]]) -> None:
    pairs = best_pairs(worth)
    assert all(worth[row][column] > 0 for row, column in pairs)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert abs(sum(worth[row][column] for row, column in pairs) - best_total(worth)) < 1e-6


def test_a_row_gives_way_when_both_gain() -> None:
    assert best_pairs([[2.0, 1.9], [1.8, 0.0]]) == [(0, 1), (1, 0)]


def test_a_row_goes_without_when_another_is_worth_more() -> None:
    assert best_pairs([[1.2], [1.9]]) == [(1, 0)]
