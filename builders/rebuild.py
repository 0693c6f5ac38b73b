"""A published release made again from its inputs, to see whether it comes out the same."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl

from builders.compose import Composed, Step, Tools, compose
from builders.dataset import Dataset
from builders.errors import InputError
from builders.release.compare import different
from builders.release.published import MANIFEST, Release, releases_in
from builders.release.write import dated, write_release


def last_release(dataset: Dataset) -> Release:
    """The newest release; raises InputError when there is none, and DamagedReleaseError when it is not whole."""
    releases = releases_in(dataset.releases)
    if not releases:
        raise InputError(dataset.releases, None, None, "no release", "run waqai build without --check first")
    return Release.whole(releases[-1].folder)


def differences(
    release: Release,
    dataset: Dataset,
    tools: Tools,
    step: Step,
    advance: Callable[[int], None] = lambda _number: None,
) -> list[str]:
    """How `release` differs from what the dataset's inputs and this code give; nothing is written beside it.

    Tables are compared row by row. When the release was made with the same rules, lexicon, gazetteer and tool, every
    file must come out byte for byte.
    """
    dataset.keep_name(release.manifest["dataset"])
    previous = _before(release, dataset)
    composed = compose(dataset, previous, tools, step, advance)
    composed = replace(composed, tables=dated(composed.tables, release.version))
    found = _changed_inputs(release, composed)
    found += [
        _told(name, release.table(name), composed.tables[name]) for name in different(release.tables(), composed.tables)
    ]
    if not found and release.manifest["versions"] == dict(tools.versions):
        found += _changed_files(release, dataset, composed, tools, previous)
    return found


def _before(release: Release, dataset: Dataset) -> Release | None:
    """The release that `release` followed."""
    named = release.manifest["previous"]
    if named is None:
        return None
    folder = dataset.releases / named["version"]
    if not folder.is_dir():
        raise InputError(folder, None, None, f"no such release; {release.version} was built upon it", "restore it")
    before = Release.whole(folder)
    if before.manifest["digest"] != named["digest"]:
        raise InputError(folder, None, None, f"not the release that {release.version} was built upon", "restore it")
    return before


def _changed_inputs(release: Release, composed: Composed) -> list[str]:
    then = {entry["path"]: entry["sha256"] for entry in release.manifest["inputs"]}
    now = {entry["path"]: entry["sha256"] for entry in composed.inputs}
    return [
        *(f"input {path} is new" for path in now if path not in then),
        *(f"input {path} is gone" for path in then if path not in now),
        *(f"input {path} has been changed" for path in now if path in then and now[path] != then[path]),
    ]


def _told(name: str, there: pl.DataFrame, made: pl.DataFrame) -> str:
    if there.schema != made.schema:
        return f"{name}: other columns"
    if there.height != made.height:
        return f"{name}: {there.height:,} rows, made again {made.height:,}"
    rows = sum(one != other for one, other in zip(there.iter_rows(), made.iter_rows(), strict=True))
    return f"{name}: {rows:,} of {there.height:,} rows differ"


def _changed_files(
    release: Release, dataset: Dataset, composed: Composed, tools: Tools, previous: Release | None
) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        write_release(Path(folder), dataset, composed, tools, release.version, previous)
        made = Release.open(Path(folder)).manifest
    files = {name: entry["sha256"] for name, entry in made["files"].items()}
    there = {name: entry["sha256"] for name, entry in release.manifest["files"].items()}
    found = [f"{name}: other bytes" for name in sorted({*files, *there}) if files.get(name) != there.get(name)]
    return found or ([] if made == release.manifest else [f"{MANIFEST}: other contents"])
