"""Absorbing: what a retelling adds to the frame that it retells."""

from builders.coder.acts.kinds import (
    AIR,
    ATTACK,
    BLAST,
    DRONES,
    GAS,
    REBELS,
    STANDOFF,
    TRANSFER,
    UNKNOWN_PLANES,
    told_together,
)
from builders.coder.frame import NO_NEWS, Frame, Time
from builders.coder.sides.men import UNNAMED
from builders.coder.story.again import named_rebels, one_case
from builders.coder.story.foes import TOWNSFOLK
from builders.coder.story.losses import untold
from builders.coder.story.retelling import by_nobody, by_terrorists
from builders.coder.story.wider import told_widely
from builders.coder.tolls.tolls import PEOPLE, divided, joined
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, HIERARCHY

_DAYS = 3  # days of a span of which a toll is no single day's
_WEEK = 6  # days of a span of which a toll is none of an act of which no day is told
_NIGHT = 2  # days from the first to the last of a night, or of "the past 48 hours"
_SPOKEN = 3  # days from that on which somebody spoke of an act to that of its page
_CARRIED = frozenset({"rocket", "guided-missile"})
_SHOT = frozenset({"blade", "machine-gun", "small-arms", "sniper"})


def absorb(frame: Frame, into: Frame) -> None:
    """Add what a retelling tells to the frame that it retells."""
    means, placed = _is_means(frame, into), told_widely(into, frame)
    called = named_rebels(frame, into) or named_rebels(into, frame)
    if means or _tells_better(frame, into) or by_nobody(into, frame):
        into.event, into.rule = frame.event, into.rule if frame.rule.weak else frame.rule
    if frame.event == TRANSFER and frame.targets and not into.targets:  # who left and who came are told
        into.actors, into.targets = list(frame.actors), list(frame.targets)
    if frame.rule.form != "harm" or not frame.inherited_place:  # a bare toll says nothing of who did it
        if by_terrorists(into, frame) and frame.actors:
            into.actors = list(frame.actors)
        elif not (by_terrorists(frame, into) and into.actors):
            into.actors += [a for a in frame.actors if a not in into.actors and a not in into.targets]
        if into.actors != [UNKNOWN_PLANES]:  # whose they were is told
            into.actors = [a for a in into.actors if a != UNKNOWN_PLANES]
            if REBELS & set(into.actors) and called:
                into.actors = [a for a in into.actors if a != "rebels"]
        _add_targets(frame, into)
    wide = told_widely(into, frame)  # by the sides that both tell
    shared = _of_more_places(frame, into, widely=placed or wide)
    if placed or wide or (means and not frame.inherited_place) or _told_by_name(frame, into):
        into.spots = frame.spots
    into.weapons = told_together(into.weapons, frame.weapons)
    if _dates(frame, into):
        into.time = frame.time
    if wide and into.parts == frame.parts:  # the finer place counts its own
        into.harms = joined(frame.harms, into.harms, frame.title, into.title, into.targets)
    else:
        _absorb_toll(frame, into, shared=shared)
    into.armed_target = into.armed_target or (frame.armed_target and set(frame.targets) <= set(into.targets))
    into.proofs += frame.proofs
    into.rule_ids |= frame.rule_ids
    into.known = into.known and frame.known
    into.mentioned = min(into.mentioned, frame.mentioned, key=_weight)
    if frame.clarity == "disputed":
        into.clarity = "disputed"


def _add_targets(frame: Frame, into: Frame) -> None:
    """Add who a retelling says was hit; civilians who are only assumed to be give way to an armed side whose dead are
    counted: "a bomb went off in the village", then "the blast killed 20 rebels".
    """
    known = [t for t in frame.targets if t != UNNAMED or not (into.actors and into.targets)]
    if _assumes_civilians(into) and _counts_armed(frame):
        into.targets = []
    elif _assumes_civilians(frame) and _counts_armed(into):
        return
    into.targets += [t for t in known if t not in into.targets and t not in into.actors]


def _assumes_civilians(frame: Frame) -> bool:
    """Whether nobody is said to be hit, nor houses or a market."""
    clause = frame.clause
    sites = (m.values[0].site for m in clause.parsed.between(clause.first, clause.last) if m.layer == "site")
    return untold(frame) and TOWNSFOLK.isdisjoint(sites)


def _counts_armed(frame: Frame) -> bool:
    """Whether a frame counts dead, all of an armed side that is told."""
    dead = [h for h in frame.harms if h.kind == "killed"]
    armed = all((h.armed or not PEOPLE.issuperset(h.actors)) and not h.unarmed for h in dead)
    return bool(dead and frame.targets) and armed and "civilians" not in frame.targets


def _weight(mentioned: str) -> tuple[bool, bool]:
    """How much it counts that an act is only mentioned."""
    return bool(mentioned), mentioned in NO_NEWS


def _dates(frame: Frame, into: Frame) -> bool:
    """Whether a retelling tells the day, or tells it better."""
    if frame.time is None or not frame.time.own:
        return _bounds(frame.time, into.time)
    if frame.inherited_place and not frame.harms and frame.time.start < frame.time.end:
        return False  # "the shelling of the past three days", told beside an act of one
    return into.time is None or _is_its_day(frame, into) or _finer(frame, into) or _first_told(frame, into)


