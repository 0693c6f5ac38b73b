"""Running the checks over a table, all of them, in one pass."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from schema.checks import dates, figures, places, records, sides, values
from schema.checks.check import FINDINGS, Check, Facts
from schema.checks.structure import check_structure
from schema.tables import TABLES

CHECKS: Final[tuple[Check, ...]] = (
    *values.CHECKS,
    *figures.CHECKS,
    *dates.CHECKS,
    *sides.CHECKS,
    *places.CHECKS,
    *records.CHECKS,
)

#: table -> the column that names its rows.
KEYS: Final = {
    "events": "event_id",
    "reports": "report_id",
    "articles": "id",
    "refused": "article_id",
    "retired": "event_id",
}

_SHOWN = 300  # characters of a value that a message shows


def check_table(name: str, table: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Everything wrong with one table of a release: `FINDINGS`, one row per failing row and check.

    Where columns are missing or of another type, the checks that read them are left out.
    """
    structure = check_structure(name, table, TABLES[name], KEYS[name])
    broken = set(structure.filter(pl.col("check") == "columns")["field"])
    sound = [check for check in CHECKS if not broken & set(check.fields)]
    return pl.concat([structure, check_rows(name, table, facts, sound)])


def check_rows(name: str, table: pl.DataFrame, facts: Facts, checks: Sequence[Check] = CHECKS) -> pl.DataFrame:
    """Rows of the table `name` (`reports` or `events`) that fail a check, in the order of the checks and the rows.

    Checks of other tables, and those whose facts are not at hand (`not_run`), are left out.
    """
    present = _with_publication(table, facts)
    due = [check for check in checks if name in check.tables and _ready(check, facts) and _has(present, check)]
    broken = present.select(_mask(check, present, facts).alias(check.id) for check in due)
    found = [_findings(name, check, present, broken[check.id]) for check in due if broken[check.id].any()]
    return pl.concat([pl.DataFrame(schema=FINDINGS), *found])


def not_run(name: str, facts: Facts) -> list[str]:
    """Ids of the checks of a table that are left out because what they look up is not at hand."""
    return [check.id for check in CHECKS if name in check.tables and not _ready(check, facts)]


def _has(table: pl.DataFrame, check: Check) -> bool:
    """Whether the table has what the check is about: the geometry is not in every table of events."""
    return check.fields[0] in table.columns


def _ready(check: Check, facts: Facts) -> bool:
    return check.needs is None or check.needs in facts.at_hand


def _with_publication(table: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    if "articles" not in facts.at_hand or "article_id" not in table.columns:
        return table
    published = facts.articles.select("article_id", "published")
    return table.join(published, on="article_id", how="left", maintain_order="left")


def _mask(check: Check, table: pl.DataFrame, facts: Facts) -> pl.Expr:
    mask = check.fails(table, facts)
    return (pl.lit(mask) if isinstance(mask, pl.Series) else mask).fill_null(False)


def _findings(name: str, check: Check, table: pl.DataFrame, broken: pl.Series) -> pl.DataFrame:
    key = KEYS[name]
    article = ["article_id"] if "article_id" in table.columns else []
    shown = dict.fromkeys([key, *article, *check.fields])
    rows = table.select(*shown).filter(broken)
    return rows.select(
        table=pl.lit(name),
        row=pl.col(key).cast(pl.String),
        article_id=pl.col("article_id") if article else pl.lit(None, dtype=pl.String),
        check=pl.lit(check.id),
        severity=pl.lit(check.severity),
        field=pl.lit(check.fields[0]),
        value=_told(check, table.schema).str.slice(0, _SHOWN),
        sentence=pl.lit(check.sentence),
    )


def _told(check: Check, schema: pl.Schema) -> pl.Expr:
    """The value at fault, with those beside it that it is held against: "9 (fatalities_high = 3)"."""
    value, *others = (_shown(field, schema[field]) for field in check.fields)
    if not others:
        return value
    named = [pl.concat_str(pl.lit(f"{name} = "), other) for name, other in zip(check.fields[1:], others, strict=True)]
    return pl.concat_str(value, pl.lit(" ("), pl.concat_str(named, separator=", "), pl.lit(")"))


def _shown(field: str, dtype: pl.DataType) -> pl.Expr:
    """A column's values as a reader sees them: words of a list as words, anything deeper as JSON."""
    column = pl.col(field)
    if dtype == pl.List(pl.String):
        shown = column.list.join("; ")
        return pl.when(column.list.len() > 0).then(shown).otherwise(pl.lit("none"))
    if isinstance(dtype, pl.Binary):
        return column.bin.encode("hex").fill_null("none")
    shown = pl.struct(column).struct.json_encode() if dtype.is_nested() else column.cast(pl.String)
    return shown.fill_null("none")
