"""Further layers, made of other gazetteers.

A layer is a folder with `places.csv`, `aliases.csv` and `LICENCE.md`, in the form of the package's own tables. What is
already known (the same name within SAME_KM) is not a place again: its further spellings become aliases.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from gazetteer.distance import haversine_km
from gazetteer.elsewhere import Entry, Source
from gazetteer.further import forms, is_spelling
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import strip_marks
from gazetteer.place import UNITS, Place
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS
from schema.cells import BORDER_CELL, cell_of, syria_cells

SAME_KM: Final = 4.0
NEAR_KM: Final = 40.0
_CELL: Final = 0.5  # degrees; the nearest community is looked for in the cells around


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
