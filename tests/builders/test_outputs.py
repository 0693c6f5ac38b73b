"""What a command must not write to is told before any work, as bad usage."""

import os
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.cli import app
from builders.errors import InputError
from builders.outputs import check_output

ROOT = Path(__file__).parent.parent.parent
RELEASE = max((ROOT / "datasets" / "syria-sample" / "releases").iterdir())

COMMANDS = {
    "code": ("code", "in.jsonl", "-o", "out.parquet"),
    "validate": ("validate", "in.parquet", "-o", "out.parquet"),
    "diff": ("diff", "in.parquet", "in.parquet", "-o", "out.json"),
    "explain": ("explain", "in.jsonl", "--html", "out.html"),
    "report": ("report", str(RELEASE), "-o", "out.html"),
    "export": ("export", str(RELEASE), "--profile", "acled", "-o", "out.csv"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_or_a_missing_folder_is_bad_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    *words, target = COMMANDS[command]
    Path(target).mkdir()
    for name, told in ((target, "a folder, not a file"), (f"absent/{target}", "make absent first")):
        result = CliRunner().invoke(app, [*words, name])
        assert isinstance(result.exception, InputError)
        assert told in str(result.exception)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_may_not_be_written_to_is_told_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # which root may everywhere
    result = CliRunner().invoke(app, list(COMMANDS[command]))
    assert isinstance(result.exception, InputError)
    assert f"{COMMANDS[command][-1]}: its folder may not be written to" in str(result.exception)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("export", str(RELEASE), "--profile", "acled", "--format", "csv", "-o", "out.parquet"),
        ("export", str(RELEASE), "--profile", "acled", "-o", "out.txt"),
        ("report", str(RELEASE), "-o", "out.txt"),
        ("explain", "in.jsonl", "--html", "out.json"),
    ],
)
def test_an_ending_that_contradicts_the_form_is_bad_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, list(words))
    assert isinstance(result.exception, InputError)
    assert f"{words[-1]}: the ending of its name does not fit (end it in" in str(result.exception)
    assert not list(tmp_path.iterdir())


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder that looks like a release, with a folder in it."""
    folder = tmp_path / "1.0.0"
    (folder / "diff").mkdir(parents=True)
    for name in ("manifest.json", "events.parquet"):
        (folder / name).write_text("{}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_written_into_a_release(release: Path, command: str) -> None:
    *words, target = COMMANDS[command]
    (release.parent / "link").symlink_to(release / "diff")
    for folder in (release, release / "diff", release.parent / "link", release / "diff" / ".."):
        result = CliRunner().invoke(app, [*words, str(folder / target)])
        assert isinstance(result.exception, InputError)
        assert f"inside the release {release}" in str(result.exception)
    assert sorted(path.name for path in release.rglob("*")) == ["diff", "events.parquet", "manifest.json"]


def test_no_layer_and_no_answers_are_written_into_a_release(release: Path) -> None:
    names = release.parent / "names.csv"
    names.write_text("name\nDuma\n", encoding="utf-8")
    for words in (
        ["import", str(names), "-o", str(release / "layer")],
        ["resolve", "-i", str(names), "-o", str(release.parent / "out.csv"), "--online", str(release / "answers.json")],
    ):
        result = CliRunner().invoke(app, ["places", *words])
        assert isinstance(result.exception, InputError)
        assert f"inside the release {release}" in str(result.exception)


def test_a_manifest_of_something_else_is_no_release(release: Path) -> None:
    (release / "events.parquet").unlink()
    check_output(release / "diff" / "out.json")


def test_a_link_that_leads_back_to_itself_is_replaced_as_any_file(tmp_path: Path) -> None:
    loop, source = tmp_path / "loop.csv", tmp_path / "in.csv"
    loop.symlink_to(loop)
    check_output(loop, [".csv"], [source])


def test_a_file_without_a_name_is_bad_usage() -> None:
    result = CliRunner().invoke(app, ["code", "in.jsonl", "-o", ""])
    assert str(result.exception) == "the file to write has no name (name a file)"


def test_the_version_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert CliRunner().invoke(app, ["--version"]).stdout == f"waqai {project['version']}\n"
