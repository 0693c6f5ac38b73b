"""What days a run of time words says: the words of one date, resolved from the day of publication."""

from dataclasses import dataclass, replace
from datetime import date

from builders.language import dates
from builders.language.dates import Span
from builders.language.timeparts import NIGHT, Parts, Unit


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days of a date; None if they hang on an unknown publication day, or, not relative, if no calendar has them."""

    span: Span | None
    precision: int
    relative: bool
    recurrent: bool = False
    since: bool = False
    misprinted: bool = False


_WEEK = 7
_UNKNOWN = Resolved(None, 1, relative=True)
_IMPOSSIBLE = Resolved(None, 3, relative=False)


def resolve(parts: Parts, published: date | None, *, seven_days: bool) -> Resolved | None:
    """The days that `parts` say, the month alone where it has no such day (31 April); None if they say none.

    `seven_days`: "last week" is the seven days before publication, not the calendar week before (Monday to Sunday).
    """
    resolved = _resolve(parts, published, seven_days)
    if resolved is None or resolved.span is None or not (parts.since or resolved.since):
        return resolved
    start, end = resolved.span
    if len(parts.weekdays) > 1 and parts.since and end > start:
        return resolved
    if published is not None and start <= published:
        end = published
    length = (end - start).days
    precision = 1 if length == 0 and resolved.precision == 1 else 2 if length <= 7 else 3
    return Resolved((start, end), precision, resolved.relative, resolved.recurrent, since=True)


def _resolve(parts: Parts, published: date | None, seven_days: bool) -> Resolved | None:
    if parts.numeric is not None:
        return _numeric(parts.numeric, published)
    if parts.unit is not None and (parts.days or parts.month is not None):
        return _in_unit(parts, published, seven_days)
    if parts.month is not None and parts.days:
        return _day_of_month(parts, published)
    if parts.month is not None or parts.season is not None or parts.year is not None:
        return _month_or_year(parts, published)
    if published is None:
        return _UNKNOWN
    if parts.weekdays:
        return _weekday(parts, published)
    if parts.offset is not None:
        day = dates.days_after(published, parts.offset + (parts.after_midnight and parts.offset < 0))
        return Resolved((day, day), 1, relative=True, recurrent=parts.every)
    if parts.ago is not None:
        return _ago(*parts.ago, published)
    if parts.past is not None:
        return _past(*parts.past, published)
    if parts.since_span is not None:
        return _since(*parts.since_span, published)
    return _unit(parts, published, seven_days) if parts.unit is not None else None


def _in_unit(parts: Parts, published: date | None, seven_days: bool) -> Resolved | None:
    """A day or month of a month or year named from the publication day: the 5th of last month, April last year."""
    if published is None:
        return _UNKNOWN
    step = {"last": 1, "before-last": 2, "next": -1}.get(parts.which or "", 0)
    if parts.month is None:
        year, month = dates.months_before(published, step)
    else:
        year, month = published.year - step, parts.month
    resolved = _resolve(replace(parts, unit=None, year=year, month=month), published, seven_days)
    return replace(resolved, relative=True) if resolved is not None else None


def _numeric(numbers: list[int], published: date | None) -> Resolved | None:
    if len(numbers) == 2:
        if published is None:
            return _UNKNOWN
        day = dates.year_of_day(numbers[1], numbers[0], published, None) if 1 <= numbers[1] <= 12 else None
        return Resolved((day, day), 1, relative=True) if day is not None else None
    found = dates.numeric(numbers, published)
    if found is not None:
        return Resolved((found[0], found[0]), 2 if found[1] else 1, relative=False)
    year, month = dates.numeric_month(numbers)
    return _whole_month(year, month, published) if month else _IMPOSSIBLE if year else None


def _whole_month(year: int | None, month: int, published: date | None) -> Resolved:
    """The month of a day that it does not have."""
    if year is not None:
        return Resolved(_until(dates.month_span(year, month), published), 3, relative=False, misprinted=True)
    if published is None:
        return _UNKNOWN
    told = dates.year_of_month(month, published, None)
    return Resolved(_until(dates.month_span(told, month), published), 3, relative=True, misprinted=True)


def _day_of_month(parts: Parts, published: date | None) -> Resolved | None:
    month = parts.month or 1
    if parts.hijri:
        return _hijri(parts, published)
    if parts.year is None and published is None:
        return _UNKNOWN
    found = []
    for number in parts.days:
        if parts.year is not None:
            day = dates.day_of(parts.year, month, number)
        else:
            assert published is not None
            day = dates.year_of_day(month, number, published, parts.which)
        if day is None:
            return _whole_month(parts.year, month, published)
        found.append(day)
    start, end = min(found), max(found)
    length = (end - start).days
    return Resolved((start, end), 1 if length == 0 else 2 if length <= 7 else 3, relative=parts.year is None)


def _hijri(parts: Parts, published: date | None) -> Resolved | None:
    """A day or month of the Islamic calendar, without a year in the one that puts it at or before publication."""
    month, year = parts.month or 1, parts.year
    first, last = (parts.days[0], parts.days[-1]) if parts.days else (1, 1)
    if year is None:
        if published is None:
            return _UNKNOWN
        year = dates.hijri_year(published)
        start = dates.from_hijri(year, month, first)
        if start is not None and start > dates.days_after(published, 2):
            year -= 1
    start, end = dates.from_hijri(year, month, first), dates.from_hijri(year, month, last)
    if not parts.days:
        following = dates.from_hijri(year + month // 12, month % 12 + 1, 1)
        end = dates.days_after(following, -1) if following is not None else None
    if start is None or end is None:
        return _IMPOSSIBLE
    if not parts.days and published is not None and start <= published < end:
        end = published
    return Resolved((start, end), 2 if parts.days else 3, relative=parts.year is None)


def _month_or_year(parts: Parts, published: date | None) -> Resolved | None:
    if parts.hijri and parts.month is not None:
        return _hijri(parts, published)
    year = parts.year
    if year is None:
        if published is None:
            return Resolved(None, 3, relative=True)
        year = dates.year_of_month(parts.month or parts.season or 1, published, parts.which)
    if parts.month is not None:
        span = dates.month_span(year, parts.month)
    elif parts.season is not None:
        span = dates.season_span(year, parts.season)
    else:
        span = date(year, 1, 1), date(year + 9 * parts.decade, 12, 31)
    if parts.edge is not None and not parts.decade:
        span = dates.part_of(span, parts.edge)
    precision = 2 if (span[1] - span[0]).days < _WEEK else 3
    return Resolved(_until(span, published), precision, relative=parts.year is None, recurrent=parts.every)


def _until(span: Span, published: date | None) -> Span:
    """A span that is still running ends on the day of publication."""
    start, end = span
    return (start, published) if published is not None and start <= published < end else span


def _weekday(parts: Parts, published: date) -> Resolved | None:
    first = parts.weekdays[0]
    if parts.unit is not None and parts.unit.name == "week":
        monday = dates.week_span(dates.days_after(published, {"last": -7, "next": 7}.get(parts.which or "", 0)))[0]
        day = dates.days_after(monday, first)
        return Resolved((day, day), 1, relative=True)
    if len(parts.weekdays) > 1:
        return _two_weekdays(parts, published)
    ahead = parts.which == "next" or (parts.offset or 0) > 0
    which = "last" if parts.which == "last" else "next" if ahead else None
    day = dates.weekday_near(first, published, which)
    if parts.which == "before-last":
        day = dates.days_after(dates.weekday_near(first, published, "last"), -7)
    if parts.eve:
        day = dates.days_after(day, -1)
    if which is None and first == (published.weekday() + 1) % 7:
        if parts.part in NIGHT:
            day = published  # the night to a day is called by its name, and has begun
        elif "dawn" in (parts.part, parts.edge_part):
            day = dates.days_after(published, 1)  # a page of the night is dated to the day before
    return Resolved((day, day), 1, relative=True, recurrent=parts.every)


def _two_weekdays(parts: Parts, published: date) -> Resolved:
    """The night from one day to the next is dated to the first, but to the second "after midnight"; other pairs are all
    days from first to second.
    """
    first, second = parts.weekdays[:2]
    which = "next" if parts.which == "next" else "last" if parts.which == "last" else None
    end = dates.weekday_near(second, published, which)
    start = dates.days_after(end, -((second - first) % 7))
    if parts.part in ("night", "midnight", "dawn", "evening") and (second - first) % 7 == 1:
        if which is None and parts.part in NIGHT and first == published.weekday():
            start, end = published, dates.days_after(published, 1)  # a page of the night is dated to the day before
        night = end if parts.after_midnight else start
        return Resolved((night, night), 1, relative=True)
    return Resolved((start, end), 2, relative=True)


def _ago(count: int | None, unit: Unit, published: date) -> Resolved:
    if unit.name == "hour":
        day = dates.days_after(published, -((count or 0) // 24))
        return Resolved((day, day), 1, relative=True)
    if unit.name == "day":
        if count is None:
            return Resolved((dates.days_after(published, -7), dates.days_after(published, -1)), 2, relative=True)
        day = dates.days_after(published, -count)
        return Resolved((day, day), 1 if count <= 10 else 2, relative=True)
    if unit.name in ("week", "weekend"):
        if count is None:
            return Resolved((dates.days_after(published, -28), dates.days_after(published, -7)), 3, relative=True)
        day = dates.days_after(published, -7 * count)
        return Resolved((day, day), 2 if count <= 2 else 3, relative=True)
    if unit.name == "month":
        if count is None:
            return Resolved((dates.days_after(published, -182), dates.days_after(published, -30)), 3, relative=True)
        return Resolved(dates.month_span(*dates.months_before(published, count)), 3, relative=True)
    year = max(published.year - (count or 3), 1)
    return Resolved((date(year, 1, 1), date(year, 12, 31)), 3, relative=True)


def _past(count: int | None, unit: Unit, published: date) -> Resolved:
    """The past 24 hours, the past two days, recent weeks."""
    if unit.name == "hour":
        back = 0 if count is None else max(1, -(-count // 24)) if count >= 12 else 0
        return Resolved((dates.days_after(published, -back), published), 2 if back else 1, relative=True)
    if unit.name in ("day", "weekend") and count is None:
        return Resolved((dates.days_after(published, -7), dates.days_after(published, -1)), 2, relative=True)
    length = {"day": 1, "weekend": 7, "week": 7, "month": 30, "year": 365}[unit.name]
    back = length * (count or 3)
    vague = count is None and unit.name in ("month", "year")
    return Resolved((dates.days_after(published, -back), published), 2 if back <= 7 else 3, True, recurrent=vague)


def _since(count: int | None, unit: Unit, published: date) -> Resolved:
    """منذ with a length of time: days ago up to a week, else a span that is still running; "days" are three."""
    if unit.name == "hour" or (unit.name == "day" and count is not None and count <= 7):
        return _ago(count, unit, published)
    length = {"day": 1, "weekend": 7, "week": 7, "month": 30, "year": 365}[unit.name]
    back = length * (count or 3)
    vague = count is None and unit.name != "day"
    return Resolved((dates.days_after(published, -back), published), 2 if back <= 7 else 3, True, vague, since=True)


def _unit(parts: Parts, published: date, seven_days: bool) -> Resolved | None:
    """Last week, this month, next year; early, mid or late in it."""
    unit, which = parts.unit, parts.which or "this"
    assert unit is not None
    if parts.every:
        return Resolved((published, published), 3, relative=True, recurrent=True)
    step = {"last": -1, "before-last": -2, "next": 1, "this": 0}[which]
    if unit.name in ("hour", "day"):
        if which == "next" and unit.count == 0:  # the coming days
            return Resolved((dates.days_after(published, 1), dates.days_after(published, 7)), 2, relative=True)
        day = dates.days_after(published, step)
        return Resolved((day, day), 1, relative=True)
    if unit.name == "weekend":
        return _weekend(published, which)
    if unit.name == "week":
        span = dates.week_span(dates.days_after(published, 7 * step))
        if which == "last" and seven_days:
            span = dates.days_after(published, -7), dates.days_after(published, -1)
    elif unit.name == "month":
        span = dates.month_span(*dates.months_before(published, -step))
    else:
        span = date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    if parts.edge == "begin" and unit.name == "week" and which == "this" and span[0] < published:
        return Resolved((span[0], dates.days_after(published, -1)), 2, relative=True)
    if parts.edge is not None and unit.name != "week" and not (which == "this" and parts.edge == "begin"):
        span = dates.part_of(span, parts.edge)
    precision = 2 if (span[1] - span[0]).days < _WEEK else 3
    return Resolved(_until(span, published), precision, relative=True)


def _weekend(published: date, which: str) -> Resolved:
    """Saturday and Sunday: the latest begun; `last`: the latest that is over."""
    saturday = dates.weekday_near(5, published, "next" if which == "next" else None)
    if which == "last" and published.weekday() >= 5:
        saturday = dates.days_after(saturday, -7)
    return Resolved(_until((saturday, dates.days_after(saturday, 1)), published), 2, relative=True)
