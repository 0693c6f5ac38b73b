"""Lists of places as field reporters write them."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from gazetteer.batch import WRITTEN, resolve_csv, resolve_table
from gazetteer.fuzzy import NearNames
from gazetteer.gazetteer import Gazetteer
from gazetteer.lookup import Lookup
from gazetteer.tables import ALIAS_COLUMNS, PLACE_COLUMNS, TableError


@pytest.mark.parametrize(
    ("name", "admin1", "place_id", "precision"),
    [
        ("مدينة سراقب", "إدلب", "C3916", 1),
        ("قرية كفر نبل", "ادلب", "C4068", 1),
        ("\u202bكفرنبل\u202c", "إدلب", "C4068", 1),
        ("كفرنوان", "حلب", "C1041", 1),
        ("ثل رفعت", "حلب", "C1621", 1),
        ("الباب - حي زمزم", "حلب", "C1202", 1),
        ("ريف حلب الغربي - كفرعمة", "حلب", "C1033", 1),
        ("سرمين، إدلب", None, "C3953", 1),
        ("محيط بلدة البارة", "إدلب", "C4304", 2),
        ("بالقرب من سد تشرين، منبج", "حلب", "tishrin-dam", 2),
        ("دوما وحرستا", "ريف دمشق", "C2338", 1),
        ("البوليل", "دير الزور", "C5126", 1),
        ("Outskirts of Tafas, Daraa", None, "C6034", 2),
        ("the village of Kafr Nouran", "Aleppo", "C1041", 1),
        ("Ma'arat al-Nu'maan", "Idlib", "C3985", 1),
        ("Jobar neighbourhood", "Rural Damascus", "A008", 1),
        ("الوعر - حمص", None, "N0246", 1),
    ],
)
def test_spellings_of_the_field(lookup: Lookup, name: str, admin1: str | None, place_id: str, precision: int) -> None:
    found = lookup.resolve(name, admin1)
    assert found.place is not None
    assert (found.place.place_id, found.geo_precision) == (place_id, precision)


def test_a_place_named_beside_it_chooses_the_namesake(lookup: Lookup) -> None:
    near_homs = lookup.resolve("الخالدية", near_to="حمص").place
    near_aleppo = lookup.resolve("الخالدية", near_to="حلب").place
    assert near_homs is not None
    assert near_aleppo is not None
    assert (near_homs.place_id, near_aleppo.place_id) == ("N0239", "N0127")


@pytest.mark.parametrize("name", ["Saraqib " * 800, "سراقب " * 25, "ا" * 201, "a-b-" * 13])
def test_what_is_no_name_by_its_length_is_not_looked_up(lookup: Lookup, name: str) -> None:
    found = lookup.resolve(name, "Idlib")
    assert found.place is None
    assert found.why == "not looked up: longer than 200 characters or 24 words"


@pytest.mark.parametrize(("admin1", "near"), [("Idlib " * 400, None), (None, "Saraqib " * 400)])
def test_nor_is_what_stands_beside_it(lookup: Lookup, admin1: str | None, near: str | None) -> None:
    found = lookup.resolve("Saraqib", admin1, near)
    assert found.place is not None
    assert found.why.endswith("…'")
    assert len(found.why) < 100


def test_a_name_is_that_of_its_years(tmp_path: Path) -> None:
    """A name that passed from one place to another means the one that had it on the day."""
    places = [
        "X1,town,Oldfield,قديمة,35.1,36.7,1,SY05,,,,,,3,mine,listed",
        "X2,town,Newfield,حديثة,35.6,36.7,1,SY07,,,,,,3,mine,listed",
    ]
    aliases = ["X1,بلدة الحرير المبين,ar,,2024,mine", "X2,بلدة الحرير المبين,ar,2025,,mine"]
    (tmp_path / "places.csv").write_text("\n".join([",".join(PLACE_COLUMNS), *places, ""]), encoding="utf-8")
    (tmp_path / "aliases.csv").write_text("\n".join([",".join(ALIAS_COLUMNS), *aliases, ""]), encoding="utf-8")
    lookup = Lookup(Gazetteer.load(tmp_path))
    for year, place_id in ((2020, "X1"), (2025, "X2")):
        found = lookup.resolve("بلدة الحرير المبين", on=dt.date(year, 6, 1)).place
        assert found is not None
        assert found.place_id == place_id


def test_a_road_is_midway(lookup: Lookup) -> None:
    found = lookup.resolve("الطريق الواصل بين سرمين وبنش", "إدلب")
    assert found.geo_precision == 2
    assert found.latitude == pytest.approx((35.90 + 35.96) / 2, abs=0.05)


def test_a_row_for_each_row_in_its_order(lookup: Lookup, tmp_path: Path) -> None:
    source, target = tmp_path / "names.csv", tmp_path / "out.csv"
    source.write_text(
        "id,name,admin1,near,date\n1,دوما,,,\n2,,,,\n3,Nowhereatall,,,2016-01-01\n4,دوما,SY13,,2016-01-01\n5,دوما,,,\n",
        encoding="utf-8",
    )
    answer = resolve_csv(lookup, source, target)
    assert answer["place_id"].to_list() == ["C2338", None, None, "C6236", "C2338"]
    assert pl.read_csv(target, schema=answer.schema).equals(answer)


def test_the_columns_of_the_list_are_kept(lookup: Lookup) -> None:
    """Behind those of the answer; one of the same name is told apart, and none is lost when a list is asked again."""
    table = pl.DataFrame({"id": ["7"], "name": ["دوما"], "admin1": ["SY13"], "latitude": ["32.9"]})
    answer = resolve_table(lookup, table)
    assert answer.columns == [*WRITTEN, "id", "asked_admin1", "asked_latitude"]
    assert answer.select("id", "asked_admin1", "asked_latitude").row(0) == ("7", "SY13", "32.9")
    again = resolve_table(lookup, answer)
    assert again.columns[: len(WRITTEN)] == list(WRITTEN)
    assert again.width == 2 * len(WRITTEN) - 1 + 3


def test_a_table_without_names_is_refused(lookup: Lookup, tmp_path: Path) -> None:
    source = tmp_path / "names.csv"
    source.write_text("place\nدوما\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column `name`"):
        resolve_csv(lookup, source, tmp_path / "out.csv")


def test_a_date_that_is_none_is_told_with_its_row(lookup: Lookup, tmp_path: Path) -> None:
    source = tmp_path / "names.csv"
    source.write_text("name,date\nدوما,\nدوما,2016-13-01\n", encoding="utf-8")
    with pytest.raises(TableError, match="row 2, field 'date': '2016-13-01' is not a date"):
        resolve_csv(lookup, source, tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_the_online_geocoder_is_asked_only_for_what_is_missing(lookup: Lookup) -> None:
    table = pl.DataFrame({"name": ["دوما", "Nowhereatall"]})
    assert resolve_table(lookup, table)["latitude"].null_count() == 1


def test_the_short_way_answers_as_the_long_one(lookup: Lookup) -> None:
    """A name alone is found without taking it apart; with the country behind it, it is read as any text."""
    for name in ("تل أحمر", "Tal Ahmar", "الصالحية", "Hamidiyeh", "Afrin", "حميدية"):
        alone, read = (lookup.resolve(text, "حلب") for text in (name, f"{name}, Syria"))
        assert (alone.place, alone.geo_precision) == (read.place, read.geo_precision)


def test_a_name_in_brackets_tells_namesakes_apart(lookup: Lookup) -> None:
    found = lookup.resolve("Salihiya (Deir ez-Zor)", "Deir-ez-Zor").place
    assert found is not None
    assert found.place_id == "salihiya-dayr-az-zawr"


def test_names_that_are_as_near_are_found_in_one_order() -> None:
    """Sets have no order: the same list, the same answers."""
    names = ["حلوانيه", "حلوانجي", "حلونجي", "حلواني"]
    assert NearNames(names).near("حلوانحي") == NearNames(names[::-1]).near("حلوانحي")


def test_a_wrong_letter_in_the_middle_of_a_short_name_is_found() -> None:
    """No two letters side by side are the same then."""
    assert NearNames(["نبك", "نيرب"]).near("نيك", least=1.0) == [(0.5, "نبك")]


def test_a_capital_is_not_left_for_a_village_beside_another(lookup: Lookup) -> None:
    def found(name: str, admin1: str | None, near: str | None = None) -> tuple[str, bool]:
        answer = lookup.resolve(name, admin1, near)
        assert answer.place is not None
        return answer.place.admin1_pcode or "", answer.score == 1.0

    assert found("Hama", None, "Damascus") == ("SY05", False)
    assert found("Hama", None, "Qudsiya")[0] == "SY03"
    assert found("Hama", "Damascus") == ("SY03", False)  # perhaps the capital of another governorate
    assert found("Hama", "Rural Damascus") == ("SY03", True)
    assert found("al-Hama", "Damascus") == ("SY03", True)
