"""A diff on a terminal: the numbers, the causes, and the first rows of each kind."""

from typing import Any, Final

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from builders.diff.as_json import counts
from builders.diff.cause import Cause
from builders.diff.comparison import Comparison, ReleaseDiff
from builders.diff.values import text
from builders.merge.release import RETIREMENTS

#: Characters of a value that a line shows.
_WIDE: Final = 60


def show(diff: Comparison, console: Console, limit: int) -> None:
    """Print the diff; `limit`: rows of each kind. Values are text: nothing in them is markup or moves the cursor."""
    if diff.same:
        console.print(Text(f"{diff.old} and {diff.new} are the same"))
        return
    console.print(Group(*_parts(diff, limit)))


def _parts(diff: Comparison, limit: int) -> list[RenderableType]:
    bump = f" ({diff.bump()})" if isinstance(diff, ReleaseDiff) and diff.bump() else ""
    parts: list[RenderableType] = [Text(f"{_safe(diff.old)} to {_safe(diff.new)}{bump}", style="bold"), _numbers(diff)]
    parts += [Text(line) for line in _columns(diff)]
    if not diff.causes.is_empty():
        found = sorted(diff.touched().items(), key=lambda one: (-one[1], one[0]))
        parts.append(Text("causes: " + ", ".join(f"{kind} {number:,}" for kind, number in found)))
    parts += _whole(diff, "+", "green", diff.rows.added, limit)
    parts += _whole(diff, "-", "red", diff.rows.removed, limit)
    return parts + _changed(diff, limit)


def _numbers(diff: Comparison) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for name in ("old", "new", "added", "removed", "changed", "cells"):
        table.add_column(name, justify="right")
    for name, rows in (("events" if diff.tables else "rows", diff.rows), *diff.tables.items()):
        table.add_row(name, *(f"{figure:,}" for figure in counts(rows).values()))
    return table


def _columns(diff: Comparison) -> list[str]:
    rows = diff.rows
    return [
        *(f"column {_safe(name)} is new" for name in rows.columns_added),
        *(f"column {_safe(name)} is gone" for name in rows.columns_removed),
        *(f"column {_safe(name)} was {old} and is {new}" for name, (old, new) in rows.columns_retyped.items()),
        *(["the rows stand in another order"] if rows.order is not None else []),
    ]


def _whole(diff: Comparison, sign: str, style: str, rows: Any, limit: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for row in rows.head(limit).iter_rows(named=True):
        key = tuple(row[name] for name in diff.rows.key)
        retired = diff.retirement(key)
        why = f" {RETIREMENTS[retired['reason']]} {text(retired['detail'])}" if retired else ""
        told = f"{sign} {', '.join(map(text, key))} {row.get('notes') or ''}{why}"
        parts.append(Text.assemble((_safe(told), style), (_because(diff.causes_of(key)), "dim")))
    return parts + _more(rows.height, limit, sign)


def _changed(diff: Comparison, limit: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for _, row in zip(range(limit), diff.changed(), strict=False):
        parts.append(
            Text.assemble((_safe(f"~ {', '.join(map(text, row.key))}"), "yellow"), (_because(row.causes), "dim"))
        )
        for cell in row.cells:
            old, new = (_short(value) for value in (cell.old, cell.new))
            parts.append(Text.assemble(f"    {_safe(cell.column)}: ", (old, "red"), " → ", (new, "green")))
    return parts + _more(diff.rows.rows_changed, limit, "~")


def _more(number: int, limit: int, sign: str) -> list[RenderableType]:
    return [Text(f"{sign} and {number - limit:,} more", style="dim")] if number > limit else []


def _because(causes: list[Cause]) -> str:
    told = ", ".join(cause.told for cause in causes)
    return _safe(f"  [{told}]") if told else ""


def _short(value: Any) -> str:
    told = "none" if value is None else _safe(text(value))
    return told if len(told) <= _WIDE else f"{told[: _WIDE - 1]}…"


def _safe(told: str) -> str:
    """Without control characters, which could move the cursor or colour the screen."""
    return "".join(char if char.isprintable() else " " for char in told)
