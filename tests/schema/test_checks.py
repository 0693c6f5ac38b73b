"""Every check has a row that fails it and nothing else; a sound row fails none."""

import struct
from datetime import date
from typing import Any

import polars as pl
import pytest
from factories import PUBLISHED, TEXT, event, quote, report
from pydantic import BaseModel

from schema.checks import CHECKS, LINKS, STRUCTURE, Facts, check_links, check_table, not_run
from schema.event import Event, Report
from schema.tables import TABLES, frame
from schema.wkb import point_wkb

ARTICLES = pl.DataFrame(
    {
        "article_id": ["a1", "early", "withheld"],
        "published": [PUBLISHED, date(2011, 1, 5), PUBLISHED],
        "body": [TEXT, TEXT, None],
    }
)
PLACES = pl.DataFrame(
    {
        "place_id": ["C2338", "SY03", "C1007"],
        "admin1_pcode": ["SY03", "SY03", "SY02"],
        "latitude": [33.57175, 33.49202, 36.20124],
        "longitude": [36.40407, 37.39156, 37.16117],
        "precision": [1, 3, 1],
    },
    schema_overrides={"precision": pl.Int32},
)
FACTS = Facts.load(PLACES, ARTICLES)

COARSE = {"admin2": None, "admin2_pcode": None, "admin3": None, "admin3_pcode": None}

#: check -> changes to a sound report that make it fail that check alone.
REPORTS_THAT_FAIL: dict[str, dict[str, Any]] = {
    "event-type-known": {"event_type": "Quarrels"},
    "sub-event-type-known": {"sub_event_type": "Quarrel"},
    "date-precision-known": {"date_precision": 4},
    "geo-precision-known": {"geo_precision": 4},
    "clarity-known": {"clarity": "rumoured"},
    "sub-event-fits-event": {"event_type": "Riots"},
    "disorder-type-fits": {"disorder_type": "Demonstrations"},
    "weapon-known": {"weapon_types": ["catapult"]},
    "weapon-main-first": {"weapon_type": "mortar"},
    "weapon-once": {"weapon_types": ["artillery", "unspecified"]},
    "chemical-weapon-told": {"sub_event_type": "Chemical weapon"},
    "country-constant": {"iso": 422},
    "fatalities-in-order": {"fatalities_low": 4},
    "injured-in-order": {"injured_high": 4},
    "civilians-within-fatalities": {"fatalities_civilians": 4},
    "toll-likely": {"fatalities_high": 40_000},
    "date-order": {"date_start": date(2016, 4, 23), "date_end": date(2016, 4, 22)},
    "date-covered": {"article_id": "early", "date_start": date(2010, 12, 30), "date_end": date(2010, 12, 30)},
    "year-fits": {"year": 2015},
    "date-span-fits-precision": {"date_precision": 2, "date_start": date(2016, 4, 10)},
    "date-not-after-publication": {"date_end": date(2016, 4, 24)},
    "date-recent": {"date_start": date(2016, 3, 1), "date_end": date(2016, 3, 1)},
    "actor-known": {"actor_ids": ["martians"]},
    "target-known": {"target_ids": ["martians"]},
    "actor-active": {"actor_ids": ["hts"]},
    "target-active": {"target_ids": ["hts"]},
    "actor-named": {"actor": "Somebody"},
    "target-named": {"assoc_target": "Somebody"},
    "interaction-fits": {"interaction": "State forces only"},
    "battle-armed-sides": {"sub_event_type": "Armed clash"},
    "battle-two-sides": {"sub_event_type": "Armed clash", "target_ids": []},
    "civilian-targeting-fits": {"civilian_targeting": None},
    "sides-differ": {"target_ids": ["syria-gov"]},
    "sides-once": {"target_ids": ["civilians", "civilians"]},
    "in-syria": {"latitude": 33.89, "longitude": 35.5},
    "near-admin1": {"admin1_pcode": "SY02", **COARSE},
    "admin1-known": {"admin1_pcode": "SY15", **COARSE},
    "admin-nested": {"admin2_pcode": "SY0501"},
    "place-known": {"place_id": "C9999"},
    "precision-fits-place": {"place_id": "SY03"},
    "priogrid-fits": {"priogrid_gid": 1},
    "point-rounded": {"latitude": 33.5717512},
    "event-id-form": {"event_id": "EVENT-1"},
    "report-id-form": {"report_id": "b7#1"},
    "rules-named": {"rule_ids": []},
    "evidence-quotes": {"evidence": [quote("Shells hit").model_copy(update={"text": "Shell hits"})]},
    "evidence-fields-known": {"evidence": [quote("Shells hit"), quote("Friday", "weather")]},
    "evidence-of-event": {"evidence": [quote("Friday", "date")]},
}


