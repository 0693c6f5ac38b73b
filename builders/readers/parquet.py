"""Articles from Parquet, a few rows in memory at a time."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builders.errors import InputError
from builders.readers.record import Record, check_columns

#: Rows read at a time: articles are long, memory stays flat.
BATCH = 64


def read_parquet(file: Path) -> Iterator[Record]:
    """The rows of a Parquet file; a record's line is its row, from 1."""
    row = 0
    try:
        with pq.ParquetFile(file) as table:
            check_columns(file, None, table.schema_arrow.names)
            for batch in table.iter_batches(batch_size=BATCH):
                for values in batch.to_pylist():
                    row += 1
                    yield Record(file, row, values)
    except OverflowError as error:
        rows = f"rows {row + 1} to {row + BATCH}"
        raise InputError(file, None, "published", f"a day that is no date in {rows}: {error}", "mend it") from None
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # the disk, not what stands on it
            raise
        reason = (str(error).splitlines() or ["no reason given"])[0]
        raise InputError(file, None, None, f"not a readable Parquet file: {reason}", "write it again") from None
