"""Files appear whole or not at all."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders.atomic import whole_files


def test_files_appear_together_at_the_end(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    two.write_text("earlier", encoding="utf-8")
    with whole_files(one, two) as (part_one, part_two):
        part_one.write_text("1", encoding="utf-8")
        part_two.write_text("2", encoding="utf-8")
        assert not one.exists()
        assert two.read_text(encoding="utf-8") == "earlier"
    assert (one.read_text(encoding="utf-8"), two.read_text(encoding="utf-8")) == ("1", "2")
    assert sorted(tmp_path.iterdir()) == [one, two]


def test_an_error_leaves_everything_as_it_was(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    two.write_text("earlier", encoding="utf-8")

    def fail_half_way() -> None:
        with whole_files(one, two) as (part, _):
            part.write_text("half", encoding="utf-8")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        fail_half_way()
    assert [path.name for path in tmp_path.iterdir()] == ["two"]
    assert two.read_text(encoding="utf-8") == "earlier"


@pytest.mark.parametrize("number", [28, 27, 122])
def test_a_full_disk_names_the_files_asked_for(tmp_path: Path, number: int) -> None:
    with (
        pytest.raises(OSError, match="'one or two'"),
        contextlib.chdir(tmp_path),
        whole_files(Path("one"), Path("two")),
    ):
        raise OSError(number, "no room")


def test_an_error_of_another_file_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="absent"), whole_files(tmp_path / "one"):
        (tmp_path / "absent").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="asking whether a process runs would end it")
def test_what_a_killed_process_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    kept = {f".one.{os.getppid()}.part", f".other.{gone.pid}.part", ".one.notes.part"}
    for name in (*kept, f".one.{gone.pid}.part"):
        (tmp_path / name).touch()
    with whole_files(tmp_path / "one") as (part,):
        part.touch()
    assert {path.name for path in tmp_path.iterdir()} == {*kept, "one"}
