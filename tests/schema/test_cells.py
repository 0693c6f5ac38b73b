"""Our outline of Syria: every place of the gazetteer inside, the neighbours' cities outside."""

import csv
from pathlib import Path

import pytest

from schema.cells import BORDER_CELL, cell_of, syria_cells

ROOT = Path(__file__).parent.parent.parent

SYRIA = syria_cells()


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Damascus", 33.51, 36.29),
        ("Al-Tanf", 33.50, 38.66),
        ("Al-Bukamal", 34.45, 40.92),
        ("Ayn Diwar", 37.28, 42.19),
        ("Majdal Shams", 33.27, 35.77),
        ("Arwad", 34.86, 35.86),
        ("Kobani", 36.89, 38.35),
    ],
)
def test_inside(name: str, latitude: float, longitude: float) -> None:
    assert cell_of(latitude, longitude, BORDER_CELL) in SYRIA, name


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Beirut", 33.89, 35.50),
        ("Tripoli, Lebanon", 34.43, 35.84),
        ("Arsal", 34.18, 36.42),
        ("Antakya", 36.20, 36.16),
        ("Kilis", 36.72, 37.12),
        ("Mosul", 36.34, 43.13),
        ("Mafraq", 32.34, 36.21),
        ("Haifa", 32.79, 34.99),
        ("Null Island", 0.0, 0.0),
    ],
)
def test_outside(name: str, latitude: float, longitude: float) -> None:
    assert cell_of(latitude, longitude, BORDER_CELL) not in SYRIA, name


def test_every_place_with_a_p_code_is_inside() -> None:
    with (ROOT / "gazetteer" / "places.csv").open(encoding="utf-8", newline="") as file:
        places = [row for row in csv.DictReader(file) if row["admin1_pcode"]]
    points = {row["place_id"]: (float(row["latitude"]), float(row["longitude"])) for row in places}
    outside = [id_ for id_, point in points.items() if cell_of(*point, BORDER_CELL) not in SYRIA]
    assert len(points) > 5_000
    assert outside == []
