"""Whatever happens to a build, the releases stay whole and the next build works. With real processes."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from simple_coder import article, quiet_build, write_dataset

from builders.dataset import Dataset
from builders.release.published import Release, files_of, releases_in

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

DUMA = article("a1", {"fatalities": 3})
HARASTA = article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 7})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with one release, and an article that is not in it yet; to be copied."""
    folder = tmp_path_factory.mktemp("built")
    quiet_build(write_dataset(folder, DUMA))
    write_dataset(folder, DUMA, HARASTA)
    return folder


@pytest.fixture
def folder(built: Path) -> Iterator[Path]:
    """A dataset with one release, and an article that is not in it yet. Any user may look into its folder."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Path(shutil.copytree(built, Path(place) / "toy", copy_function=shutil.copyfile))


def start(script: str, *arguments: object, **variables: object) -> subprocess.Popen[str]:
    """A script of this folder in a process of its own."""
    told = {name: str(value) for name, value in variables.items()}
    environment = {**os.environ, "PYTHONPATH": f"{HERE}{os.pathsep}{ROOT}", "POLARS_MAX_THREADS": "1", **told}
    command = [sys.executable, HERE / script, *map(str, arguments)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def waqai(*arguments: object, **variables: object) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of the command line."""
    process = start("simple_waqai.py", *arguments, **variables)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def whole(folder: Path) -> list[str]:
    """Versions of the releases, each held against its manifest; nothing else lies between them."""
    releases = releases_in(folder / "releases")
    assert [release.problems() for release in releases] == [[] for _ in releases]
    names = sorted(path.name for path in (folder / "releases").iterdir() if path.name != ".lock")
    assert names == [str(release.version) for release in releases]
    return names


def the_next_build_works(folder: Path) -> None:
    assert quiet_build(Dataset.open(folder)).new
    assert whole(folder) == ["1.0.0", "1.1.0"]


def test_killed_at_any_step(folder: Path) -> None:
    copies = folder.parent / "copies"
    process = start("kill_everywhere.py", folder, copies)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    kills = [json.loads(line) for line in out.splitlines()]
    assert len(kills) > 9
    states = [kill["releases"] for kill in kills]
    assert all(state in ({"1.0.0": []}, {"1.0.0": [], "1.1.0": []}) for state in states)
    assert "1.1.0" not in states[0]
    assert "1.1.0" in states[-1]
    undisturbed = copies / "0" / "toy" / "releases" / "1.1.0"
    for kill in (kills[len(kills) // 2], kills[-3]):
        killed = copies / str(kill["step"]) / "toy"
        quiet_build(Dataset.open(killed))
        assert whole(killed) == ["1.0.0", "1.1.0"]
        for name in files_of(undisturbed):
            assert (killed / "releases" / "1.1.0" / name).read_bytes() == (undisturbed / name).read_bytes()


def test_what_a_killed_build_left_is_cleared_and_told(folder: Path) -> None:
    left = folder / "releases" / ".building-4711"
    left.mkdir()
    (left / "events.parquet").write_bytes(b"half")
    status, out, _ = waqai("build", folder)
    assert status == 0
    assert "removed .building-4711" in out
    assert whole(folder) == ["1.0.0", "1.1.0"]


@pytest.mark.parametrize("limit", [3_000, 25_000])
def test_a_disk_that_takes_no_more(folder: Path, limit: int) -> None:
    status, out, err = waqai("build", folder, FILE_LIMIT=limit)
    assert (status, out) == (1, "")
    assert "error: " in err
    assert "1.1.0 was not published, the disk refused: [Errno 27] File too large" in err
    assert "Traceback" not in err
    assert whole(folder) == ["1.0.0"]
    the_next_build_works(folder)


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    if os.geteuid() != 0:
        (folder / "releases").chmod(0o555)
    status, out, err = waqai("build", folder, AS_NOBODY=1)
    (folder / "releases").chmod(0o755)
    assert (status, out) == (1, "")
    assert "error: " in err
    assert "Permission denied" in err
    assert "Traceback" not in err
    assert whole(folder) == ["1.0.0"]
    the_next_build_works(folder)


def test_two_builds_at_once(folder: Path) -> None:
    hold = folder.parent / "hold"
    first = start("simple_waqai.py", "build", folder, HOLD=hold)
    deadline = time.monotonic() + 60
    while not hold.with_name("hold.held").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    status, out, err = waqai("build", folder)
    assert (status, out) == (1, "")
    assert "another build holds" in err
    hold.touch()
    out, err = first.communicate(timeout=60)
    assert first.returncode == 0, err
    assert "release 1.1.0 (after 1.0.0) written" in out
    assert whole(folder) == ["1.0.0", "1.1.0"]


def test_a_damaged_release_is_told_and_nothing_is_built_upon_it(folder: Path) -> None:
    damaged = folder / "releases" / "1.0.0" / "events.parquet"
    sound = damaged.read_bytes()
    damaged.write_bytes(sound[:-100])
    status, out, err = waqai("build", folder)
    assert (status, out) == (1, "")
    assert "1.0.0 is damaged: events.parquet has" in err
    assert "restore it" in err
    assert not (folder / "releases" / "1.1.0").exists()
    damaged.write_bytes(sound)
    the_next_build_works(folder)


def test_a_published_version_is_never_overwritten(folder: Path) -> None:
    from builders.release.whole_folder import appear

    target = folder / "releases" / "1.0.0"
    before = Release.open(target).manifest
    with pytest.raises(FileExistsError, match="never overwritten"):
        appear(target, lambda aside: (aside / "manifest.json").write_text("{}"))
    assert Release.open(target).manifest == before
    assert whole(folder) == ["1.0.0"]
