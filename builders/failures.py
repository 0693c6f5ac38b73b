"""Failures of a build or a check, told to a person."""

from collections.abc import Iterator
from contextlib import contextmanager

import polars as pl
import typer
from rich.console import Console

from builders.compose import FailedChecksError
from builders.release.published import DamagedReleaseError
from builders.release.whole_folder import BusyError

#: Rows that are told for each check; the number is of all.
_TOLD = 10


@contextmanager
def told(console: Console) -> Iterator[None]:
    """Tell on `console` what stopped the block, and exit with 1."""
    try:
        yield
    except FailedChecksError as error:
        for line in lines(error.findings):
            console.print(line)
        for correction in error.corrections:
            console.print(f"corrected by {correction}")
        console.print("error: no release was written, for these rows fail checks")
        raise typer.Exit(1) from None
    except DamagedReleaseError as error:
        console.print(f"error: {error}")
        console.print(error.remedy)
        raise typer.Exit(1) from None
    except BusyError as error:
        console.print(f"error: {error}")
        raise typer.Exit(1) from None


def lines(findings: pl.DataFrame) -> Iterator[str]:
    """Per check one line with its sentence and how many rows break it, then the first of them with field and value."""
    for (check,), rows in findings.group_by("check", maintain_order=True):
        severity, sentence = rows.select("severity", "sentence").row(0)
        yield f"{severity} {check}: {rows.height:,} {'row' if rows.height == 1 else 'rows'}. {sentence}"
        for row in rows.head(_TOLD).to_dicts():
            yield f"  {_where(row)}: {row['field']} = {row['value']}"
        if rows.height > _TOLD:
            yield f"  and {rows.height - _TOLD:,} more"


def verdict(release: str, differences: list[str]) -> None:
    """Print how a release differs from what its inputs and the code give; exit with 1 if it does."""
    for line in differences:
        typer.echo(line)
    if differences:
        typer.echo(f"{release} is not what its inputs and this code give")
        raise typer.Exit(1)
    typer.echo(f"{release} is what its inputs and this code give")


def _where(row: dict[str, str | None]) -> str:
    named = [row["table"], row["row"], f"article {row['article_id']}" if row["article_id"] else None]
    return ", ".join(part for part in named if part)
