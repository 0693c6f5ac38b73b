"""The tables of a release against each other: every reference leads somewhere, every count is right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from schema.checks.check import FINDINGS
from schema.codes import REASONS

Tables = Mapping[str, pl.DataFrame]


@dataclass(frozen=True, slots=True)
class Link:
    """One rule between tables: `broken` gives the offending rows as a frame of `row`, `article_id` and `value`."""

    id: str
    sentence: str
    table: str
    field: str
    broken: Callable[[Tables], pl.DataFrame]


def _rows(frame: pl.DataFrame, row: str, value: pl.Expr, article: str | None = None) -> pl.DataFrame:
    return frame.select(
        row=pl.col(row),
        article_id=pl.col(article) if article else pl.lit(None, dtype=pl.String),
        value=value.cast(pl.String),
    )


def _reports_without_event(tables: Tables) -> pl.DataFrame:
    orphans = tables["reports"].join(tables["events"], on="event_id", how="anti")
    return _rows(orphans, "report_id", pl.col("event_id"), "article_id")


def _reports_without_article(tables: Tables) -> pl.DataFrame:
    orphans = tables["reports"].join(tables["articles"], left_on="article_id", right_on="id", how="anti")
    return _rows(orphans, "report_id", pl.col("article_id"), "article_id")


def _miscounted(tables: Tables) -> pl.DataFrame:
    told = (
        tables["reports"]
        .join(tables["articles"].select("id", "source"), left_on="article_id", right_on="id", how="left")
        .with_columns(source=pl.coalesce("source", "article_id"))  # an article of no known source is one of its own
        .group_by("event_id")
        .agg(
            told_reports=pl.len(),
            told_sources=pl.col("source").unique().sort(),
            told_articles=pl.col("article_id").unique().sort(),
        )
    )
    events = tables["events"].join(told, on="event_id", how="left")
    wrong = events.filter(
        pl.col("n_reports").ne_missing(pl.col("told_reports"))
        | pl.col("n_sources").ne_missing(pl.col("told_sources").list.len())
        | pl.col("sources").list.join("\n").ne_missing(pl.col("told_sources").list.join("\n"))
        | pl.col("article_ids").list.join("\n").ne_missing(pl.col("told_articles").list.join("\n"))
    )
    counts = pl.format("{} reports, {} sources", "n_reports", "n_sources")
    return _rows(wrong, "event_id", counts)


def _after_publication(tables: Tables) -> pl.DataFrame:
    """Where the day of publication of one of its articles is not known, nothing can be said."""
    days = tables["articles"].select("id", "published")
    told = (
        tables["reports"]
        .join(days, left_on="article_id", right_on="id", how="left")
        .group_by("event_id")
        .agg(last=pl.col("published").max(), unknown=pl.col("published").is_null().any())
    )
    events = tables["events"].join(told, on="event_id").filter(~pl.col("unknown"))
    return _rows(events.filter(pl.col("date_end") > pl.col("last")), "event_id", pl.col("date_end"))


def _duplicate_articles(tables: Tables) -> pl.DataFrame:
    return _rows(tables["articles"].filter(pl.col("id").is_duplicated()), "id", pl.col("id"), "id")


def _unknown_reasons(tables: Tables) -> pl.DataFrame:
    unknown = tables["refused"].filter(~pl.col("reason").is_in(list(REASONS)))
    return _rows(unknown, "article_id", pl.col("reason"), "article_id")


def _retired_in_use(tables: Tables) -> pl.DataFrame:
    used = tables["events"].join(tables["retired"], on="event_id", how="semi")
    return _rows(used, "event_id", pl.col("event_id"))


LINKS: Final = (
    Link(
        "report-has-event",
        "Every report belongs to an event of the release.",
        "reports",
        "event_id",
        _reports_without_event,
    ),
    Link(
        "report-has-article",
        "Every report's article is listed in articles.",
        "reports",
        "article_id",
        _reports_without_article,
    ),
    Link(
        "event-counts-reports",
        "An event's reports, sources and articles are those of the reports that belong to it.",
        "events",
        "n_reports",
        _miscounted,
    ),
    Link(
        "event-not-after-publication",
        "An event ends on the day of publication of its last article, or before.",
        "events",
        "date_end",
        _after_publication,
    ),
    Link("article-id-unique", "An article id stands once.", "articles", "id", _duplicate_articles),
    Link("reason-known", "Every reason of a refusal is one of the closed list.", "refused", "reason", _unknown_reasons),
    Link("retired-not-used", "A retired event id is never used again.", "events", "event_id", _retired_in_use),
)


def check_links(tables: Tables) -> pl.DataFrame:
    """Findings about the tables `events`, `reports`, `articles`, `refused` and `retired` taken together."""
    found = [
        link.broken(tables).select(
            table=pl.lit(link.table),
            row=pl.col("row"),
            article_id=pl.col("article_id"),
            check=pl.lit(link.id),
            severity=pl.lit("error"),
            field=pl.lit(link.field),
            value=pl.col("value"),
            sentence=pl.lit(link.sentence),
        )
        for link in LINKS
    ]
    return pl.concat([pl.DataFrame(schema=FINDINGS), *found])
