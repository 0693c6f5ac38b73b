"""CHANGES.md: what a release holds and how it differs from the one before, numbers first."""

from collections.abc import Iterable

import polars as pl

from builders.compose import Composed, Tables
from builders.release.published import Release
from builders.release.version import Version
from schema.tables import TABLES

#: Rows that a list of the page names; the numbers are of all.
_LISTED = 20


def story(title: str, composed: Composed, version: Version, previous: Release | None) -> str:
    """The page as Markdown."""
    parts = [f"# {title}, release {version}", _numbers(composed, previous)]
    if previous is None:
        parts.append("This is the first release.")
    else:
        parts += _since(composed.tables, previous.tables(), previous.version)
    if composed.corrections:
        told = (
            f"{c['action']} of {', '.join(c['reports'] or [c['event']])}: {c['reason']}" for c in composed.corrections
        )
        parts.append("## Corrections in force\n\n" + _items(told))
    if composed.warnings.height:
        counted = composed.warnings.group_by("sentence").len().sort("sentence")
        parts.append("## Warnings\n\n" + _items(f"{n:,} rows: {told}" for told, n in counted.iter_rows()))
    return "\n\n".join(parts) + "\n"


def _numbers(composed: Composed, previous: Release | None) -> str:
    before = None if previous is None else previous.manifest["counts"]
    lines = ["| | now | before |", "| --- | ---: | ---: |"]
    counts = {name: composed.tables[name].height for name in TABLES}
    counts["fatalities"] = int(composed.tables["events"]["fatalities"].sum())
    for name, count in counts.items():
        lines.append(f"| {name} | {count:,} | {'' if before is None else format(before[name], ',')} |")
    return "\n".join(lines)


def _since(now: Tables, before: Tables, version: Version) -> list[str]:
    events, former = now["events"], before["events"]
    added = events.join(former, on="event_id", how="anti").sort("fatalities", "event_id", descending=[True, False])
    gone = former.join(events, on="event_id", how="anti").select("event_id")
    retired = gone.join(now["retired"], on="event_id", how="left").sort("event_id")
    kept = events.join(former, on="event_id", how="semi").sort("event_id")
    same = former.join(kept, on="event_id", how="semi").sort("event_id")
    changed = kept.filter(_differs(kept, same)) if kept.columns == same.columns else kept.head(0)
    sections = [
        (f"{added.height:,} new events", (f"`{r['event_id']}` {r['notes']}" for r in added.head(_LISTED).to_dicts())),
        (
            f"{retired.height:,} events gone",
            (f"`{r['event_id']}` {r['reason']}: {r['detail']}" for r in retired.head(_LISTED).to_dicts()),
        ),
        (
            f"{changed.height:,} events changed",
            (f"`{r['event_id']}` {r['notes']}" for r in changed.head(_LISTED).to_dicts()),
        ),
        *_articles(now["articles"], before["articles"]),
    ]
    return [f"## Since {version}", *(f"### {head}\n\n{_items(items)}".strip() for head, items in sections)]


def _articles(now: pl.DataFrame, before: pl.DataFrame) -> list[tuple[str, Iterable[str]]]:
    added = now.join(before, on="id", how="anti")
    withdrawn = before.join(now, on="id", how="anti")
    edited = now.join(before, on="id", suffix="_before").filter(pl.col("sha256") != pl.col("sha256_before"))
    named = (("added", added), ("withdrawn", withdrawn), ("edited", edited))
    return [
        (f"{rows.height:,} articles {what}", (f"`{id_}`" for id_ in rows["id"].sort().head(_LISTED)))
        for what, rows in named
        if rows.height
    ]


def _differs(one: pl.DataFrame, other: pl.DataFrame) -> pl.Series:
    """Rows in which two tables of the same columns and keys differ."""
    hashes = pl.Series([left != right for left, right in zip(one.iter_rows(), other.iter_rows(), strict=True)])
    return hashes.cast(pl.Boolean)


def _items(items: Iterable[str]) -> str:
    return "\n".join(f"* {item}" for item in items)
