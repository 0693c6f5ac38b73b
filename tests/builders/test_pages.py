"""Damaged Parquet files are told as such, in a process that lives; whole ones are read, whoever wrote them."""

import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest

from builders.pages import PagesError, check_pages
from builders.read_table import read_table

ROWS = pl.DataFrame(
    {"event_id": ["SYR1", "SYR2", "SYR1"], "fatalities": [3, None, 4], "words": [["a", "b"], [], ["c"]]},
)

#: Flips every third bit of the file in turn, and prints how many of these files were read, how many refused.
FLIPS = """
import sys
from pathlib import Path
from builders.errors import InputError
from builders.read_table import read_table
file, whole = Path(sys.argv[1]), Path(sys.argv[1]).read_bytes()
read = refused = 0
for bit in range(1, 8 * len(whole), 3):
    damaged = bytearray(whole)
    damaged[bit // 8] ^= 1 << bit % 8
    file.write_bytes(damaged)
    try:
        read_table(file)
        read += 1
    except InputError as error:
        assert "cannot be read" in str(error) and "\\n" not in str(error)
        refused += 1
print(read, refused)
"""


def test_no_flipped_bit_ends_the_process(tmp_path: Path) -> None:
    file = tmp_path / "table.parquet"
    ROWS.write_parquet(file)
    done = subprocess.run([sys.executable, "-c", FLIPS, file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    read, refused = map(int, done.stdout.split())
    assert read > 100
    assert refused > 1000


def test_a_page_that_promises_a_negative_number_of_values(tmp_path: Path) -> None:
    """The one that ends polars: bytes of a page's header, found by hand."""
    file = tmp_path / "table.parquet"
    pl.DataFrame({"event_id": ["SYR1"] * 20}).write_parquet(file, compression="uncompressed", statistics=False)
    raw = bytearray(file.read_bytes())
    values = raw.index(bytes([0x15, 40, 0x15]))  # a field of a number, which is 20, and the next field
    raw[values + 1] = 41
    file.write_bytes(raw)
    with pytest.raises(PagesError, match="negative"):
        check_pages(file)


@pytest.mark.parametrize("rows", [ROWS, ROWS.head(0), pl.concat([ROWS] * 1000)])
@pytest.mark.parametrize("packed", ["zstd", "snappy", "uncompressed"])
def test_what_polars_arrow_and_duckdb_write(tmp_path: Path, rows: pl.DataFrame, packed: str) -> None:
    table = rows.to_arrow(compat_level=pl.CompatLevel.oldest())
    files = [tmp_path / f"{name}.parquet" for name in ("polars", "arrow", "arrow2", "duckdb")]
    rows.write_parquet(files[0], compression=packed, row_group_size=700, data_page_size=500)  # type: ignore[arg-type]
    pq.write_table(table, files[1], compression=packed if packed != "uncompressed" else "none")
    pq.write_table(table, files[2], data_page_version="2.0", row_group_size=900, write_page_index=True)
    duckdb.from_arrow(table).write_parquet(str(files[3]), compression=packed)
    for file in files:
        assert read_table(file).equals(rows), file
