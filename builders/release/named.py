"""What a user names on the command line: a file, a folder, or `DATASET@VERSION` for a release of a dataset."""

from pathlib import Path

from builders.errors import InputError
from builders.release.version import Version


def named_path(name: str) -> Path:
    """The file or folder of that name, or the folder of that version; raises InputError where there is none."""
    path = Path(name)
    if not name:
        raise InputError(None, None, None, "the name is empty", "name a file or folder, or DATASET@VERSION")
    if path.exists():
        return path
    dataset, at, version = name.rpartition("@")
    if at and Path(dataset).is_dir():
        return _release(Path(dataset), version)
    raise InputError(name, None, None, "no such file or folder", "name a release, DATASET@VERSION, or a file")


def _release(dataset: Path, version: str) -> Path:
    folder = dataset / "releases"
    there = (
        sorted((path.name for path in folder.iterdir() if _is_version(path.name)), key=Version.parse)
        if folder.is_dir()
        else []
    )
    if version not in there:
        hint = f"the releases are {', '.join(there)}" if there else f"there is none in {folder}"
        raise InputError(dataset, None, None, f"no release {version!r}" if version else "no version after the @", hint)
    return folder / version


def _is_version(name: str) -> bool:
    try:
        Version.parse(name)
    except ValueError:
        return False
    return True
