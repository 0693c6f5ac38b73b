"""Quality: how far the rows are those of human coders, by five measures.

    python -m benchmarks.quality DATA

DATA is a folder with `gold/` (dev.articles.jsonl, dev.gold.jsonl, gsr_dev.csv and the two reference scorers) and
`corpus/` (ar.jsonl, en.jsonl, incidents_weak.jsonl); `shared` beside this repository has this form.

1. Whole articles: the reference scorer on hand-coded articles, for each language.
2. Further articles: the same for the codings in `benchmarks/codings`, for each kind of source; those whose errors were
   read while rules were written stand apart from those whose errors were not (`benchmarks.further`).
3. Detection: labelled Arabic sentences; F1 of attacks and of crowds.
4. Somebody else's coding: incidents that another project coded from several sources, and how their articles merge
   (`benchmarks.incidents`).
5. Parts: the case tables of the tests (dates, numbers, tolls, sides, names, weapons), each case as pytest finds it.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import polars as pl

from benchmarks import further
from benchmarks.incidents import measure
from builders.batches import code_articles
from builders.loading import load_coder
from builders.read import read_articles

ROOT: Final = Path(__file__).parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data: Path = parser.parse_args().data
    with tempfile.TemporaryDirectory() as folder:
        print("1. Whole articles")
        print(whole_articles(data / "gold", Path(folder)))
        print("2. Further articles")
        print(further_articles(data, Path(folder)))
        print("3. Detection of events in labelled Arabic sentences")
        print(detection(data / "gold", Path(folder)))
        print("4. Incidents that somebody else coded")
        print(incidents(data / "corpus", Path(folder)))
    print("5. Parts")
    print("\n".join(parts()))


def code(articles: Path, folder: Path) -> tuple[Path, Path]:
    """Code a file of articles; the files of reports and refusals."""
    batches = list(code_articles(read_articles([articles]), load_coder))
    reports, refused = folder / f"{articles.stem}.reports.parquet", folder / f"{articles.stem}.refused.parquet"
    pl.concat([batch.reports for batch in batches]).write_parquet(reports)
    pl.concat([batch.refused for batch in batches]).write_parquet(refused)
    return reports, refused


def whole_articles(gold: Path, folder: Path) -> str:
    """What the reference scorer prints for Arabic and for English."""
    reports, _ = code(gold / "dev.articles.jsonl", folder)
    files = [gold / "score.py", gold / "dev.gold.jsonl", reports, "--articles", gold / "dev.articles.jsonl"]
    return "\n".join(f"{lang}\n{_run(*files, '--lang', lang)}" for lang in ("ar", "en"))


def further_articles(data: Path, folder: Path) -> str:
    """What the reference scorer prints for each file of `benchmarks/codings`, of its articles unread and read."""
    scores = []
    for coding in further.codings([data / "corpus" / "ar.jsonl", data / "corpus" / "en.jsonl"], folder):
        reports, _ = code(coding.articles, folder)
        scores.append(f"{coding.name}\n{_run(data / 'gold' / 'score.py', coding.gold, reports)}")
    return "\n".join(scores)


def detection(gold: Path, folder: Path) -> str:
    """What the reference scorer of detection prints."""
    sentences = folder / "sentences.jsonl"
    _run(gold / "score_detection.py", "articles", gold / "gsr_dev.csv", sentences)
    return _run(gold / "score_detection.py", "score", gold / "gsr_dev.csv", *code(sentences, folder))


def incidents(corpus: Path, folder: Path) -> str:
    """How the rows of articles on incidents that somebody else coded, and their merging, hold against that coding."""
    coded = list(map(json.loads, _lines(corpus / "incidents_weak.jsonl")))
    told = {incident["article_id"] for incident in coded}
    chosen = folder / "incidents.jsonl"
    chosen.write_text(
        "\n".join(x for x in _lines(corpus / "ar.jsonl") if json.loads(x)["id"] in told), encoding="utf-8"
    )
    return "\n".join(measure(coded, pl.read_parquet(code(chosen, folder)[0])))


def parts() -> Iterator[str]:
    """For each case table, how many cases it has; then how many tests of them pass."""
    tables = sorted(path for path in (ROOT / "tests" / "builders").rglob("*.csv"))
    for table in tables:
        with table.open(encoding="utf-8", newline="") as lines:
            yield f"{table.relative_to(ROOT)}: {sum(1 for _ in csv.DictReader(lines))} cases"
    folders = sorted({str(table.parent) for table in tables})
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=line", *folders],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    yield run.stdout.strip().splitlines()[-1]


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").rstrip("\n").split("\n")


def _run(*words: object) -> str:
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()


if __name__ == "__main__":
    main()
