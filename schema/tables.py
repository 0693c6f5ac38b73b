"""Polars schemas of the tables, generated from the models, and frames made of model instances."""

from collections.abc import Sequence
from datetime import date
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import polars as pl
from pydantic import BaseModel

from schema.article import ListedArticle
from schema.event import Event, Report
from schema.refusal import Refusal
from schema.retired import Retired

_SCALARS: dict[Any, pl.DataType] = {
    str: pl.String(),
    int: pl.Int32(),
    float: pl.Float64(),
    bool: pl.Boolean(),
    date: pl.Date(),
}

#: Columns by which readers look for a row come first in the file.
_LEADING = ("event_id", "report_id", "article_id")

#: Version of the tables' shape: raise the first number when a column goes or changes type or meaning, the second when
#: one is added.
SCHEMA_VERSION: Final = "1.0.0"


def dtype_of(annotation: Any) -> pl.DataType:
    """The polars type of a model field's annotation; raises TypeError for one that no table may hold."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        (inner,) = (a for a in get_args(annotation) if a is not NoneType)
        return dtype_of(inner)
    if origin is list:
        return pl.List(dtype_of(get_args(annotation)[0]))
    if origin is Literal:
        return pl.String()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pl.Struct({name: dtype_of(f.annotation) for name, f in annotation.model_fields.items()})
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    raise TypeError(f"no column type for {annotation!r}")


def columns_of(model: type[BaseModel]) -> list[str]:
    """Column names of a model's table, in file order."""
    names = list(model.model_fields)
    return [n for n in _LEADING if n in names] + [n for n in names if n not in _LEADING]


def polars_schema(model: type[BaseModel]) -> pl.Schema:
    """Column name -> polars type, in file order."""
    return pl.Schema({name: dtype_of(model.model_fields[name].annotation) for name in columns_of(model)})


def frame(model: type[BaseModel], rows: Sequence[BaseModel]) -> pl.DataFrame:
    """Instances of `model` as a table with the model's schema (also when there are none)."""
    schema = polars_schema(model)
    return pl.DataFrame([row.model_dump() for row in rows], schema=schema, orient="row")


#: The tables of a release, name -> model.
TABLES: Final[dict[str, type[BaseModel]]] = {
    "events": Event,
    "reports": Report,
    "articles": ListedArticle,
    "refused": Refusal,
    "retired": Retired,
}
