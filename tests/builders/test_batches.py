"""Batches: every record once, in order; what a coder gives arrives whole."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.batches import CHARACTERS, RECORDS, batches_of, code_articles
from schema.article import Article
from schema.event import Report
from schema.refusal import Refusal


@dataclass
class Coding:
    """A coding without reports."""

    refusals: list[Refusal]
    reports: list[Report] = field(default_factory=list)


def article(number: int, size: int = 10) -> Article:
    return Article(id=f"a{number}", text="x" * size, lang="en")


def coder() -> Callable[[Article], Coding]:
    """A coder that refuses whatever it is given."""
    return lambda record: Coding([Refusal(article_id=record.id, stage="code", reason="planned")])


@given(st.lists(st.sampled_from([1, 1000, CHARACTERS // 2, CHARACTERS * 2]), max_size=RECORDS * 3))
def test_batches_hold_every_record_in_order_and_stay_small(sizes: list[int]) -> None:
    texts = {size: "x" * size for size in set(sizes)}
    records = [Article(id=str(n), text=texts[size], lang="en") for n, size in enumerate(sizes)]
    batches = list(batches_of(records))
    assert [record for batch in batches for record in batch] == records
    for batch in batches:
        assert 0 < len(batch) <= RECORDS
        assert sum(len(record.text) for record in batch[:-1]) < CHARACTERS


def test_refused_inputs_keep_their_place_among_the_coded() -> None:
    refused = Refusal(article_id="bad", stage="read", reason="input-invalid")
    (batch,) = code_articles([article(1), refused, article(2)], coder, jobs=1)
    assert batch.articles == 2
    assert batch.refused["article_id"].to_list() == ["a1", "bad", "a2"]
    assert batch.reports.height == 0


def test_articles_are_coded_while_they_are_read() -> None:
    read: list[int] = []

    def endless() -> Iterator[Article]:
        number = 0
        while True:
            read.append(number)
            yield article(number)
            number += 1

    next(iter(code_articles(endless(), coder, jobs=1)))
    assert len(read) <= 3 * RECORDS


def test_an_error_of_the_coder_says_which_article_it_was() -> None:
    def broken(record: Article) -> Coding:
        raise ValueError("a mistake in a rule")

    with pytest.raises(ValueError, match="a mistake") as caught:
        list(code_articles([article(2)], lambda: broken, jobs=1))
    assert "'a2'" in caught.value.__notes__[0]


WORKERS = """
import os, sys, time
from pathlib import Path
from builders.batches import code_articles
from builders.errors import InputError
from schema.article import Article

def load():
    LOAD
    def code(article):
        Path(sys.argv[1], f"{os.getpid()}.pid").touch()
        FATE
    return code

if __name__ == "__main__":
    articles = (Article(id=str(n), text="x", lang="en") for n in range(1000))
    for batch in code_articles(articles, load, jobs=2):
        pass
"""


def start_workers(folder: Path, *, load: str = "pass", fate: str = "pass") -> subprocess.Popen[str]:
    """A run with two workers, each of which loads, writes its number down in `folder` and meets its fate."""
    script = folder / "run.py"
    script.write_text(WORKERS.replace("LOAD", load).replace("FATE", fate), encoding="utf-8")
    return subprocess.Popen([sys.executable, script, folder], stderr=subprocess.PIPE, encoding="utf-8")


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.1)
    pytest.fail("it never came to be")


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes in /proc")
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    with start_workers(tmp_path, fate="time.sleep(600)") as parent:
        wait_until(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
        workers = [int(path.stem) for path in tmp_path.glob("*.pid")]
        assert all(map(is_alive, workers))
        parent.kill()
        wait_until(lambda: not any(map(is_alive, workers)))


def test_a_killed_worker_is_an_error_that_says_so(tmp_path: Path) -> None:
    with start_workers(tmp_path, fate="os.abort()") as run:
        _, messages = run.communicate(timeout=120)
    assert run.returncode == 1
    assert "ChildProcessError: a worker process was killed" in messages


def test_a_mistake_in_a_rule_file_is_told_as_such_by_the_workers(tmp_path: Path) -> None:
    with start_workers(tmp_path, load='raise InputError("clash.toml", 3, "why", "missing")') as run:
        _, messages = run.communicate(timeout=120)
    assert messages.splitlines()[-1] == "builders.errors.InputError: clash.toml, line 3, field 'why': missing"
