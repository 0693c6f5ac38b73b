"""The values of an event from the values of its reports, by stated rules.

| values | rule |
|---|---|
| dates | the most precise reports; of these the span of most sources, then the latest published |
| place | the most precise reports; of these the place of most sources, then the latest published |
| type | the sub-event type of most sources, then the higher in the hierarchy |
| sides | of the reports of that event type those that tell both, else one; of these as for dates |
| weapons | all told; the main one is that of most sources, then the first by name |
| killed | best: the figure of most sources; of several told by as many, the middle one, of two the latest |
| killed, low and high | the lowest and the highest |
| civilians killed | the figure of most sources among the reports that give the best toll |
| wounded | as killed |
| clarity | disputed if any account disputes it, else stated if any states it |

Reports that give no figure (high 0) count for the toll only when none gives one. `Sources` are distinct publishers.
All orders end with the report's id, so that the same reports give the same event in any order.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl

from builders.notes import notes
from schema.actors import ACTOR_TYPES
from schema.codes import CIVILIAN_TARGETING, EVENT_TYPE_OF, HIERARCHY, disorder_type
from schema.derived import civilian_targeting
from schema.event import Event
from schema.tables import polars_schema

_DATES: Final = ("date_start", "date_end", "date_precision", "year")
_PLACE: Final = (
    *("country", "iso", "admin1", "admin1_pcode", "admin2", "admin2_pcode", "admin3", "admin3_pcode"),
    *("location", "location_ar", "place_id", "latitude", "longitude", "geo_precision", "priogrid_gid"),
)
_SIDES: Final = (
    *("actor", "actor_ids", "actor_type", "assoc_actor", "target", "target_ids", "target_type", "assoc_target"),
    "interaction",
)
_NO_MEANS: Final = "unspecified"
_LINK: Final = "|"  # in no sub-event type and no actor type


def best_events(
    reports: pl.DataFrame, sources: Mapping[str, str | None], published: Mapping[str, date | None]
) -> pl.DataFrame:
    """One event per `event_id` of `reports`, by `event_id`, with all columns of `schema.event.Event`."""
    told = _with_ranks(reports, sources, published)
    events = told.select("event_id").unique().sort("event_id")
    for part in _parts(told):
        events = events.join(part, on="event_id", how="left", maintain_order="left")
    derived = events.with_columns(
        event_type=pl.col("sub_event_type").replace_strict(EVENT_TYPE_OF, return_dtype=pl.String),
        disorder_type=pl.col("sub_event_type").replace_strict(_disorder_types(), return_dtype=pl.String),
        civilian_targeting=_civilian_targeting(),
    )
    schema = polars_schema(Event)
    noted = derived.with_columns(notes=notes(derived))
    return noted.select(*schema).cast(schema)


def _with_ranks(
    reports: pl.DataFrame, sources: Mapping[str, str | None], published: Mapping[str, date | None]
) -> pl.DataFrame:
    """The reports with their source, `voice` (the source, or the article itself), and `latest`, their rank by date."""
    days = {article: day for article, day in published.items() if day is not None}
    articles = pl.DataFrame({"article_id": reports["article_id"].unique()})
    known = articles.with_columns(
        source=pl.col("article_id").replace_strict(dict(sources), default=None, return_dtype=pl.String),
        published=pl.col("article_id").replace_strict(days, default=None, return_dtype=pl.Date),
    )
    joined = reports.drop("evidence", strict=False).join(known, on="article_id", how="left")
    order = joined.sort("published", "report_id", descending=[True, False], nulls_last=True)
    return order.with_row_index("latest").with_columns(voice=pl.coalesce("source", "article_id"))


def _parts(told: pl.DataFrame) -> list[pl.DataFrame]:
    """The columns of the events, by the rule that gives them."""
    hierarchy = pl.col("sub_event_type").replace_strict(HIERARCHY, return_dtype=pl.Int32)
    silent = pl.sum_horizontal(pl.col("actor_ids", "target_ids").list.len() == 0)
    types = _most(told, ("sub_event_type",), then=hierarchy)
    kinds = types.select("event_id", event_type=pl.col("sub_event_type").replace_strict(EVENT_TYPE_OF))
    of_type = told.join(kinds, on=["event_id", "event_type"], how="semi")
    killed = _figures(told, "fatalities")
    tolls = _toll(killed, "fatalities")
    civilians = killed.join(tolls, on=["event_id", "fatalities"], how="semi")
    return [
        _most(told, _DATES, first=pl.col("date_precision")),
        _most(told, _PLACE, first=pl.col("geo_precision")),
        types,
        _most(of_type, _SIDES, first=silent),
        _weapons(told),
        tolls,
        _most(civilians, ("fatalities_civilians",)),
        _toll(_figures(told, "injured"), "injured"),
        _counts(told),
    ]


def _most(
    told: pl.DataFrame, fields: Sequence[str], first: pl.Expr | None = None, then: pl.Expr | None = None
) -> pl.DataFrame:
    """Per event the values of `fields` that most sources tell, among the reports least in `first`.

    Ties: least in `then`, then the latest published.
    """
    ranked = told.select(
        "event_id",
        "voice",
        *fields,
        pl.col("latest") if then is None else pl.struct(then, "latest").rank("ordinal").alias("latest"),
        first=pl.lit(0) if first is None else first,
    )
    single = ranked.filter(pl.len().over("event_id") == 1)
    several = ranked.filter(pl.len().over("event_id") > 1)
    best = several.filter(pl.col("first") == pl.col("first").min().over("event_id"))
    counted = best.group_by("event_id", *fields).agg(pl.col("voice").n_unique(), pl.col("latest").min())
    chosen = counted.sort("voice", "latest", descending=[True, False]).unique("event_id", keep="first")
    return pl.concat([frame.select("event_id", *fields) for frame in (single, chosen)])


def _figures(told: pl.DataFrame, name: str) -> pl.DataFrame:
    """The reports that give a figure, and all reports of events where none does."""
    high = pl.col(f"{name}_high")
    return told.filter((high > 0) | (high.max().over("event_id") == 0))


def _toll(figures: pl.DataFrame, name: str) -> pl.DataFrame:
    """Best, low and high. A figure that one source of several tells is as good as another: extremes are left aside."""
    span = figures.group_by("event_id").agg(pl.col(f"{name}_low").min(), pl.col(f"{name}_high").max())
    counted = figures.group_by("event_id", name).agg(pl.col("voice").n_unique(), pl.col("latest").min())
    most = counted.filter(pl.col("voice") == pl.col("voice").max().over("event_id"))
    rank, number = pl.col(name).rank("ordinal").over("event_id"), pl.len().over("event_id")
    middle = most.filter((rank * 2 >= number) & (rank * 2 <= number + 2))
    best = middle.sort("latest").unique("event_id", keep="first").select("event_id", name)
    return best.join(span, on="event_id", how="left")


def _weapons(told: pl.DataFrame) -> pl.DataFrame:
    """Weapons of an event: the main one first, the others by number of sources; `unspecified` only if alone."""
    main = told.select("event_id", "voice", pl.col("weapon_type").alias("weapon"), main=True)
    listed = told.select("event_id", "voice", pl.col("weapon_types").alias("weapon"), main=False)
    named = pl.concat([main, listed.explode("weapon", empty_as_null=False)])
    counted = named.group_by("event_id", "weapon").agg(
        pl.col("voice").filter("main").n_unique().alias("as_main"), pl.col("voice").n_unique()
    )
    order = counted.with_columns(vague=pl.col("weapon") == _NO_MEANS).sort(
        "event_id", "vague", "as_main", "voice", "weapon", descending=[False, False, True, True, False]
    )
    kept = order.filter(~pl.col("vague") | pl.col("vague").all().over("event_id"))
    grouped = kept.group_by("event_id", maintain_order=True).agg(pl.col("weapon").alias("weapon_types"))
    return grouped.with_columns(weapon_type=pl.col("weapon_types").list.first())


def _counts(told: pl.DataFrame) -> pl.DataFrame:
    clarity = pl.col("clarity")
    return told.group_by("event_id").agg(
        n_reports=pl.len(),
        n_sources=pl.col("source").drop_nulls().n_unique(),
        sources=pl.col("source").drop_nulls().unique().sort(),
        article_ids=pl.col("article_id").unique().sort(),
        rule_ids=pl.col("rule_ids").explode(empty_as_null=False).drop_nulls().unique().sort(),
        clarity=pl.when((clarity == "disputed").any())
        .then(pl.lit("disputed"))
        .when((clarity == "stated").any())
        .then(pl.lit("stated"))
        .otherwise(pl.lit("attributed")),
    )


def _civilian_targeting() -> pl.Expr:
    """The flag that follows from the event's type and target, which may come from different reports."""
    cases = [(sub, target) for sub in HIERARCHY for target in (*ACTOR_TYPES.values(), None)]
    flagged = [f"{sub}{_LINK}{target or ''}" for sub, target in cases if civilian_targeting(sub, target)]
    case = pl.concat_str("sub_event_type", pl.lit(_LINK), pl.col("target_type").fill_null(""))
    return pl.when(case.is_in(flagged)).then(pl.lit(CIVILIAN_TARGETING))


def _disorder_types() -> dict[str, str]:
    return {sub: disorder_type(sub) for sub in HIERARCHY}
