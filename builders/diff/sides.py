"""The two releases of a diff as they lie on the disk, with all that tells how they were made."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from builders.lineage import LINEAGE_FILE, LINEAGE_SCHEMA
from builders.release.published import MANIFEST, Release
from schema.event import Report
from schema.tables import polars_schema

#: Columns of a report that say nothing of the incident: who reports it, and under which event it stands.
_NAMES = ("event_id", "report_id", "evidence")


@dataclass(frozen=True)
class Side:
    """One of the two releases."""

    folder: Path
    manifest: dict[str, Any]
    tables: dict[str, pl.DataFrame]
    entries: dict[str, str]

    @staticmethod
    def open(folder: Path) -> "Side":
        """Read a release; raises `builders.release.published.DamagedReleaseError` for a folder that is none."""
        release = Release.open(folder)
        listed = folder / LINEAGE_FILE
        lineage = pl.read_parquet(listed) if listed.is_file() else pl.DataFrame(schema=LINEAGE_SCHEMA)
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Side(folder, manifest, release.tables(), dict(lineage.iter_rows()))

    @property
    def version(self) -> str:
        """The version of the release."""
        return str(self.manifest["version"])

    @cached_property
    def articles(self) -> dict[str, str]:
        """Article id -> SHA-256 of its text."""
        return dict(self.tables["articles"].select("id", "sha256").iter_rows())

    @cached_property
    def corrections(self) -> dict[str, dict[str, Any]]:
        """Correction id -> what the manifest says of it."""
        return {correction["id"]: correction for correction in self.manifest.get("corrections", [])}

    @cached_property
    def reports(self) -> pl.DataFrame:
        """Per report: `event_id`, `report_id`, `article_id`, what it says (`values`, and `said`, a number for them) and
        its `entries`.
        """
        reports = self.tables["reports"]
        told = [name for name in polars_schema(Report) if name not in _NAMES and name in reports.columns]
        entry = pl.col("evidence").list.eval(pl.element().struct.field("rule_id"))
        place = pl.concat_list(pl.lit("gazetteer:") + pl.col("place_id"))
        entries = pl.concat_list(entry, "rule_ids", place).list.unique().list.sort()
        names = reports.select("event_id", "report_id", "article_id", entries=entries)
        values = reports.select(values=pl.struct(told)).to_series()
        return names.with_columns(reports.select(told).hash_rows().alias("said"), values)

    @cached_property
    def unrecorded(self) -> frozenset[str]:
        """Tables of entries that the release reads its words by, but has none or not all of in its lineage."""
        named = self.reports["entries"].explode(empty_as_null=False).drop_nulls().unique()
        return frozenset(table_of(entry) for entry in named if entry not in self.entries)


def table_of(entry: str) -> str:
    """The table of an entry of the lineage (`weapons` of `weapons:mortar`); a rule stands for itself."""
    return entry.partition(":")[0]
