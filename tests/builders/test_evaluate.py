"""Agreement with a gold file: the figures of small cases by hand, and of real ones by another implementation."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from builders.evaluate import COLUMNS, Row, agreement, compare, figures, pairable
from builders.readers.gold import read_gold

Waqai = Callable[..., subprocess.CompletedProcess[str]]

EVENT: dict[str, Any] = {
    "date_start": "2019-05-04",
    "date_end": "2019-05-04",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike",
    "actor1": ["syria-gov", "russia"],
    "actor2": ["civilians"],
    "lat": 35.5,
    "lon": 36.5,
    "geo_precision": 1,
    "fatalities": 3,
    "civilians_killed": 3,
    "injured": 0,
    "weapons": ["barrel-bomb"],
    "quote": "helicopters dropped barrel bombs",
}
ROW = Row(
    event_type="Explosions/Remote violence",
    sub_event_type="Air/drone strike",
    start=date(2019, 5, 4),
    end=date(2019, 5, 4),
    point=(35.5, 36.5),
    geo_precision=1,
    actors=frozenset({"syria-gov", "russia"}),
    targets=frozenset({"civilians"}),
    fatalities=3,
    civilians=3,
    injured=0,
    weapons=frozenset({"barrel-bomb"}),
    words="",
)


def report(article_id: str, event: dict[str, Any]) -> dict[str, Any]:
    """A line of a reports table that says what a gold event says."""
    values = (
        article_id,
        date.fromisoformat(event["date_start"]),
        date.fromisoformat(event["date_end"]),
        event["event_type"],
        event["sub_event_type"],
        event["actor1"],
        event["actor2"],
        event["lat"],
        event["lon"],
        event["geo_precision"],
        event["fatalities"],
        event["civilians_killed"],
        event["injured"],
        event["weapons"],
    )
    return dict(zip(COLUMNS, values, strict=True))


def write_reports(file: Path, rows: list[dict[str, Any]]) -> Path:
    pl.DataFrame(rows, infer_schema_length=None).write_parquet(file)
    return file


def write_gold(file: Path, articles: dict[str, list[dict[str, Any]]]) -> Path:
    lines = (json.dumps({"article_id": key, "events": events}) + "\n" for key, events in articles.items())
    file.write_text("".join(lines), encoding="utf-8")
    return file


def test_the_same_rows_agree_wholly() -> None:
    result = figures(compare({"a": [ROW]}, {"a": [ROW]}))
    assert (result.event_f1, result.row_f1, result.precision, result.recall) == (1.0, 1.0, 1.0, 1.0)
    assert set(result.fields.values()) == {1.0}


def test_nothing_against_nothing_is_agreement() -> None:
    assert figures(compare({}, {"a": []})).row_f1 == 1.0


def test_figures_of_a_case_by_hand() -> None:
    wrong_toll = replace(ROW, fatalities=4, civilians=4)
    elsewhere = replace(ROW, point=(33.5, 36.3))
    result = figures(compare({"a": [wrong_toll, elsewhere]}, {"a": [ROW], "b": [ROW]}))
    assert (result.gold, result.coded, result.paired) == (2, 2, 1)
    assert result.event_f1 == 0.5
    assert result.row_f1 == pytest.approx(2 * 0.8 / 4)
    assert result.fields["fatalities"] == 0.0
    assert result.fields["weapon"] == 1.0


@pytest.mark.parametrize(
    ("change", "possible"),
    [
        ({"start": date(2019, 5, 5), "end": date(2019, 5, 5)}, True),
        ({"start": date(2019, 5, 6), "end": date(2019, 5, 6)}, False),
        ({"start": date(2019, 4, 20), "end": date(2019, 5, 3)}, True),
        ({"point": (35.58, 36.5)}, True),
        ({"point": (35.62, 36.5)}, False),
        ({"point": (35.62, 36.5), "geo_precision": 2}, True),
        ({"point": (36.2, 36.5), "geo_precision": 3}, True),
        ({"event_type": "Battles"}, False),
        ({"sub_event_type": "Grenade"}, True),
    ],
)
def test_what_may_be_paired(change: dict[str, Any], possible: bool) -> None:
    assert pairable(replace(ROW, **change), ROW) is possible


def test_sides_are_right_when_they_share_one_and_in_a_battle_either_way_round() -> None:
    one, swapped = replace(ROW, actors=frozenset({"russia"})), replace(ROW, actors=ROW.targets, targets=ROW.actors)
    assert agreement(one, ROW)["actor"]
    assert not agreement(swapped, ROW)["actor"]
    assert agreement(replace(swapped, event_type="Battles"), replace(ROW, event_type="Battles"))["actor"]
    assert not agreement(replace(ROW, actors=frozenset()), ROW)["actor"]


def test_two_rows_are_paired_so_that_most_fields_are_right() -> None:
    other = replace(ROW, fatalities=9, civilians=9, weapons=frozenset({"rocket"}))
    (comparison,) = compare({"a": [other, ROW]}, {"a": [ROW, other]})
    assert comparison.pairs == [(0, 1), (1, 0)]
    assert not list(comparison.differences())


def _changed(event: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A gold event as a poor coder might code it."""
    event = dict(event)
    if dice.random() < 0.4:
        day = timedelta(days=dice.choice([-3, -1, 1]))
        event["date_end"] = event["date_start"] = (date.fromisoformat(event["date_start"]) + day).isoformat()
    if dice.random() < 0.4:
        event["lat"] += dice.choice([0.02, 0.07, 0.2])
    if dice.random() < 0.3:
        event["actor1"], event["actor2"] = event["actor2"], event["actor1"]
    if dice.random() < 0.3:
        event["geo_precision"] = dice.choice([1, 2, 3])
    if dice.random() < 0.3:
        event["fatalities"] += 1
    return event


