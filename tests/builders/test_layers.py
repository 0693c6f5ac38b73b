"""A dataset with a further layer of places, from its articles to a verified release; and layers that are not sound."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest
from simple_coder import write_dataset
from typer.testing import CliRunner

from builders.cli import app
from builders.errors import InputError
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, TableError

UNIT = "SY05,SY0501,SY050100"
HAMLET = f"X1,village,Wardanoosh,وردنوش,35.15,36.72,1,{UNIT},,,,0,a survey,listed"
RIDGE = f"X2,hill,Sawwan Ridge,ضهرة الصوان,35.2,36.7,1,{UNIT},,,,0,a survey,listed"
NOTICE = "Places of an invented survey,\nCC BY 4.0.\n"

ENGLISH = {
    "id": "en1",
    "source": "Example Agency",
    "published": "2016-05-07",
    "title": "",
    "text": "Army artillery shelled the village of Wardanoosh on Friday, killing two civilians. "
    "Rockets fired by the army hit a hospital in Idlib on Saturday, killing four.",
    "lang": "en",
}
ARABIC = {
    "id": "ar1",
    "source": "Other Agency",
    "published": "2016-05-07",
    "title": "",
    "text": "قصفت مدفعية الجيش قرية وردنوش يوم الجمعة فقتل مدنيان.",
    "lang": "ar",
}


def write_layer(folder: Path, *places: str, aliases: tuple[str, ...] = (), notice: str | None = NOTICE) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns, rows in (("places.csv", PLACE_COLUMNS, places), ("aliases.csv", ALIAS_COLUMNS, aliases)):
        (folder / name).write_text("\n".join([",".join(columns), *rows, ""]), encoding="utf-8")
    if notice is not None:
        (folder / "LICENCE.md").write_text(notice, encoding="utf-8")
    return folder


def run(*words: object, status: int = 0) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == status, (result.output, result.exception)
    return result.output


def refused(*words: object) -> str:
    """What the command line says of an input that it cannot use."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert isinstance(result.exception, (InputError, TableError)), (result.output, result.exception)
    return str(result.exception)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with two releases: without its layer, and with it; to be read only."""
    folder = tmp_path_factory.mktemp("layered") / "toy"
    write_dataset(folder, ENGLISH, ARABIC)
    run("build", folder)
    write_layer(folder / "layers" / "survey", HAMLET, RIDGE)
    write_dataset(folder, ENGLISH, ARABIC, layers=["layers/survey"])
    run("build", folder)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "toy"))


def test_articles_are_coded_at_places_of_the_layer(built: Path) -> None:
    before, after = (pl.read_parquet(built / "releases" / name / "events.parquet") for name in ("1.0.0", "1.1.0"))
    assert "X1" not in before["place_id"].to_list()
    (row,) = after.filter(place_id="X1").to_dicts()
    told = [row[name] for name in ("location", "location_ar", "admin1", "geo_precision")]
    assert told == ["Wardanoosh", "وردنوش", "Hama", 1]
    assert (row["n_reports"], row["fatalities"]) == (2, 2)  # in both languages, and merged
    assert after.filter(admin1="Idleb").height == before.filter(admin1="Idleb").height == 1


def test_the_release_tells_of_the_layer(built: Path) -> None:
    release = built / "releases" / "1.1.0"
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    notice = "Places of an invented survey, CC BY 4.0."
    assert manifest["layers"] == [{"name": "layers/survey", "places": 2, "licence": notice}]
    assert {f"layers/survey/{name}" for name in ("places.csv", "aliases.csv", "LICENCE.md")} < {
        entry["path"] for entry in manifest["inputs"]
    }
    package, croissant = (
        json.loads((release / f"{name}.json").read_text(encoding="utf-8")) for name in ("datapackage", "croissant")
    )
    assert package["sources"] == [{"title": f"layers/survey: {notice}"}]
    assert [(work["name"], work["license"]) for work in croissant["isBasedOn"]] == [("layers/survey", notice)]
    for page in (package["resources"], croissant["recordSet"]):
        assert "places" in [table["name"] for table in page]
    assert f"layers/survey, 2 places: {notice}" in (release / "CHANGES.md").read_text(encoding="utf-8")
    assert "## places.parquet" in (release / "CODEBOOK.md").read_text(encoding="utf-8")


def test_the_page_of_the_release_names_whose_places_it_has(built: Path, tmp_path: Path) -> None:
    run("report", f"{built}@1.1.0", "-o", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Places of layers/survey: Places of an invented survey, CC BY 4.0." in page


@pytest.mark.parametrize(
    "words", [("--layer", "there"), ("--id", "en1"), ("--source", "Us"), ("--published", "2016-05-07")]
)
def test_what_is_asked_of_an_article_is_not_asked_of_an_event(built: Path, words: tuple[str, str]) -> None:
    said = refused("explain", "SYR0000001", "--release", f"{built}@1.1.0", *words)
    assert f"{words[0]} is asked of an article" in said


def test_other_tools_read_its_places(built: Path) -> None:
    release = built / "releases" / "1.1.0"
    places = pq.read_table(release / "places.parquet").to_pylist()
    assert [(p["place_id"], p["name_ar"], p["source"], p["layer"]) for p in places] == [
        ("X1", "وردنوش", "a survey", "layers/survey"),
        ("X2", "ضهرة الصوان", "a survey", "layers/survey"),
    ]
    events, further = (duckdb.read_parquet(f"{release}/{name}.parquet") for name in ("events", "places"))
    joined = events.set_alias("e").join(further.set_alias("p"), "place_id").select("e.location", "p.source")
    assert joined.fetchall() == [("Wardanoosh", "a survey")]


def test_a_release_without_layers_says_nothing_of_them(built: Path) -> None:
    release = built / "releases" / "1.0.0"
    assert not (release / "places.parquet").exists()
    told = "".join(path.read_text(encoding="utf-8") for path in [*release.glob("*.json"), *release.glob("*.md")])
    assert all(
        word not in told for word in ('"layers"', "places.parquet", "isBasedOn", '"sources": [', "Further layers")
    )


def test_the_release_is_sound_and_made_again(folder: Path) -> None:
    release = folder / "releases" / "1.1.0"
    for words in (("verify", "--rebuild", release), ("build", "--check", folder)):
        assert "toy 1.1.0 is what its inputs and this code give" in run(*words)
    assert "0 errors" in run("validate", release)


def test_a_changed_layer_is_a_changed_input(folder: Path) -> None:
    with (folder / "layers" / "survey" / "LICENCE.md").open("a", encoding="utf-8") as file:
        file.write("As amended.\n")
    assert "input layers/survey/LICENCE.md has been changed" in run("build", "--check", folder, status=1)


def test_the_diff_names_the_place_as_the_cause(folder: Path) -> None:
    layer = folder / "layers" / "survey"
    write_layer(layer, HAMLET.replace("36.72", "36.73"), RIDGE)
    assert "release 1.1.1 (after 1.1.0)" in run("build", folder)
    for old, new, sign in (("1.0.0", "1.1.0", "+"), ("1.1.0", "1.1.1", "~")):
        told = run("diff", f"{folder}@{old}", f"{folder}@{new}", status=1)
        (line,) = [line for line in told.splitlines() if line.startswith(f"{sign} ")]
        assert "[gazetteer:X1]" in line
    write_dataset(folder, ENGLISH, ARABIC)
    run("build", folder)
    told = run("diff", f"{folder}@1.1.1", f"{folder}@1.2.0", status=1)
    (gone,) = [line for line in told.splitlines() if line.startswith("- ")]
    assert "[gazetteer:X1]" in gone


def test_code_explain_and_validate_take_layers(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps(ENGLISH) + "\n", encoding="utf-8")
    layer = write_layer(tmp_path / "layer", HAMLET, notice=None)  # nothing of it is published
    coded = tmp_path / "reports.parquet"
    run("code", tmp_path / "in.jsonl", "--layer", layer, "-o", coded)
    assert "X1" in pl.read_parquet(coded)["place_id"].to_list()
    assert "gazetteer:X1" in run("explain", tmp_path / "in.jsonl", "--layer", layer)
    assert "0 errors" in run("validate", coded, "--layer", layer)
    assert "place-known" in run("validate", coded, status=1)
    run("code", tmp_path / "in.jsonl", "-o", coded)
    assert "X1" not in pl.read_parquet(coded)["place_id"].to_list()


def no_folder(layer: Path) -> None:
    shutil.rmtree(layer)


def no_places(layer: Path) -> None:
    (layer / "places.csv").unlink()


def no_notice(layer: Path) -> None:
    (layer / "LICENCE.md").unlink()


def empty_notice(layer: Path) -> None:
    (layer / "LICENCE.md").write_text("\n", encoding="utf-8")


def foreign_notice(layer: Path) -> None:
    (layer / "LICENCE.md").write_bytes(b"\xe3\xcf\xed\xe4\xc9")


def foreign_letters(layer: Path) -> None:
    (layer / "places.csv").write_bytes((layer / "places.csv").read_bytes() + b"X3,\xe3\xcf\xed\n")


def linked_folder(layer: Path) -> None:
    layer.rename(layer.parent.parent.parent / "away")
    layer.symlink_to(layer.parent.parent.parent / "away")


def linked_table(layer: Path) -> None:
    table = layer / "aliases.csv"
    table.rename(layer.parent.parent.parent / "aliases.csv")
    table.symlink_to(layer.parent.parent.parent / "aliases.csv")


def known_id(layer: Path) -> None:
    write_layer(layer, HAMLET, f"C2338,city,Duma,دوما,33.57,36.4,1,{UNIT},,,,3,a survey,listed")


def unknown_kind(layer: Path) -> None:
    write_layer(layer, HAMLET.replace("village", "hamlet"))


def outside(layer: Path) -> None:
    write_layer(layer, HAMLET, RIDGE.replace("35.2,36.7", "48.9,2.4"))


def no_year(layer: Path) -> None:
    write_layer(layer, HAMLET, aliases=("X1,Wardan,en,long ago,,a survey",))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (no_folder, ("layers/survey: no such folder",)),
        (no_places, ("layers/survey: not a layer of places: it has no places.csv", "waqai places import")),
        (no_notice, ("layers/survey/LICENCE.md: no such file", "under which licence")),
        (empty_notice, ("layers/survey/LICENCE.md: empty",)),
        (foreign_notice, ("layers/survey/LICENCE.md: not UTF-8",)),
        (foreign_letters, ("layers/survey/places.csv, line 4: not UTF-8",)),
        (linked_folder, ("layers/survey: a link that leads out of the dataset's folder",)),
        (linked_table, ("layers/survey/aliases.csv: a link that leads out of the dataset's folder",)),
        (known_id, ("layers/survey/places.csv, line 3: C2338: is a place of the gazetteer already", "places check")),
        (unknown_kind, ("layers/survey/places.csv, line 2: X1: 'hamlet' is not in kinds.csv",)),
        (outside, ("layers/survey/places.csv, line 3: X2: the point 48.9, 2.4 lies outside",)),
        (no_year, ("layers/survey/aliases.csv, line 2: X1 Wardan: 'long ago' is no year",)),
    ],
)
def test_a_layer_that_is_not_sound_stops_the_build(
    folder: Path, damage: Callable[[Path], None], told: tuple[str, ...]
) -> None:
    damage(folder / "layers" / "survey")
    said = refused("build", folder)
    assert all(words in said for words in told), said
    assert sorted(path.name for path in (folder / "releases").iterdir()) == [".lock", "1.0.0", "1.1.0"]


def test_two_layers_share_no_id(tmp_path: Path) -> None:
    first, second = (write_layer(tmp_path / name, HAMLET) for name in ("first", "second"))
    said = refused("places", "show", "Wardanoosh", "--layer", first, "--layer", second)
    assert f"second/places.csv, line 2: X1: is a place of the layer {first} already" in said


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        (["../layers/survey"], "leads out of the dataset's folder"),
        (["/layers/survey"], "leads out of the dataset's folder"),
        (["layers/survey", "./layers/survey/"], "'layers/survey' is named twice"),
    ],
)
def test_the_recipe_names_each_layer_once_and_within_its_folder(tmp_path: Path, layers: list[str], words: str) -> None:
    with pytest.raises(InputError, match=words) as raised:
        write_dataset(tmp_path / "toy", ENGLISH, layers=layers)
    assert raised.value.line == 6
    assert (raised.value.field or "").startswith("layers")


def test_a_layer_may_bring_names_of_places_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps(ENGLISH) + "\n", encoding="utf-8")
    layer = write_layer(tmp_path / "layer", aliases=("C3463,Wardanoosh,en,,,a survey",))
    run("code", tmp_path / "in.jsonl", "--layer", layer, "-o", tmp_path / "reports.parquet")
    assert "C3463" in pl.read_parquet(tmp_path / "reports.parquet")["place_id"].to_list()
