"""The article that the project began with: one row out of much talk, and nothing guessed without a date."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from builders.coder import Coder
from builders.read import read_articles
from schema.article import Article
from schema.event import Report

SEED = Path(__file__).parents[4] / "shared" / "seed" / "article.txt"
PUBLISHED = date(2018, 3, 16)

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article lies beside the project, not in it")


def _article(path: Path) -> Article:
    (article,) = read_articles([path], published=PUBLISHED, source="seed")
    assert isinstance(article, Article)
    return article


def _fields(report: Report) -> dict[str, object]:
    return report.model_dump(exclude={"report_id", "article_id", "evidence"})


def test_it_gives_exactly_the_strike_on_kafr_batna(coder: Coder) -> None:
    (row,) = coder.code(_article(SEED)).reports
    assert (row.date_start, row.date_end, row.date_precision) == (PUBLISHED, PUBLISHED, 1)
    assert (row.location, row.admin1_pcode, row.geo_precision) == ("Kafr Batna", "SY03", 1)
    assert (row.event_type, row.sub_event_type) == ("Explosions/Remote violence", "Air/drone strike")
    assert (row.actor_ids, row.target_ids) == (["syria-gov", "russia"], ["civilians"])
    assert (row.fatalities_low, row.fatalities, row.fatalities_high, row.fatalities_civilians) == (50, 50, 50, 50)
    assert row.injured == 10
    assert sorted(row.weapon_types) == ["cluster-munition", "incendiary"]


def test_every_field_points_at_words_of_the_article(coder: Coder) -> None:
    article = _article(SEED)
    (row,) = coder.code(article).reports
    proved = {evidence.field for evidence in row.evidence}
    assert proved >= {"event", "actor", "place", "date", "fatalities", "injured", "weapon"}
    assert all(article.body[e.start : e.end] == e.text for e in row.evidence)


def test_what_is_only_said_is_refused_with_its_reason(coder: Coder) -> None:
    refused = {(r.reason, r.detail) for r in coder.code(_article(SEED)).refusals}
    said = {detail for _, detail in refused}
    assert ("statement", "مفاوضات") in refused  # the offered negotiations
    assert ("planned", "الاستسلام") in refused  # the refused surrender
    assert ("statement", "قرارات مجلس الأمن") in refused  # the resolution
    assert any(reason == "chrome" for reason, _ in refused)  # the threat in the related headline
    assert any(reason == "general" and "محاصر" in detail for reason, detail in refused), said  # the siege


def test_without_a_publication_date_nothing_is_guessed(coder: Coder) -> None:
    coding = coder.code(_article(SEED).model_copy(update={"published": None}))
    assert coding.reports == []
    assert "date-no-publication" in {refusal.reason for refusal in coding.refusals}


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
def test_every_input_format_gives_the_same_row(coder: Coder, tmp_path: Path, suffix: str) -> None:
    text = SEED.read_text(encoding="utf-8")
    record = {"id": "article", "source": "seed", "published": "2018-03-16", "title": "", "text": text, "lang": "ar"}
    path = tmp_path / f"article.{suffix}"
    if suffix == "jsonl":
        path.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    elif suffix == "csv":
        pl.DataFrame([record]).write_csv(path)
    else:
        pl.DataFrame([record]).write_parquet(path)
    expected = [_fields(report) for report in coder.code(_article(SEED)).reports]
    assert [_fields(report) for report in coder.code(_article(path)).reports] == expected
