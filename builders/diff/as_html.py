"""A diff as one HTML page: no script, nothing loaded, every cell shown as the text that it is.

A spreadsheet that opens the page takes no cell for a formula: the style declares them text.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import polars as pl

from builders.diff.as_json import counts
from builders.diff.cause import KINDS, Cause
from builders.diff.comparison import Changed, Comparison, Key
from builders.diff.values import text
from builders.merge.release import RETIREMENTS
from builders.report.page import attribute

#: Rows that a table of the page shows; the numbers are of all.
SHOWN: Final = 1_000

_STYLE: Final = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1b1f24; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d8dee4; }
td { mso-number-format: "\\@"; overflow-wrap: anywhere; unicode-bidi: plaintext; }
th { background: #f3f5f7; position: sticky; top: 0; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
del { background: #ffe2e0; text-decoration: none; } ins { background: #d8f5dc; text-decoration: none; }
.none { color: #6a737d; font-style: italic; } .cause { color: #57606a; font-size: .9em; }
@media (prefers-color-scheme: dark) {
  body { background: #14171a; color: #e4e7ea; } th { background: #20252a; } th, td { border-color: #333a41; }
  del { background: #5c2325; } ins { background: #1d4a29; } .cause, .none { color: #9aa4ae; }
}
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def html(diff: Comparison) -> str:
    """The page."""
    title = attribute(f"{diff.old} to {diff.new}")
    body = "".join([f"<h1>{title}</h1>", _numbers(diff), _columns(diff), _why(diff), *_sections(diff)])
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>{body}</body></html>\n"
    )


def _numbers(diff: Comparison) -> str:
    tables = {"events" if diff.tables else "rows": diff.rows, **diff.tables}
    head = ["", "old", "new", "added", "removed", "changed", "cells changed"]
    rows = ([_cell(name), *map(_number, counts(table).values())] for name, table in tables.items())
    return _table(head, rows)


def _columns(diff: Comparison) -> str:
    told = [
        *(f"Column {name} is new." for name in diff.rows.columns_added),
        *(f"Column {name} is gone." for name in diff.rows.columns_removed),
        *(f"Column {name} was {old} and is {new}." for name, (old, new) in diff.rows.columns_retyped.items()),
        *(["The rows stand in another order."] if diff.rows.order is not None else []),
    ]
    return "".join(f"<p>{attribute(line)}</p>" for line in told)


def _why(diff: Comparison) -> str:
    if diff.causes.is_empty():
        return ""
    rows = ([_cell(kind), _number(number), _cell(KINDS[kind])] for kind, number in diff.touched().items())
    return "<h2>Causes</h2>" + _table(["cause", "events", ""], rows)


def _sections(diff: Comparison) -> Iterator[str]:
    key = list(diff.rows.key)
    yield _section(
        "added",
        [*key, "", "cause"],
        (_whole(diff, row, "ins") for row in _rows(diff.rows.added)),
        diff.rows.added.height,
    )
    yield _section(
        "removed",
        [*key, "", "cause"],
        (_whole(diff, row, "del") for row in _rows(diff.rows.removed)),
        diff.rows.removed.height,
    )
    changed = (line for row in diff.changed() for line in _changed(row))
    yield _section("cells changed", [*key, "column", "old", "new", "cause"], changed, diff.rows.cells_changed)


def _section(what: str, head: list[str], rows: Iterable[list[str]], number: int) -> str:
    if not number:
        return ""
    shown = [row for _, row in zip(range(SHOWN), rows, strict=False)]
    more = f"<p>The first {SHOWN:,} are shown; rows.parquet and cells.parquet have all.</p>" if number > SHOWN else ""
    return f"<h2>{number:,} {what}</h2>{more}{_table(head, shown)}"


def _rows(table: pl.DataFrame) -> Iterator[dict[str, Any]]:
    return table.iter_rows(named=True)


def _whole(diff: Comparison, row: dict[str, Any], tag: str) -> list[str]:
    key = tuple(row[name] for name in diff.rows.key)
    told = row.get("notes") or "; ".join(f"{name}: {text(v)}" for name, v in row.items() if name not in diff.rows.key)
    retired = diff.retirement(key)
    why = f" {RETIREMENTS[retired['reason']]} {text(retired['detail'])}" if retired else ""
    return [*_key(key), f"<td><{tag}>{attribute(told)}</{tag}>{attribute(why)}</td>", _causes(diff.causes_of(key))]


def _changed(row: Changed) -> Iterator[list[str]]:
    for cell in row.cells:
        old, new = f"<td>{_value(cell.old, 'del')}</td>", f"<td>{_value(cell.new, 'ins')}</td>"
        yield [*_key(row.key), _cell(cell.column), old, new, _causes(cell.causes)]


def _key(key: Key) -> list[str]:
    return [_cell(text(part)) for part in key]


def _value(value: Any, tag: str) -> str:
    return '<span class="none">none</span>' if value is None else f"<{tag}>{attribute(text(value))}</{tag}>"


def _causes(causes: list[Cause]) -> str:
    told = ", ".join(cause.told for cause in causes)
    return f'<td class="cause">{attribute(told)}</td>'


def _cell(told: str) -> str:
    return f"<td>{attribute(told)}</td>"


def _number(figure: int) -> str:
    return f'<td class="number">{figure:,}</td>'


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    names = "".join(f"<th>{attribute(name)}</th>" for name in head)
    lines = "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f"<table><thead><tr>{names}</tr></thead>\n<tbody>{lines}</tbody></table>"
