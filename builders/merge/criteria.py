"""When two reports tell one event: points by six criteria, three gates, one threshold.

| criterion | for | against |
|---|---|---|
| time   | same days 3 (2 when a day is not known), overlapping 1 | days apart -2 when one is uncertain, else -5 |
| place  | same named place 3, same area 2, within the area or the same governorate 1 | other place 0, and the gate |
| type   | same sub-event type 2, often told for each other 1 | distant -1, and the gate; unrelated: never |
| actor  | same main actor 2, same bloc 1 | another actor -4, in a battle -6 |
| target | same bloc 1 | other fighters -3, in a battle -6; fighters or civilians -2 |
| toll   | see `builders.merge.toll`; the wounded weigh half | |
| weapon | the same weapon 1 | two weapons of different classes -4 |

What an article does not tell counts neither way. Two reports join from `THRESHOLD` points on: an unnamed side and an
untold toll still join on the same day, place and type, and one plain contradiction (side, weapon class, toll beyond
three times) keeps two incidents of one town and day apart, unless large equal tolls outweigh it.

Gates, because points alone would be too lenient: **time**, reports of days apart join only if tolls or wounded agree
(towns are shelled day after day); **place**, reports of different places join only on evidence of the
same victims (`SAME_VICTIMS` points of toll and wounded; `IN_AREA` when one place may lie within the other's area);
**type**, distant types join only when actor and target are both told and agree.
"""

from typing import Final

import polars as pl

from builders.merge.toll import injured_points, killed_points
from builders.merge.vocabulary import Vocabulary
from schema.codes import HIERARCHY

#: Points from which two reports are one event.
THRESHOLD: Final = 7
#: Points of toll and wounded without which two different places are two events.
SAME_VICTIMS: Final = 3
#: The same, when one of the places is an area in which the other may lie.
IN_AREA: Final = 2

#: The columns of points, in the order in which they are explained.
CRITERIA: Final = ("time", "place", "type", "actor", "target", "killed", "injured", "weapon")

#: Points for closeness 2, 1, 0 of the sub-event types; unrelated types never join.
_TYPE_POINTS: Final = {2: 2, 1: 1, 0: -1}
_DISTANT: Final = _TYPE_POINTS[0]
_UNRELATED: Final = -99
#: Points for another side of a battle: who fights whom is what a battle is.
_OTHER_FOE: Final = -6

_TYPES: Final = 32  # more than there are sub-event types
_SAME_PLACE: Final = pl.col("a_place") == pl.col("b_place")
_BATTLES: Final = pl.col("a_battle") & pl.col("b_battle")
_COARSEST: Final = pl.max_horizontal("a_geo", "b_geo")


