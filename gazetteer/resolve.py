"""Which of its namesakes an article means.

Each candidate gets a sum of weights (WEIGHTS says which evidence counts how much and why). The best wins when it leads
clearly; else the answer is the smallest area that holds every candidate still in the running, with that area's
precision. An event is never dropped for a doubtful name: only an empty list of candidates gives no place.
"""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from gazetteer.distance import place_km, spread_km
from gazetteer.governorates import CAPITAL
from gazetteer.place import SETTLEMENTS, UNITS, Place

WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "admin stated": 8.0,  # the writer named the governorate: hardly anything outweighs it
        "kind stated": 2.5,  # "the town of": settlements; "governorate": the unit
        "kind group stated": 1.5,
        "kind contradicted": -4.0,
        "unit unasked": -4.0,  # a bare name means the town, not the unit that is named after it
        "part unasked": -2.5,  # a neighbourhood with nothing near it that points to its city
        "part near": 5.0,  # a neighbourhood is always near its city: no more than the fame of a capital
        "city near": 4.0,  # its city, or another part of it, was named just before
        "same district near": 3.5,  # its district, by a place of it named before: the countryside of its chief town
        "same governorate near": 2.0,  # another place named before, known to its governorate only
        "side near": 3.0,  # that is a side of the governorate: "the western countryside of"; halves every NEAR_KM
        "near": 7.0,  # a place named before, at the same point; halves every NEAR_KM
        "prominence": 1.0,  # per step of 0..5
    }
)
NEAR_KM: Final = 20.0
CLEAR_LEAD: Final = 1.0
"""A lead of one weight: two governorate-level namesakes without context differ by less."""
SAME_PLACE_KM: Final = 5.0
_PARTS: Final = frozenset({"neighbourhood", "city area", "square", "street"})
_ALIKE: Final = (
    SETTLEMENTS,
    _PARTS,
    frozenset({"airport", "airbase", "base"}),
    frozenset({"region", "countryside", "plain", "desert", "valley", "border", "district", "subdistrict"}),
    frozenset({"mountain", "hill"}),
    frozenset({"crossing", "junction", "bridge", "checkpoint"}),
    frozenset({"oilfield", "factory", "station"}),
)
"""Kinds that writers use for one another."""
NAMED_BEFORE: Final = "named before"
BEST_KNOWN: Final = "best known of its namesakes"
UNDECIDED: Final = "nothing tells which"
"""Reasons of a choice to which nothing that was named beside the name has led."""
WELL_KNOWN: Final = 3
"""Prominence from which a part of a city is known by its own name."""
AROUND_DAMASCUS: Final = frozenset({"SY01", "SY03"})
"""The capital lies within the governorate of its countryside, and writers give either for the suburbs."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says beside a name.

    `admin1`: P-codes of governorates stated for this mention. `nearby`: places already resolved in the sentence or
    article, nearest mention first. `kind_word`: a kind of kinds.csv, when a word such as "village of" stands before
    the name. `date`: of the event, for names that changed.
    """

    admin1: frozenset[str] = frozenset()
    nearby: tuple[Place, ...] = ()
    kind_word: str | None = None
    date: dt.date | None = None


