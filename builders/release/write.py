"""The files of a release."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import polars as pl

from builders import digest
from builders.compose import Composed, Tools
from builders.dataset import Dataset
from builders.diff import diff_releases
from builders.layers import PLACES_FILE
from builders.lineage import LINEAGE_FILE
from builders.release.geoparquet import write_points, write_table
from builders.release.manifest import manifest
from builders.release.published import MANIFEST, Release
from builders.release.story import story
from builders.release.version import Version
from schema.codebook import codebook
from schema.package import ALL_TABLES, Described, croissant, datapackage
from schema.tables import TABLES

DIFF: Final = "diff"
LINKS: Final = "links.parquet"


def write_release(
    folder: Path,
    dataset: Dataset,
    composed: Composed,
    tools: Tools,
    version: Version,
    previous: Release | None,
) -> None:
    """Write all files of a release into `folder`, which exists; the manifest is the last."""
    for name in TABLES:
        write = write_points if name == "events" else write_table
        write(folder / f"{name}.parquet", composed.tables[name])
    write_table(folder / LINKS, composed.links)
    write_table(folder / LINEAGE_FILE, tools.lineage)
    if tools.layers:
        write_table(folder / PLACES_FILE, tools.layer_places)
    described = _described(folder, dataset, tools, version)
    _write_json(folder / "datapackage.json", datapackage(described))
    _write_json(folder / "croissant.json", croissant(described))
    _write_text(folder / "CODEBOOK.md", codebook(described.tables))

    def sign() -> None:
        _write_json(folder / MANIFEST, manifest(dataset, composed, tools, version, previous, folder))

    diff = None
    if previous is not None:
        sign()  # the diff reads both manifests for its causes
        diff = diff_releases(previous.folder, folder)
        (folder / DIFF).mkdir()
        diff.write(folder / DIFF)
    _write_text(folder / "CHANGES.md", story(dataset.recipe.title, version, composed, tools.layers, previous, diff))
    sign()


def dated(tables: Mapping[str, pl.DataFrame], version: Version) -> dict[str, pl.DataFrame]:
    """The tables with `version` as the release in which ids went that were not retired before."""
    retired = tables["retired"].with_columns(pl.col("release").fill_null(str(version)))
    return {**tables, "retired": retired}


def _described(folder: Path, dataset: Dataset, tools: Tools, version: Version) -> Described:
    files = {path.name: path for path in (folder / f"{name}.parquet" for name in ALL_TABLES) if path.is_file()}
    recipe = dataset.recipe
    return Described(
        name=dataset.name,
        title=recipe.title,
        description=recipe.description,
        licence=recipe.licence,
        version=str(version),
        files={name: (digest.of_file(path), path.stat().st_size) for name, path in files.items()},
        sources=[(layer.name, layer.licence) for layer in tools.layers],
        published=recipe.published,
    )


def _write_json(path: Path, value: Any) -> None:
    _write_text(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
