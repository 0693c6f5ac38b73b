"""Further layers: what is known becomes a spelling, what is new a place within its units."""

import csv
import zipfile
from pathlib import Path

import polars as pl
import pytest

from gazetteer.check import check_folder
from gazetteer.elsewhere import read_geonames, read_ocha
from gazetteer.gazetteer import Gazetteer
from gazetteer.importing import make_layer, write_layer
from gazetteer.tables import LAYER_FILES, PLACE_COLUMNS, TableError
from gazetteer.workbook import MOST_UNPACKED


def _geonames_row(
    number: int | str, name: str, names: str, lat: float, lon: float, feature: str = "P\tPPL", people: str = "1200"
) -> str:
    rest = f"SY\t\t00\t\t\t\t{people}\t\t400\tAsia/Damascus\t2020-01-01"
    return f"{number}\t{name}\t{name}\t{names}\t{lat}\t{lon}\t{feature}\t{rest}\n"


def test_geonames(gazetteer: Gazetteer, tmp_path: Path) -> None:
    dump, alternates, folder = tmp_path / "SY.txt", tmp_path / "alternateNamesV2.txt", tmp_path / "layer"
    dump.write_text(
        _geonames_row(1, "Douma", "Dwmh,دومة", 33.5717, 36.4027)
        + _geonames_row(2, "Qaryat Mukhtara'a", "قرية مخترعة", 35.93, 36.63)
        + _geonames_row(3, "Beirut", "بيروت", 33.9, 35.5)
        + _geonames_row(4, "Some Hotel", "", 33.5, 36.3, "S\tHTL"),
        encoding="utf-8",
    )
    alternates.write_text("9\t2\tar\tالمخترعة\t\t\t\t\n9\t77\tar\tأخرى\t\t\t\t\n", encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump, alternates), "geonames")
    assert [row[0] for row in layer.places] == ["GN2"]
    assert layer.known == 1
    assert layer.left_out == {"outside Syria": 1, "of a kind that is not taken": 1}
    assert ("C2338", "دومة") in {row[:2] for row in layer.aliases}
    folder.mkdir()
    write_layer(layer, [folder / name for name in LAYER_FILES], "GeoNames, CC BY 4.0")
    both = Gazetteer.load(folder)
    assert both.places["GN2"].admin1 == "Idleb"
    assert both.find(("مخترعه",), "ar")[0].place_id == "GN2"
    assert check_folder(folder, both) == []
    assert "CC BY" in (folder / "LICENCE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Dooma", True),
        ("Madinat Dooma", True),
        ("دومه", True),
        ("دووما", True),
        ("Ghoutat al-Sham", False),  # another name
        ("Rooma", False),
        ("dwma", False),  # made by a machine
        ("DMA", False),
        ("دۆما", False),
    ],
)
def test_of_further_names_those_are_kept_that_are_spellings(
    gazetteer: Gazetteer, tmp_path: Path, name: str, kept: bool
) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Duma", f"دوما,{name}", 33.5717, 36.4027), encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert (name in {row[1] for row in layer.aliases}) == kept
    assert layer.known == 1


def test_an_arabic_alias_lends_no_latin_spelling(gazetteer: Gazetteer, tmp_path: Path) -> None:
    """الشام is Damascus, but al-Sham is mostly a part of what groups call themselves."""
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Damascus", "دمشق,Al-Sham,Damashcus", 33.51, 36.29), encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert [row[:2] for row in layer.aliases] == [("C1001", "Damashcus")]
    assert layer.unlike == 1


def test_a_spelling_that_sounds_like_another_place_is_left_to_that(gazetteer: Gazetteer, tmp_path: Path) -> None:
    """Masuada is near to Masada on the Golan, and sounds like Masudiyeh."""
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Mas'ada", "مسعدة,Masuada,Masaadah", 33.234, 35.755), encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert [row[:2] for row in layer.aliases] == [("masada", "Masaadah")]


