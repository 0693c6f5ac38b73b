"""The sample dataset's articles and their gold file are sound and keep the variety they promise."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schema.actors import load_actors
from schema.article import Article
from schema.codes import DATE_PRECISIONS, EVENT_TYPE_OF, EVENT_TYPES, GEO_PRECISIONS, WEAPON_TYPES

SAMPLE = Path(__file__).resolve().parents[2] / "datasets" / "syria-sample"

#: Syria with the occupied Golan, in degrees.
LATITUDES = (32.3, 37.35)
LONGITUDES = (35.6, 42.4)

#: A governorate's events lie within its own bounds, degrees: south, north, west, east; a little wider than the land.
GOVERNORATES = {
    "SY01": (33.40, 33.62, 36.15, 36.45),
    "SY02": (35.55, 36.95, 36.55, 38.65),
    "SY03": (33.00, 34.35, 35.75, 38.25),
    "SY04": (33.25, 35.30, 36.10, 39.50),
    "SY05": (34.70, 35.85, 36.15, 38.35),
    "SY06": (35.15, 36.00, 35.65, 36.40),
    "SY07": (35.35, 36.40, 36.10, 37.40),
    "SY08": (35.55, 37.35, 39.85, 42.40),
    "SY09": (34.15, 36.05, 38.95, 41.25),
    "SY10": (34.60, 35.35, 35.80, 36.35),
    "SY11": (35.20, 36.95, 37.95, 39.90),
    "SY12": (32.35, 33.25, 35.75, 36.65),
    "SY13": (32.30, 33.30, 36.30, 37.20),
    "SY14": (32.70, 33.40, 35.60, 36.05),
}

Json = dict[str, Any]


def lines(path: Path) -> Iterator[Json]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def read_articles() -> list[Article]:
    return [
        Article.model_validate(record) for path in sorted(SAMPLE.glob("articles/*.jsonl")) for record in lines(path)
    ]


ARTICLES = {article.id: article for article in read_articles()}
GOLD = list(lines(SAMPLE / "gold.jsonl"))
EVENTS = [(gold["article_id"], number, event) for gold in GOLD for number, event in enumerate(gold["events"])]
EVENT_IDS = [f"{article}#{number}" for article, number, _ in EVENTS]

each_event = pytest.mark.parametrize(("article_id", "event"), [(a, e) for a, _, e in EVENTS], ids=EVENT_IDS)


def test_articles_are_many_and_distinct() -> None:
    articles = read_articles()
    assert len({article.id for article in articles}) == len(articles)
    assert len({article.text for article in articles}) == len(articles)
    assert sum(article.lang == "ar" for article in articles) >= 40
    assert sum(article.lang == "en" for article in articles) >= 20


def test_gold_covers_every_article_once() -> None:
    assert sorted(gold["article_id"] for gold in GOLD) == sorted(ARTICLES)


def test_articles_have_the_length_of_a_news_item() -> None:
    assert [a.id for a in ARTICLES.values() if not 60 <= len(a.text.split()) <= 220] == []


def test_letters_are_written_as_letters() -> None:
    assert [path.name for path in SAMPLE.glob("articles/*.jsonl") if "\\u" in path.read_text(encoding="utf-8")] == []


def test_every_event_and_sub_event_type_is_present() -> None:
    assert {event["event_type"] for _, _, event in EVENTS} == set(EVENT_TYPES)
    assert set(EVENT_TYPE_OF) - {event["sub_event_type"] for _, _, event in EVENTS} == set()


def test_at_least_eight_articles_have_no_event() -> None:
    assert sum(not gold["events"] for gold in GOLD) >= 8


def test_at_least_ten_incidents_are_told_by_several_articles() -> None:
    tellers: dict[str, set[str]] = defaultdict(set)
    for article_id, _, event in EVENTS:
        tellers[event["incident"]].add(article_id)
    shared = [articles for articles in tellers.values() if len(articles) > 1]
    assert len(shared) >= 10
    assert sum(len({ARTICLES[a].lang for a in articles}) == 2 for articles in shared) >= 10


def test_reports_of_one_incident_are_near_in_time_and_space_and_one_to_an_article() -> None:
    by_incident: dict[str, list[tuple[str, Json]]] = defaultdict(list)
    for article_id, _, event in EVENTS:
        by_incident[event["incident"]].append((article_id, event))
    for incident, reports in by_incident.items():
        assert len({article_id for article_id, _ in reports}) == len(reports), incident
        starts = [date.fromisoformat(event["date_start"]) for _, event in reports]
        assert (max(starts) - min(starts)).days <= 3, incident
        for axis in ("lat", "lon"):
            assert max(e[axis] for _, e in reports) - min(e[axis] for _, e in reports) <= 0.1, incident


@each_event
def test_quote_and_place_are_the_articles_own_words(article_id: str, event: Json) -> None:
    article = ARTICLES[article_id]
    assert event["quote"] in article.text or event["quote"] in article.title
    assert event["place"] in article.body


@each_event
def test_types_belong_together(article_id: str, event: Json) -> None:
    assert EVENT_TYPE_OF[event["sub_event_type"]] == event["event_type"]


@each_event
def test_dates_are_ordered_recent_and_not_after_publication(article_id: str, event: Json) -> None:
    start, end = date.fromisoformat(event["date_start"]), date.fromisoformat(event["date_end"])
    assert start <= end
    assert event["date_precision"] in DATE_PRECISIONS
    published = ARTICLES[article_id].published
    if published is not None:
        assert end <= published
        assert (published - start).days <= 31


@each_event
def test_points_lie_in_their_governorate(article_id: str, event: Json) -> None:
    south, north, west, east = GOVERNORATES[event["admin1"]]
    assert LATITUDES[0] <= event["lat"] <= LATITUDES[1]
    assert LONGITUDES[0] <= event["lon"] <= LONGITUDES[1]
    assert south <= event["lat"] <= north
    assert west <= event["lon"] <= east
    assert event["geo_precision"] in GEO_PRECISIONS


@each_event
def test_actors_are_of_the_register_and_active(article_id: str, event: Json) -> None:
    actors = load_actors()
    named = event["actor1"] + event["actor2"]
    assert set(named) <= set(actors)
    days = [date.fromisoformat(event["date_start"]), date.fromisoformat(event["date_end"])]
    assert [one for one in named if not any(actors[one].active(day) for day in days)] == []
    if event["event_type"] == "Battles":
        assert event["actor1"]
        assert event["actor2"]


@each_event
def test_weapons_are_of_the_closed_list(article_id: str, event: Json) -> None:
    assert event["weapons"]
    assert set(event["weapons"]) <= set(WEAPON_TYPES)
    assert event["weapons"] == ["unspecified"] or "unspecified" not in event["weapons"]


@each_event
def test_tolls_are_ordered(article_id: str, event: Json) -> None:
    assert 0 <= event["fatalities_low"] <= event["fatalities"] <= event["fatalities_high"]
    assert 0 <= event["civilians_killed"] <= event["fatalities"]
    assert event["injured"] >= 0


def test_no_article_gives_two_rows_of_one_day_place_sides_and_type() -> None:
    rows = [
        (
            article_id,
            event["date_start"],
            event["place"],
            *map(tuple, (event["actor1"], event["actor2"])),
            event["sub_event_type"],
        )
        for article_id, _, event in EVENTS
    ]
    assert len(set(rows)) == len(rows)
