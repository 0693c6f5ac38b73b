"""What the README shows works: its Python and SQL run as they stand, from the root of the project."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from builders.readme import filled

ROOT = Path(__file__).parent.parent


def blocks(language: str) -> list[str]:
    """The README's blocks of code in one language."""
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", blocks("python"), ids=lambda block: block.split()[1])
def test_python_of_the_readme_runs(block: str) -> None:
    run = subprocess.run([sys.executable, "-c", block], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout


def test_sql_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (query,) = blocks("sql")
    assert duckdb.connect().execute(query).fetchall()


def test_the_readme_shows_the_newest_release() -> None:
    """Where this fails, `make readme` mends it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    current = filled(readme, ROOT / "datasets" / "syria-sample")
    assert "| event_id | SYR" in current
    assert current == readme


def test_every_file_that_the_readme_names_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = {*re.findall(r"\]\(([^)#:]+)\)", readme), *re.findall(r"datasets/[\w./-]+\.parquet", readme)}
    assert len(named) >= 4
    assert [name for name in named if not (ROOT / name).exists()] == []
