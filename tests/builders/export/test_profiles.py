"""The columns of each profile are those of the project it is named after, and their values follow its rules."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from factories import event
from hypothesis import given
from hypothesis import strategies as st

from builders.export.dyads import Dyad, Dyads
from builders.export.page import page
from builders.export.profile import export
from builders.export.profiles import PROFILES
from schema.actors import ACTOR_TYPES, load_actors
from schema.article import ListedArticle
from schema.codes import EVENT_TYPE_OF
from schema.event import Event
from schema.grid import priogrid_gid
from schema.tables import frame

ROOT = Path(__file__).parent.parent.parent.parent

ACLED = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country
admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities
tags timestamp""".split()
GED = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec
date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob""".split()

ARTICLES = [
    ("a1", 'Example "Agency";\nDuma', date(2016, 4, 23), 'Shells "hit"; a market'),
    ("a2", None, None, ""),
]


def exported(profile: str, *rows: Event) -> list[dict[str, Any]]:
    return table(profile, *rows).to_dicts()


def table(profile: str, *rows: Event) -> pl.DataFrame:
    return export(PROFILES[profile], frame(Event, rows), articles()).rows


def articles() -> pl.DataFrame:
    return frame(
        ListedArticle,
        [
            ListedArticle(id=id, source=source, url=None, published=day, title=title, lang="en", sha256="0", text=None)
            for id, source, day, title in ARTICLES
        ],
    )


def one(profile: str, **changes: Any) -> dict[str, Any]:
    (row,) = exported(profile, event(**changes))
    return row


def left_out(**changes: Any) -> list[str]:
    return list(export(PROFILES["ucdp-ged"], frame(Event, [event(**changes)]), articles()).left_out)


@pytest.mark.parametrize(("profile", "columns", "number"), [("acled", ACLED, 31), ("ucdp-ged", GED, 49)])
def test_names_and_order_of_the_columns(profile: str, columns: list[str], number: int) -> None:
    assert len(columns) == number
    assert table(profile, event()).columns == columns
    assert table(profile).columns == columns
    assert table(profile).dtypes == table(profile, event()).dtypes


def test_the_page_of_the_rules_is_current() -> None:
    assert (ROOT / "docs" / "EXPORT.md").read_text(encoding="utf-8") == page()


def test_an_acled_row() -> None:
    row = one("acled", fatalities=4, fatalities_low=3, fatalities_high=6, sources=["A", "B"], article_ids=["a1", "a2"])
    assert row["event_id_cnty"] == "SYR0000001"
    assert (row["event_date"], row["year"], row["time_precision"]) == (date(2016, 4, 22), 2016, 1)
    assert (row["actor1"], row["inter1"]) == ("Military Forces of Syria (2000-2024)", "State forces")
    assert (row["actor2"], row["inter2"]) == ("Civilians (Syria)", "Civilians")
    assert row["interaction"] == "State forces-Civilians"
    assert row["civilian_targeting"] == "Civilian targeting"
    assert (row["iso"], row["region"], row["country"]) == (760, "Middle East", "Syria")
    assert (row["latitude"], row["longitude"]) == (33.5718, 36.4041)
    assert row["fatalities"] == 3
    assert row["source"] == "A; B"
    assert row["timestamp"] == 1461369600
    assert (row["assoc_actor_1"], row["tags"], row["source_scale"]) == ("", "", "")


@pytest.mark.parametrize(
    ("changes", "first", "second", "interaction"),
    [
        ({"actor_ids": []}, "Unidentified Armed Group (Syria)", "Civilians (Syria)", "Political militia-Civilians"),
        (
            {"sub_event_type": "Armed clash", "target_ids": []},
            "Military Forces of Syria (2000-2024)",
            "Unidentified Armed Group (Syria)",
            "State forces-Political militia",
        ),
        (
            {"sub_event_type": "Attack", "target_ids": []},
            "Military Forces of Syria (2000-2024)",
            "Civilians (Syria)",
            "State forces-Civilians",
        ),
        (
            {"sub_event_type": "Peaceful protest", "actor_ids": [], "target_ids": []},
            "Protesters (Syria)",
            "",
            "Protesters only",
        ),
        ({"sub_event_type": "Mob violence", "actor_ids": [], "target_ids": []}, "Rioters (Syria)", "", "Rioters only"),
        (
            {"sub_event_type": "Agreement", "actor_ids": [], "target_ids": ["sdf"]},
            "QSD: Syrian Democratic Forces",
            "",
            "Rebel group only",
        ),
        (
            {"actor_ids": ["israel"]},
            "Military Forces of Israel",
            "Civilians (Syria)",
            "External/Other forces-Civilians",
        ),
    ],
)
def test_sides_that_acled_asks_for(changes: dict[str, Any], first: str, second: str, interaction: str) -> None:
    row = one("acled", **changes)
    assert (row["actor1"], row["actor2"], row["interaction"]) == (first, second, interaction)


def test_civilians_beside_the_sides() -> None:
    journalists = one("acled", target_ids=["journalists", "rebels"])
    assert journalists["actor2"] == "Civilians (Syria)"
    assert journalists["assoc_actor_2"] == "Journalists (Syria); Opposition Rebels (Syria)"
    battle = one("acled", sub_event_type="Armed clash", target_ids=["rebels", "civilians"])
    assert (battle["actor2"], battle["assoc_actor_2"]) == ("Opposition Rebels (Syria)", "")


def test_days_of_an_acled_row() -> None:
    three = one("acled", date_start=date(2016, 4, 20), date_end=date(2016, 4, 22))
    assert (three["event_date"], three["time_precision"]) == (date(2016, 4, 21), 2)
    month = one("acled", date_start=date(2016, 12, 20), date_end=date(2017, 1, 19), date_precision=3)
    assert (month["event_date"], month["year"], month["time_precision"]) == (date(2017, 1, 4), 2017, 3)


def test_a_ged_row() -> None:
    row = one("ucdp-ged", fatalities=4, fatalities_low=3, fatalities_high=6, fatalities_civilians=3, actor_ids=["is"])
    assert (row["id"], row["relid"]) == (1, "SYR-2016-3-973-1")
    assert (row["type_of_violence"], row["conflict_new_id"], row["dyad_new_id"]) == (3, 506, 973)
    assert (row["conflict_name"], row["dyad_name"]) == ("IS - Civilians", "IS - Civilians")
    assert (row["side_a_new_id"], row["side_a"], row["side_b_new_id"], row["side_b"]) == (234, "IS", 1, "Civilians")
    assert row["source_article"] == "\"Example 'Agency', Duma,2016-04-23,Shells 'hit', a market\""
    assert (row["source_office"], row["source_date"]) == ("Example 'Agency', Duma", "2016-04-23")
    assert (row["where_prec"], row["where_coordinates"]) == (1, "Duma")
    assert (row["adm_1"], row["adm_2"]) == ("Rif Dimashq Governorate", "Duma district")
    assert row["geom_wkt"] == "POINT (36.40407 33.57175)"
    assert row["priogrid_gid"] == priogrid_gid(row["latitude"], row["longitude"])
    assert (row["country_id"], row["region"]) == (652, "Middle East")
    assert (row["date_prec"], row["event_clarity"]) == (1, 1)
    assert row["date_start"] == datetime(2016, 4, 22)  # noqa: DTZ001 (a day has no zone)
    assert (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]) == (0, 0, 3, 1)
    assert (row["best"], row["high"], row["low"]) == (4, 6, 3)
    assert (row["gwnoa"], row["gwnob"]) == ("", "")


def test_what_ged_does_not_count() -> None:
    assert left_out(fatalities=0) == ["no-deaths"]
    assert left_out(sub_event_type="Mob violence") == ["no-armed-force"]
    assert left_out(sub_event_type="Agreement") == ["no-armed-force"]
    assert left_out(actor_ids=[]) == ["side-unknown"]
    assert left_out(actor_ids=["unidentified-armed-group"]) == ["side-unknown"]
    assert left_out(target_ids=["pro-gov-militia"]) == ["same-side"]
    assert left_out(sub_event_type="Attack", weapon_types=["torture"]) == ["custody"]
    unconfirmed = one("ucdp-ged", fatalities=0, fatalities_high=3, fatalities_civilians=0)
    assert (unconfirmed["low"], unconfirmed["best"], unconfirmed["high"]) == (0, 0, 3)


CLASHES = [
    ("syria-gov", "hts", "Government of Syria - Syrian insurgents", 1, 11973),
    ("hts", "syria-gov", "Government of Syria - Syrian insurgents", 1, 11973),
    ("russia", "rebels", "Government of Syria - Syrian insurgents", 1, 11973),
    ("hezbollah", "is", "Government of Syria - IS", 1, 14620),
    ("coalition", "is", "IS - SDF", 2, 14637),
    ("usa", "syria-gov", "Government of Syria - Government of United States of America", 1, None),
    ("israel", "hezbollah", "Government of Israel - Hezbollah", 1, 891),
    ("israel", "syria-gov", "Government of Israel - Government of Syria", 1, 649),
    ("sna", "sdf", "SNA - SDF", 2, 16135),
    ("ahrar-al-sham", "hts", "Ahrar al-Sham - HTS", 2, 15239),
    ("turkey", "sdf", "Government of Turkey - SDF", 1, None),
]


@pytest.mark.parametrize(("actor", "target", "name", "kind", "number"), CLASHES)
def test_dyads(actor: str, target: str, name: str, kind: int, number: int | None) -> None:
    found = Dyads().of("Armed clash", actor, target, "unspecified")
    assert isinstance(found, Dyad)
    assert (found.name, found.type_of_violence, found.dyad_new_id) == (name, kind, number)


def test_every_side_of_ours_that_ucdp_knows_is_an_actor_of_the_register() -> None:
    dyads, register = Dyads(), load_actors()
    known = [actor for actor in register if dyads.side(actor) is not None]
    assert len(known) > 60
    for actor in known:
        assert isinstance(dyads.of("Attack", actor, "civilians", "small-arms"), Dyad) or register[actor].inter in (
            5,
            6,
            7,
        )


def test_places_and_days_of_a_ged_row() -> None:
    province = one("ucdp-ged", place_id="SY07", admin1_pcode="SY07", admin2=None, geo_precision=3)
    assert (province["where_prec"], province["where_coordinates"], province["adm_2"]) == (4, "Idlib Governorate", "")
    assert one("ucdp-ged", place_id="SY0302", geo_precision=2)["where_prec"] == 3
    assert one("ucdp-ged", geo_precision=2)["where_prec"] == 2
    assert one("ucdp-ged", geo_precision=3)["where_prec"] == 5
    for last, precision, expected, clarity in ((24, 1, 2, 2), (28, 2, 3, 1), (30, 3, 4, 1)):
        row = one("ucdp-ged", date_end=date(2016, 4, last), date_precision=precision)
        assert (row["date_prec"], row["event_clarity"]) == (expected, clarity)
    assert one("ucdp-ged", date_precision=2)["date_prec"] == 2


def test_a_dyad_is_active_from_25_deaths_in_a_year() -> None:
    rows = [
        event("SYR0000001", fatalities=20),
        event("SYR0000002", fatalities=5),
        event("SYR0000003", actor_ids=["is"]),
    ]
    assert [row["active_year"] for row in exported("ucdp-ged", *rows)] == [1, 1, 0]


ACTORS = sorted(load_actors())


@given(
    st.sampled_from(sorted(EVENT_TYPE_OF)),
    st.lists(st.sampled_from(ACTORS), max_size=2, unique=True),
    st.lists(st.sampled_from(ACTORS), max_size=2, unique=True),
    st.integers(0, 40),
)
def test_every_event_keeps_the_rules_of_both(kind: str, actors: list[str], targets: list[str], killed: int) -> None:
    row = event(
        sub_event_type=kind, actor_ids=actors, target_ids=targets, fatalities=killed, fatalities_civilians=killed // 2
    )
    (acled,) = exported("acled", row)
    assert acled["actor1"]
    assert acled["inter1"] in ACTOR_TYPES.values()
    assert (acled["actor2"] == "") == (acled["inter2"] == "")
    assert acled["interaction"].split("-")[0] or acled["interaction"].endswith("only")
    if acled["event_type"] in ("Battles", "Violence against civilians"):
        assert acled["actor2"]
    for ged in exported("ucdp-ged", row):
        assert ged["best"] == ged["deaths_a"] + ged["deaths_b"] + ged["deaths_civilians"] + ged["deaths_unknown"]
        assert ged["high"] >= 1
        assert ged["type_of_violence"] in (1, 2, 3)
        assert (ged["type_of_violence"] == 1) == bool((ged["gwnoa"] and ged["side_b"] != "Civilians") or ged["gwnob"])
        assert (ged["type_of_violence"] == 3) == (ged["side_b"] == "Civilians")
