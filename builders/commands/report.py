"""`waqai report`: a release, or a diff, as a page."""

from pathlib import Path
from typing import Annotated

import typer


def report(
    what: Annotated[
        str,
        typer.Argument(metavar="RELEASE|DIFF", help="Release folder, DATASET@VERSION, or a diff written as JSON."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file for the page.")],
) -> None:
    """Write one HTML page that needs nothing else: figures, charts, a map, and the rows with their notes.

    Of a diff: how much changed, why, and every changed cell.
    """
    from rich.console import Console

    from builders.atomic import whole_files
    from builders.failures import told
    from builders.outputs import PAGE_ENDINGS, check_output
    from builders.release.published import Release
    from builders.report.named import open_named

    check_output(output, PAGE_ENDINGS, others=[Path(what)])
    with told(Console(stderr=True, soft_wrap=True, highlight=False, markup=False)):
        found = open_named(what)
    if isinstance(found, Release):
        from builders.report.of_release import release_page

        page = release_page(found)
    else:
        from builders.report.of_diff import diff_page

        page = diff_page(found)
    with whole_files(output) as (part,):
        part.write_text(page, encoding="utf-8", newline="\n")
