"""`waqai diff` on the command line."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
import typer
from merge_pairs import told
from release_on_disk import publish
from typer.testing import CliRunner, Result

from builders.commands.diff import diff
from builders.errors import InputError

app = typer.Typer()
app.command()(diff)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def failing(*arguments: str | Path) -> InputError:
    error = run(*arguments).exception
    assert isinstance(error, InputError)
    return error


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old = pl.DataFrame({"event_id": ["SYR1", "SYR2"], "fatalities": [3, 4]})
    new = pl.DataFrame({"event_id": ["SYR1", "SYR3"], "fatalities": [5, 1]})
    old.write_parquet(tmp_path / "old.parquet")
    new.write_csv(tmp_path / "new.csv")
    return tmp_path / "old.parquet", tmp_path / "new.csv"


def test_two_files_by_the_key_of_our_tables(files: tuple[Path, Path]) -> None:
    result = run(*files)
    assert result.exit_code == 1
    assert "+ SYR3" in result.stdout
    assert "- SYR2" in result.stdout
    assert "fatalities: 3 → 5" in result.stdout


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ({"event_id": ["SYR1", "SYR1"], "report_id": ["a#1", "a#2"]}, "+ a#3"),
        ({"report_a": ["a#1", "a#1"], "report_b": ["b#1", "b#2"]}, "+ a#1, b#3"),
        ({"entry": ["a", "b"], "sha256": ["1", "2"]}, "+ c"),
        (
            {"article_id": ["a", "a"], "stage": ["code", "code"], "reason": ["mention", "mention"]},
            "+ a, code, mention, 2",
        ),
    ],
)
def test_each_table_of_a_release_has_its_key(tmp_path: Path, rows: dict[str, list[str]], told: str) -> None:
    table = pl.DataFrame(rows)
    more = {"report_id": "a#3", "report_b": "b#3", "entry": "c"}
    further = table.head(1).with_columns(pl.lit(more[name]).alias(name) for name in table.columns if name in more)
    table.write_parquet(tmp_path / "old.parquet")
    pl.concat([table, further]).write_parquet(tmp_path / "new.parquet")
    result = run(tmp_path / "old.parquet", tmp_path / "new.parquet")
    assert result.exit_code == 1
    assert told in result.stdout
    assert run(tmp_path / "new.parquet", tmp_path / "new.parquet").exit_code == 0


def test_the_same_file_twice(files: tuple[Path, Path]) -> None:
    result = run(files[0], files[0])
    assert result.exit_code == 0
    assert "are the same" in result.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0701", "701"),
        ("1e3", "1000.0"),
        ("0.12345678901234567891", "0.12345678901234567892"),
        (" 1", "1"),
        ("TRUE", "true"),
    ],
)
def test_cells_of_csv_files_are_compared_as_text(tmp_path: Path, old: str, new: str) -> None:
    for name, cell in (("old.csv", old), ("new.csv", new)):
        (tmp_path / name).write_text(f"id,value\n1,{cell}\n", encoding="utf-8")
    result = run(tmp_path / "old.csv", tmp_path / "new.csv")
    assert result.exit_code == 1
    assert f"value: {old} → {new}" in result.stdout


def test_keys_of_csv_files_are_text(tmp_path: Path) -> None:
    for name, key in (("old.csv", "01"), ("new.csv", "1")):
        (tmp_path / name).write_text(f"id,value\n{key},x\n", encoding="utf-8")
    result = run(tmp_path / "old.csv", tmp_path / "new.csv")
    assert "+ 1" in result.stdout
    assert "- 01" in result.stdout


def test_a_table_is_the_same_as_parquet_and_as_csv(tmp_path: Path) -> None:
    table = pl.DataFrame(
        {"id": ["01", "2"], "n": [1, None], "x": [1.5, -2.0], "day": [date(2019, 5, 4), None], "b": [True, None]}
    )
    table.write_parquet(tmp_path / "t.parquet")
    table.write_csv(tmp_path / "t.csv")
    for names in (("t.parquet", "t.csv"), ("t.csv", "t.parquet")):
        assert run(*(tmp_path / name for name in names)).exit_code == 0


def test_forms_are_written_beside(files: tuple[Path, Path], tmp_path: Path) -> None:
    outputs = [tmp_path / f"d{suffix}" for suffix in (".json", ".md", ".html", ".csv", ".parquet")]
    run(*files, *(part for output in outputs for part in ("-o", output)))
    assert all(output.stat().st_size for output in outputs)


def test_what_cannot_be_compared_says_why(files: tuple[Path, Path], tmp_path: Path) -> None:
    pl.DataFrame({"event_id": ["SYR1", "SYR1"], "fatalities": [1, 2]}).write_parquet(tmp_path / "twice.parquet")
    assert "NEW: 1 key stands in more than one row: 'SYR1'" in str(failing(files[0], tmp_path / "twice.parquet"))
    assert "no such file or folder" in str(failing(files[0], tmp_path / "absent.parquet"))
    assert "only be compared with a release" in str(failing(files[0], tmp_path))
    assert "the key names a column twice: event_id, event_id" in str(
        failing(*files, "-k", "event_id", "-k", "event_id")
    )
    assert "OLD has no column 'x'" in str(failing(*files, "--key", "x"))
    (tmp_path / "text.txt").write_text("x")
    assert "neither a Parquet nor a CSV file" in str(failing(files[0], tmp_path / "text.txt"))
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 not")
    assert "cannot be read" in str(failing(files[0], tmp_path / "broken.parquet"))
    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "keyless.parquet")
    assert "--key" in str(failing(tmp_path / "keyless.parquet", tmp_path / "keyless.parquet"))


def test_a_list_names_no_row(tmp_path: Path) -> None:
    pl.DataFrame({"id": [["a"], ["b"]]}).write_parquet(tmp_path / "t.parquet")
    error = failing(tmp_path / "t.parquet", tmp_path / "t.parquet", "--key", "id")
    assert "the column 'id' of OLD holds List(String): it cannot name a row" in str(error)


def test_two_versions_of_a_dataset(tmp_path: Path) -> None:
    releases = tmp_path / "sample" / "releases"
    releases.mkdir(parents=True)
    report = told("a", date_start=date(2016, 4, 22), place_id="C2338", sub_event_type="Attack")
    first = publish(releases / "1.0.0", report)
    publish(releases / "1.1.0", report, told("b", **report_fields()), before=first)
    result = run(f"{tmp_path / 'sample'}@1.0.0", f"{tmp_path / 'sample'}@1.1.0")
    assert result.exit_code == 1
    assert "1.0.0 to 1.1.0 (minor)" in result.stdout
    assert "causes: new article 1" in result.stdout
    assert "[new article b]" in result.stdout


def report_fields() -> dict[str, object]:
    return {"date_start": date(2017, 4, 22), "place_id": "C4278", "sub_event_type": "Attack"}


def test_a_folder_that_is_no_release(tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").touch()
    assert "not a release: it holds no manifest.json" in str(failing(tmp_path, tmp_path))
