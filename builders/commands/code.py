"""`waqai code`: articles to reports."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.commands.stand_ins import Layers, Published, Source
from builders.counted import counted
from builders.outputs import check_output

if TYPE_CHECKING:
    from builders.batches import Coding
    from schema.article import Article
    from schema.refusal import Refusal


def code(
    articles: Annotated[
        list[Path],
        typer.Argument(metavar="ARTICLES", help="Files of articles: .jsonl, .csv, .parquet or .txt."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="Parquet file for the reports.")],
    refused: Annotated[
        Path | None,
        typer.Option(
            help="Parquet file for all that gave no report; OUTPUT with .refused before its ending when not given."
        ),
    ] = None,
    published: Published = None,
    source: Source = None,
    layer: Layers = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes; all cores when not given.")] = None,
) -> None:
    """Code articles: one row for each event that each article reports, each field with its words and rule.

    An article has the fields id, source, url, published, title, text and lang; id and text are required. A text file
    is one article: its id is the name of the file. Nothing is written when an input has an error.
    """
    check_output(output, [".parquet"], articles)
    refused = refused or output.with_suffix(".refused.parquet")
    check_output(refused, [".parquet"], [*articles, output])

    from functools import partial

    from builders.loading import load_coder
    from builders.read import read_articles

    records = read_articles(articles, published=published, source=source)
    _code(records, partial(load_coder, layer or ()), jobs, output, refused)


def _code(
    records: "Iterable[Article | Refusal]",
    load: "Callable[[], Callable[[Article], Coding]]",
    jobs: int | None,
    output: Path,
    refused: Path,
) -> None:
    """Code the records into both files, and tell how many there were; no file is written when one has an error."""
    from rich.console import Console

    from builders.atomic import whole_files
    from builders.batches import code_articles
    from builders.progress import counting
    from builders.table_file import TableFile
    from schema.event import Report
    from schema.refusal import Refusal

    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    reasons: Counter[str] = Counter()
    coded = 0
    with (
        whole_files(output, refused) as parts,
        TableFile(parts[0], Report) as reports,
        TableFile(parts[1], Refusal) as refusals,
        counting("articles coded", console) as advance,
    ):
        for batch in code_articles(records, load, jobs):
            reports.add(batch.reports)
            refusals.add(batch.refused)
            reasons.update(batch.refused["reason"].to_list())
            coded += batch.articles
            advance(batch.articles)
    console.print(f"{counted(coded, 'article')} coded: {counted(reports.rows, 'report')} in {output}")
    console.print(f"{counted(refusals.rows, 'refusal')} in {refused}{_listed(reasons)}")


def _listed(reasons: Counter[str]) -> str:
    """': background 3, planned 2' with the most frequent first; empty for none."""
    ranked = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return ": " + ", ".join(f"{reason} {number:,}" for reason, number in ranked) if ranked else ""
