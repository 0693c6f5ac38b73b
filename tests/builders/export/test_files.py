"""Exported files, read back by other programs: csv, pyarrow, DuckDB, geopandas."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import duckdb
import geopandas
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from factories import event
from hostile import hostile, publish_hostile

from builders.export.profile import export
from builders.export.profiles import PROFILES
from builders.export.write import FORMATS, as_csv, as_geojson, as_parquet
from schema.article import ListedArticle
from schema.event import Event
from schema.tables import frame

Waqai = Callable[..., subprocess.CompletedProcess[str]]

NOTES = hostile("http://example.org")


@pytest.fixture(scope="module", params=sorted(PROFILES))
def rows(request: pytest.FixtureRequest) -> pl.DataFrame:
    title = f"=1+1 {NOTES}"
    told = {"source": NOTES, "url": None, "published": None, "title": title, "lang": "en", "sha256": "0", "text": None}
    articles = frame(ListedArticle, [ListedArticle.model_validate({"id": "a1", **told})])
    events = [event("SYR0000002", notes=NOTES, location_ar='دوما, "x"'), event("SYR0000010", admin2=None)]
    return export(PROFILES[request.param], frame(Event, events), articles).rows


def test_csv_is_whole_and_exact(rows: pl.DataFrame) -> None:
    content = as_csv(rows)
    assert content.count(b"\r\n") >= 3
    read = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert read[0] == rows.columns
    assert [len(line) for line in read] == [rows.width] * 3
    plain = rows.select(pl.col(pl.String).fill_null(""))
    for name in plain.columns:
        assert [line[rows.columns.index(name)] for line in read[1:]] == plain[name].to_list()
    again = pd.read_csv(io.BytesIO(content))
    assert again["latitude"].to_list() == rows["latitude"].to_list()
    assert again.iloc[:, 0].to_list() == rows[:, 0].to_list()


def test_parquet_in_arrow_and_duckdb(rows: pl.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(as_parquet(rows))
    assert pq.read_table(path).column_names == rows.columns
    assert duckdb.read_parquet(str(path)).aggregate("count(*), min(latitude)").fetchall() == [
        (2, rows["latitude"].min())
    ]
    assert pl.read_parquet(path).equals(rows)


def test_csv_in_duckdb(rows: pl.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(as_csv(rows))
    found = duckdb.read_csv(str(path), all_varchar=True)
    assert found.columns == rows.columns
    assert found.fetchall()[0][rows.columns.index("country")] == "Syria"


def test_geojson_in_geopandas(rows: pl.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "x.geojson"
    path.write_bytes(as_geojson(rows))
    layer = geopandas.read_file(path)
    assert layer.crs == "EPSG:4326"
    assert [(point.x, point.y) for point in layer.geometry] == list(rows.select("longitude", "latitude").iter_rows())
    told = json.loads(path.read_text(encoding="utf-8"))
    assert sorted(told) == ["features", "type"]
    assert [sorted(feature) for feature in told["features"]] == [["geometry", "id", "properties", "type"]] * 2
    assert [list(feature["properties"]) for feature in told["features"]] == [rows.columns] * 2
    assert told["features"][0]["id"] == rows[:, 0][0]


def test_no_rows_are_a_file_too(rows: pl.DataFrame) -> None:
    none = rows.clear()
    assert list(csv.reader(io.StringIO(as_csv(none).decode()))) == [rows.columns]
    assert json.loads(as_geojson(none))["features"] == []
    assert pl.read_parquet(io.BytesIO(as_parquet(none))).columns == rows.columns


def test_the_same_rows_give_the_same_bytes(rows: pl.DataFrame) -> None:
    for write in FORMATS.values():
        assert write(rows) == write(rows.clone())


def test_the_command(waqai: Waqai, tmp_path: Path) -> None:
    release = publish_hostile(tmp_path / "toy", "http://example.org")
    run = waqai("export", release, "--profile", "ucdp-ged", "--format", "geojson", "-o", "x.geojson")
    assert run.returncode == 0, run.stderr
    assert run.stdout == ""
    assert "2 of 3 events in x.geojson" in run.stderr
    assert "left out 1: No one is reported killed" in run.stderr
    assert len(json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))["features"]) == 2
    assert waqai("export", release, "--profile", "acled", "-o", "x.parquet").returncode == 0
    assert pl.read_parquet(tmp_path / "x.parquet").height == 3
    assert waqai("export", release, "--profile", "gdelt", "-o", "x.csv").returncode == 2
    assert waqai("export", tmp_path / "absent", "--profile", "acled", "-o", "x.csv").returncode == 2
    assert waqai("export", tmp_path, "--profile", "acled", "-o", "x.csv").returncode == 2
    assert not (tmp_path / "x.csv").exists()
