"""Ids persist, through everything that happens to a dataset between two releases."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from factories import quote
from merge_pairs import table, told

from builders.merge import RETIRED_SCHEMA, RETIREMENTS, Merged, PreviousRelease, merge
from schema.event import Report

ARIHA: dict[str, Any] = {
    "date_start": date(2016, 10, 26),
    "place_id": "C4278",
    "sub_event_type": "Air/drone strike",
    "actor_ids": ["russia"],
    "target_ids": ["civilians"],
    "weapon_types": ["air-bomb"],
    "fatalities": 22,
}
NAWA: dict[str, Any] = ARIHA | {"place_id": "C6124", "sub_event_type": "Attack", "fatalities": 1, "actor_ids": []}


def release(*reports: Report, before: Merged | None = None, **options: Any) -> Merged:
    previous = None if before is None else previous_of(before)
    return merge(
        table(*reports), {r.article_id: "paper" for r in reports} | options.pop("sources", {}), previous, **options
    )


def previous_of(merged: Merged) -> PreviousRelease:
    return PreviousRelease("1.0.0", merged.events, merged.reports, merged.retired)


def ids(merged: Merged) -> dict[str, str]:
    return dict(merged.reports.select("report_id", "event_id").iter_rows())


def gone(merged: Merged) -> dict[str, tuple[str, str | None]]:
    return {
        event: (reason, into) for event, reason, into in merged.retired.select("event_id", "reason", "into").iter_rows()
    }


def test_a_first_release_numbers_from_one_by_date_and_place() -> None:
    first = release(told("a", **ARIHA), told("b", **NAWA | {"date_start": date(2011, 1, 1)}))
    assert ids(first) == {"b#1": "SYR0000001", "a#1": "SYR0000002"}


def test_the_same_reports_keep_their_ids() -> None:
    reports = [told("a", **ARIHA), told("b", **ARIHA), told("c", **NAWA)]
    first = release(*reports)
    second = release(*reports, before=first)
    assert ids(second) == ids(first)
    assert second.retired.is_empty()
    assert second.retired.schema == RETIRED_SCHEMA


@pytest.mark.parametrize(
    "change",
    [
        {"place_id": "C3987"},
        {"date_start": date(2016, 10, 20)},
        {"fatalities": 40},
        {"actor_ids": ["syria-gov"], "target_ids": ["rebels"]},
        {"sub_event_type": "Shelling/artillery/missile attack", "weapon_types": ["artillery"]},
        {"place_id": "C3987", "date_start": date(2016, 10, 20), "fatalities": 3},
    ],
)
def test_an_event_keeps_its_id_when_its_values_change(change: dict[str, Any]) -> None:
    first = release(told("a", 1, **ARIHA), told("a", 2, **NAWA))
    second = release(told("a", 1, **ARIHA | change), told("a", 2, **NAWA), before=first)
    assert ids(second) == ids(first)
    assert second.retired.is_empty()


def test_an_earlier_report_of_the_article_does_not_shift_the_ids() -> None:
    words = {"evidence": [quote("Shells hit")]}, {"evidence": [quote("killing three")]}
    first = release(told("a", 1, **ARIHA | words[0]), told("a", 2, **NAWA | words[1]))
    new = told("a", 1, **ARIHA | {"place_id": "C3987", "fatalities": 0, "evidence": [quote("the market")]})
    second = release(new, told("a", 2, **ARIHA | words[0]), told("a", 3, **NAWA | words[1]), before=first)
    assert ids(second) == {"a#2": ids(first)["a#1"], "a#3": ids(first)["a#2"], "a#1": "SYR0000003"}


def test_a_late_article_joins_the_event() -> None:
    first = release(told("m", **ARIHA))
    second = release(told("a", **ARIHA), told("m", **ARIHA), before=first)
    assert set(ids(second).values()) == set(ids(first).values())


def test_a_withdrawn_article_retires_its_event_and_the_number_is_never_used_again() -> None:
    first = release(told("a", **ARIHA), told("b", **NAWA))
    last = ids(first)["b#1"]
    second = release(told("a", **ARIHA), before=first)
    assert gone(second) == {last: ("withdrawn", None)}
    third = release(told("a", **ARIHA), told("c", **NAWA | {"place_id": "C3480"}), before=second)
    assert ids(third)["c#1"] == "SYR0000003"
    assert gone(third) == gone(second)


def test_an_article_that_no_longer_yields_an_event() -> None:
    first = release(told("a", **ARIHA), told("b", **NAWA))
    second = release(told("a", **ARIHA), before=first, sources={"b": "paper"})
    assert gone(second) == {ids(first)["b#1"]: ("not-coded", None)}
    assert second.retired["detail"].to_list() == ["no longer coded from: b"]


def test_a_report_that_a_correction_drops() -> None:
    first = release(told("a", **ARIHA), told("b", **NAWA))
    second = release(told("a", **ARIHA), before=first, sources={"b": "paper"}, dropped=["b#1"])
    assert gone(second) == {ids(first)["b#1"]: ("correction", None)}


def test_events_that_merge_keep_the_id_with_most_reports() -> None:
    far = ARIHA | {"place_id": "C3987"}
    first = release(told("a", **far), told("b", **ARIHA), told("c", **ARIHA))
    kept, lost = ids(first)["b#1"], ids(first)["a#1"]
    second = release(told("a", **ARIHA), told("b", **ARIHA), told("c", **ARIHA), before=first)
    assert set(ids(second).values()) == {kept}
    assert gone(second) == {lost: ("merged", kept)}


def test_an_event_that_splits_keeps_its_id_where_most_reports_are() -> None:
    first = release(told("a", **ARIHA), told("b", **ARIHA), told("c", **ARIHA))
    second = release(told("a", **NAWA), told("b", **ARIHA), told("c", **ARIHA), before=first)
    assert ids(second) == {"a#1": "SYR0000002", "b#1": "SYR0000001", "c#1": "SYR0000001"}


def test_an_incident_stays_itself_when_all_its_articles_are_replaced() -> None:
    first = release(told("a", **ARIHA), told("b", **NAWA))
    second = release(told("x", **ARIHA | {"fatalities": 24}), told("y", **NAWA), before=first)
    assert ids(second) == {"x#1": ids(first)["a#1"], "y#1": ids(first)["b#1"]}


def test_a_join_by_event_ids_holds_in_later_releases() -> None:
    reports = [told("a", **ARIHA), told("b", **ARIHA | {"place_id": "C3987", "fatalities": 2})]
    first = release(*reports)
    join = sorted(set(ids(first).values()))
    second = release(*reports, before=first, joins=[join])
    third = release(*reports, before=second, joins=[join])
    assert set(ids(second).values()) == set(ids(third).values()) == {join[0]}
    assert gone(third) == {join[1]: ("merged", join[0])}


def test_every_reason_has_a_sentence() -> None:
    far = ARIHA | {"place_id": "C3987"}
    first = release(told("a", **far), told("b", **ARIHA), told("c", **NAWA))
    second = release(told("a", **ARIHA), told("b", **ARIHA), before=first)
    assert set(second.retired["reason"]) == {"merged", "withdrawn"} <= set(RETIREMENTS)
    assert second.retired.filter(pl.col("release").is_not_null()).is_empty()
