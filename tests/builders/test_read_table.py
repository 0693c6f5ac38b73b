"""A table that a user names is read, or told to be unreadable in one line."""

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.errors import InputError
from builders.read_table import read_table

ROWS = pl.DataFrame({"event_id": ["SYR1", "SYR2"], "fatalities": [3, 4]})


@given(place=st.floats(0, 1), bit=st.integers(1, 255))
@settings(max_examples=100, deadline=None)
def test_a_damaged_file_is_told_or_read(tmp_path_factory: pytest.TempPathFactory, place: float, bit: int) -> None:
    file = tmp_path_factory.mktemp("damaged") / "table.parquet"
    ROWS.write_parquet(file)
    content = bytearray(file.read_bytes())
    content[int(place * (len(content) - 1))] ^= bit
    file.write_bytes(content)
    try:
        read_table(file)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a flipped bit of a value is no damage that can be seen


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("table.csv", b'id,text\n1,"unclosed\n', "cannot be read"),
        ("table.csv", b"", "cannot be read"),
        ("table.parquet", b"PAR1", "cannot be read"),
        ("table.txt", b"x", "neither a Parquet nor a CSV"),
    ],
)
def test_what_is_no_table_is_told_in_one_line(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=told) as caught:
        read_table(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    for path, told in ((tmp_path, "a folder"), (tmp_path / "absent.parquet", "no such file")):
        with pytest.raises(InputError, match=told):
            read_table(path)
