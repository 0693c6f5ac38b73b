"""Cases: an attack of which all speak for weeks, told with its town in one sentence and with its day in another."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import ATTACK, CLASH
from builders.coder.acts.topics import SPOKEN_OF, is_spoken
from builders.coder.days.timing import too_old
from builders.coder.frame import Frame
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import Spot
from builders.coder.story.mentions import is_known
from builders.coder.story.retelling import same_time
from gazetteer.place import Place

#: Why a frame is no row that may speak of a case and its dead.
_SPEAKING = frozenset({"mention", "planned", "retold", "statement"})


def join_cases(frames: Sequence[Frame], places: Mapping[str, Place]) -> None:
    """Let the gas attack be in the one town that is named with it, where its day is told of an area or of no place."""
    told = [frame for frame in frames if frame.event in SPOKEN_OF]
    towns = {s.place.place_id: s for f in told for s in f.spots if s.place is not None and s.precision == 1}
    if len(towns) != 1:
        return
    town = next(iter(towns.values()))
    dated = [frame for frame in told if frame.problem is None and frame.time is not None and frame.time.own]
    for frame in dated:
        if frame.spots and all(_holds(spot, town, places) for spot in frame.spots):
            frame.spots = [town]
    known = next((f for f in told if town in f.spots), None)
    others = [f for f in frames if f.problem is None and f.event not in SPOKEN_OF and f.spots and not f.title]
    day = next((f for f in frames if _is_its_day(f, others)), None)
    if known is not None and day is not None and not dated:
        day.event, day.rule, day.weapons = known.event, known.rule, list(known.weapons)
        day.targets = day.targets or list(known.targets)
        day.spots, day.known, day.mentioned, day.problem = [town], True, "", None


def tell_dead(frames: Sequence[Frame]) -> None:
    """Give the gas attack of which an article tells once, and nobody dead, those it speaks of with it: "the answer to
    the attack that killed 40".
    """
    rows = [frame for frame in frames if frame.problem is None]
    cases = [frame for frame in rows if frame.event in SPOKEN_OF]
    if len(cases) != 1 or any(harm.kind == "killed" for harm in cases[0].harms):
        return
    counted = {harm.value for row in rows for harm in row.harms if harm.kind == "killed"}
    told = [frame for frame in frames if _speaks_of(frame, cases[0]) and counted.isdisjoint(_dead(frame))]
    sure = (frame for frame in told if not any(harm.vague for harm in frame.harms))
    other = next(sure, next(iter(told), None))
    if other is not None:
        hurt = any(harm.kind == "wounded" for harm in cases[0].harms)
        cases[0].add_harms([harm for harm in other.harms if harm.kind == "killed" or not hurt])


def _dead(frame: Frame) -> list[int]:
    """How many each count of the dead of a frame tells."""
    return [harm.value for harm in frame.harms if harm.kind == "killed" and harm.value and not harm.uncounted]


def _speaks_of(frame: Frame, case: Frame) -> bool:
    """Whether a frame that is no row counts the dead of a case: at its place or none, on its day or none."""
    if frame.problem is None or frame.problem.reason not in _SPEAKING or frame.abroad or not _dead(frame):
        return False
    here = {spot.place.place_id for spot in case.spots if spot.place is not None}
    there = [spot.place.place_id for spot in frame.spots if spot.place is not None]
    own = frame.time is not None and frame.time.own
    attack = frame.event in SPOKEN_OF or (frame.rule.weak and frame.event in (ATTACK, CLASH))
    return attack and here.issuperset(there) and (not own or same_time(frame, case))


def _holds(area: Spot, town: Spot, places: Mapping[str, Place]) -> bool:
    """Whether a town lies in an area."""
    if area.place is None or town.place is None or area.precision == 1:
        return False
    return lies_in(town.place, area.place, places)


def _is_its_day(frame: Frame, others: Sequence[Frame]) -> bool:
    """Whether only the day is told of what is spoken of as known: الهجوم الذي وقع في السابع من الشهر; not of another
    act that was told before.
    """
    time, published = frame.time, frame.clause.parsed.published
    if time is None or published is None or frame.spots or frame.abroad or not time.own:
        return False
    if not (time.start == time.end < published) or too_old(time, frame.clause.parsed) is not None:
        return False
    bare = frame.event in (ATTACK, CLASH) and frame.rule.weak and not frame.actors and is_known(frame)
    bare = bare and all(frame.clause.first <= other.clause.first for other in others)
    spoken = frame.problem is None or is_spoken(frame.problem)
    return spoken and (frame.event in SPOKEN_OF or bare)
