"""Every place is found by the names that news gives it, and by nobody else's."""

import re
from pathlib import Path

import pytest

from gazetteer.check import check_folder
from gazetteer.distance import place_km
from gazetteer.gazetteer import HERE, Gazetteer
from gazetteer.letters import english_token_keys, name_key
from gazetteer.place import SETTLED
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, TableError


def test_our_own_tables_have_no_finding(gazetteer: Gazetteer) -> None:
    assert check_folder(HERE, gazetteer) == []


def test_every_place_is_found_by_its_own_names(gazetteer: Gazetteer) -> None:
    for place in gazetteer.places.values():
        words = re.split(r"[\s\-_/]+", place.name_ar)
        assert place in gazetteer.find(tuple(name_key(word) for word in words if word), "ar"), place.name_ar
        keys = (english_token_keys(word) for word in re.split(r"[\s\-_/]+", place.name.partition(" (")[0]))
        assert place in gazetteer.find(tuple(key[0] for key in keys if key), "en"), place.name


@pytest.mark.parametrize(
    ("words", "place_id"),
    [
        (("كفربطنا",), "C2319"),
        (("كفر", "بطنا"), "C2319"),
        (("معره", "مصرين"), "C3947"),
        (("معرتمصرين",), "C3947"),
        (("كوباني",), "C1946"),
        (("عين", "عرب"), "C1946"),
        (("باب", "هوي"), "bab-al-hawa-crossing"),
        (("غوطه", "شرقيه"), "eastern-ghouta"),
        (("ريف", "ادلب"), "SY07"),
    ],
)
def test_arabic_spellings(gazetteer: Gazetteer, words: tuple[str, ...], place_id: str) -> None:
    assert gazetteer.find(words, "ar")[0].place_id == place_id


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Khan Sheikhun", "C3987"),
        ("Khan Shaykhoun", "C3987"),
        ("Maaret al-Nu'man", "C3985"),
        ("Kefr Nebel", "C4068"),
        ("Deir el-Zor", "C5086"),
        ("Dayr az Zawr", "C5086"),
        ("Sarakib", "C3916"),
        ("Ain al-Arab", "C1946"),
        ("Tell Rifa't", "C1621"),
        ("Kafar Takhareem", "C4157"),
    ],
)
def test_romanisations_nobody_has_listed(gazetteer: Gazetteer, text: str, place_id: str) -> None:
    keys = [key for word in re.split(r"[\s\-]+", text) if (key := english_token_keys(word))]
    found = [gazetteer.find(tuple(key[level] for key in keys), "en") for level in range(3)]
    first = next(places for places in found if places)
    assert first[0].place_id == place_id or place_id in {place.place_id for place in first}


@pytest.mark.parametrize("word", ["Syrian", "Turkish", "authorities", "strike", "Muslim", "Tehran"])
def test_english_words_are_no_places(gazetteer: Gazetteer, word: str) -> None:
    names = dict(gazetteer.names("en"))
    assert not any((key,) in names for key in english_token_keys(word))


def test_everyday_words_are_left_out_of_running_text_but_not_of_lists(gazetteer: Gazetteer) -> None:
    assert ("علي",) not in dict(gazetteer.names("ar"))
    assert gazetteer.find(("علي",), "ar")
    assert gazetteer.needs_cue(("جديده",), "ar")
    assert not gazetteer.needs_cue(("دوما",), "ar")


def test_a_layer_adds_places_and_names(tmp_path: Path) -> None:
    place = "X1,village,Newtown,نيوتاون,35.1,36.7,1,SY05,SY0501,SY050100,,,,0,mine,listed\n"
    (tmp_path / "places.csv").write_text(",".join(PLACE_COLUMNS) + "\n" + place, encoding="utf-8")
    (tmp_path / "aliases.csv").write_text(
        ",".join(ALIAS_COLUMNS) + "\nX1,قرية جديدة تماما,ar,,,mine\n", encoding="utf-8"
    )
    gazetteer = Gazetteer.load(tmp_path)
    assert gazetteer.places["X1"].admin1 == "Hama"
    assert [p.place_id for p in gazetteer.find(("قريه", "جديده", "تماما"), "ar")] == ["X1"]
    assert check_folder(tmp_path, gazetteer) == []


