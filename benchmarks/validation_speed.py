"""Twelve checks over 1,000,000 events, each broken by one row in ten thousand: ours and pandera on polars.

    python -m benchmarks.validation_speed [--rows N] [--rounds N]

Both hold the same twelve rules, written as each library means them to be, and both name every failing row. The rounds
are in turn, in one process; the figure is the median. Ours must take at most 1.2 times as long.
"""

import argparse
import random
import statistics
import time
import warnings
from collections.abc import Callable
from datetime import date
from typing import Final

import polars as pl

from schema.checks import CHECKS, Facts, check_rows
from schema.checks.places import ADMIN1_PCODES
from schema.codes import DATE_PRECISIONS, EVENT_TYPE_OF, EVENT_TYPES, WEAPON_TYPES

IDS: Final = (
    "event-type-known",
    "sub-event-type-known",
    "sub-event-fits-event",
    "date-precision-known",
    "weapon-main-first",
    "fatalities-in-order",
    "injured-in-order",
    "civilians-within-fatalities",
    "date-order",
    "year-fits",
    "admin1-known",
    "event-id-unique",
)

Broken = dict[str, int]  # check -> rows that fail it


def events(rows: int) -> pl.DataFrame:
    """Events as far as the checks read them."""
    chance = random.Random(2011)  # noqa: S311 - a table, not a secret
    subs = [chance.choice(list(EVENT_TYPE_OF)) for _ in range(rows)]
    killed = [chance.randrange(40) for _ in range(rows)]
    weapons = [chance.choice(list(WEAPON_TYPES)) for _ in range(rows)]
    sound = pl.DataFrame(
        {
            "event_id": [f"SYR{n:07d}" for n in range(rows)],
            "event_type": [EVENT_TYPE_OF[sub] for sub in subs],
            "sub_event_type": subs,
            "date_precision": [chance.choice((1, 1, 1, 2, 3)) for _ in range(rows)],
            "weapon_type": weapons,
            "weapon_types": [[weapon, "other"] for weapon in weapons],
            "fatalities": killed,
            "fatalities_low": killed,
            "fatalities_high": [number + 1 for number in killed],
            "fatalities_civilians": [number // 2 for number in killed],
            "injured": killed,
            "injured_low": killed,
            "injured_high": killed,
            "admin1_pcode": [chance.choice(ADMIN1_PCODES) for _ in range(rows)],
            "year": [2012 + n % 12 for n in range(rows)],
        },
        schema_overrides=dict.fromkeys(("date_precision", "year"), pl.Int32),
    ).with_columns(pl.date("year", 5, 17).alias("date_start"), pl.date("year", 5, 17).alias("date_end"))
    return sound.with_columns(_broken(sound.height))


def _broken(rows: int) -> list[pl.Expr]:
    """Every check broken in other rows, about one in ten thousand."""
    row = pl.int_range(rows)
    wrong: list[tuple[str, pl.Expr]] = [
        ("event_type", pl.lit("Quarrels")),
        ("sub_event_type", pl.lit("Quarrel")),
        ("date_precision", pl.lit(4, pl.Int32)),
        ("weapon_type", pl.lit("catapult")),
        ("fatalities_low", pl.col("fatalities") + 9),
        ("injured_high", pl.lit(-1)),
        ("fatalities_civilians", pl.lit(-1)),
        ("date_start", pl.lit(date(2025, 1, 1))),
        ("year", pl.lit(1999, pl.Int32)),
        ("admin1_pcode", pl.lit("SY15")),
        ("event_id", pl.lit("SYR0000000")),
    ]
    return [
        pl.when(row % 10_000 == 100 + n).then(value).otherwise(pl.col(name)).alias(name)
        for n, (name, value) in enumerate(wrong)
    ]


def ours(table: pl.DataFrame, facts: Facts) -> Broken:
    """`schema.checks`."""
    findings = check_rows("events", table, facts, [check for check in CHECKS if check.id in IDS])
    return dict(findings.group_by("check").len().iter_rows())


def pandera_schema() -> object:
    """The same rules as a schema of pandera."""
    import pandera.polars as pa

    def known(values: list[str] | list[int]) -> pa.Check:
        return pa.Check.isin(values)

    def rule(name: str, holds: pl.Expr) -> pa.Check:
        return pa.Check(lambda data: data.lazyframe.select(holds), name=name)

    def order(name: str) -> pl.Expr:
        low, best, high = (pl.col(f"{name}{end}") for end in ("_low", "", "_high"))
        return (low <= best) & (best <= high) & (low >= 0)

    civilians, killed = pl.col("fatalities_civilians"), pl.col("fatalities")
    fits = pl.col("sub_event_type").replace_strict(EVENT_TYPE_OF, default=None) == pl.col("event_type")
    return pa.DataFrameSchema(
        {
            "event_type": pa.Column(pl.String, known(list(EVENT_TYPES))),
            "sub_event_type": pa.Column(pl.String, known(list(EVENT_TYPE_OF))),
            "date_precision": pa.Column(pl.Int32, known(list(DATE_PRECISIONS))),
            "admin1_pcode": pa.Column(pl.String, known(list(ADMIN1_PCODES))),
            "event_id": pa.Column(pl.String, unique=True),
        },
        checks=[
            rule("sub-event-fits-event", fits),
            rule("weapon-main-first", pl.col("weapon_type") == pl.col("weapon_types").list.first()),
            rule("fatalities-in-order", order("fatalities")),
            rule("injured-in-order", order("injured")),
            rule("civilians-within-fatalities", (civilians >= 0) & (civilians <= killed)),
            rule("date-order", pl.col("date_start") <= pl.col("date_end")),
            rule("year-fits", pl.col("year") == pl.col("date_start").dt.year()),
        ],
    )


def theirs(table: pl.DataFrame, schema: object) -> Broken:
    """pandera, every failure collected."""
    import pandera.errors

    try:
        schema.validate(table, lazy=True)  # type: ignore[attr-defined] # a pandera schema: only theirs imports it
    except pandera.errors.SchemaErrors as error:
        return dict(error.failure_cases.group_by("check").len().iter_rows())
    return {}


def _timed(run: Callable[[], Broken]) -> tuple[float, Broken]:
    start = time.perf_counter()
    found = run()
    return time.perf_counter() - start, found


def main() -> None:
    """Print the medians, their ratio, and how many rows each names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    table, facts, schema = events(arguments.rows), Facts.load(), pandera_schema()
    times: dict[str, list[float]] = {"ours": [], "pandera": []}
    found: dict[str, Broken] = {}
    for _ in range(arguments.rounds):
        for name, run in (("ours", lambda: ours(table, facts)), ("pandera", lambda: theirs(table, schema))):
            seconds, found[name] = _timed(run)
            times[name].append(seconds)
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    for name, seconds in medians.items():
        print(f"{name:8} {seconds:7.3f} s, {sum(found[name].values()):,} failures named: {found[name]}")
    print(f"ours / pandera: {medians['ours'] / medians['pandera']:.2f}")


if __name__ == "__main__":
    main()
