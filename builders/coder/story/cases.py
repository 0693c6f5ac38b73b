"""Cases: an attack of which all speak for weeks, told with its town in one sentence and with its day in another."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import ATTACK, CLASH
from builders.coder.acts.topics import SPOKEN_OF, is_spoken
from builders.coder.days.timing import too_old
from builders.coder.frame import Frame
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import Spot
from builders.coder.story.mentions import is_known
from gazetteer.place import Place


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
