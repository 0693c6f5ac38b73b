"""A folder that appears whole or not at all, and a lock that keeps two builds of one dataset apart."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from builders.atomic import flush
from builders.errors import InputError

_ASIDE: Final = ".building-"
_LOCK: Final = ".lock"


class BusyError(Exception):
    """Another process is building the same dataset."""


@contextmanager
def sole_builder(releases: Path) -> Iterator[list[str]]:
    """Hold the lock of a folder of releases; made if need be, and left as it was found when nothing came of it.

    Gives the names of what builds that were killed had left there, which is now removed. Raises BusyError at once
    when another process holds the lock; a killed process holds none. Raises InputError for what is no folder.
    """
    if releases.exists() and not releases.is_dir():
        raise InputError(releases, None, None, "a file, not a folder", "releases go there: move the file elsewhere")
    made = not releases.exists()
    releases.mkdir(exist_ok=True)
    try:
        with FileLock(releases / _LOCK, timeout=0):
            left = sorted(path.name for path in releases.glob(f"{_ASIDE}*"))
            for name in left:
                shutil.rmtree(releases / name)
            try:
                yield left
            finally:
                if made and [path.name for path in releases.iterdir()] == [_LOCK]:
                    (releases / _LOCK).unlink()
                    releases.rmdir()
    except Timeout:
        raise BusyError(f"another build holds {releases / _LOCK}: wait until it has ended") from None


def appear(target: Path, fill: Callable[[Path], None]) -> None:
    """Have `fill` write a folder aside, put it on the disk, and give it its name in one step.

    Raises FileExistsError when `target` exists, OSError when the disk refuses, and what else `fill` raises; then
    nothing is left.
    """
    if target.exists():
        raise FileExistsError(f"{target} exists: a published release is never overwritten")
    aside = target.with_name(f"{_ASIDE}{os.getpid()}")
    try:
        aside.mkdir()
        fill(aside)
        for path in [*sorted(aside.rglob("*")), aside]:
            flush(path)
        aside.rename(target)
        flush(target.parent)
    except OSError as error:
        raise OSError(f"{target.name} was not published, the disk refused: {error}") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
