"""Adding up: a count of the lead that covers several places is the sum of what each of them lost, told later."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from builders.coder.frame import Frame
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures
from schema.codes import EVENT_TYPE_OF


def add_up(frames: Sequence[Frame]) -> None:
    """Leave to each place its own count where a greater one is that of all places together.

    "58 were injured in the city: 55 in one quarter by four rockets, three in another": the first quarter has 55. The
    sums must be exact; of acts of one type and day, the others told behind and by no other hands.
    """
    behind: dict[tuple[str, date, str], Counter[frozenset[str]]] = defaultdict(Counter)  # what is told further on
    for frame in reversed(frames):
        if frame.problem is not None or frame.time is None or frame.parts != 1:
            continue
        for kind in ("killed", "wounded"):
            counted = EVENT_TYPE_OF[frame.event], frame.time.start, kind
            told = figures(frame.harms, kind)[0]
            hands = frozenset(frame.actors)
            if others := sum(n for theirs, n in behind[counted].items() if not (hands and theirs) or hands & theirs):
                frame.harms = _own(frame.harms, kind, told - others)
            behind[counted][hands] += told


def _own(harms: Sequence[Harm], kind: str, own: int) -> list[Harm]:
    """The counts with the one of several that comes to `own` as the best of its kind, if there is one."""
    lists = {h.list_at for h in harms if h.kind == kind and h.rival}
    told = (at for at in lists if sum(h.value for h in harms if h.kind == kind and h.list_at == at) == own)
    best = next(told, None)
    if best is None:
        return list(harms)
    return [replace(h, rival=h.list_at != best) if h.kind == kind else h for h in harms]
