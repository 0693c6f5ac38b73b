"""What `build`, `validate` and `verify` work with in this version: coder, gazetteer, versions, diff."""

import tomllib
from importlib import metadata
from pathlib import Path

from builders import digest, lexicon, rules
from builders.compose import Tools, place_table
from builders.lineage import lineage
from builders.loading import load_coder
from gazetteer.gazetteer import Gazetteer
from schema.checks import Facts

_ROOT = Path(__file__).parent.parent


def load_tools(jobs: int | None) -> Tools:
    """Everything that a build works with; `jobs`: processes, all cores when None."""
    return Tools(load_coder, versions(), lineage(), Gazetteer.load().places, jobs)


def load_facts() -> Facts:
    """What checks look up, without articles."""
    return Facts.load(place_table(Gazetteer.load().places))


def versions() -> dict[str, str]:
    """Version of the tool, and SHA-256 of the data that it codes by."""
    tables = sorted((_ROOT / "gazetteer").glob("*.csv"))
    return {
        "tool": tool_version(),
        "rules": rules.fingerprint(),
        "lexicon": lexicon.fingerprint(),
        "gazetteer": digest.of_json({path.name: digest.of_file(path) for path in tables}),
        "actors": digest.of_file(_ROOT / "schema" / "actors.csv"),
    }


def tool_version() -> str:
    """The project's version, from its checkout or, where it is installed, from the package."""
    project = _ROOT / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("waqai")
