"""Further layers from other gazetteers: GeoNames dumps and OCHA's tables of administrative units or communities.

A layer is a folder with `places.csv`, `aliases.csv` and `LICENCE.md`, in the form of the package's own tables. What is
already known (the same name within SAME_KM) is not a place again: its further spellings become aliases.
"""

import csv
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import polars as pl

from gazetteer.asked import listed, shown
from gazetteer.distance import haversine_km
from gazetteer.further import arabic_name, forms, is_spelling
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import strip_marks
from gazetteer.listed import read_listed
from gazetteer.place import UNITS, Place
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, TableError, check_utf8
from gazetteer.workbook import read_workbook
from schema.cells import BORDER_CELL, cell_of, syria_cells

SAME_KM: Final = 4.0
NEAR_KM: Final = 40.0
_CELL: Final = 0.5  # degrees; the nearest community is looked for in the cells around
_ID: Final = re.compile(r"[A-Za-z0-9_-]+")
_PEOPLE_DIGITS: Final = 9
_GEONAMES_KINDS: Final = {
    "AIRP": "airport", "AIRB": "airbase", "AIRF": "airbase", "DAM": "dam", "HLL": "hill", "HLLS": "hill",
    "MT": "mountain", "MTS": "mountain", "OILF": "oilfield", "GASF": "oilfield", "PRN": "prison", "HSP": "hospital",
    "BDG": "bridge",
}  # fmt: skip
"""GeoNames feature codes that are taken beside populated places (class P)."""
_OCHA_COLUMNS: Final = {
    "pcode": r"(adm(in)?[1-5]_?)?p_?code|(adm(in)?[3-5])_?pcode|adm[3-5]_pcode",
    "name": r"(adm(in)?[1-5]_?)?(name_?)?en|name|admin[1-5]name_en|featurename_en",
    "name_ar": r"(adm(in)?[1-5]_?)?(name_?)?ar|admin[1-5]name_ar|featurename_ar",
    "latitude": r"lat(itude)?(_y)?|y|center_lat",
    "longitude": r"lon(g|gitude)?(_x)?|x|center_lon",
}
"""Column names of OCHA's tables differ from year to year: what each must match, letter case aside."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of another gazetteer. `names` are its further spellings in either script."""

    place_id: str
    kind: str
    name: str
    name_ar: str
    latitude: float
    longitude: float
    population: str = ""
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Source:
    """What was read of another gazetteer, and how many of its rows were left out, by reason."""

    entries: list[Entry] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Layer:
    """Rows for a layer's tables, how many entries were known already, and how many were left out, by reason.

    `unlike`: further names that are left out, for they are no spellings of their place's name or those of another's.
    """

    left_out: Counter[str]
    places: list[tuple[str, ...]] = field(default_factory=list)
    aliases: list[tuple[str, ...]] = field(default_factory=list)
    known: int = 0
    unlike: int = 0


def read_geonames(dump: Path, alternates: Path | None = None) -> Source:
    """Entries of a GeoNames country dump (`SY.txt`), with the names of `alternateNamesV2.txt` in Arabic and English."""
    further: defaultdict[str, list[str]] = defaultdict(list)
    rows = list(_tab_rows(dump, 19))
    if alternates:
        wanted = {row[0] for row in rows}
        for row in _tab_rows(alternates, 8):
            if row[1] in wanted and row[2] in ("ar", "en", "ku", ""):
                further[row[1]].append(row[3])
    source, seen = Source(), set[str]()
    for number, row in enumerate(rows, 1):
        where = f"{dump}, line {number}"
        _check_id(where, row[0], seen)
        kind = "village" if row[6] == "P" else _GEONAMES_KINDS.get(row[7])
        if kind is None:
            source.left_out["of a kind that is not taken"] += 1
            continue
        names = tuple(dict.fromkeys((*row[3].split(","), *further[row[0]])))
        arabic = arabic_name(row[2] or row[1], (*further[row[0]], *names))
        point, people = _degrees(where, row[4], row[5]), _people(where, row[14])
        source.entries.append(Entry(f"GN{row[0]}", kind, row[2] or row[1], arabic, *point, people, names))
    return source


