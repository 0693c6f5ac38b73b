"""Tables of a release that tell how it was made: which reports were compared, and what the rules and words said."""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field

_POINTS: Final = "Points for the {}, for (above 0) or against their being one event; null where a correction decides."


class Link(BaseModel):
    """Pairs of reports that were joined, or compared and nearly joined: why they are one event, or are not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    report_a: str = Field(description="One report (report_id).")
    report_b: str = Field(description="The other report.")
    event_a: str = Field(description="The event of report_a (event_id).")
    event_b: str = Field(description="The event of report_b: the same if they were joined.")
    verdict: str = Field(description="joined, corrected, or what kept them apart.")
    score: int | None = Field(description="Sum of the points; null where a correction decides.")
    time: int | None = Field(description=_POINTS.format("days"))
    place: int | None = Field(description=_POINTS.format("places"))
    type: int | None = Field(description=_POINTS.format("event types"))
    actor: int | None = Field(description=_POINTS.format("actors"))
    target: int | None = Field(description=_POINTS.format("targets"))
    killed: int | None = Field(description=_POINTS.format("killed"))
    injured: int | None = Field(description=_POINTS.format("wounded"))
    weapon: int | None = Field(description=_POINTS.format("weapons"))
    why: str = Field(description="The verdict in words, with the points.")


class Entry(BaseModel):
    """What each rule, lexicon entry and gazetteer entry said when the release was made: a diff finds causes by it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    entry: str = Field(description="Id of the entry, as evidence names it: en.shelling.hit, weapons:mortar.")
    sha256: str = Field(description="SHA-256 of all that the entry says, its first 16 digits.")


#: name -> model, as `schema.tables.TABLES` has the tables of rows.
TRACES: Final[dict[str, type[BaseModel]]] = {"links": Link, "lineage": Entry}
