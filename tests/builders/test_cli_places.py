"""`waqai places`: what a user sees of the gazetteer."""

from pathlib import Path

import polars as pl
import pytest
from geopy.exc import GeocoderUnavailable
from geopy.geocoders import Nominatim
from typer.testing import CliRunner

from builders.commands.places import app
from builders.errors import InputError
from gazetteer.gazetteer import HERE
from gazetteer.tables import TableError

RUNNER = CliRunner()


@pytest.mark.parametrize("words", [["دوما"], ["show", "دوما"], ["Douma"]])
def test_a_name_alone_shows_its_places(words: list[str]) -> None:
    result = RUNNER.invoke(app, words, env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert "taken for C2338" in result.output
    assert "C6236" in result.output  # its namesake in Suwayda is shown too


def test_the_context_chooses() -> None:
    result = RUNNER.invoke(app, ["دوما", "--admin1", "السويداء"], env={"COLUMNS": "200"})
    assert "taken for C6236" in result.output


def test_an_unknown_name_is_a_failure() -> None:
    result = RUNNER.invoke(app, ["Nowhereatall"])
    assert result.exit_code == 1
    assert "no such name" in result.output


def test_a_list_is_geocoded_in_its_order(tmp_path: Path) -> None:
    source, target = tmp_path / "names.csv", tmp_path / "out.csv"
    source.write_text("name,admin1\nسراقب,إدلب\nTafas,Daraa\n", encoding="utf-8")
    result = RUNNER.invoke(app, ["resolve", "--input", str(source), "--output", str(target)])
    assert result.exit_code == 0
    assert pl.read_csv(target)["place_id"].to_list() == ["C3916", "C6034"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_list_may_end_its_lines_as_any_system_does(tmp_path: Path, end: str) -> None:
    source, target = tmp_path / "names.csv", tmp_path / "out.csv"
    source.write_text(end.join(["name,x", "Duma,1", '"Afrin",2', ""]), encoding="utf-8", newline="")
    assert RUNNER.invoke(app, ["resolve", "-i", str(source), "-o", str(target)]).exit_code == 0
    assert pl.read_csv(target)["name"].to_list() == ["Duma", "Afrin"]


def test_places_outside_the_governorate_stated_are_counted(tmp_path: Path) -> None:
    source = tmp_path / "names.csv"
    source.write_text("name,admin1\nTafas,Daraa\nPalmyra,Raqqa\n", encoding="utf-8")
    result = RUNNER.invoke(app, ["resolve", "--input", str(source), "--output", str(tmp_path / "out.csv")])
    assert "1 not in the governorate stated" in result.output


def test_each_name_is_counted_once(tmp_path: Path) -> None:
    """And what is said beside a name that tells nothing is told, not left aside in silence."""
    source, target = tmp_path / "names.csv", tmp_path / "out.csv"
    rows = ["Saraqib,,", "Duma,Paris,", "Duma,,Qqxz", "Nowhereatall,Idlib,", "Nowhereatall,,", "near Tafas,,"]
    source.write_text("\n".join(["name,admin1,near", *rows, ""]), encoding="utf-8")
    result = RUNNER.invoke(app, ["resolve", "--input", str(source), "--output", str(target)])
    assert result.output == (
        "6 names: 3 at a settlement or site, 1 in an area, 1 not known and placed by what stands beside, "
        "1 without a point; of these 0 not in the governorate stated, 2 with an admin1 or near that is not known\n"
    )
    assert pl.read_csv(target)["why"].to_list()[1:3] == [
        "best known of its namesakes; not known, and left aside: admin1 'Paris'",
        "best known of its namesakes; not known, and left aside: near 'Qqxz'",
    ]


def test_a_service_that_does_not_answer_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fail(self: Nominatim, query: str, **_: object) -> None:
        asked.append(query)
        raise GeocoderUnavailable("no network")

    monkeypatch.setattr(Nominatim, "geocode", fail)
    source, target = tmp_path / "names.csv", tmp_path / "out.csv"
    source.write_text("name\nNowhereatall\nNoplaceatall\nDuma\n", encoding="utf-8")
    words = ["resolve", "-i", str(source), "-o", str(target), "--online", str(tmp_path / "kept.json")]
    result = RUNNER.invoke(app, words)
    assert (result.exit_code, asked) == (1, ["Nowhereatall"])
    assert result.output.splitlines()[1:] == ["OpenStreetMap's Nominatim was not asked for all: no network"]
    assert pl.read_csv(target)["place_id"].to_list() == [None, None, "C2338"]


def test_a_layer_is_imported_checked_and_used(tmp_path: Path) -> None:
    table, layer = tmp_path / "communities.csv", tmp_path / "layer"
    table.write_text("pcode,name_en,name_ar,latitude,longitude\nC9999,Invented,مخترعة,35.93,36.63\n", encoding="utf-8")
    with table.open("a", encoding="utf-8") as file:
        file.write("C9998,Paris,باريس,48.85,2.35\n")
    imported = RUNNER.invoke(app, ["import", str(table), "--output", str(layer)])
    assert imported.exit_code == 0
    assert "1 new places" in imported.output
    assert "left out: 1 row outside Syria" in imported.output
    assert RUNNER.invoke(app, ["check", str(layer)]).exit_code == 0
    result = RUNNER.invoke(app, ["مخترعة", "--layer", str(layer)], env={"COLUMNS": "200"})
    assert "taken for C9999" in result.output
    with (layer / "places.csv").open("a", encoding="utf-8") as file:
        file.write("C0001,castle,X,س,1,2,9,,,,,,,0,mine,listed\n")
    result = RUNNER.invoke(app, ["check", str(layer)])
    assert result.exit_code == 1
    assert "in Syria" in result.output


@pytest.mark.parametrize("folder", [[], [str(HERE)]])
def test_the_gazetteer_itself_is_sound_by_whatever_name(folder: list[str]) -> None:
    assert RUNNER.invoke(app, ["check", *folder]).exit_code == 0


def test_away_from_a_terminal_columns_are_separated_by_tabs() -> None:
    lines = RUNNER.invoke(app, ["Douma"]).stdout.splitlines()
    assert lines[0].split("\t")[1:3] == ["place_id", "name"]
    assert lines[1].split("\t")[:2] == ["*", "C2338"]


BAD = {
    "no such list": (["resolve", "-i", "absent.csv", "-o", "out.csv"], "absent.csv: no such file"),
    "a list that would be overwritten": (["resolve", "-i", "names.csv", "-o", "names.csv"], "overwrite"),
    "a list that is not UTF-8": (["resolve", "-i", "latin/names.csv", "-o", "o.csv"], "names.csv, line 2: not UTF-8"),
    "a folder to write to": (["resolve", "-i", "names.csv", "-o", "folder.csv"], "a folder"),
    "a list without names": (["resolve", "-i", "other.csv", "-o", "out.csv"], "no column `name`"),
    "a list with a capital": (["resolve", "-i", "capital.csv", "-o", "out.csv"], "(write 'Name' as 'name')"),
    "a list with semicolons": (
        ["resolve", "-i", "semicolons.csv", "-o", "out.csv"],
        "line 1: the cells are divided by ';'",
    ),
    "a list that is a workbook": (
        ["resolve", "-i", "workbook.csv", "-o", "out.csv"],
        "a spreadsheet's workbook, not CSV",
    ),
    "an empty list": (["resolve", "-i", "empty.csv", "-o", "out.csv"], "empty.csv: the file is empty"),
    "a list with two names": (["resolve", "-i", "twice.csv", "-o", "o.csv"], "line 1: two columns are named 'name'"),
    "a row that is too long": (
        ["resolve", "-i", "long.csv", "-o", "o.csv"],
        "long.csv, line 3: 2 cells where 1 are due",
    ),
    "a list of answers that is none": (["resolve", "-i", "names.csv", "-o", "o.csv", "--online", "bad"], "bad: not a"),
    "a layer without places": (["show", "Duma", "--layer", "folder.csv"], "no places.csv"),
    "a layer that is not UTF-8": (["show", "Duma", "--layer", "latin"], "not UTF-8"),
    "no such dump": (["import", "SY.txt", "-o", "layer"], "SY.txt: no such file"),
    "a dump that is not UTF-8": (["import", "latin/places.txt", "-o", "layer"], "places.txt, line 1: not UTF-8"),
    "a table without a point": (
        ["import", "points.csv", "-o", "layer"],
        "points.csv, row 1: 'n/a', '36.6' is no point",
    ),
    "a workbook that is none": (["import", "table.xlsx", "-o", "layer"], "not an Excel file"),
    "a layer to write over another": (["import", "ok.csv", "-o", "latin"], "places.csv: is there already"),
    "a layer to write into a file": (["import", "points.csv", "-o", "other.csv"], "a file, not a folder"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("folder.csv", "latin"):
        (tmp_path / folder).mkdir()
    Path("names.csv").write_text("name\nDuma\n", encoding="utf-8")
    Path("twice.csv").write_text("name,name\nDuma,Duma\n", encoding="utf-8")
    Path("long.csv").write_text("name\nDuma\nDuma,Harasta\n", encoding="utf-8")
    Path("other.csv").write_text("place\nDuma\n", encoding="utf-8")
    Path("capital.csv").write_text("Name,Admin1\nDuma,\n", encoding="utf-8")
    Path("semicolons.csv").write_text("name;admin1\nDuma;\n", encoding="utf-8")
    Path("workbook.csv").write_bytes(b"PK\x03\x04\x14\x00")
    Path("empty.csv").write_text("\n", encoding="utf-8")
    Path("bad").write_text("{", encoding="utf-8")
    Path("points.csv").write_text("pcode,name_en,name_ar,latitude,longitude\nC1,A,ا,n/a,36.6\n", encoding="utf-8")
    Path("ok.csv").write_text("pcode,name_en,name_ar,latitude,longitude\nC1,A,ا,35.93,36.6\n", encoding="utf-8")
    Path("table.xlsx").write_bytes(b"PK")
    for name in ("places.csv", "places.txt"):
        Path("latin", name).write_bytes(b"caf\xe9\n")
    Path("latin", "names.csv").write_bytes(b"name\ncaf\xe9\n")
    before = sorted(tmp_path.rglob("*"))
    words, told = BAD[case]
    result = RUNNER.invoke(app, words)
    assert isinstance(result.exception, (InputError, TableError)), result.exception
    assert told in str(result.exception)
    assert sorted(tmp_path.rglob("*")) == before