@pytest.mark.parametrize("seed", range(3))
def test_figures_are_those_of_the_reference_scorer(tmp_path: Path, shared: Path, waqai: Waqai, seed: int) -> None:
    gold = shared / "gold" / "dev.gold.jsonl"
    dice = random.Random(seed)  # noqa: S311
    rows = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for event in record["events"]:
            rows += [report(record["article_id"], _changed(event, dice)) for _ in range(dice.choice([0, 1, 1, 2]))]
    reports = write_reports(tmp_path / "reports.parquet", rows)
    scorer = [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(reports), "--json"]
    theirs = json.loads(subprocess.run(scorer, capture_output=True, check=True, encoding="utf-8").stdout)
    run = waqai("evaluate", "--gold", gold, "--articles", shared / "gold" / "dev.articles.jsonl", "--json", reports)
    assert run.returncode == 0, run.stderr
    result = json.loads(run.stdout)
    ours = result["all"]
    assert (ours["gold"], ours["coded"], ours["paired"]) == (theirs["gold"], theirs["predicted"], theirs["matched"])
    assert ours["row_f1"] == pytest.approx(theirs["row_f1"], abs=2e-3)
    assert ours["fields"] == pytest.approx(theirs["fields"], abs=1e-2)
    assert result["ar"]["gold"] + result["en"]["gold"] == ours["gold"]


