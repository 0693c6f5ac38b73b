"""The profile `ucdp-ged`: the 49 columns of UCDP's Georeferenced Event Dataset since 23.1, in their order.

Names and meanings follow the GED codebook (Högbladh 2019); the order of the columns is that of its CSV files.
"""

from typing import Final

import polars as pl

from builders.beside import rows_beside
from builders.export.dyads import CIVILIANS, Dyad, Dyads
from builders.export.profile import LEFT_OUT, Column, Profile

#: Why an event of a release is no event of GED -> one sentence.
REASONS: Final[dict[str, str]] = {
    "no-deaths": "No one is reported killed (`fatalities_high` is 0).",
    "no-armed-force": "It is a demonstration, a riot or a strategic development.",
    "side-unknown": "Its main actor or target is not told, not organised, or a side of a battle that is not armed.",
    "same-side": "Both main sides are one side in UCDP's view.",
    "custody": "A government killed by torture, which UCDP counts as a death in custody.",
}

#: Deaths in a year from which UCDP calls a dyad active.
_ACTIVE: Final = 25
_SYRIA: Final = 652

_SIDES: Final = pl.Schema(
    {
        **dict.fromkeys(("sub_event_type", "first_actor", "first_target", "weapon_type", LEFT_OUT), pl.String()),
        "type_of_violence": pl.Int32(),
        "conflict_new_id": pl.Int64(),
        "conflict_name": pl.String(),
        "dyad_new_id": pl.Int64(),
        "dyad_name": pl.String(),
        "side_a": pl.String(),
        "side_b": pl.String(),
        **dict.fromkeys(("side_a_new_id", "side_b_new_id", "gwnoa", "gwnob"), pl.Int64()),
    }
)


