"""Properties of coding: it never fails, its evidence is the article's own words, its rows hold together."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.coder import Coder
from schema.article import Article

SHARED = Path(__file__).parents[4] / "shared" / "corpus"
WORDS = [
    *"قصفت قوات النظام مدينة دوما مقتل 5 مدنيين بينهم طفل أمس الخميس لم وقال إن غارات".split(" "),
    *"روسية على بلدة ، . \n : ( ) و".split(" "),
    *"Regime air strikes killed 5 civilians in the town of Duma on Monday , . said not will by and \n ( ) -".split(" "),
    "\u202e",
    "\u200f",
    "<b>",
    "=cmd()",
    "\x00",
    "٢٠١٨",
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, title=TEXTS, lang=st.sampled_from(["ar", "en"]), dated=st.booleans())
def test_any_text_codes_and_its_evidence_is_its_own_words(
    coder: Coder, text: str, title: str, lang: str, dated: bool
) -> None:
    fields = {"id": "x", "title": title, "text": text, "lang": lang, "published": date(2018, 3, 16) if dated else None}
    article = Article.model_validate(fields)
    coding = coder.code(article)
    for row in coding.reports:
        assert all(article.body[e.start : e.end] == e.text for e in row.evidence)
        assert row.fatalities_low <= row.fatalities <= row.fatalities_high
        assert row.fatalities_civilians <= row.fatalities
        assert row.date_start <= row.date_end
    for refusal in coding.refusals:
        assert article.body[refusal.start : refusal.end] == refusal.text


def test_the_same_article_gives_the_same_rows(coder: Coder) -> None:
    text = "قصفت قوات النظام مدينتي دوما وحرستا يوم الخميس. وشنت الطائرات الروسية غارات على كفرنبل."
    article = Article(id="x", text=text, lang="ar", published=date(2018, 3, 16))
    first, second = coder.code(article), coder.code(article)
    assert (first.reports, first.refusals) == (second.reports, second.refusals)


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus lies beside the project, not in it")
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_real_article_stops_the_coder(coder: Coder, lang: str) -> None:
    rows = 0
    with (SHARED / f"{lang}.jsonl").open(encoding="utf-8") as lines:
        for line in list(lines)[:: 2 if lang == "ar" else 1]:
            record = {k: v for k, v in json.loads(line).items() if k in Article.model_fields}
            rows += len(coder.code(Article.model_validate(record)).reports)
    assert rows > 100


def test_a_table_of_reports_has_the_schema(coder: Coder) -> None:
    from schema.event import Report
    from schema.tables import frame, polars_schema

    article = Article(id="x", text="قصفت قوات النظام مدينة دوما.", lang="ar", published=date(2018, 3, 16))
    table = frame(Report, coder.code(article).reports)
    assert table.schema == polars_schema(Report)
    assert table.height == 1
    assert isinstance(table, pl.DataFrame)
