"""What a command must not write to is told before any work, as bad usage."""

import os
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.cli import app
from builders.errors import InputError

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


def test_the_version_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert CliRunner().invoke(app, ["--version"]).stdout == f"waqai {project['version']}\n"
