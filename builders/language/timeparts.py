"""The words of one date, sorted by what they say."""

from dataclasses import dataclass, field

#: Parts of the day that lie in two days.
NIGHT = frozenset({"night", "midnight"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time as written: `name` hour, day, week, weekend, month or year; `count` 1, 2, or 0 for the plural."""

    name: str
    count: int


@dataclass(slots=True)
class Parts:
    """The words of one date, sorted; what is not said is None, empty or False.

    `weekdays` (Monday 0) one or two; `days` of the `month`, one or two; `hijri`: the month is of the Islamic calendar.
    `numeric`: two or three numbers, not yet told apart. `decade`: `year` is the first of one.
    `season`: its first month. `offset`: days from publication.
    `from_told`: "two days earlier" than the day told before it, not than publication.
    `ago`, `past`, `since_span`: a count (None: vague) and its unit. `unit` with `which`: last week, this month.
    `which`: last, before-last, this, next. `edge`: begin, mid or end of the month or year, or a week of it;
    `edge_part`: the part of day that its word means beside a day (early Sunday). `eve`: the night before the day named.
    `led`: a word such as "day" or "month" stands before; `spelled`: the month is not abbreviated.
    """

    weekdays: list[int] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    month: int | None = None
    hijri: bool = False
    year: int | None = None
    decade: bool = False
    numeric: list[int] | None = None
    season: int | None = None
    offset: int | None = None
    ago: tuple[int | None, Unit] | None = None
    from_told: bool = False
    past: tuple[int | None, Unit] | None = None
    since_span: tuple[int | None, Unit] | None = None
    unit: Unit | None = None
    which: str | None = None
    edge: str | None = None
    edge_part: str = ""
    part: str | None = None
    since: bool = False
    between: bool = False
    every: bool = False
    eve: bool = False
    after_midnight: bool = False
    led: bool = False
    spelled: bool = True


def has_core(parts: Parts) -> bool:
    """True if the words name a time by themselves, not only a part of day or the like."""
    season = parts.season is not None and parts.which is not None
    absolute = parts.numeric or parts.year is not None or parts.month is not None or season
    spans = parts.ago or parts.past or parts.since_span or parts.unit
    return bool(absolute or spans or parts.weekdays or parts.offset is not None)
