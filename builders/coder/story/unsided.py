"""Unsided: fights of which is told where and when, and not who fought: "clashes in Nubul raged on Thursday"."""

from collections.abc import Sequence

from builders.coder.frame import NO_SIDE, Frame
from builders.coder.sentence import IMPERFECT, QAD, is_cue
from builders.coder.story.retelling import family, same_spot, same_time
from schema.codes import BATTLES

_ADJECTIVES = 2  # tokens between "the" and the fight
_VERB = 6  # tokens before an Arabic fight in which the verb stands, with the place that saw it
_MASDARS = frozenset({"وقوع", "اندلاع", "حدوث", "حصول", "نشوب", "تجدد"})
_FEW = 3  # places at which one fight goes on; more are those of a war
_VIOLENCE = frozenset({BATTLES, "violence"})


def let_stand(frames: Sequence[Frame]) -> None:
    """A fight without sides is an event where the article tells of no other violence at its place and time."""
    told = [f for f in frames if f.problem is None and f.spots and family(f.event) in _VIOLENCE]
    for frame in frames:
        lacks = frame.problem is not None and frame.problem.detail == NO_SIDE
        if lacks and is_unsided(frame) and not any(_at_one(frame, other) for other in told):
            frame.problem = None


def is_unsided(frame: Frame) -> bool:
    """Whether only "clashes" are told and where: not of "the clashes", nor in a title, nor at many places."""
    fight = frame.rule.form == "noun" and frame.rule.choose is None
    own = bool(frame.spots) and len(frame.spots) <= _FEW and not (frame.inherited_place or frame.title)
    new = not _is_known(frame) if frame.rule.lang == "en" else _breaks_out(frame)
    return fight and family(frame.event) == BATTLES and own and new


def _is_known(frame: Frame) -> bool:
    """Whether English tells of "the clashes", of which one has read."""
    keys, act = frame.clause.parsed.tokens.keys, frame.clause.triggers[0].first
    return "the" in keys[max(frame.clause.first, act - _ADJECTIVES) : act]


def _breaks_out(frame: Frame) -> bool:
    """Whether an Arabic verb tells that a fight began or goes on: اندلعت اشتباكات, شهد الحي اشتباكات, تجددت الاشتباكات;
    not its masdar, لا أنباء عن وقوع اشتباكات.
    """
    parsed, act = frame.clause.parsed, frame.clause.triggers[0].first
    keys, before = parsed.tokens.keys, parsed.between(max(frame.clause.first, act - _VERB), act)
    verbs = [m.first for m in before if is_cue(m, "happens", "undergo") and keys[m.first] not in _MASDARS]
    return any(keys[verb - 1] not in QAD or keys[verb][0] not in IMPERFECT for verb in verbs)  # not "may break out"


def _at_one(frame: Frame, other: Frame) -> bool:
    """Whether two frames tell of one place and one time."""
    return same_time(frame, other) and any(same_spot(a, b) for a in frame.spots for b in other.spots)
