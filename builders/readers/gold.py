"""A gold file: what coders say that articles report."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from builders.errors import InputError
from builders.readers.jsonl import read_jsonl
from schema.codes import EVENT_TYPE_OF


class GoldEvent(BaseModel):
    """One event as a coder wrote it down. Lines may hold further fields of the coder's own (a place's name, a note).

    `actor1`, `actor2`: ids of who acted and whom it was done to, empty where not told. `lat`, `lon`: degrees.
    `quote`: words of the article that prove it, shown beside a missed event.
    """

    model_config = ConfigDict(frozen=True)

    date_start: date
    date_end: date
    event_type: str
    sub_event_type: str
    actor1: list[str]
    actor2: list[str]
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    geo_precision: Literal[1, 2, 3]
    fatalities: Annotated[int, Field(ge=0)]
    civilians_killed: Annotated[int, Field(ge=0)]
    injured: Annotated[int, Field(ge=0)]
    weapons: list[str]
    quote: str = ""


class GoldArticle(BaseModel):
    """One line of a gold file: an article's id and its events, of which there may be none."""

    model_config = ConfigDict(frozen=True)

    article_id: Annotated[str, Field(min_length=1)]
    events: list[GoldEvent]


def read_gold(file: Path) -> Mapping[str, list[GoldEvent]]:
    """Article id -> its events, from JSONL with `article_id` and `events` on each line.

    Raises `InputError` with line and field for a value that is missing or out of form, a sub-event type that is none
    of its event type, and an article that stands twice.
    """
    if file.suffix != ".jsonl":
        raise InputError(file, None, None, "not a gold file", "its name ends in .jsonl")
    if not file.is_file():
        raise InputError(file, None, None, "no such file")
    gold: dict[str, list[GoldEvent]] = {}
    for record in read_jsonl(file):
        try:
            article = GoldArticle.model_validate(record.values)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            raise record.error(".".join(map(str, problem["loc"])), problem["msg"]) from None
        if article.article_id in gold:
            raise record.error("article_id", f"{article.article_id!r} stands twice", "put its events on one line")
        for event in article.events:
            if EVENT_TYPE_OF.get(event.sub_event_type) != event.event_type:
                message = f"{event.sub_event_type!r} is no sub-event type of {event.event_type!r}"
                raise record.error("events.sub_event_type", message, "the types are those of ACLED's codebook")
        gold[article.article_id] = article.events
    if not gold:
        raise InputError(file, None, None, "no articles in it")
    return gold