def read_ocha(table: Path) -> Source:
    """Entries of an OCHA table (CSV or XLSX) with P-codes, names in both scripts and points."""
    frame = _table(table)
    columns = {}
    for wanted, pattern in _OCHA_COLUMNS.items():
        fits = [column for column in frame.columns if re.fullmatch(pattern, column.strip().lower())]
        if not fits:
            raise TableError(f"{table}, line 1: no column for {wanted}; the columns are {listed(frame.columns)}")
        columns[wanted] = frame[fits[-1]].cast(pl.String).to_list()
    source, seen = Source(), set[str]()
    for number, row in enumerate(zip(*(columns[name] for name in _OCHA_COLUMNS), strict=True), 1):
        pcode, name, name_ar, latitude, longitude = row
        if pcode and latitude and longitude and (name or name_ar):
            where = f"{table}, row {number}"
            _check_id(where, pcode.strip(), seen)
            point = _degrees(where, latitude, longitude)
            source.entries.append(Entry(pcode.strip(), "village", name or name_ar, name_ar or "", *point))
        else:
            source.left_out["without a P-code, a name or a point"] += 1
    return source


def _check_id(where: str, place_id: str, seen: set[str]) -> None:
    """Raise TableError for an id that a table cannot hold, or that another row has."""
    if not _ID.fullmatch(place_id):
        raise TableError(f"{where}: {shown(place_id)} is no id (letters, digits, - and _)")
    if place_id in seen:
        raise TableError(f"{where}: another row has the id {shown(place_id)} too")
    seen.add(place_id)


def _table(file: Path) -> pl.DataFrame:
    return read_workbook(file) if file.suffix.lower() in (".xlsx", ".xls") else read_listed(file)


def make_layer(gazetteer: Gazetteer, read: Source, source: str) -> Layer:
    """The rows of a layer: new places within their nearest community's units, and new spellings of known ones."""
    layer, syria = Layer(read.left_out.copy()), syria_cells()
    communities = _Cells(place for place in gazetteer.places.values() if place.kind in ("city", "town", "village"))
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for alias in gazetteer.aliases:
        aliases[alias.place_id].append(alias.name)
    for entry in read.entries:
        if cell_of(entry.latitude, entry.longitude, BORDER_CELL) not in syria:
            layer.left_out["outside Syria"] += 1
            continue
        near = communities.nearest(entry.latitude, entry.longitude)
        if near is None:
            layer.left_out[f"more than {NEAR_KM:.0f} km from every known community"] += 1
            continue
        known = _known(gazetteer, entry)
        if known:
            layer.known += 1
        else:
            layer.places.append(_row(entry, near, source))
        own = (known.name, known.name_ar) if known else (entry.name, entry.name_ar)
        place_id = known.place_id if known else entry.place_id
        for name, lang in _spellings(gazetteer, entry, known):
            if is_spelling(name, own, aliases[place_id]) and not _is_taken(gazetteer, name, known):
                layer.aliases.append((place_id, name, lang, "", "", source))
            else:
                layer.unlike += 1
    layer.places.sort()
    layer.aliases = sorted(set(layer.aliases))
    return layer


def _row(entry: Entry, near: Place, source: str) -> tuple[str, ...]:
    name = strip_marks(entry.name)
    units = (near.admin1_pcode or "", near.admin2_pcode or "", near.admin3_pcode or "")
    point = (f"{entry.latitude:.5f}", f"{entry.longitude:.5f}")
    name_ar = strip_marks(entry.name_ar) or name
    return (
        entry.place_id,
        entry.kind,
        name,
        name_ar,
        *point,
        "1",
        *units,
        "",
        entry.population,
        "",
        "0",
        source,
        "listed",
    )