def _layer(folder: Path, places: list[str], aliases: list[str] | None = None) -> Path:
    for name, columns, rows in (("places.csv", PLACE_COLUMNS, places), ("aliases.csv", ALIAS_COLUMNS, aliases or [])):
        (folder / name).write_text("\n".join([",".join(columns), *rows, ""]), encoding="utf-8")
    return folder


UNIT = "SY05,SY0501,SY050100"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (f"north,36.7,1,{UNIT},,,,0", "'latitude': 'north' is not a latitude in degrees"),
        (f"91,36.7,1,{UNIT},,,,0", "'latitude': '91' is not a latitude in degrees"),
        (f"35.1,inf,1,{UNIT},,,,0", "'longitude': 'inf' is not a longitude in degrees"),
        (f"nan,36.7,1,{UNIT},,,,0", "'latitude': 'nan' is not a latitude in degrees"),
        (f"35.1,36.7,x,{UNIT},,,,0", "'precision': 'x' is not a whole number"),
        (f"35.1,36.7,1,{UNIT},,many,,0", "'population': 'many' is not a whole number"),
        (f"35.1,36.7,1,{UNIT},,,,", "'prominence': '' is not a whole number"),
    ],
)
def test_an_error_in_a_layer_names_file_line_and_field(tmp_path: Path, cells: str, told: str) -> None:
    layer = _layer(tmp_path, [f"X1,village,A,ا,{cells},mine,listed"])
    with pytest.raises(TableError, match=rf"places\.csv, line 2 \(X1\), field {told}"):
        Gazetteer.load(layer)


def test_a_place_stands_once_in_a_layer(tmp_path: Path) -> None:
    row = f"X1,village,A,ا,35.1,36.7,1,{UNIT},,,,0,mine,listed"
    with pytest.raises(TableError, match=r"places\.csv, line 3, field 'place_id': 'X1' stands in line 2 too"):
        Gazetteer.load(_layer(tmp_path, [row, row]))


def test_the_check_finds_what_is_wrong(tmp_path: Path) -> None:
    rows = [
        "X2,village,A,قرية_أ,35.1,36.7,1,SY05,SY0501,SY050100,,,,0,mine,listed",
        "X1,castle,B,ب\u200eب,10,36.7,7,SY05,SY0799,,,,,99,mine,listed",
    ]
    layer = _layer(tmp_path, rows)
    found = {(f.line, f.entry.split()[0], f.check) for f in check_folder(layer, Gazetteer.load(layer))}
    wrong = {"sorted", "kind", "letters", "in Syria", "precision", "parents", "prominence"}
    assert {(3, "X1", check) for check in wrong} <= found


def test_names_stand_in_their_script_and_points_say_how_they_are_known(tmp_path: Path) -> None:
    rows = [
        f"X1,village,قرية,Qarya,35.1,36.7,1,{UNIT},,,,0,mine,listed",
        f"X2,village,Newtown,نيوتاون,35.1,36.7,1,{UNIT},,,,0,mine,guess",
        f"X3,village,Newbridge,نيوبريدج,35.2,36.7,1,{UNIT},,,,0,mine,3 km NE of Saraqab",
    ]
    layer = _layer(tmp_path, rows, ["X2,Nyutawn,ar,,,mine"])
    told = {(f.entry, f.check) for f in check_folder(layer, Gazetteer.load(layer))}
    assert {("X1", "script"), ("X2", "coord_basis"), ("X2 Nyutawn", "script")} <= told
    assert ("X3", "coord_basis") not in told


