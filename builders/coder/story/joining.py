"""Joining: frames of one article that tell the same event become one; headlines only add to what the text tells."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import FLIGHT, TERRITORY
from builders.coder.frame import Frame, Problem
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import AREA, WIDE
from builders.coder.sentence import has_article
from builders.coder.story.absorbing import absorb
from builders.coder.story.breaking_out import follows
from builders.coder.story.lending import REACH
from builders.coder.story.losses import counted, hand_over
from builders.coder.story.retelling import family, one_toll, retold, same_sides, same_time
from builders.mention import Mention
from gazetteer.place import INHABITED, Place
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, STRATEGIC


def join(frames: list[Frame], places: Mapping[str, Place]) -> None:
    """Each frame that retells an earlier one is added to it; what is told of the country as a whole, and headlines, are
    added to the rest, not the rest to them.
    """
    order = sorted(frames, key=lambda f: (f.title, bool(f.country)))
    kept: list[Frame] = []
    at_place: defaultdict[str, list[Frame]] = defaultdict(list)
    for frame in order:
        if frame.problem is not None:
            continue
        place = frame.spots[0].place
        same_place = at_place[place.place_id if place is not None else ""]
        told = (k for k in (*same_place, *kept[-REACH:]) if retold(frame, k))
        finely = [k for k in kept if k.spots[0].precision < AREA] if frame.title else []
        other = _as_headed(frame, list(told)) if frame.title else next(told, None)
        if other is not None:
            if frame.title and counted(frame, finely) and not one_toll(frame, other):
                frame.harms = []
            absorb(frame, other)
            frame.problem = Problem("retold", other.event)
        elif frame.country:
            frame.problem = Problem("place-country-only", frame.country)
        elif (_adds_nothing(frame, kept) and (same_place or not frame.spots[0].taken_up)) or (
            frame.title and any(not k.title for k in kept)
        ):
            if frame.title:
                _place_by_title(frame, kept, places)
            elif frame.harms:
                hand_over(frame, kept)
            frame.problem = Problem("retold", "no place or act of its own")
        else:
            kept.append(frame)
            same_place.append(frame)


def _as_headed(title: Frame, told: Sequence[Frame]) -> Frame | None:
    """Of the acts that a headline may tell, the first, unless it counts others and another as many as the headline."""
    first = next(iter(told), None)
    if first is None or not any(h.kind == "killed" and not h.vague for h in first.harms):
        return first
    return next((frame for frame in told if one_toll(title, frame)), first)


def _place_by_title(title: Frame, kept: Sequence[Frame], places: Mapping[str, Place]) -> None:
    """A headline may name the village where the text only tells of the governorate, and of no village in it; the name
    of its capital is that of the governorate there.
    """
    here = title.spots[0].place
    alike = [f for f in kept if family(f.event) == family(title.event) and same_sides(f, title) and same_time(f, title)]
    if (
        here is None
        or here.precision > 1
        or here.capital_level in (0, 1)
        or not alike
        or any(f.spots[0].precision == 1 for f in alike)
    ):
        return
    for frame in alike[:1]:
        wide = frame.spots[0].place
        if frame.parts == 1 and frame.spots[0].precision == AREA and wide is not None and lies_in(here, wide, places):
            frame.spots = title.spots


def _adds_nothing(frame: Frame, kept: Sequence[Frame]) -> bool:
    """Whether a word like "the attack" has neither a place by name nor a day of its own, and is not the first to tell
    of fire, by a side and with its dead, where a town was taken: "the SDF entered Raqqa. Coalition strikes killed 12
    civilians"; nor that people leave the town that was hit.
    """
    deadly = bool(frame.actors) and any(h.kind == "killed" and not h.vague for h in frame.harms)
    taken = bool(kept) and all(other.event in TERRITORY or EVENT_TYPE_OF[other.event] == STRATEGIC for other in kept)
    first = deadly and taken and EVENT_TYPE_OF[frame.event] == EXPLOSIONS
    first = first or (frame.event == FLIGHT and frame.rule.leaves and all(k.event != FLIGHT for k in kept))
    again = frame.rule.weak and frame.inherited_place and not _of_own_day(frame)
    return again and not first and not follows(frame, kept)


def _of_own_day(frame: Frame) -> bool:
    """Whether a clause tells a further act at "the town", with a day of its own and its means or toll."""
    clause, time = frame.clause, frame.time
    kinds = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "kind"]
    town = any(_is_meant(frame, kind) for kind in kinds)
    return town and time is not None and time.own and time.precision == 1 and bool(frame.weapons or frame.harms)


def _is_meant(frame: Frame, kind: Mention) -> bool:
    """Whether "the town", or "the same square", means the place told before; a village is not "the same city"."""
    parsed, place = frame.clause.parsed, frame.spots[0].place
    if parsed.tokens.keys[max(parsed.first, kind.first - 1)] == "same":
        return place is not None and (kind.values[0] == place.kind or kind.values[0] not in {"city", *WIDE})
    return kind.values[0] in INHABITED and has_article(parsed, kind)
