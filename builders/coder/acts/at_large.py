"""At large: fire of days or weeks, of which no act in particular is told and nobody counted."""

from builders.coder.frame import Frame
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_WEEKS = 14  # days from which on what English tells of them is no one act
_DAYS = 2  # days beyond which a span tells of no one act
_AREA = 3  # geo_precision of a governorate or a large region
_SEES = frozenset({"تشهد", "يشهد", "تتعرض", "يتعرض"})
_STEPS_UP = frozenset({"تصعد", "يصعد", "صعد", "صعدت", "صعدا", "تكثف", "يكثف", "كثف", "كثفت", "كثفا", "تواصل", "يواصل"})
_SEEN = 12  # tokens between such a verb and what an area sees


def is_area_for_days(frame: Frame) -> bool:
    """Whether only an area is told to have been bombed for days, تشهد أرياف إدلب وحماة قصفا خلال الأيام الماضية, وصعدت
    القوات قصفها على ريف حماة منذ أسبوع.
    """
    time = frame.time
    lasts = time is not None and time.own and time.precision > 1 and (time.end - time.start).days > _DAYS
    area = bool(frame.spots) and all(spot.precision == _AREA for spot in frame.spots)
    if not (lasts and area and _is_uncounted_fire(frame)):
        return False
    keys, act = frame.clause.parsed.tokens.keys, frame.clause.triggers[0].first
    return any(key.removeprefix("و") in _SEES | _STEPS_UP for key in keys[max(frame.clause.first, act - _SEEN) : act])


def is_for_weeks(frame: Frame) -> bool:
    """Whether English tells of fire or a fight at any place "in recent weeks"."""
    time = frame.time
    lasts = time is not None and time.own and (time.end - time.start).days > _WEEKS
    return lasts and frame.rule.lang == "en" and _is_uncounted_fire(frame)


def _is_uncounted_fire(frame: Frame) -> bool:
    """Whether a bombing or a fight is told, and nobody who fell by it is counted."""
    counted = any(harm.value for harm in frame.harms)
    return not counted and (EVENT_TYPE_OF[frame.event] == EXPLOSIONS or frame.rule.weak)
