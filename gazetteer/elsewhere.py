"""Other gazetteers: the entries of a GeoNames dump, or of OCHA's tables of administrative units or communities."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import polars as pl

from gazetteer.asked import listed, shown
from gazetteer.further import arabic_name
from gazetteer.listed import read_listed
from gazetteer.tables import TableError, check_utf8
from gazetteer.workbook import read_workbook

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
