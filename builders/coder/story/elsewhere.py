"""Elsewhere: those who fell in an area beside its places, "36 were killed in the province, most of them in the town".

Deaths told of an area beyond the finer places get a row for that area (coding guide, section 3).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builders.coder.frame import Frame
from builders.coder.places.locating import lies_in
from builders.coder.story.losses import only_some
from builders.coder.story.refining import counts_first, tells_parts
from builders.coder.story.retelling import same_time
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures
from gazetteer.place import Place

_ROUND = 10  # what a rounded figure is a multiple of, and the share of it by which it may miss the exact one


def others_fell(wide: Frame, finer: Sequence[Frame], near: Sequence[Frame], places: Mapping[str, Place]) -> bool:
    """Whether on a day that is told more fell in an area than in all of its places, of each of which a figure of its
    own is told.
    """
    told = [_own_figure(frame) for frame in (wide, *finer)]
    dead = [harm for harm in told if harm is not None]
    alike = all(f.event == wide.event and _of_one_day(f) for f in finer) and len({harm.armed for harm in dead}) == 1
    if len(dead) < len(told) or not alike or not _tells_day(wide):
        return False
    if counts_first(wide, finer) or any(tells_parts(f, wide) or only_some(f, wide) for f in finer):
        return False
    inside = (f for f in near if f in finer or (f is not wide and _inside(f, wide, places) and same_time(f, wide)))
    rest = dead[0].value - sum(figures(f.harms, "killed")[0] for f in inside if f.problem is None)
    rounded = dead[0].value % _ROUND == 0 and rest * _ROUND <= dead[0].value
    one_place = all(f.clause is not wide.clause for f in near if f is not wide)
    return rest > 0 and one_place and not rounded


def rest_of(wide: Frame, finer: Sequence[Frame]) -> list[Harm]:
    """What an area lost beside its places."""
    rest = []
    for harm in wide.harms:
        less = sum(figures(fine.harms, harm.kind)[0] for fine in finer)
        left = max(0, harm.value - less)
        civilians = None if harm.civilians is None else min(harm.civilians, left)
        low, high = min(left, max(0, harm.low - less)), max(left, harm.high - less)
        rest.append(replace(harm, value=left, low=low, high=high, civilians=civilians, unarmed=0, fighters=0))
    return rest


def _own_figure(frame: Frame) -> Harm | None:
    """The figure of the killed of a frame, if it is the only one and that of its place alone."""
    dead = [h for h in frame.harms if h.kind == "killed" and not h.rival]
    return dead[0] if len(dead) == 1 and frame.parts == 1 and not dead[0].vague else None


def _tells_day(wide: Frame) -> bool:
    """Whether an area's act is that of one day, told with it in its sentence."""
    return not wide.title and wide.time is not None and wide.time.named and _of_one_day(wide)


def _of_one_day(frame: Frame) -> bool:
    return frame.time is not None and frame.time.start == frame.time.end


def _inside(frame: Frame, wide: Frame, places: Mapping[str, Place]) -> bool:
    inner, outer = frame.spots[0].place if frame.spots else None, wide.spots[0].place
    return inner is not None and outer is not None and lies_in(inner, outer, places)
