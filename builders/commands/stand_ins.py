"""Options of the commands that read articles: what stands in where an article states nothing."""

from datetime import date
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
