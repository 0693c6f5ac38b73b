"""Dates of our tables, read by the project's calendars and by dateparser's `search_dates`, side by side.

    python -m benchmarks.dates_vs_dateparser

A phrase counts as found when one of the days read is the first or last day of a time that the table names, and as
false when the table names none and something is read. dateparser knows no spans, so a span counts by its first day,
and no publication day that is absent: such rows are left out.
"""

import csv
import logging
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from builders.language.ar.calendar import load_calendar as arabic_calendar
from builders.language.en.calendar import load_calendar as english_calendar
from builders.language.tokens import tokenise
from gazetteer.letters import arabic_key, latin_key

TABLES = Path(__file__).parent.parent / "tests" / "builders" / "language"
Reader = Callable[[str, date], set[date]]


class Case(NamedTuple):
    """A phrase, the day it was published, and the first and last days of the times it names."""

    text: str
    published: date
    days: set[date]


def cases(language: str) -> list[Case]:
    """Rows of the table of a language."""
    found = []
    with (TABLES / f"{language}_dates.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["published"]:
                told = (time.split()[0] for time in row["expected"].split("; ") if time and "every" not in time)
                times = [time for time in told if time != "?"]  # a day that no calendar has
                days = {date.fromisoformat(day) for time in times for day in time.split("..")}
                found.append(Case(row["text"], date.fromisoformat(row["published"]), days))
    return found


def ours(language: str) -> Reader:
    """Our calendar of a language."""
    calendar = arabic_calendar() if language == "ar" else english_calendar()
    key = arabic_key if language == "ar" else latin_key

    def read(text: str, published: date) -> set[date]:
        tokens = tokenise(text, key)
        found = [when for when in calendar.read(tokens, 0, len(tokens), published) if not when.recurrent]
        return {day for when in found for day in (when.start, when.end) if day is not None}

    return read


def theirs(language: str) -> Reader:
    """dateparser, told the language, the publication day and that dates lie in the past."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    def read(text: str, published: date) -> set[date]:
        settings = {
            "RELATIVE_BASE": datetime.combine(published, datetime.min.time()),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "DMY",
        }
        return {day.date() for _, day in search_dates(text, languages=[language], settings=settings) or []}

    return read


def score(language: str, read: Reader) -> tuple[int, int, int, int, float]:
    """(dated phrases, found, undated phrases, false, microseconds per phrase)."""
    table = cases(language)
    start = time.perf_counter()
    answers = [read(case.text, case.published) for case in table]
    microseconds = (time.perf_counter() - start) * 1e6 / len(table)
    dated = [bool(case.days & answer) for case, answer in zip(table, answers, strict=True) if case.days]
    undated = [bool(answer) for case, answer in zip(table, answers, strict=True) if not case.days]
    return len(dated), sum(dated), len(undated), sum(undated), microseconds


def main() -> None:
    """Print one line per language and reader."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    print(f"{'reader':<12}{'language':<10}{'found':>12}{'false':>10}{'µs/phrase':>12}")
    for language in ("ar", "en"):
        for name, read in (("waqai", ours(language)), ("dateparser", theirs(language))):
            dated, found, undated, false, microseconds = score(language, read)
            print(f"{name:<12}{language:<10}{f'{found}/{dated}':>12}{f'{false}/{undated}':>10}{microseconds:>12.0f}")


if __name__ == "__main__":
    main()
