"""Files that appear whole or not at all."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: What a disk says that takes no more; it does not say of which file.
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def whole_files(*targets: Path) -> Iterator[tuple[Path, ...]]:
    """Paths to write to; once the block has ended well they become `targets`, on an error nothing does.

    They stand beside their targets (a rename is atomic within one file system only) and begin with a dot. All of
    them are on the disk before the first is renamed. What processes that were killed had left there is removed.
    """
    for target in targets:
        _clear(target)
    parts = tuple(target.with_name(f".{target.name}.{os.getpid()}.part") for target in targets)
    try:
        yield parts
        for part in parts:
            flush(part)
        for part, target in zip(parts, targets, strict=True):
            part.replace(target)
        for folder in {target.parent for target in targets}:
            flush(folder)
    except OSError as error:
        raise _of_targets(error, parts, targets) from error
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


@contextmanager
def whole_parent(folder: Path) -> Iterator[None]:
    """Makes a folder for files that come to be in the block; on an error it is not left behind empty."""
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for path in made:
            path.rmdir()
        raise


def _of_targets(error: OSError, parts: tuple[Path, ...], targets: tuple[Path, ...]) -> OSError:
    """The error with the names of the files that the user asked for; one that is not of writing them as it is."""
    told = str(error)
    of_part = [str(target) for part, target in zip(parts, targets, strict=True) if part.name in told]
    of_disk = [str(target) for target in targets] if error.errno in _FULL and error.filename is None else []
    names = of_part or of_disk
    if not names or error.errno is None:
        return error
    return OSError(error.errno, os.strerror(error.errno), " or ".join(names))


def _clear(target: Path) -> None:
    """Remove the parts of a target whose processes are no more."""
    of_target = re.compile(rf"\.{re.escape(target.name)}\.(\d+)\.part")
    for path in target.parent.iterdir():
        named = of_target.fullmatch(path.name)
        if named and not _runs(int(named[1])):
            path.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Whether a process runs; where asking would end it (Windows), every one counts as running."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):  # no such process, or no number of one
        return False
    except PermissionError:
        return True
    return True


def flush(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
