"""The codebook: every table, column, code and check in one page, generated from what the code itself holds to."""

from collections.abc import Collection, Mapping
from inspect import getdoc

from pydantic import BaseModel

from schema.actors import ACTOR_TYPES, load_actors
from schema.checks import CHECKS, LINKS, STRUCTURE
from schema.codes import CLARITIES, DATE_PRECISIONS, EVENT_TYPES, GEO_PRECISIONS, REASONS, WEAPON_TYPES, disorder_type
from schema.columns import GEOMETRY, Column, columns, kind
from schema.markdown import table
from schema.package import ALL_TABLES
from schema.tables import SCHEMA_VERSION


def codebook(tables: Collection[str] = tuple(ALL_TABLES)) -> str:
    """The page as Markdown. `tables`: those that it tells of."""
    parts = [
        "# Codebook",
        f"Schema version {SCHEMA_VERSION}. This page is generated from the code that makes and checks the data.",
        *(_table_section(name, model) for name, model in ALL_TABLES.items() if name in tables),
        *_code_sections(),
        _actor_section(),
        *_check_sections(),
    ]
    return "\n\n".join(parts) + "\n"


def _table_section(name: str, model: type[BaseModel]) -> str:
    told = (getdoc(model) or "").replace("\n", " ")
    listed = [*columns(model), GEOMETRY] if name == "events" else columns(model)
    rows = [(f"`{c.name}`", _kind(c), c.description) for c in listed]
    inner = [(f"`{c.name}.{part.name}`", _kind(part), part.description) for c in listed for part in c.fields]
    return f"## {name}.parquet\n\n{told}\n\n{table(('column', 'value', 'meaning'), [*rows, *inner])}"


def _kind(column: Column) -> str:
    return kind(column.dtype) + (", may be empty" if column.optional else "")


def _code_sections() -> list[str]:
    types = [(event, f"`{sub}`", disorder_type(sub)) for event, subs in EVENT_TYPES.items() for sub in subs]
    order = (
        "In ACLED's order: when two tactics of the same sides coincide in place and day, the row takes the higher one."
    )
    listed = table(("event_type", "sub_event_type", "disorder_type"), types)
    return [
        f"## Event types\n\n{order}\n\n{listed}",
        _codes("Weapon types", "weapon_types", WEAPON_TYPES),
        _codes("Date precision", "date_precision", DATE_PRECISIONS),
        _codes("Geographic precision", "geo_precision", GEO_PRECISIONS),
        _codes("Clarity", "clarity", CLARITIES),
        _codes("Reasons of refusals", "reason", REASONS),
    ]


def _codes(title: str, field: str, codes: Mapping[str, str] | Mapping[int, str]) -> str:
    return f"## {title}\n\n{table((field, 'meaning'), [(f'`{code}`', text) for code, text in codes.items()])}"


def _actor_section() -> str:
    rows = [
        (
            f"`{a.id}`",
            a.name,
            ACTOR_TYPES[a.inter],
            a.side,
            "yes" if a.armed else "no",
            f"{a.start or ''}",
            f"{a.end or ''}",
        )
        for a in load_actors().values()
    ]
    header = ("id", "name", "type", "side", "armed", "from", "until")
    return f"## Actors\n\nThe closed list of ids; names follow ACLED where it has one.\n\n{table(header, rows)}"


def _check_sections() -> list[str]:
    lead = "Every row is held to these. An error keeps the row or the release back; a warning is only counted."
    of_rows = [(f"`{c.id}`", c.severity, " and ".join(c.tables), c.sentence) for c in CHECKS]
    of_shape = [(f"`{id_}`", "error", "all", sentence) for id_, sentence in STRUCTURE.items()]
    of_links = [(f"`{link.id}`", "error", link.table, link.sentence) for link in LINKS]
    listed = table(("check", "severity", "tables", "holds"), [*of_shape, *of_rows, *of_links])
    return [f"## Checks\n\n{lead}\n\n{listed}"]