def prepare(events: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The events with dyads, sources and what follows from both; those that are none of GED's with a reason."""
    keys = ("sub_event_type", "first_actor", "first_target", "weapon_type")
    told = events.with_columns(first_actor=_first("actor_ids"), first_target=_first("target_ids"))
    sided = told.join(_sides(told.select(keys).unique()), on=keys, how="left", nulls_equal=True)
    deadly = pl.col("fatalities_high") >= 1
    marked = sided.with_columns(pl.when(deadly).then(LEFT_OUT).otherwise(pl.lit("no-deaths")).alias(LEFT_OUT))
    reported = marked.join(_sources(events, articles), on="event_id", how="left")
    deaths = pl.when(pl.col(LEFT_OUT).is_null()).then("fatalities").otherwise(0).sum().over("dyad_name", "year")
    return reported.with_columns(active_year=(deaths >= _ACTIVE).cast(pl.Int32))


def _first(ids: str) -> pl.Expr:
    return pl.col(ids).list.first()


def _sides(combinations: pl.DataFrame) -> pl.DataFrame:
    """Each combination of type, sides and means with its dyad, or with the reason why it has none."""
    dyads = Dyads()
    rows = []
    for kind, actor, target, weapon in combinations.sort(pl.all()).iter_rows():
        found = dyads.of(kind, actor, target, weapon)
        told = _named(found, dyads) if isinstance(found, Dyad) else (found, *[None] * (len(_SIDES) - 5))
        rows.append((kind, actor, target, weapon, *told))
    return pl.DataFrame(rows, schema=_SIDES, orient="row")


def _named(dyad: Dyad, dyads: Dyads) -> tuple[object, ...]:
    sides = (dyad.side_a, dyad.side_b)
    return (
        None,
        dyad.type_of_violence,
        dyad.conflict_new_id,
        dyad.conflict_name,
        dyad.dyad_new_id,
        dyad.name,
        *sides,
        *(dyads.side_ids.get(side) for side in sides),
        *(dyads.states.get(side) for side in sides),
    )


def _sources(events: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """`event_id` with outlets, days and headlines of its articles as parallel lists, joined by `;`."""
    told = events.select("event_id", id=pl.col("article_ids")).explode("id", empty_as_null=False)
    day = pl.col("published").dt.to_string("%Y-%m-%d").fill_null("")
    named = articles.select("id", office=_item("source"), day=day, headline=_item("title"))
    item = pl.format('"{},{},{}"', "office", "day", "headline")
    listed = told.join(named, on="id").sort("event_id", "id").with_columns(article=item)
    names = ("office", "day", "headline", "article")
    return listed.group_by("event_id").agg(pl.col(name).str.join(";") for name in names)


def _item(column: str) -> pl.Expr:
    """A text on one line, without the signs that part the items of the lists."""
    text = pl.col(column).fill_null("").str.replace_all(r"\s+", " ")
    return text.str.replace_all('"', "'").str.replace_all(";", ",")


def _where_prec() -> pl.Expr:
    place = pl.col("place_id")
    return (
        pl.when(place.str.contains(r"^SY\d{2}$"))
        .then(4)
        .when(place.str.contains(r"^SY\d{4}$"))
        .then(3)
        .when(place.str.contains(r"^SY\d{6}$"))
        .then(2)
        .otherwise(pl.col("geo_precision").replace_strict({1: 1, 2: 2, 3: 5}))
        .cast(pl.Int32)
    )


def _where_coordinates() -> pl.Expr:
    place = pl.col("place_id")
    return (
        pl.when(place.str.contains(r"^SY\d{2}$"))
        .then(_adm_1())
        .when(place.str.contains(r"^SY\d{4}$"))
        .then(pl.col("location") + " district")
        .otherwise("location")
    )


def _adm_1() -> pl.Expr:
    names = {row["admin1_pcode"]: row["adm_1"] for row in rows_beside("builders.export", "ucdp_governorates.csv")}
    return pl.col("admin1_pcode").replace_strict(names, default="", return_dtype=pl.String)


def _date_prec() -> pl.Expr:
    days = (pl.col("date_end") - pl.col("date_start")).dt.total_days() + 1
    one_day = pl.col("date_precision").replace_strict({1: 1, 2: 2, 3: 4})
    spans = pl.when(days == 1).then(one_day).when(days < 7).then(2).when(days == 7).then(3)
    return spans.when(days <= 31).then(4).otherwise(5).cast(pl.Int32)


def _clarity() -> pl.Expr:
    over_days = (pl.col("date_end") > pl.col("date_start")) & (pl.col("date_precision") == 1)
    return pl.when(over_days).then(2).otherwise(1).cast(pl.Int32)


def _relid() -> pl.Expr:
    return pl.format("SYR-{}-{}-{}-{}", "year", "type_of_violence", pl.col("dyad_new_id").fill_null(0), _number())


def _number() -> pl.Expr:
    return pl.col("event_id").str.extract(r"(\d+)$").cast(pl.Int64)


def _day(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.Datetime("ms"))


def _point() -> pl.Expr:
    return pl.format("POINT ({} {})", "longitude", "latitude")


def _state(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String).fill_null("")


def _zero() -> pl.Expr:
    return pl.lit(0, dtype=pl.Int32)


_CIVILIAN_DEAD: Final = pl.col("fatalities_civilians")

PROFILE: Final = Profile(
    name="ucdp-ged",
    title="UCDP GED",
    about=(
        "Only events that GED would count have a row; the command says how many it left out, and why. UCDP's rule that "
        "a dyad must once have reached 25 deaths in a year is not applied. The numbers of dyads, conflicts and sides "
        "are UCDP's where its Syria release lists them and empty elsewhere; event ids are this dataset's own. GED "
        "calls indiscriminate bombardment state-based, with its victims in `deaths_civilians`, unless civilians were "
        "clearly meant; a row that names civilians as its target does not tell which armed side was near, and is "
        "one-sided here: expect more of type 3 and fewer of type 1 than in GED."
    ),
    reasons=REASONS,
    prepare=prepare,
    columns=(
        Column("id", "the number in `event_id`", _number()),
        Column(
            "relid", "`SYR`, year, type of violence, dyad (0 when it has no number) and id, joined by `-`", _relid()
        ),
        Column("year", "year of `date_start`", pl.col("year")),
        Column(
            "active_year",
            f"1 if the rows of this dyad in this year have at least {_ACTIVE} `best` deaths",
            pl.col("active_year"),
        ),
        Column("code_status", "`Clear`", pl.lit("Clear")),
        Column(
            "type_of_violence",
            "3 when the main target is civilians, else 1 when a side is a government, else 2",
            pl.col("type_of_violence"),
        ),
        Column("conflict_dset_id", "as `conflict_new_id`", pl.col("conflict_new_id")),
        Column("conflict_new_id", "UCDP's number, or empty", pl.col("conflict_new_id")),
        Column(
            "conflict_name",
            "UCDP's name; for types 2 and 3 that of the dyad; empty for a state-based pair that UCDP does not list",
            pl.col("conflict_name").fill_null(""),
        ),
        Column("dyad_dset_id", "as `dyad_new_id`", pl.col("dyad_new_id")),
        Column("dyad_new_id", "UCDP's number, or empty", pl.col("dyad_new_id")),
        Column("dyad_name", "`side_a` - `side_b`", pl.col("dyad_name")),
        Column("side_a_dset_id", "as `side_a_new_id`", pl.col("side_a_new_id")),
        Column("side_a_new_id", "UCDP's number, or empty", pl.col("side_a_new_id")),
        Column(
            "side_a",
            "the order of UCDP's list; of an unlisted pair the government, else the first by name; in type 3 who kills",
            pl.col("side_a"),
        ),
        Column("side_b_dset_id", "as `side_b_new_id`", pl.col("side_b_new_id")),
        Column("side_b_new_id", "UCDP's number, or empty", pl.col("side_b_new_id")),
        Column("side_b", f"the other side; `{CIVILIANS}` in type 3", pl.col("side_b")),
        Column("number_of_sources", "`n_sources`", pl.col("n_sources")),
        Column(
            "source_article",
            '`"outlet,day,headline"` of each article, joined by `;` (a `"` in them is `\'`, a `;` is `,`)',
            pl.col("article").fill_null(""),
        ),
        Column("source_office", "the outlets, joined by `;` (as in `source_article`)", pl.col("office").fill_null("")),
        Column("source_date", "the days of publication, joined by `;`", pl.col("day").fill_null("")),
        Column("source_headline", "the headlines, joined by `;`", pl.col("headline").fill_null("")),
        Column("source_original", "empty: not coded", pl.lit("")),
        Column(
            "where_prec",
            "4 for a governorate, 3 for a district, 2 for a sub-district; else `geo_precision` 1 is 1, 2 is 2, 3 is 5",
            _where_prec(),
        ),
        Column(
            "where_coordinates",
            "`location`; UCDP's name of a governorate; ` district` behind that of a district",
            _where_coordinates(),
        ),
        Column("where_description", "`location_ar`", pl.col("location_ar")),
        Column("adm_1", "UCDP's name of `admin1_pcode`", _adm_1()),
        Column(
            "adm_2",
            "`admin2` and ` district`; empty where there is none",
            (pl.col("admin2") + " district").fill_null(""),
        ),
        Column("latitude", "as is", pl.col("latitude")),
        Column("longitude", "as is", pl.col("longitude")),
        Column("geom_wkt", "`POINT (longitude latitude)`", _point()),
        Column("priogrid_gid", "as is", pl.col("priogrid_gid")),
        Column("country", "as is", pl.col("country")),
        Column("country_id", f"{_SYRIA}", pl.lit(_SYRIA, dtype=pl.Int32)),
        Column("region", "`Middle East`", pl.lit("Middle East")),
        Column(
            "event_clarity", "2 for days that are known and more than one, which one figure covers; else 1", _clarity()
        ),
        Column(
            "date_prec",
            "by the length of `date_start` to `date_end`: 2 to 6 days 2, 7 days 3, up to 31 days 4, longer 5; of one "
            "day `date_precision` 1 is 1, 2 is 2, 3 is 4",
            _date_prec(),
        ),
        Column("date_start", "as is, at midnight", _day("date_start")),
        Column("date_end", "as is, at midnight", _day("date_end")),
        Column("deaths_a", "0: rows do not tell whose fighters died", _zero()),
        Column("deaths_b", "0, likewise", _zero()),
        Column("deaths_civilians", "`fatalities_civilians`", _CIVILIAN_DEAD),
        Column("deaths_unknown", "`fatalities` less `fatalities_civilians`", pl.col("fatalities") - _CIVILIAN_DEAD),
        Column("best", "`fatalities`", pl.col("fatalities")),
        Column("high", "`fatalities_high`", pl.col("fatalities_high")),
        Column("low", "`fatalities_low`", pl.col("fatalities_low")),
        Column("gwnoa", "Gleditsch and Ward's number of side A where it is a state, else empty text", _state("gwnoa")),
        Column("gwnob", "the same of side B", _state("gwnob")),
    ),
)
