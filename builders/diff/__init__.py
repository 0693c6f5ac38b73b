"""What changed between two tables or two releases, cell by cell, and what caused it."""

from builders.diff.apply import NotTheOldTableError, apply
from builders.diff.compare import Diff, diff_tables
from builders.diff.keys import DuplicateKeysError, KeysError, KeyTypesDifferError, MissingKeysError

__all__ = [
    "Diff",
    "DuplicateKeysError",
    "KeyTypesDifferError",
    "KeysError",
    "MissingKeysError",
    "NotTheOldTableError",
    "apply",
    "diff_tables",
]
