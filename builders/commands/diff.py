"""`waqai diff`: what changed between two releases, two versions of a dataset or two tables."""

from pathlib import Path
from typing import Annotated

import typer


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="Release folder, DATASET@VERSION or table file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same.")],
    key: Annotated[
        list[str] | None, typer.Option("--key", "-k", help="Column that names a row of a file; repeat for several.")
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            help="Also write it: .json, .md, .html, .csv (daff; import it into a spreadsheet as text), .parquet.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="Rows of each kind on the terminal.")] = 10,
) -> None:
    """Show what was added, removed and changed, cell by cell, and for releases what caused it.

    Exits with 1 when there is a difference, with 0 when there is none.
    """
    from rich.console import Console

    from builders.diff.as_terminal import show
    from builders.diff.open import compare
    from builders.diff.write import FORMS, write_as
    from builders.failures import told
    from builders.outputs import check_output

    for path in output or []:
        check_output(path, FORMS, [Path(old), Path(new)])
    with told(Console(stderr=True, soft_wrap=True, highlight=False, markup=False)):
        found = compare(old, new, key or [])
    for path in output or []:
        write_as(found, path)
    show(found, Console(soft_wrap=True, highlight=False), limit)
    if not found.same:
        raise typer.Exit(1)
