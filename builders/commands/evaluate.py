"""`waqai evaluate`: coded reports against a gold file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.errors import InputError

if TYPE_CHECKING:
    import polars as pl
    from rich.table import Table

    from builders.evaluate import Figures


def evaluate(
    reports: Annotated[
        Path, typer.Argument(metavar="REPORTS", help="Parquet file of `waqai code`, or reports.parquet of a release.")
    ],
    gold: Annotated[Path, typer.Option(help="Gold file: JSONL with article_id and events on each line.")],
    articles: Annotated[
        list[Path] | None, typer.Option(help="Files of the articles, for figures of each language. May be repeated.")
    ] = None,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="List the first N differences.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON in place of a table.")] = False,
) -> None:
    """Compare coded reports with a gold file: F1 of events and rows, and the share of right values of each field.

    A row is paired with a gold event of the same article and event type, within a day, and near enough for the
    coarser precision (10, 30 or 100 km). Row F1 counts of each pair only the share of its ten fields that are right.
    """
    from rich.console import Console

    from builders.evaluate import Row, compare, figures, rows_by_article
    from builders.readers.gold import read_gold

    golden = {key: [Row.of_gold(event) for event in events] for key, events in read_gold(gold).items()}
    coded = rows_by_article(_read_reports(reports))
    comparisons = compare(coded, golden)
    result = {"all": figures(comparisons)}
    if articles:
        language = _languages(articles, golden, gold)
        for lang in sorted(set(language.values())):
            result[lang] = figures(part for part in comparisons if language[part.article_id] == lang)
    messages = Console(stderr=True, soft_wrap=True, highlight=False)
    beyond = coded.keys() - golden.keys()
    if beyond:
        rows = sum(len(coded[key]) for key in beyond)
        messages.print(f"{rows:,} rows of {len(beyond):,} articles left out: the gold file does not have them")
    if as_json:
        typer.echo(_as_json(result))
    else:
        Console(highlight=False).print(_table(result))
    for difference in [found for part in comparisons for found in part.differences()][:errors]:
        typer.echo(f"{difference.kind:9}{difference.article_id}  {difference.what}  | {difference.words}")


def _read_reports(file: Path) -> "pl.DataFrame":
    """The table of reports; raises `InputError` where it is none."""
    from builders.evaluate import COLUMNS
    from builders.read_table import read_table
    from schema.event import Report
    from schema.tables import polars_schema

    table, due = read_table(file), polars_schema(Report)
    for name in COLUMNS:
        if name not in table.columns:
            raise InputError(file, None, name, "the column is missing", "give a reports file of waqai code")
        found, wanted = table.schema[name], due[name]
        if found != wanted and not (found.is_numeric() and wanted.is_numeric()):
            raise InputError(file, None, name, f"of type {found}, not {wanted}", "give a reports file of waqai code")
        if table[name].null_count():
            raise InputError(file, None, name, "a value is missing", "give a reports file of waqai code")
    _check_limits(file, table)
    return table


def _check_limits(file: Path, table: "pl.DataFrame") -> None:
    """Raise `InputError` for a value with which no distance and no span of days can be reckoned."""
    from builders.evaluate import LIMITS

    for name, (least, most) in LIMITS.items():
        beyond = ~table[name].is_between(least, most)
        if beyond.any():
            row = beyond.arg_true()[0]
            value = str(table[name].slice(row, 1).cast(str)[0])
            raise InputError(file, row + 1, name, f"{value} is not between {least} and {most}", "waqai validate")


def _languages(files: list[Path], wanted: Mapping[str, object], gold: Path) -> dict[str, str]:
    """article id -> language, for every article of the gold file."""
    from builders.read import read_articles
    from schema.article import Article

    language: dict[str, str] = {
        record.id: record.lang for record in read_articles(files) if isinstance(record, Article)
    }
    for article_id in wanted:
        if article_id not in language:
            raise InputError(gold, None, "article_id", f"{article_id!r} is in none of the files of articles")
    return language


def _table(result: "Mapping[str, Figures]") -> "Table":
    """The figures as a table with one column for each of `all` and the languages."""
    from rich.table import Table

    table = Table("", *result, box=None, pad_edge=False)
    for name in ("articles", "gold", "coded", "paired"):
        table.add_row(name, *(f"{getattr(part, name):,}" for part in result.values()))
    for name in ("precision", "recall", "event_f1", "row_f1"):
        table.add_row(name, *(f"{getattr(part, name):.3f}" for part in result.values()))
    for field in result["all"].fields:
        table.add_row(f"  {field}", *(f"{part.fields[field]:.2f}" if part.fields else "-" for part in result.values()))
    return table


def _as_json(result: "Mapping[str, Figures]") -> str:
    import json
    from dataclasses import fields

    parts = {
        key: {field.name: getattr(part, field.name) for field in fields(part)} | {"fields": dict(part.fields)}
        for key, part in result.items()
    }
    return json.dumps(parts, indent=2)
