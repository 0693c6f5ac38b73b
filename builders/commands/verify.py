"""`waqai verify`: whether a release is what it was when it was published."""

from typing import Annotated

import typer


def verify(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="Release folder, or DATASET@VERSION.")],
    rebuild: Annotated[
        bool,
        typer.Option("--rebuild", help="Also make it again from the dataset's inputs, and compare its content."),
    ] = False,
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes; all cores when not given.")] = None,
) -> None:
    """Check that every file of a release is what its manifest says. Exits with 1 when one is not."""
    from rich.console import Console

    from builders.dataset import Dataset
    from builders.failures import told, verdict
    from builders.progress import counting
    from builders.rebuild import differences
    from builders.release.named import named_path
    from builders.release.published import Release
    from builders.tools import load_tools

    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    with told(console):
        opened = Release.open(named_path(release))
        for problem in (problems := opened.problems()):
            typer.echo(problem)
        if problems:
            typer.echo(f"{release} is not as it was published")
            raise typer.Exit(1)
    typer.echo(f"{release}: {len(opened.manifest['files'])} files are as published")
    if rebuild:
        dataset = Dataset.open(opened.folder.resolve().parent.parent)
        with told(console), counting("articles coded", console) as advance:
            tools = load_tools(jobs, dataset.layers())
            found = differences(opened, dataset, tools, console.print, advance)
        verdict(f"{dataset.name} {opened.version}", found)