def test_what_another_table_lists_is_not_listed_again(tmp_path: Path) -> None:
    row = f"X1,village,Newtown,نيوتاون,35.1,36.7,1,{UNIT},,,,0,mine,listed"
    layer = _layer(tmp_path, [row])
    (layer / "sites.csv").write_text(",".join(PLACE_COLUMNS) + f"\n{row}\n", encoding="utf-8")
    told = [(f.table, f.entry, f.check) for f in check_folder(layer, Gazetteer.load(layer))]
    assert told == [("sites.csv", "X1", "replaces")]


def test_no_place_is_a_part_of_itself(tmp_path: Path) -> None:
    rows = [
        f"X{n},village,Place {n},مكان {n},35.1,36.7,1,{UNIT},X{parent},,,0,mine,listed"
        for n, parent in enumerate((0, 2, 1, 1))
    ]
    layer = _layer(tmp_path, rows)
    found = [f.entry for f in check_folder(layer, Gazetteer.load(layer)) if f.check == "parents"]
    assert found == ["X0", "X1", "X2"]  # X3 is only a part of what is wrong


def test_a_layer_that_takes_from_the_gazetteer_is_found_out(tmp_path: Path) -> None:
    places = [
        f"C2338,city,Duma,دوما,33.57,36.4,1,{UNIT},,,,3,mine,listed",
        f"X1,village,Newtown,نيوتاون,35.1,36.7,1,{UNIT},,,,5,mine,listed",
    ]
    aliases = ["X1,Duma,en,,,mine", "X1,Oldtown,en,2018,2015,mine"]
    layer = _layer(tmp_path, places[1:], aliases)
    told = {(f.line, f.entry, f.check) for f in check_folder(layer, Gazetteer.load(layer))}
    assert told == {(2, "X1 Duma", "no theft"), (3, "X1 Oldtown", "period")}
    layer = _layer(tmp_path, places)
    assert ("C2338", "replaces") in {(f.entry, f.check) for f in check_folder(layer, Gazetteer.load(layer))}


def test_an_alias_is_a_known_town_elsewhere_only_if_it_is_said_to_be_shared(tmp_path: Path) -> None:
    """And never the name of one beside it."""
    places = [f"X{n},village,Place {n},مكان {n},35.1,36.7,1,{UNIT},,,,0,mine,listed" for n in (1, 2)]
    aliases = ["X1,سراقب,ar,,,mine", "X1,سلمية,ar,,,waqai: shared", "X2,سراقب,ar,,,waqai: shared"]
    layer = _layer(tmp_path, places, aliases)
    told = {(f.line, f.check) for f in check_folder(layer, Gazetteer.load(layer))}
    assert told == {(2, "no theft"), (3, "no theft")}


@pytest.mark.parametrize("row", ["X9,اسم,ar,,,mine", "X9,Ism,en,,,mine"])
def test_an_alias_of_a_place_that_is_not_there(tmp_path: Path, row: str) -> None:
    (tmp_path / "places.csv").write_text(",".join(PLACE_COLUMNS) + "\n", encoding="utf-8")
    (tmp_path / "aliases.csv").write_text(f"{','.join(ALIAS_COLUMNS)}\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"aliases.csv, line 2, field 'place_id': there is no place 'X9'"):
        Gazetteer.load(tmp_path)


def test_the_kinds_of_settlements_are_those_of_their_table(gazetteer: Gazetteer) -> None:
    assert {kind for kind, group in gazetteer.kind_groups.items() if group == "settlement"} == SETTLED


def test_a_place_borders_on_a_governorate_that_has_a_place_so_near(gazetteer: Gazetteer) -> None:
    urem = gazetteer.places["C1029"]
    near = min(place_km(urem, place) for place in gazetteer.places.values() if place.admin1_pcode == "SY07")
    assert gazetteer.borders_on(urem, "SY07", near + 0.01)
    assert not gazetteer.borders_on(urem, "SY07", near - 0.01)
