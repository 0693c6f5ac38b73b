"""The first half of a build: every article of a dataset coded, and every row held to the checks."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from builders import digest
from builders.batches import Coding, code_articles
from schema.article import Article, ListedArticle
from schema.checks import FINDINGS, Facts, check_rows
from schema.event import Report
from schema.refusal import Refusal
from schema.tables import frame


@dataclass(frozen=True, slots=True)
class Coded:
    """What the `articles` give: `reports`, those that fail a check too; `failed`, the findings of severity error about
    them; and what the coder `refused`.
    """

    articles: pl.DataFrame
    reports: pl.DataFrame
    failed: pl.DataFrame
    refused: pl.DataFrame


def code_dataset(
    records: Iterable[Article | Refusal],
    load: Callable[[], Callable[[Article], Coding]],
    facts: Facts,
    *,
    publish_text: bool,
    jobs: int | None = None,
    advance: Callable[[int], None] = lambda _number: None,
) -> Coded:
    """Code `records` in the order given, and check the rows against the texts while these are at hand.

    `publish_text`: whether the table of articles has their text. `advance` is told how many articles were done.
    """
    under_way: deque[Article] = deque()
    articles, reports = [frame(ListedArticle, [])], [frame(Report, [])]
    refused, failed = [frame(Refusal, [])], [pl.DataFrame(schema=FINDINGS)]
    for batch in code_articles(_remembering(records, under_way), load, jobs):
        read = [under_way.popleft() for _ in range(batch.articles)]
        findings = check_rows("reports", batch.reports, facts.with_articles(bodies_of(read)))
        articles.append(frame(ListedArticle, [_listed(article, publish_text=publish_text) for article in read]))
        reports.append(batch.reports)
        failed.append(findings.filter(pl.col("severity") == "error"))
        refused.append(batch.refused)
        advance(batch.articles)
    return Coded(pl.concat(articles), pl.concat(reports), pl.concat(failed), pl.concat(refused))


def refuse_failing(reports: pl.DataFrame, failed: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The reports that pass every check, and a refusal for each that does not, naming all checks it fails."""
    told = pl.format("{}: {}={}", "check", "field", "value")
    reasons = failed.group_by("row", maintain_order=True).agg(detail=told.str.join("; "))
    sound = reports.join(reasons, left_on="report_id", right_on="row", how="anti", maintain_order="left")
    failing = reports.join(reasons, left_on="report_id", right_on="row", how="inner", maintain_order="left")
    rows = [refusal_of(row, "validate", "check-failed", row["detail"]) for row in failing.to_dicts()]
    return sound, frame(Refusal, rows)


def bodies(articles: pl.DataFrame) -> pl.DataFrame:
    """What checks look up of articles (see `Facts.articles`), from the release's table; see `Article.body`."""
    told = pl.col("title") + "\n" + pl.col("text")
    repeated = (pl.col("title") == "") | pl.col("text").str.starts_with(pl.col("title"))
    body = pl.when(repeated).then("text").otherwise(told)
    return articles.select(article_id=pl.col("id"), published=pl.col("published"), body=body)


def bodies_of(articles: Sequence[Article]) -> pl.DataFrame:
    """The same from articles as they are read."""
    rows = [(article.id, article.published, article.body) for article in articles]
    return pl.DataFrame(rows, schema={"article_id": pl.String, "published": pl.Date, "body": pl.String}, orient="row")


def _remembering(records: Iterable[Article | Refusal], under_way: deque[Article]) -> Iterator[Article | Refusal]:
    for record in records:
        if isinstance(record, Article):
            under_way.append(record)
        yield record


def _listed(article: Article, *, publish_text: bool) -> ListedArticle:
    return ListedArticle(
        id=article.id,
        source=article.source,
        url=article.url,
        published=article.published,
        title=article.title,
        lang=article.lang,
        sha256=digest.of_text(article.body),
        text=article.text if publish_text else None,
    )


def refusal_of(report: dict[str, object], stage: str, reason: str, detail: str) -> Refusal:
    """A report (as a dict of its fields) that is kept out of the release; its words are those that told the event."""
    evidence = report["evidence"]
    pieces = evidence if isinstance(evidence, list) else []
    proof = next((piece for piece in pieces if piece["field"] == "event"), None)
    return Refusal(
        article_id=str(report["article_id"]),
        event_type=str(report["event_type"]),
        sub_event_type=str(report["sub_event_type"]),
        start=proof["start"] if proof else 0,
        end=proof["end"] if proof else 0,
        text=proof["text"] if proof else "",
        stage=stage,
        reason=reason,
        rule_id=proof["rule_id"] if proof else None,
        detail=detail,
    )
