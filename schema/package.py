"""Machine-readable descriptions of a release: Frictionless datapackage.json, MLCommons croissant.json, JSON Schema."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl
from pydantic.json_schema import models_json_schema

from schema.columns import GEOMETRY, Column, columns
from schema.event import Event
from schema.tables import TABLES
from schema.traces import TRACES

Json = dict[str, Any]

#: Every table that can lie in a release; `places` only in one of a dataset with layers of places.
ALL_TABLES: Final = {**TABLES, **TRACES}


@dataclass(frozen=True, slots=True)
class Described:
    """What the descriptions say of a release. `files`: Parquet file -> (SHA-256, bytes). `sources`: whose data it
    rests on beside ours, each with the notice of its licence. `published`: the day, if it is told.
    """

    name: str
    title: str
    description: str
    licence: str
    version: str
    files: Mapping[str, tuple[str, int]]
    published: dt.date | None = None
    sources: Sequence[tuple[str, str]] = ()

    @property
    def tables(self) -> list[str]:
        """Names of the tables that lie in it."""
        return [name for name in ALL_TABLES if f"{name}.parquet" in self.files]


def datapackage(of: Described) -> Json:
    """The Frictionless Data Package (v1) of a release, such as its validator accepts.

    Without `bytes`, which that never counts in a Parquet file, so that any number is wrong to it; the hash says more.
    """
    return {
        "profile": "data-package",
        "name": of.name,
        "title": of.title,
        "description": of.description,
        "version": of.version,
        "licenses": [{"name": of.licence}],
        **({"sources": [{"title": f"{name}: {licence}"} for name, licence in of.sources]} if of.sources else {}),
        "resources": [
            {
                "name": table,
                "path": f"{table}.parquet",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "hash": f"sha256:{of.files[f'{table}.parquet'][0]}",
                "schema": {
                    "fields": [_field(column) for column in _columns(table)],
                    "missingValues": [],  # Parquet has its own: an empty text is a value
                    **_key(table),
                },
            }
            for table in of.tables
        ],
    }


def croissant(of: Described) -> Json:
    """The Croissant 1.0 description of a release."""
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": of.name,
        "description": of.description or of.title,
        "license": of.licence,
        "version": of.version,
        **({"isBasedOn": [_based_on(*source) for source in of.sources]} if of.sources else {}),
        "citeAs": f"{of.title}, version {of.version}. Dataset made with Waqai. Licence: {of.licence}.",
        **({"datePublished": of.published.isoformat()} if of.published else {}),
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": file,
                "name": file,
                "contentUrl": file,
                "contentSize": f"{size} B",
                "encodingFormat": "application/x-parquet",  # the name that Croissant knows
                "sha256": sha256,
            }
            for file, (sha256, size) in of.files.items()
        ],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": table,
                "name": table,
                "field": [_croissant_field(table, column) for column in _columns(table)],
            }
            for table in of.tables
        ],
    }


def _based_on(name: str, licence: str) -> Json:
    return {"@type": "sc:CreativeWork", "name": name, "license": licence}


def json_schema() -> Json:
    """JSON Schema (2020-12) of one row of each table, under `$defs`.

    An event may have its point, which the model lacks: JSON has no bytes, so it is text there, in base64.
    """
    models = [(model, "validation") for model in ALL_TABLES.values()]
    _, schema = models_json_schema(models, title="Waqai")  # type: ignore[arg-type]
    point = {"title": "Geometry", "type": "string", "contentEncoding": "base64", "description": GEOMETRY.description}
    schema["$defs"][Event.__name__]["properties"][GEOMETRY.name] = point
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _columns(table: str) -> list[Column]:
    listed = columns(ALL_TABLES[table])
    return [*listed, GEOMETRY] if table == "events" else listed


def _key(table: str) -> Json:
    keys = {
        "events": "event_id",
        "reports": "report_id",
        "articles": "id",
        "retired": "event_id",
        "places": "place_id",
    }
    return {"primaryKey": keys[table]} if table in keys else {}


def _field(column: Column) -> Json:
    kind = _FRICTIONLESS[_base(column.dtype)]
    if column.optional and kind == "integer":
        kind = "number"  # where one is absent, the validator reads all of them as floats
    field: Json = {"name": column.name, "type": kind, "description": column.description}
    return field if column.optional else {**field, "constraints": {"required": True}}


def _croissant_field(table: str, column: Column) -> Json:
    repeated = isinstance(column.dtype, pl.List)
    parts = [_croissant_field(f"{table}/{column.name}", part) for part in column.fields]
    field: Json = {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.description,
    }
    if parts:
        return {**field, "repeated": repeated, "subField": parts}
    inner = column.dtype.inner if isinstance(column.dtype, pl.List) else column.dtype
    root, top, *within = f"{table}/{column.name}".split("/")
    source: Json = {"fileObject": {"@id": f"{root}.parquet"}, "extract": {"column": top}}
    if within:  # a part of a record: the column is read, and from each of its records this part
        source["transform"] = {"jsonPath": ".".join(within)}
    typed: Json = {**field, "dataType": _CROISSANT[_base(inner)], "source": source}
    return {**typed, "repeated": True} if repeated else typed


def _base(dtype: Any) -> str:
    return str(dtype.base_type())


_FRICTIONLESS: Final = {
    "String": "string",
    "Int32": "integer",
    "Float64": "number",
    "Boolean": "boolean",
    "Date": "date",
    "Binary": "any",
    "List": "any",  # to the validator an array is a Python list, but it reads Parquet's lists as NumPy's
}

_CROISSANT: Final = {
    "String": "sc:Text",
    "Int32": "sc:Integer",
    "Float64": "sc:Float",
    "Boolean": "sc:Boolean",
    "Date": "sc:Date",
    "Binary": "sc:Text",
}

#: The terms of Croissant's own that mean no more than themselves.
_TERMS: Final = (
    "citeAs column equivalentProperty extract field fileObject fileProperty fileSet format includes isLiveDataset "
    "jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate separator source "
    "subField transform"
).split()

#: The context that the Croissant 1.0 specification gives, in full: its reader warns of any other.
_CONTEXT: Final = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS},
}
