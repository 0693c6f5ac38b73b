"""Tables of a release that tell how it was made: which reports were compared, what the rules and words said, and which
further places the articles were coded with.
"""

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


class LayerPlace(BaseModel):
    """A place of a further layer that the dataset brings with it; only in releases of a dataset that has layers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place_id: str = Field(description="Id of the place, as events name it.")
    kind: str = Field(description="Its kind: village, hill, airport.")
    name: str = Field(description="Its name in Latin letters.")
    name_ar: str = Field(description="Its name in Arabic.")
    latitude: float = Field(description="WGS 84, degrees.")
    longitude: float = Field(description="WGS 84, degrees.")
    geo_precision: int = Field(description="The most precise that an event at this place can be.")
    admin1: str | None = Field(description="Governorate.")
    admin1_pcode: str | None = Field(description="P-code of the governorate.")
    admin2: str | None = Field(description="District.")
    admin2_pcode: str | None = Field(description="P-code of the district.")
    admin3: str | None = Field(description="Sub-district.")
    admin3_pcode: str | None = Field(description="P-code of the sub-district.")
    parent: str | None = Field(description="The settlement or area that it is a part of (place_id).")
    population: int | None = Field(description="People who live there, where the layer says so.")
    source: str = Field(description="Where the layer has the place from, as its table says.")
    coord_basis: str = Field(description="How the point is known: listed by the source, or by which rule.")
    layer: str = Field(description="The layer, as the recipe names it; the manifest has its licence.")


#: name -> model, as `schema.tables.TABLES` has the tables of rows.
TRACES: Final[dict[str, type[BaseModel]]] = {"links": Link, "lineage": Entry, "places": LayerPlace}
