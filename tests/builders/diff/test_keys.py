"""Keys that cannot name rows are an error that names them, never a wrong answer."""

import polars as pl
import pytest

from builders.diff import DuplicateKeysError, KeyTypesDifferError, MissingKeysError, diff_tables

SOUND = pl.DataFrame({"id": ["a", "b"], "v": [1, 2]})


@pytest.mark.parametrize("swapped", [False, True])
def test_duplicate_keys_are_named(swapped: bool) -> None:
    twice = pl.DataFrame({"id": ["a", "SYR7", "SYR7", "b", "b"], "v": [1, 2, 3, 4, 5]})
    tables = (SOUND, twice) if swapped else (twice, SOUND)
    with pytest.raises(DuplicateKeysError, match=r"(OLD|NEW): 2 keys stand in more than one row: 'SYR7'; 'b'$"):
        diff_tables(*tables, ["id"])


def test_rows_that_are_wholly_equal_are_duplicates_too() -> None:
    with pytest.raises(DuplicateKeysError, match="'a'"):
        diff_tables(pl.concat([SOUND, SOUND.head(1)]), SOUND, ["id"])


def test_missing_keys_are_counted_and_placed() -> None:
    with pytest.raises(MissingKeysError, match="NEW: 2 rows without a key, the first in row 1, 3"):
        diff_tables(SOUND, pl.DataFrame({"id": [None, "a", None], "v": [1, 2, 3]}), ["id"])


def test_a_key_column_that_is_not_there() -> None:
    with pytest.raises(MissingKeysError, match="OLD has no column 'event_id'; it has id, v"):
        diff_tables(SOUND, SOUND, ["event_id"])
    with pytest.raises(MissingKeysError, match="no key given"):
        diff_tables(SOUND, SOUND, [])


def test_keys_of_other_types() -> None:
    numbers = pl.DataFrame({"id": [1, 2], "v": [1, 2]})
    assert diff_tables(numbers, numbers.cast({"id": pl.Int8}), ["id"]).same_content is False
    assert diff_tables(numbers, numbers.cast({"id": pl.Int8}), ["id"]).added.is_empty()
    with pytest.raises(KeyTypesDifferError, match="id: String and Int64"):
        diff_tables(SOUND, numbers, ["id"])


def test_many_duplicates_are_counted_not_listed() -> None:
    many = pl.DataFrame({"id": [n // 2 for n in range(40)]})
    with pytest.raises(DuplicateKeysError, match=r"20 keys stand .* and 15 more"):
        diff_tables(many, many, ["id"])
