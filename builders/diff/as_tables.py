"""A diff as two tables: one row per row that came, went or changed, one per changed cell."""

import json
from typing import Any, Final

import polars as pl

from builders.diff.cause import Cause
from builders.diff.comparison import Comparison, Key
from builders.diff.values import plain, text

_CAUSE: Final = pl.List(pl.Struct({"kind": pl.String(), "name": pl.String()}))
#: `change`: added, removed or changed. `reason`, `into`, `detail`: of a retired id.
ROWS_SCHEMA: Final = pl.Schema(
    {
        "key": pl.String(),
        "change": pl.String(),
        "reason": pl.String(),
        "into": pl.String(),
        "detail": pl.String(),
        "causes": _CAUSE,
    }
)
#: `old`, `new`: the value as JSON.
CELLS_SCHEMA: Final = pl.Schema(
    {"key": pl.String(), "column": pl.String(), "old": pl.String(), "new": pl.String(), "causes": _CAUSE}
)


def rows_table(diff: Comparison) -> pl.DataFrame:
    """The rows that came, went or changed (`ROWS_SCHEMA`), by key."""
    parts = (("added", diff.rows.added), ("removed", diff.rows.removed), ("changed", diff.rows.after))
    rows = []
    for change, table in parts:
        for key in table.select(diff.rows.key).iter_rows():
            retired = diff.retirement(key) or {}
            told = [retired.get(name) for name in ("reason", "into", "detail")]
            rows.append((_named(key), change, *told, _listed(diff.causes_of(key))))
    return pl.DataFrame(rows, schema=ROWS_SCHEMA, orient="row").sort("key")


def cells_table(diff: Comparison) -> pl.DataFrame:
    """The changed cells (`CELLS_SCHEMA`), by key, then in the order of the columns."""
    rows = [
        (_named(row.key), cell.column, _json(cell.old), _json(cell.new), _listed(cell.causes))
        for row in diff.changed()
        for cell in row.cells
    ]
    return pl.DataFrame(rows, schema=CELLS_SCHEMA, orient="row").sort("key", maintain_order=True)


def _named(key: Key) -> str:
    return text(key[0]) if len(key) == 1 else _json(list(key))


def _json(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)


def _listed(causes: list[Cause]) -> list[dict[str, str]]:
    return [cause._asdict() for cause in causes]
