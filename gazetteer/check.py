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

from gazetteer.distance import place_km
from gazetteer.gazetteer import HERE, Gazetteer
from gazetteer.place import UNITS, Place
from gazetteer.spellings import TokenKeys, arabic_names, english_names, plain_names
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, Alias, read_places, read_rows
from schema.cells import BORDER_CELL, cell_of, syria_cells

TABLES: Final = ("places.csv", "sites.csv")
AROUND: Final = (32.2, 37.4, 35.6, 42.5)
"""South, north, west and east of Syria with what lies just over its border (degrees)."""
UNIT_KM: Final = {"admin3_pcode": 110.0, "admin2_pcode": 140.0, "admin1_pcode": 230.0}
"""How far a point may lie from its unit's own point: the desert's units are that large."""
PARENT_KM: Final = 15.0
WIDEST: Final = 3
"""Precision of a governorate, a large region or a border."""
MOST_KNOWN: Final = 5
KNOWN: Final = 3
"""Prominence from which a name is its place's own wherever it lies, and no other may have it for an alias."""
SHARED: Final = "waqai: shared"
"""Source of aliases that are the name of a place known elsewhere too, after a look at each; never one beside it."""
LISTED: Final = frozenset({"ocha2015", "ocha2019", "ocha2015+geonames"})
"""Sources whose double names are names of the place as good as its first: they make namesakes, not thefts."""
UNUSABLE: Final = frozenset(
    {"replaces", "named", "language", "kind", "precision", "prominence", "parents", "period", "in Syria"}
)
"""Checks that a place or name of a further layer must pass before articles are coded with it."""
CONFUSABLE: Final = re.compile(
    "[\u0649](?=\\w)|[\u06cc\u06a9\u06c0-\u06d5\ufb50-\ufefc\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Letters that look like an Arabic letter and are none, joined forms, and marks that nobody sees."""
_BASIS: Final = re.compile(
    r"|listed|(at|approximate: \d+ km from|\d+ km [NESW]{1,3} of|mean of|median of) .+|[a-z]+ [A-Z\d]+"
)
"""How a point is known (`SOURCES.md`); empty for a unit, whose point is the mean of what lies in it."""
_SCRIPTS: Final = {"en": re.compile("[A-Za-z]"), "ar": re.compile("[\u0621-\u064a]")}
_MIXED: Final = re.compile("[A-Za-z](?=[\u0621-\u064a])|[\u0621-\u064a](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: in which table and line of it, at which entry, by which check, in words."""

    table: str
    line: int
    entry: str
    check: str
    message: str


def check_folder(folder: Path, gazetteer: Gazetteer, beside: Sequence[Path] = ()) -> list[Finding]:
    """Findings on the tables of a folder. `gazetteer` holds the folder's places, and those that they refer to.

    `beside`: further layers, whose places the folder must not have again.
    """
    findings: list[Finding] = []
    syria = syria_cells()
    own = folder.samefile(HERE)
    known = {} if own else dict.fromkeys(read_places(HERE / name for name in TABLES), "the gazetteer")
    for layer in beside:
        known |= dict.fromkeys(read_places([layer / "places.csv"]), f"the layer {layer}")
    before: set[str] = set()
    for name in TABLES:
        if (folder / name).exists():
            lines = [(line, row[0]) for line, row in read_rows(folder / name, PLACE_COLUMNS)]
            findings += _check_order(name, lines)
            for line, place_id in lines:
                place = gazetteer.places[place_id]
                if place_id in known:
                    message = f"is a place of {known[place_id]} already"
                    findings.append(Finding(name, line, place_id, "replaces", message))
                if place_id in before and place.coord_basis == "listed":  # a better point may replace the listed one
                    findings.append(Finding(name, line, place_id, "replaces", "is a place of another table already"))
                findings += _check_place(name, line, place, gazetteer)
                if _is_abroad(place, syria):
                    outside = f"the point {place.latitude}, {place.longitude} lies outside"
                    findings.append(Finding(name, line, place_id, "in Syria", outside))
            before |= {place_id for _, place_id in lines}
    if (folder / "aliases.csv").exists():
        findings += _check_aliases(folder / "aliases.csv", gazetteer)
    return findings


def _is_abroad(place: Place, syria: frozenset[int]) -> bool:
    """Whether a place lies outside Syria; one that has no governorate may lie beyond the border, and so may the point
    of a wide area or of a border itself, but near it.
    """
    if place.admin1_pcode and place.precision != WIDEST:
        return cell_of(place.latitude, place.longitude, BORDER_CELL) not in syria
    south, north, west, east = AROUND
    return not (south <= place.latitude <= north and west <= place.longitude <= east)


def _check_order(table: str, lines: Sequence[tuple[int, str]]) -> Iterator[Finding]:
    for (_, before), (line, after) in pairwise(lines):
        if before > after:
            yield Finding(table, line, after, "sorted", f"stands after {before}")


def _check_place(table: str, line: int, place: Place, gazetteer: Gazetteer) -> Iterator[Finding]:
    def finding(check: str, message: str) -> Finding:
        return Finding(table, line, place.place_id, check, message)

    for text, lang in ((place.name, "en"), (place.name_ar, "ar")):
        yield from (finding(check, message) for check, message in _letters(text, lang))
    if place.kind not in gazetteer.kind_groups:
        yield finding("kind", f"{place.kind!r} is not in kinds.csv")
    if place.precision not in (1, 2, 3):
        yield finding("precision", f"{place.precision} is none of 1, 2, 3")
    if not _BASIS.fullmatch(place.coord_basis):
        yield finding("coord_basis", f"{place.coord_basis!r} does not say how the point is known")
    if place.prominence not in range(MOST_KNOWN + 1):
        yield finding("prominence", f"{place.prominence} is none of 0 to {MOST_KNOWN}")
    yield from (finding(check, message) for check, message in _units(place, gazetteer.places))


def _letters(text: str, lang: str) -> Iterator[tuple[str, str]]:
    if not text.strip():
        yield "named", "an empty name"
    elif not _SCRIPTS[lang].search(text):
        yield "script", f"{text!r} has no letter of its script ({lang})"
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
        if _holds_itself(place, places):
            yield "parents", f"is a part of itself, by way of its parent {place.parent}"


def _holds_itself(place: Place, places: Mapping[str, Place]) -> bool:
    above, seen = places.get(place.parent or ""), set()
    while above and above.place_id not in seen:
        if above is place:
            return True
        seen.add(above.place_id)
        above = places.get(above.parent or "")
    return False


def _check_aliases(path: Path, gazetteer: Gazetteer) -> Iterator[Finding]:
    rows = list(read_rows(path, ALIAS_COLUMNS))
    yield from (
        Finding(path.name, line, after[1], "sorted", f"stands after {before[1]} of {before[0]}")
        for (_, before), (line, after) in pairwise(rows)
        if before[:3] > after[:3]
    )
    owners = _Owners(gazetteer.places)
    seen: set[tuple[str, str, str]] = set()
    for line, row in rows:
        alias = Alias(*row)
        entry = f"{alias.place_id} {alias.name}"
        if (key := (alias.place_id, alias.name, alias.lang)) in seen:
            yield Finding(path.name, line, entry, "unique", "the alias stands twice")
        seen.add(key)
        yield from (Finding(path.name, line, entry, *told) for told in _check_alias(alias, owners, gazetteer))


def _check_alias(alias: Alias, owners: "_Owners", gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """Checks that an alias fails, each with what it says."""
    if alias.lang not in _SCRIPTS:
        yield "language", f"{alias.lang!r} is none of ar, en"
        return
    yield from _letters(alias.name, alias.lang)
    years = [year for year in (alias.since, alias.until) if year]
    yield from (("period", f"{year!r} is no year") for year in years if not re.fullmatch(r"[12]\d\d\d", year))
    if years != sorted(years):
        yield "period", f"from {alias.since} is after to {alias.until}"
    place = gazetteer.places[alias.place_id]
    form = next(iter(arabic_names(alias.name) if alias.lang == "ar" else english_names(alias.name)), None)
    if form is None or place not in gazetteer.find(form, alias.lang):
        yield "found", "the name does not lead to the place"
    elif alias.source not in LISTED and (owner := owners.robbed(alias, place, form)):
        yield "no theft", f"is the own name of {owner.place_id} ({owner.name}, {owner.admin1})"


class _Owners:
    """The places whose own name a name is."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._names: dict[str, dict[TokenKeys, list[Place]]] = {"ar": defaultdict(list), "en": defaultdict(list)}
        for place in places.values():
            for form in arabic_names(place.name_ar):
                self._names["ar"][form].append(place)
            for form in plain_names(place.name):
                self._names["en"][form].append(place)

    def robbed(self, alias: Alias, place: Place, form: TokenKeys) -> Place | None:
        """Another place that has an alias of this one for its own name, and the better right to it."""
        others = [other for other in self._names[alias.lang].get(form, []) if other is not place]
        return next((other for other in others if _is_robbed(place, other, alias.source == SHARED)), None)


def _is_robbed(place: Place, other: Place, shared: bool) -> bool:
    beside = other.admin1_pcode == place.admin1_pcode and (other.parent is None) == (place.parent is None)
    known = other.prominence >= KNOWN and not (shared or _are_namesakes(place, other))
    theirs = known or (beside and other.prominence >= place.prominence)
    return theirs and UNITS.isdisjoint((other.kind, place.kind)) and place_km(place, other) > PARENT_KM


def _are_namesakes(place: Place, other: Place) -> bool:
    return not set(arabic_names(place.name_ar)).isdisjoint(arabic_names(other.name_ar))
