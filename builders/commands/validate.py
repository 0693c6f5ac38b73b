"""`waqai validate`: a release or a table against every check."""

from pathlib import Path
from typing import Annotated

import typer

from builders.commands.stand_ins import Layers
from builders.counted import counted


def validate(
    path: Annotated[
        str,
        typer.Argument(metavar="PATH", help="Release folder, DATASET@VERSION, or one table as a Parquet file."),
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Parquet file for all findings, one row each.")
    ] = None,
    layer: Layers = None,
) -> None:
    """Hold every row of a release, or of one table, to the checks of the codebook.

    A release brings the places of its layers; for a table that was coded with one, name it.
    Exits with 1 when a row fails one of severity error; warnings are told and counted.
    """
    import polars as pl

    from builders.atomic import whole_files
    from builders.failures import lines
    from builders.outputs import check_output
    from builders.release.geoparquet import write_table
    from builders.release.named import named_path
    from builders.tools import load_facts
    from builders.validate import validate as check

    if output is not None:
        check_output(output, [".parquet"], [Path(path)])
    validated = check(named_path(path), load_facts(layer or ()))
    for line in lines(validated.findings):
        typer.echo(line)
    if output is not None:
        with whole_files(output) as (part,):
            write_table(part, validated.findings)
    if validated.left_out:
        typer.echo(f"not run without the other tables: {', '.join(validated.left_out)}")
    tables = ", ".join(f"{rows:,} {name}" for name, rows in validated.tables.items())
    errors = validated.findings.filter(pl.col("severity") == "error").height
    warnings = validated.findings.height - errors
    typer.echo(f"{path}: {tables}; {counted(errors, 'error')}, {counted(warnings, 'warning')}")
    if errors:
        raise typer.Exit(1)
