"""Tables as Parquet whose bytes depend on the rows alone; events also as points on a map (GeoParquet 1.1)."""

import io
import json
from pathlib import Path
from typing import Final

import polars as pl

from schema.columns import GEOMETRY
from schema.wkb import point_wkb

#: Rows of a row group: fixed, so that the number of threads does not cut the file otherwise.
ROW_GROUP: Final = 65_536


def write_table(path: Path, table: pl.DataFrame) -> None:
    """Write a table; the same rows in the same order give the same bytes."""
    _write(path, table, None)


def write_points(path: Path, table: pl.DataFrame) -> None:
    """Write a table with `latitude` and `longitude` with a further column `geometry` and the metadata of GeoParquet."""
    points = [point_wkb(*point) for point in table.select("latitude", "longitude").iter_rows()]
    geometry = pl.Series(GEOMETRY.name, points, dtype=pl.Binary)
    _write(path, table.with_columns(geometry), {"geo": json.dumps(_geo(table))})


def _write(path: Path, table: pl.DataFrame, metadata: dict[str, str] | None) -> None:
    buffer = io.BytesIO()  # not straight to the file: polars does not say so when the disk is full
    table.rechunk().write_parquet(
        buffer,
        compression="zstd",
        compression_level=9,
        statistics=True,
        row_group_size=ROW_GROUP,
        metadata=metadata,
    )
    path.write_bytes(buffer.getbuffer())


def _geo(table: pl.DataFrame) -> dict[str, object]:
    column: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
    if table.height:
        west, south, east, north = table.select(
            west=pl.col("longitude").min(),
            south=pl.col("latitude").min(),
            east=pl.col("longitude").max(),
            north=pl.col("latitude").max(),
        ).row(0)
        column["bbox"] = [west, south, east, north]
    return {"version": "1.1.0", "primary_column": GEOMETRY.name, "columns": {GEOMETRY.name: column}}
