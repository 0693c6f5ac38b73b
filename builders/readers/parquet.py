"""Articles from Parquet, a few rows in memory at a time."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builders.errors import InputError
from builders.readers.record import Record, check_names

#: Rows read at a time: articles are long, memory stays flat.
BATCH = 64


def read_parquet(file: Path) -> Iterator[Record]:
    """The rows of a Parquet file; a record's line is its row, from 1."""
    try:
        with pq.ParquetFile(file) as table:
            check_names(file, None, dict.fromkeys(table.schema_arrow.names))
            row = 0
            for batch in table.iter_batches(batch_size=BATCH):
                for values in batch.to_pylist():
                    row += 1
                    yield Record(file, row, values)
    except (pa.ArrowException, UnicodeDecodeError) as error:
        reason = str(error).splitlines()[0]
        raise InputError(file, None, None, f"not a readable Parquet file: {reason}", "write it again") from None
