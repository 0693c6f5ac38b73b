"""The reader of dates that both languages share: gathers the words of one date and has them resolved."""

from dataclasses import replace
from datetime import date

from builders.language import dates
from builders.language.dates import When
from builders.language.numbers import COMMAS, DASHES
from builders.language.timeitems import Item, may_begin, read_item
from builders.language.timelists import with_lists
from builders.language.timeparts import Parts, Unit, has_core
from builders.language.timeranges import with_ranges
from builders.language.timespans import resolve
from builders.language.timetable import Grammar, Timewords
from builders.language.tokens import Tokens

_NOTHING = Parts()
_FEW = 3  # the past few days
_BEFORE = "before"
_LATER_YEARS = 4  # years among which the weekday of a date tells its own
_AFTER_STOP = frozenset(("days", "year", "month", "short-month", "numeric"))  # Aug. 14, Sun. 14 Aug.
_FLAGS = {"lead": "led", "since": "since", "every": "every", "eve": "eve", "between": "between"}


def read_times(
    words: Timewords, tokens: Tokens, first: int, last: int, published: date | None, told: date | None = None
) -> list[When]:
    """Times named in tokens [first, last), in order, none inside another; `told`: the day told last before them."""
    found: list[tuple[When, bool]] = []
    opening = words.opening
    before_all: tuple[Parts, int, int] | None = None  # a day told from another, of which none is told before it
    after = first
    for i in [i for i, key in enumerate(tokens.keys[first:last], first) if key in opening or "0" <= key < ":"]:
        if i < after or not may_begin(words, tokens, i, last):
            continue
        item = read_item(words, tokens, i, last, _NOTHING)
        if item is None or item.kind == "none":
            after = i + 1 if item is None else item.last
            continue
        parts, after = _gather(words, tokens, i, last, item)
        after = max(after, i + 1)
        if _is_before_another(words.grammar, tokens, parts, after, last):
            continue
        if has_core(parts) and _stands_alone(words.grammar, tokens, i, first, parts):
            base = dates.last_told([when for when, _ in found], told) if parts.from_told else published
            if parts.from_told and base is None and not found and (parts.offset or -1) < 0:
                before_all = parts, i, after
                continue
            when = _when(words.grammar, parts, i, after, base) if base or not parts.from_told else None
            if when is not None:
                found.append((when, parts.hijri))
    if before_all is not None and (base := dates.first_told([when for when, _ in found])) is not None:
        when = _when(words.grammar, *before_all, base)
        found = [(when, False), *found] if when is not None else found
    if len(found) > 1:
        found = with_ranges(words.grammar, tokens, found)
    return with_lists(words, tokens, first, last, _without_doubles(words.grammar, tokens, found))


def _is_before_another(grammar: Grammar, tokens: Tokens, parts: Parts, after: int, last: int) -> bool:
    """Whether the day is that before something that is named behind it: "the day before the truce"."""
    opens = parts.from_told and tokens.keys[after - 1] == _BEFORE
    return opens and after < last and tokens.keys[after] not in grammar.adverbial


def _when(grammar: Grammar, parts: Parts, first: int, last: int, published: date | None) -> When | None:
    """The time that the words in tokens [first, last) say; None if there is no such day."""
    resolved = resolve(parts, published, seven_days=grammar.seven_days)
    if resolved is None:
        return None
    start, end = resolved.span if resolved.span is not None else (None, None)
    of_day = parts.edge_part if parts.weekdays or parts.offset is not None else ""
    return When(
        first,
        last,
        start,
        end,
        resolved.precision,
        relative=resolved.relative,
        part=parts.part or of_day or None,
        since=resolved.since,
        recurrent=resolved.recurrent,
        misprinted=resolved.misprinted,
        written=_day_of_writing(parts, start) if start == end else None,
    )


def _day_of_writing(parts: Parts, day: date | None) -> date | None:
    """The day of writing, where the words call it or the one before by name or date; if by both, they must agree."""
    if day is None or parts.offset not in (0, -1) or len(parts.weekdays) > 1:
        return None
    dated = bool(parts.days) or parts.numeric is not None
    if dated and parts.weekdays and parts.year is None:
        day = _of_weekday(day, parts.weekdays[0]) or day
    named = parts.weekdays == [day.weekday()] or (dated and not parts.weekdays)
    return dates.days_after(day, -parts.offset) if named else None


