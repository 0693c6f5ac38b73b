"""The running day: the day that an article is at, on which fall the acts that it tells without a day of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from builders.coder.acts.boundaries import ANSWERS
from builders.coder.acts.undated import of_that_time
from builders.coder.days.quoted import says_today
from builders.coder.frame import Frame, Time
from builders.coder.story.items import FRESH, is_in_lead, is_lead_of_country, is_news_of_lead, opens_elsewhere
from builders.coder.story.lasting import goes_on_now, sets_day
from builders.coder.story.replies import ANSWERED

_IN_TURN = ANSWERED | {"بدوره", "بدورها"}


class RunningDay:
    """The day that is told last, while the frames of an article are read in their order."""

    def __init__(self, published: date | None, headed: Time | None) -> None:
        """Where the title gives the day (`headed`), each paragraph begins on it."""
        self._published, self._headed = published, headed
        self._page = Time(published, published, 2, "told") if published else None
        self._lead = self._page  # until the headline or the lead tells a day
        self._news: Time | None = None  # the day told first in the lead
        self._told_of_page = False  # whether the lead also names the day of publication
        self._told: Time | None = None
        self._teller: Frame | None = None  # which told that day

    def give(self, frames: Sequence[Frame], number: int) -> None:
        """Give a frame without a day the running one, and go on to its own if it tells one."""
        frame = frames[number]
        if _begins(frame, frames[number - 1] if number else None, self._headed):
            self._told = self._day_of_news() if turns(frame) and frame.rule.lang == "en" else self._headed
        if self._teller is not None and opens_elsewhere(frame, self._teller):
            self._told = self._lead
        if says_today(frame) and not self._told_of_page:
            frame.time = self._day_of_news() or frame.time
        frame.time = frame.time or _day_behind(frame, frames[number + 1 : number + 2])
        frame.time = frame.time or _answered(frame, frames[number - 1] if number else None)
        frame.time = _of_that_time(frame, frames[number - 1] if number else None) or frame.time
        if frame.time is None:
            frame.time = self._running(frame)
        elif (frame.time.named or self._told is None) and (sets_day(frame) or is_lead_of_country(frame, frames)):
            self._told, self._teller = frame.time, frame
            self._lead = frame.time if is_in_lead(frame, frames) else self._lead
        if is_news_of_lead(frame, frames):
            self._lead = frame.time if self._lead is self._page else self._lead
            self._news = self._news or frame.time
            days = (when for when in frame.clause.parsed.dates if when.relative)
            self._told_of_page = self._told_of_page or any(when.end == self._published for when in days)

    def _day_of_news(self) -> Time | None:
        """The day that the lead told first, if it is that of publication or the one before: on it English tells what
        happened "meanwhile" and "elsewhere". Else that of the title.
        """
        news, published = self._news, self._published
        if news is None or published is None or news.start != news.end or (published - news.end).days > FRESH:
            return self._headed
        return news

    def _running(self, frame: Frame) -> Time | None:
        told, published = self._told, self._published
        if told is not None and (told.end == published or not goes_on_now(frame)):
            return Time(told.start, told.end, told.precision, "told")
        return Time(published, published, 2, "default") if published is not None else None


def turns(frame: Frame) -> bool:
    """Whether another story begins: من جهة أخرى, "in other news"."""
    return "turn" in frame.clause.parsed.cues(frame.clause.first, frame.clause.last)


def _begins(frame: Frame, before: Frame | None, headed: Time | None) -> bool:
    """Whether no day told before holds for a frame: another story begins, or another item of a bulletin."""
    item = before is None or before.clause.parsed.paragraph != frame.clause.parsed.paragraph
    return turns(frame) or (headed is not None and item)


def _answered(frame: Frame, before: Frame | None) -> Time | None:
    """The days over which the act went on that a side answers next: "strikes last week killed 250. Rebels
    responded".
    """
    clause, time = frame.clause, before.time if before is not None else None
    if before is None or time is None or not time.own or time.start == time.end or before.problem is not None:
        return None
    keys = clause.parsed.tokens.keys[clause.first : clause.triggers[0].first + 1]
    answers = not ANSWERS.isdisjoint(keys[:1]) or not _IN_TURN.isdisjoint(keys)
    near = clause.parsed.paragraph - before.clause.parsed.paragraph <= 1
    return replace(time, basis="told") if answers and near else None


def _of_that_time(frame: Frame, before: Frame | None) -> Time | None:
    """The day told just before, of which Arabic tells more: شنت السبت غارة. وأعلنت طهران وقتها مقتل سبعة."""
    time = before.time if before is not None else None
    dated = frame.time is not None and frame.time.own
    if time is None or not time.own or dated or not of_that_time(frame.clause):
        return None
    return replace(time, basis="told")


def _day_behind(frame: Frame, following: Sequence[Frame]) -> Time | None:
    """The day with which an English sentence closes, for the act that "and" ties before it: "struck A and hit B on
    Friday".
    """
    parsed, days = frame.clause.parsed, [when for when in frame.clause.parsed.dates if when.start is not None]
    other = next(iter(following), None)
    tied = other is not None and other.clause.parsed is parsed and not (other.background or frame.background)
    if other is None or not tied or len(days) != 1 or not parsed.tokens.words[parsed.first].isascii():
        return None
    edge = parsed.tokens.keys[other.clause.first - 1 : other.clause.first + 1]
    closes = days[0].first > other.clause.triggers[-1].last
    time = other.time if "and" in edge and closes else None
    return time if time is not None and time.own and time.start == time.end else None
