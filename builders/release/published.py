"""Releases as they lie on the disk: found, opened, and held against their own manifest."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from builders import digest
from builders.release.version import Version
from schema.columns import GEOMETRY
from schema.tables import TABLES

MANIFEST: Final = "manifest.json"


class DamagedReleaseError(Exception):
    """A release is not what its manifest says. `problems`: one sentence each."""

    def __init__(self, folder: Path, problems: list[str]) -> None:
        super().__init__(folder, problems)
        self.folder = folder
        self.problems = problems

    def __str__(self) -> str:
        return f"{self.folder} is damaged: {'; '.join(self.problems)}"


@dataclass(frozen=True, slots=True)
class Release:
    """A release's folder, its version and its manifest."""

    folder: Path
    version: Version
    manifest: dict[str, Any]

    @staticmethod
    def open(folder: Path) -> "Release":
        """Read the manifest; raises DamagedReleaseError when there is none, or not a sound one."""
        try:
            manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            _listed(manifest)
            return Release(folder, Version.parse(manifest["version"]), manifest)
        except FileNotFoundError:
            raise DamagedReleaseError(folder, [f"{MANIFEST} is missing"]) from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise DamagedReleaseError(folder, [f"{MANIFEST} cannot be read"]) from None

    @staticmethod
    def whole(folder: Path) -> "Release":
        """Open a release whose files are all as it was published; raises DamagedReleaseError when one is not."""
        release = Release.open(folder)
        if problems := release.problems():
            raise DamagedReleaseError(folder, problems)
        return release

    def table(self, name: str) -> pl.DataFrame:
        """One of its tables, without the geometry, which follows from the point."""
        return pl.read_parquet(self.folder / f"{name}.parquet").drop(GEOMETRY.name, strict=False)

    def tables(self) -> dict[str, pl.DataFrame]:
        """All its tables."""
        return {name: self.table(name) for name in TABLES}

    def problems(self) -> list[str]:
        """How its files differ from what the manifest says of them; none if it is whole."""
        unsigned = {key: value for key, value in self.manifest.items() if key != "digest"}
        if self.manifest.get("digest") != digest.of_json(unsigned):
            return [f"{MANIFEST} has been changed"]  # what it says of the others is worth nothing then
        found = []
        listed = _listed(self.manifest)
        for name, (size, sha256) in listed.items():
            path = self.folder / name
            if not path.is_file():
                found.append(f"{name} is missing")
            elif path.stat().st_size != size:
                found.append(f"{name} has {path.stat().st_size:,} bytes, not {size:,}")
            elif digest.of_file(path) != sha256:
                found.append(f"{name} has been changed: its SHA-256 differs")
        found += [f"{name} does not belong to it" for name in files_of(self.folder) if name not in (*listed, MANIFEST)]
        return found


def _listed(manifest: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """File -> its size in bytes and its SHA-256, as the manifest has them."""
    return {name: (int(entry["bytes"]), str(entry["sha256"])) for name, entry in manifest["files"].items()}


def files_of(folder: Path) -> list[str]:
    """All files below a folder, as relative names with forward slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def release_around(folder: Path) -> Path | None:
    """The release in which a folder lies, or which it is: one with a manifest and a table of ours; None for none."""
    place = folder.resolve()
    for outer in (place, *place.parents):
        if (outer / MANIFEST).is_file() and any((outer / f"{name}.parquet").is_file() for name in TABLES):
            return outer
    return None


def releases_in(folder: Path) -> list[Release]:
    """The releases in a dataset's folder of releases, oldest first; raises DamagedReleaseError for an unsound one."""
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        try:
            version = Version.parse(path.name)
        except ValueError:
            continue
        release = Release.open(path)
        if release.version != version:
            raise DamagedReleaseError(path, [f"its manifest says {release.version}"])
        found.append(release)
    return sorted(found, key=lambda release: release.version)
