"""A refusal: a candidate or an input that did not become a row, with its reason."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from schema.codes import REASONS


class Refusal(BaseModel):
    """One row of `refused.parquet`.

    `article_id`: whose text. `event_type`, `sub_event_type`: what it would have been; None where none was recognised.
    `start`, `end`: characters of the article's body; `text` is that slice. `stage`: which stage refused it
    (`read`, `code`, `merge`, `correct`, `validate`). `reason`: a code of `schema.codes.REASONS`.
    `rule_id`: the rule whose candidate it was. `detail`: what in particular.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    article_id: str
    event_type: str | None = None
    sub_event_type: str | None = None
    start: int = Field(default=0, ge=0)
    end: int = Field(default=0, ge=0)
    text: str = ""
    stage: str
    reason: str
    rule_id: str | None = None
    detail: str = ""

    @field_validator("reason")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in REASONS:
            raise ValueError(f"unknown reason {value!r}; the closed list is schema.codes.REASONS")
        return value
