"""The page of a release: its figures, its charts, and that nothing in it runs or loads."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from browser import Page, assert_inert, counting_server, needs_browser, open_page
from factories import event
from hostile import publish_hostile
from simple_coder import article, quiet_build, write_dataset
from typer.testing import CliRunner

from builders.cli import app
from builders.errors import InputError
from builders.release.published import Release
from builders.report import charts, figures
from builders.report.of_release import release_page
from schema.codes import EVENT_TYPES
from schema.event import Event
from schema.tables import frame


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Release.open(publish_hostile(tmp_path_factory.mktemp("release") / "toy", "https://example.org"))


@pytest.fixture(scope="module")
def page(release: Release) -> str:
    return release_page(release)


def events(*rows: Event) -> pl.DataFrame:
    return frame(Event, rows)


def svg(markup: str) -> ET.Element:
    return ET.fromstring(markup)  # noqa: S314 (our own)


def test_the_figures_at_a_glance(page: str) -> None:
    text = " ".join(Page(page).text.split())
    assert "events 3 April 2016 to April 2016" in text
    assert "killed 10 10 to 11 reported" in text
    assert "refused" in text


def test_every_event_has_a_row_with_its_notes_and_an_anchor(page: str, release: Release) -> None:
    told = Page(page)
    for row in release.table("events").to_dicts():
        assert row["notes"].split(":")[0].split("<")[0][:40] in told.text
        assert f'id="{row["event_id"]}"' in page
    assert "‹RLO›" in told.text


def test_the_same_release_gives_the_same_bytes(page: str, release: Release) -> None:
    assert page == release_page(release)


def test_nothing_in_it_loads_or_runs(page: str) -> None:
    assert_inert(Page(page))
    loads = re.findall(
        r"""(?:src|xlink:href|url\(|@import)\s*[=(]?\s*["']?(https?:[^"')\s]+)""", re.sub("&[a-z#0-9]+;", "", page)
    )
    assert [address for address in loads if "example.org" not in address] == []
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', page))


def test_charts_are_sound_svg_with_a_sentence_on_each_mark() -> None:
    rows = events(
        event("SYR0000001", location='Duma "<&>\u202e', fatalities=3),
        event("SYR0000002", date_start=date(2016, 5, 1), date_end=date(2016, 5, 1), fatalities=0),
    )
    months, places = charts.months(rows), charts.map_of(rows)
    labels = [mark.get("aria-label") for mark in svg(months).iter() if mark.get("aria-roledescription") == "bar"]
    assert labels == ["2016-04, Explosions/Remote violence: 1", "2016-05, Explosions/Remote violence: 1"]
    points = [mark.get("aria-label") for mark in svg(places).iter() if mark.get("aria-roledescription") == "circle"]
    assert points == ['Duma "<&>‹RLO›: 2 events, 3 killed']
    assert [mark.text for mark in svg(places).iter("{http://www.w3.org/2000/svg}title")][:1] == points
    assert "Damascus" in "".join(svg(places).itertext())
    assert charts.months(rows.reverse()) == months
    assert charts.map_of(rows.reverse()) == places


def test_every_event_type_has_a_colour_of_its_own() -> None:
    assert list(charts.COLOURS) == list(EVENT_TYPES)
    assert len(set(charts.COLOURS.values())) == len(EVENT_TYPES)


def test_tallies_have_one_order() -> None:
    rows = events(
        event("SYR0000001", fatalities=3, sources=["A", "B"]),
        event("SYR0000002", fatalities=1, sources=["B"], weapon_types=["mortar"]),
        event("SYR0000003", fatalities=9, sources=["A"], actor_ids=["russia"]),
    )
    assert figures.by_source(rows) == [("A", 2, 12), ("B", 2, 4)]
    assert [tally.name for tally in figures.by_side(rows, "actor")] == [
        "Military Forces of Syria (2000-2024)",
        "Military Forces of Russia (2000-)",
    ]
    assert figures.by_weapon(rows)[0] == ("artillery", 2, 12)
    assert figures.by_kind(rows) == [("Explosions/Remote violence", ("Shelling/artillery/missile attack", 3, 13))]


def test_a_release_of_nothing(tmp_path: Path) -> None:
    built = quiet_build(write_dataset(tmp_path / "empty", article("a1", "Nothing happened.")))
    page = release_page(Release.open(built.folder))
    assert "There are no events." in page
    assert "It is a general description" in page


def test_what_has_no_page_says_why(tmp_path: Path) -> None:
    def failing(name: str, output: str = "page.html") -> str:
        error = CliRunner().invoke(app, ["report", name, "-o", str(tmp_path / output)]).exception
        assert isinstance(error, InputError)
        return str(error)

    assert "no such file or folder" in failing(str(tmp_path / "absent"))
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    assert "not a diff" in failing(str(tmp_path / "x.json"))
    (tmp_path / "y.json").write_text("[", encoding="utf-8")
    assert "not JSON" in failing(str(tmp_path / "y.json"))
    assert "its folder does not exist" in failing(str(tmp_path / "x.json"), "no/page.html")
    assert CliRunner().invoke(app, ["report", str(tmp_path), "-o", str(tmp_path / "p.html")]).exit_code == 1
    assert not (tmp_path / "page.html").exists()


@needs_browser
def test_a_release_of_hostile_texts_is_inert_in_a_browser(tmp_path: Path) -> None:
    with counting_server() as (address, asked):
        release = publish_hostile(tmp_path / "toy", address)
        result = CliRunner().invoke(app, ["report", str(release), "-o", str(tmp_path / "page.html")])
        assert result.exit_code == 0, result.output
        page = open_page(tmp_path / "page.html", tmp_path / "profile")
        assert asked == []
    assert_inert(page)
    assert "release 1.0.0" in page.title
    assert page.title != "owned"
    assert "<script>document.title='owned'</script>" in page.text
    assert len(page.named("svg")) == 2
    assert ("bdi", {"dir": "rtl", "lang": "ar"}) in page.tags
