"""Files that a command is to write: checked before any work, so that a long run does not end in a typing error."""

import os
from collections.abc import Collection
from pathlib import Path
from typing import Final

from builders.errors import InputError

#: Endings of the name of a page.
PAGE_ENDINGS: Final = (".html", ".htm")


def check_output(target: Path, endings: Collection[str] = (), others: Collection[Path] = ()) -> None:
    """Raise `InputError` for a file that cannot or must not be written.

    `endings`: those that its name may have, any for none. `others`: files of the same command, which it must not
    replace.
    """
    if not target.name:
        raise InputError(None, None, None, "the file to write has no name", "name a file")
    if endings and target.suffix not in endings:
        raise InputError(target, None, None, "the ending of its name does not fit", f"end it in {_either(endings)}")
    if target.is_dir():
        raise InputError(target, None, None, "a folder, not a file", "name a file in it")
    if not target.parent.is_dir():
        raise InputError(target, None, None, "its folder does not exist", f"make {target.parent} first")
    if not os.access(target.parent, os.W_OK):
        raise InputError(target, None, None, "its folder may not be written to", "name a file in another")
    check_not_published(target, target.parent)
    if os.path.realpath(target) in {os.path.realpath(path) for path in others}:  # unlike `resolve`, also of a loop
        raise InputError(target, None, None, "it would overwrite another file of this command", "name another")


def check_not_published(target: Path, folder: Path) -> None:
    """Raise `InputError` when `folder`, in which `target` would stand, is part of a release."""
    from builders.release.published import release_around

    release = release_around(folder)
    if release is not None:
        raise InputError(
            target, None, None, f"inside the release {release}, which never changes", "name another folder"
        )


def _either(endings: Collection[str]) -> str:
    """'.json, .md or .html'."""
    *first, last = endings
    return f"{', '.join(first)} or {last}" if first else last
