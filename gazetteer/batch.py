"""Geocoding a table of names: a row in, a row out, in the same order, the list's further columns behind the answer's.

A further column that has the name of one of the answer's is called `asked_NAME`: `asked_admin1`.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from gazetteer.asked import UNKNOWN, is_too_long
from gazetteer.listed import read_listed
from gazetteer.lookup import Lookup
from gazetteer.making import nothing_collected
from gazetteer.matching import NOT_IN_ADMIN1
from gazetteer.resolve import Resolution
from gazetteer.tables import TableError

if TYPE_CHECKING:
    from gazetteer.online import OnlineGeocoder

NOT_FOUND: Final = 0.1
"""The score of a governorate that stands for a name nobody knows."""
NO_SUCH_NAME: Final = "no such name"
"""How the reason begins for a place that only stands for the name."""
READ: Final = ("name", "admin1", "date", "near")
"""Columns that are read: `name` must be there, the others may be."""
_PLACE: Final = {
    "place_id": pl.String,
    "name": pl.String,
    "name_ar": pl.String,
    "admin1": pl.String,
    "admin1_pcode": pl.String,
    "admin2": pl.String,
    "admin2_pcode": pl.String,
    "admin3": pl.String,
    "admin3_pcode": pl.String,
}
"""Columns that say which place is meant: attributes of `Place`."""
_FOUND: Final = {
    "latitude": pl.Float64,
    "longitude": pl.Float64,
    "geo_precision": pl.Int8,
    "score": pl.Float64,
    "why": pl.String,
}
"""Columns that say where it lies and how sure that is: attributes of `Resolution`."""
WRITTEN: Final = {**_PLACE, **_FOUND, "asked": pl.String}
"""Columns of the answer; `asked` is the name as it was given. The list's own columns follow."""


def resolve_csv(lookup: Lookup, source: Path, target: Path, online: "OnlineGeocoder | None" = None) -> pl.DataFrame:
    """Geocode the CSV file `source` into the CSV file `target`.

    Raises TableError for a file that is no CSV table in UTF-8, has no column `name`, or a `date` that is none.
    `online`, if given, is asked for the names that the gazetteer does not find.
    """
    table = read_listed(source)
    if "name" not in table.columns:
        alike = next((column for column in table.columns if column.strip().lower() == "name"), None)
        hint = f" (write {alike!r} as 'name')" if alike else ""
        raise TableError(f"{source}, line 1: no column `name`; the columns are {', '.join(table.columns)}{hint}")
    for row, day in enumerate(table["date"] if "date" in table.columns else (), start=1):
        try:
            _day(day)
        except ValueError:
            raise TableError(f"{source}, row {row}, field 'date': {day!r} is not a date (write YYYY-MM-DD)") from None
    answer = resolve_table(lookup, table, online)
    target.write_bytes(answer.write_csv().encode())  # what polars says of a full disk has no number
    return answer


def resolve_table(lookup: Lookup, table: pl.DataFrame, online: "OnlineGeocoder | None" = None) -> pl.DataFrame:
    """The answers for a table with a column `name` and, if any, `admin1`, `date` (ISO) and `near`.

    Raises ValueError for a date that is none.
    """
    columns = [
        table[column].cast(pl.String).to_list() if column in table.columns else [None] * table.height for column in READ
    ]
    rows = list(zip(*columns, strict=True))
    first = {row: i for i, row in enumerate(dict.fromkeys(rows))}  # lists repeat themselves
    with nothing_collected():
        found = [_resolve(lookup, online, *row) for row in first]
    answer = _places(found).with_columns(
        *_columns(found, _FOUND),
        pl.Series("asked", [name for name, *_ in first], pl.String),
    )
    answer = answer if len(first) == len(rows) else answer[[first[row] for row in rows]]
    return answer.with_columns(*_carried(table))


def counts(answer: pl.DataFrame) -> str:
    """How many names were found how well, each counted once, and how many of them need a look."""
    point, precise, why = answer["latitude"].is_not_null(), answer["geo_precision"] == 1, answer["why"]
    stand_in = point & why.str.starts_with(NO_SUCH_NAME)
    found = {
        "at a settlement or site": precise & ~stand_in,
        "in an area": point & ~precise & ~stand_in,
        "not known and placed by what stands beside": stand_in,
        "without a point": ~point,
    }
    look = {NOT_IN_ADMIN1: NOT_IN_ADMIN1, "with an admin1 or near that is not known": UNKNOWN}
    told = [f"{cells.sum()} {words}" for words, cells in found.items()]
    doubtful = [f"{why.str.contains(sign, literal=True).sum()} {words}" for words, sign in look.items()]
    return f"{', '.join(told)}; of these {', '.join(doubtful)}"


def _carried(table: pl.DataFrame) -> Iterator[pl.Series]:
    """The list's columns beside `name`, each under a name that is free."""
    taken = {*WRITTEN, *table.columns}
    for column in table.drop("name"):
        name = column.name
        if name in WRITTEN:
            while name in taken:
                name = f"asked_{name}"
            taken.add(name)
        yield column.alias(name)


def _resolve(
    lookup: Lookup,
    online: "OnlineGeocoder | None",
    name: str | None,
    admin1: str | None,
    date: str | None,
    near: str | None,
) -> Resolution:
    found = lookup.resolve(name or "", admin1, near, _day(date) if date else None)
    if online and name and found.score <= NOT_FOUND and not is_too_long(name):
        asked = online.resolve(name, admin1)
        return found if asked.latitude is None else asked
    return found


def _places(found: Sequence[Resolution]) -> pl.DataFrame:
    """The cells of the places, a row for each answer; many answers mean few places, whose cells are made once."""
    places = {place.place_id: place for answer in found if (place := answer.place)}
    number = {place_id: i for i, place_id in enumerate(places)}
    rows = [number[answer.place.place_id] if answer.place else None for answer in found]
    return pl.DataFrame(_columns([*places.values()], _PLACE)).select(pl.all().gather(pl.Series(rows, dtype=pl.UInt32)))


def _columns(of: Sequence[object], kinds: Mapping[str, type[pl.DataType]]) -> list[pl.Series]:
    """A column for each of these attributes."""
    return [pl.Series(name, list(map(attrgetter(name), of)), kind) for name, kind in kinds.items()]


def _day(text: str | None) -> dt.date | None:
    """An ISO date; raises ValueError for what is none."""
    return dt.date.fromisoformat(text.strip()) if text and text.strip() else None
