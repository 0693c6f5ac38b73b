"""What `build`, `validate` and `verify` work with in this version: coder, gazetteer, versions, diff."""

import tomllib
from collections.abc import Sequence
from functools import partial
from importlib import metadata
from pathlib import Path

from builders import digest, layers, lexicon, rules
from builders.compose import Tools, place_table
from builders.layers import Layer, gazetteer_with, layer_places
from builders.lineage import lineage
from builders.loading import load_coder
from schema.checks import Facts

_ROOT = Path(__file__).parent.parent


def load_tools(jobs: int | None, further: Sequence[Layer] = ()) -> Tools:
    """Everything that a build works with.

    `jobs`: processes, all cores when None. `further`: the dataset's layers of places; raises what
    `builders.layers.gazetteer_with` does.
    """
    folders = [layer.folder for layer in further]
    gazetteer = gazetteer_with(folders)
    return Tools(
        load=partial(load_coder, folders),
        versions=versions(further),
        lineage=lineage(layers=folders),
        places=gazetteer.places,
        jobs=jobs,
        layers=further,
        layer_places=layer_places(further, gazetteer),
    )


def load_facts(folders: Sequence[Path] = ()) -> Facts:
    """What checks look up, without articles. `folders`: layers of places; raises what `gazetteer_with` does."""
    return Facts.load(place_table(gazetteer_with(folders).places))


def versions(further: Sequence[Layer] = ()) -> dict[str, str]:
    """Version of the tool, and SHA-256 of the data that it codes by: its own, and that of layers if there are any."""
    tables = sorted((_ROOT / "gazetteer").glob("*.csv"))
    return {
        "tool": tool_version(),
        "rules": rules.fingerprint(),
        "lexicon": lexicon.fingerprint(),
        "gazetteer": digest.of_json({path.name: digest.of_file(path) for path in tables}),
        "actors": digest.of_file(_ROOT / "schema" / "actors.csv"),
        **({"layers": layers.fingerprint(further)} if further else {}),
    }


def tool_version() -> str:
    """The project's version, from its checkout or, where it is installed, from the package."""
    project = _ROOT / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("waqai")
