"""A diff in every form says the same, and nothing in a cell is ever taken for markup, formula or command."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest
from rich.console import Console

from builders.diff import Comparison, diff_tables
from builders.diff.as_highlighter import highlighter
from builders.diff.as_html import html
from builders.diff.as_json import as_json
from builders.diff.as_markdown import markdown
from builders.diff.as_tables import cells_table, rows_table
from builders.diff.as_terminal import show
from builders.diff.write import write_all, write_as
from builders.explain.signs import shown

NASTY = [
    '=HYPERLINK("https://example.org","x")',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><td onclick='x'>",
    "@SUM(1+1)|cmd",
    "**bold** [link](javascript:alert(1)) `code` | cell",
    "a->b-->c",
    "\x1b[2J\x1b[31mred\x07",
    "[bold red]markup[/]",
    "سطر\u202eعكس\nnext line",
    "zero\x00width",
    "NULL",
    "_NULL",
]


def compared(old: pl.DataFrame, new: pl.DataFrame) -> Comparison:
    return Comparison("old.parquet", "new.parquet", diff_tables(old, new, ["id"]))


@pytest.fixture
def nasty() -> Comparison:
    number = len(NASTY)
    old = pl.DataFrame({"id": [f"k{n}" for n in range(number)] + NASTY, "v": [None] * number + ["x"] * number})
    new = pl.DataFrame({"id": [f"k{n}" for n in range(number)] + [f"{t}+" for t in NASTY], "v": NASTY + ["y"] * number})
    return compared(old, new.with_columns(pl.col("v").alias("<b>new</b>")))


class Page(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_holds_every_value_as_text_and_no_foreign_tag(nasty: Comparison) -> None:
    page = Page(html(nasty))
    allowed = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "table", "thead", "tbody", "tr"}
    assert page.tags <= allowed | {"th", "td", "ins", "del", "span"}
    assert page.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
    assert {shown(told) for told in NASTY} <= set(page.texts)
    assert not [char for char in html(nasty) if not (char.isprintable() or char == "\n")]


def test_html_cells_are_text_to_a_spreadsheet_and_nothing_is_loaded(nasty: Comparison) -> None:
    page = html(nasty)
    assert 'mso-number-format: "\\@"' in page
    assert "default-src 'none'" in page
    assert "<script" not in page


def test_markdown_shows_values_as_they_are(nasty: Comparison) -> None:
    page = markdown(nasty)
    assert "<script>" not in page
    assert "[link](" not in page
    assert "**bold**" not in page


def test_terminal_prints_no_control_characters(nasty: Comparison) -> None:
    console = Console(file=io.StringIO(), force_terminal=False, width=200)
    show(nasty, console, limit=50)
    printed = console.file.getvalue()
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "[bold red]markup[/]" in printed


def test_json_and_tables_hold_everything(nasty: Comparison) -> None:
    told = json.loads(as_json(nasty))
    assert told["counts"] == {
        "rows_old": 26,
        "rows_new": 26,
        "added": 13,
        "removed": 13,
        "changed": 13,
        "cells": 13,
    }
    assert [row["cells"]["v"] for row in told["changed"]] == [{"old": None, "new": value} for value in NASTY]
    assert told["columns"]["added"] == ["<b>new</b>"]
    assert [
        json.loads(value) for value in cells_table(nasty).sort(pl.col("key").str.slice(1).cast(pl.Int32))["new"]
    ] == NASTY
    assert rows_table(nasty)["change"].value_counts().sort("change")["count"].to_list() == [13, 13, 13]


def test_values_that_json_lacks_are_text() -> None:
    old = pl.DataFrame({"id": [1], "v": [1.0], "d": [None]}, schema_overrides={"d": pl.Date})
    new = pl.DataFrame({"id": [1], "v": [float("nan")], "d": ["2016-04-22"]}).cast({"d": pl.Date})
    told = json.loads(as_json(compared(old, new)))
    assert told["changed"][0]["cells"] == {"v": {"old": 1.0, "new": "nan"}, "d": {"old": None, "new": "2016-04-22"}}


def test_highlighter() -> None:
    old = pl.DataFrame({"id": [1, 2, 3], "gone": ["x", "y", "z"], "v": ["a", None, "c"], "w": ["p->q", "NULL", ""]})
    new = pl.DataFrame(
        {"id": [1, 2, 4], "v": ["b", "_NULL", "d"], "w": ["p->q", "NULL", ""], "fresh": [1.5, None, 2.0]}
    )
    rows = list(csv.reader(io.StringIO(highlighter(compared(old, new)))))
    assert rows == [
        ["!", "", "---", "", "", "+++"],
        ["@@", "id", "gone", "v", "w", "fresh"],
        ["-->", "1", "x", "a-->b", "p->q", "1.5"],
        ["->", "2", "y", "NULL->__NULL", "_NULL", "NULL"],
        ["---", "3", "z", "c", "", ""],
        ["+++", "4", "", "d", "", "2.0"],
    ]


def test_highlighter_says_where_rows_are_left_out() -> None:
    old = pl.DataFrame({"id": [1, 2], "v": [1, 1]})
    rows = list(csv.reader(io.StringIO(highlighter(compared(old, old.with_columns(v=pl.Series([1, 2])))))))
    assert rows == [["@@", "id", "v"], ["...", "...", "..."], ["->", "2", "1->2"]]


def test_long_lists_say_that_they_are_cut() -> None:
    old = pl.DataFrame({"id": list(range(3000)), "v": [0] * 3000})
    diff = compared(old, old.with_columns(v=pl.lit(1)))
    assert "The first 1,000 are shown" in html(diff)
    assert "and more" in markdown(diff)
    assert len(json.loads(as_json(diff))["changed"]) == 3000


def test_same_tables(tmp_path: Path) -> None:
    table = pl.DataFrame({"id": [1]})
    diff = compared(table, table)
    assert "Nothing changed." in markdown(diff)
    write_all(diff, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "cells.parquet",
        "diff.csv",
        "diff.html",
        "diff.json",
        "diff.md",
        "rows.parquet",
    ]


def test_files_are_the_same_each_time(nasty: Comparison, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_all(nasty, tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_the_name_of_the_file_chooses_the_form(nasty: Comparison, tmp_path: Path) -> None:
    write_as(nasty, tmp_path / "d.parquet")
    assert pl.read_parquet(tmp_path / "d.parquet").height == 13
    write_as(nasty, tmp_path / "d.json")
    assert json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))["counts"]
