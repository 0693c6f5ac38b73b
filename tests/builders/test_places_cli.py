"""`waqai places`: what a user sees of the gazetteer."""

from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from builders.places_cli import app

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


def test_a_layer_is_imported_checked_and_used(tmp_path: Path) -> None:
    table, layer = tmp_path / "communities.csv", tmp_path / "layer"
    table.write_text("pcode,name_en,name_ar,latitude,longitude\nC9999,Invented,مخترعة,35.93,36.63\n", encoding="utf-8")
    assert RUNNER.invoke(app, ["import", str(table), "--output", str(layer)]).exit_code == 0
    assert RUNNER.invoke(app, ["check", str(layer)]).exit_code == 0
    result = RUNNER.invoke(app, ["مخترعة", "--layer", str(layer)], env={"COLUMNS": "200"})
    assert "taken for C9999" in result.output
    with (layer / "places.csv").open("a", encoding="utf-8") as file:
        file.write("C0001,castle,X,س,1,2,9,,,,,,,0,mine,listed\n")
    result = RUNNER.invoke(app, ["check", str(layer)])
    assert result.exit_code == 1
    assert "in Syria" in result.output
