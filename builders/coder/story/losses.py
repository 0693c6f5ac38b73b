"""Losses: which event a toll belongs to that is told apart from its place.

The lead often tells whom "an air strike on a camp" killed, and a later sentence where; a later sentence tells who fell
"in the final assault".
"""

from collections.abc import Sequence

from builders.coder.days.timing import too_old
from builders.coder.frame import IN_CRASH, Frame
from builders.coder.sentence import INDEFINITE
from builders.coder.sides.sides import UNARMED
from builders.coder.story.breaking_out import of_two_sides
from builders.coder.story.continuing import is_further
from builders.coder.story.items import across_towns
from builders.coder.story.lending import REACH
from builders.coder.story.retelling import family, same_means, same_sides, same_time
from builders.coder.tolls.tolls import brings_to, figures, joined, of_other_side, undescribed
from gazetteer.distance import place_km
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, VIOLENT

_BACK = 6  # events back to which a toll without a place of its own may belong
_AHEAD = 4  # events ahead, for the toll of a lead
_ADJECTIVES = 3  # tokens before an act in which its article stands
_PARTS = 20  # events among which the other places of one act are found
_APART = 20.0  # km from which another town's toll is not told of an event
_BALANCE = 1000  # a toll from which it is that of a campaign
_SEVERAL = 3  # what a vague plural counts for
_GOVERNMENT = frozenset({"syria-gov", "russia", "iran", "hezbollah", "pro-gov-militia", "pro-iran-militia"})
_HOMELESS = frozenset({"place-missing", "place-country-only", "incomplete"})


def hand_over(frame: Frame, kept: Sequence[Frame]) -> None:
    """Give the toll of a general word ("six of its soldiers were killed") to the event that has none and suffers it."""
    for other in reversed(kept[-_BACK:]):
        if brings_to(frame.harms, other.harms):
            other.harms = joined(other.harms, frame.harms, False, False)
            return
        known = other.title or other.background
        if not known and same_time(frame, other) and not _by_foes(frame, other) and _suffers(other, frame):
            if other.harms and not other.unhurt:
                add_missing(frame, other)
            elif not other.unhurt:
                _give(frame, [other])
            return


def _by_foes(frame: Frame, other: Frame) -> bool:
    """Whether the government or its allies did one of two acts, and others the other one."""
    hands = [bool(_GOVERNMENT & set(f.actors)) for f in (frame, other) if f.actors]
    return len(hands) == 2 and hands[0] != hands[1] and EVENT_TYPE_OF[other.event] != BATTLES


def bears_out(frame: Frame, before: Frame) -> bool:
    """Whether a toll of "the attack" says that the act which was condemned just before took place."""
    clause = before.clause
    condemned = before.problem is not None and before.problem.reason == "statement" and before.spots
    told = frame.rule.weak and not frame.spots and frame.problem is None and any(not h.vague for h in frame.harms)
    return bool(condemned) and told and "condemnation" in clause.parsed.cues(clause.first, clause.last)


def bring_home(frames: Sequence[Frame]) -> None:
    """Give tolls that are told without a place to the event they are of: the last told before, or the next.

    An event that has a toll keeps it; what a headline tells comes last.
    """
    for title in (False, True):
        for number, frame in enumerate(frames):
            around = frames[max(0, number - REACH) : number + REACH]
            if frame.title != title or not _homeless(frame) or counted(frame, around):
                continue
            other = next((f for f in _rows_near(frame, number, frames) if _of_one(frame, f)), None)
            if other is None or other.unhurt:
                continue
            if leads_to(frame, other, frames):
                other.harms = joined(frame.harms, other.harms, False, False)
            elif other.parts == 1 and only_some(other, frame):
                other.harms = joined(other.harms, frame.harms, False, False)
            elif other.harms:
                add_missing(frame, other)
                _add_other_side(frame, other)
            else:
                near = frames[max(0, number - _PARTS) : number + _PARTS]
                _give(frame, [f for f in near if f.clause is other.clause and f.problem is None and not f.harms])


def _rows_near(frame: Frame, number: int, frames: Sequence[Frame]) -> list[Frame]:
    """The rows of which a toll may be told: the last before it, and the next; what was also hit has only its means."""
    before = reversed(frames[max(0, number - _BACK) : number])
    ahead = frames[number + 1 : number + 1 + _AHEAD]
    far = (f for f in frames[number + 1 + _AHEAD : number + REACH] if _bombs_too(frame, f))
    near: list[Frame] = []
    for row in (f for f in (*before, *ahead, *far) if f.problem is None and not _elsewhere(frame, f)):
        if row.clause.first < frame.clause.last or not is_further(row):
            near.append(row)
        elif _of_one(frame, row):
            _lend_means(frame, row)
    return near


