"""The shape of a table: its columns, their types, and no missing value where there must be one."""

from types import NoneType
from typing import get_args

import polars as pl
from pydantic import BaseModel

from schema.checks.check import FINDINGS
from schema.columns import GEOMETRY
from schema.tables import polars_schema

#: id -> what must hold.
STRUCTURE = {
    "columns": "The table has the columns of its model, with their types.",
    "no-missing-values": "Only columns that may be empty have missing values.",
}


def check_structure(name: str, table: pl.DataFrame, model: type[BaseModel], key: str) -> pl.DataFrame:
    """Findings about the columns of `table`; `key` is the column that names a row. Further columns are allowed."""
    wrong: list[dict[str, str | None]] = []
    for column, dtype in _due(name, table, model).items():
        found = table.schema.get(column)
        if found != dtype:
            value = "no such column" if found is None else f"{found}, not {dtype}"
            wrong.append(_finding(name, "columns", column, value))
        elif not _optional(model, column) and table[column].null_count():
            wrong += [
                _finding(name, "no-missing-values", column, "missing", row) for row in _missing(table, column, key)
            ]
    return pl.DataFrame(wrong, schema=FINDINGS)


def _due(name: str, table: pl.DataFrame, model: type[BaseModel]) -> dict[str, pl.DataType]:
    """The model's columns; of events also the geometry, where there is one."""
    geometry = {GEOMETRY.name: GEOMETRY.dtype} if name == "events" and GEOMETRY.name in table.columns else {}
    return dict(polars_schema(model)) | geometry


def _optional(model: type[BaseModel], column: str) -> bool:
    return column in model.model_fields and NoneType in get_args(model.model_fields[column].annotation)


def _missing(table: pl.DataFrame, column: str, key: str) -> list[str]:
    rows = table.with_row_index("row").filter(pl.col(column).is_null())
    names = rows[key] if key in table.columns and key != column else pl.format("row {}", rows["row"])
    return [str(row) for row in rows.select(names).to_series()]


def _finding(table: str, check: str, field: str, value: str, row: str | None = None) -> dict[str, str | None]:
    return {
        "table": table,
        "row": row,
        "article_id": None,
        "check": check,
        "severity": "error",
        "field": field,
        "value": value,
        "sentence": STRUCTURE[check],
    }
