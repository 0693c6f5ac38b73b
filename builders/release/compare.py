"""Two releases' tables held against each other, as far as the version and a rebuild need to know."""

from collections.abc import Mapping

import polars as pl

from builders.release.version import Bump
from schema.tables import TABLES

Tables = Mapping[str, pl.DataFrame]


def bump_of(before: Tables, after: Tables) -> Bump | None:
    """What the version must say of the change: None when the tables are the same.

    `major`: a column went, or changed its type. `minor`: events came or went, or a column came. `patch`: the rest.
    """
    if not different(before, after):
        return None
    if any(_broken(before[name].schema, after[name].schema) for name in TABLES):
        return "major"
    came_or_went = set(before["events"]["event_id"]) != set(after["events"]["event_id"])
    widened = any(set(after[name].columns) - set(before[name].columns) for name in TABLES)
    return "minor" if came_or_went or widened else "patch"


def different(before: Tables, after: Tables) -> list[str]:
    """Names of the tables that are not the same in columns, types, rows and order."""
    same = {name for name in TABLES if before[name].schema == after[name].schema and before[name].equals(after[name])}
    return [name for name in TABLES if name not in same]


def _broken(before: pl.Schema, after: pl.Schema) -> bool:
    return any(after.get(column) != dtype for column, dtype in before.items())
