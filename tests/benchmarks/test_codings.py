"""The codings of further articles are gold files, but for what says whether an article was read and its own day."""

import json
from datetime import date
from pathlib import Path

import pytest

from builders.readers.gold import read_gold

CODINGS = sorted((Path(__file__).parents[2] / "benchmarks" / "codings").glob("*.jsonl"))


@pytest.mark.parametrize("file", CODINGS, ids=lambda file: file.stem)
def test_a_coding_reads_as_gold_and_holds_no_words_of_its_articles(file: Path, tmp_path: Path) -> None:
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [record["article_id"] for record in records] == sorted(record["article_id"] for record in records)
    gold = tmp_path / "gold.jsonl"
    with gold.open("w", encoding="utf-8") as lines:
        for record in records:
            assert type(record.pop("read")) is bool
            date.fromisoformat(record.pop("published", "2020-01-01"))
            lines.write(json.dumps(record) + "\n")
    events = [event for article in read_gold(gold).values() for event in article]
    assert len(events) > 100
    assert {(event.quote, event.place, event.note) for event in events} == {("", None, None)}


def test_there_are_codings() -> None:
    assert [file.stem for file in CODINGS] == ["english", "newswires", "outlets"]
