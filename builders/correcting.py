"""Corrections at work on the rows: reports dropped or given other values, events given other values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl
from pydantic import BaseModel, ValidationError

from builders.coded import refusal_of
from builders.corrections import CorrectionsFile
from builders.notes import notes
from builders.placed import place_columns
from gazetteer.place import Place
from schema.actors import load_actors
from schema.codes import EVENT_TYPE_OF
from schema.derived import derived
from schema.event import Event, Report
from schema.refusal import Refusal
from schema.tables import frame

Row = dict[str, Any]
#: What a column of figures can hold.
_LARGEST: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Corrected:
    """Reports after drops and overrides, the refusals of those dropped, and the ids of both."""

    reports: pl.DataFrame
    refused: pl.DataFrame
    dropped: list[str]
    changed: list[str]


def correct_reports(reports: pl.DataFrame, file: CorrectionsFile, places: Mapping[str, Place]) -> Corrected:
    """Apply the drops and overrides of reports; the order of the rows is kept.

    `places`: the gazetteer's, for a `place_id` that is set. Raises InputError for a correction that no longer fits.
    """
    named = {report for correction in file.corrections.all() for report in correction.named()}
    rows = {row["report_id"]: row for row in reports.filter(pl.col("report_id").is_in(sorted(named))).to_dicts()}
    file.check(rows)
    dropped: dict[str, str] = {}
    for drop in file.corrections.drop:
        dropped |= dict.fromkeys(drop.reports, f"{drop.id}: {drop.reason}")
    changed = [
        _set(file, number, rows[name], places, Report)
        for number, override in enumerate(file.corrections.override)
        for name in override.reports
    ]
    kept = reports.filter(~pl.col("report_id").is_in(sorted(dropped)))
    return Corrected(
        reports=_replaced(kept, changed, Report, "report_id"),
        refused=frame(
            Refusal,
            [refusal_of(rows[name], "correct", "correction-dropped", why) for name, why in sorted(dropped.items())],
        ),
        dropped=sorted(dropped),
        changed=sorted(name for override in file.corrections.override for name in override.reports),
    )


def correct_events(events: pl.DataFrame, file: CorrectionsFile, places: Mapping[str, Place]) -> pl.DataFrame:
    """Apply the overrides of events, and tell their notes anew; raises InputError for one that no longer fits."""
    named = {override.event: number for number, override in enumerate(file.corrections.override) if override.event}
    if not named:
        return events
    rows = {row["event_id"]: row for row in events.filter(pl.col("event_id").is_in(sorted(named))).to_dicts()}
    file.check_events(rows)
    changed = [_set(file, number, rows[name], places, Event) for name, number in named.items()]
    corrected = _replaced(events, changed, Event, "event_id")
    ours = pl.col("event_id").is_in(sorted(named))
    return corrected.with_columns(notes=pl.when(ours).then(notes(corrected)).otherwise("notes"))


def _replaced(table: pl.DataFrame, rows: list[BaseModel], model: type[BaseModel], key: str) -> pl.DataFrame:
    """The table with `rows` in place of those with their keys."""
    if not rows:
        return table
    numbered = table.with_row_index("_order")
    new = frame(model, rows).join(numbered.select(key, "_order"), on=key)
    others = numbered.join(new, on=key, how="anti").select(new.columns)
    return pl.concat([others, new]).sort("_order").select(table.columns)


def _set(
    file: CorrectionsFile, number: int, row: Row, places: Mapping[str, Place], model: type[BaseModel]
) -> BaseModel:
    """The row with what the override sets, what follows from it, and what the gazetteer says of a place that is set."""
    values = file.corrections.override[number].set
    if "place_id" in values and values["place_id"] not in places:
        raise file.error("override", number, "set", f"the gazetteer has no place {values['place_id']!r}", None)
    if values.get("sub_event_type", "Other") not in EVENT_TYPE_OF:
        raise file.error("override", number, "set", f"no sub-event type {values['sub_event_type']!r}", None)
    for field, value in values.items():
        if isinstance(value, int) and not 0 <= value <= _LARGEST:
            raise file.error("override", number, "set", f"{field}: {value} is no figure from 0 to {_LARGEST:,}", None)
    placed = place_columns(places[values["place_id"]]) if "place_id" in values else {}
    try:
        changed = model.model_validate({**row, **placed, **values}, strict=True).model_dump()
    except ValidationError as error:
        first = error.errors()[0]
        raise file.error("override", number, "set", f"{first['loc'][0]}: {first['msg']}", None) from None
    return model.model_validate(changed | derived(changed, load_actors()))
