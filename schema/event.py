"""The row: what an event is, field by field. Parquet schemas, the codebook and JSON Schema are generated from here."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Evidence(BaseModel):
    """Words of the article that prove one field of a row; offsets count characters of `Article.body`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str = Field(description="Which field: event, actor, target, place, date, fatalities, injured or weapon.")
    start: int = Field(ge=0, description="First character in the body: the title, one line break, the text.")
    end: int = Field(ge=0, description="Character after the last.")
    text: str = Field(
        description="Exactly that slice of the body, which is the text alone if it begins with the title."
    )
    rule_id: str = Field(description="The rule or lexicon entry that read it.")


class CodedEvent(BaseModel):
    """The coded fields, shared by reports and events."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date_start: date = Field(description="First day of the event, local.")
    date_end: date = Field(description="Last day; equal to date_start when the event took one day.")
    date_precision: int = Field(description="1 the day is known, 2 within a week, 3 within a month.")
    year: int = Field(description="Year of date_start.")
    disorder_type: str = Field(description="ACLED's disorder type of the sub-event type.")
    event_type: str = Field(description="ACLED event type.")
    sub_event_type: str = Field(description="ACLED sub-event type.")
    actor: str | None = Field(description="Name of the main acting side; null when not told.")
    actor_ids: list[str] = Field(description="Ids of all acting sides, main one first; empty when not told.")
    actor_type: str | None = Field(description="ACLED's actor type of the main acting side.")
    assoc_actor: str | None = Field(description="Names of further acting sides, joined by '; '.")
    target: str | None = Field(description="Name of the main side acted upon; null when there is none.")
    target_ids: list[str] = Field(description="Ids of all sides acted upon, main one first.")
    target_type: str | None = Field(description="ACLED's actor type of the main target.")
    assoc_target: str | None = Field(description="Names of further targets, joined by '; '.")
    interaction: str | None = Field(description="ACLED's combination of actor_type and target_type.")
    civilian_targeting: str | None = Field(description="'Civilian targeting' when civilians are the main target.")
    weapon_type: str = Field(description="The main weapon type; 'unspecified' when none is told.")
    weapon_types: list[str] = Field(description="All weapon types told, main one first.")
    fatalities: int = Field(description="Killed, best figure; 0 when none is reported.")
    fatalities_low: int = Field(description="Lowest reported figure of killed.")
    fatalities_high: int = Field(description="Highest reported figure of killed.")
    fatalities_civilians: int = Field(description="Of fatalities, those said or implied to be civilians.")
    injured: int = Field(description="Wounded, best figure; 0 when none is reported.")
    injured_low: int = Field(description="Lowest reported figure of wounded.")
    injured_high: int = Field(description="Highest reported figure of wounded.")
    country: str = Field(description="Always Syria.")
    iso: int = Field(description="ISO 3166 numeric code, 760.")
    admin1: str = Field(description="Governorate.")
    admin1_pcode: str = Field(description="OCHA P-code of the governorate, SY01 to SY14.")
    admin2: str | None = Field(description="District; null where the place is coarser.")
    admin2_pcode: str | None = Field(description="OCHA P-code of the district.")
    admin3: str | None = Field(description="Sub-district; null where the place is coarser.")
    admin3_pcode: str | None = Field(description="OCHA P-code of the sub-district.")
    location: str = Field(description="Name of the place in Latin letters.")
    location_ar: str = Field(description="Name of the place in Arabic.")
    place_id: str = Field(description="Id of the place in the gazetteer; a P-code where there is one.")
    latitude: float = Field(description="Degrees north, WGS 84, 5 decimals.")
    longitude: float = Field(description="Degrees east, WGS 84, 5 decimals.")
    geo_precision: int = Field(description="1 named place, 2 near it or a small area, 3 governorate, region or road.")
    priogrid_gid: int = Field(description="PRIO-GRID cell of the point.")
    clarity: str = Field(description="How the occurrence is told: stated, attributed or disputed.")
    rule_ids: list[str] = Field(description="Rules that recognised the event, sorted.")


class Report(CodedEvent):
    """One row per event and article: what one article says of one event."""

    report_id: str = Field(description="article_id + '#' + the row's number in the article, from 1.")
    event_id: str | None = Field(description="The event it belongs to; null before merging.")
    article_id: str = Field(description="The article that reports it.")
    evidence: list[Evidence] = Field(description="Words that prove the fields, in order of the text.")


class Event(CodedEvent):
    """One row per event: what all its reports say together."""

    event_id: str = Field(description="'SYR' and a number; persists across releases, never reused.")
    n_reports: int = Field(description="Number of reports merged into the event.")
    n_sources: int = Field(description="Number of distinct sources among them.")
    sources: list[str] = Field(description="Those sources, sorted.")
    article_ids: list[str] = Field(description="Ids of the articles that report it, sorted.")
    notes: str = Field(description="One generated plain-English sentence.")
