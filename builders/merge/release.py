"""What merging takes from the previous release and gives to the next."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from schema.retired import Retired
from schema.tables import polars_schema
from schema.traces import Link

#: Ids that no longer stand for an event. `release` is null until the version that retires them is computed.
RETIRED_SCHEMA: Final = polars_schema(Retired)

#: Why an id is retired -> one sentence.
RETIREMENTS: Final[dict[str, str]] = {
    "merged": "Its reports tell the same incident as another event's.",
    "withdrawn": "All articles that reported it have left the inputs.",
    "not-coded": "Its articles no longer yield it.",
    "correction": "A correction of the dataset drops it.",
    "check-failed": "It fails a check; the refusals name it.",
}

LINKS_SCHEMA: Final = polars_schema(Link)


@dataclass(frozen=True)
class PreviousRelease:
    """The release before: its version and its tables `events`, `reports` and `retired`."""

    version: str
    events: pl.DataFrame
    reports: pl.DataFrame
    retired: pl.DataFrame


@dataclass(frozen=True)
class Merged:
    """Tables after merging.

    `events`: one row per event, by number. `reports`: all reports with `event_id`, by event and report.
    `retired`: all ids ever retired. `links`: pairs joined or nearly joined (`LINKS_SCHEMA`).
    """

    events: pl.DataFrame
    reports: pl.DataFrame
    retired: pl.DataFrame
    links: pl.DataFrame
