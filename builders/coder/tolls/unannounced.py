"""Unannounced tolls: two hundred dead of one day are the news, told in the lead or with their day. So many who are told
further down on no day, and of whom the news tells nothing near, fell in a campaign: "the fighting has killed 320". One
blast or gas attack may have killed as many.
"""

from collections.abc import Sequence

from builders.coder.acts.kinds import BOMBINGS, GAS
from builders.coder.acts.undated import LEAD
from builders.coder.frame import Frame, Problem
from builders.coder.tolls.harm import Harm

_MANY = 200  # dead who make the news
_ONE = BOMBINGS | {GAS}  # acts of one moment
_NEAR = 2  # times the dead of the news from which others are told
_VAGUE = 10  # times its own number that a vague count may stand for: "hundreds"


def refuse_unannounced(frames: Sequence[Frame]) -> None:
    """Take tolls of hundreds on no day from what the lead or a day tells, and refuse what only they tell of."""
    dead = [(frame, harm) for frame in frames for harm in frame.harms if harm.kind == "killed"]
    known = max((_most(harm) for frame, harm in dead if _is_announced(frame, harm)), default=0)
    news = [f for f in frames if f.problem is None]
    gas = any(f.event == GAS for f in news)  # of which "the attack" may speak
    for frame in news:
        if frame.event in _ONE or (frame.rule.weak and gas):
            continue
        undated = [h for h in frame.harms if h.kind == "killed" and not _is_announced(frame, h)]
        sums = [h for h in undated if h.value >= max(_MANY, _NEAR * known)]
        if not sums:
            continue
        if _is_news(frame):
            frame.harms = [h for h in frame.harms if h not in sums]
        else:
            frame.problem = Problem("total", str(max(h.value for h in sums)))


def _is_announced(frame: Frame, harm: Harm) -> bool:
    """Whether a toll stands in the lead, or in a sentence that tells its day."""
    parsed = frame.clause.parsed
    dated = frame.time is not None and frame.time.own and parsed.first <= harm.first < parsed.last
    return dated or harm.first < LEAD


def _is_news(frame: Frame) -> bool:
    return frame.clause.first < LEAD or (frame.time is not None and frame.time.own)


def _most(harm: Harm) -> int:
    return max(harm.high, harm.value * _VAGUE) if harm.vague else harm.high
