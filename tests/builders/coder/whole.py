"""Whole articles for tests: what the coder makes of one text."""

from builders.coder import Coder
from schema.article import Article
from schema.event import Report


def code(coder: Coder, text: str, *, lang: str = "ar", title: str = "", published: str = "2018-03-16") -> list[Report]:
    fields = {"id": "a", "title": title, "text": text, "lang": lang, "published": published}
    return coder.code(Article.model_validate(fields)).reports


def refusals(coder: Coder, text: str, *, lang: str = "ar", published: str = "2018-03-16") -> set[str]:
    article = Article.model_validate({"id": "a", "text": text, "lang": lang, "published": published})
    return {refusal.reason for refusal in coder.code(article).refusals}
