"""The `notes` of an event: one plain-English sentence made from its fields.

"Air or drone strike by Military Forces of Russia (2000-) on Civilians (Syria) at Ariha, Idleb, on 3 May 2019: 4 killed
(4 to 6 reported), 9 wounded; barrel-bomb; 2 sources."
"""

from typing import Final

import polars as pl

#: sub-event type -> the noun of the sentence.
_NOUNS: Final[dict[str, str]] = {
    "Government regains territory": "Government forces regained territory",
    "Non-state actor overtakes territory": "Territory was overtaken",
    "Armed clash": "Armed clash",
    "Excessive force against protesters": "Excessive force against protesters",
    "Protest with intervention": "Protest with intervention",
    "Peaceful protest": "Peaceful protest",
    "Violent demonstration": "Violent demonstration",
    "Mob violence": "Mob violence",
    "Chemical weapon": "Chemical attack",
    "Air/drone strike": "Air or drone strike",
    "Suicide bomb": "Suicide bombing",
    "Shelling/artillery/missile attack": "Shelling or missile attack",
    "Remote explosive/landmine/IED": "Explosion of a mine, bomb or remnant",
    "Grenade": "Grenade attack",
    "Sexual violence": "Sexual violence",
    "Attack": "Attack",
    "Abduction/forced disappearance": "Abduction or forced disappearance",
    "Agreement": "Agreement",
    "Arrests": "Arrests",
    "Change to group/activity": "Change in a group or its activity",
    "Disrupted weapons use": "Weapons use disrupted",
    "Headquarters or base established": "Headquarters or base established",
    "Looting/property destruction": "Looting or destruction of property",
    "Non-violent transfer of territory": "Territory transferred without a fight",
    "Other": "Other development",
}

_CLASH: Final = "Armed clash"


def notes(events: pl.DataFrame) -> pl.Series:
    """The sentence of each event; `events` has the columns of `schema.event.Event` but for `notes`."""
    sentence = pl.concat_str(_what(), _sides(), _where(), _when(), _harm(), _weapon(), _sources(), pl.lit("."))
    return events.select(sentence.alias("notes")).to_series()


def _what() -> pl.Expr:
    return pl.col("sub_event_type").replace_strict(_NOUNS, return_dtype=pl.String)


def _sides() -> pl.Expr:
    actor, target = _all("actor"), _all("target")
    both = actor.is_not_null() & target.is_not_null()
    return (
        pl.when((pl.col("sub_event_type") == _CLASH) & both)
        .then(pl.format(" between {} and {}", actor, target))
        .otherwise(pl.concat_str(_if_told(" by {}", actor), _if_told(" on {}", target)))
    )


def _all(side: str) -> pl.Expr:
    """The main side with its further ones."""
    others = pl.col(f"assoc_{side}")
    return pl.when(others.is_null()).then(pl.col(side)).otherwise(pl.format("{} (with {})", side, others))


def _where() -> pl.Expr:
    near = pl.when(pl.col("geo_precision") == 1).then(pl.lit(" at ")).otherwise(pl.lit(" in the area of "))
    region = pl.when(pl.col("location") == pl.col("admin1")).then(pl.lit("")).otherwise(pl.format(", {}", "admin1"))
    return pl.concat_str(near, pl.col("location"), region)


def _when() -> pl.Expr:
    first, last = (pl.col(name).dt.to_string("%-d %B %Y") for name in ("date_start", "date_end"))
    about = pl.when(pl.col("date_precision") == 1).then(pl.lit(" on ")).otherwise(pl.lit(" about "))
    one_day = pl.col("date_start") == pl.col("date_end")
    return pl.when(one_day).then(pl.concat_str(about, first)).otherwise(pl.format(", from {} to {}", first, last))


def _harm() -> pl.Expr:
    killed, injured = _count("fatalities", "killed"), _count("injured", "wounded")
    both = (killed != "") & (injured != "")
    joined = pl.concat_str(killed, pl.when(both).then(pl.lit(", ")).otherwise(pl.lit("")), injured)
    return pl.when(joined == "").then(pl.lit("")).otherwise(pl.format(": {}", joined))


def _count(name: str, word: str) -> pl.Expr:
    low, high = pl.col(f"{name}_low"), pl.col(f"{name}_high")
    spread = pl.when(low == high).then(pl.lit("")).otherwise(pl.format(" ({} to {} reported)", low, high))
    return pl.when(high == 0).then(pl.lit("")).otherwise(pl.format(f"{{}} {word}{{}}", name, spread))


def _weapon() -> pl.Expr:
    told = pl.col("weapon_types").list.join(", ")
    return pl.when(told.is_in(["unspecified", "other", ""])).then(pl.lit("")).otherwise(pl.format("; {}", told))


def _sources() -> pl.Expr:
    plural = pl.when(pl.col("n_sources") == 1).then(pl.lit("")).otherwise(pl.lit("s"))
    disputed = pl.when(pl.col("clarity") == "disputed").then(pl.lit(", disputed")).otherwise(pl.lit(""))
    return pl.format("; {} source{}{}", "n_sources", plural, disputed)


def _if_told(words: str, value: pl.Expr) -> pl.Expr:
    return pl.when(value.is_null()).then(pl.lit("")).otherwise(pl.format(words, value))
