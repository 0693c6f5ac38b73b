"""PRIO-GRID cells, held to points whose cells UCDP publishes."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from schema.grid import priogrid_expr, priogrid_gid


def test_a_published_cell() -> None:
    assert priogrid_gid(34.802462, 36.707602) == 179714  # Teir Maaleh in UCDP GED


def test_corners_and_edges() -> None:
    assert priogrid_gid(-90, -180) == 1
    assert priogrid_gid(89.99, 179.99) == 259_200
    assert priogrid_gid(33.5, 36.5) == priogrid_gid(33.7, 36.7)  # an edge belongs to the cell north and east of it


@given(st.floats(-90, 89.999), st.floats(-180, 179.999))
def test_columns_give_the_same_as_single_points(latitude: float, longitude: float) -> None:
    point = pl.DataFrame({"lat": [latitude], "lon": [longitude]})
    assert point.select(priogrid_expr(pl.col("lat"), pl.col("lon"))).item() == priogrid_gid(latitude, longitude)


@given(st.integers(3_200_000, 3_750_000), st.integers(3_500_000, 4_300_000))
def test_a_point_lies_in_its_cell(north: int, east: int) -> None:
    latitude, longitude = north / 100_000, east / 100_000  # 5 decimals, as rows have them
    row, column = divmod(priogrid_gid(latitude, longitude) - 1, 720)
    assert -90 + row * 0.5 <= latitude < -89.5 + row * 0.5
    assert -180 + column * 0.5 <= longitude < -179.5 + column * 0.5
