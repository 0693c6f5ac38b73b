"""Which version a build gives, and when it gives none."""

import json
import shutil
from pathlib import Path

import polars as pl
import pytest
from simple_coder import article, quiet_build, tools, write_dataset

from builders.compose import FailedChecksError
from builders.dataset import Dataset
from builders.errors import InputError
from builders.rebuild import differences, last_release
from builders.release.compare import bump_of
from builders.release.published import DamagedReleaseError, Release, files_of
from builders.release.version import Version

DUMA = article("a1", {"fatalities": 3})
HARASTA = article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 7})


def check(folder: Path) -> list[str]:
    """What `build --check` finds."""
    dataset = Dataset.open(folder)
    return differences(last_release(dataset), dataset, tools(), lambda _step: None)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with one release, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    quiet_build(write_dataset(folder, DUMA))
    return folder


def test_unchanged_inputs_make_no_new_version(tmp_path: Path) -> None:
    first = quiet_build(write_dataset(tmp_path, DUMA))
    before = {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)}
    again = quiet_build(write_dataset(tmp_path, DUMA))
    assert (first.new, again.new) == (True, False)
    assert again.folder == first.folder
    assert {name: (tmp_path / name).read_bytes() for name in files_of(tmp_path)} == before


def test_inputs_that_change_no_row_are_a_patch_that_checks(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "toy"))
    recipe = folder / "dataset.toml"
    recipe.write_text(recipe.read_text(encoding="utf-8").replace("CC-BY-4.0", "CC0-1.0"), encoding="utf-8")
    after = quiet_build(Dataset.open(folder))
    assert (str(after.version), after.new) == ("1.0.1", True)
    assert Release.open(after.folder).manifest["licence"] == "CC0-1.0"
    assert check(folder) == []
    assert not quiet_build(Dataset.open(folder)).new


def test_a_dataset_keeps_its_name_wherever_its_folder_stands(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "moved"))
    assert check(folder) == []
    assert not quiet_build(Dataset.open(folder)).new
    quiet_build(write_dataset(folder, DUMA, HARASTA))
    assert Release.open(folder / "releases" / "1.1.0").manifest["dataset"] == built.name


def test_a_link_to_nowhere_among_the_articles_stops_the_build(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "toy"))
    (folder / "articles" / "more.jsonl").symlink_to("/nowhere/more.jsonl")
    with pytest.raises(InputError, match="a link to a file that is not there") as caught:
        quiet_build(Dataset.open(folder))
    assert caught.value.file.name == "more.jsonl"


@pytest.mark.parametrize(
    ("articles", "version"),
    [
        ([DUMA, HARASTA], "1.1.0"),  # an event comes
        ([HARASTA], "1.1.0"),  # one comes, one goes
        ([article("a1", {"fatalities": 4})], "1.0.1"),  # a value changes
        ([DUMA, article("z1", "Nothing.")], "1.0.1"),  # an article without an event
    ],
)
def test_the_version_follows_from_what_has_changed(
    built: Path, tmp_path: Path, articles: list[dict], version: str
) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "toy"))
    after = quiet_build(write_dataset(folder, *articles))
    assert str(after.version) == version
    assert str(after.previous) == "1.0.0"


def test_a_column_that_goes_or_changes_is_a_new_major_version(tmp_path: Path) -> None:
    tables = Release.open(quiet_build(write_dataset(tmp_path, DUMA)).folder).tables()
    events = tables["events"]
    assert bump_of({**tables, "events": events.with_columns(extra=pl.lit(1))}, tables) == "major"
    assert bump_of({**tables, "events": events.with_columns(pl.col("iso").cast(pl.Int64))}, tables) == "major"
    assert bump_of(tables, {**tables, "events": events.with_columns(extra=pl.lit(1))}) == "minor"
    assert bump_of(tables, tables) is None


