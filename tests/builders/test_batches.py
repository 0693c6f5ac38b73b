"""Batches: every record once, in order; what a coder gives arrives whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

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
