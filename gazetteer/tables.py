"""Reading the gazetteer's CSV files into places and names."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

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
            raise TableError(f"{path}, after line {reader.line_num}: not UTF-8") from None
        except csv.Error as error:
            raise TableError(f"{path}, line {reader.line_num}: not CSV: {error}") from None


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
    rows = {row[0]: (path, number, row) for path in paths for number, row in read_rows(path, PLACE_COLUMNS)}
    names = {place_id: row[2] for place_id, (_, _, row) in rows.items()}
    return {place_id: _place(path, number, row, names) for place_id, (path, number, row) in rows.items()}


def _place(path: Path, number: int, row: list[str], names: Mapping[str, str]) -> Place:
    (
        place_id,
        kind,
        name,
        name_ar,
        lat,
        lon,
        precision,
        adm1,
        adm2,
        adm3,
        parent,
        people,
        capital,
        known,
        src,
        basis,
    ) = row
    try:
        return Place(
            place_id, kind, name, name_ar, float(lat), float(lon), int(precision),
            names.get(adm1), adm1 or None, names.get(adm2), adm2 or None, names.get(adm3), adm3 or None,
            parent or None, int(people) if people else None, int(capital) if capital else None, int(known), src, basis,
        )  # fmt: skip
    except ValueError as error:
        raise TableError(f"{path}, line {number} ({place_id}): {error}") from error
