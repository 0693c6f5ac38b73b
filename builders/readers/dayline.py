"""Daylines: the day of a saved Arabic page, which stands in its head on a line of its own: "06/11/2021", "السبت, 3
فبراير 2024, 11:10".
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from builders.language import ar
from builders.language.timetable import rows

_HEAD: Final = 600  # characters of menus, caption and author before the text
#: Letters that outlets write with a hamza or without, and the figures of Arabic.
_PLAIN: Final = str.maketrans("أإآ٠١٢٣٤٥٦٧٨٩", "ااا0123456789")
_MONTHS: Final = {
    row["name"].translate(_PLAIN): int(row["month"])
    for row in rows(Path(ar.__file__).with_name("months.csv"))
    if row["calendar"] == "gregorian"
}
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>20\d\d)"
_LABEL: Final = r"(?:(?:نشرت? في|نشر بتاريخ|تاريخ النشر)\s*:?\s*)?"
_WEEKDAY: Final = r"(?:(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد)[,،]?\s+)?"
_HOUR: Final = r"(?:\s*[-–|,،]?\s*\d{1,2}:\d\d(?::\d\d)?\s*(?:ص|م|AM|PM)?)?"
_FORMS: Final = tuple(
    re.compile(rf"\W*{_LABEL}{_WEEKDAY}{day}{_HOUR}\W*")
    for day in (
        rf"{_DAY}[-/.](?P<month>\d{{1,2}})[-/.]{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}",
        rf"{_DAY}\s+(?:من\s+)?{_MONTH}[,،]?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}[,،]?\s+{_YEAR}",
    )
)


def daylines(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of each line in the head of a text that holds no more than a day, with its name or hour."""
    for line in text[:_HEAD].translate(_PLAIN).split("\n")[:-1]:
        found = next((match for match in (form.fullmatch(line) for form in _FORMS) if match), None)
        if found is not None:
            month = found["month"]
            yield int(found["year"]), _MONTHS.get(month) or int(month), int(found["day"])
