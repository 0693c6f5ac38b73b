"""Days that a text names, and the arithmetic of days, weeks, months and calendars."""

from dataclasses import dataclass
from datetime import date, timedelta

#: What four digits in a date say: far more than the years of the war, so that a day of 1917 is not taken for one of it.
YEARS = range(1000, 3000)
#: A first and a last day.
Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class When:
    """A time named in tokens [first, last).

    `start`, `end`: the days, both None if they hang on a publication date that is not known (`relative`), or if no
    calendar has such a day.
    `precision`: 1 the day is known, 2 within a week, 3 within a month or worse ("in 2013" too).
    `relative`: read from the publication date. `part`: night, morning, evening, dawn, midnight, noon.
    `since`: an open span up to publication. `recurrent`: "every Friday", "for years": the date of no single event.
    `written`: the day of writing, where the words call it, or the day before it, by name or date ("today, Monday",
    "yesterday, 5 August").
    `misprinted`: a month that stands for a day which it does not have, 31 April.
    `listed`: a further day of a list in one month ("9 May" of "5 and 9 May"), behind the time before it.
    """

    first: int
    last: int
    start: date | None
    end: date | None
    precision: int
    relative: bool = False
    part: str | None = None
    since: bool = False
    recurrent: bool = False
    written: date | None = None
    listed: bool = False
    misprinted: bool = False


def last_told(found: list[When], told: date | None) -> date | None:
    """The last day that is told, or was before (`told`); None where a longer span is."""
    if not found:
        return told
    return found[-1].start if found[-1].start == found[-1].end else None


def first_told(found: list[When]) -> date | None:
    """The day told first, from which one before it is counted: "a day earlier, they said on Thursday"; None where it is
    a longer span.
    """
    return found[0].start if found and found[0].start == found[0].end and not found[0].recurrent else None


def days_after(day: date, days: int) -> date:
    """`day` moved by `days`; days outside the calendar of Python stay at its bounds."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def weekday_near(weekday: int, published: date, which: str | None) -> date:
    """The day of that name (Monday 0): the latest on or before publication; `last`: before it; `next`: after it."""
    back = (published.weekday() - weekday) % 7
    if which == "last" and back == 0:
        back = 7
    return days_after(published, 7 - back if which == "next" else -back)


def month_span(year: int, month: int) -> Span:
    """First and last day of a month."""
    after = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date(year, month, 1), days_after(after, -1)


def months_before(day: date, months: int) -> tuple[int, int]:
    """(year, month) that lies `months` before that of `day`."""
    index = day.year * 12 + day.month - 1 - months
    return max(index // 12, 1), index % 12 + 1


def week_span(day: date) -> Span:
    """Monday to Sunday around `day`."""
    monday = days_after(day, -day.weekday())
    return monday, days_after(monday, 6)


def season_span(year: int, first_month: int) -> Span:
    """Three months from `first_month` of `year` on; winter ends in the next year."""
    end = months_before(date(year, first_month, 1), -2)
    return date(year, first_month, 1), month_span(*end)[1]


def part_of(span: Span, edge: str) -> Span:
    """The beginning, middle or end of a month or year: edge `begin` (a month's first seven days), `mid` or `end` (ten
    days of it), or four months; or a week of it, counted (`week-2`) or the last.
    """
    start, end = span
    if edge == "last-week":
        return end - timedelta(days=6), end
    if edge.startswith("week-"):
        begin = start + timedelta(weeks=int(edge[-1:]) - 1)
        return begin, begin + timedelta(days=6)
    if (start.month, end.month) == (1, 12):
        first = {"begin": 1, "mid": 5, "end": 9}[edge]
        return date(start.year, first, 1), month_span(start.year, first + 3)[1]
    if edge == "begin":
        return start, start + timedelta(days=6)
    tenth, twentieth = start + timedelta(days=9), start + timedelta(days=19)
    return (tenth + timedelta(days=1), twentieth) if edge == "mid" else (twentieth + timedelta(days=1), end)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_of_day(month: int, day: int, published: date, which: str | None) -> date | None:
    """The day and month in the year that puts it nearest at or before publication (two days after still count).

    `last`: strictly before; `next`: after it.
    """
    limit = days_after(published, {"last": -1, "next": 400}.get(which or "", 2))
    for year in (
        published.year + 1,
        published.year,
        published.year - 1,
        *range(published.year - 2, published.year - 9, -1),
    ):
        found = day_of(year, month, day)
        if found is None or found > limit:
            continue
        if which == "next" and year > published.year:
            earlier = day_of(year - 1, month, day)
            if earlier is not None and earlier > published:
                continue
        return found
    return None


def year_of_month(month: int, published: date, which: str | None) -> int:
    """The year of a month named without one: the latest begun; `last`: the latest but for the current; `next`."""
    if which == "next":
        return published.year + (month <= published.month)
    return max(published.year - (month > published.month or (which == "last" and month == published.month)), 1)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the tabular Islamic calendar (civil epoch, 30-year cycle with leap years 2, 5, 7,
    10, 13, 16, 18, 21, 24, 26, 29); the sighted calendar may differ by two days.

    Source: Reingold and Dershowitz, Calendrical Calculations, chapter 7.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year <= 9000):
        return None
    ordinal = day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + 227014
    return date.fromordinal(ordinal)


def hijri_year(published: date) -> int:
    """The Islamic year that begins last on or before `published`."""
    year = int((published.year - 622) * 1.0307) + 2
    while (first := from_hijri(year, 1, 1)) is not None and first > published:
        year -= 1
    return year


def numeric(parts: list[int], published: date | None) -> tuple[date, bool] | None:
    """The day that three numbers say, and whether by the Islamic calendar; None if they say none.

    Year first, or day, month, year; month before day when only so there is a month, or when only so
    the day is not after publication. A year of two digits is of this century.
    """
    first, second, third = parts
    if first > 31:
        return _calendar_day(first, second, third)
    year = third + 2000 if third < 100 else third
    readings = [found for found in (_calendar_day(year, second, first), _calendar_day(year, first, second)) if found]
    if published is not None:
        known = [found for found in readings if found[0] <= days_after(published, 2)]
        readings = known or readings
    return readings[0] if readings else None


def _calendar_day(year: int, month: int, day: int) -> tuple[date, bool] | None:
    if 1300 <= year <= 1500:
        found = from_hijri(year, month, day)
        return (found, True) if found is not None else None
    found = day_of(year, month, day) if year in YEARS else None
    return (found, False) if found is not None else None


def numeric_month(parts: list[int]) -> tuple[int | None, int | None]:
    """Year and month of three numbers that say no day: 31/04/2018; None for what they do not say."""
    first, second, third = parts
    year = next((number for number in (third, first) if number in YEARS), None)
    months = (second, first) if year == third else (second,)
    return year, next((number for number in months if year and 1 <= number <= 12), None)
