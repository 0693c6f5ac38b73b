"""The manifest of a release: what is in it, what it was made of, and a hash of everything."""

from pathlib import Path
from typing import Any

import polars as pl

from builders import digest
from builders.compose import Composed, Tools
from builders.dataset import Dataset
from builders.release.published import MANIFEST, Release, files_of
from builders.release.version import Version
from schema.tables import SCHEMA_VERSION

#: Rows that the manifest names for each warning; the count is of all.
_EXAMPLES = 20


def manifest(
    dataset: Dataset,
    composed: Composed,
    tools: Tools,
    version: Version,
    previous: Release | None,
    folder: Path,
) -> dict[str, Any]:
    """The manifest of the release whose other files stand in `folder`. It holds no clock time."""
    told: dict[str, Any] = {
        "dataset": dataset.name,
        "title": dataset.recipe.title,
        "description": dataset.recipe.description,
        "licence": dataset.recipe.licence,
        "version": str(version),
        "schema_version": SCHEMA_VERSION,
        "previous": None if previous is None else _named(previous),
        "coverage": _coverage(composed),
        "counts": _counts(composed),
        "warnings": _warnings(composed.warnings),
        "corrections": composed.corrections,
        "inputs": composed.inputs,
        **_layers(tools),
        "versions": dict(tools.versions),
        "files": {
            name: {"bytes": (folder / name).stat().st_size, "sha256": digest.of_file(folder / name)}
            for name in files_of(folder)
            if name != MANIFEST
        },
    }
    return told | {"digest": digest.of_json(told)}


def _named(release: Release) -> dict[str, str]:
    return {"version": str(release.version), "digest": release.manifest["digest"]}


def _layers(tools: Tools) -> dict[str, Any]:
    """What is said of the layers of places; nothing where there are none."""
    told = [{"name": layer.name, "places": len(layer.place_ids), "licence": layer.licence} for layer in tools.layers]
    return {"layers": told} if told else {}


def _coverage(composed: Composed) -> dict[str, Any]:
    events = composed.tables["events"]
    first, last = events["date_start"].min(), events["date_end"].max()
    return {
        "country": "Syria",
        "date_start": None if first is None else str(first),
        "date_end": None if last is None else str(last),
        "governorates": sorted(events["admin1_pcode"].unique()),
        "languages": _tally(composed.tables["articles"], "lang"),
    }


def _counts(composed: Composed) -> dict[str, Any]:
    events = composed.tables["events"]
    return {
        **{name: table.height for name, table in composed.tables.items()},
        "fatalities": int(events["fatalities"].sum()),
        "events_by_type": _tally(events, "event_type"),
        "refused_by_reason": _tally(composed.tables["refused"], "reason"),
    }


def _tally(table: pl.DataFrame, column: str) -> dict[str, int]:
    return dict(table.group_by(column).len().sort(column).iter_rows())


def _warnings(findings: pl.DataFrame) -> list[dict[str, Any]]:
    counted = findings.group_by("table", "check", "sentence").agg(
        rows=pl.len(), examples=pl.col("row").sort().head(_EXAMPLES)
    )
    return counted.sort("table", "check").to_dicts()
