"""Reports as numbers: days, metres, masks, tolls. Everything the criteria compare, one row per report."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Final

import polars as pl

from builders.merge.vocabulary import Vocabulary
from schema.codes import BATTLES, HIERARCHY, PROTESTS, RIOTS, STRATEGIC

#: Days by which a report of date precision 1, 2, 3 may lie after or before the event it tells, beyond its own span.
#: Precision 2 is mostly the day of publication: the event lies before it. Precision 3 is already a long span.
REACH_BACK: Final = {1: 0, 2: 2, 3: 0}
REACH_ON: Final = {1: 0, 2: 1, 3: 0}

#: A span longer than this is compared by its last days only.
LONGEST_SPAN: Final = 45

_METRES_PER_DEGREE: Final = 111_320.0
#: Degrees east of the middle of Syria; metres are counted from it, so that a degree's shrinking northward bends
#: distances of some 20 km by less than 1 km at the borders.
_MIDDLE: Final = 38.5


def features(reports: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """One row of numbers per report, in the order of `reports`.

    `lo`, `hi`: first and last day (days since 1970). `reach_lo`, `reach_hi`: the same, widened by the precision.
    `y`, `x`: metres north of the equator and east of the middle of Syria. `mutual`: who acts and who is acted upon
    depends on the account. `weapons`, `classes`, `actor_blocs`, `target_blocs`: bit masks, 0 when not told.
    `killed*`, `injured*`: figures, high 0 when untold.
    """
    day = pl.col("date_start").cast(pl.Int32)
    last = pl.col("date_end").cast(pl.Int32)
    first = pl.max_horizontal(day, last - LONGEST_SPAN)
    precision = pl.col("date_precision")
    latitude = pl.col("latitude")
    numbers = reports.select(
        article=_code(pl.col("article_id")),
        lo=first,
        hi=last,
        reach_lo=first - precision.replace_strict(REACH_BACK, return_dtype=pl.Int32),
        reach_hi=last + precision.replace_strict(REACH_ON, return_dtype=pl.Int32),
        day_known=precision == 1,
        geo=pl.col("geo_precision"),
        y=(latitude * _METRES_PER_DEGREE).round().cast(pl.Int32),
        x=((pl.col("longitude") - _MIDDLE) * _METRES_PER_DEGREE * latitude.radians().cos()).round().cast(pl.Int32),
        place=_code(pl.col("place_id")),
        admin1=_code(pl.col("admin1_pcode")),
        admin3=_code(pl.col("admin3_pcode")),
        sub_type=pl.col("sub_event_type").replace_strict(HIERARCHY, return_dtype=pl.Int32),
        battle=pl.col("event_type") == BATTLES,
        mutual=pl.col("event_type").is_in([BATTLES, PROTESTS, RIOTS, STRATEGIC]),
        actor=_code(pl.col("actor_ids").list.first()),
        target=_code(pl.col("target_ids").list.first()),
        killed=pl.col("fatalities"),
        killed_low=pl.col("fatalities_low"),
        killed_high=pl.col("fatalities_high"),
        injured=pl.col("injured"),
        injured_high=pl.col("injured_high"),
    )
    return numbers.with_columns(
        _mask(reports["actor_ids"], vocabulary.bloc_mask).alias("actor_blocs"),
        _mask(reports["target_ids"], vocabulary.bloc_mask).alias("target_blocs"),
        _mask(reports["weapon_types"], vocabulary.weapon_mask).alias("weapons"),
        _mask(reports["weapon_types"], vocabulary.class_mask).alias("classes"),
    )


def actor_ids(reports: pl.DataFrame) -> set[str]:
    """All actor ids that the reports name."""
    columns = (reports[name].explode(empty_as_null=False).drop_nulls().unique() for name in ("actor_ids", "target_ids"))
    return set(chain.from_iterable(columns))


def _code(text: pl.Expr) -> pl.Expr:
    """A number for each distinct text, the same in every column; only equality means something. Null stays null."""
    return pl.when(text.is_not_null()).then(text.hash(seed=0))


def _mask(lists: pl.Series, mask_of: Callable[[Iterable[str]], int]) -> pl.Series:
    """The mask of each list; computed once per distinct list, of which there are few."""
    texts = lists.list.join("|")
    distinct = texts.unique()
    masks = pl.DataFrame(
        {"text": distinct, "mask": [mask_of(str(text).split("|")) for text in distinct]},
        schema={"text": pl.String, "mask": pl.Int64},
    )
    return pl.DataFrame({"text": texts}).join(masks, on="text", how="left", maintain_order="left")["mask"]
