"""Files that appear whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_files(*targets: Path) -> Iterator[tuple[Path, ...]]:
    """Paths to write to; once the block has ended well they become `targets`, on an error nothing does.

    They stand beside their targets (a rename is atomic within one file system only) and begin with a dot. All of
    them are on the disk before the first is renamed.
    """
    parts = tuple(target.with_name(f".{target.name}.{os.getpid()}.part") for target in targets)
    try:
        yield parts
        for part in parts:
            flush(part)
        for part, target in zip(parts, targets, strict=True):
            part.replace(target)
        for folder in {target.parent for target in targets}:
            flush(folder)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
