"""`verify` finds any change of a published file; `--rebuild` and `build --check` any change of what it is made from."""

import shutil
from pathlib import Path

import polars as pl
import pytest
from simple_coder import article, quiet_build, tools, write_dataset
from typer.testing import CliRunner

from builders import tools as real_tools
from builders.cli import app
from builders.compose import place_table
from builders.dataset import Dataset
from builders.errors import InputError
from builders.rebuild import differences, last_release
from builders.release.published import Release, files_of
from schema.checks import Facts

DUMA = article("a1", {"fatalities": 3})
HARASTA = article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 7})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with two releases, to be copied."""
    folder = tmp_path_factory.mktemp("built") / "toy"
    quiet_build(write_dataset(folder, DUMA))
    quiet_build(write_dataset(folder, DUMA, HARASTA))
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A dataset with two releases."""
    return Path(shutil.copytree(built, tmp_path / "toy"))


def made_again(folder: Path, **versions: str) -> list[str]:
    dataset = Dataset.open(folder)
    return differences(last_release(dataset), dataset, tools(**versions), lambda _step: None)


def test_a_release_is_what_its_inputs_and_code_give(folder: Path) -> None:
    before = files_of(folder)
    assert made_again(folder) == []
    assert files_of(folder) == before


def test_every_file_that_is_changed_is_named(folder: Path) -> None:
    release = folder / "releases" / "1.1.0"
    for name in files_of(release):
        path = release / name
        sound = path.read_bytes()
        path.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
        if name == "manifest.json":
            path.write_text(sound.decode().replace('"toy"', '"tau"'), encoding="utf-8")
        assert [problem for problem in Release.open(release).problems() if problem.startswith(name)] != []
        path.write_bytes(sound)
    assert Release.open(release).problems() == []


def test_a_changed_input_is_named(folder: Path) -> None:
    write_dataset(folder, DUMA, article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 8}))
    assert made_again(folder) == [
        "input articles/all.jsonl has been changed",
        "events: 1 of 2 rows differ",
        "reports: 1 of 2 rows differ",
        "articles: 1 of 2 rows differ",
    ]


def test_a_table_that_the_code_does_not_give_is_named_although_its_hashes_are_right(folder: Path) -> None:
    shutil.rmtree(folder / "releases")
    write_dataset(folder, article("a1", {"fatalities": 5}))
    quiet_build(Dataset.open(folder))
    write_dataset(folder, DUMA)
    assert made_again(folder)[1:] == ["events: 1 of 1 rows differ"] + [
        f"{name}: 1 of 1 rows differ" for name in ("reports", "articles")
    ]


def test_other_rules_that_give_the_same_rows_are_no_difference(folder: Path) -> None:
    assert made_again(folder, rules="2") == []


def test_the_release_before_must_be_there_and_the_same(folder: Path) -> None:
    first = folder / "releases" / "1.0.0"
    shutil.move(first, folder.parent / "away")
    with pytest.raises(InputError, match=r"1\.1\.0 was built upon it"):
        made_again(folder)
    write_dataset(folder.parent / "other", article("a1", {"fatalities": 9}))
    other = quiet_build(Dataset.open(folder.parent / "other")).folder
    shutil.move(other, first)
    with pytest.raises(InputError, match=r"not the release that 1\.1\.0 was built upon"):
        made_again(folder)