def test_the_command_prints_figures_and_differences(tmp_path: Path, waqai: Waqai) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", {"a": [EVENT, {**EVENT, "lat": 33.5}], "b": []})
    rows = [report("a", {**EVENT, "injured": 5}), report("b", EVENT), report("c", EVENT)]
    run = waqai("evaluate", "--gold", gold, "--errors", "9", write_reports(tmp_path / "reports.parquet", rows))
    assert run.returncode == 0
    assert ["event_f1", "0.500"] in [line.split() for line in run.stdout.splitlines()]
    assert "wrong    a  injured  | helicopters dropped barrel bombs" in run.stdout
    assert "missed   a  Air/drone strike" in run.stdout
    assert "spurious b  Air/drone strike" in run.stdout
    assert "1 rows of 1 articles left out" in run.stderr


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"date_start": "4 May"}, "events.0.date_start"),
        ({"geo_precision": 4}, "events.0.geo_precision"),
        ({"event_type": "Battles"}, "'events.0.sub_event_type': article 'b': "),
        ({"actor1": ["martians"]}, "'events.0.actor1': article 'b': no actor 'martians'"),
        ({"actor2": ["martians"]}, "'events.0.actor2': article 'b': no actor 'martians'"),
        ({"weapons": ["catapult"]}, "'events.0.weapons': article 'b': no weapon type 'catapult'"),
        ({"date_end": "2019-05-03"}, "'events.0.date_end': article 'b': 2019-05-03 is before 2019-05-04"),
        ({"fatalitys": 3}, "'events.0.fatalitys': article 'b': no such field"),
        ({"fatalities": -1}, "events.0.fatalities"),
    ],
)
def test_an_error_in_the_gold_file_names_line_and_field(
    tmp_path: Path, waqai: Waqai, change: dict[str, Any], told: str
) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", {"a": [EVENT], "b": [{**EVENT, **change}]})
    run = waqai("evaluate", "--gold", gold, write_reports(tmp_path / "reports.parquet", [report("a", EVENT)]))
    assert run.returncode == 2
    assert "gold.jsonl, line 2" in run.stderr
    assert told in run.stderr


@pytest.mark.parametrize(("column", "value"), [("date_start", "2019-05-04"), ("latitude", "x"), ("weapon_types", "x")])
def test_a_column_of_another_type_is_an_error(tmp_path: Path, waqai: Waqai, column: str, value: str) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", {"a": [EVENT]})
    reports = write_reports(tmp_path / "reports.parquet", [report("a", EVENT)])
    pl.read_parquet(reports).with_columns(pl.lit(value).alias(column)).write_parquet(reports)
    run = waqai("evaluate", "--gold", gold, reports)
    assert run.returncode == 2
    assert f"field '{column}': of type String, not" in run.stderr


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("latitude", float("nan"), "NaN is not between -90 and 90"),
        ("longitude", float("inf"), "inf is not between -180 and 180"),
        ("geo_precision", 4, "4 is not between 1 and 3"),
        ("date_end", 10_000_000, "is not between 0001-01-01 and 9999-12-31"),
    ],
)
def test_a_value_beyond_all_reckoning_is_named_with_its_row(
    tmp_path: Path, waqai: Waqai, column: str, value: float, told: str
) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", {"a": [EVENT]})
    reports = write_reports(tmp_path / "reports.parquet", [report("a", EVENT)] * 2)
    table = pl.read_parquet(reports)
    odd = pl.when(pl.int_range(pl.len()) == 1).then(pl.lit(value).cast(table.schema[column])).otherwise(pl.col(column))
    table.with_columns(odd.alias(column)).write_parquet(reports)
    run = waqai("evaluate", "--gold", gold, reports)
    assert run.returncode == 2
    assert f"row 2, field '{column}': " in run.stderr
    assert told in run.stderr
    assert "Traceback" not in run.stderr


def test_a_reports_file_without_a_column_is_an_error(tmp_path: Path, waqai: Waqai) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", {"a": [EVENT]})
    row = report("a", EVENT)
    del row["weapon_types"]
    run = waqai("evaluate", "--gold", gold, write_reports(tmp_path / "reports.parquet", [row]))
    assert run.returncode == 2
    assert "'weapon_types'" in run.stderr


def test_the_gold_of_the_sample_dataset_can_be_read() -> None:
    gold = read_gold(Path(__file__).parents[2] / "datasets" / "syria-sample" / "gold.jsonl")
    assert sum(map(len, gold.values())) >= 40
