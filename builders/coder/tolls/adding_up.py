"""Adding up: a count of the lead that covers several places is the sum of what each of them lost, told later."""

from collections.abc import Sequence
from dataclasses import replace

from builders.coder.frame import Frame
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures
from schema.codes import EVENT_TYPE_OF


def add_up(frames: Sequence[Frame]) -> None:
    """Leave to each place its own count where a greater one is that of all places together.

    "58 were injured in the city: 55 in one quarter by four rockets, three in another": the first quarter has 55. The
    sums must be exact; of acts of one type and day, the others told behind.
    """
    rows = [frame for frame in frames if frame.problem is None]
    for number, frame in enumerate(rows):
        for kind in ("killed", "wounded"):
            others = sum(figures(row.harms, kind)[0] for row in rows[number + 1 :] if _of_one_count(row, frame))
            if others:
                frame.harms = _own(frame.harms, kind, figures(frame.harms, kind)[0] - others)


def _of_one_count(row: Frame, frame: Frame) -> bool:
    """Whether a lead may count two rows together: acts of one type and day, each with a whole toll."""
    one_type = EVENT_TYPE_OF[row.event] == EVENT_TYPE_OF[frame.event]
    one_day = row.time is not None and frame.time is not None and row.time.start == frame.time.start
    return one_type and one_day and row.parts == frame.parts == 1


def _own(harms: Sequence[Harm], kind: str, own: int) -> list[Harm]:
    """The counts with the one of several that comes to `own` as the best of its kind, if there is one."""
    lists = {h.list_at for h in harms if h.kind == kind and h.rival}
    told = (at for at in lists if sum(h.value for h in harms if h.kind == kind and h.list_at == at) == own)
    best = next(told, None)
    if best is None:
        return list(harms)
    return [replace(h, rival=h.list_at != best) if h.kind == kind else h for h in harms]
