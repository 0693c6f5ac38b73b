"""The house stands as it says: lock, imports, sizes, paths, and a word in the README for every command."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import typer

from builders.cli import app

ROOT = Path(__file__).parent.parent
OURS = ("schema", "gazetteer", "builders")
LONGEST = 300
#: Kinds of files that are kept, and files without a kind: no package, archive or picture.
KINDS = {".css", ".csv", ".html", ".json", ".jsonl", ".lock", ".md", ".parquet", ".py", ".toml"}
NAMED = {".ci/run", ".gitignore", "LICENSE", "Makefile"}
SHORT = 8  # nodes of the syntax tree of an accessor
#: Folders that hold nothing of the project's own.
MADE = {".git", ".venv", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}


def project_files(*endings: str) -> Iterator[Path]:
    """Files of the project with one of these endings; all files for none."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        if path.is_file() and not MADE.intersection(inside) and (not endings or path.suffix in endings):
            yield path


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_every_package_of_the_lock_has_a_version_and_hashes(lock: str) -> None:
    lines = [line for line in lock.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    entries = re.split(r"\n(?=[A-Za-z0-9])", "\n".join(lines))
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_lock_holds_no_address(lock: str) -> None:
    assert "://" not in lock
    assert "index-url" not in lock


def test_the_lock_holds_what_the_project_asks_for(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [*project["dependency-groups"].values(), *project["project"]["optional-dependencies"].values()]
    asked = chain(project["project"]["dependencies"], *groups)
    names = {re.split(r"[\[<>=!~ ;]", line)[0].lower() for line in asked}
    locked = {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?==", lock, re.MULTILINE)}
    assert names <= locked


def test_no_package_of_others_bears_the_name_of_a_folder_of_ours(lock: str) -> None:
    locked = {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)", lock, re.MULTILINE)}
    assert locked.isdisjoint({*OURS, "datasets", "benchmarks", "tests"})


def test_the_folders_imported_are_ours(tmp_path: Path) -> None:
    show = f"import {', '.join(OURS)}; print(*({', '.join(f'{name}.__file__' for name in OURS)}), sep=chr(10))"
    run = subprocess.run(
        [sys.executable, "-P", "-c", show], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert [Path(line).parent for line in run.stdout.splitlines()] == [ROOT / name for name in OURS]


def test_no_file_of_code_is_too_long_for_one_purpose() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in project_files(".py")}
    assert len(lengths) > 20
    assert {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > LONGEST} == {}


def test_no_function_stands_twice() -> None:
    """One-line accessors and constructors, which only keep what they are given, may be alike."""
    bodies: dict[str, list[str]] = {}
    for path in project_files(".py"):
        if path.relative_to(ROOT).parts[0] in OURS:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and node.name != "__init__":
                    body = node.body[1:] if ast.get_docstring(node) else node.body
                    if sum(1 for statement in body for _ in ast.walk(statement)) > SHORT:
                        bodies.setdefault("".join(map(ast.dump, body)), []).append(f"{path.name}: {node.name}")
    assert len(bodies) > 500
    assert [names for names in bodies.values() if len(names) > 1] == []


def test_nothing_is_kept_but_text_and_tables() -> None:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("needs git and the repository, to tell what is kept from what was made beside it")
    listing = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    run = subprocess.run(listing, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    kept = run.stdout.split("\0")[:-1]
    assert len(kept) > 500
    assert [name for name in kept if name not in NAMED and Path(name).suffix not in KINDS] == []


def test_datasets_hold_no_code() -> None:
    assert [path for path in project_files(".py") if path.is_relative_to(ROOT / "datasets")] == []


def test_no_path_of_one_machine_stands_in_the_project() -> None:
    homes = "|".join(re.escape(str(place)) for place in (ROOT, Path.home()) if place != Path("/"))
    ways = re.compile(rf"(?<![\w.])({homes}|/[h]ome/\w+|/[U]sers/\w+)\b")
    found = {}
    for path in project_files():
        content = path.read_bytes().decode("utf-8", "replace")
        if match := ways.search(content):
            found[str(path.relative_to(ROOT))] = match.group()
    assert found == {}


def commands(group: typer.Typer) -> list[str]:
    """Every command as a user types it: `waqai code`, `waqai rules list`."""
    found: list[str] = []

    def walk(name: str, command: object) -> None:
        inner = getattr(command, "commands", None)
        if inner is None:
            found.append(name)
        for key, value in (inner or {}).items():
            walk(f"{name} {key}", value)

    walk("waqai", typer.main.get_command(group))
    return found


def test_the_readme_tells_of_every_command_and_of_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    known = commands(app)
    assert known
    assert [command for command in known if f"`{command}`" not in readme] == []
    told = re.findall(r"`(waqai [a-z][a-z -]*)`", readme)
    assert [command for command in told if command not in known] == []


def test_every_place_that_contributing_names_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("| what |") : text.index("A spelling, a word")]
    named = re.findall(r"`([a-z]+/[^`]*)`", table)
    wildcards = {re.sub(r"<[a-z]+>", "*", name).rstrip("/") for name in named}
    assert len(wildcards) > 10
    assert [name for name in wildcards if not any(ROOT.glob(name))] == []


def test_contributing_tells_how_to_renew_what_is_made_of_a_table() -> None:
    """The codebook lists actors and checks: whoever adds one renews it, or a test fails that he was not told of."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    steps = {part.split(".**")[0]: part for part in text.split("\n\n**")}
    assert [name for name in ("An actor", "A check on rows") if "schema.pages docs" not in steps[name]] == []


def test_every_module_says_what_it_is_for() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in project_files(".py")}
    assert [path for path, text in texts.items() if text and not text.startswith('"""')] == []


def test_every_file_of_ours_that_a_text_names_is_there() -> None:
    """A docstring or page sends the reader to a file that exists; releases tell of their time."""
    named = re.compile(r"\b(?:builders|gazetteer|schema|tests|benchmarks|docs)/[\w/]+\.(?:py|md|csv|toml)\b")
    lost = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in project_files(".py", ".md", ".toml")
        if "releases" not in path.relative_to(ROOT).parts
        for name in named.findall(path.read_text(encoding="utf-8"))
        if not (ROOT / name).exists()
    ]
    assert lost == []


def test_every_section_of_the_coding_guide_that_the_code_cites_is_there() -> None:
    guide = (ROOT / "docs" / "CODING.md").read_text(encoding="utf-8")
    sections = set(re.findall(r"^## (\d+)\. ", guide, re.MULTILINE))
    texts = {path: path.read_text(encoding="utf-8") for path in project_files(".py", ".toml")}
    code = {path: text for path, text in texts.items() if path.relative_to(ROOT).parts[0] in OURS}
    cited = [
        (path.name, number)
        for path, text in code.items()
        for number in re.findall(r"guide[,\s(]+(?:section )?(\d)", text)
    ]
    assert len(cited) > 10
    assert [one for one in cited if one[1] not in sections] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_a_reader_is_led_to_the_coding_guide(page: str) -> None:
    assert "docs/CODING.md" in (ROOT / page).read_text(encoding="utf-8")
