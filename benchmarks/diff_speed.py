"""Diff of two tables of 1,000,000 rows x 20 columns, 1 % of the rows changed, with every changed cell: ours and others.

    python -m benchmarks.diff_speed [--rows N] [--rounds N]

Each contender runs all its rounds in a process of its own, one contender after the other; time counts from reading the
files to the counted cells, without imports. `reading` is the floor: both Parquet files read and no more. csv-diff reads
the same tables as CSV, the only form it knows.
"""

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from builders.diff import diff_tables

KEY: Final = "event_id"
CHANGED: Final = ("fatalities", "latitude", "location")

Counts = tuple[int, int, int]  # rows added, rows removed, cells changed


def tables(rows: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """OLD, and NEW with 1 % of the rows changed in three cells, 0.1 % removed and 0.1 % added."""
    chance = random.Random(2011)  # noqa: S311 - tables, not secrets
    whole = {f"count_{n}": [chance.randrange(500) for _ in range(rows)] for n in range(4)}
    words = {f"name_{n}": [f"name {chance.randrange(300)}" for _ in range(rows)] for n in range(6)}
    texts = {f"notes_{n}": [f"a longer text, number {chance.randrange(rows)}" for _ in range(rows)] for n in range(2)}
    days = {f"date_{n}": [chance.randrange(15_000, 20_000) for _ in range(rows)] for n in range(2)}
    old = pl.DataFrame(
        {
            KEY: [f"SYR{n:07d}" for n in range(rows)],
            "fatalities": [chance.randrange(40) for _ in range(rows)],
            "latitude": [round(32 + 5 * chance.random(), 5) for _ in range(rows)],
            "longitude": [round(36 + 6 * chance.random(), 5) for _ in range(rows)],
            "location": [f"place {chance.randrange(8_000)}" for _ in range(rows)],
            **whole,
            **words,
            **texts,
            **days,
            "disputed": [chance.random() < 0.1 for _ in range(rows)],
        }
    ).with_columns(pl.col("^date_.*$").cast(pl.Int32).cast(pl.Date), pl.col("^count_.*$").cast(pl.Int32))
    dice = pl.Series([chance.random() for _ in range(rows)])
    hit = dice < 0.01
    new = old.with_columns(
        fatalities=pl.when(hit).then(pl.col("fatalities") + 1).otherwise("fatalities"),
        latitude=pl.when(hit).then(pl.col("latitude") + 0.1).otherwise("latitude"),
        location=pl.when(hit).then(pl.lit("another place")).otherwise("location"),
    ).filter(dice < 0.999)
    fresh = old.head(rows // 1000).with_columns((pl.lit("SYRX") + pl.col(KEY).str.slice(3)).alias(KEY))
    return old, pl.concat([new, fresh])


def reading(folder: Path) -> Counts:
    """The floor."""
    pl.read_parquet(folder / "old.parquet"), pl.read_parquet(folder / "new.parquet")
    return (0, 0, 0)


def ours(folder: Path) -> Counts:
    """`builders.diff.diff_tables`."""
    diff = diff_tables(pl.read_parquet(folder / "old.parquet"), pl.read_parquet(folder / "new.parquet"), [KEY])
    return diff.added.height, diff.removed.height, diff.cells_changed


def duckdb(folder: Path) -> Counts:
    """A full join, and one line per changed cell."""
    import duckdb as engine

    names = [name for name in pl.read_parquet_schema(folder / "old.parquet") if name != KEY]
    both = ", ".join(f'o."{name}" AS "o_{name}", n."{name}" AS "n_{name}"' for name in names)
    differs = " OR ".join(f'o."{name}" IS DISTINCT FROM n."{name}"' for name in names)
    with engine.connect() as database:
        database.execute(
            f"CREATE TABLE joined AS SELECT o.{KEY} AS old_key, n.{KEY} AS new_key, {both} "  # noqa: S608 - our names
            f"FROM '{folder}/old.parquet' o FULL JOIN '{folder}/new.parquet' n USING ({KEY}) WHERE {differs}"
        )
        cells = " UNION ALL ".join(_cells_of(name) for name in names)
        database.execute(f"CREATE TABLE cells AS {cells}")
        queries = (
            "FROM joined WHERE old_key IS NULL",
            "FROM joined WHERE new_key IS NULL",
            "FROM cells",
        )
        found = [database.execute(f"SELECT count(*) {query}").fetchall()[0][0] for query in queries]
    return found[0], found[1], found[2]


def _cells_of(name: str) -> str:
    return (
        f'SELECT old_key, \'{name}\', "o_{name}"::VARCHAR, "n_{name}"::VARCHAR FROM joined '  # noqa: S608 - our names
        f'WHERE old_key IS NOT NULL AND new_key IS NOT NULL AND "o_{name}" IS DISTINCT FROM "n_{name}"'
    )


def datacompy(folder: Path) -> Counts:
    """`PolarsCompare`, and its table of mismatches."""
    import datacompy as library

    old, new = (pl.read_parquet(folder / f"{name}.parquet") for name in ("old", "new"))
    compared = library.PolarsCompare(old, new, join_columns=KEY)
    mismatched = compared.all_mismatch(ignore_matching_cols=True)
    names = [name for name in old.columns if f"{name}_df1" in mismatched.columns]
    cells = sum(mismatched.filter(pl.col(f"{n}_df1").ne_missing(pl.col(f"{n}_df2"))).height for n in names)
    return compared.df2_unq_rows.height, compared.df1_unq_rows.height, cells


def csv_diff(folder: Path) -> Counts:
    """`csv_diff.compare`."""
    import csv_diff as library  # type: ignore[import-untyped]

    with (folder / "old.csv").open(encoding="utf-8") as old, (folder / "new.csv").open(encoding="utf-8") as new:
        found = library.compare(library.load_csv(old, key=KEY), library.load_csv(new, key=KEY))
    cells = sum(len(row["changes"]) for row in found["changed"])
    return len(found["added"]), len(found["removed"]), cells


CONTENDERS: Final[dict[str, Callable[[Path], Counts]]] = {
    "reading": reading,
    "ours": ours,
    "duckdb": duckdb,
    "datacompy": datacompy,
    "csv-diff": csv_diff,
}


class Measured(NamedTuple):
    """Median seconds of the rounds, and of processor time; peak megabytes of the process; what was counted."""

    seconds: float
    processor: float
    megabytes: float
    counts: Counts


def _alone(task: str, folder: Path, amount: int) -> list[str]:
    """What a process of its own prints: a process inherits the peak memory of the one that starts it."""
    command = [sys.executable, "-m", "benchmarks.diff_speed", "--task", task, "--folder", str(folder)]
    done = subprocess.run([*command, "--amount", str(amount)], check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def _write(folder: Path, rows: int) -> None:
    for name, table in zip(("old", "new"), tables(rows), strict=True):
        table.write_parquet(folder / f"{name}.parquet")
        table.write_csv(folder / f"{name}.csv")


def _measure(name: str, folder: Path, rounds: int) -> None:
    if name in ("datacompy", "csv-diff", "duckdb"):
        __import__(name.replace("-", "_"))
    took, worked = [], []
    for _ in range(rounds):
        start, started = time.perf_counter(), time.process_time()
        counts = CONTENDERS[name](folder)
        took.append(time.perf_counter() - start)
        worked.append(time.process_time() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([statistics.median(took), statistics.median(worked), peak, counts]))


def main() -> None:
    """Make the tables, measure the contenders in turn, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    for hidden, kind in (("--task", str), ("--folder", Path), ("--amount", int)):
        parser.add_argument(hidden, type=kind, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.task == "write":
        return _write(chosen.folder, chosen.amount)
    if chosen.task:
        return _measure(chosen.task, chosen.folder, chosen.amount)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _alone("write", folder, chosen.rows)
        found = {name: Measured(*json.loads(_alone(name, folder, chosen.rounds)[-1])) for name in CONTENDERS}
    print(f"{'':12}{'seconds':>9}{'of ours':>9}{'cpu s':>9}{'peak MB':>9}   added, removed, cells")
    for name, one in found.items():
        against = one.seconds / found["ours"].seconds
        figures = f"{one.seconds:9.2f}{against:9.2f}{one.processor:9.2f}{one.megabytes:9.0f}"
        print(f"{name:12}{figures}   {', '.join(map(str, one.counts))}")
    return None


if __name__ == "__main__":
    main()
