"""Reading the gazetteer's CSV files into places and names."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from gazetteer.place import Place

PLACE_COLUMNS = [
    "place_id",
    "kind",
    "name",
    "name_ar",
    "latitude",
    "longitude",
    "precision",
    "admin1_pcode",
    "admin2_pcode",
    "admin3_pcode",
    "parent",
    "population",
    "capital_level",
    "prominence",
    "source",
    "coord_basis",
]
ALIAS_COLUMNS = ["place_id", "name", "lang", "from", "to", "source"]
LAYER_FILES: Final = ("places.csv", "aliases.csv", "LICENCE.md")
"""The files of a further layer: its places, their further names if there are any, and whose data it is."""


class TableError(ValueError):
    """A gazetteer file that cannot be read: the message names file, line and field."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a place: in Arabic (`ar`) or Latin letters (`en`), with the years it was in use if not always."""

    place_id: str
    name: str
    lang: str
    since: str
    until: str
    source: str


def read_rows(path: Path, columns: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and rows of a CSV file whose header must be `columns`."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        try:
            header = next(reader, [])
            if header != columns:
                raise TableError(f"{path}, line 1: the columns must be {','.join(columns)}; found {','.join(header)}")
            for number, row in enumerate(reader, 2):
                if len(row) != len(columns):
                    raise TableError(f"{path}, line {number}: {len(row)} fields where {len(columns)} are due")
                yield number, row
        except UnicodeDecodeError:
            check_utf8(path)  # which tells the line
        except csv.Error as error:
            raise TableError(f"{path}, line {reader.line_num}: not CSV: {error}") from None


def check_utf8(path: Path) -> None:
    """Raise TableError, with the line, for a file that is not UTF-8."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                raise TableError(f"{path}, line {number}: not UTF-8 (save the file as UTF-8)") from None


def read_aliases(path: Path, places: Mapping[str, Place]) -> list[Alias]:
    """The aliases of a file with ALIAS_COLUMNS; raises TableError for one of a place that is not in `places`."""
    aliases = []
    for number, row in read_rows(path, ALIAS_COLUMNS):
        if row[0] not in places:
            raise TableError(f"{path}, line {number}, field 'place_id': there is no place {row[0]!r}")
        aliases.append(Alias(*row))
    return aliases


def read_places(paths: Iterable[Path]) -> Mapping[str, Place]:
    """The places of several files with PLACE_COLUMNS; a later file replaces a place of the same id."""
    rows: dict[str, tuple[Path, int, list[str]]] = {}
    for path in paths:
        for number, row in read_rows(path, PLACE_COLUMNS):
            before = rows.get(row[0])
            if before and before[0] == path:
                raise TableError(f"{path}, line {number}, field 'place_id': {row[0]!r} stands in line {before[1]} too")
            rows[row[0]] = path, number, row
    names = {place_id: row[2] for place_id, (_, _, row) in rows.items()}
    return {place_id: _place(path, number, row, names) for place_id, (path, number, row) in rows.items()}


def _place(path: Path, number: int, row: list[str], names: Mapping[str, str]) -> Place:
    (place_id, kind, name, name_ar, latitude, longitude, precision, code1, code2, code3,
     parent, population, level, prominence, source, basis) = row  # fmt: skip
    try:
        return Place(
            place_id, kind, name, name_ar, _degrees(90.0, latitude), _degrees(180.0, longitude), int(precision),
            names.get(code1), code1 or None, names.get(code2), code2 or None, names.get(code3), code3 or None,
            parent or None, int(population) if population else None, int(level) if level else None, int(prominence),
            source, basis,
        )  # fmt: skip
    except ValueError:
        field, wanted = _not_in_form(dict(zip(PLACE_COLUMNS, row, strict=True)))
        where = f"{path}, line {number} ({place_id}), field {field!r}"
        raise TableError(f"{where}: {row[PLACE_COLUMNS.index(field)]!r} is not {wanted}") from None


def _not_in_form(cells: Mapping[str, str]) -> tuple[str, str]:
    """The first field of a place that cannot be read, and what it should be."""
    for field, (read, wanted, needed) in _FORMS.items():
        try:
            if needed or cells[field]:
                read(cells[field])
        except ValueError:
            return field, wanted
    raise AssertionError("every field is in form")


def _degrees(most: float, text: str) -> float:
    value = float(text)
    if not abs(value) <= most:
        raise ValueError(text)
    return value


_FORMS: Final[Mapping[str, tuple[Callable[[str], object], str, bool]]] = {
    "latitude": (partial(_degrees, 90.0), "a latitude in degrees", True),
    "longitude": (partial(_degrees, 180.0), "a longitude in degrees", True),
    "precision": (int, "a whole number", True),
    "population": (int, "a whole number", False),
    "capital_level": (int, "a whole number", False),
    "prominence": (int, "a whole number", True),
}
"""How the fields of a place that are numbers are read, what they should be, and whether they must be there."""
