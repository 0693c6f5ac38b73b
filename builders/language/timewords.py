"""The reader of dates that both languages share: gathers the words of one date and has them resolved."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from builders.language.dates import When
from builders.language.numbers import DASHES, Figure
from builders.language.phrases import Phrases
from builders.language.timespans import Parts, Unit, has_core, resolve
from builders.language.tokens import Tokens

_COMMAS = frozenset(",،")
_NOTHING = Parts()

#: Reads a bare numeral at a token.
Figures = Callable[[Tokens, int, int], Figure | None]


class Entry(NamedTuple):
    """What a phrase of the table says. `joined`: written with a particle that means "and"."""

    kind: str
    value: str
    joined: bool


class Item(NamedTuple):
    """A word of a date up to token `last`."""

    kind: str
    value: str
    numbers: tuple[int, ...]
    last: int
    joined: bool
    slots: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What differs between languages in how the words of a date stand together. All folded.

    `glue`: words between the parts of a date. `to`: from a first to a last day. `both`: "and" between two days.
    `of`: between day and month. `suffixes`: of day numbers (th). `article`: stands before day numbers.
    `month_before`: words after which a month may stand alone. `month_only`: a number after a month
    after these is not its day (in August 20 people). `proper`: months and days that are also
    other words when written small. `guarded`: months that need a word of `month_before`, a day or a year.
    `year_before`: words after which four digits are a year. `month_first`: "August 14" without a year.
    `double`: words between two calendars' dates of one day. `seven_days`: see `timespans.resolve`.
    """

    glue: frozenset[str]
    to: frozenset[str]
    both: frozenset[str]
    of: frozenset[str]
    suffixes: frozenset[str]
    article: str
    month_before: frozenset[str]
    month_only: frozenset[str]
    proper: frozenset[str]
    guarded: frozenset[str]
    year_before: frozenset[str]
    double: frozenset[str]
    functions: frozenset[str]
    month_first: bool
    seven_days: bool


class Timewords(NamedTuple):
    """Tables and grammar of one language.

    `starts`: words at which a date may begin, with those of which one must follow (or digits), if any; `numerals`: those at which one may only if a word of `counted`
    (a unit of time, a month) follows within a few words.
    """

    phrases: Phrases[Entry]
    units: tuple[Unit, ...]
    grammar: Grammar
    figure: Figures
    starts: dict[str, frozenset[str] | None]
    numerals: frozenset[str]
    counted: frozenset[str]


def expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """The phrases that one cell of the table means: `|` between phrases, `/` between words, ( ) about what may lack."""
    for one in phrase.split("|"):
        ways: list[tuple[str, ...]] = [()]
        for word in one.split():
            choices = word.strip("()").split("/") if len(word) > 1 else [word]
            longer = [(*way, choice) for way in ways for choice in choices]
            ways = longer + ways if word.startswith("(") and word.endswith(")") else longer
        yield from (way for way in ways if way)


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load_timewords(
    folder: Path,
    key: Callable[[str], str],
    particles: tuple[str, ...],
    grammar: Grammar,
    figure: Figures,
    ordinals: frozenset[str],
) -> Timewords:
    """The tables months.csv, units.csv and calendar.csv of a language.

    `particles` are written onto the first word of a phrase; `ordinals` are words at which a day of a month may begin.
    """
    units: list[Unit] = []
    by_word: dict[str, int] = {}
    for row in rows(folder / "units.csv"):
        for particle in particles:
            by_word.setdefault(particle + key(row["word"]), len(units))
        units.append(Unit(row["unit"], int(row["count"])))

    def unit_slot(tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        found = by_word.get(tokens.keys[i])
        return (found, i + 1) if found is not None else None

    def number_slot(tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        i += i + 1 < last and tokens.keys[i] == grammar.article
        if tokens.keys[i] not in ordinals and not tokens.keys[i][:1].isdecimal():
            return None
        read = figure(tokens, i, last)
        if read is None or read.kind == "ordinal":
            return None
        return (read.value if read.kind == "exact" else None, read.last)

    def year_slot(tokens: Tokens, i: int, last: int) -> tuple[int | None, int] | None:
        word = tokens.keys[i]
        return (int(word), i + 1) if len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2100 else None

    phrases: list[tuple[tuple[str, ...], Entry]] = []
    kinds = {"gregorian": "month", "abbreviated": "short-month", "hijri": "hijri"}
    entries = [(row["name"], kinds[row["calendar"]], row["month"]) for row in rows(folder / "months.csv")]
    entries += [(row["phrase"], row["kind"], row["value"]) for row in rows(folder / "calendar.csv")]
    for phrase, kind, value in entries:
        for head, *rest in expand(phrase):
            tail = tuple(word if word.startswith("{") else key(word) for word in rest)
            if head.startswith("{"):
                phrases.append(((head, *tail), Entry(kind, value, False)))
                continue
            for particle in particles:
                phrases.append(((particle + key(head), *tail), Entry(kind, value, particle.startswith("و"))))
    tree = Phrases(phrases, {"{unit}": unit_slot, "{n}": number_slot, "{year}": year_slot})
    months = {key(row["name"].split()[0]) for row in rows(folder / "months.csv")}
    counted = frozenset(months | by_word.keys())
    articles = frozenset({grammar.article} if grammar.article else ())
    slot_words = {"{unit}": counted, "{n}": ordinals | articles, "{year}": frozenset[str]()}
    starts: dict[str, frozenset[str] | None] = dict.fromkeys(by_word)
    for word in tree.first_words - by_word.keys():
        second = None if word in ordinals else tree.second_words(word)
        starts[word] = None if second is None else second[0].union(*(slot_words[name] for name in second[1]))
    return Timewords(tree, tuple(units), grammar, figure, starts, (ordinals | articles) - starts.keys(), counted)


def read_times(words: Timewords, tokens: Tokens, first: int, last: int, published: date | None) -> list[When]:
    """Times named in tokens [first, last), in order, none inside another."""
    found: list[tuple[When, bool]] = []
    keys, starts, numerals = tokens.keys, words.starts, words.numerals
    i = first
    while i < last:
        key = keys[i]
        if key in starts:
            second = starts[key]
            if second is not None and (i + 1 == last or not (keys[i + 1] in second or keys[i + 1][:1].isdecimal())):
                i += 1
                continue
        elif not (key in numerals or key[:1].isdecimal()) or not _may_begin(words, tokens, i, last):
            i += 1
            continue
        item = _item(words, tokens, i, last, _NOTHING)
        if item is None or item.kind == "none":
            i = i + 1 if item is None else item.last
            continue
        parts, end = _gather(words, tokens, i, last, item)
        if has_core(parts) and _stands_alone(words.grammar, tokens, i, first, parts):
            resolved = resolve(parts, published, seven_days=words.grammar.seven_days)
            if resolved is not None:
                start, stop = resolved.span if resolved.span is not None else (None, None)
                part = parts.part or (parts.edge_part if parts.weekdays or parts.offset is not None else None) or None
                when = When(
                    i, end, start, stop, resolved.precision, resolved.relative, part, resolved.since, resolved.recurrent
                )
                found.append((when, parts.hijri))
        i = max(end, i + 1)
    return _without_doubles(words.grammar, tokens, found)


def _may_begin(words: Timewords, tokens: Tokens, i: int, last: int) -> bool:
    """True if the numeral at token `i` may be part of a date: joined to others, a year, or before a unit or month."""
    key, keys = tokens.keys[i], tokens.keys
    if (len(key) == 4 and key[:2] in ("19", "20")) or "/" in key or "." in key:
        return True
    counted = words.counted
    follow = keys[i + 1 : min(i + 6, last)]
    return any(word in counted for word in follow) or (bool(follow) and (follow[0] in DASHES or follow[0] == "/"))


def _gather(words: Timewords, tokens: Tokens, i: int, last: int, item: Item | None) -> tuple[Parts, int]:
    """The words of one date, of which `item` at token `i` is the first, sorted; and the token after them."""
    parts = Parts()
    end, linked = i, False
    while item is not None and item.kind != "none" and _fits(parts, item, linked, begun=end > i):
        _add(words, parts, item)
        end = item.last
        item, linked = _next_item(words, tokens, end, last, parts)
    return parts, end


def _next_item(words: Timewords, tokens: Tokens, end: int, last: int, parts: Parts) -> tuple[Item | None, bool]:
    """The next word of the date, after at most three words of glue; and whether a "to" stands before it."""
    grammar = words.grammar
    linked = comma = False
    j = end
    while j < last and j <= end + 3:
        item = _item(words, tokens, j, last, parts)
        if item is not None:
            return (None, False) if comma and not _after_comma(parts, item) else (item, linked)
        comma = comma or tokens.keys[j] in _COMMAS
        key = tokens.keys[j]
        if not (key in grammar.glue or key in grammar.to or key in DASHES):
            break
        linked = linked or key in grammar.to or key in DASHES or key == "/"
        j += 1
    return None, False


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


def _item(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts) -> Item | None:
    key = tokens.keys[j]
    if key[:1].isdecimal():
        item = _digits(words, tokens, j, last, parts)
        if item is not None:
            return item
    elif key == words.grammar.article and j + 1 < last and tokens.keys[j + 1][:1].isdecimal():
        return _digits(words, tokens, j + 1, last, parts)
    elif key not in words.starts and key not in words.numerals:
        return None
    match = words.phrases.match(tokens, j, last)
    if match is not None:
        end, entry, slots = match
        if key in words.grammar.proper and tokens.words[j][:1].islower():
            return None
        if entry.kind == "weekday" and end == j + 1 and words.figure(tokens, j, last) is not None:
            return None  # المدنيين الاثنين, the two civilians
        return Item(entry.kind, entry.value, (), end, entry.joined, slots)
    figure = words.figure(tokens, j, last) if key not in words.starts or words.starts[key] is None else None
    if figure is None or figure.kind == "vague" or not 1 <= figure.value <= 31 or parts.days:
        return None
    return _before_month(words, tokens, (figure.value,), figure.last, last)


def _digits(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts) -> Item | None:
    """A date in digits, a year, or the day of a month."""
    numeric = _numeric(tokens, j, last)
    if numeric is not None:
        end, numbers = numeric
        if len(numbers) == 3 or ((parts.weekdays or parts.led) and max(numbers) <= 31):
            return Item("numeric", "", numbers, end, False, {})
        return None
    key = tokens.keys[j]
    if not key.isdecimal() or len(key) > 4:
        return None
    value = int(key)
    if len(key) == 4:
        return (
            Item("year", "", (value,), j + 1, False, {})
            if _is_year(words.grammar, tokens, j, last, value, parts)
            else None
        )
    if not 1 <= value <= 31:
        return None
    return _day(words, tokens, j, last, parts, value)


def _day(words: Timewords, tokens: Tokens, j: int, last: int, parts: Parts, value: int) -> Item | None:
    """The day of a month in digits, one or two ("5-9 August"), before the month or after it."""
    grammar, keys = words.grammar, tokens.keys
    end = _suffix(grammar, tokens, j + 1, last)
    days: tuple[int, ...] = (value,)
    second = end
    if end < last and (keys[end] in grammar.to or keys[end] in grammar.both or keys[end] in DASHES):
        second = end + 1 + (end + 1 < last and keys[end + 1] == grammar.article)
    if end < second < last and keys[second].isdecimal() and value < int(keys[second]) <= 31:
        pair_end = _suffix(grammar, tokens, second + 1, last)
        pair = (value, int(keys[second]))
        if parts.month is None:
            item = _before_month(words, tokens, pair, pair_end, last)
            if item is not None:
                return item
        else:
            days, end = pair, pair_end
    if parts.month is None:
        return _before_month(words, tokens, days, end, last)
    year = end + (end < last and keys[end] in (",", "،"))
    has_year = year < last and keys[year].isdecimal() and len(keys[year]) == 4
    open_month = j > 1 and keys[j - 2] in grammar.month_only  # "in August 20 people"
    if parts.days or not (has_year or (grammar.month_first and not open_month)):
        return None
    return Item("days", "", days, end, False, {})


def _suffix(grammar: Grammar, tokens: Tokens, i: int, last: int) -> int:
    return i + 1 if i < last and tokens.keys[i] in grammar.suffixes and tokens.starts[i] == tokens.ends[i - 1] else i


def _before_month(words: Timewords, tokens: Tokens, days: tuple[int, ...], end: int, last: int) -> Item | None:
    """The days as an item if a month follows at token `end`, after words such as "of"."""
    after = end
    while after < last and after < end + 3 and (tokens.keys[after] in words.grammar.of):
        after += 1
    month = words.phrases.match(tokens, after, last) if after < last else None
    if month is None:
        return None
    if month[1].kind == "unit":  # the 5th of last month
        named = words.units[month[2]["{unit}"] or 0].name == "month" and after > end
        return Item("days", "", days, after, False, {}) if named else None
    if month[1].kind not in ("month", "short-month", "hijri"):
        return None
    if tokens.keys[after] in words.grammar.proper and tokens.words[after][:1].islower():
        return None
    return Item("days", "", days, after, False, {})


def _numeric(tokens: Tokens, j: int, last: int) -> tuple[int, tuple[int, ...]] | None:
    """Numbers written together with / . or dashes: (token after, two or three numbers)."""
    key = tokens.keys[j]
    for sign in "/.":
        if sign in key:
            pieces = key.split(sign)
            if len(pieces) in (2, 3) and all(piece.isdecimal() and len(piece) <= 4 for piece in pieces):
                return (j + 1, tuple(map(int, pieces))) if len(pieces) == 3 or sign == "/" else None
            return None
    keys = tokens.keys
    if j + 4 < last and keys[j + 1] == keys[j + 3] and (keys[j + 1] in DASHES or keys[j + 1] == "/"):
        pieces = [key, keys[j + 2], keys[j + 4]]
        if (
            all(piece.isdecimal() for piece in pieces)
            and sorted(map(len, pieces))[1] <= 2
            and max(map(len, pieces)) == 4
        ):
            return j + 5, tuple(map(int, pieces))
    return None


def _is_year(grammar: Grammar, tokens: Tokens, j: int, last: int, value: int, parts: Parts) -> bool:
    if parts.year is not None or parts.numeric is not None:
        return False
    if parts.month is not None:
        return 1990 <= value <= 2040 or (parts.hijri and 1300 <= value <= 1500)
    if not 1900 <= value <= 2040:
        return False
    if parts.season is not None or parts.edge is not None:
        return True
    before = tokens.keys[j - 1] if j else ""
    after = tokens.keys[j + 1] if j + 1 < last else ""
    return before in grammar.year_before and (
        not after[:1].isalpha() or after in grammar.functions or 2005 <= value <= 2035
    )


def _fits(parts: Parts, item: Item, linked: bool, *, begun: bool) -> bool:
    """True if the word may belong to the date begun."""
    kind = item.kind
    if item.joined and begun:
        return False
    if kind == "weekday" and parts.weekdays:
        night = parts.part in ("night", "midnight") and (int(item.value) - parts.weekdays[0]) % 7 == 1
        return len(parts.weekdays) == 1 and (linked or night) and int(item.value) != parts.weekdays[0]
    absolute = bool(parts.numeric or parts.days or parts.month is not None or parts.year is not None)
    span = bool(parts.ago or parts.past or parts.since_span or parts.unit)
    match kind:
        case "weekday" | "weekday-short":
            return not (parts.ago or parts.past or parts.since_span)
        case "lead" | "part" | "after-midnight" | "eve":
            return kind == "lead" or parts.part is None
        case "since" | "every" | "edge":
            return not (absolute or span or parts.weekdays or parts.offset is not None)
        case "which":
            return parts.which is None and (
                not begun or bool(parts.weekdays or parts.month is not None) or not absolute
            )
        case "numeric" | "days":
            return not (parts.numeric or parts.days or span)
        case "month" | "short-month" | "hijri":
            return not span and not parts.numeric and (parts.month in (None, int(item.value)) and parts.year is None)
        case "year":
            return not span and parts.numeric is None and parts.year is None
        case "season":
            return not absolute and not span and parts.season is None
        case "day":
            return not absolute and not span and parts.offset is None
    if kind == "unit" and parts.days and parts.month is None:
        return parts.unit is None
    return not absolute and not span and parts.offset is None  # ago, past, since-span, unit


def _add(words: Timewords, parts: Parts, item: Item) -> None:
    kind, value, slots = item.kind, item.value, item.slots
    unit = words.units[slots["{unit}"] or 0] if "{unit}" in slots else None
    match kind:
        case "weekday":
            parts.weekdays.append(int(value))
        case "days":
            parts.days = list(item.numbers)
        case "month" | "hijri" | "short-month":
            parts.month, parts.hijri, parts.spelled = int(value), kind == "hijri", kind != "short-month"
        case "year":
            parts.year = item.numbers[0] if item.numbers else slots["{year}"]
        case "numeric":
            parts.numeric = list(item.numbers)
        case "season":
            parts.season = int(value)
        case "day":
            offset, _, part = value.partition(" ")
            parts.offset, parts.part = int(offset), part or parts.part
        case "part":
            parts.part = value
        case "after-midnight":
            parts.part, parts.after_midnight = "midnight", True
        case "which":
            parts.which = value
        case "edge":
            parts.edge, _, parts.edge_part = value.partition(" ")
        case "named-unit":
            name, parts.which = value.split()
            parts.unit = Unit(name, 1)
        case "every-weekday":
            parts.weekdays, parts.every = [int(value)], True
        case "since-year":
            parts.since, parts.year = True, slots["{year}"]
        case "since-unit":
            parts.since, parts.unit, parts.which = True, unit, value
        case "unit":
            assert unit is not None
            if unit.count != 1 and value == "last":  # الأيام الماضية, the past days
                parts.past = (unit.count or None, unit)
            else:
                parts.unit, parts.which = unit, value
        case "ago" | "past" | "since-span":
            if unit is None:
                count, name = value.split()  # "2 day": a phrase that has its unit in it
                unit = Unit(name, int(count))
            length = (slots["{n}"] if "{n}" in slots else unit.count or None, unit)
            if kind == "ago":
                parts.ago = length
            elif kind == "past":
                parts.past = length
            else:
                parts.since_span = length
        case "recurrent":
            parts.unit, parts.every = Unit("day", 0), True
        case "lead":
            parts.led = True
        case "since":
            parts.since = True
        case "every":
            parts.every = True
        case "eve":
            parts.eve = True


def _stands_alone(grammar: Grammar, tokens: Tokens, i: int, first: int, parts: Parts) -> bool:
    """False for a month's name that may be another word: a month alone needs a preposition or the like."""
    if parts.month is None or parts.days or parts.year is not None:
        return True
    if not parts.spelled:
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
            if len(between) <= 3 and all(key in grammar.double or key in grammar.glue - _COMMAS for key in between):
                gregorian = before if hijri else when
                kept[-1] = replace(gregorian, first=before.first, last=when.last), False
                continue
        kept.append((when, hijri))
    return [when for when, _ in kept]
