"""An event id that no longer stands for an event."""

from pydantic import BaseModel, ConfigDict, Field


class Retired(BaseModel):
    """One row of `retired.parquet`: an id that an earlier release used, and why it is gone. Ids are never reused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    event_id: str = Field(description="The id that is gone.")
    reason: str = Field(description="merged, withdrawn, not-coded, correction or check-failed.")
    into: str | None = Field(description="The event that took its reports over; null unless merged.")
    release: str | None = Field(description="Version of the release in which it went.")
    detail: str | None = Field(description="What in particular.")
