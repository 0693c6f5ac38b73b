"""A table that a user names is read, or told to be unreadable in one line."""

from pathlib import Path

import polars as pl
import pytest

from builders.errors import InputError
from builders.read_table import read_table

ROWS = pl.DataFrame({"event_id": ["SYR1", "SYR2"], "fatalities": [3, 4]})


@pytest.mark.parametrize("kept", [0, 4, 100, -8, -1])
def test_a_truncated_file_is_told_in_one_line(tmp_path: Path, kept: int) -> None:
    file = tmp_path / "table.parquet"
    ROWS.write_parquet(file)
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(InputError, match="cannot be read") as caught:
        read_table(file)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("table.csv", b'id,text\n1,"unclosed\n', "line 2: not CSV: unexpected end of data"),
        ("table.csv", b"", "the file is empty"),
        ("table.csv", b"a,b,a\n1,2,3\n", "line 1, field 'a': two columns have this name"),
        ("table.csv", b"a,b\n1,2\n3\n", "line 3: 1 cell under a header of 2"),
        ("table.csv", b"id,text\n1,caf\xe9\n", "line 2: not UTF-8 at byte 13"),
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