def write_layer(layer: Layer, files: Sequence[Path], licence: str) -> None:
    """Write the tables of a layer and its notice of a licence to `files`, which stand for LAYER_FILES."""
    places, aliases, notice = files
    for path, columns, rows in ((places, PLACE_COLUMNS, layer.places), (aliases, ALIAS_COLUMNS, layer.aliases)):
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(rows)
    notice.write_text(f"The places and names in this folder: {licence}\n", encoding="utf-8")


def _tab_rows(path: Path, fields: int) -> Iterator[list[str]]:
    number = 0
    with path.open(encoding="utf-8") as file:
        try:
            for number, line in enumerate(file, 1):
                row = line.rstrip("\n").split("\t")
                if len(row) < fields:
                    raise TableError(f"{path}, line {number}: {len(row)} tab-separated fields where {fields} are due")
                yield row
        except UnicodeDecodeError:
            check_utf8(path)  # which tells the line
    if not number:
        raise TableError(f"{path}: the file is empty")


def _degrees(where: str, latitude: str, longitude: str) -> tuple[float, float]:
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        point = math.nan, math.nan
    if not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
        raise TableError(f"{where}: {shown(latitude)}, {shown(longitude)} is no point in degrees")
    return point


def _people(where: str, told: str) -> str:
    """GeoNames' number of people as the layer has it: 0 stands for unknown."""
    if told and not (told.isdecimal() and len(told) <= _PEOPLE_DIGITS):
        raise TableError(f"{where}: {shown(told)} is no number of people")
    return told if told.strip("0") else ""


def _known(gazetteer: Gazetteer, entry: Entry) -> Place | None:
    """The place of ours that an entry is: rather a settlement or site than the unit of its name, and the nearest."""
    if entry.place_id in gazetteer.places:
        return gazetteer.places[entry.place_id]
    for name in (entry.name_ar, entry.name, *entry.names):
        found = {place for lang, form in forms(name) for place in gazetteer.find(form, lang)}
        measured = [(haversine_km(entry.latitude, entry.longitude, p.latitude, p.longitude), p) for p in found]
        near = [(place.kind in UNITS, km, place.place_id, place) for km, place in measured if km <= SAME_KM]
        if near:
            return min(near)[-1]
    return None


def _spellings(gazetteer: Gazetteer, entry: Entry, known: Place | None) -> list[tuple[str, str]]:
    """Names that do not lead to the place yet, each with its language."""
    found = []
    for name in dict.fromkeys(strip_marks(name) for name in (entry.name, entry.name_ar, *entry.names)):
        ways = list(forms(name))
        if not ways or (known is None and name in (entry.name, entry.name_ar)):
            continue
        lang, form = ways[0]
        if known is None or known not in gazetteer.find(form, lang):
            found.append((name, lang))
    return found


def _is_taken(gazetteer: Gazetteer, name: str, known: Place | None) -> bool:
    """Whether a spelling, or how it sounds, is the name of other places: Masuada sounds like Masudiyeh."""
    found = (gazetteer.find(form, lang) for lang, form in forms(name))
    return any(places and known not in places and any(p.kind not in UNITS for p in places) for places in found)


class _Cells:
    """Places by cells of a degree grid, to find the nearest one."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._cells: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
        for place in places:
            self._cells[_cell(place.latitude, place.longitude)].append(place)

    def nearest(self, latitude: float, longitude: float) -> Place | None:
        """The nearest place, if it is not farther than NEAR_KM: beyond, its units are not those of the point."""
        row, column = _cell(latitude, longitude)
        around = [p for i in (-1, 0, 1) for j in (-1, 0, 1) for p in self._cells.get((row + i, column + j), ())]
        measured = [(haversine_km(latitude, longitude, p.latitude, p.longitude), p.place_id, p) for p in around]
        best = min(measured, key=lambda item: item[:2], default=None)
        return best[2] if best and best[0] <= NEAR_KM else None


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return int(latitude // _CELL), int(longitude // _CELL)
