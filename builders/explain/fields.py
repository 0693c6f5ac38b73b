"""The fields of a row as a reader sees them, each beside the words that prove it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from builders.explain.document import Grid, Line, Piece, faint, plain
from schema.codes import CLARITIES, DATE_PRECISIONS, GEO_PRECISIONS

#: field of evidence -> role of its words.
ROLE_OF: Final = {
    "event": "event",
    "actor": "actor",
    "target": "target",
    "place": "place",
    "date": "date",
    "fatalities": "toll",
    "injured": "toll",
    "weapon": "weapon",
}

_ELSEWHERE: Final = "told elsewhere in the article"
#: field -> where its value comes from if no words stand beside it.
_IMPLIED: Final = {
    "actor": _ELSEWHERE,
    "target": _ELSEWHERE,
    "place": _ELSEWHERE,
    "date": "no day beside the act: that of publication, or one told elsewhere in the article",
    "fatalities": _ELSEWHERE,
    "injured": _ELSEWHERE,
    "weapon": "implied by the act",
}
_NOBODY_ELSE: Final = "implied: nobody else is told to be hit"

Row = Mapping[str, Any]


def headline(row: Row) -> str:
    """What, where and when in one line."""
    return f"{row['sub_event_type']}, {_location(row)}, {_days(row)}"


def fields(row: Row, evidence: Iterable[Mapping[str, Any]] | None) -> Grid:
    """Every field with its value; of a report also the words that prove it and the rule that read them."""
    proofs = list(evidence or ())
    lines: list[list[Line]] = []
    for name, value in _values(row):
        own = [proof for proof in proofs if proof["field"] == name]
        words = [Piece(proof["text"], ROLE_OF[name], proof["rule_id"]) for proof in own]
        rules = list(dict.fromkeys(proof["rule_id"] for proof in own))
        told = _listed(words) or faint(_implied(row, name))
        lines.append([plain(name), plain(value), told, faint(", ".join(rules))])
    head = ("field", "value", "words", "rule")
    return Grid(head, lines) if evidence is not None else Grid(head[:2], [line[:2] for line in lines])


def _implied(row: Row, name: str) -> str:
    """Why a field has a value though no words prove it; nothing for one without a value."""
    value = {"actor": row["actor"], "target": row["target"], "weapon": row["weapon_types"]}
    value |= {figure: row[f"{figure}_high"] for figure in ("fatalities", "injured")}
    if name not in _IMPLIED or not value.get(name, True):
        return ""
    return _NOBODY_ELSE if name == "target" and row["target_ids"] == ["civilians"] else _IMPLIED[name]


def _values(row: Row) -> Iterator[tuple[str, str]]:
    yield "event", f"{row['sub_event_type']} ({row['event_type']})"
    yield "date", f"{_days(row)} ({DATE_PRECISIONS[row['date_precision']]})"
    point = f"{row['latitude']:.5f}, {row['longitude']:.5f}"
    yield "place", f"{_location(row)} ({GEO_PRECISIONS[row['geo_precision']]}; {point}; {row['place_id']})"
    yield "actor", _side(row, "actor")
    yield "target", _side(row, "target")
    yield "fatalities", _figure(row, "fatalities", f"{row['fatalities_civilians']:,} of them civilians")
    yield "injured", _figure(row, "injured", "")
    yield "weapon", "; ".join(row["weapon_types"])
    yield "clarity", f"{row['clarity']} ({CLARITIES[row['clarity']]})"
    yield "rules", ", ".join(row["rule_ids"])


def _days(row: Row) -> str:
    first, last = row["date_start"], row["date_end"]
    return f"{first}" if first == last else f"{first} to {last}"


def _location(row: Row) -> str:
    names = f"{row['location']} ({row['location_ar']})" if row["location_ar"] else row["location"]
    return names if row["location"] == row["admin1"] else f"{names}, {row['admin1']}"


def _side(row: Row, side: str) -> str:
    if row[side] is None:
        return "not told"
    others = f" (with {row[f'assoc_{side}']})" if row[f"assoc_{side}"] else ""
    return f"{row[side]}{others}: {row[f'{side}_type']}"


def _figure(row: Row, name: str, more: str) -> str:
    low, best, high = row[f"{name}_low"], row[name], row[f"{name}_high"]
    if high == 0:
        return "none reported"
    notes = [f"{low:,} to {high:,} reported" if low != high else "", more]
    told = "; ".join(filter(None, notes))
    return f"{best:,} ({told})" if told else f"{best:,}"


def _listed(pieces: Iterable[Piece]) -> Line:
    """The pieces with a mark between each and the next."""
    line: list[Piece] = []
    for piece in dict.fromkeys(pieces):
        line += [Piece(" / ", "faint"), piece] if line else [piece]
    return line
