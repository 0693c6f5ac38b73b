"""What two tolls say about whether they count the same dead: points for agreement, minus points for conflict.

A toll of 0 means that no figure is told, so it says nothing against a small toll. Large figures that agree are strong
evidence (few incidents kill exactly 23); one and the vague words that stand for three are weak. Tolls grow during a
day and sources differ, so figures of the same order are not held against each other; figures that differ by more than
three times are.
"""

from typing import Final

import polars as pl

#: (least figure, points when both are the same); 1 is the commonest toll and 3 stands for "several".
SAME: Final = ((10, 4), (5, 3), (2, 2), (1, 1))
#: Points when the spans low..high touch, or when figures of five or more differ by less than a third.
NEAR: Final = 1
#: Points when figures of ten or more differ by less than a fifth.
CLOSE: Final = 2
#: Points when one figure is one half to a third of the other.
APART: Final = -1
#: Points when one figure is less than a third of the other.
CONFLICT: Final = -6
#: (least figure, points when the other report tells none): a flash report has no toll yet, but dozens are told at once.
UNTOLD: Final = ((10, -2), (3, -1))


def killed_points() -> pl.Expr:
    """Points for the killed of a pair, from `a_killed`, `a_killed_low`, `a_killed_high` and the same of b."""
    low, high = _smaller("killed"), _larger("killed")
    spans_touch = pl.max_horizontal("a_killed_low", "b_killed_low") <= pl.min_horizontal(
        "a_killed_high", "b_killed_high"
    )
    both_told = low > 0
    return (
        pl.when(both_told & (low == high))
        .then(_steps(low, SAME))
        .when(both_told & (low >= 10) & (low * 5 >= high * 4))
        .then(CLOSE)
        .when(both_told & (spans_touch | ((low >= 5) & (low * 3 >= high * 2))))
        .then(NEAR)
        .when(both_told & ((low * 2 >= high) | (high - low <= 1)))
        .then(0)
        .when(both_told & (low * 3 >= high))
        .then(APART)
        .when(both_told)
        .then(CONFLICT)
        .when(pl.max_horizontal("a_killed_high", "b_killed_high") == high)
        .then(_steps(high, UNTOLD))
        .otherwise(0)
        .cast(pl.Int32)
    )


def injured_points() -> pl.Expr:
    """Points for the wounded: weaker than for the killed, since they are counted worse."""
    low, high = _smaller("injured"), _larger("injured")
    return (
        pl.when((low == high) & (low >= 5))
        .then(2)
        .when((low == high) & (low >= 2))
        .then(1)
        .when((low > 0) & (low * 3 < high) & (high >= 6))
        .then(-1)
        .otherwise(0)
        .cast(pl.Int32)
    )


def _smaller(name: str) -> pl.Expr:
    return pl.min_horizontal(f"a_{name}", f"b_{name}")


def _larger(name: str) -> pl.Expr:
    return pl.max_horizontal(f"a_{name}", f"b_{name}")


def _steps(figure: pl.Expr, steps: tuple[tuple[int, int], ...]) -> pl.Expr:
    """The points of the first step that `figure` reaches; 0 when it reaches none."""
    points: pl.Expr = pl.lit(0)
    for least, value in reversed(steps):
        points = pl.when(figure >= least).then(value).otherwise(points)
    return points
