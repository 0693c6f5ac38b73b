"""A refusal: a candidate or an input that did not become a row, with its reason."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from schema.codes import REASONS


class Refusal(BaseModel):
    """One row of `refused.parquet`: something in an article, or an input, that gave no event, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article_id: str = Field(description="The article whose words these are.")
    event_type: str | None = Field(default=None, description="What it would have been; null where none was recognised.")
    sub_event_type: str | None = Field(default=None, description="The same, by sub-event type.")
    start: int = Field(default=0, ge=0, description="First character in the article's body.")
    end: int = Field(default=0, ge=0, description="Character after the last.")
    text: str = Field(default="", description="Exactly that slice of the body.")
    stage: str = Field(description="Which stage refused it: read, code, merge, correct or validate.")
    reason: str = Field(description="Reason code of the closed list.")
    rule_id: str | None = Field(default=None, description="The rule whose candidate it was.")
    detail: str = Field(default="", description="What in particular.")

    @field_validator("reason")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in REASONS:
            raise ValueError(f"unknown reason {value!r}; the closed list is schema.codes.REASONS")
        return value
