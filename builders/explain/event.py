"""An event of a release explained: what its articles say of it, why their reports were joined, what was corrected."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl

from builders.counted import counted
from builders.errors import InputError
from builders.explain.document import Document, Facts, Grid, Line, Passage, Piece, Section, faint, plain
from builders.explain.fields import ROLE_OF, fields, headline
from builders.explain.passage import Span, lines_of
from builders.merge.release import LINKS_SCHEMA, RETIREMENTS
from builders.release.published import Release
from builders.release.write import LINKS
from schema.article import Article

Row = dict[str, Any]


def explain_event(release: Release, event_id: str, *, not_joined: bool) -> Document:
    """The account of one event; `not_joined`: also the reports that were compared with its own and stayed apart.

    Raises InputError for an id that the release does not have; of a retired one it says why it is gone.
    """
    event = _event(release, event_id)
    reports = release.table("reports").filter(pl.col("event_id") == event_id).sort("article_id", "report_id").to_dicts()
    links = _links(release.folder)
    joined = links.filter((pl.col("event_a") == event_id) & (pl.col("event_b") == event_id))
    parts = [
        Section("Fields", [fields(event, None)], "fields"),
        Section("Reports", [], "reports"),
        *_reports(release, reports),
        Section("Joined", _joined(joined, len(reports)), "joined"),
        Section("Corrections", _corrections(release, event_id, reports), "corrections"),
    ]
    if not_joined:
        parts.append(Section("Nearly joined", _apart(release, links, event_id), "apart"))
    return Document(f"{event_id}: {headline(event)}", _lead(release, event), parts)


def _event(release: Release, event_id: str) -> Row:
    found = release.table("events").filter(pl.col("event_id") == event_id)
    if found.height:
        return found.row(0, named=True)
    gone = release.table("retired").filter(pl.col("event_id") == event_id)
    if gone.height:
        row = gone.row(0, named=True)
        heir = f"; its reports stand under {row['into']}" if row["into"] else ""
        told = f"{event_id} was retired in release {row['release']}: {RETIREMENTS[row['reason']]}{heir}"
        raise InputError(release.folder, None, None, told.rstrip("."), row["detail"])
    raise InputError(release.folder, None, None, f"no event {event_id!r}", "the ids stand in events.parquet")


def _lead(release: Release, event: Row) -> Facts:
    told = {
        "release": f"{release.manifest.get('title') or release.folder.resolve().name} {release.version}",
        "notes": event["notes"],
        "told by": f"{counted(event['n_reports'], 'report')} of {counted(event['n_sources'], 'source')}: "
        f"{'; '.join(event['sources'])}",
    }
    return Facts([(name, plain(value)) for name, value in told.items()])


def _reports(release: Release, reports: list[Row]) -> Iterator[Section]:
    articles = {row["id"]: row for row in release.table("articles").to_dicts()}
    for report in reports:
        article = articles.get(report["article_id"], {})
        told = [article.get("source"), str(article.get("published") or "day of publication not known")]
        where = (Piece(article["url"], to=article["url"]),) if article.get("url") else ()
        rows = [("from", plain(", ".join(filter(None, told)))), ("title", plain(article.get("title")))]
        facts = Facts([(name, line) for name, line in [*rows, ("url", where)] if line])
        words = _context(article, report)
        blocks: list[Passage | Facts | Grid | Line] = [
            facts,
            *([words] if words else []),
            fields(report, report["evidence"]),
        ]
        yield Section(f"Report {report['report_id']}", blocks, f"report-{report['report_id']}", 3)


def _context(article: Row, report: Row) -> Passage | None:
    """The lines of the article that hold words of the report; None when the release does not give its text."""
    if article.get("text") is None or not report["evidence"]:
        return None
    names = Article.model_fields
    body = Article(**{name: value for name, value in article.items() if name in names and value is not None}).body
    proofs = report["evidence"]
    spans = [Span(p["start"], p["end"], ROLE_OF[p["field"]], p["rule_id"]) for p in proofs]
    lines = lines_of(body, spans)
    return Passage([line for line in lines if any(piece.role for piece in line)], article["lang"])


def _links(folder: Path) -> pl.DataFrame:
    path = folder / LINKS
    return pl.read_parquet(path) if path.is_file() else pl.DataFrame(schema=LINKS_SCHEMA)


def _joined(links: pl.DataFrame, reports: int) -> list[Grid | Line]:
    if reports == 1:
        return [plain("One report; there was nothing to join.")]
    if links.is_empty():
        return [plain("The release does not tell why its reports were joined.")]
    return [_pairs(links)]


def _pairs(links: pl.DataFrame) -> Grid:
    rows = [[plain(link["report_a"]), plain(link["report_b"]), plain(link["why"])] for link in _in_order(links)]
    return Grid(("report", "and report", "why"), rows)


def _in_order(links: pl.DataFrame) -> list[Row]:
    return links.sort("report_a", "report_b").to_dicts()


def _apart(release: Release, links: pl.DataFrame, event_id: str) -> list[Grid | Line]:
    """Pairs with one report of the event and one of another, the other event named with its notes."""
    near = links.filter((pl.col("event_a") == event_id) != (pl.col("event_b") == event_id))
    if near.is_empty():
        return [plain("No other report came near to being joined.")]
    notes = dict(release.table("events").select("event_id", "notes").iter_rows())
    rows = []
    for link in _in_order(near):
        ours, theirs = ("a", "b") if link["event_a"] == event_id else ("b", "a")
        other = link[f"event_{theirs}"]
        told = f"{other}: {notes.get(other, '')}"
        rows.append([plain(link[f"report_{ours}"]), plain(link[f"report_{theirs}"]), plain(link["why"]), faint(told)])
    return [Grid(("report", "and report", "why not", "which tells"), rows)]


def _corrections(release: Release, event_id: str, reports: list[Row]) -> list[Grid | Line]:
    """The dataset's corrections that name the event or a report of it."""
    ids = {event_id, *(report["report_id"] for report in reports)}
    found = [
        correction
        for correction in release.manifest.get("corrections", [])
        if ids & {*correction.get("reports", ()), correction.get("event")}
    ]
    if not found:
        return [plain("None names it.")]
    rows = [
        [plain(c["id"]), plain(c["action"]), plain("; ".join(sorted(_named(c)))), plain(c["reason"])] for c in found
    ]
    return [Grid(("correction", "action", "of", "reason"), rows)]


def _named(correction: Row) -> set[str]:
    return {*correction.get("reports", ()), *filter(None, (correction.get("event"),))}
