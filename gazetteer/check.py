"""Data as data: what is wrong in a folder of gazetteer tables, told one finding a time.

The same checks run on the package's own tables and on a user's layer.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from gazetteer.distance import haversine_km, place_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import Place
from gazetteer.spellings import arabic_names, english_names, is_coarse
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, read_aliases, read_rows

SYRIA: Final = (32.2, 37.4, 35.6, 42.5)
"""South, north, west and east of Syria, with a margin for places just over the border (degrees)."""
UNIT_KM: Final = {"admin3_pcode": 110.0, "admin2_pcode": 140.0, "admin1_pcode": 230.0}
"""How far a point may lie from its unit's own point: the desert's units are that large."""
PARENT_KM: Final = 15.0
LISTED: Final = frozenset({"ocha2015", "ocha2019", "ocha2015+geonames"})
"""Sources whose double names are names of the place as good as its first: they make namesakes, not thefts."""
CONFUSABLE: Final = re.compile(
    "[\u0649](?=\\w)|[\u06cc\u06a9\u06c0-\u06d5\ufb50-\ufefc\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Letters that look like an Arabic letter and are none, joined forms, and marks that nobody sees."""
_MIXED: Final = re.compile("[A-Za-z](?=[\u0621-\u064a])|[\u0621-\u064a](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: in which table, at which entry, by which check, in words."""

    table: str
    entry: str
    check: str
    message: str


def check_folder(folder: Path, gazetteer: Gazetteer) -> list[Finding]:
    """Findings on the tables of a folder. `gazetteer` holds the folder's places, and those that they refer to."""
    findings: list[Finding] = []
    for name in ("places.csv", "sites.csv"):
        if (folder / name).exists():
            ids = _ids(folder / name)
            findings += _check_order(name, ids)
            places = [gazetteer.places[place_id] for place_id in ids if place_id in gazetteer.places]
            findings += [finding for place in places for finding in _check_place(name, place, gazetteer)]
    if (folder / "aliases.csv").exists():
        findings += _check_aliases(folder / "aliases.csv", gazetteer)
    return findings


def _ids(path: Path) -> list[str]:
    return [row[0] for _, row in read_rows(path, PLACE_COLUMNS)]


def _check_order(table: str, ids: Sequence[str]) -> Iterator[Finding]:
    for before, after in pairwise(ids):
        if before == after:
            yield Finding(table, after, "unique", "the place_id stands twice")
        elif before > after:
            yield Finding(table, after, "sorted", f"stands after {before}")


def _check_place(table: str, place: Place, gazetteer: Gazetteer) -> Iterator[Finding]:
    def finding(check: str, message: str) -> Finding:
        return Finding(table, place.place_id, check, message)

    for text in (place.name, place.name_ar):
        yield from (finding(check, message) for check, message in _letters(text))
    if place.kind not in gazetteer.kind_groups:
        yield finding("kind", f"{place.kind!r} is not in kinds.csv")
    if place.precision not in (1, 2, 3):
        yield finding("precision", f"{place.precision} is none of 1, 2, 3")
    south, north, west, east = SYRIA
    if not (south <= place.latitude <= north and west <= place.longitude <= east):
        yield finding("in Syria", f"the point {place.latitude}, {place.longitude} lies outside")
    yield from (finding(check, message) for check, message in _units(place, gazetteer.places))


def _letters(text: str) -> Iterator[tuple[str, str]]:
    if not text.strip():
        yield "named", "an empty name"
    if text != " ".join(text.split()):
        yield "spaces", f"{text!r} has needless spaces"
    if not unicodedata.is_normalized("NFC", text):
        yield "NFC", f"{text!r} is not in Unicode's composed form"
    if CONFUSABLE.search(text) or _MIXED.search(text):
        yield "letters", f"{text!r} has letters that look like others, or marks that nobody sees"


def _units(place: Place, places: Mapping[str, Place]) -> Iterator[tuple[str, str]]:
    above = ""
    for level, limit in reversed(UNIT_KM.items()):
        code = getattr(place, level)
        if not code:
            continue
        unit = places.get(code)
        if unit is None:
            yield "parents", f"{level} {code} does not exist"
        elif (km := place_km(place, unit)) > limit and place.place_id != code:
            yield "near its unit", f"{km:.0f} km from {unit.name} ({code})"
        if above and not code.startswith(above):
            yield "parents", f"{code} does not lie in {above}"
        above = code
    if place.parent:
        parent = places.get(place.parent)
        if parent is None:
            yield "parents", f"parent {place.parent} does not exist"
        elif place_km(place, parent) > PARENT_KM:
            yield "near its unit", f"{place_km(place, parent):.0f} km from its parent {parent.name}"


def _check_aliases(path: Path, gazetteer: Gazetteer) -> Iterator[Finding]:
    rows = [tuple(row) for _, row in read_rows(path, ALIAS_COLUMNS)]
    yield from (
        Finding(path.name, after[1], "sorted", f"stands after {before[1]} of {before[0]}")
        for before, after in pairwise(rows)
        if before[:3] > after[:3]
    )
    own = _own_names(gazetteer.places)
    seen: set[tuple[str, str, str]] = set()
    for alias in read_aliases(path, gazetteer.places):
        entry = f"{alias.place_id} {alias.name}"
        if (key := (alias.place_id, alias.name, alias.lang)) in seen:
            yield Finding(path.name, entry, "unique", "the alias stands twice")
        seen.add(key)
        yield from (Finding(path.name, entry, check, message) for check, message in _letters(alias.name))
        place = gazetteer.places[alias.place_id]
        if alias.lang not in ("ar", "en"):
            yield Finding(path.name, entry, "language", f"{alias.lang!r} is none of ar, en")
            continue
        for year in (alias.since, alias.until):
            if year and not re.fullmatch(r"[12]\d\d\d", year):
                yield Finding(path.name, entry, "period", f"{year!r} is no year")
        form = next(arabic_names(alias.name) if alias.lang == "ar" else english_names(alias.name), None)
        if form is None or place not in gazetteer.find(form, alias.lang):
            yield Finding(path.name, entry, "found", "the name does not lead to the place")
        elif alias.source not in LISTED and (thief := _robbed(place, own[alias.lang].get(form, []), gazetteer.places)):
            yield Finding(path.name, entry, "no theft", f"is the own name of {thief.place_id} in the same governorate")


def _own_names(places: Mapping[str, Place]) -> dict[str, dict[tuple[str, ...], list[str]]]:
    own: dict[str, dict[tuple[str, ...], list[str]]] = {"ar": defaultdict(list), "en": defaultdict(list)}
    for place in places.values():
        for form in arabic_names(place.name_ar):
            own["ar"][form].append(place.place_id)
        for form in english_names(place.name):
            if not is_coarse(form):
                own["en"][form].append(place.place_id)
    return own


def _robbed(place: Place, owners: Sequence[str], places: Mapping[str, Place]) -> Place | None:
    """Another place in the same governorate, of the same rank, that has an alias for its own name."""
    for other in (places[owner] for owner in owners):
        same = other.admin1_pcode == place.admin1_pcode and (other.parent is None) == (place.parent is None)
        units = {"governorate", "district", "subdistrict"}
        if other is not place and same and not ({other.kind, place.kind} & units):
            far = haversine_km(place.latitude, place.longitude, other.latitude, other.longitude) > PARENT_KM
            if far and other.prominence >= place.prominence:
                return other
    return None
