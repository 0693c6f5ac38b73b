"""Merging: the core join of 20,000 with 20,000 reports, and the curve up to 1,000,000 reports.

    python -m benchmarks.merge_speed [--most N] [--rounds N]

Reports are made by chance: incidents at places of the gazetteer, more of them at some than at others, told by one
article or by several that differ in day and toll; as many a day however long the years, as in a real archive. `core`
is from a table of reports to groups (numbers, near pairs, points, groups); `merge` also chooses the values of the
events, gives ids and explains. A curve is near-linear when the microseconds of processor time per
report stay level. `merge` runs once.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Final

import polars as pl

from builders.merge import merge
from builders.merge.combine import score
from builders.merge.decisions import Decisions
from builders.merge.grouping import group
from gazetteer.gazetteer import Gazetteer
from schema.codes import EVENT_TYPE_OF
from schema.event import Report
from schema.tables import polars_schema

A_DAY: Final = 60
KINDS: Final[tuple[tuple[str, list[str], list[str], list[str]], ...]] = (
    ("Air/drone strike", ["syria-gov"], ["civilians"], ["air-bomb"]),
    ("Air/drone strike", ["russia"], ["civilians"], ["air-bomb"]),
    ("Shelling/artillery/missile attack", ["syria-gov"], ["civilians"], ["artillery"]),
    ("Armed clash", ["rebels"], ["syria-gov"], ["unspecified"]),
    ("Attack", [], ["civilians"], ["small-arms"]),
)


def reports(number: int) -> pl.DataFrame:
    """A table of so many reports, each of an article of its own."""
    chance = random.Random(number)  # noqa: S311 - tables, not secrets
    incidents = _incidents(chance, max(1, number // 2), max(1, number // A_DAY))
    told = incidents[_whole(chance, number, incidents.height)]
    vague = _whole(chance, number, 5) == 0
    toll = (pl.col("fatalities") + _whole(chance, number, 5) // 3).cast(pl.Int32)
    article = pl.format("a{}", pl.int_range(number).cast(pl.String).str.zfill(7))
    rows = told.with_columns(toll, article_id=article, date_precision=vague.cast(pl.Int32) + 1).with_columns(
        report_id=pl.col("article_id") + "#1", fatalities_low="fatalities", fatalities_high="fatalities"
    )
    schema = polars_schema(Report)
    empty = {name: _empty(dtype, number) for name, dtype in schema.items() if name not in rows.columns}
    return rows.with_columns(**empty).select(*schema).cast(schema)


def _incidents(chance: random.Random, number: int, days: int) -> pl.DataFrame:
    places = Gazetteer.load().places.values()
    names = ("place_id", "admin1", "admin1_pcode", "admin3_pcode", "latitude", "longitude", "precision")
    rows = [{name: getattr(place, name) for name in names} for place in places if place.admin1_pcode]
    where = pl.DataFrame(rows, infer_schema_length=None).with_columns(
        location="place_id",
        location_ar="place_id",
        geo_precision=pl.Series([p.precision for p in places if p.admin1_pcode]),
    )
    skewed = pl.Series([int(where.height * chance.random() ** 2.5) for _ in range(number)])
    kinds = pl.DataFrame(KINDS, schema=["sub_event_type", "actor_ids", "target_ids", "weapon_types"], orient="row")
    what = kinds.with_columns(
        event_type=pl.col("sub_event_type").replace_strict(EVENT_TYPE_OF),
        weapon_type=pl.col("weapon_types").list.first(),
    )
    when = (_whole(chance, number, days) + 15_000).cast(pl.Int32).cast(pl.Date)
    killed = pl.Series([min(60, int(chance.expovariate(0.2))) for _ in range(number)])
    table = where.sample(fraction=1, shuffle=True, seed=1)[skewed].hstack(what[_whole(chance, number, what.height)])
    return table.with_columns(date_start=when, date_end=when, fatalities=killed, clarity=pl.lit("stated"))


def _whole(chance: random.Random, number: int, below: int) -> pl.Series:
    return pl.Series([chance.randrange(below) for _ in range(number)], dtype=pl.Int64)


def _empty(dtype: pl.DataType, number: int) -> pl.Series:
    value: object = 0 if dtype.is_numeric() else [] if isinstance(dtype, pl.List) else None
    return pl.Series([value], dtype=dtype).new_from_index(0, number)


def core(table: pl.DataFrame) -> int:
    """Number of groups."""
    return group(table["article_id"], score(table), Decisions()).n_unique()


def _medians(rounds: int, run: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and seconds of processor time."""
    took, worked = [], []
    for _ in range(rounds):
        start, started = time.perf_counter(), time.process_time()
        run()
        took.append(time.perf_counter() - start)
        worked.append(time.process_time() - started)
    return statistics.median(took), statistics.median(worked)


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    sizes = [size for size in (40_000, 125_000, 250_000, 500_000, 1_000_000) if size <= chosen.most]
    print(f"{'':20}{'core':>27}{'merge':>27}")
    print(f"{'reports':>10}{'events':>10}" + f"{'s':>9}{'cpu s':>9}{'µs each':>9}" * 2)
    for size in sizes:
        table = reports(size)
        sources = dict.fromkeys(table["article_id"], "agency")
        events = merge(table, sources).events.height
        measured = _medians(chosen.rounds, partial(core, table)), _medians(1, partial(merge, table, sources))
        figures = (f"{took:9.2f}{worked:9.2f}{worked / size * 1e6:9.1f}" for took, worked in measured)
        print(f"{size:10,}{events:10,}{''.join(figures)}")


if __name__ == "__main__":
    main()
