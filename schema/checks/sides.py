"""Sides: actors of the register that existed at the time, in the roles that their event allows."""

from datetime import date
from typing import Final

import polars as pl

from schema.actors import ACTOR_TYPES
from schema.checks.check import Check, Facts
from schema.codes import BATTLES, CIVILIAN_TARGETING, EVENT_TYPE_OF
from schema.derived import INTERACTIONS, civilian_targeting

_LINK: Final = "|"  # joins two values into one key for a look-up; stands in no name


def _unknown(ids: str, facts: Facts) -> pl.Expr:
    return ~pl.col(ids).list.eval(pl.element().is_in(list(facts.actors))).list.all()


def _inactive(ids: str, facts: Facts) -> pl.Expr:
    starts = {actor.id: actor.start or date.min for actor in facts.actors.values()}
    ends = {actor.id: actor.end or date.max for actor in facts.actors.values()}
    latest_start = pl.col(ids).list.eval(pl.element().replace_strict(starts, default=None)).list.max()
    earliest_end = pl.col(ids).list.eval(pl.element().replace_strict(ends, default=None)).list.min()
    return (pl.col("date_end") < latest_start) | (pl.col("date_start") > earliest_end)


def _misnamed(name: str, ids: str, kind: str, associates: str, facts: Facts) -> pl.Expr:
    """Unknown ids are another check's matter, so they are left alone here."""
    by_id = {actor.id: actor.name for actor in facts.actors.values()}
    types = {actor.id: ACTOR_TYPES[actor.inter] for actor in facts.actors.values()}
    first = pl.col(ids).list.first()
    others = pl.col(ids).list.slice(1).list.eval(pl.element().replace_strict(by_id, default=None)).list.join("; ")
    wrong = (
        pl.col(name).ne_missing(first.replace_strict(by_id, default=None))
        | pl.col(kind).ne_missing(first.replace_strict(types, default=None))
        | pl.col(associates).fill_null("").ne_missing(others)
    )
    return ~_unknown(ids, facts) & wrong


def _unarmed(ids: str, facts: Facts) -> pl.Expr:
    """A main side of the register that is not armed."""
    unarmed = [actor.id for actor in facts.actors.values() if not actor.armed]
    return pl.col(ids).list.first().is_in(unarmed).fill_null(value=False)


def _untold(ids: str) -> pl.Expr:
    return pl.col(ids).list.len() == 0


def _twice(ids: str) -> pl.Expr:
    return pl.col(ids).list.n_unique() != pl.col(ids).list.len()


def _interaction(_table: pl.DataFrame, _facts: Facts) -> pl.Expr:
    known = {f"{a or ''}{_LINK}{b or ''}": text for (a, b), text in INTERACTIONS.items()}
    types = pl.concat_str(pl.col("actor_type").fill_null(""), pl.lit(_LINK), pl.col("target_type").fill_null(""))
    expected = types.replace_strict(known, default=None, return_dtype=pl.String)
    return types.is_in(list(known)) & pl.col("interaction").ne_missing(expected)


def _targeting(_table: pl.DataFrame, _facts: Facts) -> pl.Expr:
    types = [*ACTOR_TYPES.values(), None]
    flagged = [
        f"{sub}{_LINK}{target or ''}" for sub in EVENT_TYPE_OF for target in types if civilian_targeting(sub, target)
    ]
    case = pl.concat_str(pl.col("sub_event_type"), pl.lit(_LINK), pl.col("target_type").fill_null(""))
    wanted = pl.when(case.is_in(flagged)).then(pl.lit(CIVILIAN_TARGETING))
    return pl.col("sub_event_type").is_in(list(EVENT_TYPE_OF)) & pl.col("civilian_targeting").ne_missing(wanted)


CHECKS: Final = (
    Check(
        "actor-known",
        "Every acting side is in the register of actors.",
        ("actor_ids",),
        lambda _t, facts: _unknown("actor_ids", facts),
    ),
    Check(
        "target-known",
        "Every side acted upon is in the register of actors.",
        ("target_ids",),
        lambda _t, facts: _unknown("target_ids", facts),
    ),
    Check(
        "actor-active",
        "Every acting side existed under this name on the day.",
        ("actor_ids", "date_start", "date_end"),
        lambda _t, facts: _inactive("actor_ids", facts),
    ),
    Check(
        "target-active",
        "Every side acted upon existed under this name on the day.",
        ("target_ids", "date_start", "date_end"),
        lambda _t, facts: _inactive("target_ids", facts),
    ),
    Check(
        "actor-named",
        "Name, type and associates of the acting side are the register's.",
        ("actor", "actor_type", "assoc_actor", "actor_ids"),
        lambda _t, facts: _misnamed("actor", "actor_ids", "actor_type", "assoc_actor", facts),
    ),
    Check(
        "target-named",
        "Name, type and associates of the target are the register's.",
        ("target", "target_type", "assoc_target", "target_ids"),
        lambda _t, facts: _misnamed("target", "target_ids", "target_type", "assoc_target", facts),
    ),
    Check(
        "interaction-fits",
        "The interaction is the one that follows from the two sides' types.",
        ("interaction", "actor_type", "target_type"),
        _interaction,
    ),
    Check(
        "battle-armed-sides",
        "A battle names a side, and the main one of each side that it names is armed.",
        ("actor_ids", "target_ids", "event_type"),
        lambda _t, facts: (
            (pl.col("event_type") == BATTLES)
            & (
                _unarmed("actor_ids", facts)
                | _unarmed("target_ids", facts)
                | (_untold("actor_ids") & _untold("target_ids"))
            )
        ),
    ),
    Check(
        "battle-two-sides",
        "A battle has two sides; one that the article does not tell stays empty.",
        ("actor_ids", "target_ids", "event_type"),
        lambda _t, _f: (pl.col("event_type") == BATTLES) & (_untold("actor_ids") != _untold("target_ids")),
        severity="warning",
    ),
    Check(
        "civilian-targeting-fits",
        "The flag for civilian targeting is the one that follows from the sub-event type and the main target.",
        ("civilian_targeting", "sub_event_type", "target_type"),
        _targeting,
    ),
    Check(
        "sides-differ",
        "No actor stands on both sides.",
        ("actor_ids", "target_ids"),
        lambda _t, _f: pl.col("actor_ids").list.set_intersection("target_ids").list.len() > 0,
        severity="warning",
    ),
    Check(
        "sides-once",
        "A side stands once among those who act, and once among those acted upon.",
        ("actor_ids", "target_ids"),
        lambda _t, _f: _twice("actor_ids") | _twice("target_ids"),
    ),
)
