"""How well coded rows agree with a gold file.

A coded row can be paired with a gold event of the same article when the event type is the same, the dates come within
a day of each other, and the points lie within the tolerance of the coarser precision. Pairs are one to one, with the
greatest total agreement. `event_f1` counts the pairs. `row_f1` counts of each pair only the share of its ten fields
that are right: it is 1 only when every row is wholly right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Self

import polars as pl
from geopy.distance import great_circle

from builders.assignment import best_pairs
from builders.readers.gold import GoldEvent
from schema.codes import BATTLES

#: geographic precision -> how far apart two points of one event may lie, km.
TOLERANCE_KM: Final[Mapping[int, float]] = MappingProxyType({1: 10.0, 2: 30.0, 3: 100.0})
#: geographic precision of the gold -> how far off a right point may lie, km.
RIGHT_KM: Final[Mapping[int, float]] = MappingProxyType({1: 5.0, 2: 25.0, 3: 25.0})

#: Columns of a reports file that are compared.
COLUMNS: Final = (
    "article_id",
    "date_start",
    "date_end",
    "event_type",
    "sub_event_type",
    "actor_ids",
    "target_ids",
    "latitude",
    "longitude",
    "geo_precision",
    "fatalities",
    "fatalities_civilians",
    "injured",
    "weapon_types",
)


#: Column -> its least and its greatest value; beyond them lies no place, no day and no precision.
LIMITS: Final[Mapping[str, tuple[Any, Any]]] = MappingProxyType(
    {
        "latitude": (-90, 90),
        "longitude": (-180, 180),
        "geo_precision": (min(TOLERANCE_KM), max(TOLERANCE_KM)),
        "date_start": (date.min, date.max),
        "date_end": (date.min, date.max),
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared of an event, coded or gold; `words` shows it to a reader."""

    event_type: str
    sub_event_type: str
    start: date
    end: date
    point: tuple[float, float]
    geo_precision: int
    actors: frozenset[str]
    targets: frozenset[str]
    fatalities: int
    civilians: int
    injured: int
    weapons: frozenset[str]
    words: str

    @classmethod
    def of_gold(cls, event: GoldEvent) -> Self:
        """The row of an event of a gold file."""
        return cls(
            event_type=event.event_type,
            sub_event_type=event.sub_event_type,
            start=event.date_start,
            end=event.date_end,
            point=(event.lat, event.lon),
            geo_precision=event.geo_precision,
            actors=frozenset(event.actor1),
            targets=frozenset(event.actor2),
            fatalities=event.fatalities,
            civilians=event.civilians_killed,
            injured=event.injured,
            weapons=frozenset(event.weapons),
            words=event.quote,
        )

    @classmethod
    def of_report(cls, row: Mapping[str, Any]) -> Self:
        """The row of a line of `reports.parquet` with `COLUMNS`."""
        return cls(
            event_type=row["event_type"],
            sub_event_type=row["sub_event_type"],
            start=row["date_start"],
            end=row["date_end"],
            point=(row["latitude"], row["longitude"]),
            geo_precision=row["geo_precision"],
            actors=frozenset(row["actor_ids"]),
            targets=frozenset(row["target_ids"]),
            fatalities=row["fatalities"],
            civilians=row["fatalities_civilians"],
            injured=row["injured"],
            weapons=frozenset(row["weapon_types"]),
            words=f"{row['date_start']} at {row['latitude']:.2f}, {row['longitude']:.2f}",
        )

    def km(self, other: "Row") -> float:
        """Distance of the two points in km."""
        return float(great_circle(self.point, other.point).km)


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which the coding is not the gold: `kind` is `missed`, `spurious` or `wrong`."""

    kind: str
    article_id: str
    what: str
    words: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Agreement over some articles: how many articles, gold events, coded rows and pairs, and the shares of each."""

    articles: int
    gold: int
    coded: int
    paired: int
    precision: float
    recall: float
    event_f1: float
    row_f1: float
    fields: Mapping[str, float]


def pairable(coded: Row, gold: Row) -> bool:
    """Whether the two can be one event: same type, dates within a day, points within the tolerance."""
    if coded.event_type != gold.event_type:
        return False
    if (coded.start - gold.end).days > 1 or (gold.start - coded.end).days > 1:
        return False
    return coded.km(gold) <= TOLERANCE_KM[max(coded.geo_precision, gold.geo_precision)]