def _bounds(spoken: Time | None, day: Time | None) -> bool:
    """Whether somebody spoke of an act days before that of the page, or it is of a day told before, which the page run
    into the text is not; that of the page is then not its day.
    """
    if spoken is None or day is None or day.basis not in ("default", "page"):
        return False
    told = spoken.basis == "spoken" or (spoken.basis == "told" and day.basis == "page")
    return told and 0 < (day.start - spoken.end).days <= _SPOKEN


def _is_its_day(frame: Frame, into: Frame) -> bool:
    """Whether a retelling tells the day of what was told on no day of its own; not the weeks of which it is a part."""
    day, told = frame.time, into.time
    return day is not None and told is not None and not told.own and (day.end - day.start).days <= _NIGHT


def _first_told(frame: Frame, into: Frame) -> bool:
    """Whether a retelling of a known act tells its day by itself, or else an earlier one: it was spoken of later."""
    days = [f.time.start for f in (frame, into) if f.time is not None]
    return one_case(frame, into) and (into.known if frame.known != into.known else days[0] < days[1])


def _finer(frame: Frame, into: Frame) -> bool:
    """Whether a retelling names the day of what was told of a span that holds it: "days ago", then "on Monday"."""
    day, span = frame.time, into.time
    if day is None or span is None or span.since:  # what goes on "since Sunday"
        return False
    return day.start == day.end and span.start < span.end and span.start <= day.start <= span.end


def _is_means(frame: Frame, into: Frame) -> bool:
    """Whether a retelling tells the bomb or strike by which a bare attack was made."""
    bare = into.event == ATTACK and into.rule.weak and EVENT_TYPE_OF[frame.event] == EXPLOSIONS
    return bare and set(into.weapons) <= set(frame.weapons) and not _SHOT & set(frame.weapons)


def _tells_better(frame: Frame, into: Frame) -> bool:
    """Whether a retelling says better what happened: by what means a place was bombed, or by a word of its own."""
    if frame.heard or _is_noise_of(frame, into):
        return False
    if _is_noise_of(into, frame):
        return True
    if {frame.event, into.event} <= STANDOFF and bool(frame.weapons) != bool(into.weapons):
        return bool(frame.weapons)
    if frame.event == AIR and into.event in STANDOFF and DRONES & set(frame.weapons) and set(into.weapons) <= _CARRIED:
        return True  # the rocket that hit the house was a drone's
    vague = into.rule.weak and into.event != GAS  # the gas that was told stays, whatever carried it
    return not frame.rule.weak and (vague or HIERARCHY[frame.event] < HIERARCHY[into.event])


def _is_noise_of(blast: Frame, fire: Frame) -> bool:
    """Whether Arabic blasts, by no bomb that is told, are those of the rockets or planes that another frame tells."""
    told = blast.event == BLAST and fire.event in STANDOFF and bool(fire.weapons) and not blast.weapons
    return told and blast.rule.lang != "en"


def _of_more_places(frame: Frame, into: Frame, *, widely: bool) -> bool:
    """Whether one of two frames tells for a city (`widely`: the first) the toll that the other tells of places in it:
    "three were killed in shelling of Aleppo", then "they shelled A and B, killing three".
    """
    if into.parts < frame.parts:
        return widely and not frame.title
    return frame.parts < into.parts and told_widely(frame, into)


def _absorb_toll(frame: Frame, into: Frame, *, shared: bool) -> None:
    """Add the toll of a retelling; one that is told for fewer places replaces a share of one told for more, and is only
    completed by it, unless they are `shared`: the same dead, of whom each place has its share.
    """
    if into.unhurt and not into.harms:
        return
    if shared:
        into.harms = joined(into.harms, frame.harms, into.title, frame.title, into.targets)
        into.part, into.parts = max((f.parts, f.part) for f in (frame, into))[::-1]
        return
    if into.harms and into.parts == 1 < frame.parts:
        into.harms = into.harms + ([] if frame.title else divided(frame.harms, into.harms, frame.parts, frame.part))
        return
    if not frame.harms or _counts_longer(frame, into):
        return
    if into.parts != frame.parts and (not into.harms or frame.parts < into.parts):
        into.harms, into.part, into.parts = list(frame.harms), frame.part, frame.parts
    else:
        into.harms = joined(into.harms, frame.harms, into.title, frame.title, into.targets)


def _counts_longer(frame: Frame, into: Frame) -> bool:
    """Whether a retelling counts over days of which the act told before is of one: "since Sunday 45 were killed"."""
    span, day = frame.time, into.time
    if span is None or day is None or not (span.own or span.basis == "spoken"):
        return False
    least = _DAYS if day.dated else _WEEK
    return (span.end - span.start).days >= least and day.start == day.end


def _told_by_name(frame: Frame, into: Frame) -> bool:
    """Whether a place is told by its name that was told as near it first, and as finely; not by a headline."""
    if not into.spots or not frame.spots or frame.inherited_place or frame.title:
        return False
    here, there = frame.spots[0], into.spots[0]
    if here.place is there.place and not frame.clause.parsed.tokens.words[here.name.first].isascii():
        return False  # who tells of "the village" again does not say that its edge was spared
    return there.near and not here.near and here.precision <= there.precision
