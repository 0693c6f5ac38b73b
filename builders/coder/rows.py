"""Rows: what a frame becomes, with tolls divided and evidence cut from the text."""

from collections.abc import Mapping, Sequence

from builders.coder.frame import Frame, Proof
from builders.coder.harm import Harm
from builders.coder.spots import Spot
from builders.language.tokens import Tokens
from schema.actors import ACTOR_TYPES, Actor
from schema.codes import (
    CIVILIAN_TARGETING,
    COUNTRY,
    EVENT_TYPE_OF,
    EXPLOSIONS,
    ISO_NUMERIC,
    STRATEGIC,
    VIOLENCE_AGAINST_CIVILIANS,
    disorder_type,
)
from schema.event import Evidence, Report
from schema.grid import priogrid_gid


def share(total: int, parts: int, part: int) -> int:
    """The part of a toll that falls to one of several places: evenly, the remainder one each from the first on."""
    return total // parts + (1 if part < total % parts else 0)


class Toll:
    """Best, low and high figure of killed and wounded of a frame, and the killed who are civilians."""

    def __init__(self, frame: Frame) -> None:
        killed = [h for h in frame.harms if h.kind == "killed"]
        wounded = [h for h in frame.harms if h.kind == "wounded"]
        self.killed = _sum(killed)
        self.wounded = _sum(wounded)
        self.civilians = min(self.killed[0], sum(_civilians(h, frame) for h in killed))


def _sum(harms: Sequence[Harm]) -> tuple[int, int, int]:
    return sum(h.value for h in harms), sum(h.low for h in harms), sum(h.high for h in harms)


def _civilians(harm: Harm, frame: Frame) -> int:
    """Victims not described at all are civilians unless the target is armed."""
    if harm.civilians is not None:
        return harm.civilians
    if harm.civilian:
        return harm.value
    if harm.armed or any(actor != "civilians" for actor in harm.actors):
        return 0
    if EVENT_TYPE_OF[frame.event] in (EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS):
        return harm.value if not frame.armed_target else 0
    return 0


def report(frame: Frame, article_id: str, tokens: Tokens, register: Mapping[str, Actor], number: int) -> Report:
    """The report of a frame that stands at one place; `number`: of the row in its article."""
    toll = Toll(frame)
    spot, part, parts = frame.spots[0], frame.part, frame.parts
    place, time = spot.place, frame.time
    assert place is not None and time is not None, "a frame without a place or time is refused before it becomes a row"
    actors = [register[a] for a in frame.actors]
    targets = [register[t] for t in frame.targets]
    killed = [share(n, parts, part) for n in toll.killed]
    wounded = [share(n, parts, part) for n in toll.wounded]
    weapons = frame.weapons or ["unspecified"]
    latitude, longitude = round(spot.latitude, 5), round(spot.longitude, 5)
    return Report(
        report_id=f"{article_id}#{number}",
        event_id=None,
        article_id=article_id,
        date_start=time.start,
        date_end=time.end,
        date_precision=time.precision,
        year=time.start.year,
        disorder_type=disorder_type(frame.event),
        event_type=EVENT_TYPE_OF[frame.event],
        sub_event_type=frame.event,
        actor=actors[0].name if actors else None,
        actor_ids=frame.actors,
        actor_type=ACTOR_TYPES[actors[0].inter] if actors else None,
        assoc_actor="; ".join(a.name for a in actors[1:]) or None,
        target=targets[0].name if targets else None,
        target_ids=frame.targets,
        target_type=ACTOR_TYPES[targets[0].inter] if targets else None,
        assoc_target="; ".join(t.name for t in targets[1:]) or None,
        interaction=_interaction(actors, targets),
        civilian_targeting=_civilian_targeting(frame, targets),
        weapon_type=weapons[0],
        weapon_types=weapons,
        fatalities=killed[0],
        fatalities_low=min(killed),
        fatalities_high=max(killed),
        fatalities_civilians=min(killed[0], share(toll.civilians, parts, part)),
        injured=wounded[0],
        injured_low=min(wounded),
        injured_high=max(wounded),
        country=COUNTRY,
        iso=ISO_NUMERIC,
        admin1=place.admin1 or place.name,
        admin1_pcode=place.admin1_pcode or place.place_id,
        admin2=place.admin2,
        admin2_pcode=place.admin2_pcode,
        admin3=place.admin3,
        admin3_pcode=place.admin3_pcode,
        location=place.name,
        location_ar=place.name_ar,
        place_id=place.place_id,
        latitude=latitude,
        longitude=longitude,
        geo_precision=spot.precision,
        priogrid_gid=priogrid_gid(latitude, longitude),
        clarity=frame.clarity,
        rule_ids=sorted(frame.rule_ids),
        evidence=_evidence(frame, spot, tokens),
    )


def _interaction(actors: Sequence[Actor], targets: Sequence[Actor]) -> str | None:
    """ACLED's interaction: the smaller code first, `only` for one side; 78 is printed the other way round."""
    codes = sorted([one.inter for one in (*actors[:1], *targets[:1])])
    if not codes:
        return None
    if len(codes) == 1:
        return f"{ACTOR_TYPES[codes[0]]} only"
    if codes == [7, 8]:
        codes.reverse()
    return f"{ACTOR_TYPES[codes[0]]}-{ACTOR_TYPES[codes[1]]}"


def _civilian_targeting(frame: Frame, targets: Sequence[Actor]) -> str | None:
    kind = EVENT_TYPE_OF[frame.event]
    if kind == VIOLENCE_AGAINST_CIVILIANS or frame.event == "Excessive force against protesters":
        return CIVILIAN_TARGETING
    if kind == STRATEGIC or kind == "Battles":
        return None
    return CIVILIAN_TARGETING if targets and targets[0].inter in (6, 7) else None


def _evidence(frame: Frame, spot: Spot, tokens: Tokens) -> list[Evidence]:
    proofs = [
        *frame.proofs,
        Proof("place", spot.first, spot.last, f"gazetteer:{spot.place.place_id}" if spot.place else ""),
    ]
    spans = {(p.field, tokens.starts[p.first], tokens.ends[p.last - 1], p.rule_id) for p in proofs if p.last > p.first}
    ordered = sorted(spans, key=lambda s: (s[1], s[2], s[0], s[3]))
    return [Evidence(field=f, start=a, end=b, text=tokens.text[a:b], rule_id=r) for f, a, b, r in ordered]
