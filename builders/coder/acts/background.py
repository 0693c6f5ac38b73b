"""Background: acts that are told only as what came before the news."""

from dataclasses import replace

from builders.coder.acts import topics, undated
from builders.coder.acts.kinds import AGREEMENT
from builders.coder.acts.leads import days_after, led_by
from builders.coder.frame import CAME_BEFORE, Frame, Problem
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_WEEK = 2  # precision of a day known to the week
_MONTH = 3  # that of one known to the month
_LISTED = 3  # places from which fire that had hit them is told place by place, as the news of a day is


def date_answered(frame: Frame, trigger: Mention, before: Frame | None) -> None:
    """Give Arabic fire of which the means are told the day of the act that answers it, to which it is news: قصفت
    إسرائيل الخميس مواقع ردا على إطلاق صواريخ على الجولان; not what only says why: ردا على قصف البلدة.
    """
    arabic = trigger.values[0].rule.lang == "ar" and led_by(frame.clause.parsed, trigger, "response")
    fire = EVENT_TYPE_OF[frame.event] == EXPLOSIONS and frame.event not in topics.SPOKEN_OF and bool(frame.weapons)
    if before is None or before.time is None or frame.time is not None or not (arabic and fire and frame.spots):
        return
    if EVENT_TYPE_OF[before.event] in (BATTLES, EXPLOSIONS) and before.time.precision < _MONTH:
        frame.time = replace(before.time, precision=_WEEK, basis="told")
        frame.background, frame.mentioned = False, ""


def came_before(frame: Frame, trigger: Mention) -> Problem | None:
    """Why an act is only the background of another: it is told as what came before, on no day of its own."""
    clause = frame.clause
    time = frame.time if frame.time is not None and frame.time.basis != "page" else None
    counted = trigger.values[0].rule.lang == "en" and days_after(clause.parsed, trigger) is not None
    week = frame.event in topics.SPOKEN_OF and time is not None and time.own and time.precision == _WEEK
    if frame.background and (time is None or (time.precision > 1 and not (frame.harms or counted or week))):
        return Problem("mention", CAME_BEFORE)
    fire = EVENT_TYPE_OF[frame.event] == EXPLOSIONS and len(frame.spots) >= _LISTED
    if frame.time is None and not fire and topics.had_happened(clause, trigger):
        return Problem("background", "told as what had happened, on no day")
    if frame.time is None and frame.spots and not frame.harms and undated.reminds(clause.parsed):
        return Problem("background", "a reminder, on no day")
    if frame.event == AGREEMENT and undated.is_history(clause, frame.proofs):
        return Problem("background", "an accord told by its date, with the year")
    vague = frame.time is not None and frame.time.precision > 2 and not frame.harms
    if vague and "earlier" in clause.parsed.cues(clause.first, clause.last):
        return Problem("background", "told as what came before, on no day")
    return None
