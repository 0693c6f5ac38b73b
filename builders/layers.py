"""Further layers of places: folders in the form of the gazetteer's own tables, with which articles are coded too."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from builders import digest
from builders.errors import InputError
from gazetteer.check import UNUSABLE, check_folder
from gazetteer.gazetteer import Gazetteer
from gazetteer.tables import LAYER_FILES, PLACE_COLUMNS, read_rows
from schema.tables import polars_schema
from schema.traces import LayerPlace

PLACES, ALIASES, LICENCE = LAYER_FILES
#: The table of a release that holds the places of its layers.
PLACES_FILE: Final = "places.parquet"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of a dataset: its name there (the folder, with forward slashes), its folder, the notice of whose data it
    is and under which licence, on one line, and the ids of its places in the order of its table.
    """

    name: str
    folder: Path
    licence: str
    place_ids: tuple[str, ...]

    @staticmethod
    def open(name: str, folder: Path) -> "Layer":
        """Read a layer; raises InputError for a folder that is none or has no notice, TableError for a bad table."""
        check_layer(folder)
        ids = tuple(row[0] for _, row in read_rows(folder / PLACES, PLACE_COLUMNS))
        return Layer(name, folder, _notice(folder / LICENCE), ids)

    def files(self) -> list[Path]:
        """Its files, in a fixed order."""
        return layer_files(self.folder)


def layer_files(folder: Path) -> list[Path]:
    """Those of LAYER_FILES that a folder has."""
    return [folder / name for name in LAYER_FILES if (folder / name).is_file()]


def check_layer(folder: Path) -> None:
    """Raise InputError for a folder that is no layer."""
    if not folder.is_dir():
        raise InputError(folder, None, None, "no such folder", "name the folder of a layer of places")
    if not (folder / PLACES).is_file():
        hint = f"waqai places import makes a layer; its folder holds {PLACES} and {ALIASES}"
        raise InputError(folder, None, None, f"not a layer of places: it has no {PLACES}", hint)


def gazetteer_with(folders: Sequence[Path]) -> Gazetteer:
    """Our gazetteer together with layers.

    Raises InputError for a folder that is no layer, and for an entry that rows cannot be made with: an id that our
    gazetteer or a layer before it has, an unknown kind, a point outside Syria; TableError for a table out of form.
    """
    for folder in folders:
        check_layer(folder)
    gazetteer = Gazetteer.load(*folders)
    for number, folder in enumerate(folders):
        found = check_folder(folder, gazetteer, folders[:number])
        if first := next((finding for finding in found if finding.check in UNUSABLE), None):
            hint = f"waqai places check {folder} tells all that is wrong"
            raise InputError(folder / first.table, first.line, None, f"{first.entry}: {first.message}", hint)
    return gazetteer


def fingerprint(layers: Sequence[Layer]) -> str:
    """SHA-256 of the tables of layers, in their order."""
    return digest.of_json([{path.name: digest.of_file(path) for path in layer.files()} for layer in layers])


def layer_places(layers: Sequence[Layer], gazetteer: Gazetteer) -> pl.DataFrame:
    """The places of layers (schema of `LayerPlace`), in the order of the layers and their tables."""
    columns = [name for name in LayerPlace.model_fields if name not in ("geo_precision", "layer")]
    rows = []
    for layer in layers:
        for place in (gazetteer.places[place_id] for place_id in layer.place_ids):
            told = {name: getattr(place, name) for name in columns}
            rows.append({**told, "geo_precision": place.precision, "layer": layer.name})
    return pl.DataFrame(rows, schema=polars_schema(LayerPlace), orient="row")


def _notice(file: Path) -> str:
    """The text of a layer's LICENCE.md on one line; raises InputError where there is none."""
    hint = "write there whose data the layer is and under which licence: a release names it"
    if not file.is_file():
        raise InputError(file, None, None, "no such file", hint)
    try:
        text = " ".join(file.read_text(encoding="utf-8-sig").split())
    except UnicodeDecodeError as error:
        raise InputError(file, None, None, f"not UTF-8 (byte {error.start})", "save the file as UTF-8") from None
    if not text:
        raise InputError(file, None, None, "empty", hint)
    return text
