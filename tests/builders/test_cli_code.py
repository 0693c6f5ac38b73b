"""`waqai code` on bad input: exit code 2, one line with file, line and field, and nothing written."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from factories import report

from schema.event import Report
from schema.tables import frame

Waqai = Callable[..., subprocess.CompletedProcess[str]]

GOOD = b'{"id": "good", "text": "A town was hit.", "published": "2019-05-04"}\n'

BAD_INPUTS = {
    "missing field": ("in.jsonl", GOOD + b'{"id": "a"}\n', ("in.jsonl, line 2", "'text'")),
    "wrong date": (
        "in.jsonl",
        GOOD + b'{"id": "a", "text": "x", "published": "4.5.2019"}\n',
        ("in.jsonl, line 2", "'published'", "YYYY-MM-DD"),
    ),
    "not UTF-8": ("in.csv", b"id,text\na,\xe3\xcf\xed\xe4\xc9\n", ("in.csv, line 2", "byte 10")),
    "empty file": ("in.txt", b"", ("in.txt", "empty")),
    "same id": ("in.jsonl", GOOD + GOOD, ("in.jsonl, line 2", "line 1", "'good'")),
    "unknown column": ("in.csv", b"id,text,body\na,x,y\n", ("in.csv, line 1", "'body'")),
    "not JSON": ("in.jsonl", b"{'id': 'a'}\n", ("in.jsonl, line 1", "not JSON")),
    "not Parquet": ("in.parquet", b"PAR1 not really PAR1", ("in.parquet", "Parquet")),
    "unknown format": ("in.docx", b"PK", ("in.docx", ".jsonl")),
}


@pytest.mark.parametrize("case", BAD_INPUTS)
def test_bad_input_writes_nothing(waqai: Waqai, tmp_path: Path, case: str) -> None:
    name, content, told = BAD_INPUTS[case]
    (tmp_path / name).write_bytes(content)
    run = waqai("code", name, "-o", "reports.parquet")
    assert run.returncode == 2
    assert run.stdout == ""
    (line,) = run.stderr.splitlines()
    assert line.startswith("error: ")
    assert all(words in line for words in told)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_error_at_the_end_leaves_the_earlier_result_as_it_was(waqai: Waqai, tmp_path: Path) -> None:
    records = [{"id": str(n), "text": "A town was hit."} for n in range(200)]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "in.jsonl").write_text(lines + "{broken\n", encoding="utf-8")
    for name in ("reports.parquet", "refused.parquet"):
        (tmp_path / name).write_text("of an earlier run", encoding="utf-8")
    run = waqai("code", "in.jsonl", "-o", "reports.parquet", "--refused", "refused.parquet", "--jobs", 2)
    assert run.returncode == 2
    assert "line 201" in run.stderr
    assert (tmp_path / "reports.parquet").read_text(encoding="utf-8") == "of an earlier run"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "refused.parquet", "reports.parquet"]


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
@pytest.mark.parametrize("text", [None, "", " \n"])
def test_an_article_without_a_text_is_refused_in_every_format(
    waqai: Waqai, tmp_path: Path, ending: str, text: str | None
) -> None:
    table = pl.DataFrame(
        [{"id": "a", "title": "Shells hit a town", "text": text}], schema_overrides={"text": pl.String}
    )
    table.write_ndjson(tmp_path / "in.jsonl") if ending == "jsonl" else table.write_parquet(tmp_path / "in.parquet")
    run = waqai("code", f"in.{ending}", "-o", "out.parquet")
    assert run.returncode == 0
    assert "1 refusal in out.refused.parquet: input-invalid 1" in run.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-o", "in.jsonl"), ".parquet"),
        (("-o", "no/such/reports.parquet"), "folder"),
        (("-o", "same.parquet", "--refused", "same.parquet"), "overwrite"),
        (("-o", "out.parquet", "--published", "16/03/2018"), "'16/03/2018' is not a day; write YYYY-MM-DD"),
        (("-o", "out.parquet", "--source", "a\udce9"), "'a\\udce9' is not UTF-8"),
        (("-o", "out.parquet", "--published", "0001-01-01"), "0001-01-01 is not a day from 1900-01-01 to 2100-12-31"),
        (("-o", "out.parquet", "--published", "9999-12-31"), "9999-12-31 is not a day from 1900-01-01 to 2100-12-31"),
        (("-o", "out.parquet", "--jobs", "0"), "--jobs"),
        (("-o", "out\udcff.parquet"), "'out\\udcff.parquet' is not UTF-8"),
        ((), "--output"),
    ],
)
def test_bad_usage_writes_nothing(waqai: Waqai, tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(GOOD)
    run = waqai("code", "in.jsonl", *options)
    assert run.returncode == 2
    assert told in run.stderr
    assert "Traceback" not in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="/proc takes no files")
def test_a_folder_that_takes_no_files_is_told_with_the_name_asked_for(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(GOOD)
    run = waqai("code", "in.jsonl", "-o", "/proc/x.parquet")
    assert run.returncode == 1
    assert run.stderr.splitlines() == ["error: [Errno 2] No such file or directory: '/proc/x.parquet'"]


@pytest.mark.skipif(os.name == "nt", reason="a limit of the shell stands in for a full disk")
@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("code in.jsonl -o out.parquet", "out.parquet"),
        ("validate reports.parquet -o out.parquet", "out.parquet"),
        ("places resolve -i names.csv -o out.csv", "out.csv"),
        ("places import points.csv -o new/layer", "new/layer/places.csv"),
    ],
)
def test_a_full_disk_is_told_in_one_line_and_leaves_nothing(tmp_path: Path, words: str, file: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(GOOD)
    (tmp_path / "names.csv").write_text("name\n" + "Saraqib\n" * 300, encoding="utf-8")
    points = "".join(f"C9{n},Newplace {n},مكان {n},35.93,36.6\n" for n in range(300))
    (tmp_path / "points.csv").write_text(f"pcode,name_en,name_ar,latitude,longitude\n{points}", encoding="utf-8")
    frame(Report, [report(number=n, year=1000 + n) for n in range(1, 300)]).write_parquet(tmp_path / "reports.parquet")
    before = sorted(tmp_path.iterdir())
    waqai = [sys.executable, "-P", "-m", "builders.cli", *words.split()]
    limited = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh", *waqai]
    run = subprocess.run(limited, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"error: [Errno 27] File too large: '{file}")
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_name_cannot_write_to_the_terminal(waqai: Waqai) -> None:
    run = waqai("code", "\x1b[2Jtown\n.jsonl", "-o", "out.parquet")
    assert run.returncode == 2
    assert "\x1b" not in run.stderr
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither pipes in folders nor SIGTERM")
def test_a_run_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    pipe = tmp_path / "in.jsonl"
    os.mkfifo(pipe)
    command = [sys.executable, "-P", "-m", "builders.cli", "code", str(pipe), "-o", str(tmp_path / "reports.parquet")]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8")
    with pipe.open("wb") as articles:  # opens once the run reads; it then waits for more
        articles.write(GOOD)
        articles.flush()
        assert len(list(tmp_path.iterdir())) > 1
        time.sleep(0.5)  # a signal just before the run waits for the pipe would be seen only after it
        run.send_signal(signal.SIGTERM)
        _, messages = run.communicate(timeout=60)
    assert run.returncode == 128 + signal.SIGTERM
    assert "Traceback" not in messages
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_terminal_that_knows_ascii_alone_is_told_all_the_same(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "دوما.csv").write_bytes(b"id,a\n1,2\n")
    (tmp_path / "same.csv").write_bytes(b"id,a\n1,3\n")
    run = waqai("diff", "دوما.csv", "same.csv", env={"PYTHONIOENCODING": "ascii"})
    assert run.returncode == 1
    assert "\\u062f" in run.stdout
    assert run.stderr == ""


def test_a_folder_of_the_user_cannot_stand_in_for_ours(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "__init__.py").write_text("raise RuntimeError('not ours')", encoding="utf-8")
    assert waqai("--help").returncode == 0


@pytest.mark.parametrize(("level", "status"), [("1", 0), ("2", 2)])
def test_a_python_without_docstrings_makes_nothing_for_the_codebook_would_lack_them(
    waqai: Waqai, level: str, status: int
) -> None:
    run = waqai("rules", "list", "--event", "grenade", env={"PYTHONOPTIMIZE": level})
    assert run.returncode == status
    assert ("PYTHONOPTIMIZE=2" in run.stderr) == (status == 2)