def _add_other_side(frame: Frame, other: Frame) -> None:
    """Add to the dead of one side of a battle those of the other: "killed 18 soldiers, while 30 rebels died in it"."""
    theirs, more = ([h for h in f.harms if h.kind == "killed" and not h.vague] for f in (other, frame))
    fought = EVENT_TYPE_OF[other.event] == BATTLES and not frame.title and other.parts == frame.parts == 1
    fallen, further = ({actor for h in dead for actor in h.actors} for dead in (theirs, more))
    side = next((ids for ids in (other.targets, other.actors) if fallen & set(ids)), None)
    if fought and side is not None and not further & set(side) and of_other_side(theirs, more, other.targets):
        other.add_harms(more)


def leads_to(lead: Frame, other: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a lead counts the dead of one bombing, "a strike on a market", of which the place, or the finer one, is
    told later and with fewer dead: the only such row.
    """
    tolls = [figures(f.harms, "killed")[0] for f in (lead, other)]
    dead = (f for f in frames if not f.title and figures(f.harms, "killed")[0])
    first = next(dead, None) is lead and lead.clause.first < other.clause.first and lead.parts == other.parts == 1
    one = lead.event == other.event and EVENT_TYPE_OF[lead.event] == EXPLOSIONS and not lead.days
    single = _is_of_one(lead)
    rows = (f for f in frames if f.problem is None and f is not other and f is not lead and same_time(lead, f))
    alone = not any(_is_alike(f, other) for f in rows)
    return first and one and single and alone and tolls[0] > tolls[1] > 0


def _is_alike(row: Frame, other: Frame) -> bool:
    """Whether a lead may count the dead of two rows together: of one kind of bombing, or of bombings of one place."""
    here, there = (f.spots[0].place if f.spots else None for f in (row, other))
    one_place = here is there is not None and EVENT_TYPE_OF[row.event] == EXPLOSIONS
    return row.event == other.event or one_place


def _is_of_one(lead: Frame) -> bool:
    """Whether a clause tells of one act, or of one thing that was hit: "a suicide bomber", "strikes on a market"."""
    parsed, acts = lead.clause.parsed, lead.clause.triggers
    told = parsed.between(lead.clause.first, lead.clause.last)
    words = [acts[0], *(m for m in told if m.layer in ("kind", "site"))]
    return any(not INDEFINITE.isdisjoint(parsed.tokens.keys[max(0, m.first - _ADJECTIVES) : m.first]) for m in words)


def only_some(fine: Frame, whole: Frame) -> bool:
    """Whether a frame says only that some were killed, of whom another one tells how many; not civilians of rebels."""
    some = [h for h in fine.harms if h.kind == "killed"]
    many = [h for h in whole.harms if h.kind == "killed" and not h.vague]
    of_others = any(h.armed for h in some) != any(h.armed for h in many) and not (
        undescribed(some) or undescribed(many)
    )
    return bool(some) and all(h.vague for h in some) and bool(many) and whole.parts == 1 and not of_others


def _bombs_too(frame: Frame, other: Frame) -> bool:
    """Whether a frame far behind a lead may tell the place of its bombs: it is of the same means."""
    return frame.event == other.event and EVENT_TYPE_OF[frame.event] == EXPLOSIONS


def add_missing(frame: Frame, other: Frame) -> None:
    """Give an event that tells only its wounded, or only its dead, what another frame tells of the other kind; a figure
    takes the place of a vague word: "a number of civilians", "54 were killed".
    """
    latest = [h for h in other.harms if not h.rival]
    told = {kind: max(h.value for h in latest if h.kind == kind) for kind in {h.kind for h in latest}}
    sure = {h.kind for h in latest if h.value and not (h.vague and h.value >= _SEVERAL)}
    missing = [h for h in frame.harms if h.kind not in sure and not h.vague and h.value < _BALANCE]
    missing = [h for h in missing if h.value >= told.get(h.kind, 0)]
    if any(told.values()) and missing and other.parts == frame.parts == 1:
        _name_fallen(frame, other)
        other.harms = [h for h in other.harms if h.kind not in {m.kind for m in missing}]
        other.add_harms(missing)
    elif not missing:
        _tell_who(frame, other)


def _tell_who(frame: Frame, other: Frame) -> None:
    """Let a count of which it is not told who they were be that of the groups that are as many: "killed four people",
    then "it killed two women and two soldiers".
    """
    groups, dead = ([h for h in f.harms if h.kind == "killed" and not h.rival] for f in (frame, other))
    alike = sum(h.value for h in groups) == sum(h.value for h in dead) and frame.parts == other.parts
    if len(groups) > 1 and dead and alike and undescribed(dead) and not undescribed(groups):
        other.harms = [h for h in other.harms if h not in dead]
        other.add_harms(groups)


def counted(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a row counts those dead already: the same figure of the same day is the same toll, told again."""
    dead = {harm.value for harm in frame.harms if harm.kind == "killed" and not harm.vague}
    rows = (f for f in frames if f.problem is None and same_time(frame, f))
    return bool(dead) and any(h.value in dead for f in rows for h in f.harms if h.kind == "killed" and not h.vague)


def _homeless(frame: Frame) -> bool:
    """Whether a frame tells a figure, and is no row only because it names no place or no sides."""
    told = any(not harm.vague and harm.value for harm in frame.harms)
    old = frame.time is not None and too_old(frame.time, frame.clause.parsed) is not None
    since = "since" in frame.clause.parsed.tokens.keys[frame.clause.first : frame.clause.last]
    told = told and not (old or since or across_towns(frame))
    problem = frame.problem
    homeless = problem is not None and problem.reason in _HOMELESS and problem.detail != IN_CRASH
    return told and homeless and not frame.background


def _elsewhere(frame: Frame, other: Frame) -> bool:
    """Whether a toll is told of a town of its own, which makes no row, far from an event: it stays there."""
    if frame.inherited_place:
        return False
    towns = [spot.place for spot in frame.spots if spot.place is not None and spot.place.precision == 1]
    rows = [spot.place for spot in other.spots if spot.place is not None]
    return bool(towns) and all(place_km(town, row) > _APART for town in towns for row in rows)


def _of_one(frame: Frame, other: Frame) -> bool:
    """Whether a toll may be told of an event: by day, sides, means and victims."""
    general = frame.rule.weak or frame.rule.form == "harm"
    if not (general or family(frame.event) == family(other.event)) or not same_time(frame, other):
        return False
    if EVENT_TYPE_OF[frame.event] == EVENT_TYPE_OF[other.event] == EXPLOSIONS and not same_means(frame, other):
        return False
    return (same_sides(frame, other) or _unopposed(other)) and _suffers(other, frame)


def _give(frame: Frame, others: Sequence[Frame]) -> None:
    """Give a toll to one event, or divide it over its places; fighters who fell are those who were hit."""
    for part, other in enumerate(others):
        _name_fallen(frame, other)
        other.harms = list(frame.harms)
        other.part, other.parts = (part, len(others)) if frame.parts == 1 else (frame.part, frame.parts)
        other.proofs += [p for p in frame.proofs if p.field in ("fatalities", "injured")]
        if not other.actors and EVENT_TYPE_OF[frame.event] == EVENT_TYPE_OF[other.event] == EXPLOSIONS:
            other.actors = [one for one in frame.actors if one not in other.targets]
            other.proofs += [p for p in frame.proofs if p.field == "actor"]
        _lend_means(frame, other)


def _lend_means(frame: Frame, other: Frame) -> None:
    """Let "the blast", or what "was also hit", have been by the means that are told before."""
    if EVENT_TYPE_OF[frame.event] == EVENT_TYPE_OF[other.event] == EXPLOSIONS and not other.weapons:
        other.event, other.rule, other.weapons = frame.event, frame.rule, list(frame.weapons)


def _name_fallen(frame: Frame, other: Frame) -> None:
    """Fighters who fell are those who were hit, where nobody else is said to be."""
    fallen = [actor for harm in frame.harms if not set(harm.actors) & UNARMED for actor in harm.actors]
    if fallen and (_unopposed(other) or untold(other)):
        other.targets = [one for one in dict.fromkeys(fallen) if one not in other.actors]
        other.armed_target = True


def _unopposed(other: Frame) -> bool:
    """Whether only the side that acts in a battle is told."""
    return EVENT_TYPE_OF[other.event] == BATTLES and not other.targets


def untold(other: Frame) -> bool:
    """Whether nobody is said to be hit, so that civilians are only assumed to be."""
    hurt = any(h.kind == "killed" or h.actors or not h.roles <= {"unspecified"} for h in other.harms)
    return other.targets == ["civilians"] and not hurt and all(p.field != "target" for p in other.proofs)


def _suffers(other: Frame, frame: Frame) -> bool:
    """Whether the victims of a toll may be those of an event: its sides, its fighters, or civilians of violence."""
    kind = EVENT_TYPE_OF[other.event]
    if kind != BATTLES and (kind not in VIOLENT or of_two_sides(frame)):  # who fell in a fight did not fall by a bomb
        return False
    sides = {actor for harm in frame.harms for actor in harm.actors}
    if sides and (_unopposed(other) or untold(other)):
        return not sides & set(other.actors)
    if sides:
        people = "civilians" in other.targets and any(harm.all_civilian for harm in frame.harms)
        return people or bool(sides & {*other.targets, *(other.actors if kind == BATTLES else ())})
    if any(harm.armed for harm in frame.harms):
        return kind == BATTLES or bool(set(other.targets) - {"civilians"})
    return kind in VIOLENT or EVENT_TYPE_OF[frame.event] == BATTLES  # "fighting in which 17 people were killed"
