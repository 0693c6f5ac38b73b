"""The generated pages are current, and say everything that the code holds to."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import polars as pl
import pytest
from factories import event, report

from schema.actors import load_actors
from schema.checks import CHECKS, LINKS
from schema.codebook import codebook
from schema.codes import EVENT_TYPE_OF, REASONS, WEAPON_TYPES
from schema.columns import columns
from schema.package import ALL_TABLES, Described, croissant, datapackage, json_schema
from schema.pages import pages
from schema.tables import TABLES, polars_schema

DOCS = Path(__file__).parent.parent.parent / "docs"

DESCRIBED = Described("toy", "Toy", "", "CC-BY-4.0", "1.0.0", {f"{name}.parquet": ("0" * 64, 1) for name in ALL_TABLES})


@pytest.mark.parametrize("name", pages())
def test_a_committed_page_is_current(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert text == pages()[name], f"docs/{name} is old: run python -m schema.pages docs"


def test_the_codebook_tells_every_column_code_actor_and_check() -> None:
    page = codebook()
    told = [
        *(column.name for model in ALL_TABLES.values() for column in columns(model)),
        *EVENT_TYPE_OF,
        *WEAPON_TYPES,
        *REASONS,
        *load_actors(),
        *(check.id for check in CHECKS),
        *(link.id for link in LINKS),
    ]
    assert [name for name in told if f"`{name}`" not in page] == []


@pytest.mark.parametrize("table", ALL_TABLES)
def test_every_column_is_described_to_machines(table: str) -> None:
    names = [*polars_schema(ALL_TABLES[table]), *(["geometry"] if table == "events" else [])]
    (resource,) = [r for r in datapackage(DESCRIBED)["resources"] if r["name"] == table]
    (records,) = [r for r in croissant(DESCRIBED)["recordSet"] if r["name"] == table]
    assert [field["name"] for field in resource["schema"]["fields"]] == names
    assert [field["name"] for field in records["field"]] == names


def test_croissant_points_at_columns_and_files_that_exist() -> None:
    told = croissant(DESCRIBED)
    files = {file["@id"] for file in told["distribution"]}
    leaves = [
        leaf for records in told["recordSet"] for field in records["field"] for leaf in field.get("subField", [field])
    ]
    assert {leaf["source"]["fileObject"]["@id"] for leaf in leaves} == files
    for leaf in leaves:
        table, *path = leaf["@id"].split("/")
        asked = [
            leaf["source"]["extract"]["column"],
            *filter(None, [leaf["source"].get("transform", {}).get("jsonPath")]),
        ]
        assert asked == path  # what is part of a record is taken out of it, for no column of the file has its name
        assert asked[0] in polars_schema(ALL_TABLES[table]) or asked == ["geometry"]


def test_croissant_explains_every_term_it_uses() -> None:
    told = croissant(DESCRIBED)
    terms = {"transform", "jsonPath", "subField", "repeated", "column", "extract", "source", "fileObject"}
    assert all(told["@context"][term] == f"cr:{term}" for term in terms)


def test_croissant_has_what_its_readers_ask_for() -> None:
    told = croissant(DESCRIBED)
    assert {file["encodingFormat"] for file in told["distribution"]} == {"application/x-parquet"}
    assert told["citeAs"] == "Toy, version 1.0.0. Dataset made with Waqai. Licence: CC-BY-4.0."
    assert "datePublished" not in told
    assert croissant(replace(DESCRIBED, published=date(2026, 5, 1)))["datePublished"] == "2026-05-01"


def test_an_empty_text_is_no_missing_value_to_frictionless() -> None:
    for resource in datapackage(DESCRIBED)["resources"]:
        assert resource["schema"]["missingValues"] == []  # else a required `detail` of "" would break its schema


def test_frictionless_finds_nothing_wrong_with_a_sound_file() -> None:
    for resource in datapackage(DESCRIBED)["resources"]:
        assert "bytes" not in resource  # its Parquet reader counts none, and reads lists as what it knows no type for
        assert {field["type"] for field in resource["schema"]["fields"]} <= {
            "string",
            "integer",
            "number",
            "date",
            "any",
        }


def test_frictionless_reads_whole_numbers_of_which_some_are_absent() -> None:
    types = {
        (resource["name"], field["name"]): field["type"]
        for resource in datapackage(DESCRIBED)["resources"]
        for field in resource["schema"]["fields"]
    }
    assert types["places", "population"] == types["links", "score"] == "number"  # as pandas reads them
    assert types["events", "fatalities"] == "integer"


def test_json_schema_takes_sound_rows_and_refuses_others() -> None:
    schema = json_schema()
    of_event = {**schema, "$ref": "#/$defs/Event"}
    sound = event().model_dump(mode="json")
    jsonschema.validate(sound, of_event)
    jsonschema.validate(report().model_dump(mode="json"), {**schema, "$ref": "#/$defs/Report"})
    jsonschema.validate(sound | {"geometry": "AQEAAAA="}, of_event)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sound | {"mood": "grim"}, of_event)


def test_tables_hold_what_the_models_say() -> None:
    assert polars_schema(TABLES["reports"])["evidence"] == pl.List(
        pl.Struct({"field": pl.String, "start": pl.Int32, "end": pl.Int32, "text": pl.String, "rule_id": pl.String})
    )
