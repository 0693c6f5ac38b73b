"""CHANGES.md: what a release holds and how it differs from the one before, numbers first."""

from collections.abc import Iterable, Iterator, Sequence

import polars as pl

from builders.compose import Composed
from builders.counted import counted
from builders.diff import ReleaseDiff
from builders.diff.comparison import Changed
from builders.layers import Layer
from builders.markdown import cell, inert
from builders.release.published import Release
from builders.release.version import Version
from schema.tables import TABLES

#: Rows that a list of the page names; the numbers are of all, and the folder `diff` has every one.
_LISTED = 20


def story(
    title: str,
    version: Version,
    composed: Composed,
    layers: Sequence[Layer],
    previous: Release | None,
    diff: ReleaseDiff | None,
) -> str:
    """The page as Markdown. `diff`: against `previous`; both None for a first release."""
    parts = [f"# {inert(title)}, release {version}", _numbers(composed, previous)]
    if diff is None:
        parts.append("This is the first release.")
    else:
        parts += [f"## Since {diff.old}", *_since(diff)]
    if layers:
        notices = ((layer.name, counted(len(layer.place_ids), "place"), layer.licence) for layer in layers)
        items = (inert(f"{name}, {places}: {licence}") for name, places, licence in notices)
        parts.append("## Further layers of places\n\n" + _items(items))
    if composed.corrections:
        named = ((c["action"], c["reports"] or [c["event"]], c["reason"]) for c in composed.corrections)
        told = (inert(f"{action} of {', '.join(rows)}: {reason}") for action, rows, reason in named)
        parts.append("## Corrections in force\n\n" + _items(told))
    if composed.warnings.height:
        warned = composed.warnings.group_by("sentence").len().sort("sentence")
        parts.append("## Warnings\n\n" + _items(f"{counted(n, 'row')}: {told}" for told, n in warned.iter_rows()))
    return "\n\n".join(parts) + "\n"


def _numbers(composed: Composed, previous: Release | None) -> str:
    before = None if previous is None else previous.manifest["counts"]
    lines = ["| | now | before |", "| --- | ---: | ---: |"]
    counts = {name: composed.tables[name].height for name in TABLES}
    counts["fatalities"] = int(composed.tables["events"]["fatalities"].sum())
    for name, count in counts.items():
        lines.append(f"| {name} | {count:,} | {'' if before is None else format(before[name], ',')} |")
    return "\n".join(lines)


def _since(diff: ReleaseDiff) -> Iterator[str]:
    changed = list(diff.changed())
    articles = diff.tables["articles"]
    yield _causes(diff)
    for noun, what, number, items in (
        ("event", "added", diff.rows.added.height, _added(diff)),
        ("event", "gone", diff.rows.removed.height, _gone(diff)),
        ("event", "changed", len(changed), (_told(diff, row) for row in changed)),
        ("article", "added", articles.added.height, _ids(articles.added)),
        ("article", "withdrawn", articles.removed.height, _ids(articles.removed)),
        ("article", "changed", articles.after.height, _ids(articles.after)),
    ):
        if number:
            listed = [item for item, _ in zip(items, range(_LISTED), strict=False)]
            more = [f"and {number - _LISTED:,} more, in the folder diff"] if number > _LISTED else []
            yield f"### {counted(number, noun)} {what}\n\n{_items([*listed, *more])}"


def _causes(diff: ReleaseDiff) -> str:
    """How many events each kind of cause touched."""
    touched = diff.touched()
    rows = (f"{kind}: {counted(number, 'event')}" for kind, number in sorted(touched.items()))
    return "### Causes\n\n" + _items(rows) if touched else "The events are the same."


def _added(diff: ReleaseDiff) -> Iterator[str]:
    rows = diff.rows.added.sort("fatalities", "event_id", descending=[True, False])
    for row in rows.select("event_id", "notes").to_dicts():
        yield f"`{row['event_id']}` {inert(row['notes'] or '')}{_why(diff, row['event_id'])}"


def _gone(diff: ReleaseDiff) -> Iterator[str]:
    for event_id in diff.rows.removed["event_id"]:
        retired = diff.retirement((event_id,))
        reason = f" {retired['reason']}: {inert(retired['detail'] or '')}" if retired else ""
        yield f"`{event_id}`{reason}"


def _told(diff: ReleaseDiff, row: Changed) -> str:
    cells = (f"{inert(c.column)}: {cell(c.old)} → {cell(c.new)}" for c in row.cells if c.column != "notes")
    return f"`{row.key[0]}` {'; '.join(cells)}{_why(diff, row.key[0])}"


def _why(diff: ReleaseDiff, event_id: str) -> str:
    causes = diff.causes_of((event_id,))
    return f" ({inert(', '.join(cause.told for cause in causes))})" if causes else ""


def _ids(articles: pl.DataFrame) -> Iterator[str]:
    return (inert(id_) for id_ in articles["id"])


def _items(items: Iterable[str]) -> str:
    return "\n".join(f"* {item}" for item in items)
