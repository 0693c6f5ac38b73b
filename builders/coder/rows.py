"""Rows: what a frame becomes, with tolls divided and evidence cut from the text."""

from collections.abc import Mapping, Sequence
from typing import Any

from builders.coder.acts.kinds import ON_WHEELS, default_weapons
from builders.coder.frame import Frame, Proof
from builders.coder.places.spot import Spot
from builders.coder.sides.men import UNNAMED
from builders.coder.sides.targets import at_base
from builders.coder.tolls.tolls import PEOPLE, share, toll_of, victims_unarmed
from builders.language.tokens import Tokens
from builders.placed import place_columns
from schema.actors import Actor
from schema.codes import COUNTRY, ISO_NUMERIC
from schema.derived import NO_MEANS, derived
from schema.event import Evidence, Report

_DEVICES = frozenset(
    """charge charges device devices homemade ied ieds improvised magnetic package parcel planted roadside sticky
    trap traps""".split()
)


def report(frame: Frame, article_id: str, tokens: Tokens, register: Mapping[str, Actor], number: int) -> Report:
    """The report of a frame that stands at one place; `number`: of the row in its article."""
    toll = toll_of(frame.harms, victims_unarmed(frame.event, _hit_only_armed(frame)))
    spot, part, parts = frame.spots[0], frame.part, frame.parts
    place, time = spot.place, frame.time
    if place is None or time is None:
        raise ValueError("a frame without a place or time is refused before it becomes a row")
    means = [weapon for weapon in _named(frame, tokens) if weapon != NO_MEANS]  # "shells" may be of any gun
    killed = [share(n, parts, part) for n in toll.killed]
    wounded = [share(n, parts, part) for n in toll.wounded]
    fields: dict[str, Any] = place_columns(place) | {
        "report_id": f"{article_id}#{number}",
        "event_id": None,
        "article_id": article_id,
        "date_start": time.start,
        "date_end": time.end,
        "date_precision": time.precision,
        "sub_event_type": frame.event,
        "actor_ids": _with_names(frame.actors),
        "target_ids": _with_names(frame.targets),
        "weapon_types": default_weapons(frame.event, means) or [NO_MEANS],
        "fatalities": killed[0],
        "fatalities_low": min(killed),
        "fatalities_high": max(killed),
        "fatalities_civilians": min(killed[0], share(toll.civilians, parts, part)),
        "injured": wounded[0],
        "injured_low": min(wounded),
        "injured_high": max(wounded),
        "country": COUNTRY,
        "iso": ISO_NUMERIC,
        "latitude": round(spot.latitude, 5),
        "longitude": round(spot.longitude, 5),
        "geo_precision": spot.precision,
        "clarity": frame.clarity,
        "rule_ids": sorted(frame.rule_ids),
        "evidence": _evidence(frame, spot, tokens),
    }
    return Report(**(fields | derived(fields, register)))


def _with_names(sides: Sequence[str]) -> list[str]:
    """The sides without the gunmen of whom it is told elsewhere, or beside them, to whom they belong."""
    armed = {side for side in sides if side not in PEOPLE}
    return [side for side in sides if side != UNNAMED or armed == {UNNAMED}]


def _named(frame: Frame, tokens: Tokens) -> list[str]:
    """The weapons of a frame; in English "the bomb", "the blast" is the one on wheels of which is told elsewhere."""
    words = {key for p in frame.proofs if p.field in ("event", "weapon") for key in tokens.keys[p.first : p.last]}
    wheels = not ON_WHEELS.isdisjoint(frame.weapons) and all(key.isascii() for key in words)
    return [w for w in frame.weapons if w != "ied" or not wheels or not words.isdisjoint(_DEVICES)]


def _hit_only_armed(frame: Frame) -> bool:
    """Whether something armed was hit, and no people beside it, of whom there are none at a base."""
    return frame.armed_target and (PEOPLE.isdisjoint(frame.targets) or at_base(frame))


def _evidence(frame: Frame, spot: Spot, tokens: Tokens) -> list[Evidence]:
    proofs = [
        *frame.proofs,
        Proof("place", spot.first, spot.last, f"gazetteer:{spot.place.place_id}" if spot.place else ""),
    ]
    spans = {(p.field, tokens.starts[p.first], tokens.ends[p.last - 1], p.rule_id) for p in proofs if p.last > p.first}
    ordered = sorted(spans, key=lambda s: (s[1], s[2], s[0], s[3]))
    return [Evidence(field=f, start=a, end=b, text=tokens.text[a:b], rule_id=r) for f, a, b, r in ordered]
