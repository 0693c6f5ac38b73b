"""`waqai build`: a dataset to its next release."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.counted import counted

if TYPE_CHECKING:
    from builders.build import Built


def build(
    dataset: Annotated[Path, typer.Argument(metavar="DATASET", help="Folder with the recipe dataset.toml.")],
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 when the last release is not what inputs and code give."),
    ] = False,
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes; all cores when not given.")] = None,
) -> None:
    """Build the next release of a dataset: code, correct, merge, check, write.

    The release appears in DATASET/releases/VERSION whole or not at all. The version follows from what has changed;
    when nothing has, nothing is written.
    """
    from rich.console import Console

    from builders.build import build as build_release
    from builders.dataset import Dataset
    from builders.failures import told, verdict
    from builders.progress import counting
    from builders.rebuild import differences, last_release
    from builders.tools import load_tools

    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    opened = Dataset.open(dataset)
    tools = load_tools(jobs, opened.layers())
    with told(console), counting("articles coded", console) as advance:
        if check:
            release = last_release(opened)
            found = differences(release, opened, tools, console.print, advance)
        else:
            built = build_release(opened, tools, console.print, advance)
    if check:
        verdict(f"{opened.name} {release.version}", found)
    else:
        _tell(opened.name, built)


def _tell(name: str, built: "Built") -> None:
    """What was done, in few lines on stdout."""
    counts = {table: rows.height for table, rows in built.composed.tables.items()}
    for left in built.cleared:
        typer.echo(f"removed {left}, left behind by a build that was killed")
    if built.new:
        since = f"after {built.previous}" if built.previous else "the first"
        typer.echo(f"{name}: release {built.version} ({since}) written to {built.folder}")
    else:
        typer.echo(f"{name}: nothing has changed since release {built.version} in {built.folder}; nothing written")
    typer.echo(
        f"{counted(counts['articles'], 'article')} gave {counted(counts['reports'], 'report')} "
        f"of {counted(counts['events'], 'event')}"
    )
    typer.echo(f"{counted(counts['refused'], 'candidate')} refused, each with its reason, in refused.parquet")
    for sentence, rows in built.composed.warnings.group_by("sentence").len().sort("sentence").iter_rows():
        typer.echo(f"warning, {counted(rows, 'row')}: {sentence}")
