"""Releases as they lie on the disk: found, opened, and held against their own manifest."""

import json
import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import polars as pl

from builders import digest
from builders.errors import InputError
from builders.release.version import Version
from schema.columns import GEOMETRY
from schema.tables import TABLES

MANIFEST: Final = "manifest.json"

#: Files that other programs leave beside those that they open, and that say nothing of the release: those of GDAL, of
#: QGIS, of the file managers. Hidden ones (of macOS, of editors) begin with a dot.
_SIDECARS: Final = ("*.aux.xml", "*.qmd", "*.qml", "Thumbs.db", "desktop.ini", ".*")

_NAME_ONE: Final = "name the folder of a release, or DATASET@VERSION"
_RESTORE: Final = "restore it as it was published (from version control or a copy), then run this again"
_REMOVE: Final = "remove what is not of the release, then run this again"


class DamagedReleaseError(Exception):
    """A release is not what its manifest says. `problems`: one sentence each. `remedy`: what to do about them."""

    def __init__(self, folder: Path, problems: list[str], remedy: str = _RESTORE) -> None:
        super().__init__(folder, problems, remedy)
        self.folder = folder
        self.problems = problems
        self.remedy = remedy

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
        """Read the manifest.

        Raises InputError for a folder that is no release, DamagedReleaseError for a manifest that is not sound or gone.
        """
        check_release_folder(folder)
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
            raise DamagedReleaseError(folder, problems, _RESTORE if release.changed() else _REMOVE)
        return release

    def table(self, name: str) -> pl.DataFrame:
        """One of its tables, without the geometry, which follows from the point."""
        return pl.read_parquet(self.folder / f"{name}.parquet").drop(GEOMETRY.name, strict=False)

    def tables(self) -> dict[str, pl.DataFrame]:
        """All its tables."""
        return {name: self.table(name) for name in TABLES}

    def problems(self) -> list[str]:
        """How its folder differs from what was published; none if it is whole."""
        return [*self.changed(), *(f"{name} is not of the release: remove it" for name in self.strays())]

    def changed(self) -> list[str]:
        """How its files differ from what the manifest says of them."""
        unsigned = {key: value for key, value in self.manifest.items() if key != "digest"}
        if self.manifest.get("digest") != digest.of_json(unsigned):
            return [f"{MANIFEST} has been changed"]  # what it says of the others is worth nothing then
        found = []
        for name, (size, sha256) in _listed(self.manifest).items():
            path = self.folder / name
            if not path.is_file():
                found.append(f"{name} is missing")
            elif path.stat().st_size != size:
                found.append(f"{name} has {path.stat().st_size:,} bytes, not {size:,}")
            elif digest.of_file(path) != sha256:
                found.append(f"{name} has been changed: its SHA-256 differs")
        return found

    def strays(self) -> list[str]:
        """Files that the manifest does not list, but for those that other programs leave everywhere."""
        known = {*_listed(self.manifest), MANIFEST}
        return [name for name in files_of(self.folder) if name not in known and not _is_sidecar(name)]


def _listed(manifest: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """File -> its size in bytes and its SHA-256, as the manifest has them."""
    return {name: (int(entry["bytes"]), str(entry["sha256"])) for name, entry in manifest["files"].items()}


def _is_sidecar(name: str) -> bool:
    return any(fnmatchcase(part, pattern) for part in name.split("/") for pattern in _SIDECARS)


def files_of(folder: Path) -> list[str]:
    """All files below a folder, as relative names with forward slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def release_around(folder: Path) -> Path | None:
    """The release in which a folder lies, or which it is: one with a manifest and a table of ours; None for none."""
    place = Path(os.path.realpath(folder))  # unlike `resolve`, also of a link that leads back to itself
    around = (outer for outer in (place, *place.parents) if (outer / MANIFEST).is_file() and _has_table(outer))
    return next(around, None)


def check_release_folder(folder: Path) -> None:
    """Raise InputError for what is no release at all, rather than one that has lost its manifest."""
    if not folder.is_dir():
        raise InputError(folder, None, None, "not a release: a release is a folder", _NAME_ONE)
    if (folder / MANIFEST).exists() or _has_table(folder):
        return
    hint = _NAME_ONE if any(folder.iterdir()) else "it is empty: remove it"
    raise InputError(folder, None, None, f"not a release: it holds no {MANIFEST}", hint)


def _has_table(folder: Path) -> bool:
    return any((folder / f"{name}.parquet").is_file() for name in TABLES)


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
