"""All forms of a diff, as files."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import polars as pl

from builders.atomic import whole_files
from builders.diff.as_highlighter import highlighter
from builders.diff.as_html import html
from builders.diff.as_json import as_json
from builders.diff.as_markdown import markdown
from builders.diff.as_tables import cells_table, rows_table
from builders.diff.comparison import Comparison

_TEXTS: Final[Mapping[str, Callable[[Comparison], str]]] = {
    ".json": as_json,
    ".md": markdown,
    ".html": html,
    ".csv": highlighter,
}
#: Endings of the files that `write_as` writes.
FORMS: Final = (*_TEXTS, ".parquet")


def write_all(diff: Comparison, folder: Path) -> None:
    """`diff.json`, `diff.md`, `diff.html`, `diff.csv` (daff), `rows.parquet` and `cells.parquet` into `folder`.

    The bytes depend on the diff alone.
    """
    for suffix, form in _TEXTS.items():
        (folder / f"diff{suffix}").write_bytes(form(diff).encode())
    (folder / "rows.parquet").write_bytes(_parquet(rows_table(diff)))
    (folder / "cells.parquet").write_bytes(_parquet(cells_table(diff)))


def write_as(diff: Comparison, path: Path) -> None:
    """The form that the end of the file's name asks for; `.parquet` gives the changed cells.

    The ending is one of `FORMS`.
    """
    content = _parquet(cells_table(diff)) if path.suffix == ".parquet" else _TEXTS[path.suffix](diff).encode()
    with whole_files(path) as (part,):
        part.write_bytes(content)


def _parquet(table: pl.DataFrame) -> bytes:
    buffer = io.BytesIO()
    table.rechunk().write_parquet(buffer, compression="zstd")
    return buffer.getvalue()
