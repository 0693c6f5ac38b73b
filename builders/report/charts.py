"""Charts as SVG inside the page: events by month and kind, and a map of their places."""

import re
from itertools import pairwise
from typing import Any, Final

import altair as alt
import polars as pl
import vl_convert

from builders.beside import rows_beside
from builders.counted import counted
from builders.explain.signs import shown
from schema.cells import syria_outline
from schema.codes import EVENT_TYPES

#: event type -> colour, told apart on light and dark paper and by people who see few colours.
COLOURS: Final = dict(zip(EVENT_TYPES, ("#e08a2e", "#2f9e8f", "#a3a02c", "#c9414f", "#8257b5", "#4f86c6"), strict=True))

#: Places that the map shows, those with most killed first.
MOST_PLACES: Final = 2_000

#: Years from which an axis names only years.
_MANY_YEARS: Final = 3

#: A mark of a chart, with the sentence that tells it.
_MARK: Final = re.compile(r'(<path aria-label="([^"]*)" role="graphics-symbol"[^>]*)(?:/>|></path>)')

_FONT: Final = "Liberation Sans"  # carried by the converter, so that text takes the same room on every machine
_AXIS: Final = {"labelFont": _FONT, "titleFont": _FONT, "labelFontSize": 12, "titleFontSize": 12, "domain": False}
_CONFIG: Final[dict[str, Any]] = {
    "background": "transparent",
    "view": {"stroke": "transparent"},
    "axis": {**_AXIS, "grid": False, "ticks": False},
    "axisY": {"grid": True, "gridOpacity": 0.35},
    "text": {"font": _FONT},
}


def months(events: pl.DataFrame) -> str:
    """Events of each month of `date_start`, stacked by event type, as SVG."""
    month = pl.col("date_start").dt.truncate("1mo").dt.to_string("%Y-%m-%d")
    rows = events.group_by(month.alias("month"), "event_type").len("events").sort("month", "event_type").to_dicts()
    for row in rows:
        row["rank"] = list(EVENT_TYPES).index(row["event_type"])
        row["told"] = f"{row['month'][:7]}, {row['event_type']}: {row['events']:,}"
    chart = (
        alt.Chart(alt.InlineData(values=rows), width=1040, height=250)
        .mark_bar()
        .encode(
            x=alt.X("month:T", timeUnit="utcyearmonth", title=None, axis=_time_axis(events)),
            y=alt.Y("events:Q", title="events", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color("event_type:N", scale=_scale(), legend=None),
            order=alt.Order("rank:Q"),
            description="told:N",
        )
    )
    return _svg(chart.to_dict())


def map_of(events: pl.DataFrame) -> str:
    """The places of the events over the outline of Syria, as SVG: area tells the killed, a ring that none is told."""
    rows = places(events).head(MOST_PLACES).to_dicts()
    deadliest = max((row["killed"] for row in rows), default=0)
    layers = [
        alt.Chart(_outline()).mark_geoshape(stroke="#8a8f94", strokeWidth=1, fill="#efece4"),
        _points([row for row in rows if not row["killed"]]).mark_circle(
            size=30, fill="transparent", stroke="#4f86c6", strokeWidth=1.4
        ),
        _points([row for row in rows if row["killed"]])
        .mark_circle(color="#c9414f", opacity=0.62, stroke="#ffffff", strokeWidth=0.6)
        .encode(size=alt.Size("killed:Q", scale=alt.Scale(domain=[0, deadliest], range=[24, 1100]), legend=None)),
        alt.Chart(alt.InlineData(values=_capitals()))
        .mark_text(fontSize=12, dy=-10, fontWeight=500)
        .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N"),
    ]
    chart = alt.layer(*layers).properties(width=860, height=690).project(type="mercator")
    return _svg(chart.to_dict())


def places(events: pl.DataFrame) -> pl.DataFrame:
    """`place_id, location, location_ar, admin1, latitude, longitude, events, killed`, those with most killed first."""
    point = ("location", "location_ar", "admin1", "latitude", "longitude")
    ordered = events.sort("event_id").group_by("place_id", maintain_order=True)
    counted = ordered.agg(pl.col(*point).first(), events=pl.len(), killed=pl.col("fatalities").sum())
    return counted.sort("killed", "events", "place_id", descending=[True, True, False])


def _points(rows: list[dict[str, Any]]) -> alt.Chart:
    values = [
        {
            "longitude": row["longitude"],
            "latitude": row["latitude"],
            "killed": row["killed"],
            "told": shown(f"{row['location']}: {counted(row['events'], 'event')}, {row['killed']:,} killed"),
        }
        for row in rows
    ]
    points = alt.Chart(alt.InlineData(values=values))
    return points.encode(longitude="longitude:Q", latitude="latitude:Q", description="told:N")


def _time_axis(events: pl.DataFrame) -> alt.Axis:
    """Years alone where there are many, else months."""
    years = events["year"].n_unique()
    return alt.Axis(format="%Y", tickCount="year") if years > _MANY_YEARS else alt.Axis(labelFlush=True, tickCount=10)


def _scale() -> alt.Scale:
    return alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))


def _outline() -> alt.InlineData:
    """The outline as GeoJSON; the converter wants outer rings clockwise."""
    ring = [[longitude, latitude] for latitude, longitude in syria_outline()]
    closed = [*ring, ring[0]]
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(closed))
    shape = {"type": "Polygon", "coordinates": [closed if area < 0 else closed[::-1]]}
    return alt.InlineData(values=[{"type": "Feature", "properties": {}, "geometry": shape}])


def _capitals() -> list[dict[str, Any]]:
    """The seats of the governorates, for orientation."""
    seats = [row for row in rows_beside("gazetteer", "places.csv") if row["capital_level"] in ("0", "1")]
    largest = {row["admin1_pcode"]: row for row in sorted(seats, key=lambda row: float(row["population"] or 0))}
    return [
        {"name": row["name"], "longitude": float(row["longitude"]), "latitude": float(row["latitude"])}
        for _, row in sorted(largest.items())
    ]


def _svg(spec: dict[str, Any]) -> str:
    """The chart as an element of the page: no font or colour of text of its own, and a tip on each mark."""
    drawn = str(vl_convert.vegalite_to_svg({**spec, "config": _CONFIG}, allowed_base_urls=[]))
    plain = re.sub(r'(<text\b[^>]*?) font-family="[^"]*"', r"\1", drawn)
    return _MARK.sub(r"\1><title>\2</title></path>", plain)