@pytest.fixture
def simple(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """The command line with the simple coder."""
    monkeypatch.setattr(real_tools, "load_tools", lambda *_: tools())
    return CliRunner()


def test_build_check_exits_with_1_when_something_has_changed(folder: Path, simple: CliRunner) -> None:
    same = simple.invoke(app, ["build", "--check", str(folder)])
    assert (same.exit_code, same.stdout) == (0, "toy 1.1.0 is what its inputs and this code give\n")
    write_dataset(folder, DUMA)
    other = simple.invoke(app, ["build", "--check", str(folder)])
    assert other.exit_code == 1
    assert "events: 2 rows, made again 1" in other.stdout
    assert not (folder / "releases" / "1.2.0").exists()


def test_build_tells_in_few_lines_what_it_did(folder: Path, simple: CliRunner) -> None:
    write_dataset(
        folder, DUMA, HARASTA, article("z1", "Nothing.", {"fatalities_high": 4_000, "date_start": "2016-04-02"})
    )
    first, again = (simple.invoke(app, ["build", str(folder)]) for _ in range(2))
    assert first.stdout.splitlines() == [
        f"toy: release 1.2.0 (after 1.1.0) written to {folder / 'releases' / '1.2.0'}",
        "3 articles gave 3 reports of 3 events",
        "1 candidate refused, each with its reason, in refused.parquet",
        "warning, 2 rows: One event does not kill more than 1,750; a higher figure is likely a total.",
    ]
    assert again.stdout.splitlines()[0].startswith("toy: nothing has changed since release 1.2.0")


def test_verify(folder: Path, simple: CliRunner) -> None:
    release = folder / "releases" / "1.1.0"
    sound = simple.invoke(app, ["verify", "--rebuild", str(release)])
    assert sound.exit_code == 0
    assert sound.stdout.endswith("toy 1.1.0 is what its inputs and this code give\n")
    pl.DataFrame({"event_id": ["SYR1"]}).write_parquet(release / "events.parquet")
    tampered = simple.invoke(app, ["verify", str(release)])
    assert tampered.exit_code == 1
    assert "events.parquet has" in tampered.stdout


@pytest.mark.parametrize("damage", ["a byte", "a table cut short", "a table gone", "a manifest of another form"])
def test_no_command_reads_a_release_that_is_not_as_published(folder: Path, simple: CliRunner, damage: str) -> None:
    release = folder / "releases" / "1.1.0"
    table, manifest = release / "events.parquet", release / "manifest.json"
    content = table.read_bytes()
    if damage == "a byte":
        table.write_bytes(content[:50] + bytes([content[50] ^ 1]) + content[51:])
    elif damage == "a table cut short":
        table.write_bytes(content[: len(content) // 2])
    elif damage == "a table gone":
        table.unlink()
    else:
        manifest.write_text('{"version": "1.1.0", "files": {"events.parquet": 5}}', encoding="utf-8")
    before = files_of(folder)
    for words in (
        ["diff", str(folder / "releases" / "1.0.0"), str(release)],
        ["report", str(release), "-o", str(folder / "page.html")],
        ["export", str(release), "--profile", "acled", "-o", str(folder / "out.csv")],
        ["explain", "SYR0000001", "--release", str(release)],
        ["verify", str(release)],
        ["build", str(folder)],
        ["build", "--check", str(folder)],
    ):
        result = simple.invoke(app, words)
        assert result.exit_code == 1, words
        assert isinstance(result.exception, SystemExit), (words, result.exception)
        assert ("manifest.json" if "manifest" in damage else "events.parquet") in result.output
    assert files_of(folder) == before


READING = (
    ["diff", "toy@1.0.0", "toy@1.1.0"],
    ["report", "toy@1.1.0", "-o", "page.html"],
    ["export", "toy@1.1.0", "--profile", "acled", "-o", "out.csv"],
    ["explain", "SYR0000001", "--release", "toy@1.1.0"],
    ["validate", "toy@1.1.0"],
    ["verify", "toy@1.1.0"],
    ["build", "toy"],
)


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_what_other_programs_leave_everywhere_is_passed_over(
    folder: Path, simple: CliRunner, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(folder.parent)
    monkeypatch.setattr(real_tools, "load_facts", lambda *_: Facts.load(place_table(tools().places)))
    sound = simple.invoke(app, words)
    for name in (".DS_Store", "events.parquet.aux.xml", "Thumbs.db", "diff/._diff.md", ".cache/deep/file"):
        (folder / "releases" / "1.1.0" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "releases" / "1.1.0" / name).touch()
    again = simple.invoke(app, words)
    assert again.exit_code in (0, 1 if words[0] == "diff" else 0)
    assert (again.exit_code, again.output) == (sound.exit_code, sound.output)


def test_a_file_of_the_users_own_is_to_be_removed_not_restored(folder: Path, simple: CliRunner) -> None:
    release = folder / "releases" / "1.1.0"
    (release / "notes.txt").touch()
    verified, reported = (simple.invoke(app, words) for words in (["verify", str(release)], ["build", str(folder)]))
    assert verified.exit_code == reported.exit_code == 1
    assert "notes.txt is not of the release: remove it" in verified.stdout
    assert "remove what is not of the release" in reported.stderr
    assert "restore" not in verified.output + reported.output


@pytest.mark.parametrize("words", [*READING[1:6], ["diff", "toy@1.1.0", "toy@1.1.0"]], ids=lambda words: words[0])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("toy", "toy: not a release: it holds no manifest.json (name the folder of a release, or DATASET@VERSION)"),
        ("toy@", "toy: no version after the @ (the releases are 1.0.0, 1.1.0, 2.0.0)"),
        ("toy@1.2.0", "toy: no release '1.2.0' (the releases are 1.0.0, 1.1.0, 2.0.0)"),
        ("toy@2.0.0", "toy/releases/2.0.0: not a release: it holds no manifest.json (it is empty: remove it)"),
        ("", "the name is empty (name a file or folder, or DATASET@VERSION)"),
    ],
)
def test_what_is_no_release_is_called_so(
    folder: Path, simple: CliRunner, monkeypatch: pytest.MonkeyPatch, words: list[str], name: str, told: str
) -> None:
    monkeypatch.chdir(folder.parent)
    monkeypatch.setattr(real_tools, "load_facts", lambda *_: None)
    (folder / "releases" / "2.0.0").mkdir()
    result = simple.invoke(app, [name if word == "toy@1.1.0" else word for word in words])
    assert isinstance(result.exception, InputError)
    assert str(result.exception) == told


def test_nothing_is_built_upon_an_empty_folder(folder: Path, simple: CliRunner) -> None:
    (folder / "releases" / "2.0.0").mkdir()
    result = simple.invoke(app, ["build", str(folder)])
    assert "not a release: it holds no manifest.json (it is empty: remove it)" in str(result.exception)


def test_check_without_a_release(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no release"):
        last_release(write_dataset(tmp_path, DUMA))
