"""`validate` on releases and on tables of any origin."""

import shutil
from pathlib import Path

import polars as pl
import pytest
from factories import event, report
from simple_coder import article, quiet_build, tools, write_dataset
from typer.testing import CliRunner

from builders import tools as real_tools
from builders.cli import app
from builders.compose import place_table
from builders.errors import InputError
from builders.validate import validate
from schema.checks import Facts
from schema.event import Event, Report
from schema.tables import frame

FACTS = Facts.load(place_table(tools().places))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release, to be copied."""
    return quiet_build(write_dataset(tmp_path_factory.mktemp("built"), article("a1", {"fatalities": 3}))).folder


@pytest.fixture
def release(built: Path, tmp_path: Path) -> Path:
    """The folder of a release."""
    return Path(shutil.copytree(built, tmp_path / "1.0.0"))


def rewrite(path: Path, column: pl.Expr) -> None:
    pl.read_parquet(path).with_columns(column).write_parquet(path)


def test_a_sound_release(release: Path) -> None:
    validated = validate(release, FACTS)
    assert validated.findings.is_empty()
    assert validated.tables == {"events": 1, "reports": 1, "articles": 1, "refused": 0, "retired": 0}
    assert validated.left_out == []


def test_a_release_whose_tables_do_not_fit_together(release: Path) -> None:
    rewrite(release / "events.parquet", pl.lit(2, pl.Int32).alias("n_reports"))
    rewrite(release / "articles.parquet", pl.col("text").str.to_uppercase())
    assert validate(release, FACTS).findings["check"].to_list() == ["evidence-quotes", "event-counts-reports"]


def test_a_release_without_one_of_its_tables(release: Path) -> None:
    (release / "retired.parquet").unlink()
    with pytest.raises(InputError, match=r"retired\.parquet: no such file"):
        validate(release, FACTS)


@pytest.mark.parametrize(("model", "row", "name"), [(Event, event(), "events"), (Report, report(), "reports")])
def test_a_lone_table_is_told_by_its_columns(tmp_path: Path, model, row, name: str) -> None:
    frame(model, [row]).write_parquet(tmp_path / "some.parquet")
    validated = validate(tmp_path / "some.parquet", FACTS)
    assert validated.tables == {name: 1}
    assert validated.findings.is_empty()
    assert ("evidence-quotes" in validated.left_out) == (name == "reports")


def test_what_is_no_table_of_ours(tmp_path: Path) -> None:
    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "other.parquet")
    pl.DataFrame({"entry": ["actors:army"], "sha256": ["0"]}).write_parquet(tmp_path / "lineage.parquet")
    (tmp_path / "words.parquet").write_text("words")
    for name, words in [
        ("other.parquet", "no table that has checks"),
        ("lineage.parquet", "no table that has checks"),  # which has hashes, as articles have
        ("words.parquet", "cannot be read"),
        ("none.parquet", "no such"),
    ]:
        with pytest.raises(InputError, match=words):
            validate(tmp_path / name, FACTS)


def test_the_command_tells_each_row_and_exits_with_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real_tools, "load_facts", lambda *_: FACTS)
    rows = [report(number=n, fatalities_low=4, fatalities_high=4_000) for n in range(1, 13)]
    frame(Report, rows).write_parquet(tmp_path / "reports.parquet")
    output = tmp_path / "findings.parquet"
    done = CliRunner().invoke(app, ["validate", str(tmp_path / "reports.parquet"), "-o", str(output)])
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "error fatalities-in-order: 12 rows. Fatalities: low <= best <= high, and none is negative."
    toll = "3 (fatalities_low = 4, fatalities_high = 4000)"
    assert lines[1] == f"  reports, a1#1, article a1: fatalities = {toll}"
    assert lines[11] == "  and 2 more"
    assert lines[-1].endswith("12 reports; 12 errors, 12 warnings")
    assert pl.read_parquet(output).height == 24


def test_a_point_of_no_numbers_is_a_finding(release: Path) -> None:
    rewrite(release / "events.parquet", pl.lit(float("nan")).alias("latitude"))
    assert validate(release, FACTS).findings["check"].to_list() == ["in-syria", "geometry-fits"]


def test_warnings_alone_are_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real_tools, "load_facts", lambda *_: FACTS)
    frame(Report, [report(fatalities_high=4_000)]).write_parquet(tmp_path / "reports.parquet")
    done = CliRunner().invoke(app, ["validate", str(tmp_path / "reports.parquet")])
    assert done.exit_code == 0
    assert done.stdout.startswith("warning toll-likely: 1 row.")
