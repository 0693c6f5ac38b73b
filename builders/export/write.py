"""Exported rows as CSV, Parquet or GeoJSON. The bytes depend on the rows alone."""

import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import polars as pl
import polars.selectors as cs


def as_csv(rows: pl.DataFrame) -> bytes:
    """UTF-8, RFC 4180: every field in quotes, lines ended by CR LF; what is absent is empty. No text is changed."""
    return _plain(rows).write_csv(quote_style="always", line_terminator="\r\n").encode()


def as_parquet(rows: pl.DataFrame) -> bytes:
    """Days and times as such, what is absent as null."""
    buffer = io.BytesIO()
    rows.rechunk().write_parquet(buffer, compression="zstd")
    return buffer.getvalue()


def as_geojson(rows: pl.DataFrame) -> bytes:
    """RFC 7946: a point for each row, longitude first, WGS 84; `id` is the first column, all columns are properties."""
    features = [_feature(row) for row in _plain(rows).iter_rows(named=True)]
    return ('{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}\n").encode()


def _feature(row: Mapping[str, object]) -> str:
    point = {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}
    feature = {"type": "Feature", "id": next(iter(row.values())), "geometry": point, "properties": row}
    return json.dumps(feature, ensure_ascii=False, allow_nan=False)


def _plain(rows: pl.DataFrame) -> pl.DataFrame:
    """Days as `2016-04-22`, times as UCDP writes them, `2016-04-22 00:00:00.000`."""
    return rows.with_columns(cs.date().dt.to_string("%Y-%m-%d"), cs.datetime().dt.to_string("%Y-%m-%d %H:%M:%S.000"))


#: ending of a file's name -> name of its format.
ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {".csv": "csv", ".parquet": "parquet", ".geojson": "geojson", ".json": "geojson"}
)
#: name of a format -> the file's contents.
FORMATS: Final[Mapping[str, Callable[[pl.DataFrame], bytes]]] = MappingProxyType(
    {"csv": as_csv, "parquet": as_parquet, "geojson": as_geojson}
)
