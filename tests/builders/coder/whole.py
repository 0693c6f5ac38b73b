"""Whole articles for tests: what the coder makes of one text."""

import csv
from pathlib import Path

from builders.coder import Coder
from schema.article import Article
from schema.event import Report

#: Event, place, actors and targets.
ActOfSides = tuple[str, str, list[str], list[str]]

AIR_STRIKE = "Air/drone strike"
BLAST = "Remote explosive/landmine/IED"
CLASH = "Armed clash"
GAS = "Chemical weapon"
SHELLING = "Shelling/artillery/missile attack"
SUICIDE = "Suicide bomb"

IN_2015 = "2015-08-05"
IN_2016 = "2016-06-18"
IN_2018 = "2018-06-15"  # a Friday
PUBLISHED = "2018-04-07"

#: One act, of a day to be told.
ARABIC = "قصفت قوات النظام مدينة دوما في {} فقتل 12 مدنيا."
ENGLISH = "Government artillery shelled Duma on {}, killing 12 civilians."


def table(file: Path) -> list[dict[str, str]]:
    """The cases of a table beside a test."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def code(coder: Coder, text: str, *, lang: str = "ar", title: str = "", published: str = "2018-03-16") -> list[Report]:
    """The rows of an article."""
    fields = {"id": "a", "title": title, "text": text, "lang": lang, "published": published}
    return coder.code(Article.model_validate(fields)).reports


def refusals(coder: Coder, text: str, *, lang: str = "ar", published: str = "2018-03-16") -> set[str]:
    """Why an article's acts are no rows."""
    article = Article.model_validate({"id": "a", "text": text, "lang": lang, "published": published})
    return {refusal.reason for refusal in coder.code(article).refusals}


def acts_and_actors(coder: Coder, text: str) -> list[tuple[str, str, list[str]]]:
    """Event, place and actors of each row."""
    return [(row.sub_event_type, row.location, row.actor_ids) for row in code(coder, text)]


def acts_and_days(coder: Coder, text: str, **article: str) -> list[tuple[str, str, str]]:
    """Event, place and first day of each row."""
    rows = code(coder, text, **article)
    return [(row.sub_event_type, row.location, row.date_start.isoformat()) for row in rows]


def acts_and_dead(coder: Coder, text: str, title: str = "") -> list[tuple[str, str, int]]:
    """Place, event and killed of each row of an English article."""
    told = code(coder, text, title=title, lang="en", published=IN_2018)
    return [(row.location, row.sub_event_type, row.fatalities) for row in told]


def acts_and_sides(coder: Coder, text: str, lang: str = "ar") -> list[ActOfSides]:
    """Event, place, actors and targets of each row."""
    return [(r.sub_event_type, r.location, r.actor_ids, r.target_ids) for r in code(coder, text, lang=lang)]


def code_english(coder: Coder, text: str) -> list[Report]:
    """The rows of an English article of a Sunday in 2016."""
    return code(coder, text, lang="en", published="2016-08-14")


def locations(coder: Coder, text: str, **article: str) -> list[str]:
    """Place of each row."""
    return [row.location for row in code(coder, text, **article)]


def rows(coder: Coder, text: str) -> list[tuple[str, str]]:
    """Place and event of each row of an English article."""
    return [(row.location, row.sub_event_type) for row in code(coder, text, lang="en", published=IN_2018)]


def sides(coder: Coder, text: str) -> list[tuple[list[str], list[str]]]:
    """Actors and targets of each row."""
    return [(row.actor_ids, row.target_ids) for row in code(coder, text)]


def sides_sorted(coder: Coder, text: str) -> list[tuple[list[str], list[str]]]:
    """Actors and targets of each row, these in the order of their ids."""
    return [(actors, sorted(targets)) for actors, targets in sides(coder, text)]


def spans(coder: Coder, text: str) -> list[tuple[str, str, str]]:
    """Place, first and last day of each row."""
    return [(row.location, str(row.date_start), str(row.date_end)) for row in code(coder, text)]


def tolls(coder: Coder, text: str, lang: str = "ar") -> list[tuple[str, int, int]]:
    """Place, killed and wounded of each row."""
    return tolls_of(code(coder, text, lang=lang))


def tolls_of(rows: list[Report]) -> list[tuple[str, int, int]]:
    """Place, killed and wounded of rows."""
    return [(row.location, row.fatalities, row.injured) for row in rows]