def test_ids_persist_and_retired_ones_are_listed_for_ever(tmp_path: Path) -> None:
    first = quiet_build(write_dataset(tmp_path, DUMA, HARASTA))
    id_of = {row["article_ids"][0]: row["event_id"] for row in first.composed.tables["events"].to_dicts()}
    second = quiet_build(write_dataset(tmp_path, DUMA))
    assert second.composed.tables["events"]["event_id"].to_list() == [id_of["a1"]]
    retired = Release.open(second.folder).table("retired")
    assert retired.select("event_id", "reason", "release").rows() == [(id_of["c1"], "withdrawn", "1.1.0")]
    late = article("d1", {"place_id": "C2342", "date_start": "2016-04-05", "fatalities": 1, "fatalities_civilians": 1})
    third = quiet_build(write_dataset(tmp_path, DUMA, late))
    assert third.composed.tables["events"]["event_id"].to_list() == [id_of["a1"], "SYR0000003"]
    assert Release.open(third.folder).table("retired")["release"].to_list() == ["1.1.0"]


def test_ten_comes_after_nine() -> None:
    versions = ["1.10.0", "1.9.0", "1.9.10", "1.9.9"]
    assert [str(v) for v in sorted(map(Version.parse, versions))] == ["1.9.0", "1.9.9", "1.9.10", "1.10.0"]
    for text in ("1.0", "1.0.x", "01.0.0", "1.0.0-beta"):
        with pytest.raises(ValueError, match="not a version"):
            Version.parse(text)


def test_bad_input_leaves_nothing_behind(tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path, DUMA)
    (tmp_path / "articles" / "all.jsonl").write_text('{"id": "a1"\n', encoding="utf-8")
    before = files_of(tmp_path)
    with pytest.raises(InputError) as caught:
        quiet_build(dataset)
    assert caught.value.line == 1
    assert files_of(tmp_path) == before
    assert not (tmp_path / "releases").exists()


def test_a_file_where_the_releases_should_be_is_told(tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path, DUMA)
    dataset.releases.touch()
    with pytest.raises(InputError, match="releases: a file, not a folder"):
        quiet_build(dataset)


def test_a_table_that_fails_a_check_stops_the_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from builders import compose

    def miscount(events: pl.DataFrame, *_: object) -> pl.DataFrame:
        return events.with_columns(n_reports=pl.col("n_reports") + 1)

    monkeypatch.setattr(compose, "correct_events", miscount)
    with pytest.raises(FailedChecksError) as caught:
        quiet_build(write_dataset(tmp_path, DUMA))
    assert caught.value.findings["check"].to_list() == ["event-counts-reports"]
    assert not (tmp_path / "releases").exists()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda folder: (folder / "events.parquet").write_bytes(b"PAR1"), "events.parquet has 4 bytes"),
        (lambda folder: (folder / "reports.parquet").unlink(), "reports.parquet is missing"),
        (lambda folder: (folder / "manifest.json").unlink(), "manifest.json is missing"),
        (lambda folder: (folder / "manifest.json").write_text("{"), "manifest.json cannot be read"),
        (lambda folder: _edit(folder / "CHANGES.md"), "CHANGES.md has been changed"),
        (lambda folder: _restate(folder / "manifest.json"), "manifest.json has been changed"),
        (lambda folder: (folder / "notes.txt").write_text("mine"), "notes.txt is not of the release: remove it"),
        (lambda folder: folder.rename(folder.with_name("1.2.0")), "its manifest says 1.0.0"),
    ],
)
def test_no_release_is_built_upon_a_damaged_one(built: Path, tmp_path: Path, damage, words: str) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "toy"))
    damage(folder / "releases" / "1.0.0")
    before = files_of(folder)
    with pytest.raises(DamagedReleaseError, match=words.replace(".", r"\.")):
        quiet_build(write_dataset(folder, DUMA, HARASTA))
    assert files_of(folder) == before


def _edit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[10] ^= 1
    path.write_bytes(data)


def _restate(path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["counts"]["fatalities"] = 0
    path.write_text(json.dumps(manifest), encoding="utf-8")
