"""An incident that stays itself although all its articles were replaced."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from builders.merge.best import best_events
from builders.merge.blocking import candidates
from builders.merge.criteria import THRESHOLD, points
from builders.merge.features import actor_ids, features
from builders.merge.vocabulary import load_vocabulary


def continued(
    former: pl.DataFrame,
    unnamed: pl.DataFrame,
    sources: Mapping[str, str | None],
    published: Mapping[str, date | None],
) -> dict[int, str]:
    """Group -> former event that tells the same incident by the criteria of merging; best pairs first, one to one.

    `former`: events of the previous release that no report continues. `unnamed`: reports with their `group`.
    """
    if former.is_empty() or unnamed.is_empty():
        return {}
    renamed = unnamed.with_columns(event_id=pl.col("group").cast(pl.String))
    events = best_events(renamed.drop("group"), sources, published)
    both = pl.concat([former.select(events.columns), events]).with_columns(
        article_id=pl.Series(["former"] * former.height + ["now"] * events.height)
    )
    vocabulary = load_vocabulary(actor_ids(both))
    numbers = features(both, vocabulary)
    scored = points(candidates(numbers), numbers, vocabulary)
    same = scored.filter(pl.col("gate").is_null() & (pl.col("score") >= THRESHOLD))
    ordered = same.sort("score", "a", "b", descending=[True, False, False])
    kept: dict[int, str] = {}
    for a, b in ordered.select("a", "b").iter_rows():
        group, identifier = int(both["event_id"][b]), both["event_id"][a]
        if group not in kept and identifier not in kept.values():
            kept[group] = identifier
    return kept
