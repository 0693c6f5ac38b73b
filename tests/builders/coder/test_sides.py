"""Who acts and who is acted upon in one sentence, against tables of sentences that were written for it."""

import csv
from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import code

HERE = Path(__file__).parent
RIGHT = 0.98


def table(lang: str) -> list[dict[str, str]]:
    with (HERE / f"{lang}_sides.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def sides(coder: Coder, lang: str, row: dict[str, str]) -> tuple[set[str], set[str]] | None:
    """Actors and targets of the first event of a sentence, None if no event is read."""
    published = date.fromisoformat(row["published"])
    article = Article.model_validate({"id": "1", "lang": lang, "published": published, "text": row["text"]})
    reports = coder.code(article).reports
    return (set(reports[0].actor_ids or ()), set(reports[0].target_ids or ())) if reports else None


def ids(cell: str) -> set[str]:
    return set(cell.split("|")) if cell else set()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_sides_are_read_by_the_grammar_of_the_sentence(coder: Coder, lang: str) -> None:
    rows = table(lang)
    wrong = []
    for row in rows:
        read, want = sides(coder, lang, row), (ids(row["actor"]), ids(row["target"]))
        if read != want:
            wrong.append(f"{row['text']}\n    read {read}\n    want {want}")
    assert len(wrong) <= (1 - RIGHT) * len(rows), "\n".join(wrong)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_tables_are_large_enough_to_prove_something(lang: str) -> None:
    texts = [row["text"] for row in table(lang)]
    assert len(set(texts)) == len(texts) >= 150


def test_the_front_and_the_division_are_those_named_before(coder: Coder) -> None:
    text = "هاجمت جبهة النصرة أمس مقرا للفرقة 30 قرب مدينة إعزاز.\nوخطفت الجبهة ثمانية عناصر من الفرقة قرب مدينة مارع."
    report = code(coder, text, published="2015-08-03")[-1]
    assert (report.sub_event_type, report.actor_ids, report.target_ids) == (
        "Abduction/forced disappearance",
        ["nusra"],
        ["division-30"],
    )
    [row] = code(coder, "سقطت أمس قذائف على الجبهة قرب مدينة مارع.")
    assert row.actor_ids == []
