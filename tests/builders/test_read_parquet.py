"""Parquet files of articles that are damaged, or hold what no article can, are told in one line."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.errors import InputError
from builders.read import read_articles


def error_of(table: pa.Table, folder: Path) -> InputError:
    pq.write_table(table, folder / "in.parquet")
    with pytest.raises(InputError) as caught:
        list(read_articles([folder / "in.parquet"]))
    return caught.value


def test_an_id_that_stands_twice_is_told_with_both_rows(tmp_path: Path) -> None:
    error = error_of(pa.table({"id": ["a", "a"], "text": ["A town was hit", "A town was hit"]}), tmp_path)
    assert f"'a' is the id of {tmp_path / 'in.parquet'}, row 1 too" in str(error)


def test_two_columns_of_one_name(tmp_path: Path) -> None:
    texts = pa.array(["a"])
    error = error_of(pa.table([texts, texts, texts], names=["id", "text", "text"]), tmp_path)
    assert error.field == "text"
    assert "two columns have this name" in str(error)


@pytest.mark.parametrize("days", [pa.array([2**62], pa.timestamp("us")), pa.array([2**31 - 1], pa.date32())])
def test_a_day_that_no_calendar_has(tmp_path: Path, days: pa.Array) -> None:
    error = error_of(pa.table({"id": ["a"], "text": ["b"], "published": days}), tmp_path)
    assert error.field == "published"


@given(place=st.floats(0, 1), bit=st.integers(1, 255))
@settings(max_examples=60)
def test_a_damaged_file_is_told_or_read(tmp_path_factory: pytest.TempPathFactory, place: float, bit: int) -> None:
    file = tmp_path_factory.mktemp("damaged") / "in.parquet"
    names = [str(number) for number in range(3)]
    pq.write_table(pa.table({"id": names, "text": names, "published": ["2019-05-04"] * 3}), file)
    content = bytearray(file.read_bytes())
    content[int(place * (len(content) - 1))] ^= bit
    file.write_bytes(content)
    try:
        list(read_articles([file]))
    except InputError as error:
        assert error.file == file  # noqa: PT017 - a flipped bit of a text is no damage that can be seen
