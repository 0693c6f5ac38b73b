"""Somebody else's coding: incidents that another project coded from several sources, held against our rows.

An article *tells* an incident when a row of it stands within a day and 10 km (an incident without a point: in the same
governorate). `found` is the share of articles that tell their incident, `killed` the share of these with a row whose
range meets the incident's. `joined`: of the articles that tell an incident which others tell too, those that end in
one event with most of the others after merging. `mixed`: events in which articles of different incidents meet, to be
read by hand, for the other project splits what a writer tells as one. For these two, an incident without a point is
where the gazetteer has its name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from typing import Any, Final

import polars as pl
from geopy.distance import great_circle

from builders.merge import merge
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import arabic_key
from gazetteer.lookup import Lookup

NEAR_KM: Final = 10.0

Row = Mapping[str, Any]


def measure(incidents: list[Row], reports: pl.DataFrame) -> Iterator[str]:
    """Lines of figures for coded `incidents` and the `reports` of their articles."""
    telling = _telling(incidents, reports)
    right = sum(any(_killed_in_range(row, incidents[n]) for row in rows) for n, rows in telling.items())
    shares = f"found {len(telling) / len(incidents):.3f}, of these killed in range {right / max(1, len(telling)):.3f}"
    yield f"{len(incidents)} articles of incidents, {shares}"
    events = _events(_telling([*_placed(incidents)], reports), reports)
    joined, shared = _joined(incidents, events)
    yield f"{shared} articles tell an incident that others tell too, joined {joined / max(1, shared):.3f}"
    mixed = _mixed(incidents, events)
    yield f"{len(mixed)} events hold articles of different incidents: {', '.join(mixed) or 'none'}"


def _telling(incidents: list[Row], reports: pl.DataFrame) -> dict[int, list[Row]]:
    """Number of an incident's entry -> rows of its article that tell it, where there are any."""
    tables = reports.partition_by("article_id", as_dict=True)
    governorates = _governorates()
    rows = {n: _rows(tables.get((entry["article_id"],))) for n, entry in enumerate(incidents)}
    near = {n: [row for row in found if _near(row, incidents[n], governorates)] for n, found in rows.items()}
    return {n: found for n, found in near.items() if found}


def _placed(incidents: list[Row]) -> Iterator[Row]:
    """The incidents, those without a point at the settlement that the gazetteer has for their name."""
    lookup = Lookup(Gazetteer.load())
    for entry in incidents:
        found = lookup.resolve(entry["location_ar"] or "", entry["admin1_ar"]) if entry["lat"] is None else None
        here = found is not None and found.geo_precision == 1
        yield {**entry, "lat": found.latitude, "lon": found.longitude} if found and here else entry


def _events(telling: Mapping[int, list[Row]], reports: pl.DataFrame) -> dict[int, set[str]]:
    """Number of an incident's entry -> events in which its rows end."""
    merged = merge(reports, dict.fromkeys(reports["article_id"], "unknown"))
    event_of = dict(merged.reports.select("report_id", "event_id").iter_rows())
    return {n: {event_of[row["report_id"]] for row in rows} for n, rows in telling.items()}


def _joined(incidents: list[Row], events: Mapping[int, set[str]]) -> tuple[int, int]:
    """Articles that end in the event of most, and all of incidents that more than one article tells."""
    of_incident: dict[str, list[set[str]]] = defaultdict(list)
    for n, found in events.items():
        of_incident[incidents[n]["incident_id"]].append(found)
    several = [found for found in of_incident.values() if len(found) > 1]
    most = [Counter(chain.from_iterable(found)).most_common(1)[0][1] for found in several]
    return sum(count for count in most if count > 1), sum(map(len, several))


def _mixed(incidents: list[Row], events: Mapping[int, set[str]]) -> list[str]:
    """Events that hold different incidents, with the incidents' ids."""
    of_event: dict[str, set[str]] = defaultdict(set)
    for n, found in events.items():
        for event in found:
            of_event[event].add(incidents[n]["incident_id"])
    return [f"{event} ({' '.join(sorted(ids))})" for event, ids in sorted(of_event.items()) if len(ids) > 1]


def _rows(table: pl.DataFrame | None) -> Iterable[Row]:
    return [] if table is None else table.to_dicts()


def _governorates() -> Mapping[str, str]:
    """Folded Arabic name of a governorate -> its P-code."""
    places = Gazetteer.load().places.values()
    return {arabic_key(p.name_ar): p.admin1_pcode for p in places if p.kind == "governorate" and p.admin1_pcode}


def _near(row: Row, incident: Row, governorates: Mapping[str, str]) -> bool:
    day, margin = date.fromisoformat(incident["incident_date"]), timedelta(days=1)
    if not row["date_start"] - margin <= day <= row["date_end"] + margin:
        return False
    if incident["lat"] is None:
        return bool(row["admin1_pcode"] == governorates.get(arabic_key(incident["admin1_ar"] or ""), ""))
    here, there = (row["latitude"], row["longitude"]), (incident["lat"], incident["lon"])
    return bool(great_circle(here, there).km <= NEAR_KM)


def _killed_in_range(row: Row, incident: Row) -> bool:
    """Whether the row's range and the incident's meet; a bound that was not coded is open."""
    low, high = incident["killed_min"] or 0, incident["killed_max"]
    return bool(row["fatalities_high"] >= low and (high is None or row["fatalities_low"] <= high))
