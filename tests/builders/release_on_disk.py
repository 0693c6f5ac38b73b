"""Small releases on the disk, with all that a diff reads of their making."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl
from merge_pairs import table

from builders import digest
from builders.lineage import LINEAGE_FILE, LINEAGE_SCHEMA
from builders.merge import Merged, PreviousRelease, merge
from schema.event import Report
from schema.refusal import Refusal
from schema.tables import TABLES, frame, polars_schema

#: What each entry says; a test that changes one gives another text.
ENTRIES = {
    "en.shelling.hit": "1",
    "en.attack.kill": "1",
    "en.refuse.plan": "1",
    "gazetteer:C2338": "1",
    "gazetteer:C4278": "1",
    "harm:killed": "1",
    "weapons:mortar": "1",
}


def publish(
    folder: Path,
    *reports: Report,
    before: Merged | None = None,
    texts: Mapping[str, str] | None = None,
    entries: Mapping[str, str] | None = None,
    corrections: Sequence[Mapping[str, Any]] = (),
    refused: Sequence[Refusal] = (),
    versions: Mapping[str, str] | None = None,
    **options: Any,
) -> Merged:
    """Merge the reports and write the release's tables. `texts`: article id -> text, of articles beside the default."""
    articles = {report.article_id: "text" for report in reports} | dict(texts or {})
    previous = None if before is None else PreviousRelease("1.0.0", before.events, before.reports, before.retired)
    merged = merge(table(*reports), dict.fromkeys(articles, "paper"), previous, **options)
    folder.mkdir()
    tables = {
        "events": merged.events,
        "reports": merged.reports,
        "articles": _articles(articles),
        "refused": frame(Refusal, refused),
        "retired": merged.retired,
    }
    for name, rows in tables.items():
        rows.write_parquet(folder / f"{name}.parquet")
    lineage = sorted((ENTRIES | dict(entries or {})).items())
    pl.DataFrame(lineage, schema=LINEAGE_SCHEMA, orient="row").write_parquet(folder / LINEAGE_FILE)
    manifest: dict[str, Any] = {
        "version": "1.0.0" if before is None else "1.1.0",
        "versions": dict(versions or {}),
        "corrections": list(corrections),
        "files": {
            path.name: {"bytes": path.stat().st_size, "sha256": digest.of_file(path)} for path in folder.iterdir()
        },
    }
    manifest["digest"] = digest.of_json(manifest)
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return merged


def _articles(texts: Mapping[str, str]) -> pl.DataFrame:
    schema = polars_schema(TABLES["articles"])
    rows = [
        {"id": article, "lang": "en", "sha256": hashlib.sha256(text.encode()).hexdigest()}
        for article, text in sorted(texts.items())
    ]
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)