def points(pairs: pl.DataFrame, features: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """`pairs` (`a`, `b`: rows of `features`) with the points of each criterion, `score` and `gate`.

    `gate` names the gate that keeps the pair apart whatever its score, or is null. Pairs of unrelated types are left
    out. All points are whole numbers, so that no sum depends on its order.
    """
    kept = pairs.filter(_kinship(pairs, features, vocabulary) != _UNRELATED)
    ends = [features[kept[end]].select(pl.all().name.prefix(f"{end}_")) for end in ("a", "b")]
    both = kept.hstack(ends[0]).hstack(ends[1])
    civilians = vocabulary.bloc_of["civilians"]
    sides = both.with_columns(
        type=_kinship(kept, features, vocabulary),
        time=_time(),
        place=_place(),
        killed=killed_points(),
        injured=injured_points(),
        weapon=_weapon(),
        **_sides("actor", "target", "", civilians),
        **_sides("target", "actor", "_crossed", civilians),
    )
    scored = sides.with_columns(**_either_order()).with_columns(score=pl.sum_horizontal(CRITERIA))
    return scored.select("a", "b", *CRITERIA, "score", gate=_gate())


def _kinship(pairs: pl.DataFrame, features: pl.DataFrame, vocabulary: Vocabulary) -> pl.Series:
    types = features["sub_type"]
    known = {
        HIERARCHY[one] * _TYPES + HIERARCHY[other]: _TYPE_POINTS[close]
        for (one, other), close in vocabulary.closeness.items()
    }
    codes = types.gather(pairs["a"]) * _TYPES + types.gather(pairs["b"])
    return codes.replace_strict(known, default=_UNRELATED, return_dtype=pl.Int32)


def _time() -> pl.Expr:
    known = pl.col("a_day_known") & pl.col("b_day_known")
    same = (pl.col("a_lo") == pl.col("b_lo")) & (pl.col("a_hi") == pl.col("b_hi"))
    overlap = pl.max_horizontal("a_lo", "b_lo") <= pl.min_horizontal("a_hi", "b_hi")
    return pl.when(same & known).then(3).when(same).then(2).when(overlap).then(1).when(known).then(-5).otherwise(-2)


def _place() -> pl.Expr:
    return pl.when(_SAME_PLACE).then(4 - _COARSEST).when(_COARSEST == 2).then(1).otherwise(0)


def _sides(a_side: str, b_side: str, suffix: str, civilians: int) -> dict[str, pl.Expr]:
    """Points of a's actor and target against b's `a_side` and `b_side`."""
    return {
        f"actor{suffix}": _one_side("actor", a_side, same=2, other=_other_actor()),
        f"target{suffix}": _one_side("target", b_side, same=1, other=_other_target(b_side, civilians)),
    }


def _one_side(a: str, b: str, same: int, other: pl.Expr) -> pl.Expr:
    mine, theirs = pl.col(f"a_{a}_blocs"), pl.col(f"b_{b}_blocs")
    return (
        pl.when((mine == 0) | (theirs == 0))
        .then(0)
        .when(pl.col(f"a_{a}") == pl.col(f"b_{b}"))
        .then(same)
        .when((mine & theirs) != 0)
        .then(1)
        .otherwise(other)
    )


def _other_actor() -> pl.Expr:
    return pl.when(_BATTLES).then(_OTHER_FOE).otherwise(-4)


def _other_target(b: str, civilians: int) -> pl.Expr:
    """Whether the dead were fighters is often in dispute; which fighters they were, less so."""
    either = (pl.col("a_target_blocs") | pl.col(f"b_{b}_blocs")) & civilians
    return pl.when(either != 0).then(-2).when(_BATTLES).then(_OTHER_FOE).otherwise(-3)


def _either_order() -> dict[str, pl.Expr]:
    """Who fights whom, signs with whom or stops whom depends on the account: the order that fits counts."""
    crossed = pl.col("actor_crossed") + pl.col("target_crossed")
    fits = (crossed > 0) & (crossed > pl.col("actor") + pl.col("target"))
    mutual = pl.col("a_mutual") | pl.col("b_mutual")
    return {side: pl.when(mutual & fits).then(f"{side}_crossed").otherwise(side) for side in ("actor", "target")}


def _weapon() -> pl.Expr:
    """A battle has many weapons, so that two accounts may name different ones."""
    told = (pl.col("a_classes") != 0) & (pl.col("b_classes") != 0)
    battle = pl.col("a_battle") | pl.col("b_battle")
    return (
        pl.when((pl.col("a_weapons") & pl.col("b_weapons")) != 0)
        .then(1)
        .when(told & ~battle & ((pl.col("a_classes") & pl.col("b_classes")) == 0))
        .then(-4)
        .otherwise(0)
    )


def _gate() -> pl.Expr:
    victims = pl.col("killed") + pl.col("injured")
    enough = pl.when(_COARSEST == 2).then(IN_AREA).otherwise(SAME_VICTIMS)
    distant = (pl.col("type") == _DISTANT) & ((pl.col("actor") <= 0) | (pl.col("target") <= 0))
    days_apart = pl.max_horizontal("a_lo", "b_lo") > pl.min_horizontal("a_hi", "b_hi")
    return (
        pl.when(days_apart & (victims < 1))
        .then(pl.lit("time"))
        .when(~_SAME_PLACE & (victims < enough))
        .then(pl.lit("place"))
        .when(distant)
        .then(pl.lit("type"))
        .otherwise(pl.lit(None, dtype=pl.String))
    )
