"""A Parquet file that grows: its bytes depend on its rows alone."""

from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from builders import table_file
from builders.table_file import TableFile
from schema.refusal import Refusal
from schema.tables import frame, polars_schema


def table(first: int, last: int) -> pl.DataFrame:
    return frame(Refusal, [Refusal(article_id=str(n), stage="code", reason="planned") for n in range(first, last)])


def write(path: Path, *frames: pl.DataFrame) -> bytes:
    with TableFile(path, Refusal) as file:
        for part in frames:
            file.add(part)
    return path.read_bytes()


def test_the_bytes_do_not_tell_in_what_pieces_the_rows_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "GROUP", 10)
    file = tmp_path / "t.parquet"
    at_once = write(file, table(0, 35))
    assert pq.ParquetFile(file).metadata.num_row_groups == 4
    assert write(file, *(table(n, n + 1) for n in range(35))) == at_once
    assert write(file, table(0, 10), table(10, 10), table(10, 34), table(34, 35)) == at_once
    assert pl.read_parquet(file)["article_id"].to_list() == [str(n) for n in range(35)]


def test_a_table_without_rows_has_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "t.parquet"
    write(file)
    assert pl.read_parquet(file).schema == polars_schema(Refusal)
