"""What an event is made of, and what merging never does."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merge_pairs import load_pairs, table, told
from polars.testing import assert_frame_equal

from builders.merge import LINKS_SCHEMA, MemberError, Merged, merge
from schema.checks.check import Facts
from schema.checks.run import check_table
from schema.event import Event, Report
from schema.tables import polars_schema

AIR: dict[str, Any] = {
    "date_start": date(2019, 7, 22),
    "place_id": "C3985",
    "sub_event_type": "Air/drone strike",
    "actor_ids": ["russia"],
    "target_ids": ["civilians"],
    "weapon_types": ["air-bomb"],
    "fatalities": 27,
    "fatalities_civilians": 27,
}


def merged(*reports: Report, **options: Any) -> Merged:
    return merge(table(*reports), {r.article_id: f"paper {r.article_id}" for r in reports}, **options)


def only(found: Merged) -> dict[str, Any]:
    return found.events.row(0, named=True)


def test_events_have_the_schema_and_pass_every_check() -> None:
    reports = [r for pair in load_pairs() for r in pair.reports]
    found = merged(*reports)
    assert check_table("events", found.events, Facts.load()).filter(severity="error").rows(named=True) == []
    assert found.reports.schema == polars_schema(Report)
    assert found.links.schema == LINKS_SCHEMA
    assert found.reports["event_id"].null_count() == 0
    assert sorted(found.reports["report_id"]) == sorted(r.report_id for r in reports)


def test_no_reports_make_no_events() -> None:
    found = merged()
    assert found.events.is_empty()
    assert found.reports.is_empty()
    assert found.retired.is_empty()
    assert found.events.schema == polars_schema(Event)


def test_two_reports_of_one_article_stay_two() -> None:
    found = merge(table(told("a", 1, **AIR), told("a", 2, **AIR)), {"a": "paper"})
    assert found.events.height == 2


def test_a_third_article_joins_one_of_two_reports_of_an_article_and_not_both() -> None:
    found = merged(told("a", 1, **AIR), told("a", 2, **AIR | {"fatalities": 30}), told("b", 1, **AIR))
    assert found.events["n_reports"].sort().to_list() == [1, 2]


def test_a_vague_report_does_not_chain_two_incidents_together() -> None:
    first = told("a", **AIR | {"date_start": date(2019, 7, 3)})
    second = told("b", **AIR | {"date_start": date(2019, 7, 25)})
    month = told("c", **AIR | {"date_start": date(2019, 7, 1), "date_end": date(2019, 7, 31), "date_precision": 3})
    found = merged(first, second, month)
    events = dict(found.reports.select("article_id", "event_id").iter_rows())
    assert events["a"] != events["b"]


def test_toll_is_the_figure_of_most_sources_between_lowest_and_highest() -> None:
    tolls = {"a": 27, "b": 31, "c": 31, "d": 0}
    found = merged(*(told(article, **AIR | {"fatalities": toll}) for article, toll in tolls.items()))
    event = only(found)
    assert (event["fatalities"], event["fatalities_low"], event["fatalities_high"]) == (31, 27, 31)
    assert event["n_reports"] == 4
    assert event["n_sources"] == 4


def test_two_articles_of_one_source_count_once_for_the_toll() -> None:
    reports = [
        told(article, **AIR | {"fatalities": toll}) for article, toll in {"a": 27, "b": 27, "c": 31, "d": 31}.items()
    ]
    sources = {"a": "agency", "b": "agency", "c": "paper", "d": "radio"}
    assert only(merge(table(*reports), sources))["fatalities"] == 31


def test_a_tie_goes_to_the_latest_published() -> None:
    reports = [told("a", **AIR | {"fatalities": 27}), told("b", **AIR | {"fatalities": 31})]
    days = {"a": date(2019, 7, 24), "b": date(2019, 7, 23)}
    assert only(merged(*reports, published=days))["fatalities"] == 27


def test_of_figures_told_by_one_source_each_the_middle_one_counts() -> None:
    tolls = {"a": 20, "b": 27, "c": 40}
    event = only(merged(*(told(article, **AIR | {"fatalities": toll}) for article, toll in tolls.items())))
    assert (event["fatalities_low"], event["fatalities"], event["fatalities_high"]) == (20, 27, 40)


def test_place_and_date_are_the_most_precise() -> None:
    vague = {"place_id": "SY0702", "date_start": date(2019, 7, 23), "date_precision": 2}
    event = only(merged(told("a", **AIR), told("b", **AIR | vague), told("c", **AIR | vague)))
    assert (event["place_id"], event["date_start"], event["date_precision"]) == ("C3985", date(2019, 7, 22), 1)


def test_sides_that_are_told_stand_before_sides_that_are_not() -> None:
    silent = AIR | {"actor_ids": [], "target_ids": []}
    event = only(merged(told("a", **silent), told("b", **silent), told("c", **AIR)))
    assert event["actor_ids"] == ["russia"]
    assert event["target_ids"] == ["civilians"]
    assert event["interaction"] == "External/Other forces-Civilians"


def test_weapons_are_all_told_and_unspecified_only_alone() -> None:
    kinds = [["air-bomb"], ["air-bomb"], ["cluster-munition"], ["unspecified"]]
    event = only(merged(*(told(f"a{i}", **AIR | {"weapon_types": kind}) for i, kind in enumerate(kinds))))
    assert event["weapon_types"] == ["air-bomb", "cluster-munition"]
    assert event["weapon_type"] == "air-bomb"


def test_notes_say_it_in_one_sentence() -> None:
    assert only(merged(told("a", **AIR), told("b", **AIR | {"fatalities": 31, "injured": 9})))["notes"] == (
        "Air or drone strike by Military Forces of Russia (2000-) on Civilians (Syria) at Ma'arrat An Nu'man, Rural "
        "Damascus on 22 July 2019: 27 killed (27 to 31 reported), 9 wounded; air-bomb; 2 sources."
    )


def test_links_say_why() -> None:
    found = merged(told("a", **AIR), told("b", **AIR | {"fatalities": 3, "actor_ids": ["israel"]}), told("c", **AIR))
    why = {(a, b): words for a, b, words in found.links.select("report_a", "report_b", "why").iter_rows()}
    assert why["a#1", "c#1"].startswith("joined (")
    assert "actor +2" in why["a#1", "c#1"]
    assert "killed +4" in why["a#1", "c#1"]


def test_corrections_join_and_split() -> None:
    other = AIR | {"place_id": "C4278", "fatalities": 2}
    reports = [told("a", **AIR), told("b", **AIR), told("c", **other)]
    found = merged(*reports, joins=[["a#1", "c#1"]], splits=[["a#1", "b#1"]])
    events = dict(found.reports.select("article_id", "event_id").iter_rows())
    assert events["a"] == events["c"] != events["b"]
    assert set(found.links["verdict"]) == {"joined by a correction", "kept apart by a correction"}


def test_a_correction_that_names_nothing_fails_loudly() -> None:
    with pytest.raises(MemberError, match="zz#9"):
        merged(told("a", **AIR), joins=[["a#1", "zz#9"]])


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(range(24)))
def test_the_order_of_the_reports_does_not_matter(order: list[int]) -> None:
    reports = [r for pair in load_pairs()[:12] for r in pair.reports]
    expected = merged(*reports)
    found = merged(*(reports[i] for i in order))
    assert_frame_equal(found.events, expected.events)
    assert_frame_equal(found.reports, expected.reports)
    assert_frame_equal(found.links, expected.links)