def found(name: str, model: type[BaseModel], *rows: BaseModel) -> list[str]:
    """Ids of the checks that the rows fail."""
    return check_table(name, frame(model, rows), FACTS)["check"].to_list()


def test_a_sound_row_passes_every_check() -> None:
    assert found("reports", Report, report()) == []
    assert found("events", Event, event()) == []


@pytest.mark.parametrize("check", REPORTS_THAT_FAIL)
def test_a_report_that_fails_this_check_alone(check: str) -> None:
    changes = dict(REPORTS_THAT_FAIL[check])
    broken = report(changes.pop("article_id", "a1"), **changes)
    assert found("reports", Report, report(number=2), broken) == [check]


def test_an_empty_list_of_weapons_or_sides_is_no_escape() -> None:
    assert found("reports", Report, report(weapon_types=[])) == ["weapon-main-first"]
    nobody = report(sub_event_type="Armed clash", actor_ids=[], target_ids=[])
    assert found("reports", Report, nobody) == ["battle-armed-sides"]


OF_EVENTS = [check.id for check in CHECKS if "events" in check.tables and check.id in REPORTS_THAT_FAIL]


@pytest.mark.parametrize("check", [id_ for id_ in OF_EVENTS if "article_id" not in REPORTS_THAT_FAIL[id_]])
def test_an_event_that_fails_this_check_alone(check: str) -> None:
    assert found("events", Event, event("SYR0000002"), event(**REPORTS_THAT_FAIL[check])) == [check]


def test_ids_stand_once() -> None:
    assert found("reports", Report, report(), report()) == ["report-id-unique"] * 2
    assert found("events", Event, event(), event()) == ["event-id-unique"] * 2


NOWHERE = [float("nan"), float("inf"), float("-inf"), 1e300, 91.0]


@pytest.mark.parametrize("field", ["latitude", "longitude"])
@pytest.mark.parametrize("degrees", NOWHERE)
def test_what_is_no_degree_lies_outside_syria(field: str, degrees: float) -> None:
    for name, model, row in (("events", Event, event()), ("reports", Report, report())):
        findings = check_table(name, frame(model, [row]).with_columns(pl.lit(degrees).alias(field)), FACTS)
        assert "in-syria" in findings["check"].to_list()


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(2101, 1, 1)])
def test_an_event_does_not_end_in_another_century(day: date) -> None:
    assert "date-covered" in found("events", Event, event(date_end=day))


HERE = (33.57175, 36.40407)


@pytest.mark.parametrize(
    ("geometry", "failed"),
    [
        (point_wkb(*HERE), []),
        (struct.pack(">BIdd", 0, 1, HERE[1], HERE[0]), []),
        (point_wkb(HERE[1], HERE[0]), ["geometry-fits"]),
        (b"no WKB", ["geometry-fits"]),
        (b"", ["geometry-fits"]),
        (None, ["no-missing-values"]),
        ("POINT (36 33)", ["columns"]),
    ],
)
def test_the_geometry_is_the_point(geometry: bytes | str | None, failed: list[str]) -> None:
    column = pl.lit(geometry, pl.String if isinstance(geometry, str) else pl.Binary).alias("geometry")
    findings = check_table("events", frame(Event, [event()]).with_columns(column), FACTS)
    assert findings["check"].to_list() == failed


def test_every_check_is_tested() -> None:
    others = {"report-id-unique", "event-id-unique", "geometry-fits"}
    assert {check.id for check in CHECKS} == {*REPORTS_THAT_FAIL, *others}
    assert len({check.id for check in CHECKS}) == len(CHECKS)


