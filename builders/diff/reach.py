"""Which columns of a row an entry of the lineage can change."""

from collections.abc import Iterable
from typing import Final

from builders.diff.sides import table_of

_PLACE: Final = frozenset(
    (
        *("admin1", "admin1_pcode", "admin2", "admin2_pcode", "admin3", "admin3_pcode", "location", "location_ar"),
        *("place_id", "latitude", "longitude", "geo_precision", "priogrid_gid", "notes"),
    )
)
#: What a lexicon table can change, by the beginnings of columns: actors the sides, whose aircraft tell the means and
#: whose dead are no civilians; weapons the means and the type; words of harm the figures.
_REACH: Final[dict[str, tuple[str, ...]]] = {
    "actors": (
        *("actor", "assoc_actor", "target", "assoc_target", "interaction", "civilian_targeting", "notes"),
        *("sub_event_type", "weapon", "fatalities_civilians"),
    ),
    "weapons": ("weapon", "event_type", "sub_event_type", "disorder_type", "civilian_targeting", "notes"),
    "harm": ("fatalities", "injured", "notes"),
}
#: Columns that are made of others, so that a change of them alone names no entry that was read.
_MADE: Final = frozenset({"notes", "interaction", "civilian_targeting", "disorder_type", "event_type"})


def reaches(entry: str, column: str) -> bool:
    """Whether a lexicon or gazetteer entry can change a column; a rule can change all."""
    table = table_of(entry)
    if table == "gazetteer":
        return column in _PLACE
    reach = _REACH.get(table)
    return reach is None or column.startswith(reach)


def reaches_any(entry: str, columns: Iterable[str]) -> bool:
    """Whether an entry can have changed columns of a report: those read from words count, if there are any."""
    changed = set(columns)
    return any(reaches(entry, column) for column in (changed - _MADE) or changed)
