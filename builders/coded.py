"""The first half of a build: every article of a dataset coded, and every row held to the checks."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from builders import digest
from builders.batches import CodedBatch, Coding, code_articles
from schema.article import Article, ListedArticle
from schema.checks import FINDINGS, Facts, check_rows
from schema.event import Report
from schema.refusal import Refusal
from schema.tables import frame


@dataclass(frozen=True, slots=True)
class Coded:
    """What the articles give: `reports` that pass every check, `refused`, the `articles` read, and `warnings`."""

    articles: pl.DataFrame
    reports: pl.DataFrame
    refused: pl.DataFrame
    warnings: pl.DataFrame


def code_dataset(
    records: Iterable[Article | Refusal],
    load: Callable[[], Callable[[Article], Coding]],
    facts: Facts,
    *,
    publish_text: bool,
    jobs: int | None = None,
    advance: Callable[[int], None] = lambda _number: None,
) -> Coded:
    """Code `records` in the order given. A report that fails a check becomes a refusal that names it.

    `publish_text`: whether the table of articles has their text. `advance` is told how many articles were done.
    """
    under_way: deque[Article] = deque()
    articles, reports, refused, warnings = [frame(ListedArticle, [])], [frame(Report, [])], [frame(Refusal, [])], []
    for batch in code_articles(_remembering(records, under_way), load, jobs):
        read = [under_way.popleft() for _ in range(batch.articles)]
        findings = check_rows("reports", batch.reports, facts.with_articles(_bodies(read)))
        failed = findings.filter(pl.col("severity") == "error")
        sound = batch.reports.join(failed, left_on="report_id", right_on="row", how="anti", maintain_order="left")
        articles.append(frame(ListedArticle, [_listed(article, publish_text=publish_text) for article in read]))
        reports.append(sound)
        refused += [batch.refused, _refusals(batch, failed)]
        warnings.append(findings.filter(pl.col("severity") == "warning"))
        advance(batch.articles)
    return Coded(
        articles=pl.concat(articles),
        reports=pl.concat(reports),
        refused=pl.concat(refused),
        warnings=pl.concat([pl.DataFrame(schema=FINDINGS), *warnings]),
    )


def bodies(articles: pl.DataFrame) -> pl.DataFrame:
    """What checks look up of articles (see `Facts.articles`), from the release's table; see `Article.body`."""
    told = pl.col("title") + "\n" + pl.col("text")
    repeated = (pl.col("title") == "") | pl.col("text").str.starts_with(pl.col("title"))
    body = pl.when(repeated).then("text").otherwise(told)
    return articles.select(article_id=pl.col("id"), published=pl.col("published"), body=body)


def _remembering(records: Iterable[Article | Refusal], under_way: deque[Article]) -> Iterator[Article | Refusal]:
    for record in records:
        if isinstance(record, Article):
            under_way.append(record)
        yield record


def _bodies(articles: list[Article]) -> pl.DataFrame:
    rows = [(article.id, article.published, article.body) for article in articles]
    return pl.DataFrame(rows, schema={"article_id": pl.String, "published": pl.Date, "body": pl.String}, orient="row")


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


def _refusals(batch: CodedBatch, failed: pl.DataFrame) -> pl.DataFrame:
    """One refusal for each report that fails, naming every check it fails."""
    told = pl.format("{}: {}={}", "check", "field", "value")
    reasons = failed.group_by("row", maintain_order=True).agg(detail=told.str.join("; "))
    rows = batch.reports.join(reasons, left_on="report_id", right_on="row", how="inner", maintain_order="left")
    return frame(Refusal, [refusal_of(row, "validate", "check-failed", row["detail"]) for row in rows.to_dicts()])


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