def test_all_failures_are_collected_and_name_article_field_and_value() -> None:
    rows = [report(fatalities_low=9, actor_ids=["martians"]), report(number=2, year=1999)]
    findings = check_table("reports", frame(Report, rows), FACTS)
    told = findings.select("row", "article_id", "check", "field", "value").rows()
    toll = "3 (fatalities_low = 9, fatalities_high = 3)"
    assert told == [
        ("a1#1", "a1", "fatalities-in-order", "fatalities", toll),
        ("a1#2", "a1", "year-fits", "year", "1999 (date_start = 2016-04-22)"),
        ("a1#1", "a1", "actor-known", "actor_ids", "martians"),
    ]


def test_evidence_is_not_compared_with_a_text_that_is_withheld() -> None:
    assert found("reports", Report, report("withheld")) == []


def test_checks_without_their_facts_are_named() -> None:
    left_out = not_run("reports", Facts.load())
    assert "near-admin1" in left_out
    assert "evidence-quotes" in left_out
    assert not_run("reports", FACTS) == []


def test_a_column_that_is_missing_or_of_another_type() -> None:
    table = frame(Report, [report(year=1999)])
    findings = check_table("reports", table.drop("fatalities").with_columns(pl.col("iso").cast(pl.String)), FACTS)
    assert findings.select("check", "field").rows() == [
        ("columns", "fatalities"),
        ("columns", "iso"),
        ("year-fits", "year"),  # what can be checked still is
    ]


def test_a_missing_value() -> None:
    table = frame(Report, [report()]).with_columns(location=pl.lit(None, pl.String))
    findings = check_table("reports", table, FACTS)
    assert findings.select("check", "row", "field").rows() == [("no-missing-values", "a1#1", "location")]


def release() -> dict[str, pl.DataFrame]:
    """Tables of a sound release of one event."""
    article = {"id": "a1", "source": "Example Agency", "published": PUBLISHED, "title": "", "lang": "en", "sha256": ""}
    return {
        "events": frame(Event, [event()]),
        "reports": frame(Report, [report(event_id="SYR0000001")]),
        "articles": frame(TABLES["articles"], [TABLES["articles"](**article, url=None, text=TEXT)]),
        "refused": frame(TABLES["refused"], []),
        "retired": frame(TABLES["retired"], []),
    }


def test_sound_tables_fit_together() -> None:
    assert check_links(release()).is_empty()


def broken_link(check: str) -> dict[str, pl.DataFrame]:
    """Tables that break this link."""
    tables = release()
    if check == "report-has-event":
        tables["reports"] = frame(Report, [report(event_id="SYR0000001"), report(number=2, event_id="SYR0000002")])
    elif check == "report-has-article":
        tables["articles"] = tables["articles"].head(0)
    elif check == "event-counts-reports":
        tables["events"] = frame(Event, [event(n_reports=2)])
    elif check == "event-not-after-publication":
        tables["events"] = frame(Event, [event(date_end=date(2016, 4, 24))])
    elif check == "article-id-unique":
        tables["articles"] = pl.concat([tables["articles"]] * 2)
    elif check == "reason-known":
        reason = {"article_id": "a1", "start": 0, "end": 0, "text": "", "stage": "code", "reason": "mood", "detail": ""}
        tables["refused"] = pl.DataFrame([reason], schema=tables["refused"].schema)
    elif check == "retired-not-used":
        gone = TABLES["retired"](event_id="SYR0000001", reason="merged", into=None, release="1.1.0", detail="")
        tables["retired"] = frame(TABLES["retired"], [gone])
    return tables


@pytest.mark.parametrize("check", [link.id for link in LINKS])
def test_a_broken_link_is_found(check: str) -> None:
    assert check in check_links(broken_link(check))["check"].to_list()


def test_without_a_day_of_publication_no_event_is_too_late() -> None:
    tables = broken_link("event-not-after-publication")
    unknown = tables["articles"].with_columns(published=pl.lit(None, pl.Date))
    assert check_links({**tables, "articles": unknown}).is_empty()


def test_ids_of_all_kinds_differ() -> None:
    ids = [*STRUCTURE, *(check.id for check in CHECKS), *(link.id for link in LINKS)]
    assert len(ids) == len(set(ids))
