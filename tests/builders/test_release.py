"""What stands in a release: files that other tools open, a manifest that tells all, the same bytes everywhere."""

import base64
import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import geopandas
import jsonschema
import polars as pl
import pytest
from simple_coder import article, quiet_build, write_dataset

from builders.dataset import Dataset
from builders.release.published import Release, files_of
from schema.package import ALL_TABLES, json_schema
from schema.tables import TABLES, polars_schema

ROOT = Path(__file__).parent.parent.parent

ARTICLES = [
    article("a1", {"fatalities": 3}, "Nothing happened here."),
    article("b1", {"fatalities": 4, "fatalities_civilians": 4}, source="Other Agency"),
    article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 2, "fatalities_civilians": 9}),
]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a first release, to be read only."""
    return quiet_build(write_dataset(tmp_path_factory.mktemp("dataset") / "toy", *ARTICLES)).folder


def test_the_files_of_a_first_release(release: Path) -> None:
    assert files_of(release) == [
        "CHANGES.md",
        "CODEBOOK.md",
        *sorted(["articles.parquet", "croissant.json", "datapackage.json", "events.parquet"]),
        *["lineage.parquet", "links.parquet", "manifest.json", "refused.parquet", "reports.parquet", "retired.parquet"],
    ]


def test_tables_have_the_columns_of_their_models(release: Path) -> None:
    opened = Release.open(release)
    for name, model in TABLES.items():
        assert opened.table(name).schema == polars_schema(model)


@pytest.mark.parametrize("page", ["datapackage.json", "croissant.json"])
def test_machines_are_told_of_every_table_and_column(release: Path, page: str) -> None:
    told = json.loads((release / page).read_text(encoding="utf-8"))
    if page == "datapackage.json":
        named = {r["path"]: [field["name"] for field in r["schema"]["fields"]] for r in told["resources"]}
        hashes = {r["path"]: r["hash"].removeprefix("sha256:") for r in told["resources"]}
    else:
        named = {f"{r['@id']}.parquet": [field["name"] for field in r["field"]] for r in told["recordSet"]}
        hashes = {file["@id"]: file["sha256"] for file in told["distribution"]}
    tables = sorted(release.glob("*.parquet"))
    assert named == {path.name: pl.read_parquet_schema(path).names() for path in tables}
    assert hashes == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in tables}


def test_every_row_of_a_release_fits_the_json_schema(release: Path) -> None:
    models = {name: model.__name__ for name, model in ALL_TABLES.items() if name != "places"}  # it has no layers
    for name, model in models.items():
        for row in pl.read_parquet(release / f"{name}.parquet").to_dicts():
            told = json.loads(json.dumps(row, default=_as_json))
            jsonschema.validate(told, {**json_schema(), "$ref": f"#/$defs/{model}"})


def _as_json(value: bytes | date) -> str:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value.isoformat()


def test_nothing_is_dropped_in_silence(release: Path) -> None:
    refused = pl.read_parquet(release / "refused.parquet")
    assert refused.select("article_id", "stage", "reason").rows() == [
        ("a1", "code", "general"),
        ("c1", "validate", "check-failed"),
    ]
    assert refused["detail"][1].startswith("civilians-within-fatalities: fatalities_civilians=")
    assert refused["text"][1].startswith('{"place_id"')


def test_geopandas_opens_events_as_points(release: Path) -> None:
    layer = geopandas.read_parquet(release / "events.parquet")
    assert layer.crs.to_epsg() == 4326 or layer.crs.to_string() == "OGC:CRS84"
    assert [(p.x, p.y) for p in layer.geometry] == list(zip(layer.longitude, layer.latitude, strict=True))


def test_duckdb_opens_every_table(release: Path) -> None:
    for name, model in TABLES.items():
        columns = duckdb.read_parquet(str(release / f"{name}.parquet")).columns
        assert columns == [*polars_schema(model), *(["geometry"] if name == "events" else [])]


def test_a_release_without_events_is_a_release(tmp_path: Path) -> None:
    folder = quiet_build(write_dataset(tmp_path / "toy", article("a1", "Nothing."))).folder
    assert geopandas.read_parquet(folder / "events.parquet").empty
    assert json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["counts"]["events"] == 0


def test_the_manifest_tells_what_the_release_is_made_of(release: Path) -> None:
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["dataset"] == "toy"
    assert manifest["version"] == "1.0.0"
    assert manifest["previous"] is None
    assert manifest["counts"]["events"] == 1
    assert manifest["counts"]["refused_by_reason"] == {"check-failed": 1, "general": 1}
    assert manifest["coverage"]["date_start"] == "2016-04-22"
    assert [entry["path"] for entry in manifest["inputs"]] == ["dataset.toml", "articles/all.jsonl"]
    for name, entry in manifest["files"].items():
        assert hashlib.sha256((release / name).read_bytes()).hexdigest() == entry["sha256"]
    assert set(manifest["files"]) == {*files_of(release)} - {"manifest.json"}


def test_a_warning_is_written_down(tmp_path: Path) -> None:
    built = quiet_build(write_dataset(tmp_path / "toy", article("a1", {"fatalities_high": 4_000})))
    manifest = Release.open(built.folder).manifest
    assert [(w["table"], w["check"], w["rows"], w["examples"]) for w in manifest["warnings"]] == [
        ("events", "toll-likely", 1, ["SYR0000001"]),
        ("reports", "toll-likely", 1, ["a1#1"]),
    ]


def test_the_text_is_published_only_if_the_recipe_says_so(tmp_path: Path) -> None:
    folder = quiet_build(write_dataset(tmp_path / "toy", *ARTICLES, publish_text=False)).folder
    articles = pl.read_parquet(folder / "articles.parquet")
    assert articles["text"].null_count() == articles.height
    assert articles["sha256"][0] == hashlib.sha256(ARTICLES[0]["text"].encode()).hexdigest()


def test_descriptions_name_files_with_their_hashes(release: Path) -> None:
    package = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        digest = hashlib.sha256((release / resource["path"]).read_bytes()).hexdigest()
        assert resource["hash"] == f"sha256:{digest}"


def test_the_day_of_publication_is_that_of_the_recipe(tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "toy", *ARTICLES)
    recipe = dataset.folder / "dataset.toml"
    recipe.write_text(f"{recipe.read_text(encoding='utf-8')}published = 2026-05-01\n", encoding="utf-8")
    folder = quiet_build(Dataset.open(dataset.folder)).folder
    told = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    assert told["datePublished"] == "2026-05-01"


SCRIPT = """
import locale, sys
from pathlib import Path
locale.setlocale(locale.LC_ALL, "")
from simple_coder import quiet_build
from builders.dataset import Dataset
print(quiet_build(Dataset.open(Path(sys.argv[1]))).folder)
"""

SURROUNDINGS: list[dict[str, str]] = [
    {"POLARS_MAX_THREADS": "1", "PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"POLARS_MAX_THREADS": "5", "PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Auckland"},
]


def test_the_same_bytes_whatever_threads_hash_seed_locale_time_zone_and_folder(tmp_path: Path) -> None:
    many = [
        article(
            f"x{n:03}", {"place_id": "C2342" if n % 3 else "C2338", "date_start": f"2016-04-{1 + n % 22:02}"}, "None."
        )
        for n in range(300)
    ]
    contents = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / str(number) / "toy"
        write_dataset(folder, *many, *ARTICLES)
        environment = {**os.environ, **surroundings, "PYTHONPATH": f"{Path(__file__).parent}{os.pathsep}{ROOT}"}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, folder], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        release = Path(done.stdout.strip())
        contents.append({name: (release / name).read_bytes() for name in files_of(release)})
    assert contents[0].keys() == contents[1].keys()
    assert [name for name in contents[0] if contents[0][name] != contents[1][name]] == []


def test_the_order_of_the_articles_does_not_matter(tmp_path: Path) -> None:
    one = quiet_build(write_dataset(tmp_path / "1" / "toy", *ARTICLES)).folder
    other = quiet_build(write_dataset(tmp_path / "2" / "toy", *reversed(ARTICLES))).folder
    for name in TABLES:
        assert (one / f"{name}.parquet").read_bytes() == (other / f"{name}.parquet").read_bytes()


def test_the_next_release_holds_its_diff(tmp_path: Path) -> None:
    quiet_build(write_dataset(tmp_path / "toy", *ARTICLES[:1]))
    built = quiet_build(write_dataset(tmp_path / "toy", *ARTICLES))
    assert str(built.version) == "1.0.1"
    told = json.loads((built.folder / "diff" / "diff.json").read_text(encoding="utf-8"))
    assert "new article" in json.dumps(told)
    assert "diff/diff.json" in Release.open(built.folder).manifest["files"]


def test_the_story_tells_numbers_causes_and_changes(tmp_path: Path) -> None:
    quiet_build(write_dataset(tmp_path / "toy", *ARTICLES, article("f1", {"date_start": "2016-04-02"})))
    edited = article("a1", {"fatalities": 5, "fatalities_civilians": 5}, "Nothing happened here.")
    more = article("e`|<1", {"place_id": "C2342", "date_start": "2016-04-21", "fatalities": 3})
    folder = quiet_build(write_dataset(tmp_path / "toy", edited, *ARTICLES[1:], more)).folder
    story = (folder / "CHANGES.md").read_text(encoding="utf-8")
    assert story.startswith("# Toy, release 1.1.0\n\n| | now | before |\n")
    assert "| events | 2 | 2 |" in story
    assert "### Causes\n\n* edited article: 1 event\n* new article: 1 event\n* withdrawn article: 1 event\n" in story
    assert "### 1 event gone\n\n* `SYR0000001` withdrawn: articles withdrawn: f1\n" in story
    assert "fatalities: 3 → 4" in story or "fatalities: 3 → 5" in story
    assert "### 1 article added\n\n* e\\`\\|&lt;1\n" in story
