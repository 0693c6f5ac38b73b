"""Places as reporters spell them, beside a governorate: found within a village's distance."""

import csv
from pathlib import Path

import pytest

from gazetteer.distance import haversine_km
from gazetteer.lookup import Lookup

REPORTED = Path(__file__).parent / "reported.csv"
NEAR_KM = 5.0
ENOUGH = 0.98


def _km(lookup: Lookup, name: str, admin1: str, place_id: str) -> float:
    found, place = lookup.resolve(name, admin1), lookup.gazetteer.places[place_id]
    if found.latitude is None or found.longitude is None:
        return float("inf")
    return haversine_km(found.latitude, found.longitude, place.latitude, place.longitude)


def test_reported_names_are_found(lookup: Lookup) -> None:
    with REPORTED.open(encoding="utf-8", newline="") as file:
        cases = [tuple(row.values()) for row in csv.DictReader(file)]
    assert len(cases) >= 600
    absent = [case for case in cases if _km(lookup, *case) > NEAR_KM]
    assert 1 - len(absent) / len(cases) >= ENOUGH, absent


@pytest.mark.parametrize(
    ("spelt", "unit"),
    [
        ("Idlib", "SY07"),
        ("Edleb", "SY07"),
        ("Daraa", "SY12"),
        ("Deir Ezzor", "SY09"),
        ("ديرالزور", "SY09"),
        ("Hassakeh", "SY08"),
        ("Latakia", "SY06"),
        ("As-Suwaida", "SY13"),
        ("Rif Dimashk", "SY03"),
        ("ريف  دمشق", "SY03"),
        ("محافظة حلب", "SY02"),
    ],
)
def test_a_governorate_is_known_however_it_is_spelt(lookup: Lookup, spelt: str, unit: str) -> None:
    found = lookup.governorate(spelt)
    assert found is not None
    assert found.place_id == unit


@pytest.mark.parametrize(
    ("name", "admin1", "place_id"),
    [
        ("قرية عسيلة بريف الحسكة", "الحسكة", "C4906"),
        ("مدينة كفرنبل جنوب إدلب", "Idlib", "C4068"),
        ("سراقب - الحي الغربي", "إدلب", "C3916"),
        ("مدينة عفرين - شارع راجو", "حلب", "C1366"),
        ("سوق دوما", "Rif Dimashq", "C2338"),
        ("عزالدين", "حمص", "C2860"),
        ("Vicinity of Tishreen Dam, Manbij", "حلب", "tishrin-dam"),
    ],
)
def test_words_around_a_name_do_not_lead_astray(lookup: Lookup, name: str, admin1: str, place_id: str) -> None:
    found = lookup.resolve(name, admin1).place
    assert found is not None
    assert found.place_id == place_id
