"""What becomes of a record of a file."""

from pathlib import Path

from builders.readers.record import MOST, Record, article_of
from schema.article import Article
from schema.refusal import Refusal


def test_a_text_that_is_too_long_to_be_one_article_is_refused() -> None:
    texts = ["Shells hit a town. ".ljust(size) for size in (MOST, MOST + 1)]
    records = [Record(Path("in.jsonl"), 1, {"id": "long", "text": text}) for text in texts]
    longest, beyond = (article_of(record, None, None) for record in records)
    assert isinstance(longest, Article)
    assert isinstance(beyond, Refusal)
    assert beyond.reason == "input-invalid"
    assert beyond.detail.startswith(f"{MOST + 1:,} characters; Waqai reads texts of up to {MOST:,}")
