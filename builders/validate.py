"""Checking a release, or one table in a Parquet file, wherever it came from."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from builders.compose import check_release
from builders.errors import InputError
from builders.layers import PLACES_FILE
from builders.read_table import read_table
from builders.release.published import check_release_folder
from schema.checks import PLACE_COLUMNS, Facts, check_table, not_run
from schema.tables import TABLES

#: table -> the column that only it has, by which a lone file is told.
_TOLD_BY: Final = {
    "events": "n_reports",
    "reports": "report_id",
    "refused": "stage",
    "articles": "published",
    "retired": "into",
}


@dataclass(frozen=True, slots=True)
class Validated:
    """`tables`: name -> rows checked. `findings`: what is wrong (`schema.checks.FINDINGS`). `left_out`: ids of checks
    that need tables which are not at hand.
    """

    tables: dict[str, int]
    findings: pl.DataFrame
    left_out: list[str]


def validate(path: Path, facts: Facts) -> Validated:
    """Check a release's folder with all its tables, or one Parquet file.

    `facts`: with the gazetteer's places; those of a release's own layers are added. Raises InputError for what is
    neither.
    """
    if path.is_dir():
        check_release_folder(path)
        facts = _with_layers(facts, path / PLACES_FILE)
        tables = {name: read_table(path / f"{name}.parquet") for name in TABLES}
        return Validated({name: table.height for name, table in tables.items()}, check_release(tables, facts), [])
    table = read_table(path)
    name = next((name for name, column in _TOLD_BY.items() if column in table.columns), None)
    if name is None:
        known = ", ".join(_TOLD_BY.values())
        raise InputError(path, None, None, "no table that has checks", f"one of the columns {known} tells which it is")
    return Validated({name: table.height}, check_table(name, table, facts), not_run(name, facts))


def _with_layers(facts: Facts, file: Path) -> Facts:
    """The facts with the places of a release's layers; the same where it has none."""
    if not file.is_file():
        return facts
    further = read_table(file).rename({"geo_precision": "precision"}).select(PLACE_COLUMNS)
    return Facts.load(pl.concat([facts.places, further.cast(facts.places.schema)]))
