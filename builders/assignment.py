"""One-to-one pairs of the greatest total worth."""

from collections import deque
from collections.abc import Sequence


def best_pairs(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) with the greatest total `worth[row][column]`, each row and column in one pair at most.

    Pairs worth 0 or less are never made. Rows come in one by one: the best way to seat a new row is a chain in which
    each row takes the column of the next, and the last takes a free one or goes without (Kuhn's augmenting paths,
    with worth). For n rows of n columns it takes at most about n^4 steps; the sets here are the rows of one article.
    """
    seat: dict[int, int] = {}  # column -> the row that has it
    for newcomer in range(len(worth)):
        _seat(newcomer, worth, seat)
    return sorted((row, column) for column, row in seat.items())


def _seat(newcomer: int, worth: Sequence[Sequence[float]], seat: dict[int, int]) -> None:
    """Change `seat` so that its total is the greatest that the rows seen so far allow."""
    gain = {newcomer: 0.0}  # row that is without a column -> what has been gained by the time it is
    taken_by: dict[int, tuple[int, int]] = {}  # row -> the row that took its column, and which column
    best, last, free = 0.0, newcomer, -1
    waiting = deque([newcomer])
    while waiting:
        row = waiting.popleft()
        for column, value in enumerate(worth[row]):
            if value <= 0:
                continue
            total = gain[row] + value
            if column not in seat:
                if total > best + _TINY:
                    best, last, free = total, row, column
                continue
            other = seat[column]
            total -= worth[other][column]
            if total > gain.get(other, float("-inf")) + _TINY:
                gain[other], taken_by[other] = total, (row, column)
                waiting.append(other)
                if total > best + _TINY:
                    best, last, free = total, other, -1
    if free >= 0:
        seat[free] = last
    while last in taken_by:
        last, column = taken_by[last]
        seat[column] = last


#: Differences of sums below this are rounding; without it a chain could go in circles.
_TINY = 1e-9
