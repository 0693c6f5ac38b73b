"""The profile `acled`: the 31 columns of ACLED's dyadic files, in their order.

Names and meanings follow ACLED's codebook (acleddata.com/methodology/acled-codebook).
"""

from typing import Final

import polars as pl

from builders.export.profile import LEFT_OUT, Column, Profile
from schema.actors import ACTOR_TYPES, load_actors
from schema.codes import BATTLES, PROTESTS, RIOTS, STRATEGIC, VIOLENCE_AGAINST_CIVILIANS
from schema.derived import CIVILIAN_TYPE, INTERACTIONS

_CIVILIANS: Final = "Civilians (Syria)"
_UNIDENTIFIED: Final = "Unidentified Armed Group (Syria)"
_PROTESTERS: Final = "Protesters (Syria)"
_RIOTERS: Final = "Rioters (Syria)"

_UNTOLD: Final = {
    _CIVILIANS: CIVILIAN_TYPE,
    _UNIDENTIFIED: ACTOR_TYPES[3],
    _PROTESTERS: ACTOR_TYPES[6],
    _RIOTERS: ACTOR_TYPES[5],
}
_WEEK: Final = 7


def prepare(events: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The events with both sides as ACLED names them, and their day."""
    groups = [a.name for a in load_actors().values() if ACTOR_TYPES[a.inter] == CIVILIAN_TYPE and a.name != _CIVILIANS]
    length = (pl.col("date_end") - pl.col("date_start")).dt.total_days()
    kind = pl.col("event_type")
    alone = (kind == STRATEGIC) & pl.col("actor").is_null()
    first = pl.when(alone).then(pl.col("target")).otherwise(pl.col("actor"))
    second = pl.when(~alone).then(pl.col("target"))
    told = events.with_columns(
        day=pl.col("date_start") + pl.duration(days=length // 2),
        precision=pl.max_horizontal("date_precision", _precision(length)),
        actor1=first.fill_null(_when_untold({PROTESTS: _PROTESTERS, RIOTS: _RIOTERS}, _UNIDENTIFIED)),
        actor2=second.fill_null(_when_untold({BATTLES: _UNIDENTIFIED, VIOLENCE_AGAINST_CIVILIANS: _CIVILIANS}, None)),
        assoc1=pl.when(alone).then(pl.col("assoc_target")).otherwise(pl.col("assoc_actor")),
        assoc2=pl.when(~alone).then(pl.col("assoc_target")),
        type1=pl.when(alone).then(pl.col("target_type")).otherwise(pl.col("actor_type")),
        type2=pl.when(~alone).then(pl.col("target_type")),
        **{LEFT_OUT: pl.lit(None, dtype=pl.String)},
    )
    typed = told.with_columns(_type("1"), _type("2"))
    named = typed.with_columns(*_civilians("1", groups), *_civilians("2", groups))
    kept = named.with_columns(_without_civilians("1", groups), _without_civilians("2", groups))
    return kept.join(_last_published(events, articles), on="event_id", how="left")


def _last_published(events: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """`event_id, published`: the last day on which one of its articles appeared."""
    told = events.select("event_id", id=pl.col("article_ids")).explode("id", empty_as_null=False)
    return told.join(articles.select("id", "published"), on="id").group_by("event_id").agg(pl.col("published").max())


def _precision(length: pl.Expr) -> pl.Expr:
    return pl.when(length == 0).then(1).when(length < _WEEK).then(2).otherwise(3)


def _when_untold(names: dict[str, str], default: str | None) -> pl.Expr:
    return pl.col("event_type").replace_strict(names, default=default, return_dtype=pl.String)


def _type(side: str) -> pl.Expr:
    """The type of a side; that of a name that was filled in follows from the name."""
    filled = pl.col(f"actor{side}").replace_strict(_UNTOLD, default=None, return_dtype=pl.String)
    return pl.coalesce(f"type{side}", filled)


def _civilians(side: str, groups: list[str]) -> tuple[pl.Expr, pl.Expr]:
    """A group of civilians (journalists, health workers) as a main side becomes Civilians, with itself beside it."""
    main, others = pl.col(f"actor{side}"), pl.col(f"assoc{side}")
    is_group = main.is_in(groups)
    beside = pl.concat_str(main, others, separator="; ", ignore_nulls=True)
    return (
        pl.when(is_group).then(pl.lit(_CIVILIANS)).otherwise(main).alias(f"actor{side}"),
        pl.when(is_group).then(beside).otherwise(others).alias(f"assoc{side}"),
    )


def _without_civilians(side: str, groups: list[str]) -> pl.Expr:
    """ACLED never lists civilians beside a side of a battle, nor a name beside itself."""
    listed = pl.col(f"assoc{side}").str.split("; ")
    civil = pl.when(pl.col("event_type") == BATTLES).then(pl.lit([*groups, _CIVILIANS])).otherwise(pl.lit([""]))
    kept = listed.list.set_difference(civil).list.set_difference(pl.concat_list(f"actor{side}"))
    return kept.list.sort().list.join("; ").alias(f"assoc{side}")


def _interaction() -> pl.Expr:
    names = {f"{one}|{other or ''}": told for (one, other), told in INTERACTIONS.items() if one is not None}
    both = pl.concat_str("type1", pl.lit("|"), pl.col("type2").fill_null(""))
    return both.replace_strict(names, default="", return_dtype=pl.String)


def _text(name: str) -> pl.Expr:
    return pl.col(name).fill_null("")


PROFILE: Final = Profile(
    name="acled",
    title="ACLED",
    about=(
        "Every event gives one row. The rows have the shape of ACLED's so that code written for it reads them; nobody "
        "at ACLED coded them, and they must not be counted together with ACLED's. Text that is absent is empty, as in "
        "ACLED's API."
    ),
    reasons={},
    prepare=prepare,
    columns=(
        Column("event_id_cnty", "`event_id`", pl.col("event_id")),
        Column(
            "event_date",
            "the middle day of `date_start` to `date_end`, the earlier of two; `notes` tells the span",
            pl.col("day"),
        ),
        Column("year", "year of `event_date`", pl.col("day").dt.year()),
        Column(
            "time_precision",
            "`date_precision`; at least 2 for a span of up to seven days, 3 for a longer one",
            pl.col("precision").cast(pl.Int32),
        ),
        Column("disorder_type", "as is", pl.col("disorder_type")),
        Column("event_type", "as is", pl.col("event_type")),
        Column("sub_event_type", "as is", pl.col("sub_event_type")),
        Column(
            "actor1",
            "`actor`; where none is told `target` for strategic developments, "
            f"`{_PROTESTERS}` for protests, `{_RIOTERS}` for riots, else `{_UNIDENTIFIED}`. Journalists, health and "
            f"aid workers become `{_CIVILIANS}`",
            pl.col("actor1"),
        ),
        Column(
            "assoc_actor_1",
            "`assoc_actor`, with the group of civilians that stood in `actor`; no civilians in battles; by name",
            _text("assoc1"),
        ),
        Column("inter1", "`actor_type`, or the type of the name that stands in for it", _text("type1")),
        Column(
            "actor2",
            f"`target`, unless it moved to `actor1`; where none is told `{_UNIDENTIFIED}` for battles, "
            f"`{_CIVILIANS}` for violence against civilians; groups of civilians as in `actor1`",
            _text("actor2"),
        ),
        Column("assoc_actor_2", "`assoc_target`, in the same way", _text("assoc2")),
        Column("inter2", "`target_type`, in the same way", _text("type2")),
        Column("interaction", "ACLED's text for `inter1` and `inter2`", _interaction()),
        Column("civilian_targeting", "as is", _text("civilian_targeting")),
        Column("iso", "as is", pl.col("iso")),
        Column("region", "`Middle East`", pl.lit("Middle East")),
        Column("country", "as is", pl.col("country")),
        Column("admin1", "as is: names of OCHA, with their hyphens", pl.col("admin1")),
        Column("admin2", "as is", _text("admin2")),
        Column("admin3", "as is", _text("admin3")),
        Column("location", "as is", pl.col("location")),
        Column("latitude", "rounded to 4 decimals", pl.col("latitude").round(4)),
        Column("longitude", "rounded to 4 decimals", pl.col("longitude").round(4)),
        Column("geo_precision", "as is", pl.col("geo_precision")),
        Column("source", "`sources`, joined by `; `", pl.col("sources").list.join("; ")),
        Column("source_scale", "empty: not known", pl.lit("")),
        Column("notes", "as is", pl.col("notes")),
        Column(
            "fatalities",
            "`fatalities_low`: ACLED takes the lowest figure where sources differ; `notes` tells the others",
            pl.col("fatalities_low"),
        ),
        Column("tags", "empty: sizes of crowds are not coded", pl.lit("")),
        Column(
            "timestamp",
            "midnight UTC of the last day on which an article that reports it appeared, empty where none is known. "
            "A release has no clock: what changed from one to the next is told by `waqai diff`, not by this column",
            pl.col("published").cast(pl.Datetime("ms")).dt.epoch("s"),
        ),
    ),
)
