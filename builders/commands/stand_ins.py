"""Options that several commands have: what stands in where an article states nothing, and further places."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer


def _day(text: str) -> date:
    from builders.readers.record import iso_day

    day = iso_day(text)
    if day is None:
        raise typer.BadParameter(f"{text!r} is not a day; write YYYY-MM-DD")
    return day


Published = Annotated[
    date | None, typer.Option(parser=_day, metavar="DATE", help="Day of publication of articles that state none.")
]
Source = Annotated[str | None, typer.Option(help="Source of articles that state none.")]
Layers = Annotated[
    list[Path] | None,
    typer.Option("--layer", help="A folder with a further layer of places (waqai places import); may be repeated."),
]