def test_a_place_may_have_no_arabic_name(gazetteer: Gazetteer, tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Zanquba", "Zankouba,-", 35.93, 36.63), encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert [row[1] for row in layer.aliases] == ["Zankouba"]


def test_a_town_and_not_its_district_has_the_further_names(gazetteer: Gazetteer, tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Az Zabadani", "الزبداني,Zibdanie", 33.7257, 36.0974), encoding="utf-8")
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert {gazetteer.places[row[0]].kind for row in layer.aliases} <= {"city", "town"}
    assert layer.known == 1


def test_the_arabic_name_is_the_one_that_sounds_like_the_latin_one(gazetteer: Gazetteer, tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text(_geonames_row(1, "Mukhtara'a", "خربة السد,مخترعة", 35.93, 36.63), encoding="utf-8")
    (row,) = make_layer(gazetteer, read_geonames(dump), "geonames").places
    assert row[3] == "مخترعة"


def test_what_lies_over_the_border_is_left_out_and_counted(gazetteer: Gazetteer, tmp_path: Path) -> None:
    """A mountain in Turkey is near villages of Aleppo, a city of France near none."""
    dump = tmp_path / "SY.txt"
    dump.write_text(
        _geonames_row(1, "Some Mountain", "", 36.99, 36.50, "T\tMT")
        + _geonames_row(2, "Paris", "", 48.85, 2.35)
        + _geonames_row(3, "Some Well", "", 35.93, 36.63),
        encoding="utf-8",
    )
    layer = make_layer(gazetteer, read_geonames(dump), "geonames")
    assert [row[0] for row in layer.places] == ["GN3"]
    assert layer.left_out == {"outside Syria": 2}


def test_a_place_of_a_layer_over_the_border_is_found(gazetteer: Gazetteer, tmp_path: Path) -> None:
    row = ("GN1", "mountain", "Some Mountain", "جبل ما", "36.99000", "36.50000", "1", "SY02", "SY0203", "SY020300")
    with (tmp_path / "places.csv").open("w", encoding="utf-8", newline="") as file:
        rows = [PLACE_COLUMNS, (*row, "", "", "", "0", "geonames", "listed")]
        csv.writer(file, lineterminator="\n").writerows(rows)
    found = {finding.check: finding.message for finding in check_folder(tmp_path, Gazetteer.load(tmp_path))}
    assert found["in Syria"] == "the point 36.99, 36.5 lies outside"


COMMUNITIES = pl.DataFrame(
    {
        "admin4Pcode": ["C2338", "C9999"],
        "admin4Name_en": ["Duma", "Invented"],
        "admin4Name_ar": ["دوما", "مخترعة"],
        "Latitude_y": ["33.57", "35.93"],
        "Longitude_x": ["36.40", "36.63"],
    }
)


def _write_xlsx(table: pl.DataFrame, path: Path) -> None:
    """The least that is a workbook: one sheet of inline strings."""
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>"
        for row in (table.columns, *table.rows())
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">'
        '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_ocha_tables(gazetteer: Gazetteer, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"communities.{suffix}"
    if suffix == "csv":
        COMMUNITIES.write_csv(path)
    else:
        _write_xlsx(COMMUNITIES, path)
    layer = make_layer(gazetteer, read_ocha(path), "ocha")
    assert [row[0] for row in layer.places] == ["C9999"]
    assert layer.known == 1


def test_a_table_that_lacks_a_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "communities.csv"
    path.write_text("pcode,name_en\nC1,A\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column for name_ar"):
        read_ocha(path)


def test_a_workbook_that_would_fill_the_memory_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "communities.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(MOST_UNPACKED // 10**7 + 1):
            sheet.write(bytes(10**7))
    with pytest.raises(TableError, match="MB when it is unpacked, more than 256 MB; save the sheet as CSV"):
        read_ocha(path)


def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "communities.xlsx"
    _write_xlsx(COMMUNITIES, path)
    packed = path.read_bytes()
    path.write_bytes(packed.replace(b"sheetData", b"sheetDatb", 1))
    with pytest.raises(TableError, match=r"not an Excel file: 'xl/worksheets/sheet1.xml' in it is damaged"):
        read_ocha(path)


def test_long_cells_are_cut_in_messages(tmp_path: Path) -> None:
    path = tmp_path / "communities.csv"
    path.write_text(f"{'x' * 2000},{','.join(map(str, range(50)))}\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column for pcode") as told:
        read_ocha(path)
    assert len(str(told.value)) < 400
    COMMUNITIES.with_columns(pl.lit("x" * 2000).alias("pcode")).write_csv(path)
    with pytest.raises(TableError, match=r"is no id|has the id") as told:
        read_ocha(path)
    assert len(str(told.value)) < 400


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([(1, "1200"), (1, "1200")], "line 2: another row has the id '1' too"),
        ([("1,=y", "1200")], "line 1: '1,=y' is no id"),
        ([(1, "-5")], "line 1: '-5' is no number of people"),
        ([(1, "9" * 22)], "is no number of people"),
        ([], "the file is empty"),
    ],
)
def test_a_dump_that_the_layer_could_not_hold_is_refused(
    tmp_path: Path, rows: list[tuple[int | str, str]], told: str
) -> None:
    dump = tmp_path / "SY.txt"
    lines = [_geonames_row(number, "A", "", 35.9, 36.6, people=people) for number, people in rows]
    dump.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(TableError, match=told):
        read_geonames(dump)
