"""What a user names for a page: a release, a version of a dataset, or a diff."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from builders.errors import InputError
from builders.release.named import named_path
from builders.release.published import MANIFEST, Release
from builders.report.diff_file import DiffFile

DIFF: Final = "diff.json"

Diff = dict[str, Any]


def open_named(name: str) -> Release | Diff:
    """The release in a folder (or `DATASET@VERSION`), or the diff in a JSON file or a folder that has `diff.json`.

    Raises InputError for a name that leads to neither, and `DamagedReleaseError` for a release that is not whole.
    """
    path = named_path(name)
    if path.is_dir():
        inside = path / DIFF
        return read_diff(inside) if inside.is_file() and not (path / MANIFEST).is_file() else Release.whole(path)
    return read_diff(path)


def read_diff(path: Path) -> Diff:
    """A diff as `waqai diff -o FILE.json` wrote it; raises InputError for another file."""
    hint = "make one with waqai diff OLD NEW -o diff.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(path, None, None, f"not JSON in UTF-8: {error}", hint) from None
    try:
        DiffFile.model_validate(told)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or None
        raise InputError(path, None, field, f"not a diff: {first['msg']}", hint) from None
    return dict(told)