def _of_weekday(day: date, weekday: int) -> date | None:
    """The same date in the first year from which on it falls on a weekday, if in one of the next: a page's day may be
    that of a year before its text.
    """
    years = (dates.day_of(day.year + later, day.month, day.day) for later in range(_LATER_YEARS))
    return next((found for found in years if found is not None and found.weekday() == weekday), None)


def _gather(words: Timewords, tokens: Tokens, i: int, last: int, item: Item | None) -> tuple[Parts, int]:
    """The words of one date, of which `item` at token `i` is the first, sorted; and the token after them."""
    parts = Parts()
    end, linked = i, ""
    while item is not None and item.kind != "none" and _fits(words, parts, item, linked, begun=end > i):
        _add(words, parts, item)
        end = item.last
        item, linked = _next_item(words, tokens, end, last, parts)
    return parts, end


def _next_item(words: Timewords, tokens: Tokens, end: int, last: int, parts: Parts) -> tuple[Item | None, str]:
    """The next word of the date, after at most three words of glue; and the "to", "and" or dash before it."""
    grammar = words.grammar
    linked = ""
    comma = stop = False
    j = end
    while j < last and j <= end + 3:
        item = read_item(words, tokens, j, last, parts)
        if item is not None:
            apart = (comma and not _after_comma(parts, item)) or (stop and item.kind not in _AFTER_STOP)
            return (None, "") if apart else (item, linked)
        if tokens.keys[j] == ".":
            if len(tokens.keys[j - 1]) > 4:  # no abbreviation: the sentence ends
                break
            stop = True
        comma = comma or tokens.keys[j] in COMMAS
        key = tokens.keys[j]
        both = parts.between and key in grammar.both | grammar.either
        if not (both or key in grammar.glue or key in grammar.to or key in DASHES):
            break
        linked = key if both or key in grammar.to or key in DASHES or key == "/" else linked
        j += 1
    return None, ""


def _after_comma(parts: Parts, item: Item) -> bool:
    """True if the date goes on after a comma: "Sunday, 5 June", "today, Sunday", "5 June, 2016"."""
    if item.kind == "year":
        return parts.month is not None
    if parts.month is not None or parts.numeric is not None or len(parts.weekdays) > 1:
        return False
    named = bool(parts.weekdays) or parts.offset is not None
    return named and (
        item.kind in ("days", "numeric", "month", "short-month") or (item.kind == "weekday" and not parts.weekdays)
    )


def _fits(words: Timewords, parts: Parts, item: Item, linked: str, *, begun: bool) -> bool:
    """True if the word may belong to the date begun; `linked`: the "to", "and" or dash before it."""
    kind = item.kind
    pair = kind == "weekday" and bool(parts.weekdays)
    if item.joined and begun and not (pair and parts.between):
        return False
    if pair:
        return _is_second_day(parts, int(item.value), bool(linked) or item.joined)
    absolute = bool(parts.numeric or parts.days or parts.month is not None or parts.year is not None)
    span = bool(parts.ago or parts.past or parts.since_span or parts.unit)
    match kind:
        case "weekday" | "weekday-short":
            return not (parts.ago or parts.past or parts.since_span)
        case "lead" | "part" | "after-midnight" | "eve":
            return kind == "lead" or parts.part is None
        case "which":
            return parts.which is None and (bool(parts.weekdays or parts.month is not None) or not absolute)
        case "numeric" | "days" | "year" | "decade" | "month" | "short-month" | "hijri":
            again = parts.month is not None and linked.isalpha()  # May 2 to May 18
            return not span and not again and parts.numeric is None and _fits_absolute(parts, item)
        case "unit" if parts.days and parts.month is None:  # the 5th of last month
            return parts.unit is None
        case "unit" if parts.month is not None and parts.year is None:  # in April last year
            return parts.unit is None and words.units[item.slots["{unit}"] or 0].name == "year"
    open_words = kind in ("since", "every", "edge", "between")
    return not absolute and not span and parts.offset is None and not (open_words and parts.weekdays)


def _is_second_day(parts: Parts, weekday: int, linked: bool) -> bool:
    """True for the second day of "Monday to Wednesday", and of ليل السبت الأحد, the night between two days."""
    night = parts.part in ("night", "midnight") and (weekday - parts.weekdays[0]) % 7 == 1
    return len(parts.weekdays) == 1 and (linked or night) and weekday != parts.weekdays[0]


def _fits_absolute(parts: Parts, item: Item) -> bool:
    """True if the part of a date in the calendar is not there yet; a month may stand twice (آب/أغسطس)."""
    if item.kind in ("numeric", "days"):
        return not parts.days and parts.year is None
    if item.kind in ("year", "decade"):
        return parts.year is None
    return parts.month in (None, int(item.value)) and parts.year is None