def agreement(coded: Row, gold: Row) -> dict[str, bool]:
    """field -> whether it is right. Sides and weapons are right when they share one; in a battle either way round."""
    actor, target = _share(coded.actors, gold.actors), _share(coded.targets, gold.targets)
    if gold.event_type == BATTLES and _share(coded.actors, gold.targets) and _share(coded.targets, gold.actors):
        actor = target = True
    return {
        "sub_event_type": coded.sub_event_type == gold.sub_event_type,
        "date": (coded.start, coded.end) == (gold.start, gold.end),
        "place": coded.km(gold) <= RIGHT_KM[gold.geo_precision],
        "geo_precision": coded.geo_precision == gold.geo_precision,
        "actor": actor,
        "target": target,
        "fatalities": coded.fatalities == gold.fatalities,
        "civilians": coded.civilians == gold.civilians,
        "injured": coded.injured == gold.injured,
        "weapon": _share(coded.weapons, gold.weapons),
    }


def _share(coded: frozenset[str], gold: frozenset[str]) -> bool:
    return coded == gold or not coded.isdisjoint(gold)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article's coded rows and gold events, paired."""

    article_id: str
    coded: Sequence[Row]
    gold: Sequence[Row]
    pairs: Sequence[tuple[int, int]]
    verdicts: Sequence[Mapping[str, bool]]

    def differences(self) -> Iterator[Difference]:
        """What is wrong, missed and spurious, in this order."""
        for (_, right), verdict in zip(self.pairs, self.verdicts, strict=True):
            wrong = [field for field, is_right in verdict.items() if not is_right]
            if wrong:
                yield Difference("wrong", self.article_id, ", ".join(wrong), self.gold[right].words)
        for kind, rows, side in (("missed", self.gold, 1), ("spurious", self.coded, 0)):
            paired = {pair[side] for pair in self.pairs}
            for number, row in enumerate(rows):
                if number not in paired:
                    yield Difference(kind, self.article_id, row.sub_event_type, row.words)


def compare(coded: Mapping[str, Sequence[Row]], gold: Mapping[str, Sequence[Row]]) -> list[Comparison]:
    """The articles of `gold` one by one, in its order; articles without coded rows count as coded with none."""
    return [_compare(article_id, coded.get(article_id, ()), events) for article_id, events in gold.items()]


def _compare(article_id: str, coded: Sequence[Row], gold: Sequence[Row]) -> Comparison:
    worth = [[_worth(row, event) for event in gold] for row in coded]
    pairs = best_pairs(worth)
    return Comparison(article_id, coded, gold, pairs, [agreement(coded[left], gold[right]) for left, right in pairs])


def _worth(coded: Row, gold: Row) -> float:
    """0 where no pair can be made; else more than 1, so that another pair is worth more than better fields."""
    if not pairable(coded, gold):
        return 0.0
    verdict = agreement(coded, gold)
    return 1.0 + sum(verdict.values()) / len(verdict)


def figures(comparisons: Iterable[Comparison]) -> Figures:
    """The figures over all of `comparisons`; a share of nothing is 0, but F1 of nothing against nothing is 1."""
    parts = list(comparisons)
    gold, coded = sum(len(part.gold) for part in parts), sum(len(part.coded) for part in parts)
    verdicts = [verdict for part in parts for verdict in part.verdicts]
    paired = len(verdicts)
    right = {field: sum(verdict[field] for verdict in verdicts) for field in (verdicts[0] if verdicts else ())}
    shares = sum(right.values()) / len(right) if right else 0.0
    return Figures(
        articles=len(parts),
        gold=gold,
        coded=coded,
        paired=paired,
        precision=paired / coded if coded else 0.0,
        recall=paired / gold if gold else 0.0,
        event_f1=2 * paired / (gold + coded) if gold + coded else 1.0,
        row_f1=2 * shares / (gold + coded) if gold + coded else 1.0,
        fields=MappingProxyType({field: number / paired for field, number in right.items()}),
    )


def rows_by_article(reports: pl.DataFrame) -> Mapping[str, list[Row]]:
    """article id -> rows of a reports table with `COLUMNS`."""
    rows: dict[str, list[Row]] = {}
    for row in reports.select(*COLUMNS).iter_rows(named=True):
        rows.setdefault(row["article_id"], []).append(Row.of_report(row))
    return rows
