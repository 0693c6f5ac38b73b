"""The page of a diff: how much changed, why, and every changed cell."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from builders.counted import counted
from builders.diff.cause import KINDS
from builders.diff.values import text
from builders.merge.release import RETIREMENTS
from builders.report.named import Diff
from builders.report.page import page, table, words
from builders.report.parts import barred, cards, chapter, contents, remark

#: Rows of each kind that the page lists; the figures are of all.
SHOWN: Final = 1_000

Row = dict[str, Any]


def diff_page(diff: Diff) -> str:
    """The page as HTML; its bytes depend on the diff alone."""
    title = f"From {diff['old']} to {diff['new']}"
    bump = f"The version rises by a {diff['bump']} step." if diff.get("bump") else ""
    chapters = [
        ("why", "Why", causes(diff)),
        ("columns", "Changed cells by column", _columns(diff)),
        ("added", "Added", _rows(diff, "added", "ins")),
        ("removed", "Removed", _rows(diff, "removed", "del")),
        ("changed", "Changed cells", _changed(diff)),
        ("tables", "Other tables", _tables(diff)),
    ]
    kept = [(anchor, name, body) for anchor, name, body in chapters if body]
    body = "\n".join(
        [
            f"<h1>{words(title)}</h1>",
            f'<p class="lede">{words(bump or "What changed, cell by cell.")}</p>',
            changes(diff),
            contents([(anchor, name) for anchor, name, _ in kept]),
            *(chapter(*part) for part in kept),
            "" if kept else remark("Nothing differs."),
        ]
    )
    return page(title, body, files("builders.report").joinpath("report.css").read_text(encoding="utf-8"))


def changes(diff: Diff) -> str:
    """How much came, went and changed."""
    counts = diff["counts"]
    return cards(
        [
            (f"{counts['rows_new']:,}", "rows now", f"{counts['rows_old']:,} before"),
            (f"{counts['added']:,}", "added", ""),
            (f"{counts['removed']:,}", "removed", ""),
            (f"{counts['changed']:,}", "changed", counted(counts["cells"], "cell")),
        ]
    )


def causes(diff: Diff) -> str:
    """The kinds of causes, how many rows each touched, and which entries or articles were at work."""
    touched: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    for row in (*diff["added"], *diff["removed"], *diff["changed"]):
        found = row.get("causes", [])
        touched.update({cause["kind"] for cause in found})
        for cause in found:
            names.setdefault(cause["kind"], Counter())[cause["name"]] += 1
    if not touched:
        return ""
    most = max(touched.values())
    rows = [
        [words(kind), words(KINDS[kind]), barred(touched[kind], most), _most_frequent(names[kind])]
        for kind in KINDS
        if touched[kind]
    ]
    return table(["cause", "meaning", "rows#", "which"], rows)


def _most_frequent(names: Counter[str], most: int = 8) -> str:
    ranked = sorted(names.items(), key=lambda item: (-item[1], item[0]))
    more = f" and {len(ranked) - most:,} more" if len(ranked) > most else ""
    return ", ".join(words(name) for name, _ in ranked[:most] if name) + more


def _columns(diff: Diff) -> str:
    """Columns that came, went or changed type, and how many cells changed in the others."""
    told = diff.get("columns", {})
    lines = [
        *(f"Column {name} is new." for name in told.get("added", ())),
        *(f"Column {name} is gone." for name in told.get("removed", ())),
        *(f"Column {name} was {old} and is {new}." for name, (old, new) in told.get("retyped", {}).items()),
    ]
    number = Counter(name for row in diff["changed"] for name in row["cells"])
    ranked = sorted(number.items(), key=lambda item: (-item[1], item[0]))
    items = "".join(f"<li>{words(name)} {barred(cells, ranked[0][1])}</li>" for name, cells in ranked)
    return "".join(remark(line) for line in lines) + (f'<ul class="flow">{items}</ul>' if items else "")


def _rows(diff: Diff, kind: str, tag: str) -> str:
    listed = diff[kind]
    rows = [list(_whole(diff, entry, tag)) for entry in listed[:SHOWN]]
    return _first(len(listed)) + table([*diff["key"], "", "cause"], rows) if rows else ""


def _whole(diff: Diff, entry: Row, tag: str) -> Iterator[str]:
    row = entry["row"]
    yield from (words(text(row[name])) for name in diff["key"])
    told = row.get("notes") or "; ".join(f"{name}: {text(v)}" for name, v in row.items() if name not in diff["key"])
    retired = entry.get("retired")
    why = f"{RETIREMENTS[retired['reason']]} {text(retired['detail'])} {text(retired['into'])}" if retired else ""
    yield f'{_value(told, tag)} <span class="faint">{words(why)}</span>' if why else _value(told, tag)
    yield _because(entry)


def _changed(diff: Diff) -> str:
    listed = [(row, name, cell) for row in diff["changed"] for name, cell in row["cells"].items()]
    rows = [
        [
            *(words(text(row["key"][key])) for key in diff["key"]),
            words(name),
            _value(cell["old"], "del"),
            _value(cell["new"], "ins"),
            _because(cell if "causes" in cell else row),
        ]
        for row, name, cell in listed[:SHOWN]
    ]
    return _first(len(listed)) + table([*diff["key"], "column", "before", "now", "cause"], rows) if rows else ""


def _tables(diff: Diff) -> str:
    rows = [
        [words(name), *(f"{counts[what]:,}" for what in ("rows_old", "rows_new", "added", "removed", "changed"))]
        for name, counts in diff.get("tables", {}).items()
    ]
    return table(["table", "before#", "now#", "added#", "removed#", "changed#"], rows) if rows else ""


def _first(number: int) -> str:
    return remark(f"The first {SHOWN:,} of {number:,}; the diff has all.") if number > SHOWN else ""


def _value(value: Any, tag: str) -> str:
    return f"<{tag}>{words(text(value))}</{tag}>" if value not in (None, []) else '<span class="faint">none</span>'


def _because(entry: Row) -> str:
    found = ((cause["kind"], cause["name"]) for cause in entry.get("causes", []))
    told = (name if name.startswith(f"{kind}:") else f"{kind} {name}".strip() for kind, name in found)
    return f'<span class="faint">{", ".join(words(one) for one in told)}</span>'
