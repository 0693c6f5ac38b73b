"""Applying a diff to OLD gives exactly NEW, whatever the tables."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from polars.testing.parametric import series

from builders.diff import NotTheOldTableError, apply, diff_tables

TYPES = (
    pl.Int32(),
    pl.Int64(),
    pl.UInt8(),
    pl.Float64(),
    pl.Boolean(),
    pl.String(),
    pl.Date(),
    pl.Datetime("us"),
    pl.List(pl.String()),
    pl.List(pl.Float64()),
    pl.Struct({"field": pl.String(), "start": pl.Int32()}),
    pl.List(pl.Struct({"field": pl.String(), "start": pl.Int32()})),
)
NAMES = ("a", "b", "c", "d")


@st.composite
def tables(draw: st.DrawFn, old: pl.DataFrame | None = None) -> pl.DataFrame:
    """A table with the unique key `id`; when `old` is given, one that shares keys, columns and values with it."""
    keys = draw(st.lists(st.integers(0, 12), unique=True, max_size=10))
    columns = draw(st.lists(st.sampled_from(NAMES), unique=True))
    table = pl.DataFrame({"id": pl.Series(keys, dtype=pl.Int64)})
    for name in columns:
        table = table.with_columns(draw(_column(name, table, old)))
    order = draw(st.permutations(table.columns))
    return table.select(order)


def _column(name: str, table: pl.DataFrame, old: pl.DataFrame | None) -> st.SearchStrategy[pl.Series]:
    """Any column; or, mostly, the one that `old` has of that name, with a few cells changed."""
    fresh = st.sampled_from(TYPES).flatmap(lambda dtype: _values(name, dtype, table.height))
    if old is None or name not in old.columns:
        return fresh
    held = table.select("id").join(old.select("id", name), on="id", how="left", maintain_order="left")[name]
    changed = _values(name, held.dtype, table.height)
    masks = st.lists(st.booleans(), min_size=table.height, max_size=table.height)
    mixed = st.tuples(changed, masks).map(lambda both: _mixed(held, *both))
    return st.one_of(mixed, st.just(held), fresh)


def _values(name: str, dtype: pl.DataType, size: int) -> st.SearchStrategy[pl.Series]:
    return series(name=name, dtype=dtype, min_size=size, max_size=size, allow_null=True)


def _mixed(held: pl.Series, changed: pl.Series, mask: list[bool]) -> pl.Series:
    choose = pl.Series(mask, dtype=pl.Boolean)
    return pl.select(pl.when(choose).then(changed).otherwise(held).alias(held.name)).to_series()


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_applying_a_diff_gives_new(data: st.DataObject) -> None:
    old = data.draw(tables())
    new = data.draw(tables(old))
    diff = diff_tables(old, new, ["id"])
    assert_frame_equal(apply(diff, old), new, check_exact=True)
    assert diff.identical == _same(old, new)


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_a_diff_applies_to_old_in_any_order_of_columns(data: st.DataObject) -> None:
    old = data.draw(tables())
    new = data.draw(tables(old))
    moved = old.select(sorted(old.columns))
    assert_frame_equal(apply(diff_tables(old, new, ["id"]), moved), new, check_exact=True)


def _same(old: pl.DataFrame, new: pl.DataFrame) -> bool:
    try:
        assert_frame_equal(old, new, check_exact=True)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize(
    ("dtype", "old", "new"),
    [
        (pl.Float64, [float("nan"), None, 1.0], [float("nan"), None, 1.0]),
        (pl.List(pl.Float64), [[float("nan")], [None], []], [[float("nan")], [None], []]),
        (pl.String, ["", None, "x"], ["", None, "x"]),
    ],
)
def test_equal_values_are_no_change(dtype: Any, old: list[Any], new: list[Any]) -> None:
    before, after = (pl.DataFrame({"id": [1, 2, 3], "v": pl.Series(v, dtype=dtype)}) for v in (old, new))
    assert diff_tables(before, after, ["id"]).identical


@pytest.mark.parametrize(
    ("dtype", "old", "new"),
    [
        (pl.Float64, [float("nan"), None], [None, float("nan")]),
        (pl.String, ["", None], [None, ""]),
        (pl.List(pl.String), [[], None], [None, []]),
        (pl.List(pl.String), [[None], []], [[], [None]]),
        (pl.List(pl.List(pl.Int8)), [[[1], [2]], [[]]], [[[1, 2], []], [[], []]]),
        (pl.List(pl.String), [["a", "b"], ["c"]], [["b", "a"], ["c", "c"]]),
    ],
)
def test_values_that_look_alike_are_a_change(dtype: Any, old: list[Any], new: list[Any]) -> None:
    before, after = (pl.DataFrame({"id": [1, 2], "v": pl.Series(v, dtype=dtype)}) for v in (old, new))
    diff = diff_tables(before, after, ["id"])
    assert diff.cells["v"].height == 2
    assert_frame_equal(apply(diff, before), after)


def test_values_swapped_between_columns_are_a_change() -> None:
    before = pl.DataFrame({"id": [1], "a": [1], "b": [2]})
    assert diff_tables(before, before.rename({"a": "b", "b": "a"}).select("id", "a", "b"), ["id"]).rows_changed == 1


def test_several_columns_may_be_the_key() -> None:
    old = pl.DataFrame({"a": [1, 1, 2], "b": ["x", "y", "x"], "v": [1, 2, 3]})
    new = pl.DataFrame({"b": ["x", "z", "y"], "a": [2, 1, 1], "v": [3, 9, 5]})
    diff = diff_tables(old, new, ["a", "b"])
    assert diff.added.rows() == [("z", 1, 9)]
    assert diff.removed.rows() == [(1, "x", 1)]
    assert diff.cells["v"].rows() == [(1, "y", 2, 5)]
    assert_frame_equal(apply(diff, old), new)


def test_a_diff_does_not_apply_to_another_table() -> None:
    old = pl.DataFrame({"id": [1, 2], "v": [1, 2]})
    diff = diff_tables(old, pl.DataFrame({"id": [2, 3], "v": [5, 3]}), ["id"])
    for other in (pl.DataFrame({"id": [1], "v": [1]}), pl.DataFrame({"id": [1, 7], "v": [1, 2]}), old.drop("v")):
        with pytest.raises(NotTheOldTableError):
            apply(diff, other)
