"""A Parquet file that grows: tables of any number of rows, a group of rows in memory."""

from pathlib import Path
from types import TracebackType
from typing import Final, Self

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel

from schema.tables import polars_schema

#: Rows of a row group.
GROUP: Final = 20_000


class TableFile:
    """Writes frames of one model's table into one Parquet file, in the order given.

    The bytes depend on the rows alone, not on the frames in which they came.
    """

    def __init__(self, path: Path, model: type[BaseModel]) -> None:
        self._empty = pl.DataFrame(schema=polars_schema(model))
        self._held: list[pl.DataFrame] = []
        self._writer = pq.ParquetWriter(path, _arrow(self._empty).schema, compression="zstd")
        self.rows = 0

    def add(self, frame: pl.DataFrame) -> None:
        """Append the rows of `frame`, which has the model's columns."""
        self._held.append(frame)
        self.rows += frame.height
        if sum(part.height for part in self._held) >= GROUP:
            rows = pl.concat(self._held)
            whole = rows.height - rows.height % GROUP
            self._writer.write_table(_arrow(rows.head(whole)), row_group_size=GROUP)
            self._held = [rows.slice(whole)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._writer.write_table(_arrow(pl.concat([self._empty, *self._held])))
        finally:
            self._writer.close()


def _arrow(frame: pl.DataFrame) -> pa.Table:
    """As Arrow with the plain string type, which every reader of Parquet knows."""
    return frame.to_arrow(compat_level=pl.CompatLevel.oldest())
