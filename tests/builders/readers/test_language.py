"""An article that does not state its language is of that of its text, whatever its title is written in."""

import json
from pathlib import Path

import pytest

from builders.read import read_articles
from schema.article import Article


@pytest.mark.parametrize(
    ("title", "text", "lang"),
    [
        ("BBC", "قصفت الطائرات البلدة", "ar"),
        ("عاجل", "Warplanes bombed the town", "en"),
        ("Enab Baladi", "ﻗﺼﻔﺖ ﺍﻟﻄﺎﺋﺮﺍﺕ ﺍﻟﺒﻠﺪﺓ", "ar"),
        ("Daraa", '<p class="news"><a href="https://example.org/a/long/address/of/a/page">قصفت الطائرات</a></p>', "ar"),
        ("قصف", "12 + 3", "ar"),
    ],
)
def test_language_is_told_by_the_text_before_its_title(tmp_path: Path, title: str, text: str, lang: str) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps({"id": "x", "title": title, "text": text}), encoding="utf-8")
    (article,) = read_articles([file])
    assert isinstance(article, Article)
    assert article.lang == lang