def _add(words: Timewords, parts: Parts, item: Item) -> None:
    """Sorts the word into the parts of its date."""
    kind, value = item.kind, item.value
    if kind in _FLAGS:
        setattr(parts, _FLAGS[kind], True)
    elif "{unit}" in item.slots or kind in ("ago", "past", "named-unit", "recurrent"):
        _add_length(words, parts, item)
    else:
        _add_absolute(parts, item)
        _add_relative(parts, kind, value)


def _add_absolute(parts: Parts, item: Item) -> None:
    match item.kind:
        case "days":
            parts.days = list(item.numbers)
        case "month" | "hijri" | "short-month":
            parts.month, parts.hijri, parts.spelled = int(item.value), item.kind == "hijri", item.kind != "short-month"
        case "year" | "since-year":
            parts.year = item.numbers[0] if item.numbers else item.slots["{year}"]
            parts.since = parts.since or item.kind == "since-year"
        case "decade":
            parts.year, parts.decade = int(item.value), True
        case "numeric":
            parts.numeric = list(item.numbers)
        case "season":
            first_month, _, which = item.value.partition(" ")
            parts.season, parts.which = int(first_month), which or parts.which


def _add_relative(parts: Parts, kind: str, value: str) -> None:
    match kind:
        case "weekday" | "every-weekday":
            parts.weekdays.append(int(value))
            parts.every = parts.every or kind == "every-weekday"
        case "day":
            offset, _, part = value.partition(" ")
            parts.offset, parts.part = int(offset), part or parts.part
        case "told-day":
            offset, _, part = value.partition(" ")
            parts.offset, parts.part, parts.from_told = int(offset), part or parts.part, True
        case "part":
            parts.part = value
        case "after-midnight":
            parts.part, parts.after_midnight = "midnight", True
        case "which":
            parts.which = value
        case "edge":
            parts.edge, _, parts.edge_part = value.partition(" ")


def _add_length(words: Timewords, parts: Parts, item: Item) -> None:
    """Words about a unit of time: last week, three days ago, the past 24 hours, every month."""
    kind, value, slots = item.kind, item.value, item.slots
    unit = words.units[slots["{unit}"] or 0] if "{unit}" in slots else None
    if kind == "recurrent":
        parts.unit, parts.every = Unit("day", 0), True
        return
    if unit is None:  # "2 day": the phrase has its unit in it; "weekend last"
        first, second = value.split()
        unit = Unit(first, 1) if kind == "named-unit" else Unit(second, int(first))
        value = second
    few = _FEW if value == "few" and unit.name == "day" else None
    length = slots.get("{n}", unit.count or few), unit
    if kind == "past" or (kind == "unit" and unit.count != 1 and value == "last"):  # الأيام الماضية, the past days
        parts.past = length
    elif kind == "ago":
        parts.ago, parts.from_told = length, value == "told"
    elif kind == "since-span":
        parts.since_span = length
    else:
        parts.unit, parts.which = unit, value
        parts.since = parts.since or kind == "since-unit"


def _stands_alone(grammar: Grammar, tokens: Tokens, i: int, first: int, parts: Parts) -> bool:
    """False for a month's name that may be another word: a month alone needs a preposition or the like."""
    if parts.month is None or parts.days or parts.year is not None or parts.numeric:
        return True
    if not parts.spelled or tokens.words[i] in grammar.unspelt:
        return False
    if parts.which or parts.led or parts.edge or parts.since:
        return True
    before = tokens.keys[i - 1] if i > first else ""
    return not parts.hijri and (before in grammar.month_before or tokens.keys[i] not in grammar.guarded)


def _without_doubles(grammar: Grammar, tokens: Tokens, found: list[tuple[When, bool]]) -> list[When]:
    """One time for a day that is given by both calendars: the Gregorian one, over the words of both."""
    kept: list[tuple[When, bool]] = []
    for when, hijri in found:
        if kept and hijri != kept[-1][1]:
            before, _ = kept[-1]
            between = tokens.keys[before.last : when.first]
            if len(between) <= 3 and all(key in grammar.double or key in grammar.glue - COMMAS for key in between):
                gregorian = before if hijri else when
                kept[-1] = replace(gregorian, first=before.first, last=when.last), False
                continue
        kept.append((when, hijri))
    return [when for when, _ in kept]
