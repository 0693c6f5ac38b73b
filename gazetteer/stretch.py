"""The point of a stretch or road that is told by the places at its ends."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gazetteer.distance import place_km
from gazetteer.hit import Hit
from gazetteer.offsets import FAR_KM, along_road, between
from gazetteer.resolve import Resolution

_NO_END: Final = frozenset({"governorate", "district", "road"})
"""Kinds of places at which no stretch ends: "the M4, Nayrab" tells a place on a road."""


def stretch(answers: Sequence[tuple[Hit, Resolution]]) -> Resolution | None:
    """The midpoint, when two places are told as the ends of a stretch or a road."""
    relations = {hit.phrase.relation for hit, _ in answers}
    kinds = {hit.phrase.kind for hit, _ in answers}
    ends = [answer for _, answer in answers if answer.place and answer.place.kind not in _NO_END]
    if len(ends) < 2 or not ("between" in relations or "road" in kinds):
        return None
    if any(hit.phrase.relation == "near" for hit, _ in answers[1:]):  # the place on the road is told
        return None
    (one, a), (_, b) = ((answer, answer.place) for answer in ends[:2])
    if a is None or b is None or a.place_id == b.place_id:
        return None
    sure = all(hit.quality == 1.0 for hit, _ in answers) and answers[0][0].phrase.kind == "road"
    if "between" not in relations and not sure and place_km(a, b) > FAR_KM:  # "X, Hasakah road" is no stretch
        return None
    point = along_road(a, b) if "road" in kinds else between(a, b)
    score = round(min(answer.score for answer in ends[:2]), 3)
    return replace(
        one, latitude=point.latitude, longitude=point.longitude, geo_precision=point.geo_precision, score=score,
        why=f"midway between {a.name} and {b.name}",
    )  # fmt: skip
