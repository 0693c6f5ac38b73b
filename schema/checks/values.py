"""Closed vocabularies: every coded value is one of its list."""

from collections.abc import Iterable
from typing import Final

import polars as pl

from schema.checks.check import Check
from schema.codes import (
    CLARITIES,
    COUNTRY,
    DATE_PRECISIONS,
    EVENT_TYPE_OF,
    EVENT_TYPES,
    GEO_PRECISIONS,
    ISO_NUMERIC,
    WEAPON_TYPES,
    disorder_type,
)
from schema.derived import NO_MEANS

_PAIRS: Final = [{"event_type": event, "sub_event_type": sub} for sub, event in EVENT_TYPE_OF.items()]
_DISORDER: Final = {sub: disorder_type(sub) for sub in EVENT_TYPE_OF}


def _known(field: str, values: Iterable[str] | Iterable[int], what: str) -> Check:
    known = list(values)
    sentence = f"{what} is one of the closed list."
    return Check(f"{field.replace('_', '-')}-known", sentence, (field,), lambda _t, _f: ~pl.col(field).is_in(known))


CHECKS: Final = (
    _known("event_type", EVENT_TYPES, "The event type"),
    _known("sub_event_type", EVENT_TYPE_OF, "The sub-event type"),
    _known("date_precision", DATE_PRECISIONS, "The date precision"),
    _known("geo_precision", GEO_PRECISIONS, "The geographic precision"),
    _known("clarity", CLARITIES, "The clarity"),
    Check(
        "sub-event-fits-event",
        "The sub-event type belongs to the event type.",
        ("sub_event_type", "event_type"),
        lambda _t, _f: (
            ~pl.struct("event_type", "sub_event_type").is_in(_PAIRS)
            & pl.col("sub_event_type").is_in(list(EVENT_TYPE_OF))
            & pl.col("event_type").is_in(list(EVENT_TYPES))
        ),
    ),
    Check(
        "disorder-type-fits",
        "The disorder type is the one that follows from the sub-event type.",
        ("disorder_type", "sub_event_type"),
        lambda _t, _f: pl.col("sub_event_type").replace_strict(_DISORDER, default=None) != pl.col("disorder_type"),
    ),
    Check(
        "weapon-known",
        "Every weapon type is one of the closed list.",
        ("weapon_types",),
        lambda _t, _f: ~pl.col("weapon_types").list.eval(pl.element().is_in(list(WEAPON_TYPES))).list.all(),
    ),
    Check(
        "weapon-main-first",
        "The main weapon type is the first of the list, and the list is never empty.",
        ("weapon_type", "weapon_types"),
        lambda _t, _f: pl.col("weapon_type").ne_missing(pl.col("weapon_types").list.first()),
    ),
    Check(
        "weapon-once",
        f"A weapon type stands once in the list, and '{NO_MEANS}' stands alone.",
        ("weapon_types",),
        lambda _t, _f: (
            (pl.col("weapon_types").list.n_unique() != pl.col("weapon_types").list.len())
            | (pl.col("weapon_types").list.contains(NO_MEANS) & (pl.col("weapon_types").list.len() > 1))
        ),
    ),
    Check(
        "chemical-weapon-told",
        "An event coded as 'Chemical weapon' lists the weapon type 'chemical'.",
        ("weapon_types", "sub_event_type"),
        lambda _t, _f: (
            (pl.col("sub_event_type") == "Chemical weapon") & ~pl.col("weapon_types").list.contains("chemical")
        ),
        severity="warning",
    ),
    Check(
        "country-constant",
        "The country is Syria, ISO code 760.",
        ("country", "iso"),
        lambda _t, _f: (pl.col("country") != COUNTRY) | (pl.col("iso") != ISO_NUMERIC),
    ),
)
