"""The newest release of the sample holds what its gold file says, as far as the floors below, and proves each field."""

from pathlib import Path

import polars as pl
import pytest

from builders.evaluate import Row, compare, figures, rows_by_article
from builders.read import read_articles
from builders.readers.gold import read_gold
from builders.release.version import Version
from schema.article import Article

SAMPLE = Path(__file__).resolve().parents[2] / "datasets" / "syria-sample"
VERSIONS = sorted(Version.parse(folder.name) for folder in (SAMPLE / "releases").iterdir() if folder.is_dir())
NEWEST = SAMPLE / "releases" / str(VERSIONS[-1])
#: What the release must reach; what it does reach is in docs/QUALITY.md.
FLOORS = {"ar": {"event_f1": 0.75, "precision": 0.80, "row_f1": 0.65}, "en": {"event_f1": 0.65, "row_f1": 0.55}}

REPORTS = pl.read_parquet(NEWEST / "reports.parquet")
ARTICLES = {
    record.id: record
    for record in read_articles(sorted((SAMPLE / "articles").glob("*.jsonl")))
    if isinstance(record, Article)
}


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_release_holds_what_its_gold_says(lang: str) -> None:
    gold = {
        article_id: [Row.of_gold(event) for event in events]
        for article_id, events in read_gold(SAMPLE / "gold.jsonl").items()
        if ARTICLES[article_id].lang == lang
    }
    reached = figures(compare(rows_by_article(REPORTS), gold))
    below = {name: getattr(reached, name) for name, floor in FLOORS[lang].items() if getattr(reached, name) < floor}
    assert below == {}


def test_every_piece_of_evidence_is_words_of_its_article() -> None:
    told = REPORTS.select("article_id", "evidence").explode("evidence", empty_as_null=True)
    pieces = told.unnest("evidence").to_dicts()
    wrong = [p for p in pieces if ARTICLES[p["article_id"]].body[p["start"] : p["end"]] != p["text"]]
    assert len(pieces) > 500
    assert wrong == []


def test_every_article_of_the_sample_is_in_the_release() -> None:
    listed = pl.read_parquet(NEWEST / "articles.parquet")["id"]
    assert set(listed) == set(ARTICLES)
