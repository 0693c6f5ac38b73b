"""The columns of the tables as a reader wants them told: name, kind of value, whether it may be empty, meaning."""

from dataclasses import dataclass
from types import NoneType
from typing import Final, get_args

import polars as pl
from pydantic import BaseModel

from schema.tables import columns_of, dtype_of


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `fields`: of a column of lists of records, the record's own columns."""

    name: str
    dtype: pl.DataType
    optional: bool
    description: str
    fields: tuple["Column", ...] = ()


#: The column that `events.parquet` has beside the model's: its rows as points on a map.
GEOMETRY: Final = Column(
    "geometry",
    pl.Binary(),
    False,
    "The point as WKB, WGS 84 (GeoParquet 1.1): geopandas, DuckDB, R sf and QGIS open the file as a layer.",
)


def columns(model: type[BaseModel]) -> list[Column]:
    """Columns of a model's table in file order; raises ValueError for a field without a description."""
    return [_column(model, name) for name in columns_of(model)]


def _column(model: type[BaseModel], name: str) -> Column:
    field = model.model_fields[name]
    if not field.description:
        raise ValueError(f"{model.__name__}.{name} has no description")
    inner = next((a for a in get_args(field.annotation) if isinstance(a, type) and issubclass(a, BaseModel)), None)
    optional = NoneType in get_args(field.annotation)
    fields = tuple(_column(inner, part) for part in inner.model_fields) if inner else ()
    return Column(name, dtype_of(field.annotation), optional, field.description, fields)


def kind(dtype: pl.DataType) -> str:
    """The kind of value in plain words."""
    if isinstance(dtype, pl.List):
        return f"list of {_KINDS[str(dtype.inner.base_type())]}"
    return _KINDS[str(dtype.base_type())]


_KINDS: Final = {
    "String": "text",
    "Int32": "whole number",
    "Float64": "decimal number",
    "Boolean": "yes or no",
    "Date": "date",
    "Binary": "binary",
    "Struct": "records",
}