NO_CONTEXT: Final = Context()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The place a name means (None: no candidate), its point, how precise it is, how sure (0..1) and why."""

    place: Place | None
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    score: float
    why: str
    candidates: tuple[Place, ...] = field(default=())


def resolve(
    candidates: Sequence[Place],
    context: Context = NO_CONTEXT,
    units: Mapping[str, Place] | None = None,
) -> Resolution:
    """Choose among namesakes. `units` are the gazetteer's places by id, to fall back on an admin unit's point."""
    if not candidates:
        return Resolution(None, None, None, None, 0.0, "no such name")
    if len(candidates) == 1:
        return _at(candidates[0], candidates[0].precision, 1.0, "the only place of this name", candidates)
    beside_capitals = not any(map(_is_capital, candidates))
    scored = sorted(
        ((_score(place, context, beside_capitals), place) for place in candidates),
        key=lambda pair: (-pair[0][0], -(pair[1].population or 0), pair[1].place_id),
    )
    (best_score, best_why), best = scored[0]
    sure = 1.0 / sum(math.exp(score - best_score) for (score, _), _ in scored)
    rivals = [place for (score, _), place in scored if best_score - score < CLEAR_LEAD]
    if len(rivals) == 1:
        return _at(best, best.precision, sure, best_why, candidates)
    if spread_km(rivals) <= SAME_PLACE_KM:
        return _at(best, best.precision, sure, f"{len(rivals)} places of this name side by side", candidates)
    return _fall_back(rivals, sure, candidates, units or {})


def _score(place: Place, context: Context, beside_capitals: bool) -> tuple[float, str]:
    """The sum of weights of one candidate, and the words for the evidence that counted most.

    Lists of governorates' capitals are common, so that one of them named before does not speak for a village beside it
    that shares the name of another; for no capital's namesakes it does (`beside_capitals`).
    """
    evidence: list[tuple[float, str]] = [(WEIGHTS["prominence"] * place.prominence, BEST_KNOWN)]
    if context.admin1:
        weight = WEIGHTS["admin stated"] if place.admin1_pcode in context.admin1 else -WEIGHTS["admin stated"]
        if weight < 0 and place.admin1_pcode in AROUND_DAMASCUS and context.admin1 & AROUND_DAMASCUS:
            weight = WEIGHTS["admin stated"] / 2
        evidence.append((weight, f"in {place.admin1 or place.name}, as stated"))
    evidence.append(_kind_evidence(place, context))
    near = _near_evidence(place, context, beside_capitals)
    unasked = place.kind in _PARTS and place.prominence < WELL_KNOWN and context.kind_word not in _PARTS
    if unasked and near[1] != NAMED_BEFORE:
        near = (min(near[0], WEIGHTS["part near"]), near[1]) if near[0] else (WEIGHTS["part unasked"], "")
    evidence.append(near)
    return sum(weight for weight, _ in evidence), max(evidence)[1]


def _is_capital(place: Place) -> bool:
    """Whether it is the capital of the country or of a governorate, or all that lies around one: "near Damascus"."""
    return place.capital_level in (0, CAPITAL) or (place.kind == "countryside" and place.parent is not None)


def _kind_evidence(place: Place, context: Context) -> tuple[float, str]:
    word = context.kind_word
    if word is None:
        return WEIGHTS["unit unasked"] if place.kind in UNITS else 0.0, "a settlement"
    if word == place.kind:
        return WEIGHTS["kind stated"], f"a {word}, as stated"
    if any(word in alike and place.kind in alike for alike in _ALIKE):
        return WEIGHTS["kind group stated"], f"a {place.kind}"
    if word == "neighbourhood" and place.kind in SETTLEMENTS:
        return WEIGHTS["kind contradicted"] / 2, ""
    if word == "countryside" or (word == "district" and place.kind in SETTLEMENTS and place.capital_level != 1):
        return 0.0, ""  # "the area of", of a town or around it
    holds = word == "camp" or any(word in alike for alike in _ALIKE if "district" in alike)
    if place.kind in UNITS and not holds:
        return WEIGHTS["kind contradicted"] + WEIGHTS["unit unasked"], ""  # the hospital of Idlib is in the city
    return WEIGHTS["kind contradicted"], ""


def _near_evidence(place: Place, context: Context, beside_capitals: bool) -> tuple[float, str]:
    """The nearest of the places named before counts most; each later mention counts half of the one before."""
    best, why = 0.0, ""
    for i, other in enumerate(context.nearby[:6]):
        if other.place_id == place.place_id:
            return WEIGHTS["near"], NAMED_BEFORE
        if _is_capital(other) and not beside_capitals:
            continue
        weight = 0.0
        if other.precision < 3:
            weight = WEIGHTS["near"] * 0.5 ** (place_km(place, other) / NEAR_KM)
            if place.admin2_pcode and place.admin2_pcode == other.admin2_pcode:
                weight = max(weight, WEIGHTS["same district near"])
        elif other.admin1_pcode == place.admin1_pcode:
            weight = WEIGHTS["same governorate near"]
            if other.kind == "region":
                weight += WEIGHTS["side near"] * 0.5 ** (place_km(place, other) / NEAR_KM)
        if place.parent and place.parent in (other.place_id, other.parent):
            weight = max(weight, WEIGHTS["city near"])
        weight /= 1 + i / 2
        if weight > best:
            best, why = weight, f"near {other.name}"
    return best, why


def _fall_back(
    rivals: Sequence[Place], sure: float, candidates: Sequence[Place], units: Mapping[str, Place]
) -> Resolution:
    """The smallest admin unit that holds all rivals; without one, the first rival with the coarsest precision."""
    for level, precision in (("admin3_pcode", 2), ("admin2_pcode", 2), ("admin1_pcode", 3)):
        codes = {getattr(place, level) for place in rivals}
        unit = units.get(codes.pop() or "") if len(codes) == 1 else None
        if unit:
            why = f"{len(rivals)} places of this name in {unit.name}, {UNDECIDED}"
            return _at(unit, precision, sure, why, candidates)
    return _at(rivals[0], 3, sure, f"{len(rivals)} places of this name, {UNDECIDED}", candidates)


def _at(place: Place, precision: int, sure: float, why: str, candidates: Sequence[Place]) -> Resolution:
    point = place.latitude, place.longitude
    return Resolution(place, *point, precision, round(sure, 3), why, tuple(candidates))
