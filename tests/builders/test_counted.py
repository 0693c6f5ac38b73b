"""Counts read as English."""

from builders.counted import counted


def test_one_is_singular_and_thousands_are_parted() -> None:
    assert [counted(n, "report") for n in (0, 1, 2, 1500)] == ["0 reports", "1 report", "2 reports", "1,500 reports"]
