"""What changed between two tables or two releases, cell by cell, and what caused it."""

from builders.diff.apply import NotTheOldTableError, apply
from builders.diff.compare import Diff, diff_tables
from builders.diff.comparison import Comparison, ReleaseDiff
from builders.diff.keys import DuplicateKeysError, KeysError, KeyTypesDifferError, MissingKeysError
from builders.diff.releases import diff_releases

__all__ = [
    "Comparison",
    "Diff",
    "DuplicateKeysError",
    "KeyTypesDifferError",
    "KeysError",
    "MissingKeysError",
    "NotTheOldTableError",
    "ReleaseDiff",
    "apply",
    "diff_releases",
    "diff_tables",
]
