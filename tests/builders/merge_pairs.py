"""The hand-written pairs of reports (`merge/pairs.jsonl`), as tables that merging reads."""

import csv
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import polars as pl
from factories import report

from schema.event import Report
from schema.tables import frame

PAIRS = Path(__file__).parent / "merge" / "pairs.jsonl"
_PLACE = ("admin1_pcode", "admin2_pcode", "admin3_pcode")


@dataclass(frozen=True)
class Pair:
    """Two reports of two articles, and whether they tell one event."""

    same: bool
    why: str
    reports: tuple[Report, Report]


def load_pairs() -> list[Pair]:
    """All pairs; those of one number have articles `NUMBER-a` and `NUMBER-b`."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    return [_pair(number, json.loads(line)) for number, line in enumerate(lines)]


def table(*reports: Report) -> pl.DataFrame:
    """The reports as a table."""
    return frame(Report, reports)


def told(article: str, number: int = 1, **fields: Any) -> Report:
    """A report at a place of the gazetteer: `place_id` gives its name, point and units."""
    row = _places()[fields["place_id"]]
    place: dict[str, Any] = {name: row[name] or None for name in _PLACE}
    place |= {"location": row["name"], "latitude": float(row["latitude"]), "longitude": float(row["longitude"])}
    place |= {"geo_precision": int(row["precision"])}
    fields.setdefault("date_end", fields["date_start"])
    for name in ("fatalities", "injured"):
        figure = fields.setdefault(name, 0)
        if isinstance(figure, list):
            fields[f"{name}_low"], fields[name], fields[f"{name}_high"] = figure
    fields.setdefault("fatalities_civilians", 0)
    fields.setdefault("weapon_types", ["unspecified"])
    return report(article, number, **(place | fields))


def _pair(number: int, line: dict[str, Any]) -> Pair:
    one, other = (told(f"{number}-{side}", **_dated(line[side])) for side in ("a", "b"))
    return Pair(line["same"], line["why"], (one, other))


def _dated(fields: dict[str, Any]) -> dict[str, Any]:
    dates = {name: date.fromisoformat(fields[name]) for name in ("date_start", "date_end") if name in fields}
    return fields | dates


@cache
def _places() -> dict[str, dict[str, str]]:
    text = files("gazetteer").joinpath("places.csv").read_text(encoding="utf-8")
    return {row["place_id"]: row for row in csv.DictReader(text.splitlines())}
