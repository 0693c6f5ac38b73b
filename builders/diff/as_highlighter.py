"""A diff as a table of daff's highlighter format: what changed stands in the cells, `old->new`.

The first column says what happened to the row: `@@` the header, `!` the columns that came and went, `+++` and `---`
rows that came and went, `->` a row with changed cells, `...` rows left out. An arrow that occurs in a cell of the row
gets more dashes, and the action with it. Null is `NULL`; a text that reads NULL gets an underscore before it.
Source: the specification of the tabular diff format, version 0.8 (Paul Fitzpatrick, Data Commons Co-op, 2014).
Cells are as they are, also those that a spreadsheet would take for a formula: the format is for programs that patch
tables. Read it as text; the HTML form is safe to open anywhere.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import polars as pl

from builders.diff.comparison import Comparison
from builders.diff.values import plain

_NULL: Final = re.compile(r"_*NULL")


def highlighter(diff: Comparison) -> str:
    """The table as CSV."""
    columns = _columns(diff)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerows(_heading(diff, columns))
    if diff.rows.rows[0] > diff.rows.removed.height + diff.rows.rows_changed:
        writer.writerow(["..."] * (len(columns) + 1))
    writer.writerows(_changed(diff, columns))
    writer.writerows(_whole("---", diff.rows.removed, columns))
    writer.writerows(_whole("+++", diff.rows.added, columns))
    return lines.getvalue()


def _columns(diff: Comparison) -> list[str]:
    """Columns of NEW, each gone one behind its former neighbour."""
    columns = list(diff.rows.new_schema)
    former = list(diff.rows.old_schema)
    for name in diff.rows.columns_removed:
        before = former[: former.index(name)]
        at = max((columns.index(other) + 1 for other in before if other in columns), default=0)
        columns.insert(at, name)
    return columns


def _heading(diff: Comparison, columns: Sequence[str]) -> Iterator[list[str]]:
    if diff.rows.columns_added or diff.rows.columns_removed:
        gone, new = set(diff.rows.columns_removed), set(diff.rows.columns_added)
        yield ["!", *("---" if name in gone else "+++" if name in new else "" for name in columns)]
    yield ["@@", *columns]


def _changed(diff: Comparison, columns: Sequence[str]) -> Iterator[list[str]]:
    pairs = zip(
        diff.changed(), diff.rows.before.iter_rows(named=True), diff.rows.after.iter_rows(named=True), strict=True
    )
    for changed, before, after in pairs:
        values = {**before, **after}
        both = {cell.column: (_cell(cell.old), _cell(cell.new)) for cell in changed.cells}
        texts = [*(_cell(value) for value in values.values()), *(old for old, _new in both.values())]
        arrow = "->"
        while any(arrow in told for told in texts):
            arrow = f"-{arrow}"
        yield [arrow, *(arrow.join(both[name]) if name in both else _cell(values[name]) for name in columns)]


def _whole(action: str, table: pl.DataFrame, columns: Sequence[str]) -> Iterator[list[str]]:
    for row in table.iter_rows(named=True):
        yield [action, *(_cell(row[name]) if name in row else "" for name in columns)]


def _cell(value: Any) -> str:
    match plain(value):
        case None:
            return "NULL"
        case str() as told:
            return f"_{told}" if _NULL.fullmatch(told) else told
        case told:
            return json.dumps(told, ensure_ascii=False)
