"""The nets find every pair that is near in time and space: as many as comparing all with all."""

import random
from datetime import date, timedelta
from itertools import combinations

import pytest
from geopy.distance import geodesic
from merge_pairs import table, told

from builders.merge.blocking import AREA_REACH, FINE_REACH, candidates
from builders.merge.features import features
from builders.merge.vocabulary import load_vocabulary
from schema.event import Report

#: The map of the nets is flat: within this share of a reach, either answer is right.
FLAT = 0.04


@pytest.mark.parametrize("seed", range(5))
def test_no_near_pair_is_missed_and_no_far_one_is_found(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - tables, not secrets
    reports = [_report(number, chance) for number in range(150)]
    numbers = features(table(*reports), load_vocabulary([]))
    found = set(candidates(numbers).iter_rows())
    certain = {(a, b) for a, b in combinations(range(150), 2) if _near(reports[a], reports[b], 1 - FLAT)}
    possible = {(a, b) for a, b in combinations(range(150), 2) if _near(reports[a], reports[b], 1 + FLAT)}
    assert len(certain) > 100
    assert certain <= found <= possible


def _report(number: int, chance: random.Random) -> Report:
    """A report within half a degree and ten days of the others, at any of the corners of Syria."""
    south, west = chance.choice([(32.6, 36.0), (37.0, 42.0), (35.5, 36.0)])
    point = {"latitude": south + chance.random() / 4, "longitude": west + chance.random() / 4}
    first = date(2016, 4, 1) + timedelta(days=chance.randrange(10))
    precision = chance.choice([1, 1, 1, 2, 3])
    last = first + timedelta(days=chance.choice([0, 0, 6]) if precision > 1 else 0)
    when = {"date_start": first, "date_end": last, "date_precision": precision}
    kind = {"sub_event_type": "Attack", "geo_precision": chance.choice([1, 1, 2, 3])}
    place = {"place_id": "C2338", "admin1_pcode": chance.choice(["SY03", "SY07"])}
    made = told(f"a{chance.randrange(100):03d}", number + 1, **when, **kind, **place)
    return made.model_copy(update=point | {"admin1_pcode": place["admin1_pcode"]})


def _near(one: Report, other: Report, slack: float) -> bool:
    if one.article_id == other.article_id:
        return False
    back, on = {1: 0, 2: 2, 3: 0}, {1: 0, 2: 1, 3: 0}
    spans = [
        (r.date_start - timedelta(days=back[r.date_precision]), r.date_end + timedelta(days=on[r.date_precision]))
        for r in (one, other)
    ]
    if (max(start for start, _ in spans) - min(end for _, end in spans)).days > 1:
        return False
    coarsest = max(one.geo_precision, other.geo_precision)
    if coarsest == 3:
        return one.admin1_pcode == other.admin1_pcode
    metres = geodesic((one.latitude, one.longitude), (other.latitude, other.longitude)).m
    return bool(metres <= (FINE_REACH if coarsest == 1 else AREA_REACH) * slack)
