"""Again: by what an article tells a second time of one act: "the shelling" with what it cost, the dawn with which a
night ended, rebels by their name.
"""

from datetime import timedelta
from typing import Final

from builders.coder.acts.kinds import REBELS
from builders.coder.frame import Frame, Time

FROM_AFAR: Final = frozenset({"Air/drone strike", "Shelling/artillery/missile attack"})
_NIGHT: Final = frozenset({"night", "midnight"})
_DAWN: Final = frozenset({"dawn", "midnight"})


def speaks_again(frame: Frame, other: Frame) -> bool:
    """Whether an Arabic frame tells only what the act cost that was told just before, or what else it hit: غارات على
    محيط المدينة, then وأدى القصف إلى إصابة مدني, وطال القصف بلدة أخرى.
    """
    triggers = frame.clause.triggers
    acts = [m for m in triggers if m.values[0].rule.form == "noun" and m.form.prefix.endswith("ال")]
    reaches = any(verb.last == act.first and verb.values[0].rule.choose == "means" for act in acts for verb in triggers)
    named = any(act.values[0].rule is frame.rule for act in acts)
    told, parsed = other.clause, frame.clause.parsed
    behind = told.parsed is not parsed and 0 <= parsed.paragraph - told.parsed.paragraph <= 1
    alone = told.first == told.parsed.first  # of two acts of a sentence it may be either
    again = reaches or (named and bool(frame.harms) and alone)
    return again and behind and {frame.event, other.event} <= FROM_AFAR


def named_rebels(loose: Frame, named: Frame) -> bool:
    """Whether those who fire from afar are only called rebels in one frame and by their name in the other."""
    return loose.actors == ["rebels"] and bool(REBELS & set(named.actors)) and {loose.event, named.event} <= FROM_AFAR


def dawns(night: Time | None, dawn: Time | None) -> bool:
    """Whether one tells of a night and the other of the dawn with which it ended: ليل الاثنين, then فجر الثلاثاء."""
    if night is None or dawn is None or night.part not in _NIGHT or dawn.part not in _DAWN:
        return False
    return night.start == night.end and dawn.start == dawn.end == night.end + timedelta(days=1)
