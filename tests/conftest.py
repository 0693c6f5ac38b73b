"""What every test may ask for: the command line as a user runs it, and the folders around the project."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("waqai", deadline=None)  # a slow machine proves nothing
hypothesis.settings.load_profile("waqai")

ROOT = Path(__file__).parent.parent

Waqai = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def waqai(tmp_path: Path) -> Waqai:
    """Run `waqai` with the given arguments in an empty folder, in a process of its own; `env` adds variables."""

    def run(*arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-P", "-m", "builders.cli", *map(str, arguments)]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material beside the checkout; the test is skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the reference material beside the checkout is absent")
    return folder
