"""Datelines: the day of a saved page, which stands at the head of its text: "AFP Sunday 29 Jun 2014", "29-07-2015".

Collections often carry the day of a crawler in `published`, or that of a picture; the page's own day is that from which
its "on Wednesday" counts. Only whole days with their year are read, and only where no sentence can own them: in English
at the head of the text, in Arabic on a line of their own (`dayline`).
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from builders.language.dates import day_of
from builders.readers.dayline import daylines

_HEAD: Final = 300  # characters of a text in which its dateline stands
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY: Final = (
    r"(?P<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?"
    r"|Sun(?:day)?),?"
)
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
_DAY_FIRST, _MONTH_FIRST = rf"{_DAY} {_MONTH},? {_YEAR}", rf"{_MONTH} {_DAY},? {_YEAR}"
#: A saved page lost the comma and the space between day and year: "Last updated at Feb 022015".
_RUN_TOGETHER: Final = rf"{_MONTH} (?P<day>\d\d),?{_YEAR}"
_NUMERIC: Final = r"(?P<day>\d\d)[-/.](?P<month>\d\d)[-/.](?P<year>(?:19|20)\d\d)"
_CALLED: Final = r"\s*(?P<called>(?:Date of publication|Published|Posted|Last updated)(?: on| at)?:? )?"
#: What stands behind a dateline: the headline or the text, no word that goes on with a sentence.
_BEHIND: Final = r"(?= ?[\n\"'“(A-Z0-9]| at \d| title:| by [A-Z]|$)"
#: What stands before it inside a text: a headline or an agency, no small word of a sentence.
_BEFORE: Final = r"(?:(?<=Reuters )|(?<=Agencies )|(?<![a-z][ ,])(?<![a-z]))"
#: At the very head, with or without its weekday; behind the headline or the agency only with it.
_OPENING: Final = tuple(
    re.compile(_CALLED + form + _BEHIND)
    for form in (_NUMERIC, _RUN_TOGETHER, *(rf"(?:{_WEEKDAY} )?{named}" for named in (_DAY_FIRST, _MONTH_FIRST)))
)
_INSIDE: Final = tuple(
    re.compile(form)
    for named in (_DAY_FIRST, _MONTH_FIRST)
    for form in (
        rf"{_BEFORE}{_WEEKDAY} {named}{_BEHIND}",
        rf"(?<=[a-z] )(?<!told )(?:AFP|AP|Reuters) {_WEEKDAY} {named}(?= )",
    )
)
_YEARS_BACK: Final = 366  # days before publication beyond which a bare day opens a chronicle
_VISIT: Final = 62  # days behind publication beyond which a line gives the day on which the page was saved


def dateline(text: str, published: date | None) -> date | None:
    """The day that the head of a page gives as its own; None where it gives none.

    `published`: the day that its collection gives. It chooses between two readings of a day in figures (06-01-2016),
    and a bare day long before it is that of a chronicle ("15 March 2011 Protesters ...").
    """
    head = text[:_HEAD]
    for found in _readings(head):
        days = _days(found)
        if not days:
            continue
        day = published if published in days else days[0]
        certain = found.groupdict().get("weekday") or found.groupdict().get("called")
        if certain or published is None or (published - day).days <= _YEARS_BACK:
            return day
    return _of_line(text, published)


def _of_line(text: str, published: date | None) -> date | None:
    """The day that a line in the head of an Arabic page gives, if it can be that of its news."""
    days = (day_of(*numbers) for numbers in daylines(text))
    return next(
        (day for day in days if day and (published is None or -_VISIT <= (published - day).days <= _YEARS_BACK)), None
    )


def _readings(head: str) -> Iterator[re.Match[str]]:
    """Places where a dateline may stand, the head of the text first."""
    yield from (found for found in (form.match(head) for form in _OPENING) if found)
    yield from (found for form in _INSIDE for found in form.finditer(head))


def _days(found: re.Match[str]) -> list[date]:
    """The days that it can mean, day before month first; none if there is no such day, or another weekday is named."""
    told = found.groupdict()
    year, day = int(told["year"]), int(told["day"])
    named = told["month"].lower()[:3]
    pairs = [(_MONTHS.index(named) + 1, day)] if named in _MONTHS else [(int(named), day), (day, int(named))]
    days = [made for made in (day_of(year, *pair) for pair in pairs) if made is not None]
    weekday = (told.get("weekday") or "").lower()[:3]
    return [made for made in days if not weekday or _WEEKDAYS[made.weekday()] == weekday]
