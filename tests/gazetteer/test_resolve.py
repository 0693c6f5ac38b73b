"""The right one of its namesakes, by what the article says; and never a lost event."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.distance import haversine_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import name_key
from gazetteer.lookup import Lookup
from gazetteer.offsets import BEARINGS, along_road, between, near, offset
from gazetteer.place import Place
from gazetteer.resolve import Context, resolve

NAMESAKES = Path(__file__).parent / "namesakes.csv"
ENOUGH = 0.98


def _find(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    return gazetteer.find(tuple(name_key(word) for word in name.split()), "ar")


def test_namesakes_are_told_apart_by_their_context(gazetteer: Gazetteer, lookup: Lookup) -> None:
    with NAMESAKES.open(encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    assert len(cases) >= 300
    wrong = []
    for case in cases:
        unit = lookup.governorate(case["admin1"]) if case["admin1"] else None
        context = Context(
            admin1=frozenset({unit.place_id} if unit else ()),
            nearby=tuple(place for place in (lookup.resolve(case["near"]).place,) if place),
            kind_word=case["kind"] or None,
        )
        found = resolve(_find(gazetteer, case["name"]), context, gazetteer.places).place
        if found is None or found.place_id != case["expected"]:
            wrong.append((*case.values(), found.place_id if found else None))
    assert 1 - len(wrong) / len(cases) >= ENOUGH, wrong


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("جوبر", "A008"),
        ("باب الهوى", "bab-al-hawa-crossing"),
        ("الطبقة", "C5929"),
        ("القلمون", "qalamoun"),
        ("خان العسل", "khan-al-asal"),
        ("وادي بردى", "wadi-barada"),
        ("عرسال", "arsal"),
        ("سد الفرات", "euphrates-dam"),
        ("التنف", "tanf"),
        ("حلب", "C1007"),
        ("إدلب", "C3871"),
        ("محافظة إدلب", "SY07"),
        ("ريف حلب الشمالي", "countryside-sy02-north"),
    ],
)
def test_a_bare_name_means_the_place_that_news_means(lookup: Lookup, name: str, place_id: str) -> None:
    found = lookup.resolve(name).place
    assert found is not None
    assert found.place_id == place_id


def test_all_names_that_plain_lookup_gets_wrong(lookup: Lookup, shared: Path) -> None:
    """Where a name has one meaning in the news (all but three of them have), that is the one found."""
    places = {"جوبر": "A008", "باب الهوى": "bab-al-hawa-crossing", "القلمون": "qalamoun", "الطبقة": "C5929"}
    with (shared / "facts" / "name_traps.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found = lookup.resolve(row["name"])
            assert found.place is not None, row["name"]
            assert found.geo_precision in (1, 2), row["name"]
            assert found.place.place_id == places.get(row["name"], found.place.place_id)
            if row["verdict"] == "ok_unique":
                assert f"{found.place.place_id}:" in row["hits"], row["name"]


def test_a_governorate_stated_outweighs_fame(gazetteer: Gazetteer) -> None:
    found = resolve(_find(gazetteer, "دوما"), Context(admin1=frozenset({"SY13"})), gazetteer.places)
    assert found.place is not None
    assert found.place.place_id == "C6236"


def test_doubt_gives_the_smallest_area_that_holds_all(gazetteer: Gazetteer) -> None:
    twins = [place for place in _find(gazetteer, "فرفرة") if place.admin1_pcode == "SY08"]
    assert len(twins) > 1
    found = resolve(twins, Context(), gazetteer.places)
    assert found.place is not None
    assert found.place.place_id == "SY08"
    assert found.geo_precision == 3
    assert found.score < 0.6


def test_an_unknown_name_falls_back_to_what_is_stated(lookup: Lookup) -> None:
    found = lookup.resolve("قرية لا وجود لها البتة", "إدلب")
    assert found.place is not None
    assert (found.place.place_id, found.geo_precision) == ("SY07", 3)
    assert lookup.resolve("Nowhereatall").place is None


@given(st.text(max_size=60), st.sampled_from([None, "حلب", "Idlib", "SY09", "no such"]))
def test_no_text_breaks_the_lookup(lookup: Lookup, name: str, admin1: str | None) -> None:
    found = lookup.resolve(name, admin1)
    assert 0.0 <= found.score <= 1.0
    assert (found.latitude is None) == (found.geo_precision is None)


def test_points_told_from_places(gazetteer: Gazetteer) -> None:
    aleppo, azaz = gazetteer.places["C1007"], gazetteer.places["C1564"]
    for bearing in BEARINGS:
        point = offset(aleppo, 5, bearing)
        km = haversine_km(aleppo.latitude, aleppo.longitude, point.latitude, point.longitude)
        assert km == pytest.approx(5, rel=0.02)
        assert point.geo_precision == 2
    north = offset(aleppo, 5, "north")
    assert north.latitude > aleppo.latitude
    assert north.longitude == pytest.approx(aleppo.longitude, abs=1e-3)
    assert along_road(aleppo, azaz).geo_precision == 3
    assert between(aleppo, azaz).latitude == pytest.approx((aleppo.latitude + azaz.latitude) / 2, abs=1e-4)
    assert near(aleppo).geo_precision == 2
    assert near(gazetteer.places["SY02"]).geo_precision == 3
