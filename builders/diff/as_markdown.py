"""A diff as Markdown, numbers first: for a release's page, an issue or a mail."""

from collections.abc import Iterable
from typing import Any, Final

from builders.diff.cause import KINDS, Cause
from builders.diff.comparison import Changed, Comparison
from builders.diff.values import text
from builders.markdown import cell, inert
from builders.merge.release import RETIREMENTS

#: Rows that a section lists; the numbers are of all.
LISTED: Final = 200


def markdown(diff: Comparison) -> str:
    """The page."""
    parts = [f"# {inert(diff.old)} to {inert(diff.new)}", _numbers(diff)]
    if diff.same:
        return "\n\n".join([parts[0], "Nothing changed."]) + "\n"
    parts += [part for part in (_columns(diff), _why(diff)) if part]
    parts += _section(f"{diff.rows.added.height:,} added", (_added(diff, row) for row in _named(diff.rows.added)))
    parts += _section(
        f"{diff.rows.removed.height:,} removed", (_removed(diff, row) for row in _named(diff.rows.removed))
    )
    parts += _section(f"{diff.rows.rows_changed:,} changed", (_changed(row) for row in diff.changed()))
    return "\n\n".join(parts) + "\n"


def _numbers(diff: Comparison) -> str:
    lines = ["| | old | new | added | removed | changed | cells |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name, table in (("events" if diff.tables else "rows", diff.rows), *diff.tables.items()):
        figures = (*table.rows, table.added.height, table.removed.height, table.rows_changed, table.cells_changed)
        lines.append(f"| {name} | {' | '.join(f'{figure:,}' for figure in figures)} |")
    return "\n".join(lines)


def _columns(diff: Comparison) -> str:
    retyped = (f"{inert(name)}: {old}, now {new}" for name, (old, new) in diff.rows.columns_retyped.items())
    lines = [
        *(f"* column {inert(name)} is new" for name in diff.rows.columns_added),
        *(f"* column {inert(name)} is gone" for name in diff.rows.columns_removed),
        *(f"* type of {told}" for told in retyped),
        *(["* the rows stand in another order"] if diff.rows.order is not None else []),
    ]
    return "\n".join(lines)


def _why(diff: Comparison) -> str:
    lines = [f"| {kind} | {number:,} | {KINDS[kind]} |" for kind, number in diff.touched().items()]
    return "\n".join(["| cause | events | |", "| --- | ---: | --- |", *lines]) if lines else ""


def _section(head: str, items: Iterable[str]) -> list[str]:
    listed: list[str] = []
    for item in items:
        if len(listed) == LISTED:
            listed.append("* and more; `rows.parquet` and `cells.parquet` have all")
            break
        listed.append(item)
    return [f"## {head}", "\n".join(listed)] if listed else []


def _named(table: Any) -> Iterable[dict[str, Any]]:
    rows: Iterable[dict[str, Any]] = table.iter_rows(named=True)
    return rows


def _added(diff: Comparison, row: dict[str, Any]) -> str:
    key = tuple(row[name] for name in diff.rows.key)
    return f"* {_key(key)}{_told(row.get('notes'))}{_because(diff.causes_of(key))}"


def _removed(diff: Comparison, row: dict[str, Any]) -> str:
    key = tuple(row[name] for name in diff.rows.key)
    retired = diff.retirement(key)
    why = f" — {RETIREMENTS[retired['reason']]} {inert(text(retired['detail']))}" if retired else ""
    return f"* {_key(key)}{_told(row.get('notes'))}{why}{_because(diff.causes_of(key))}"


def _changed(row: Changed) -> str:
    cells = "; ".join(f"{inert(c.column)}: {cell(c.old)} → {cell(c.new)}" for c in row.cells)
    return f"* {_key(row.key)}: {cells}{_because(row.causes)}"


def _key(key: tuple[Any, ...]) -> str:
    return f"**{inert(', '.join(map(text, key)))}**"


def _told(notes: Any) -> str:
    return f": {inert(text(notes))}" if notes else ""


def _because(causes: list[Cause]) -> str:
    told = ", ".join(inert(cause.told) for cause in causes)
    return f" ({told})" if told else ""
