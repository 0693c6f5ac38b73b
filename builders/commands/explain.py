"""`waqai explain`: why an article gives the rows it gives, or why an event of a release is what it is."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.commands.stand_ins import Layers, Published, Source
from builders.errors import InputError

if TYPE_CHECKING:
    from builders.explain.document import Document
    from schema.article import Article


def explain(
    target: Annotated[
        str,
        typer.Argument(metavar="ARTICLE|EVENT_ID", help="File of an article, or with --release the id of an event."),
    ],
    release: Annotated[
        str | None,
        typer.Option(metavar="RELEASE", help="Release in which the event stands: folder or DATASET@VERSION."),
    ] = None,
    not_joined: Annotated[
        bool, typer.Option("--not-joined", help="Of an event: also the reports that were nearly joined to it.")
    ] = False,
    id: Annotated[str | None, typer.Option(help="Which article of a file that has several.")] = None,
    published: Published = None,
    source: Source = None,
    layer: Layers = None,
    html: Annotated[Path | None, typer.Option(help="Write a page to this file in place of printing.")] = None,
) -> None:
    """Show the words behind every field, the rules that read them, and what was refused and why.

    Of an article: its text with the words in their roles, the rows, the rules, the frames, the refusals. Of an event:
    its reports with their words, why they were joined, and the corrections that name it.
    """
    from rich.console import Console

    from builders.failures import told
    from builders.outputs import PAGE_ENDINGS, check_output

    if html is not None:
        check_output(html, PAGE_ENDINGS, others=[Path(target)])
    if release is None and not_joined:
        raise InputError(None, None, None, "--not-joined is asked of an event", "name its release by --release")
    if release is not None:
        _check_of_event({"--id": id, "--published": published, "--source": source, "--layer": layer})
        with told(Console(stderr=True, soft_wrap=True, highlight=False, markup=False)):
            document = _event(release, target, not_joined)
    else:
        document = _article(Path(target), id, published, source, layer or [])
    if html is None:
        from builders.explain.as_terminal import show

        show(document, Console(highlight=False, markup=False))
        return
    from builders.atomic import whole_files
    from builders.explain.as_html import as_html

    with whole_files(html) as (part,):
        part.write_text(as_html(document), encoding="utf-8", newline="\n")


def _check_of_event(options: dict[str, object]) -> None:
    """Raise InputError for an option of articles: an event is told as its release has it."""
    for name, value in options.items():
        if value:
            raise InputError(None, None, None, f"{name} is asked of an article", "leave it out, or --release")


def _event(release: str, event_id: str, not_joined: bool) -> "Document":
    from builders.explain.event import explain_event
    from builders.release.named import named_path
    from builders.release.published import Release

    return explain_event(Release.whole(named_path(release)), event_id, not_joined=not_joined)


def _article(file: Path, id: str | None, published: date | None, source: str | None, layers: list[Path]) -> "Document":
    import re

    if not file.exists() and re.fullmatch(r"SYR\d+", file.name):
        raise InputError(None, None, None, f"{file.name} is an event", "name its release by --release")

    from builders.coder import Coder
    from builders.explain.article import explain_article
    from builders.explain.checks import findings
    from builders.layers import gazetteer_with

    article = _chosen(file, id, published, source)
    coder = Coder.load(gazetteer_with(layers))
    coding = coder.code(article)
    return explain_article(article, coding, findings(article, coding.reports, coder.gazetteer.places))


def _chosen(file: Path, id: str | None, published: date | None, source: str | None) -> "Article":
    """The article of the file; raises `InputError` when it has none of that id, or several and none is named."""
    from builders.read import read_articles
    from schema.article import Article

    records = read_articles([file], published=published, source=source)
    found = [r for r in records if id is None or id == (r.id if isinstance(r, Article) else r.article_id)]
    if not found:
        raise InputError(file, None, None, f"no article {id!r} in it")
    first = found[0]
    if len(found) > 1:
        names = ", ".join(record.id if isinstance(record, Article) else record.article_id for record in found[:3])
        raise InputError(file, None, None, f"{len(found):,} articles in it", f"name one by --id: {names} ...")
    if not isinstance(first, Article):
        raise InputError(file, None, None, f"not an article that can be coded: {first.detail}")
    return first
