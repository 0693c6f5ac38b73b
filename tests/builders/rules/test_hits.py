"""The page of rules and lexicon entries met in the sample is that of the rules as they are."""

from pathlib import Path

from builders.coder import Coder
from builders.hits import count, page
from builders.read import read_articles
from gazetteer.gazetteer import Gazetteer
from schema.article import Article

ROOT = Path(__file__).parents[3]


def test_the_page_is_current() -> None:
    """Where this fails, `make readme` mends it."""
    coder = Coder.load(Gazetteer.load())
    files = sorted((ROOT / "datasets" / "syria-sample" / "articles").glob("*.jsonl"))
    articles = [record for record in read_articles(files) if isinstance(record, Article)]
    hits = count(coder, articles)
    assert page(coder.rules, hits) == (ROOT / "docs" / "RULES.md").read_text(encoding="utf-8")
    assert hits.articles == len(articles) > 100


def test_rows_and_refusals_are_counted_by_rule() -> None:
    coder = Coder.load(Gazetteer.load())
    text = "نفذ سلاح الجو الروسي غارة جوية على مدينة سراقب. ولم يقصف الجيش مدينة بنش."
    hits = count(coder, [Article.model_validate({"id": "1", "lang": "ar", "published": "2019-05-05", "text": text})])
    assert sum(hits.rows.values()) >= 1
    assert hits.refusals
    assert set(hits.refusals.values()) == {1}
    assert hits.entries["ar", "cue", "لم"] == 1
