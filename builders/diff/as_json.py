"""A diff as JSON: everything, for programs."""

import json
from typing import Any

import polars as pl

from builders.diff.cause import Cause
from builders.diff.compare import Diff
from builders.diff.comparison import Changed, Comparison, ReleaseDiff
from builders.diff.values import plain


def as_json(diff: Comparison) -> str:
    """The whole diff; rows are objects, changed cells have `old`, `new` and `causes`."""
    told = {
        "old": diff.old,
        "new": diff.new,
        **({"bump": diff.bump()} if isinstance(diff, ReleaseDiff) else {}),
        "key": list(diff.rows.key),
        "counts": counts(diff.rows),
        "columns": columns(diff.rows),
        "reordered": diff.rows.order is not None,
        "added": [{"row": row, **_causes(diff, row)} for row in _rows(diff.rows.added)],
        "removed": [{"row": row, **_retired(diff, row), **_causes(diff, row)} for row in _rows(diff.rows.removed)],
        "changed": [_changed(diff, row) for row in diff.changed()],
        "tables": {name: {**counts(table), "columns": columns(table)} for name, table in diff.tables.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def counts(diff: Diff) -> dict[str, int]:
    """Numbers of rows and cells."""
    return {
        "rows_old": diff.rows[0],
        "rows_new": diff.rows[1],
        "added": diff.added.height,
        "removed": diff.removed.height,
        "changed": diff.rows_changed,
        "cells": diff.cells_changed,
    }


def columns(diff: Diff) -> dict[str, Any]:
    """What happened to the columns."""
    retyped = {name: [str(old), str(new)] for name, (old, new) in diff.columns_retyped.items()}
    return {"added": diff.columns_added, "removed": diff.columns_removed, "retyped": retyped}


def _rows(table: pl.DataFrame) -> list[dict[str, Any]]:
    return [plain(row) for row in table.iter_rows(named=True)]


def _changed(diff: Comparison, row: Changed) -> dict[str, Any]:
    cells = {cell.column: {"old": plain(cell.old), "new": plain(cell.new), **_named(cell.causes)} for cell in row.cells}
    return {"key": dict(zip(diff.rows.key, plain(row.key), strict=True)), "cells": cells, **_named(row.causes)}


def _causes(diff: Comparison, row: dict[str, Any]) -> dict[str, Any]:
    return _named(diff.causes_of(tuple(row[name] for name in diff.rows.key)))


def _retired(diff: Comparison, row: dict[str, Any]) -> dict[str, Any]:
    found = diff.retirement(tuple(row[name] for name in diff.rows.key))
    return {} if found is None else {"retired": {name: found[name] for name in ("reason", "into", "detail")}}


def _named(causes: list[Cause]) -> dict[str, Any]:
    return {"causes": [{"kind": cause.kind, "name": cause.name} for cause in causes]} if causes else {}
