"""The page of a release: what is in it, at a glance and row by row."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any, Final

import polars as pl

from builders.counted import counted
from builders.release.published import Release
from builders.report import figures
from builders.report.charts import COLOURS, MOST_PLACES, map_of, months, places
from builders.report.figures import Tally
from builders.report.named import DIFF, read_diff
from builders.report.of_diff import causes, changes
from builders.report.page import attribute, page, table, words
from builders.report.parts import barred, cards, chapter, contents, named, remark
from schema.codes import REASONS, WEAPON_TYPES

#: Events that the page lists, those with most killed first; figures and charts are of all.
SHOWN: Final = 2_000
_PLACES: Final = 15

Row = dict[str, Any]


def release_page(release: Release) -> str:
    """The page as HTML; its bytes depend on the release alone."""
    events, articles = release.table("events"), release.table("articles")
    title = f"{release.manifest.get('title') or release.folder.resolve().name}, release {release.version}"
    chapters = [
        ("months", "By month", _months(events)),
        ("map", "On the map", _map(events)),
        ("kinds", "Kinds of events", _kinds(events)),
        ("most", "Places, sides, means, sources", _most(events)),
        ("refused", "What gave no row", _refused(release.table("refused"))),
        ("since", "Since the release before", _since(release)),
        ("events", "Events", _events(events, articles)),
    ]
    kept = [(anchor, name, body) for anchor, name, body in chapters if body]
    body = "\n".join(
        [
            f"<h1>{words(title)}</h1>",
            f'<p class="lede">{words(release.manifest.get("description") or "")}</p>',
            _cards(release, events, articles),
            contents([(anchor, name) for anchor, name, _ in kept]),
            *(chapter(*part) for part in kept),
            _footer(release),
        ]
    )
    return page(title, body, files("builders.report").joinpath("report.css").read_text(encoding="utf-8"))


def _cards(release: Release, events: pl.DataFrame, articles: pl.DataFrame) -> str:
    total = {name: int(events[name].sum()) for name in events.columns if name.startswith(("fatalities", "injured"))}
    spread = f"{total['fatalities_low']:,} to {total['fatalities_high']:,} reported"
    sources, spots, regions = (
        column.drop_nulls().n_unique() for column in (articles["source"], events["place_id"], events["admin1"])
    )
    return cards(
        [
            (f"{events.height:,}", "events", _span(events)),
            (f"{total['fatalities']:,}", "killed", spread),
            (f"{total['fatalities_civilians']:,}", "of them civilians", "said or implied to be"),
            (f"{total['injured']:,}", "wounded", ""),
            (f"{spots:,}", "places", f"in {counted(regions, 'governorate')}"),
            (f"{articles.height:,}", "articles", f"of {counted(sources, 'source')}"),
            (f"{release.table('reports').height:,}", "reports", "one per event and article"),
            (f"{release.table('refused').height:,}", "refused", "each with its reason"),
        ]
    )


def _span(events: pl.DataFrame) -> str:
    months = events.select(pl.min("date_start"), pl.max("date_end")).select(pl.all().dt.to_string("%B %Y")).row(0)
    return f"{months[0]} to {months[1]}" if events.height else ""


def _months(events: pl.DataFrame) -> str:
    if events.is_empty():
        return remark("There are no events.")
    kinds = (f"<li>{_dot(kind)}{attribute(kind)}</li>" for kind in COLOURS)
    legend = f'<ul class="legend">{"".join(kinds)}</ul>'
    caption = "<figcaption>Events by the month in which they began.</figcaption>"
    return f"<figure>{legend}{months(events)}{caption}</figure>"


def _map(events: pl.DataFrame) -> str:
    number = events["place_id"].n_unique()
    if not number:
        return ""
    some = f" The {MOST_PLACES:,} with most killed of {number:,} are shown." if number > MOST_PLACES else ""
    told = (
        "Each circle is a place that is named, its area the number of killed; a ring where none is reported. "
        f"The outline is our own, good to some 5 km.{some}"
    )
    return f"<figure>{map_of(events)}<figcaption>{attribute(told)}</figcaption></figure>"


def _kinds(events: pl.DataFrame) -> str:
    rows = figures.by_kind(events)
    most = max((tally.events for _, tally in rows), default=0)
    cells = [
        [f"{_dot(kind)}{words(tally.name)}", words(kind), barred(tally.events, most), f"{tally.killed:,}"]
        for kind, tally in rows
    ]
    return table(["sub-event type", "event type", "events#", "killed#"], cells) if rows else ""


def _dot(kind: str) -> str:
    return f'<span class="dot" style="--dot: {COLOURS[kind]}"></span>'


def _most(events: pl.DataFrame) -> str:
    if events.is_empty():
        return ""
    top = places(events).sort("events", "killed", "place_id", descending=[True, True, False]).head(_PLACES).to_dicts()
    most = max((row["events"] for row in top), default=0)
    rows = [
        [
            named(row["location"], row["location_ar"]),
            words(row["admin1"]),
            barred(row["events"], most),
            f"{row['killed']:,}",
        ]
        for row in top
    ]
    weapons = [tally for tally in figures.by_weapon(events) if tally.name != "unspecified"]
    tables = [
        f"<h3>Places</h3>{table(['place', 'governorate', 'events#', 'killed#'], rows)}",
        _tally("Who acted", "actor", figures.by_side(events, "actor")),
        _tally("Who was hit", "target", figures.by_side(events, "target")),
        _tally("By what means", "weapon", weapons, WEAPON_TYPES),
        _tally("Who reports", "source", figures.by_source(events)),
    ]
    return f'<div class="halves">{"".join(f"<div>{one}</div>" for one in tables if one)}</div>'


def _tally(title: str, what: str, tallies: Sequence[Tally], meaning: dict[str, str] | None = None) -> str:
    if not tallies:
        return ""
    most = max(tally.events for tally in tallies)
    rows = [
        [named(tally.name, (meaning or {}).get(tally.name)), barred(tally.events, most), f"{tally.killed:,}"]
        for tally in tallies
    ]
    return f"<h3>{title}</h3>{table([what, 'events#', 'killed#'], rows)}"


def _refused(refused: pl.DataFrame) -> str:
    reasons = figures.by_reason(refused)
    if not reasons:
        return ""
    rows = [[words(reason), words(REASONS[reason]), barred(number, reasons[0][1])] for reason, number in reasons]
    lead = remark("Candidates that were recognised and not coded, by reason; refused.parquet has each with its words.")
    return lead + table(["reason", "meaning", "times#"], rows)


def _since(release: Release) -> str:
    path = release.folder / "diff" / DIFF
    if not path.is_file():
        return ""
    diff = read_diff(path)
    return remark(f"Against release {diff['old']}.") + changes(diff) + causes(diff)


def _events(events: pl.DataFrame, articles: pl.DataFrame) -> str:
    """The events by day, a part for each year."""
    if events.is_empty():
        return ""
    told = {row["id"]: row for row in articles.select("id", "source", "url").to_dicts()}
    deadliest = events.sort("fatalities", "event_id", descending=[True, False]).head(SHOWN)
    parts = []
    for (year,), rows in deadliest.sort("date_start", "event_id").group_by("year", maintain_order=True):
        listed = rows.to_dicts()
        head = ["day", "event", "place", "killed#", "wounded#", "told"]
        cells = [list(_event(row, told)) for row in listed]
        parts.append(f"<h3>{year}</h3>" + table(head, cells, ids=[row["event_id"] for row in listed]))
    more = f"The {SHOWN:,} events with most killed of {events.height:,}; events.parquet has all."
    years = "\n".join(parts)
    return (remark(more) if events.height > SHOWN else "") + f'<div class="years">{years}</div>'


def _event(row: Row, articles: dict[str, Row]) -> Iterator[str]:
    about = "" if row["date_precision"] == 1 else "about<br>"
    yield f"{about}<time>{row['date_start']}</time>"
    yield f"{_dot(row['event_type'])}{words(row['sub_event_type'])}"
    yield f"{named(row['location'], row['location_ar'])}<br>{words(row['admin1'])}"
    yield _figure(row, "fatalities")
    yield _figure(row, "injured")
    links = ", ".join(dict.fromkeys(_source(articles[name]) for name in row["article_ids"] if name in articles))
    after = f'<span class="faint">{links}</span> <span class="id">{words(row["event_id"])}</span>'
    yield f'<div class="notes">{words(row["notes"])} {after}</div>'


def _figure(row: Row, name: str) -> str:
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    spread = f'<br><span class="faint">{low:,}&#8211;{high:,}</span>' if low != high else ""
    return f"{row[name]:,}{spread}"


def _source(article: Row) -> str:
    name, url = words(article["source"] or article["id"]), article["url"] or ""
    is_address = url.startswith(("https://", "http://"))
    return f'<a rel="noreferrer" href="{attribute(url)}">{name}</a>' if is_address else name


def _footer(release: Release) -> str:
    manifest = release.manifest
    told = [
        f"Licence {manifest['licence']}." if manifest.get("licence") else "",
        *(f"Places of {layer['name']}: {layer['licence']}" for layer in manifest.get("layers", ())),
        "What the press reported, read by rules: reported is not happened, and 0 killed means that none is reported.",
        "CODEBOOK.md in the release says what each field means.",
        f"Release digest {manifest['digest']}." if manifest.get("digest") else "",
    ]
    return f"<footer>{words(' '.join(filter(None, told)))}</footer>"
