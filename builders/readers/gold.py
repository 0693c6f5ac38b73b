"""A gold file: what coders say that articles report."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from builders.errors import InputError
from builders.readers.jsonl import read_jsonl
from schema.actors import load_actors
from schema.codes import EVENT_TYPE_OF, WEAPON_TYPES


class GoldEvent(BaseModel):
    """One event as a coder wrote it down; the fields behind `quote` are the coder's own, and not compared.

    `actor1`, `actor2`: ids of who acted and whom it was done to, empty where not told. `lat`, `lon`: degrees.
    `quote`: words of the article that prove it, shown beside a missed event.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

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
    incident: str | None = None
    date_precision: int | None = None
    place: str | None = None
    admin1: str | None = None
    fatalities_low: int | None = None
    fatalities_high: int | None = None
    note: str | None = None


class GoldArticle(BaseModel):
    """One line of a gold file: an article's id and its events, of which there may be none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article_id: Annotated[str, Field(min_length=1)]
    events: list[GoldEvent]
    note: str | None = None


def read_gold(file: Path) -> Mapping[str, list[GoldEvent]]:
    """Article id -> its events, from JSONL with `article_id` and `events` on each line.

    Raises `InputError` with line, article and field for a value that is missing, out of form or of no list, a field
    that there is not, days in the wrong order, and an article that stands twice.
    """
    if file.suffix != ".jsonl":
        raise InputError(file, None, None, "not a gold file", "its name ends in .jsonl")
    if not file.is_file():
        raise InputError(file, None, None, "no such file")
    actors = frozenset(load_actors())
    gold: dict[str, list[GoldEvent]] = {}
    for record in read_jsonl(file):
        try:
            article = GoldArticle.model_validate(record.values)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            message = "no such field" if problem["type"] == "extra_forbidden" else problem["msg"]
            told = f"article {record.values.get('article_id')!r}: {message}"
            raise record.error(".".join(map(str, problem["loc"])), told) from None
        if article.article_id in gold:
            raise record.error("article_id", f"{article.article_id!r} stands twice", "put its events on one line")
        for number, event in enumerate(article.events):
            for field, message, hint in _problems(event, actors):
                raise record.error(f"events.{number}.{field}", f"article {article.article_id!r}: {message}", hint)
        gold[article.article_id] = article.events
    if not gold:
        raise InputError(file, None, None, "no articles in it")
    return gold


def _problems(event: GoldEvent, actors: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """(field, what is wrong, hint) of each value that is in no list, or does not fit another."""
    if EVENT_TYPE_OF.get(event.sub_event_type) != event.event_type:
        message = f"{event.sub_event_type!r} is no sub-event type of {event.event_type!r}"
        yield "sub_event_type", message, "the types are those of ACLED's codebook"
    if event.date_start > event.date_end:
        yield "date_end", f"{event.date_end} is before {event.date_start}", "the first day is date_start"
    for field, ids in (("actor1", event.actor1), ("actor2", event.actor2)):
        for actor in ids:
            if actor not in actors:
                yield field, f"no actor {actor!r}", "the ids stand in schema/actors.csv"
    for weapon in event.weapons:
        if weapon not in WEAPON_TYPES:
            yield "weapons", f"no weapon type {weapon!r}", f"one of {', '.join(WEAPON_TYPES)}"
